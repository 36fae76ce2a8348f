package org.zhibiao.extract.mention;

import java.util.Locale;

/** The parts of a text in which bodies are named in ways of their own. */
public enum Zone {
    /** Running text. */
    TEXT,
    /** A bracket in which roles stand behind names: （甲牵头，乙、丙配合）. */
    MARK,
    /** What stands behind a label: 责任单位：甲、乙. */
    LABEL,
    /** A line of the list of a group: 成员：张三　市财政局局长. */
    ROSTER;

    /** As constructions write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
