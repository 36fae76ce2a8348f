package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.metadata.FiveYearPlans;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Quantity;

/**
 * Reads amounts and times in words that belong to no document, such as those of a query, as the extraction reads
 * them in a sentence. All positions are in code points of the words.
 */
public final class Wording {

    /** In a sentence it needs quotes or a word behind it, because 四五 may be a number; in a query it is a plan. */
    private static final Pattern PLAN =
            Pattern.compile("(?:十[一二三四五六](?=五)|(?<![一二三四五六七八九十])[六七八九])五(?![一二三四五六七八九十年个])");

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int PLAN_YEARS = 5;

    private final Lexicon lexicon;
    private final QuantityParser quantities;

    /** Reads by the units and the cue words of a lexicon. */
    public Wording(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.quantities = new QuantityParser(lexicon);
    }

    /**
     * A number with or without a unit.
     *
     * @param start first position, with the word that bounds it
     * @param end position after the last, with the word that bounds it
     * @param quantity the value in base units, with its unit and how it is bounded (超过30% → gt)
     */
    public record Amount(int start, int end, Quantity quantity) {}

    /**
     * A stretch of time.
     *
     * @param start first position
     * @param end position after the last
     * @param from its beginning; empty when only its end is known
     * @param to its end; empty when it is open
     * @param afterwards whether it begins only after {@code from}: 2025年以后
     */
    public record Time(
            int start, int end, Optional<CalendarDate> from, Optional<CalendarDate> to, boolean afterwards) {}

    /** The amounts of some words, left to right. Those within times are no amounts. */
    public List<Amount> amounts(String words) {
        String text = new SourceText(words).normal();
        Taken taken = new Taken();
        new TimeParser(OptionalInt.empty(), OptionalInt.empty()).parse(text, taken);
        return quantities.parse(text, taken).stream()
                .map(mention -> amount(text, mention))
                .toList();
    }

    /** The amount that some words are, all of them: {@code 1,000亿元}, {@code 超过30%}, {@code 三千}. */
    public Optional<Amount> amount(String words) {
        String text = new SourceText(words.strip()).normal();
        return amounts(text).stream()
                .filter(amount -> amount.start() == 0 && amount.end() == text.length())
                .findFirst()
                .or(() -> numeral(text));
    }

    /** A Chinese numeral by itself, which in a sentence is rarely an amount. */
    private static Optional<Amount> numeral(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Numerals.at(text, 0)
                        .filter(number ->
                                number.end() == text.length() && number.bound().isEmpty())
                        .map(number -> new Amount(
                                0,
                                number.end(),
                                new Quantity(number.value(), Optional.empty(), Optional.empty(), Comparator.EQ)));
    }

    private Amount amount(String text, QuantityMention mention) {
        Optional<String> before = lexicon.cueEndingAt(CueClass.LEVEL, text, 0, mention.start());
        Bounds bounds = new Bounds(lexicon, text);
        Optional<String> after = lexicon.cueStartingAt(CueClass.AFTER, text, mention.end(), text.length());
        var comparator = bounds.of(
                mention,
                before.flatMap(word -> lexicon.cue(CueClass.LEVEL, word))
                        .map(code -> Coded.of(Comparator.class, code)));
        boolean range = mention.valueMax().isPresent();
        return new Amount(
                mention.start() - before.map(String::length).orElse(0),
                mention.end() + after.map(String::length).orElse(0),
                new Quantity(
                        mention.value(), mention.valueMax(), mention.unit(), range ? Comparator.RANGE : comparator));
    }

    /**
     * The times of some words, left to right: years, months, days, the periods of plans, 今年, 近三年.
     *
     * @param words the words
     * @param year the year that 今年 means
     */
    public List<Time> times(String words, OptionalInt year) {
        String text = new SourceText(words).normal();
        Taken taken = new Taken();
        List<Time> times = new ArrayList<>();
        for (TimeMention mention : new TimeParser(year, year).parse(text, taken)) {
            time(text, mention).ifPresent(times::add);
        }
        Matcher plan = PLAN.matcher(text);
        while (plan.find()) {
            if (taken.isFree(plan.start(), plan.end())) {
                int last =
                        FiveYearPlans.end(plan.group().substring(0, plan.group().length() - 1));
                times.add(new Time(
                        plan.start(),
                        plan.end(),
                        Optional.of(CalendarDate.ofYear(last - PLAN_YEARS + 1)),
                        Optional.of(CalendarDate.ofYear(last)),
                        false));
            }
        }
        times.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return times;
    }

    /** The time that some words are, all of them: {@code 2025年6月}, {@code “十四五”末}. */
    public Optional<Time> time(String words) {
        String text = new SourceText(words.strip()).normal();
        return times(text, OptionalInt.empty()).stream()
                .filter(time -> time.start() == 0 && time.end() == text.length())
                .findFirst();
    }

    private static Optional<Time> time(String text, TimeMention mention) {
        String words = text.substring(mention.start(), mention.end());
        return mention.date().map(date -> switch (mention.sense()) {
            case PERIOD -> between(mention, first(words, date), date);
            case BYGONE ->
                words.endsWith("以来")
                        ? open(mention, first(words, date), false)
                        : between(mention, first(words, date), date);
            case START -> open(mention, date, words.endsWith("以后"));
            case DATE, RELATIVE, WITHIN, EACH -> between(mention, date, date);
        });
    }

    private static Time between(TimeMention mention, CalendarDate from, CalendarDate to) {
        return new Time(mention.start(), mention.end(), Optional.of(from), Optional.of(to), false);
    }

    private static Time open(TimeMention mention, CalendarDate from, boolean afterwards) {
        return new Time(mention.start(), mention.end(), Optional.of(from), Optional.empty(), afterwards);
    }

    /** 2021—2025年: the year it names first; “十四五”: the plan's first; 近三年: so many years back. */
    private static CalendarDate first(String words, CalendarDate last) {
        Matcher year = YEAR.matcher(words);
        if (year.find()) {
            return CalendarDate.ofYear(Integer.parseInt(year.group()));
        }
        int years = PLAN.matcher(words).find() ? PLAN_YEARS : length(words);
        return years > 1 ? CalendarDate.ofYear(last.year() - years + 1) : last;
    }

    private static int length(String words) {
        for (int i = 0; i < words.length(); i++) {
            Optional<Numerals.Number> number =
                    Numerals.mayBegin(words.charAt(i)) ? Numerals.at(words, i) : Optional.empty();
            if (number.isPresent()) {
                return number.get().value().intValue();
            }
        }
        return 1;
    }
}
