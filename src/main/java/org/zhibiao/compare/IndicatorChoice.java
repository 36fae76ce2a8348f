package org.zhibiao.compare;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.lexicon.Dimension;
import org.zhibiao.lexicon.IndicatorEnding;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.store.query.Spelling;

/**
 * The indicator that a user names, with what of it is meant.
 *
 * @param name as the user wrote it
 * @param indicator id of the canonical indicator, or a phrase of texts that names none
 * @param canonical the canonical indicator of that id
 * @param kind what kind of its values is meant: {@code gdp_growth} is the rate of {@code gdp}
 * @param years how its values spread over years
 */
public record IndicatorChoice(
        String name, String indicator, Optional<CanonicalIndicator> canonical, ValueKind kind, Years years) {

    /**
     * Reads an id of {@code models/indicators.csv} or a Chinese name or alias, in any case, which may end in what is meant:
     * {@code gdp}, {@code gdp_growth}, {@code gdp_average_growth}, {@code 地区生产总值增速}. A price index means its
     * rise. What the tables do not know is a phrase of texts.
     */
    public static IndicatorChoice parse(String name, Lexicon lexicon) {
        String written = name.strip();
        return known(written, written, ValueKind.AMOUNT, Years.SINGLE, lexicon)
                .or(() -> IndicatorEnding.readings(written).stream()
                        .flatMap(ended -> known(
                                written,
                                ended.name(),
                                ValueKind.of(ended.ending().measure()),
                                Years.of(ended.ending().timing()),
                                lexicon)
                                .stream())
                        .findFirst())
                .orElseGet(() -> phrase(written));
    }

    private static Optional<IndicatorChoice> known(
            String written, String name, ValueKind kind, Years years, Lexicon lexicon) {
        return lexicon.indicatorTyped(name)
                .map(indicator -> new IndicatorChoice(
                        written,
                        indicator.id(),
                        Optional.of(indicator),
                        kind == ValueKind.AMOUNT && isPriceIndex(indicator) ? ValueKind.RATE : kind,
                        years));
    }

    /** Texts give how much prices rose (居民消费价格上涨3%), not the index of which that is the rate (103). */
    private static boolean isPriceIndex(CanonicalIndicator indicator) {
        return indicator.category().equals("prices") && indicator.dimension() == Dimension.INDEX;
    }

    private static IndicatorChoice phrase(String written) {
        return IndicatorEnding.readings(written).stream()
                .findFirst()
                .map(ended -> new IndicatorChoice(
                        written,
                        ended.name(),
                        Optional.empty(),
                        ValueKind.of(ended.ending().measure()),
                        Years.of(ended.ending().timing())))
                .orElseGet(
                        () -> new IndicatorChoice(written, written, Optional.empty(), ValueKind.AMOUNT, Years.SINGLE));
    }

    /** The name among those of some indicators that is nearest to what was written, when it is none of them. */
    public Optional<String> nearest(Collection<CanonicalIndicator> known) {
        List<String> ids = known.stream()
                .map(CanonicalIndicator::id)
                .flatMap(id -> Stream.concat(
                        Stream.of(id), Arrays.stream(IndicatorEnding.values()).map(ending -> id + ending.id())))
                .toList();
        return Spelling.nearest(name, ids)
                .or(() -> Spelling.nearest(
                        indicator,
                        known.stream()
                                .flatMap(one -> Stream.concat(Stream.of(one.name()), one.aliases().stream()))
                                .toList()));
    }

    /** What is meant, in Chinese: {@code 地区生产总值增长率}. */
    public String title() {
        return canonical.map(CanonicalIndicator::name).orElse(indicator)
                + ending(kind, years).map(ending -> ending.chinese().getFirst()).orElse("");
    }

    /** What is meant, in English: {@code gross domestic product growth}; empty for a phrase, which has no English name. */
    public Optional<String> englishTitle() {
        return canonical.map(known -> known.english()
                + ending(kind, years)
                        .map(ending -> ending.id().replace('_', ' '))
                        .orElse(""));
    }

    /** How to name what another statement about the indicator gives a value of: {@code gdp_growth}. */
    public String naming(Subject subject) {
        return indicator
                + ending(subject.kind(), subject.years())
                        .map(ending -> canonical.isPresent()
                                ? ending.id()
                                : ending.chinese().getFirst())
                        .orElse("");
    }

    private static Optional<IndicatorEnding> ending(ValueKind kind, Years years) {
        return Arrays.stream(IndicatorEnding.values())
                .filter(ending -> ValueKind.of(ending.measure()) == kind && Years.of(ending.timing()) == years)
                .findFirst();
    }

    /** Whether a statement gives a value of it. */
    public boolean means(Subject subject) {
        return subject.canonical() == canonical.isPresent()
                && subject.indicator().equals(indicator)
                && subject.kind() == kind
                && subject.years() == years;
    }
}
