package org.zhibiao.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhibiao.document.SourceText;
import org.zhibiao.extract.Wording;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Dimension;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.QualitativeWords;
import org.zhibiao.lexicon.QualitativeWords.Kind;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.Order;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;

/**
 * Finds aims without a number in stored texts. A clause sets one when the tables explain it whole: the indicator's
 * name, a word of how it shall be, and words that may stand around them; no amount. And it must stand where goals
 * for the year are set: in a sentence with a number for another indicator of the table in that year, or in one that
 * names goals and is followed by aims, not results. A mention in the review of the year before is thus none, nor is
 * 居民收入与经济增长同步 an aim of 经济.
 */
final class QualitativeAims {

    private static final String ENDS = "。!?";
    private static final String CLAUSE_ENDS = ",;:。!?\n";
    private static final int LONGEST_SENTENCE = 1500;
    private static final int LONGEST_CLAUSE = 40;
    private static final int LONGEST_WORD = 8;
    private static final Pattern GOALS = Pattern.compile("(?:预期|主要|奋斗|发展|总体|调控|工作)目标|目标(?:任务)?(?:是|为|:)");
    private static final String LINE_END = "\n";
    private static final Pattern HEADING =
            Pattern.compile("\\s*(?:\\(?[一二三四五六七八九十]{1,3}[)、]|第.{1,3}[章节篇]|\\d{1,2}[.、)])");
    /** Dimensions of which growth is told as a rise of the state: 城镇化率稳步提高. Of others it is a rate. */
    private static final Set<Dimension> STATES = EnumSet.of(
            Dimension.SHARE,
            Dimension.RATIO,
            Dimension.INDEX,
            Dimension.INCIDENCE,
            Dimension.COUNT_PER_UNIT,
            Dimension.PERSONS_PER_UNIT,
            Dimension.AREA_PER_UNIT,
            Dimension.LENGTH_PER_UNIT,
            Dimension.MASS_PER_UNIT,
            Dimension.VOLUME_PER_UNIT,
            Dimension.ENERGY_PER_UNIT,
            Dimension.TIME,
            Dimension.CONCENTRATION);

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    private final KnowledgeBase base;
    private final Lexicon lexicon;
    private final QualitativeWords words;
    private final Wording wording;
    private final Set<String> before = new HashSet<>();
    private final Set<String> after = new HashSet<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final List<IndicatorChoice> choices;
    /** Of each document that was asked for, where it names which indicator; the text itself is large. */
    private final Map<String, Map<String, List<Mention>>> mentions = new HashMap<>();

    private final Map<String, List<Number>> numbers = new HashMap<>();

    /**
     * A clause that says how an indicator shall be, whatever part of the document it stands in.
     *
     * @param start first position of the clause
     * @param at where the indicator's name stands
     * @param end position after the last of the clause
     */
    private record Mention(int start, int at, int end) {}

    /**
     * A number in a document.
     *
     * @param start its position
     * @param aim whether it is an aim
     * @param year the year that it holds for; 0 when not known
     * @param known whether its indicator stands in the table
     */
    private record Number(int start, boolean aim, int year, boolean known) {

        static Number of(Target target) {
            return new Number(
                    target.span().start(),
                    target.status() == Status.TARGET,
                    target.deadline().map(CalendarDate::year).orElse(0),
                    target.indicator().id().isPresent());
        }

        boolean isAimOf(int other) {
            return aim && year == other;
        }
    }

    /**
     * Reads texts of a knowledge base.
     *
     * @param choices the indicators that will be asked for: a text is searched for all of them at once
     */
    QualitativeAims(KnowledgeBase base, Lexicon lexicon, QualitativeWords words, List<IndicatorChoice> choices) {
        this.base = base;
        this.lexicon = lexicon;
        this.words = words;
        this.choices = List.copyOf(choices);
        this.wording = new Wording(lexicon);
        for (Set<String> around : List.of(before, after)) {
            around.addAll(lexicon.words(CueClass.GROWTH));
            around.addAll(lexicon.words(CueClass.LEVEL));
            around.addAll(words.words(Kind.STATE));
            around.addAll(words.words(Kind.AFTER));
        }
        before.addAll(lexicon.words(CueClass.STRENGTH));
        before.addAll(words.words(Kind.BEFORE));
    }

