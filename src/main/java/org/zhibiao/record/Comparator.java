package org.zhibiao.record;

/** How a value is bounded. */
public enum Comparator implements Coded {
    /** No bound, or 达到, 为, 实现. */
    EQ,
    /** 以上, 不低于, 不少于, 至少. */
    GE,
    /** 超过, 突破, 高于, 余, 多. */
    GT,
    /** 以内, 以下, 不超过, 不高于, 控制在. */
    LE,
    /** 小于, 低于. */
    LT,
    /** 左右, 约, 近. */
    APPROX,
    /** Both ends are given. */
    RANGE
}
