package org.zhibiao.extract;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhibiao.document.SourceText;
import org.zhibiao.extract.WordedAim.Said;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.QualitativeWords;
import org.zhibiao.lexicon.QualitativeWords.Kind;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;

/**
 * Finds the aims of documents for their own year that have no number. A clause sets one when the tables explain it whole: the indicator's
 * name, a word of how it shall be, and words that may stand around them; no amount. And it must stand where goals
 * for the year are set: in a sentence with a number for another indicator of the table in that year, or in one that
 * names goals and is followed by aims, not results. A mention in the review of the year before is thus none, nor is
 * 居民收入与经济增长同步 an aim of 经济.
 */
public final class WordedAimReader {

    private static final String ENDS = "。!?";
    private static final String CLAUSE_ENDS = ",;:。!?\n";
    private static final int LONGEST_SENTENCE = 1500;
    private static final int LONGEST_CLAUSE = 40;
    private static final int LONGEST_WORD = 8;
    private static final Pattern GOALS = Pattern.compile("(?:预期|主要|奋斗|发展|总体|调控|工作)目标|目标(?:任务)?(?:是|为|:)");
    private static final String LINE_END = "\n";
    private static final Pattern HEADING =
            Pattern.compile("\\s*(?:\\(?[一二三四五六七八九十]{1,3}[)、]|第.{1,3}[章节篇]|\\d{1,2}[.、)])");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    private final QualitativeWords words;
    private final Set<String> states;
    private final Set<String> growth;
    private final Set<String> levels;
    private final Wording wording;
    private final Set<String> before = new HashSet<>();
    private final Set<String> after = new HashSet<>();
    /** Where an indicator of the table may be named: all its names at once, for there are thousands. */
    private final AhoCorasickDoubleArrayTrie<List<Name>> names = new AhoCorasickDoubleArrayTrie<>();

    /**
     * A name of an indicator.
     *
     * @param indicator its id
     * @param order its place among the names of the indicator: the longest first, for it may begin with a shorter one
     */
    private record Name(String indicator, int order) {}

    /**
     * A clause that says how an indicator shall be, whatever part of the document it stands in.
     *
     * @param start first position of the clause
     * @param at where the indicator's name stands
     * @param end position after the last of the clause
     * @param said what it says
     */
    private record Mention(int start, int at, int end, Set<Said> said) {}

    /** A mention with the name by which the indicator is mentioned. */
    private record Named(Name name, Mention mention) {}

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
     * A document that is read.
     *
     * @param source its text
     * @param numbers its targets and results, in text order
     * @param year its year
     */
    private record Read(SourceText source, List<Number> numbers, int year) {

        static Read of(String text, List<? extends Finding> findings, int year) {
            return new Read(
                    new SourceText(text),
                    findings.stream()
                            .filter(Target.class::isInstance)
                            .map(Target.class::cast)
                            .map(Number::of)
                            .sorted(Comparator.comparingInt(Number::start))
                            .toList(),
                    year);
        }
    }

    /** Reads by tables. */
    public WordedAimReader(Lexicon lexicon, QualitativeWords words) {
        this.words = words;
        this.states = words.words(Kind.STATE);
        this.growth = lexicon.words(CueClass.GROWTH);
        this.levels = lexicon.words(CueClass.LEVEL);
        this.wording = new Wording(lexicon);
        for (Set<String> around : List.of(before, after)) {
            around.addAll(growth);
            around.addAll(levels);
            around.addAll(states);
            around.addAll(words.words(Kind.AFTER));
        }
        before.addAll(lexicon.words(CueClass.STRENGTH));
        before.addAll(words.words(Kind.BEFORE));
        TreeMap<String, List<Name>> all = new TreeMap<>();
        lexicon.indicators().values().forEach(indicator -> {
            List<String> known = names(indicator);
            for (int i = 0; i < known.size(); i++) {
                all.computeIfAbsent(known.get(i), name -> new ArrayList<>()).add(new Name(indicator.id(), i));
            }
        });
        names.build(all);
    }

    private List<String> names(CanonicalIndicator indicator) {
        return Stream.of(List.of(indicator.name()), indicator.aliases(), words.names(indicator.id()))
                .flatMap(List::stream)
                .map(name -> new SourceText(name).normal())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
    }

