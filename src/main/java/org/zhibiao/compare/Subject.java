package org.zhibiao.compare;

import java.util.Optional;
import java.util.Set;
import org.zhibiao.extract.Circumstances.Flag;
import org.zhibiao.record.Indicator;
import org.zhibiao.record.Threshold;
import org.zhibiao.store.TargetValues;

/**
 * What a statement gives a value of. Statements of equal subjects can be compared wherever they stand.
 *
 * @param indicator id of the canonical indicator; of one without id its verb and phrase
 * @param canonical whether it is an id; phrases that are equal need not mean the same
 * @param scope of whom it is said, where that is not the whole place of the document (市区, 园区)
 * @param threshold the size that the things counted reach at least; things of different sizes cannot be compared
 * @param kind what kind of value it is
 * @param unit unit of the value in base units; empty for a bare ratio
 * @param years how the value spreads over years
 */
public record Subject(
        String indicator,
        boolean canonical,
        Optional<String> scope,
        Optional<Threshold> threshold,
        ValueKind kind,
        Optional<String> unit,
        Years years) {

    /** Words that name the document's place itself. */
    private static final Set<String> WHOLE = Set.of(
            "全国", "全省", "全区", "全市", "全州", "全盟", "全县", "全旗", "全域", "我国", "我省", "我区", "我市", "我州", "我盟", "我县", "我旗", "本省",
            "本市", "本区", "本县");

    /** The subject of a target or result. */
    static Subject of(TargetValues values) {
        Indicator indicator = values.measured().indicator();
        return new Subject(
                indicator.id().orElseGet(values.measured()::phraseWithAction),
                indicator.id().isPresent(),
                indicator.scope().filter(scope -> !WHOLE.contains(scope)),
                indicator.threshold(),
                ValueKind.of(values.measure()),
                values.quantity().unit(),
                years(values));
    }

    /** A rate or change against a year before the last one is of several years: 比2005年分别下降12.45%、14.29%. */
    private static Years years(TargetValues values) {
        Years years = Years.of(values.timing());
        boolean ofSeveral = values.direction().isPresent()
                && years == Years.SINGLE
                && values.circumstances().are(Flag.AGAINST_EARLIER_YEAR);
        return ofSeveral ? Years.TOTAL : years;
    }

    /** The subject of which only the way in which the value spreads over years is another. */
    public Subject over(Years others) {
        return new Subject(indicator, canonical, scope, threshold, kind, unit, others);
    }
}
