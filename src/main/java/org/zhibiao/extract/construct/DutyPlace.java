package org.zhibiao.extract.construct;

import java.util.Locale;

/** Where a text says what a body has to do, or for what it is there. */
public enum DutyPlace {
    /** From a place of the construction on. */
    SAID,
    /** The measure that a mark closes. */
    MEASURE,
    /** The group in which the body has its seat: the duty is to sit in it. */
    GROUP,
    /** The office that the body houses, named before the construction in its clause. */
    OFFICE,
    /** The clause behind the body that is set up, which has no subject of its own. */
    BEHIND,
    /** Nowhere. */
    NONE;

    /** As constructions write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
