package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhibiao.lexicon.Unit;
import org.zhibiao.record.Comparator;

/**
 * A number with its unit in a sentence, before anything is known of what it measures.
 *
 * @param start first position in the sentence's text
 * @param end position after the last; comparator words are outside
 * @param value in base units
 * @param valueMax upper end of a range
 * @param unit the unit as the codebook writes it
 * @param kind its dimension
 * @param bound what 余, 多 (more) or 上 (at least) inside it say of it
 * @param notation which of the forms of quantities it is
 * @param chinese whether the number is written without digits
 */
record QuantityMention(
        int start,
        int end,
        BigDecimal value,
        Optional<BigDecimal> valueMax,
        Optional<String> unit,
        Unit.Kind kind,
        Optional<Comparator> bound,
        Notation notation,
        boolean chinese) {

    /** How a quantity is written. */
    enum Notation {
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

    QuantityMention boundedBy(Comparator inside) {
        return new QuantityMention(start, end, value, valueMax, unit, kind, Optional.of(inside), notation, chinese);
    }

    QuantityMention withUnit(String other, Unit.Kind otherKind) {
        return new QuantityMention(
                start, end, value, valueMax, Optional.of(other), otherKind, bound, notation, chinese);
    }

    /** The same as the lower end of a range, if it has an upper one. */
    QuantityMention upTo(Optional<BigDecimal> max, int rangeEnd) {
        return max.filter(upper -> upper.compareTo(value) > 0)
                .map(upper -> new QuantityMention(start, rangeEnd, value, max, unit, kind, bound, notation, chinese))
                .orElse(this);
    }

    boolean isBare() {
        return notation == Notation.BARE;
    }
}