    /** The first aim of a document for an indicator and a year that has no number. */
    Optional<QualitativeAim> find(DocumentSummary document, IndicatorChoice choice, int year) throws IOException {
        List<Mention> found = mentions(document.name()).getOrDefault(choice.name(), List.of());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SourceText source = source(document.name());
        for (Mention mention : found) {
            if (isAmongGoals(source, document.name(), mention, year)) {
                return Optional.of(aim(document, source, mention));
            }
        }
        return Optional.empty();
    }

    /** The numbers of a document, or only those in sentences that have a clause: to read all takes long. */
    private List<Number> numbers(String document, Optional<String> clause) throws IOException {
        List<Expression> asked = new ArrayList<>(List.of(
                new Expression.Match(Field.DOCUMENT, document),
                new Expression.Match(Field.LAYER, Layer.TARGET.code())));
        clause.ifPresent(words -> asked.add(new Expression.Words(words, true)));
        List<Number> numbers = new ArrayList<>();
        base.search(Expression.and(asked), Order.parse(Field.DOCUMENT.englishName()), Integer.MAX_VALUE, hit -> {
            if (hit.finding() instanceof Target target && hit.document().name().equals(document)) {
                numbers.add(Number.of(target));
            }
        });
        return numbers;
    }

    private List<Number> all(String document) throws IOException {
        List<Number> known = numbers.get(document);
        if (known == null) {
            known = numbers(document, Optional.empty());
            numbers.put(document, known);
        }
        return known;
    }

    private SourceText source(String document) throws IOException {
        return new SourceText(base.text(document).orElse(""));
    }

    private Map<String, List<Mention>> mentions(String document) throws IOException {
        Map<String, List<Mention>> known = mentions.get(document);
        if (known == null) {
            known = mentions(source(document));
            mentions.put(document, known);
        }
        return known;
    }

    private Map<String, List<Mention>> mentions(SourceText source) {
        Map<String, List<Mention>> found = new HashMap<>();
        for (IndicatorChoice choice : choices) {
            for (String name : names(choice)) {
                for (int at = source.normal().indexOf(name);
                        at >= 0;
                        at = source.normal().indexOf(name, at + 1)) {
                    mention(source.normal(), choice, name, at)
                            .ifPresent(mention -> found.computeIfAbsent(choice.name(), key -> new ArrayList<>())
                                    .add(mention));
                }
            }
        }
        return found;
    }

    /** The longest first, for it may begin with a shorter one. */
    private List<String> names(IndicatorChoice choice) {
        return names.computeIfAbsent(
                choice.indicator(),
                id -> choice.canonical()
                        .map(this::all)
                        .orElse(Stream.of(id))
                        .map(name -> new SourceText(name).normal())
                        .distinct()
                        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                        .toList());
    }

    private Stream<String> all(CanonicalIndicator indicator) {
        return Stream.of(List.of(indicator.name()), indicator.aliases(), words.names(indicator.id()))
                .flatMap(List::stream);
    }

    /** The clause around a name, if the tables explain it whole. */
    private Optional<Mention> mention(String text, IndicatorChoice choice, String name, int at) {
        int start = from(text, at, CLAUSE_ENDS);
        int end = to(text, at + name.length(), CLAUSE_ENDS);
        if (end - start > LONGEST_CLAUSE || isHeading(text, at)) {
            return Optional.empty();
        }
        String left = plain(text.substring(start, at));
        String right = plain(text.substring(at + name.length(), end));
        boolean sets = isMadeOf(left, before)
                && isMadeOf(right, after)
                && saysHow(choice, left, right)
                && mayBeAmongGoals(text, start, at)
                && wording.amounts(left + name + right).isEmpty();
        return sets ? Optional.of(new Mention(start, at, end)) : Optional.empty();
    }

    /** Whether the sentence has an amount or names goals: else its document's findings need not be read. */
    private boolean mayBeAmongGoals(String text, int clause, int at) {
        int from = behindHeadings(text, from(text, at, ENDS), at);
        return GOALS.matcher(text).region(from, Math.max(from, clause)).find()
                || !wording.amounts(text.substring(from, to(text, at, ENDS))).isEmpty();
    }

