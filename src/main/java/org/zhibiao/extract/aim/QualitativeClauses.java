package org.zhibiao.extract.aim;

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
import org.zhibiao.extract.aim.Figures.Figure;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Dimension;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.QualitativeWords;
import org.zhibiao.lexicon.QualitativeWords.Kind;
import org.zhibiao.record.CalendarDate;

/**
 * Finds aims without a number in a text. A clause sets one when the tables explain it whole: the indicator's
 * name, a word of how it shall be, and words that may stand around them; no amount. And it must stand where goals
 * for the year are set: in a sentence with a number for another indicator of the table in that year, or in one that
 * names goals and is followed by aims, not results. A mention in the review of the year before is thus none, nor is
 * 居民收入与经济增长同步 an aim of 经济.
 */
public final class QualitativeClauses {

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

    private final Lexicon lexicon;
    private final QualitativeWords words;
    private final Wording wording;
    private final Set<String> before = new HashSet<>();
    private final Set<String> after = new HashSet<>();
    private final Map<AimedIndicator, List<String>> names = new HashMap<>();

    /**
     * A clause that says how an indicator shall be, whatever part of the document it stands in. All positions are in
     * code points of the text.
     *
     * @param start first position of the clause
     * @param at where the indicator's name stands
     * @param end position after the last of the clause
     */
    public record Clause(int start, int at, int end) {

        /** Its words, white space folded. */
        public String words(SourceText text) {
            return readable(text.slice(start, end));
        }

        /** The sentence that it stands in, white space folded and without the headings above it. */
        public String sentence(SourceText text) {
            return readable(text.slice(firstOfSentence(text.normal()), endOfSentence(text.normal())));
        }

        private int firstOfSentence(String text) {
            return behindHeadings(text, from(text, at, ENDS), at);
        }

        private int endOfSentence(String text) {
            return to(text, at, ENDS);
        }
    }

    /** Reads by the tables of words and units, and those of aims without a number. */
    public QualitativeClauses(Lexicon lexicon, QualitativeWords words) {
        this.lexicon = lexicon;
        this.words = words;
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

    /** The clauses of a text that say how an indicator shall be: by its names, the longest first, each in their order. */
    public List<Clause> in(SourceText text, AimedIndicator indicator) {
        List<Clause> found = new ArrayList<>();
        for (String name : names(indicator)) {
            for (int at = text.normal().indexOf(name);
                    at >= 0;
                    at = text.normal().indexOf(name, at + 1)) {
                clause(text.normal(), indicator, name, at).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The longest first, for it may begin with a shorter one. */
    private List<String> names(AimedIndicator indicator) {
        return names.computeIfAbsent(
                indicator,
                aimed -> aimed.canonical()
                        .map(this::all)
                        .orElse(Stream.of(aimed.name()))
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
    private Optional<Clause> clause(String text, AimedIndicator indicator, String name, int at) {
        int start = from(text, at, CLAUSE_ENDS);
        int end = to(text, at + name.length(), CLAUSE_ENDS);
        if (end - start > LONGEST_CLAUSE || isHeading(text, at)) {
            return Optional.empty();
        }
        String left = plain(text.substring(start, at));
        String right = plain(text.substring(at + name.length(), end));
        boolean sets = isMadeOf(left, before)
                && isMadeOf(right, after)
                && saysHow(indicator, left, right)
                && mayBeAmongGoals(text, start, at)
                && wording.amounts(left + name + right).isEmpty();
        return sets ? Optional.of(new Clause(start, at, end)) : Optional.empty();
    }

    /** Whether the sentence has an amount or names goals: else its document's findings need not be read. */
    private boolean mayBeAmongGoals(String text, int clause, int at) {
        int from = behindHeadings(text, from(text, at, ENDS), at);
        return GOALS.matcher(text).region(from, Math.max(from, clause)).find()
                || !wording.amounts(text.substring(from, to(text, at, ENDS))).isEmpty();
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
    private boolean saysHow(AimedIndicator indicator, String left, String right) {
        boolean grows = anyIn(lexicon.words(CueClass.GROWTH), left, right);
        boolean stands = anyIn(lexicon.words(CueClass.LEVEL), left, right);
        boolean state = anyIn(words.words(Kind.STATE), left, right);
        boolean isState = indicator
                .canonical()
                .filter(known -> STATES.contains(known.dimension()))
                .isPresent();
        return switch (indicator.measure()) {
            case RATE, CHANGE -> grows || state;
            case LEVEL, FLOW -> isState ? stands || grows || state : stands && !grows;
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

    /**
     * Whether goals of the year are set in a clause's sentence: by its numbers, or by its words and what follows.
     *
     * @throws IOException when the numbers cannot be read
     */
    public boolean isAmongGoals(SourceText source, Clause clause, int year, Figures figures) throws IOException {
        String text = source.normal();
        int from = clause.firstOfSentence(text);
        int to = clause.endOfSentence(text);
        String said = text.substring(from, Math.max(from, clause.start()));
        if (namesOtherYear(said, year)) {
            return false;
        }
        // Where a sentence goes on over lines, as lists of goals do, each line is stored as a sentence.
        boolean overLines = text.substring(from, to).strip().contains("\n");
        List<Figure> inside = (overLines ? figures.all() : figures.besides(clause.words(source)))
                .stream()
                        .filter(figure -> figure.start() >= from && figure.start() < to)
                        .toList();
        return inside.isEmpty()
                ? GOALS.matcher(said).find() && isFollowedByAim(figures, to, year)
                : inside.stream().allMatch(Figure::aim)
                        && inside.stream().anyMatch(figure -> figure.isAimOf(year) && figure.known());
    }

    private boolean namesOtherYear(String said, int year) {
        return wording.times(said, OptionalInt.of(year)).stream()
                .anyMatch(time -> time.to()
                        .map(CalendarDate::year)
                        .filter(end -> end != year)
                        .isPresent());
    }

    private static boolean isFollowedByAim(Figures figures, int position, int year) throws IOException {
        return figures.all().stream()
                .filter(figure -> figure.start() >= position)
                .findFirst()
                .filter(figure -> figure.isAimOf(year))
                .isPresent();
    }
}
