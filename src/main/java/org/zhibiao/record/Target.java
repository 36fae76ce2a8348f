package org.zhibiao.record;

import java.util.Optional;

/**
 * Layer {@code target}: how much or how many of something there was, is, or shall be.
 *
 * @param span the number with its unit as it stands, without comparator words
 * @param provenance document, sentence, headings and rule
 * @param indicator what is measured, without region, time and comparator words
 * @param action the verb of a flow ({@code 新建}, {@code 改造})
 * @param status aim or result
 * @param quantity value, unit and bound, in base units
 * @param measure what kind of quantity it is
 * @param direction which way a rate or a change goes
 * @param deadline the end of the period in which an aim must be met, or that a result was observed in
 * @param timing how the value stands to that period
 * @param strength how firmly an aim is worded; empty for results
 * @param attribute what an indicator table's column 属性 says of it: 约束性 or 预期性
 */
public record Target(
        Span span,
        Provenance provenance,
        Indicator indicator,
        Optional<String> action,
        Status status,
        Quantity quantity,
        MeasureType measure,
        Optional<Direction> direction,
        Optional<CalendarDate> deadline,
        Timing timing,
        Optional<Strength> strength,
        Optional<String> attribute)
        implements Finding {

    /** A target of running text, which has no column 属性. */
    public Target(
            Span span,
            Provenance provenance,
            Indicator indicator,
            Optional<String> action,
            Status status,
            Quantity quantity,
            MeasureType measure,
            Optional<Direction> direction,
            Optional<CalendarDate> deadline,
            Timing timing,
            Optional<Strength> strength) {
        this(
                span,
                provenance,
                indicator,
                action,
                status,
                quantity,
                measure,
                direction,
                deadline,
                timing,
                strength,
                Optional.empty());
    }

    /** The verb and what is measured, as a text has them: {@code 新建农村公路}; a verb with which the phrase begins, once. */
    public String phraseWithAction() {
        String phrase = indicator.phrase();
        return action.filter(verb -> !phrase.startsWith(verb)).orElse("") + phrase;
    }

    @Override
    public Target with(Provenance other) {
        return new Target(
                span, other, indicator, action, status, quantity, measure, direction, deadline, timing, strength,
                attribute);
    }
}
