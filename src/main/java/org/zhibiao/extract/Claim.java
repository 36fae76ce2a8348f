package org.zhibiao.extract;

import java.util.Optional;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Direction;
import org.zhibiao.record.MeasureType;

/**
 * What a quantity was found to say, before it is known whether it is an aim and for when.
 *
 * @param quantity the number with its unit
 * @param indicator what it measures
 * @param action the verb of a flow
 * @param measure what kind of quantity it is
 * @param direction which way a rate or change goes
 * @param comparator how it is bounded
 * @param yearly whether 年均 or 每年 stands with it
 * @param total whether 累计 stands with it
 * @param rule the construction that was recognised
 */
record Claim(
        QuantityMention quantity,
        String indicator,
        Optional<String> action,
        MeasureType measure,
        Optional<Direction> direction,
        Comparator comparator,
        boolean yearly,
        boolean total,
        RuleId rule) {

    static Claim flow(
            QuantityMention quantity,
            Optional<String> action,
            String indicator,
            LeftPhrase left,
            Comparator bound,
            RuleId rule) {
        return new Claim(
                quantity,
                indicator,
                action,
                MeasureType.FLOW,
                Optional.empty(),
                bound,
                left.yearly(),
                left.total(),
                rule);
    }

    static Claim of(
            QuantityMention quantity,
            String indicator,
            MeasureType measure,
            Optional<Direction> direction,
            LeftPhrase left,
            Comparator bound,
            RuleId rule) {
        return new Claim(
                quantity, indicator, Optional.empty(), measure, direction, bound, left.yearly(), left.total(), rule);
    }

    Claim withIndicator(String other) {
        return new Claim(quantity, other, action, measure, direction, comparator, yearly, total, rule);
    }

    /** The same of another quantity. */
    Claim of(QuantityMention other, Comparator bound) {
        return new Claim(other, indicator, action, measure, direction, bound, yearly, total, rule);
    }

    /** 累计完成甲4103个、乙2782个: whose verb goes on, its 累计 goes on with it. */
    Claim withTotalOf(Claim before) {
        return new Claim(
                quantity, indicator, action, measure, direction, comparator, yearly, total || before.total(), rule);
    }
}
