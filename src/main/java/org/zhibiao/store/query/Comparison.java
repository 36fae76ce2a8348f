package org.zhibiao.store.query;

/** A sign that compares: {@code >}, {@code >=}, {@code <}, {@code <=}. */
enum Comparison {
    GT,
    GE,
    LT,
    LE;

    /** Whether it bounds from below. */
    boolean isLower() {
        return this == GT || this == GE;
    }

    /** Whether the bound itself is meant. */
    boolean isIncluded() {
        return this == GE || this == LE;
    }
}
