package org.zhibiao.lexicon;

/**
 * A unit or classifier.
 *
 * @param text as written
 * @param kind its dimension
 * @param afterChineseNumeral whether 三 or 十 before it makes a quantity (三所, but not 十分)
 */
public record Unit(String text, Kind kind, boolean afterChineseNumeral) {

    /** The dimensions of {@code models/units.csv}. */
    public enum Kind {
        PERCENT,
        POINT,
        MULTIPLE,
        MONEY,
        PEOPLE,
        COUNT,
        AREA,
        LENGTH,
        MASS,
        VOLUME,
        CONCENTRATION,
        ENERGY,
        POWER,
        DATA,
        TIME,
        AGE,
        OTHER
    }
}
