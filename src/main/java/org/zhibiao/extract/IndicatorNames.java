package org.zhibiao.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Indicator;

/**
 * Phrases of texts to canonical indicators. A word that changes the indicator by the statistics' own
 * usage (规模以上, 城镇, 人均) is part of the names in {@code models/indicators.csv}; a word that only
 * says where or of whom (市区, 园区, a place) is kept apart as the scope.
 */
final class IndicatorNames {

    private static final int SHORTEST_NAME = 3;
    private static final Pattern PLACE = Pattern.compile("[一-龥]{1,8}(?:市|县|区|省|州|镇|乡|园|盟|旗|新城|示范区|开发区)");
    private static final Pattern MARKS = Pattern.compile("[()“”\"]");
    private static final Pattern TAIL = Pattern.compile("(?:总体|整体|综合)?(?:水平|总数|总量|数量|数|规模|达标)$");

    private final Lexicon lexicon;

    IndicatorNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The indicator that a statement names, with its id and scope where it is a known one. */
    Indicator indicator(String phrase, Optional<String> action) {
        String name = MARKS.matcher(phrase).replaceAll("");
        Optional<String> id = action.flatMap(verb -> lexicon.indicatorId(verb + name))
                .or(() -> lexicon.indicatorId(name))
                .or(() -> lexicon.indicatorId(TAIL.matcher(name).replaceFirst("")));
        return id.isPresent() ? new Indicator(phrase, id, Optional.empty()) : scoped(phrase, name);
    }

    private Indicator scoped(String phrase, String name) {
        boolean compares = name.indexOf('占') >= 0 || name.indexOf('、') >= 0;
        for (int from = 1; !compares && from <= name.length() - SHORTEST_NAME; from++) {
            Optional<String> id = lexicon.indicatorId(name.substring(from));
            String scope = name.substring(0, from);
            boolean onlyScope = id.isPresent()
                    && (lexicon.cue(CueClass.SCOPE, scope.endsWith("的") ? scope.substring(0, from - 1) : scope)
                                    .isPresent()
                            || PLACE.matcher(scope).matches());
            if (onlyScope) {
                return new Indicator(phrase, id, Optional.of(scope));
            }
        }
        return new Indicator(phrase, Optional.empty(), Optional.empty());
    }
}
