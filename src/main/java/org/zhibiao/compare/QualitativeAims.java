package org.zhibiao.compare;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.QualitativeWords;
import org.zhibiao.lexicon.QualitativeWords.Kind;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.KnowledgeBase;

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
    private static final int LONGEST_WORD = 8;
    private static final Pattern GOALS = Pattern.compile("(?:预期|主要|奋斗|发展|总体|调控|工作)目标|目标(?:任务)?(?:是|为|:)");
    private static final String LINE_END = "\n";
    private static final Pattern HEADING = Pattern.compile("\\s*(?:\\(?[一二三四五六七八九十]{1,3}[)、]|第.{1,3}[章节篇]|\\d{1,2}[.、)])");
    /** Dimensions of which growth is told as a rise of the state: 城镇化率稳步提高. Of others it is a rate. */
    private static final Set<String> STATES = Set.of("share", "ratio", "index", "years", "time", "age", "concentration");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    private final KnowledgeBase base;
    private final Lexicon lexicon;
    private final QualitativeWords words;
    private final Wording wording;
    private final Set<String> before = new HashSet<>();
    private final Set<String> after = new HashSet<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<String, Text> texts;

    /** A document's text with its targets and results in text order. */
    private record Text(SourceText source, List<Target> targets) {
    }

    /**
     * Reads texts of a knowledge base.
     *
     * @param remembered how many texts are kept at hand
     */
    QualitativeAims(KnowledgeBase base, Lexicon lexicon, QualitativeWords words, int remembered) {
        this.base = base;
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
        this.texts = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Text> eldest) {
                return size() > remembered;
            }
        };
    }

    /** The first aim of a document for an indicator and a year that has no number. */
    Optional<QualitativeAim> find(DocumentSummary document, IndicatorChoice choice, int year) throws IOException {
        Text text = text(document.name());
        String normal = text.source().normal();
        for (String name : names(choice)) {
            for (int at = normal.indexOf(name); at >= 0; at = normal.indexOf(name, at + 1)) {
                Optional<QualitativeAim> aim = at(document, text, choice, year, name, at);
                if (aim.isPresent()) {
                    return aim;
                }
            }
        }
        return Optional.empty();
    }

    private Text text(String document) throws IOException {
        Text known = texts.get(document);
        if (known == null) {
            known = new Text(new SourceText(base.text(document).orElse("")), base.findings(document).stream()
                    .filter(Target.class::isInstance).map(Target.class::cast).toList());
            texts.put(document, known);
        }
        return known;
    }

    /** The longest first, for it may begin with a shorter one. */
    private List<String> names(IndicatorChoice choice) {
        return names.computeIfAbsent(choice.indicator(), id -> choice.canonical().map(this::all).orElse(Stream.of(id))
                .map(name -> new SourceText(name).normal()).distinct()
                .sorted((a, b) -> Integer.compare(b.length(), a.length())).toList());
    }

    private Stream<String> all(CanonicalIndicator indicator) {
        return Stream.of(List.of(indicator.name()), indicator.aliases(), words.names(indicator.id())).flatMap(List::stream);
    }

    /** The aim that the clause around a name sets, if it does. */
    private Optional<QualitativeAim> at(DocumentSummary document, Text text, IndicatorChoice choice, int year, String name,
            int at) {
        String normal = text.source().normal();
        int start = from(normal, at, CLAUSE_ENDS);
        int end = to(normal, at + name.length(), CLAUSE_ENDS);
        if (isHeading(normal, at)) {
            return Optional.empty();
        }
        String left = plain(normal.substring(start, at));
        String right = plain(normal.substring(at + name.length(), end));
        boolean sets = saysHow(choice, left, right) && isMadeOf(left, before) && isMadeOf(right, after)
                && wording.amounts(left + name + right).isEmpty();
        int sentenceStart = behindHeadings(normal, from(normal, at, ENDS), at);
        int sentenceEnd = to(normal, at, ENDS);
        if (!sets || !isAmongGoals(text, sentenceStart, start, sentenceEnd, year)) {
            return Optional.empty();
        }
        return Optional.of(new QualitativeAim(document, readable(text.source().slice(sentenceStart, sentenceEnd)),
                readable(text.source().slice(start, end)), start, end));
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
        boolean isState = choice.canonical().filter(known -> STATES.contains(known.dimension())).isPresent();
        return choice.years() == Years.SINGLE && switch (choice.form()) {
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

    /** Whether goals of the year are set in a sentence: by its numbers, or by its words and what follows. */
    private boolean isAmongGoals(Text text, int from, int clause, int to, int year) {
        List<Target> inside = text.targets().stream()
                .filter(target -> target.span().start() >= from && target.span().start() < to).toList();
        String said = text.source().normal().substring(from, clause);
        boolean otherTime = wording.times(said, OptionalInt.of(year)).stream()
                .anyMatch(time -> time.to().map(CalendarDate::year).filter(end -> end != year).isPresent());
        if (otherTime || inside.stream().anyMatch(target -> target.status() == Status.ACTUAL)) {
            return false;
        }
        return inside.isEmpty() ? GOALS.matcher(said).find() && text.targets().stream()
                        .filter(target -> target.span().start() >= to).findFirst().filter(target -> isAimOf(target, year)).isPresent()
                : inside.stream().anyMatch(target -> isAimOf(target, year) && target.indicator().id().isPresent());
    }

    private static boolean isAimOf(Target target, int year) {
        return target.status() == Status.TARGET && target.deadline().filter(date -> date.year() == year).isPresent();
    }
}