    private static QualitativeAim aim(DocumentSummary document, SourceText source, Mention mention) {
        int from = behindHeadings(source.normal(), from(source.normal(), mention.at(), ENDS), mention.at());
        return new QualitativeAim(
                document,
                readable(source.slice(from, to(source.normal(), mention.at(), ENDS))),
                readable(source.slice(mention.start(), mention.end())),
                mention.start(),
                mention.end());
    }

    private static int from(String text, int at, String ends) {
        int from = at;
        while (from > 0 && at - from < LONGEST_SENTENCE && ends.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private static int to(String text, int at, String ends) {
        int to = at;
        while (to < text.length() && to - at < LONGEST_SENTENCE && ends.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    /** A heading has no 。 and would run together with what it stands above. */
    private static int behindHeadings(String text, int from, int at) {
        int start = from;
        for (int end = text.indexOf('\n', start); end >= 0 && end < at; end = text.indexOf('\n', start)) {
            if (!HEADING.matcher(text.substring(start, end)).lookingAt()) {
                break;
            }
            start = end + 1;
        }
        return start;
    }

    private static boolean isHeading(String text, int at) {
        int end = to(text, at, LINE_END);
        String line = text.substring(from(text, at, LINE_END), end);
        return HEADING.matcher(line).lookingAt() && line.chars().noneMatch(c -> ENDS.indexOf(c) >= 0);
    }

    private static String plain(String part) {
        return BLANKS.matcher(part).replaceAll("");
    }

    private static String readable(String part) {
        return BLANKS.matcher(part).replaceAll(" ").strip();
    }

    /** Whether there is a word of how the value that is meant shall be. */
    private boolean saysHow(IndicatorChoice choice, String left, String right) {
        boolean grows = anyIn(lexicon.words(CueClass.GROWTH), left, right);
        boolean stands = anyIn(lexicon.words(CueClass.LEVEL), left, right);
        boolean state = anyIn(words.words(Kind.STATE), left, right);
        boolean isState = choice.canonical()
                .filter(known -> STATES.contains(known.dimension()))
                .isPresent();
        return choice.years() == Years.SINGLE
                && switch (choice.form()) {
                    case RATE, CHANGE -> grows || state;
                    case AMOUNT -> isState ? stands || grows || state : stands && !grows;
                    case MULTIPLE, RANK -> false;
                };
    }

    private static boolean anyIn(Set<String> cues, String left, String right) {
        return cues.stream().anyMatch(cue -> left.contains(cue) || right.contains(cue));
    }

    /** Whether words of a set, one behind the other, make up a text; the longest is tried first. */
    private static boolean isMadeOf(String text, Set<String> words) {
        if (text.isEmpty()) {
            return true;
        }
        for (int length = Math.min(LONGEST_WORD, text.length()); length > 0; length--) {
            if (words.contains(text.substring(0, length)) && isMadeOf(text.substring(length), words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether goals of the year are set in a clause's sentence: by its numbers, or by its words and what follows. */
    private boolean isAmongGoals(SourceText source, String document, Mention mention, int year) throws IOException {
        String text = source.normal();
        int from = behindHeadings(text, from(text, mention.at(), ENDS), mention.at());
        int to = to(text, mention.at(), ENDS);
        String said = text.substring(from, Math.max(from, mention.start()));
        boolean otherTime = wording.times(said, OptionalInt.of(year)).stream()
                .anyMatch(time -> time.to()
                        .map(CalendarDate::year)
                        .filter(end -> end != year)
                        .isPresent());
        if (otherTime) {
            return false;
        }
        // Where a sentence goes on over lines, as lists of goals do, each line is stored as a sentence.
        boolean overLines = text.substring(from, to).strip().contains("\n");
        List<Number> near = overLines
                ? all(document)
                : numbers(document, Optional.of(readable(source.slice(mention.start(), mention.end()))));
        List<Number> inside = near.stream()
                .filter(number -> number.start() >= from && number.start() < to)
                .toList();
        return inside.isEmpty()
                ? GOALS.matcher(said).find()
                        && all(document).stream()
                                .filter(number -> number.start() >= to)
                                .findFirst()
                                .filter(number -> number.isAimOf(year))
                                .isPresent()
                : inside.stream().allMatch(Number::aim)
                        && inside.stream().anyMatch(number -> number.isAimOf(year) && number.known());
    }
}
