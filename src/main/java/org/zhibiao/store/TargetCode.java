package org.zhibiao.store;

import java.util.List;
import java.util.Optional;
import org.zhibiao.extract.Circumstances;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Direction;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Status;
import org.zhibiao.record.Strength;
import org.zhibiao.record.Target;
import org.zhibiao.record.Timing;

/**
 * What a target or result says by words of closed lists, with its date and {@link Circumstances}: all in one number, so
 * that a million of them stand in eight megabytes.
 */
record TargetCode(
        Status status,
        Comparator comparator,
        MeasureType measure,
        Timing timing,
        Optional<Direction> direction,
        Optional<Strength> strength,
        Optional<CalendarDate> deadline,
        Circumstances circumstances) {

    private static final List<Status> STATUSES = List.of(Status.values());
    private static final List<Comparator> COMPARATORS = List.of(Comparator.values());
    private static final List<MeasureType> MEASURES = List.of(MeasureType.values());
    private static final List<Timing> TIMINGS = List.of(Timing.values());
    private static final List<Direction> DIRECTIONS = List.of(Direction.values());
    private static final List<Strength> STRENGTHS = List.of(Strength.values());

    /** Bits of a value of a closed list, of which none is longer, with room for its absence. */
    private static final int LIST = 4;

    private static final int FLAGS = 10;
    private static final int DAY = 5;
    private static final int MONTH = 4;
    private static final int YEAR = 14;

    static TargetCode of(Target target) {
        return new TargetCode(
                target.status(),
                target.quantity().comparator(),
                target.measure(),
                target.timing(),
                target.direction(),
                target.strength(),
                target.deadline(),
                Circumstances.of(target));
    }

    /** Takes a number apart from its lowest bits on. */
    private static final class Bits {
        private long left;

        Bits(long number) {
            this.left = number;
        }

        int next(int bits) {
            int value = (int) (left & (1L << bits) - 1);
            left >>>= bits;
            return value;
        }

        <T> Optional<T> value(List<T> list) {
            int place = next(LIST);
            return place == 0 ? Optional.empty() : Optional.of(list.get(place - 1));
        }
    }

    /** As the index holds it. */
    long number() {
        long number = deadline.map(CalendarDate::year).orElse(0);
        number = number << MONTH | deadline.map(CalendarDate::month).orElse(0);
        number = number << DAY | deadline.map(CalendarDate::day).orElse(0);
        number = number << FLAGS | circumstances.bits();
        number = number << LIST | place(STRENGTHS, strength);
        number = number << LIST | place(DIRECTIONS, direction);
        number = number << LIST | TIMINGS.indexOf(timing);
        number = number << LIST | MEASURES.indexOf(measure);
        number = number << LIST | COMPARATORS.indexOf(comparator);
        return number << LIST | STATUSES.indexOf(status);
    }

    private static <T> int place(List<T> list, Optional<T> value) {
        return value.map(one -> list.indexOf(one) + 1).orElse(0);
    }

    /** What {@link #number} gave. */
    static TargetCode read(long number) {
        Bits bits = new Bits(number);
        Status status = STATUSES.get(bits.next(LIST));
        Comparator comparator = COMPARATORS.get(bits.next(LIST));
        MeasureType measure = MEASURES.get(bits.next(LIST));
        Timing timing = TIMINGS.get(bits.next(LIST));
        Optional<Direction> direction = bits.value(DIRECTIONS);
        Optional<Strength> strength = bits.value(STRENGTHS);
        Circumstances circumstances = Circumstances.ofBits(bits.next(FLAGS));
        int day = bits.next(DAY);
        int month = bits.next(MONTH);
        int year = bits.next(YEAR);
        return new TargetCode(
                status,
                comparator,
                measure,
                timing,
                direction,
                strength,
                year == 0 ? Optional.empty() : Optional.of(new CalendarDate(year, month, day)),
                circumstances);
    }

    /** The year of the date in a number that {@link #number} gave; 0 without one. */
    static int year(long number) {
        return (int) (number >>> 6 * LIST + FLAGS + DAY + MONTH);
    }

    /** Whether a number that {@link #number} gave is one of an aim. */
    static boolean isAim(long number) {
        return STATUSES.get((int) (number & (1L << LIST) - 1)) == Status.TARGET;
    }
}
