package org.zhibiao.compare;

import java.util.Locale;
import java.util.Optional;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Direction;
import org.zhibiao.record.Strength;
import org.zhibiao.store.TargetValues;

/**
 * How much room the words of an aim leave, as studies of growth targets code it: 之上 and 确保 are called hard constraints
 * (硬约束) by Yu and Pan 2019 (余泳泽、潘妍, 《中国经济高速增长与服务业结构升级滞后并存之谜》, abstract) and by Yu, Liu and Gong 2019
 * (余泳泽、刘大勇、龚宇, 《过犹不及事缓则圆：地方经济增长目标约束与全要素生产率》, on its table 1). How they coded 力争 and words that
 * contradict each other is not told there; {@link #of} decides both, and the strength and the comparator of an aim
 * allow any other coding.
 */
public enum Constraint {
    /** 硬约束: 确保, 必须; or a floor such as 以上, 不低于, 突破, where less is better a ceiling such as 以内. */
    HARD,
    /** 软约束: 力争, 争取, 努力; or 左右, 约, a range. */
    SOFT,
    /** Neither: 增长8%. */
    PLAIN;

    /**
     * The constraint of an aim. The verb decides before the bound, for it says whether the bound binds at all:
     * 力争增长8%以上 is soft, 确保增长8%左右 is hard.
     *
     * @param indicator what is known of its indicator; without that more is taken to be better
     */
    public static Constraint of(TargetValues aim, Optional<CanonicalIndicator> indicator) {
        return switch (aim.strength().orElse(Strength.EXPECTED)) {
            case BINDING -> HARD;
            case ASPIRATIONAL -> SOFT;
            case EXPECTED -> byBound(aim, indicator);
        };
    }

    private static Constraint byBound(TargetValues aim, Optional<CanonicalIndicator> indicator) {
        return switch (aim.quantity().comparator()) {
            case EQ -> PLAIN;
            case APPROX, RANGE -> SOFT;
            case GE, GT, LE, LT -> isBoundOnTheWorse(aim, indicator) ? HARD : PLAIN;
        };
    }

    /** A floor under what shall grow or how far the worse shall fall; a ceiling over what shall not grow. */
    private static boolean isBoundOnTheWorse(TargetValues aim, Optional<CanonicalIndicator> indicator) {
        boolean floor =
                aim.quantity().comparator() == Comparator.GE || aim.quantity().comparator() == Comparator.GT;
        boolean falls = aim.direction().filter(Direction.DOWN::equals).isPresent();
        return switch (indicator.map(CanonicalIndicator::improvement).orElse("")) {
            case "up" -> floor == !falls;
            case "down" -> floor == falls;
            case "none" -> true;
            default -> floor;
        };
    }

    /** How tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
