package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Unit.Kind;
import org.zhibiao.record.Threshold;

/**
 * The size in the name of what is counted: 产值超<b>亿元</b>企业, <b>千亿级</b>产业, <b>50亿元以上</b>项目, <b>万吨级</b>泊位.
 * The tables name such things with {@value #MARK} where the size stands: 产值*企业.
 */
final class Thresholds {

    /** What stands for the size in the names of the tables. */
    static final String MARK = "*";

    private static final String YUAN = "元";
    private static final BigDecimal SMALLEST = BigDecimal.valueOf(10_000);
    private static final Set<Kind> KINDS =
            EnumSet.of(Kind.MONEY, Kind.MASS, Kind.AREA, Kind.POWER, Kind.VOLUME, Kind.PEOPLE);
    private static final Pattern LEAD = Pattern.compile("(?:不低于|不少于|达到|超过|突破|超|过|逾|达|上)$");
    private static final Pattern TAIL = Pattern.compile("^(?:级别|量级|级|规模|俱乐部)?(?:的)?(?:及?以上|级)?(?:的)?");

    private final Lexicon lexicon;

    Thresholds(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A name with its size taken out.
     *
     * @param name the name with {@value #MARK} for the size and the words about it
     * @param threshold the size
     */
    record Sized(String name, Threshold threshold) {}

    /** The first size in a name, if there is one. */
    Optional<Sized> in(String name) {
        for (int from = 0; from < name.length(); from++) {
            if (Numerals.mayBegin(name.charAt(from))) {
                Optional<Sized> sized = at(name, from);
                if (sized.isPresent()) {
                    return sized;
                }
            }
        }
        return Optional.empty();
    }

    /** A size is of 万 or more: 百亿县, 10万吨级泊位, 千万元企业; smaller numbers count or name things. */
    private Optional<Sized> at(String name, int from) {
        Optional<Numerals.Number> found =
                Numerals.at(name, from).filter(number -> number.value().compareTo(SMALLEST) >= 0);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Numerals.Number number = found.get();
        Optional<String> unit = lexicon.unitAt(name, number.end())
                .filter(one -> KINDS.contains(one.kind()))
                .map(one -> one.text().endsWith("级")
                        ? one.text().substring(0, one.text().length() - 1)
                        : one.text());
        int end = number.end() + unit.map(String::length).orElse(0);
        if (end >= name.length()) {
            return Optional.empty();
        }
        Matcher lead = LEAD.matcher(name.substring(0, from));
        int start = lead.find() ? lead.start() : from;
        Matcher tail = TAIL.matcher(name.substring(end));
        int behind = tail.find() ? end + tail.end() : end;
        return Optional.of(new Sized(
                name.substring(0, start) + MARK + name.substring(behind),
                new Threshold(number.value(), unit.orElse(YUAN))));
    }
}
