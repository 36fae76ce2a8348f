package org.zhibiao.record;

/** How firmly an aim is worded. */
public enum Strength implements Coded {
    /** 确保, 必须, 保证, 坚决, 严格控制. */
    BINDING,
    /** 力争, 争取, 争创, 努力, 探索. */
    ASPIRATIONAL,
    /** Neither. */
    EXPECTED
}
