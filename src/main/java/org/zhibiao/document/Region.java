package org.zhibiao.document;

import java.util.List;
import java.util.Optional;

/**
 * The territory whose government speaks.
 *
 * @param name its full name: {@code 许昌市}; {@code 全国} for the nation
 * @param code its code in GB/T 2260; empty for the nation and for places that the table does not hold
 * @param level its level; empty when the name does not tell
 * @param above names of the province and the prefecture that it belongs to, the widest first
 */
public record Region(String name, Optional<String> code, Optional<Level> level, List<String> above) {

    /** The nation. */
    public static final Region NATION = new Region("全国", Optional.empty(), Optional.of(Level.NATION), List.of());

    /** Levels of administration. */
    public enum Level {
        /** 全国. */
        NATION,
        /** 省, 自治区, 直辖市, 特别行政区. */
        PROVINCE,
        /** 地级市, 地区, 自治州, 盟. */
        PREFECTURE,
        /** 县, 市辖区, 县级市, 旗. */
        COUNTY
    }

    /** Keeps its own copy of the list. */
    public Region {
        above = List.copyOf(above);
    }

    /** Whether it is the nation or a place that the table of places holds. */
    public boolean isKnown() {
        return code.isPresent() || name.equals(NATION.name());
    }

    /** A place of which only the name is known. */
    public static Region named(String name) {
        return new Region(name, Optional.empty(), Optional.empty(), List.of());
    }
}
