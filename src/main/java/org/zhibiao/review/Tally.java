package org.zhibiao.review;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the review is.
 *
 * @param findings how many findings the rules give, those of excluded documents too
 * @param byStatus how many records have which status by the judgement that holds; every status is a key
 * @param byCoder how many records each coder has judged, by name; an adjudicator's with the others of that name
 * @param stale how many are read otherwise now than when they were judged
 * @param disputed how many are seen differently by coders, and nobody has settled it
 * @param excluded how many documents are not to be in the data set
 */
public record Tally(
        long findings,
        Map<ReviewStatus, Long> byStatus,
        SortedMap<String, Long> byCoder,
        long stale,
        long disputed,
        long excluded) {

    /** Keeps its own copies of the maps. */
    public Tally {
        Map<ReviewStatus, Long> all = new EnumMap<>(ReviewStatus.class);
        for (ReviewStatus status : ReviewStatus.values()) {
            all.put(status, byStatus.getOrDefault(status, 0L));
        }
        byStatus = Collections.unmodifiableMap(all);
        byCoder = Collections.unmodifiableSortedMap(new TreeMap<>(byCoder));
    }
}
