package org.zhibiao.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.Unit.Kind;

/** Units that stand apart from their number: 每人每月…720元 is in 元/月, 54.1万农民工 in 人. */
final class SpreadUnits {

    private static final Pattern PER = Pattern.compile(
            "(?:每人|人均|每户)?(?:每个?|月均|人均)?(月|年|亩|人|户|吨|床|平方米|公里)(?:人均)?(?:补助|补贴|奖励|给予|增加|提高|达到?|提高到|不低于|不高于|不少于|最高|标准|为|约|至少|养老金|可?发放|到|按|"
                    + "分别|均|一次性|再|最高可?达?|资助|[,、])*$");

    private final SentenceReading sentence;
    private final String text;

    SpreadUnits(SentenceReading sentence) {
        this.sentence = sentence;
        this.text = sentence.text();
    }

    QuantityMention withUnits(QuantityMention quantity) {
        if (QuantityFilter.countsHouseholds(text, quantity)) {
            return quantity.withUnit("户", Kind.COUNT);
        }
        if (QuantityFilter.countsPeople(text, quantity)) {
            return quantity.withUnit("人", Kind.PEOPLE);
        }
        boolean money =
                quantity.is(Kind.MONEY) && quantity.unit().filter("元"::equals).isPresent();
        return money
                ? per(quantity).map(unit -> quantity.withUnit(unit, Kind.MONEY)).orElse(quantity)
                : quantity;
    }

    private Optional<String> per(QuantityMention quantity) {
        int from = Math.max(sentence.clauseStart(quantity.start()), quantity.start() - 16);
        String before = text.substring(from, quantity.start());
        int at = Math.max(before.lastIndexOf('每'), before.lastIndexOf("月人均"));
        if (at < 0) {
            return Optional.empty();
        }
        Matcher matcher = PER.matcher(before.substring(at));
        boolean yearly = before.substring(at).startsWith("每年")
                && !before.substring(0, at).endsWith("每人");
        return matcher.find() && !yearly ? Optional.of("元/" + matcher.group(1)) : Optional.empty();
    }
}
