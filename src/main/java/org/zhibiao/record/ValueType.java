package org.zhibiao.record;

/** What the values of a field or of a column are. */
public enum ValueType {
    /** Text; dates too, which are as exact as their source: {@code 2025}, {@code 2025-06}. */
    TEXT,
    /** A whole number. */
    INTEGER,
    /** A decimal number. */
    NUMBER,
    /** Texts in an order. */
    LIST
}
