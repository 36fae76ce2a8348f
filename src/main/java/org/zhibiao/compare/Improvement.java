package org.zhibiao.compare;

import java.util.Locale;
import java.util.Optional;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Direction;
import org.zhibiao.record.MeasureType;
import org.zhibiao.store.TargetValues;

/** Which way a value gets better, a decline counted below 0. */
public enum Improvement {
    /** The more, the better. */
    UP,
    /** The less, the better. */
    DOWN,
    /** Neither way, or not known. */
    NONE;

    /** Its name in data sets: {@code up}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Which way an aim gets better: what its bound says; else what kind of thing it is; else what the table of
     * indicators says.
     *
     * @param indicator the canonical indicator, if it has one
     */
    static Improvement of(TargetValues aim, Optional<CanonicalIndicator> indicator, Lexicon lexicon) {
        boolean declines = aim.direction().filter(Direction.DOWN::equals).isPresent();
        Comparator comparator = aim.quantity().comparator();
        return switch (comparator) {
            case GE, GT -> declines ? DOWN : UP;
            case LE, LT -> declines ? UP : DOWN;
            case EQ, APPROX, RANGE -> byKind(aim, declines, indicator, lexicon);
        };
    }

    private static Improvement byKind(
            TargetValues aim, boolean declines, Optional<CanonicalIndicator> indicator, Lexicon lexicon) {
        if (aim.measure() == MeasureType.RANK) {
            return DOWN;
        }
        if (isReduction(aim, lexicon)) {
            return UP;
        }
        if (indicator.isPresent()) {
            return valueOf(indicator.get().improvement().toUpperCase(Locale.ROOT));
        }
        return switch (aim.measure()) {
            case FLOW -> UP;
            case RATE, CHANGE -> declines ? DOWN : UP;
            case LEVEL, MULTIPLE, RANK -> NONE;
        };
    }

    /** Whether the amount is one by which something gets less (削减400万吨), which is none of what there is. */
    static boolean isReduction(TargetValues target, Lexicon lexicon) {
        return ValueKind.of(target.measure()) == ValueKind.AMOUNT
                && target.measured()
                        .action()
                        .filter(action -> lexicon.cue(CueClass.GROWTH, action)
                                .filter(direction -> direction.equals(Direction.DOWN.code()))
                                .isPresent())
                        .isPresent();
    }
}
