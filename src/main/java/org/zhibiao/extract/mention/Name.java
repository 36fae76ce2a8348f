package org.zhibiao.extract.mention;

import java.util.Set;

/**
 * The name of a body, as a place in a sentence.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param features what is known of it
 */
public record Name(int start, int end, Set<Feature> features) {

    /** Keeps its own copy of the features. */
    public Name {
        features = Set.copyOf(features);
    }

    /** What may be known of a name. */
    public enum Feature {
        /** One of a certain body, as against 各部门 and 有关单位. */
        NAMED,
        /** One of a body that is set up for a task: 领导小组. */
        GROUP,
        /** One of an office-holder: 副市长. */
        TITLE,
        /** The field of a department in a list: 财政 in 教育、财政等部门. */
        SHORT
    }

    /** The same so many positions further on. */
    public Name shifted(int by) {
        return new Name(start + by, end + by, features);
    }

    /** Whether it has a feature. */
    public boolean is(Feature feature) {
        return features.contains(feature);
    }
}