    /**
     * The aims of a document for the indicators of the table: those of one indicator one after the other, that by its
     * longest name first.
     *
     * @param text the text of the document
     * @param findings what was found in it
     * @param year its year
     */
    public List<WordedAim> read(String text, List<? extends Finding> findings, int year) {
        Read read = Read.of(text, findings, year);
        List<Named> found = new ArrayList<>();
        names.parseText(
                read.source().normal(),
                (begin, end, meant) -> mention(read.source().normal(), end - begin, begin)
                        .ifPresent(mention -> meant.forEach(name -> found.add(new Named(name, mention)))));
        found.sort(Comparator.comparing((Named one) -> one.name().indicator())
                .thenComparingInt(one -> one.name().order())
                .thenComparingInt(one -> one.mention().at()));
        return found.stream()
                .filter(one -> isAmongGoals(read, one.mention()))
                .map(one -> aim(read.source(), one.name().indicator(), one.mention()))
                .toList();
    }

    /**
     * The aims of a document for what no table knows.
     *
     * @param phrase what is looked for
     */
    public List<WordedAim> read(String text, List<? extends Finding> findings, int year, String phrase) {
        String name = new SourceText(phrase).normal();
        if (name.isEmpty() || !text.contains(phrase)) {
            return List.of();
        }
        Read read = Read.of(text, findings, year);
        String normal = read.source().normal();
        List<WordedAim> aims = new ArrayList<>();
        for (int at = normal.indexOf(name); at >= 0; at = normal.indexOf(name, at + 1)) {
            mention(normal, name.length(), at)
                    .filter(mention -> isAmongGoals(read, mention))
                    .ifPresent(mention -> aims.add(aim(read.source(), phrase, mention)));
        }
        return aims;
    }

    /** The clause around a name, if the tables explain it whole. */
    private Optional<Mention> mention(String text, int length, int at) {
        int start = from(text, at, CLAUSE_ENDS);
        int end = to(text, at + length, CLAUSE_ENDS);
        if (end - start > LONGEST_CLAUSE || isHeading(text, at)) {
            return Optional.empty();
        }
        String left = plain(text.substring(start, at));
        String right = plain(text.substring(at + length, end));
        if (!isMadeOf(left, before) || !isMadeOf(right, after)) {
            return Optional.empty();
        }
        Set<Said> said = said(left, right);
        boolean sets = !said.isEmpty()
                && mayBeAmongGoals(text, start, at)
                && wording.amounts(left + text.substring(at, at + length) + right)
                        .isEmpty();
        return sets ? Optional.of(new Mention(start, at, end, said)) : Optional.empty();
    }

    /** Whether the sentence has an amount or names goals: else it is not worth a second look. */
    private boolean mayBeAmongGoals(String text, int clause, int at) {
        int from = behindHeadings(text, from(text, at, ENDS), at);
        return GOALS.matcher(text).region(from, Math.max(from, clause)).find()
                || !wording.amounts(text.substring(from, to(text, at, ENDS))).isEmpty();
    }

    private static WordedAim aim(SourceText source, String indicator, Mention mention) {
        int from = behindHeadings(source.normal(), from(source.normal(), mention.at(), ENDS), mention.at());
        return new WordedAim(
                indicator,
                mention.start(),
                mention.end(),
                readable(source.slice(mention.start(), mention.end())),
                readable(source.slice(from, to(source.normal(), mention.at(), ENDS))),
                mention.said());
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

    /** What words around a name say of how the value that is meant shall be. */
    private Set<Said> said(String left, String right) {
        Set<Said> said = EnumSet.noneOf(Said.class);
        if (anyIn(growth, left, right)) {
            said.add(Said.CHANGES);
        }
        if (anyIn(levels, left, right)) {
            said.add(Said.REACHES);
        }
        if (anyIn(states, left, right)) {
            said.add(Said.STATE);
        }
        return said;
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
    private boolean isAmongGoals(Read read, Mention mention) {
        String text = read.source().normal();
        int from = behindHeadings(text, from(text, mention.at(), ENDS), mention.at());
        int to = to(text, mention.at(), ENDS);
        String said = text.substring(from, Math.max(from, mention.start()));
        boolean otherTime = wording.times(said, OptionalInt.of(read.year())).stream()
                .anyMatch(time -> time.to()
                        .map(CalendarDate::year)
                        .filter(end -> end != read.year())
                        .isPresent());
        if (otherTime) {
            return false;
        }
        List<Number> inside = read.numbers().stream()
                .filter(number -> number.start() >= from && number.start() < to)
                .toList();
        return inside.isEmpty()
                ? GOALS.matcher(said).find()
                        && read.numbers().stream()
                                .filter(number -> number.start() >= to)
                                .findFirst()
                                .filter(number -> number.isAimOf(read.year()))
                                .isPresent()
                : inside.stream().allMatch(Number::aim)
                        && inside.stream().anyMatch(number -> number.isAimOf(read.year()) && number.known());
    }
}
