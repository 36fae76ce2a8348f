package org.zhibiao.compare;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.store.query.Spelling;

/**
 * The indicator that a user names, with what of it is meant.
 *
 * @param name as the user wrote it
 * @param indicator id of the canonical indicator, or a phrase of texts that names none
 * @param canonical the canonical indicator of that id
 * @param form what kind of its values is meant: {@code gdp_growth} is the rate of {@code gdp}
 * @param years how its values spread over years
 */
public record IndicatorChoice(
        String name, String indicator, Optional<CanonicalIndicator> canonical, Form form, Years years) {

    /**
     * What is said of an indicator beside its amount.
     *
     * @param id what an id ends in
     * @param chinese what a Chinese name ends in, the longest first
     */
    private record Ending(String id, List<String> chinese, Form form, Years years) {

        Stream<String> all() {
            return Stream.concat(Stream.of(id), chinese.stream());
        }
    }

    /** What says more stands before what it ends in: 年均增速 before 增速. */
    private static final List<Ending> ENDINGS = List.of(
            new Ending("_average_growth", List.of("年均增长率", "年均增速", "年均增长", "年均增幅"), Form.RATE, Years.AVERAGE),
            new Ending("_total_growth", List.of("累计增长率", "累计增长", "累计增幅"), Form.RATE, Years.TOTAL),
            new Ending("_growth", List.of("增长率", "增速", "增长", "增幅"), Form.RATE, Years.SINGLE),
            new Ending("_total_change", List.of("累计变化", "累计增减"), Form.CHANGE, Years.TOTAL),
            new Ending("_change", List.of("变化", "增减"), Form.CHANGE, Years.SINGLE),
            new Ending("_multiple", List.of("倍数"), Form.MULTIPLE, Years.SINGLE),
            new Ending("_rank", List.of("位次", "排名"), Form.RANK, Years.SINGLE),
            new Ending("_total", List.of("累计"), Form.AMOUNT, Years.TOTAL),
            new Ending("_average", List.of("年均"), Form.AMOUNT, Years.AVERAGE));

    /**
     * Reads an id of {@code models/indicators.csv} or a Chinese name or alias, which may end in what is meant of it:
     * {@code gdp}, {@code gdp_growth}, {@code gdp_average_growth}, {@code 地区生产总值增速}. A price index means its
     * rise. What the tables do not know is a phrase of texts.
     */
    public static IndicatorChoice parse(String name, Lexicon lexicon) {
        String written = name.strip();
        return known(written, written, Form.AMOUNT, Years.SINGLE, lexicon)
                .or(() -> ENDINGS.stream()
                        .flatMap(ending -> ending.all()
                                .filter(written::endsWith)
                                .flatMap(word -> known(
                                        written,
                                        written.substring(0, written.length() - word.length()),
                                        ending.form(),
                                        ending.years(),
                                        lexicon)
                                        .stream()))
                        .findFirst())
                .orElseGet(() -> phrase(written));
    }

    private static Optional<IndicatorChoice> known(
            String written, String name, Form form, Years years, Lexicon lexicon) {
        return Optional.ofNullable(lexicon.indicators().get(name))
                .or(() -> lexicon.indicatorId(name).map(lexicon.indicators()::get))
                .map(indicator -> new IndicatorChoice(
                        written,
                        indicator.id(),
                        Optional.of(indicator),
                        form == Form.AMOUNT && isPriceIndex(indicator) ? Form.RATE : form,
                        years));
    }

    /** Texts give how much prices rose (居民消费价格上涨3%), not the index of which that is the rate (103). */
    private static boolean isPriceIndex(CanonicalIndicator indicator) {
        return indicator.category().equals("prices") && indicator.dimension().equals("index");
    }

    private static IndicatorChoice phrase(String written) {
        for (Ending ending : ENDINGS) {
            for (String word : ending.all().toList()) {
                if (written.endsWith(word) && written.length() > word.length()) {
                    return new IndicatorChoice(
                            written,
                            written.substring(0, written.length() - word.length()),
                            Optional.empty(),
                            ending.form(),
                            ending.years());
                }
            }
        }
        return new IndicatorChoice(written, written, Optional.empty(), Form.AMOUNT, Years.SINGLE);
    }

    /** The right name that is nearest to what was written, when the tables do not know it. */
    public Optional<String> nearest(Lexicon lexicon) {
        Collection<CanonicalIndicator> all = lexicon.indicators().values();
        List<String> ids = all.stream()
                .map(CanonicalIndicator::id)
                .flatMap(id -> Stream.concat(Stream.of(id), ENDINGS.stream().map(ending -> id + ending.id())))
                .toList();
        return Spelling.nearest(name, ids)
                .or(() -> Spelling.nearest(
                        indicator,
                        all.stream()
                                .flatMap(one -> Stream.concat(Stream.of(one.name()), one.aliases().stream()))
                                .toList()));
    }

    /** What is meant, in Chinese: {@code 地区生产总值增长率}. */
    public String title() {
        return canonical.map(CanonicalIndicator::name).orElse(indicator)
                + ending(form, years).map(ending -> ending.chinese().getFirst()).orElse("");
    }

    /** What is meant, in English: {@code gross domestic product growth}; empty for a phrase, which has no English name. */
    public Optional<String> englishTitle() {
        return canonical.map(known -> known.english()
                + ending(form, years)
                        .map(ending -> ending.id().replace('_', ' '))
                        .orElse(""));
    }

    /** How to name what another statement about the indicator gives a value of: {@code gdp_growth}. */
    public String naming(Subject subject) {
        return indicator
                + ending(subject.form(), subject.years())
                        .map(ending -> canonical.isPresent()
                                ? ending.id()
                                : ending.chinese().getFirst())
                        .orElse("");
    }

    private static Optional<Ending> ending(Form form, Years years) {
        return ENDINGS.stream()
                .filter(ending -> ending.form() == form && ending.years() == years)
                .findFirst();
    }

    /** Whether a statement gives a value of it. */
    public boolean means(Subject subject) {
        return subject.canonical() == canonical.isPresent()
                && subject.indicator().equals(indicator)
                && subject.form() == form
                && subject.years() == years;
    }
}
