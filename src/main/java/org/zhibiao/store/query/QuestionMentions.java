package org.zhibiao.store.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.zhibiao.document.Region;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.metadata.Gazetteer;
import org.zhibiao.extract.Wording;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.QuestionWords;
import org.zhibiao.lexicon.QuestionWords.Use;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Quantity;
import org.zhibiao.store.query.Expression.Match;

/** Finds in a question the stretches that are understood. */
final class QuestionMentions {

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_PLACE = 16;
    private static final int SHORTEST_BEHIND_OTHERS = 3;
    /** Inner Mongolia. */
    private static final int LATIN_WORDS_OF_A_PLACE = 2;

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;
    private static final String NUMERAL = "0123456789.,〇零一二两三四五六七八九十百千万亿";
    private static final char OF = '的';
    private static final String LEVELS = "省市县区";

    private final QueryParser parser;
    private final Lexicon lexicon;
    private final QuestionWords words;
    private final IndicatorNames indicators;
    private final Gazetteer gazetteer;
    private final String text;
    private final AskedNumbers asked;
    private final Wording wording;
    private final List<Mention> times;
    private final List<Mention> amounts;

    QuestionMentions(
            QueryParser parser,
            QuestionWords words,
            IndicatorNames indicators,
            Gazetteer gazetteer,
            SourceText source,
            OptionalInt year) {
        this.parser = parser;
        this.lexicon = parser.tables().lexicon();
        this.words = words;
        this.indicators = indicators;
        this.gazetteer = gazetteer;
        this.text = source.normal();
        this.asked = new AskedNumbers(lexicon, words, text);
        this.wording = parser.tables().wording();
        this.times = wording.times(text, year).stream()
                .map(time -> new Mention(time.start(), time.end(), new Period(time)))
                .toList();
        this.amounts = wording.amounts(text).stream()
                .flatMap(amount -> amount(amount).stream())
                .toList();
    }

    /** What a stretch says. */
    sealed interface Meaning {}

    /**
     * What it says in the language; nothing when it is to be dropped.
     *
     * @param parts each about one field
     */
    record Said(List<Expression> parts) implements Meaning {}

    /**
     * A time, which is a deadline or the year of a document.
     *
     * @param time from when to when
     */
    record Period(Wording.Time time) implements Meaning {}

    /**
     * A stretch that is understood.
     *
     * @param start first place
     * @param end place after the last
     * @param meaning what it says
     */
    record Mention(int start, int end, Meaning meaning) {

        int length() {
            return end - start;
        }
    }

