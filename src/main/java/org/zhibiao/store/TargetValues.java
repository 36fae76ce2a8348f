package org.zhibiao.store;

import java.util.Optional;
import org.zhibiao.extract.Circumstances;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Direction;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Quantity;
import org.zhibiao.record.Span;
import org.zhibiao.record.Status;
import org.zhibiao.record.Strength;
import org.zhibiao.record.Target;
import org.zhibiao.record.Timing;

/**
 * A target or result without its words: all by which it is compared with others.
 *
 * @param start first position of its span, in code points
 * @param end position after the last
 * @param measured what it measures
 * @param status aim or result
 * @param quantity value, unit and bound, in base units
 * @param measure what kind of quantity it is
 * @param direction which way a rate or a change goes
 * @param deadline the end of the period in which an aim must be met, or that a result was observed in
 * @param timing how the value stands to that period
 * @param strength how firmly an aim is worded
 * @param circumstances what the words around it say
 */
public record TargetValues(
        int start,
        int end,
        Measured measured,
        Status status,
        Quantity quantity,
        MeasureType measure,
        Optional<Direction> direction,
        Optional<CalendarDate> deadline,
        Timing timing,
        Optional<Strength> strength,
        Circumstances circumstances) {

    /** Those of a target. */
    public static TargetValues of(Target target) {
        Span span = target.span();
        return of(span.start(), span.end(), Measured.of(target), TargetCode.of(target), target.quantity());
    }

    static TargetValues of(int start, int end, Measured measured, TargetCode code, Quantity quantity) {
        return new TargetValues(
                start,
                end,
                measured,
                code.status(),
                quantity,
                code.measure(),
                code.direction(),
                code.deadline(),
                code.timing(),
                code.strength(),
                code.circumstances());
    }
}
