package org.zhibiao.extract;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Dimension;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Indicator;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Threshold;

/**
 * Phrases of texts to canonical indicators. A word that changes the indicator by the statistics' own
 * usage (规模以上, 城镇, 人均) is part of the names in {@code models/indicators.csv}; a word that only
 * says where or of whom (市区, 园区, a place) is kept apart as the scope. A phrase names an indicator only with a value
 * that says how much of it there is: 民生支出 in 元 is an amount, 民生支出 in % the share of it.
 */
final class IndicatorNames {

    private static final int SHORTEST_NAME = 3;
    private static final Pattern PLACE = Pattern.compile("[一-龥]{1,8}(?:市|县|区|省|州|镇|乡|园|盟|旗|新城|示范区|开发区)");
    private static final Pattern MARKS = Pattern.compile("[()“”\"]");
    private static final Pattern TAIL = Pattern.compile("(?:总体|整体|综合)?(?:水平|总数|总量|数量|数|规模|达标)$");

    /** Words that statistics put behind a thing to name what is counted of it in units of a dimension. */
    private static final Map<Dimension, List<String>> COUNTED = new EnumMap<>(Map.ofEntries(
            Map.entry(Dimension.SHARE, List.of("率")),
            Map.entry(Dimension.MONEY, List.of("额", "总额", "金额")),
            Map.entry(Dimension.COUNT, List.of("数", "个数", "数量", "条数", "产量")),
            Map.entry(Dimension.HOUSEHOLDS, List.of("户数", "改造户数", "数")),
            Map.entry(Dimension.DWELLINGS, List.of("套数", "户数", "改造户数")),
            Map.entry(Dimension.PERSONS, List.of("人数", "人次", "数")),
            Map.entry(Dimension.VISITS, List.of("人次", "人数")),
            Map.entry(Dimension.PLACES, List.of("床位数", "床位", "学位", "学位数")),
            Map.entry(Dimension.AREA, List.of("面积", "改造面积", "种植面积")),
            Map.entry(Dimension.LENGTH, List.of("里程", "长度", "通车里程")),
            Map.entry(Dimension.MASS, List.of("产量", "排放量", "量")),
            Map.entry(Dimension.VOLUME, List.of("产量", "量")),
            Map.entry(Dimension.ELECTRICITY, List.of("发电量", "电量")),
            Map.entry(Dimension.POWER, List.of("装机容量", "装机"))));

    /** The same behind a name that says of what it is a share: 民生支出占一般公共预算支出. */
    private static final List<String> SHARE_OF = List.of("比重", "比例", "的比重", "的比例");

    private final Lexicon lexicon;
    private final Thresholds thresholds;

    IndicatorNames(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.thresholds = new Thresholds(lexicon);
    }

    /**
     * The indicator that a statement names, with its id and scope where it is a known one.
     *
     * @param phrase its words
     * @param action the verb of a flow
     * @param measure what kind of quantity the value is
     * @param unit the value's unit
     */
    Indicator indicator(String phrase, Optional<String> action, MeasureType measure, Optional<String> unit) {
        Value value = new Value(measure, unit);
        String name = MARKS.matcher(phrase).replaceAll("");
        Optional<String> id = named(name, action, value);
        if (id.isPresent()) {
            return new Indicator(phrase, id);
        }
        return scoped(phrase, name, action, value)
                .or(() -> sized(phrase, name, action, value))
                .orElseGet(() -> new Indicator(phrase, Optional.empty()));
    }

    /** What a value says beside its number. */
    private record Value(MeasureType measure, Optional<String> unit) {

        /** Whether it says how much there is, and not how that grows or compares. */
        boolean isAmount() {
            return measure == MeasureType.LEVEL || measure == MeasureType.FLOW;
        }
    }

    private Optional<String> named(String name, Optional<String> action, Value value) {
        // What looks like a deed may belong to the name: 注册护士, 发电装机容量.
        Optional<String> whole =
                action.flatMap(verb -> lexicon.indicatorId(verb + name, MeasureType.LEVEL, value.unit()));
        if (value.isAmount() && whole.isPresent()) {
            return whole;
        }
        Set<String> names = new LinkedHashSet<>();
        action.ifPresent(verb -> names.add(verb + name));
        names.add(name);
        action.filter(name::endsWith).ifPresent(verb -> names.add(name.substring(0, name.length() - verb.length())));
        names.add(TAIL.matcher(name).replaceFirst(""));
        if (value.isAmount()) {
            value.unit()
                    .flatMap(lexicon::dimension)
                    .map(dimension -> dimension == Dimension.SHARE && name.indexOf('占') > 0
                            ? SHARE_OF
                            : COUNTED.getOrDefault(dimension, List.of()))
                    .ifPresent(words -> words.forEach(word -> {
                        action.ifPresent(verb -> names.add(verb + name + word));
                        names.add(name + word);
                    }));
        }
        return names.stream()
                .map(one -> lexicon.indicatorId(one, value.measure(), value.unit()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Indicator> scoped(String phrase, String name, Optional<String> action, Value value) {
        boolean compares = name.indexOf('占') >= 0 || name.indexOf('、') >= 0;
        for (int from = 1; !compares && from <= name.length() - SHORTEST_NAME; from++) {
            String scope = name.substring(0, from);
            if (isScope(scope)) {
                Optional<String> id = named(name.substring(from), action, value);
                if (id.isPresent()) {
                    return Optional.of(new Indicator(phrase, id, Optional.of(scope)));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isScope(String words) {
        String bare = words.endsWith("的") ? words.substring(0, words.length() - 1) : words;
        return lexicon.cue(CueClass.SCOPE, bare).isPresent()
                || PLACE.matcher(words).matches();
    }

    private Optional<Indicator> sized(String phrase, String name, Optional<String> action, Value value) {
        return thresholds.in(name).flatMap(sized -> {
            Optional<Threshold> threshold = Optional.of(sized.threshold());
            Optional<String> id = named(sized.name(), action, value);
            return id.isPresent()
                    ? Optional.of(new Indicator(phrase, id, Optional.empty(), threshold))
                    : scoped(phrase, sized.name(), action, value)
                            .map(indicator -> new Indicator(phrase, indicator.id(), indicator.scope(), threshold));
        });
    }
}