    /** All, left to right; at each place the longest, of two that are as long the one that is tried first. */
    List<Mention> all() {
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean follows = !found.isEmpty() && found.getLast().end() == at;
            Optional<Mention> longest = at(at, follows);
            longest.ifPresent(found::add);
            at = longest.map(Mention::end).orElse(at + 1);
        }
        return found;
    }

    private Optional<Mention> at(int from, boolean follows) {
        return Stream.of(
                        word(from),
                        growth(from, follows),
                        reached(from),
                        starting(times, from),
                        asked.done(from).map(done -> asked(from, done)),
                        asked.at(from).map(number -> asked(from, number)),
                        starting(amounts, from),
                        boundedNumeral(from),
                        romanised(from),
                        indicator(from, follows),
                        place(from),
                        body(from))
                .flatMap(Optional::stream)
                .reduce((first, second) -> second.length() > first.length() ? second : first);
    }

    /** 增长 behind what is understood, or before an amount that is told or asked for. */
    private Optional<Mention> growth(int from, boolean follows) {
        return lexicon.cueStartingAt(CueClass.GROWTH, text, from, text.length())
                .filter(word -> word.length() > 1)
                .filter(word -> follows
                        || starting(amounts, from + word.length()).isPresent()
                        || words.at(Use.NUMBER, text, from + word.length()).isPresent())
                .flatMap(word -> lexicon.cue(CueClass.GROWTH, word)
                        .map(direction -> new Mention(
                                from, from + word.length(), new Said(List.of(new Match(Field.DIRECTION, direction))))));
    }

    /** 控制在多少以内: words that bound what is asked for. */
    private Optional<Mention> reached(int from) {
        return lexicon.cueStartingAt(CueClass.LEVEL, text, from, text.length())
                .flatMap(word -> words.at(Use.NUMBER, text, from + word.length())
                        .filter(number -> words.is(Use.ASKS, number))
                        .map(number -> from + word.length() + number.length()))
                .map(end -> end
                        + lexicon.cueStartingAt(CueClass.AFTER, text, end, text.length())
                                .map(String::length)
                                .orElse(0))
                .map(end -> new Mention(from, end, new Said(List.of())));
    }

    private static Mention asked(int from, AskedNumbers.Asked asked) {
        return new Mention(from, asked.end(), new Said(asked.parts()));
    }

    private static Optional<Mention> starting(List<Mention> mentions, int from) {
        return mentions.stream().filter(mention -> mention.start() == from).findFirst();
    }

    /** A word of the table; a single character only when it asks. */
    private Optional<Mention> word(int from) {
        return Stream.of(Use.ASKS, Use.SAYS, Use.DROPS)
                .flatMap(use -> words.at(use, text, from).filter(word -> use == Use.ASKS || word.length() > 1).stream())
                .max(Comparator.comparingInt(String::length))
                .map(word -> new Mention(from, from + word.length(), new Said(reading(word))));
    }

    private List<Expression> reading(String word) {
        return words.reading(word)
                .map(query -> read(word, query))
                .map(read -> read instanceof Expression.And and ? and.parts() : List.of(read))
                .orElse(List.of());
    }

    private Expression read(String word, String query) {
        try {
            return parser.parse(query);
        } catch (QueryException e) {
            throw words.wrongReading(word, Objects.requireNonNullElse(e.getMessage(), query));
        }
    }

    /** 超千亿: a number without a unit behind a word that bounds it. */
    private Optional<Mention> boundedNumeral(int from) {
        return lexicon.cueStartingAt(CueClass.LEVEL, text, from, text.length()).flatMap(word -> {
            int end = from + word.length();
            while (end < text.length() && NUMERAL.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            int behind = end;
            return lexicon.cue(CueClass.LEVEL, word)
                    .map(code -> Coded.of(org.zhibiao.record.Comparator.class, code))
                    .filter(bound -> bound != org.zhibiao.record.Comparator.EQ)
                    .flatMap(bound -> wording.amount(text.substring(from + word.length(), behind))
                            .map(Wording.Amount::quantity)
                            .map(number -> new Quantity(number.value(), number.valueMax(), number.unit(), bound)))
                    .map(number -> new Mention(from, behind, new Said(List.of(Numbers.range(Field.VALUE, number)))));
        });
    }

    /** 超过30%; a number without unit and bound is only taken for a year. */
    private static Optional<Mention> amount(Wording.Amount amount) {
        Quantity quantity = amount.quantity();
        boolean bare = quantity.unit().isEmpty() && quantity.comparator() == org.zhibiao.record.Comparator.EQ;
        if (!bare) {
            return Optional.of(
                    new Mention(amount.start(), amount.end(), new Said(List.of(Numbers.range(Field.VALUE, quantity)))));
        }
        boolean year = quantity.value().compareTo(BigDecimal.valueOf(FIRST_YEAR)) >= 0
                && quantity.value().compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0
                && quantity.value().scale() <= 0;
        return year
                ? Optional.of(CalendarDate.ofYear(quantity.value().intValue()))
                        .map(date -> new Mention(
                                amount.start(),
                                amount.end(),
                                new Period(new Wording.Time(
                                        amount.start(), amount.end(), Optional.of(date), Optional.of(date), false))))
                : Optional.empty();
    }

    /**
     * The longest name of an indicator; those that the table holds for the same one are found by its id. A name of two
     * characters behind others that are not understood is the end of a longer one: 经济 of 海洋经济.
     */
    private Optional<Mention> indicator(int from, boolean follows) {
        boolean mayEnd = !follows && from > 0 && Character.isIdeographic(text.charAt(from - 1));
        int shortest = mayEnd ? SHORTEST_BEHIND_OTHERS : 2;
        for (int end = Math.min(text.length(), from + LONGEST_NAME); end >= from + shortest; end--) {
            String name = text.substring(from, end);
            Optional<String> id = isWhole(from, end) ? indicators.id(name) : Optional.empty();
            if (id.isPresent()) {
                return Optional.of(new Mention(
                        from,
                        end,
                        new Said(List.of(new Expression.Or(
                                List.of(new Match(Field.INDICATOR, name), new Match(Field.INDICATOR_ID, id.get())))))));
            }
        }
        return indicators
                .english(text, from)
                .map(named ->
                        new Mention(from, named.end(), new Said(List.of(new Match(Field.INDICATOR_ID, named.id())))));
    }

    /** Whether a stretch begins and ends in no Latin word: gdp is named in gdp目标 and not in gdpx. */
    private boolean isWhole(int from, int end) {
        boolean begins = from == 0
                || !IndicatorNames.isLatin(text.charAt(from - 1))
                || !IndicatorNames.isLatin(text.charAt(from));
        boolean ends = end == text.length()
                || !IndicatorNames.isLatin(text.charAt(end))
                || !IndicatorNames.isLatin(text.charAt(end - 1));
        return begins && ends;
    }

    /** A place in Latin letters: Zhejiang, Inner Mongolia; of several divisions of a name the widest. */
    private Optional<Mention> romanised(int from) {
        if (!IndicatorNames.isWordStart(text, from)) {
            return Optional.empty();
        }
        Optional<Mention> longest = Optional.empty();
        int end = from;
        for (int count = 0; count < LATIN_WORDS_OF_A_PLACE; count++) {
            while (end < text.length() && IndicatorNames.isLatin(text.charAt(end))) {
                end++;
            }
            List<Region> named = gazetteer.romanised(text.substring(from, end));
            if (!named.isEmpty()) {
                longest = Optional.of(new Mention(from, end, new Said(List.of(anyOf(named)))));
            }
            if (end >= text.length() || text.charAt(end) != ' ') {
                break;
            }
            end++;
        }
        return longest;
    }

    private static Expression anyOf(List<Region> regions) {
        return Expression.or(regions.stream()
                .filter(region -> region.level().equals(regions.getFirst().level()))
                .map(Region::name)
                .distinct()
                .<Expression>map(name -> new Match(Field.REGION, name))
                .toList());
    }

    /** The longest name of a place; one within it may follow: 河南省许昌市. */
    private Optional<Mention> place(int from) {
        for (int end = Math.min(text.length(), from + LONGEST_PLACE); end > from + 1; end--) {
            String name = text.substring(from, end);
            List<Region> named = meant(name, from, end);
            if (!named.isEmpty()) {
                int behind = end;
                List<String> names = named.stream().map(Region::name).distinct().toList();
                return Optional.of(within(behind, names)
                        .map(inner -> new Mention(from, inner.end(), inner.meaning()))
                        .orElseGet(() -> new Mention(
                                from,
                                behind,
                                new Said(List.of(
                                        new Match(Field.REGION, names.size() == 1 ? names.getFirst() : name))))));
            }
        }
        return Optional.empty();
    }

    private Optional<Mention> within(int from, List<String> above) {
        return from >= text.length()
                ? Optional.empty()
                : place(from)
                        .filter(inner -> gazetteer.named(text.substring(from, inner.end())).stream()
                                .anyMatch(region -> region.above().stream().anyMatch(above::contains)));
    }

    /** 许昌 is 许昌市; the short names of many counties are words of the language. */
    private static boolean isMeant(String name, Region region) {
        return region.name().equals(name)
                || region.level().filter(level -> level != Region.Level.COUNTY).isPresent();
    }

    /** Short names of counties count where a name stands alone, or begins the line before what can only be asked of it. */
    private List<Region> meant(String name, int from, int end) {
        List<Region> all = gazetteer.named(name);
        if (all.isEmpty() || isAlone(from, end)) {
            return all;
        }
        List<Region> meant =
                all.stream().filter(region -> isMeant(name, region)).toList();
        return meant.isEmpty() && (!gazetteer.isEveryday(name) || isAsked(from, end)) ? all : meant;
    }

    /** Whether a stretch stands between blanks or the ends of the line. */
    private boolean isAlone(int from, int end) {
        return begins(from) && (end == text.length() || Characters.isBlank(text.charAt(end)));
    }

    private boolean begins(int from) {
        return from == 0 || Characters.isBlank(text.charAt(from - 1));
    }

    /** 高唐的粮食产量, 高唐2025年粮食产量. */
    private boolean isAsked(int from, int end) {
        int next = end < text.length() && text.charAt(end) == OF ? end + 1 : end;
        return begins(from)
                && next < text.length()
                && (starting(times, next).isPresent()
                        || starting(amounts, next).isPresent()
                        || indicator(next, true).isPresent());
    }

    /** The longest name of a body, without the 省 or 市 before it. */
    private Optional<Mention> body(int from) {
        int start = LEVELS.indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
        for (int end = Math.min(text.length(), start + LONGEST_NAME); end > start + 1; end--) {
            String name = text.substring(start, end);
            // 公安部门 are not the ministry 公安部.
            boolean cutsWord = text.startsWith("部门", end - 1);
            if (!cutsWord && lexicon.isBody(name)) {
                return Optional.of(new Mention(from, end, new Said(List.of(new Match(Field.BODY, name)))));
            }
        }
        return Optional.empty();
    }
}
