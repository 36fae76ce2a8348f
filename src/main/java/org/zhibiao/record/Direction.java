package org.zhibiao.record;

/** The way a rate or a change goes. */
public enum Direction implements Coded {
    /** Growth. */
    UP,
    /** Decline. */
    DOWN
}
