package org.zhibiao.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Of what documents of a form set aims. Only where one would have stood is its absence silence about it. */
public enum AimsOf {
    /** Of all that a government does, as work reports and plan outlines do. */
    ALL,
    /** Of the field that it is about: a plan for the environment says nothing of prices. */
    OWN,
    /** Of nothing: it tells of results, or of a text by others. */
    NO;

    /** How tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a table writes so, if it is one. */
    public static Optional<AimsOf> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
