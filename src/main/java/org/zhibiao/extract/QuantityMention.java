package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhibiao.lexicon.Unit;

/**
 * A number with its unit in a sentence, before anything is known of what it measures.
 *
 * @param start first position in the sentence's text
 * @param end position after the last; comparator words are outside
 * @param value in base units
 * @param valueMax upper end of a range
 * @param unit the unit as the codebook writes it
 * @param kind its dimension
 * @param more whether 余 or 多 stands inside
 * @param form which of the forms of quantities it is
 * @param chinese whether the number is written without digits
 */
record QuantityMention(
        int start,
        int end,
        BigDecimal value,
        Optional<BigDecimal> valueMax,
        Optional<String> unit,
        Unit.Kind kind,
        boolean more,
        Form form,
        boolean chinese) {

    /** The forms of quantities. */
    enum Form {
        /** A number with a unit. */
        PLAIN,
        /** 三分之二, 三成, 一半. */
        FRACTION,
        /** 翻番, 倍增. */
        DOUBLING,
        /** 第3位. */
        RANK,
        /** A number without a unit: 倍差1.65, 54.1万农民工. */
        BARE
    }

    boolean is(Unit.Kind other) {
        return kind == other;
    }

    QuantityMention withUnit(String other, Unit.Kind otherKind) {
        return new QuantityMention(start, end, value, valueMax, Optional.of(other), otherKind, more, form, chinese);
    }

    boolean isBare() {
        return form == Form.BARE;
    }
}
