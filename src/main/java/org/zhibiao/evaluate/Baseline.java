package org.zhibiao.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.zhibiao.document.Document;
import org.zhibiao.document.Section;
import org.zhibiao.document.Sentence;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Unit;
import org.zhibiao.record.Body;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Deadline;
import org.zhibiao.record.DeadlineKind;
import org.zhibiao.record.Direction;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Indicator;
import org.zhibiao.record.Measure;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Provenance;
import org.zhibiao.record.Quantity;
import org.zhibiao.record.Role;
import org.zhibiao.record.Span;
import org.zhibiao.record.Status;
import org.zhibiao.record.Strength;
import org.zhibiao.record.Target;
import org.zhibiao.record.Timing;
import org.zhibiao.segment.HanLpSegmenter;
import org.zhibiao.segment.Segmenter;
import org.zhibiao.segment.Token;

/**
 * What patterns alone can do: the yardstick beside which the extractor's figures are read.
 *
 * <ul>
 * <li>A target is digits with a unit of {@code models/units.csv}, times aside. Its indicator is the
 * nearest noun phrase before it, its deadline the year of the nearest heading that names one, else the
 * document's. 以上 and 左右 after it are its comparators; a growth word right before it makes it a rate.
 * Everything else is as it is most often: an aim, expected, a level, at the end date.
 * <li>A measure is a number with 条, 项 or 大, then 措施, 任务, 行动 or 工程.
 * <li>A body is a name of {@code models/bodies.csv} with 负责 or 牵头 right after it.
 * <li>A deadline is 到X年 or X年底前.
 * </ul>
 */
public final class Baseline {

    private static final String RULE = "baseline";
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.])(\\d{1,15}(?:,\\d{3})*(?:\\.\\d{1,15})?)([百千万亿]*)");
    private static final Pattern MEASURES = Pattern.compile(
            "(\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])[条项大]" + "([\\u4e00-\\u9fa5]{0,8}?(?:措施|任务|行动|工程))");
    private static final Pattern DUTY = Pattern.compile("负责|牵头");
    private static final Pattern LIMIT = Pattern.compile("到(20\\d{2})年|(20\\d{2})年底前");
    private static final Pattern HEADING_YEAR = Pattern.compile("(20\\d{2})年");
    /** A digit's value is its place. */
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

    private static final Map<Character, BigDecimal> MAGNITUDES = Map.of(
            '百',
            new BigDecimal(100),
            '千',
            new BigDecimal(1000),
            '万',
            new BigDecimal(10_000),
            '亿',
            new BigDecimal(100_000_000));

    private final Lexicon lexicon;
    private final Segmenter segmenter = new HanLpSegmenter(Map.of());
    private final int longestBody;

    private Baseline(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.longestBody =
                lexicon.bodyNames().stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * A baseline that knows the words of the tables.
     *
     * @throws org.zhibiao.lexicon.LexiconException when a table is missing or has a mistake
     */
    public static Baseline of(Models models) {
        return new Baseline(models.lexicon());
    }

    /** All findings of a document, in text order. */
    public List<Finding> extract(Document document) {
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            Reading reading = new Reading(document, sentence);
            List<Measure> measures = measures(reading);
            findings.addAll(measures);
            findings.addAll(targets(reading, measures));
            findings.addAll(bodies(reading));
            findings.addAll(deadlines(reading));
        }
        findings.sort(java.util.Comparator.comparing(Finding::span));
        return List.copyOf(findings);
    }

    /** A sentence with the way back to its document. */
    private record Reading(Document document, Sentence sentence, String text) {

        Reading(Document document, Sentence sentence) {
            this(document, sentence, document.text().normal().substring(sentence.start(), sentence.end()));
        }

        Span span(int start, int end) {
            int from = sentence.start() + start;
            int to = sentence.start() + end;
            return new Span(from, to, document.text().slice(from, to));
        }

        Provenance provenance() {
            String readable = document.text()
                    .slice(sentence.start(), sentence.end())
                    .replaceAll("\\s+", " ")
                    .strip();
            return new Provenance(
                    document.name(),
                    readable,
                    sentence.section().map(Section::path).orElse(List.of()),
                    RULE);
        }

        /** The year of the nearest heading that names one, else the document's. */
        Optional<CalendarDate> year() {
            for (String heading :
                    sentence.section().map(Section::path).orElse(List.of()).reversed()) {
                Matcher year = HEADING_YEAR.matcher(heading);
                if (year.find()) {
                    return Optional.of(CalendarDate.parse(year.group(1)));
                }
            }
            int year = document.metadata().yearNumber().orElse(0);
            return year < 1000 ? Optional.empty() : Optional.of(CalendarDate.ofYear(year));
        }
    }

    private List<Target> targets(Reading reading, List<Measure> measures) {
        List<Target> targets = new ArrayList<>();
        NounPhrases phrases = new NounPhrases(segmenter.segment(reading.text()));
        Matcher number = NUMBER.matcher(reading.text());
        while (number.find()) {
            Optional<Unit> unit =
                    lexicon.unitAt(reading.text(), number.end()).filter(found -> found.kind() != Unit.Kind.TIME);
            if (unit.isPresent()) {
                Span span = reading.span(
                        number.start(), number.end() + unit.get().text().length());
                if (measures.stream().noneMatch(measure -> measure.span().overlaps(span))) {
                    targets.add(target(reading, span, number, unit.get(), phrases.before(number.start())));
                }
            }
        }
        return targets;
    }

    private Target target(Reading reading, Span span, MatchResult number, Unit unit, String indicator) {
        Optional<Direction> direction = lexicon.cueEndingAt(CueClass.GROWTH, reading.text(), 0, number.start())
                .flatMap(word -> lexicon.cue(CueClass.GROWTH, word))
                .map(value -> value.equals(Direction.DOWN.code()) ? Direction.DOWN : Direction.UP);
        int end = number.end() + unit.text().length();
        Quantity quantity = new Quantity(
                value(number), Optional.empty(), Optional.of(unit.text()), comparator(reading.text(), end));
        return new Target(
                span,
                reading.provenance(),
                new Indicator(indicator, Optional.empty()),
                Optional.empty(),
                Status.TARGET,
                quantity,
                direction.isPresent() ? MeasureType.RATE : MeasureType.LEVEL,
                direction,
                reading.year(),
                Timing.BY,
                Optional.of(Strength.EXPECTED));
    }

    private static BigDecimal value(MatchResult number) {
        BigDecimal value = new BigDecimal(number.group(1).replace(",", ""));
        for (char magnitude : number.group(2).toCharArray()) {
            value = value.multiply(MAGNITUDES.get(magnitude));
        }
        return value;
    }

    private static Comparator comparator(String text, int end) {
        return text.startsWith("以上", end)
                ? Comparator.GE
                : text.startsWith("左右", end) ? Comparator.APPROX : Comparator.EQ;
    }

    private static List<Measure> measures(Reading reading) {
        return MEASURES.matcher(reading.text())
                .results()
                .map(match -> new Measure(
                        reading.span(match.start(), match.start(2)),
                        reading.provenance(),
                        count(match.group(1)),
                        match.group(2),
                        Optional.empty()))
                .toList();
    }

    /** A count in digits, or in Chinese up to 九十九. */
    private static int count(String numeral) {
        if (Character.isDigit(numeral.charAt(0))) {
            return Integer.parseInt(numeral);
        }
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return CHINESE_DIGITS.indexOf(numeral);
        }
        int tens = ten == 0 ? 1 : CHINESE_DIGITS.indexOf(numeral.charAt(0));
        return 10 * tens + (ten + 1 < numeral.length() ? CHINESE_DIGITS.indexOf(numeral.charAt(ten + 1)) : 0);
    }

    private List<Body> bodies(Reading reading) {
        List<Body> bodies = new ArrayList<>();
        DUTY.matcher(reading.text()).results().forEach(duty -> {
            Role role = duty.group().equals("牵头") ? Role.LEAD : Role.RESPONSIBLE;
            bodyEndingAt(reading.text(), duty.start())
                    .ifPresent(start -> bodies.add(
                            new Body(reading.span(start, duty.start()), reading.provenance(), role, Optional.empty())));
        });
        return bodies;
    }

    /** Where the longest name of a body begins that ends at a position. */
    private Optional<Integer> bodyEndingAt(String text, int end) {
        return IntStream.range(Math.max(0, end - longestBody), end)
                .boxed()
                .filter(start -> lexicon.isBody(text.substring(start, end)))
                .findFirst();
    }

    private static List<Deadline> deadlines(Reading reading) {
        return LIMIT.matcher(reading.text())
                .results()
                .map(match -> new Deadline(
                        reading.span(match.start(), match.end()),
                        reading.provenance(),
                        Optional.of(CalendarDate.parse(match.group(1) != null ? match.group(1) : match.group(2))),
                        DeadlineKind.BY))
                .toList();
    }

    /** The noun phrases of a sentence, asked for from left to right. */
    private static final class NounPhrases {
        private final List<Token> tokens;
        private int next;
        private int lastNoun = -1;

        private NounPhrases(List<Token> tokens) {
            this.tokens = tokens;
        }

        /** The nearest run of nouns that ends before a position; empty when there is none. */
        private String before(int position) {
            while (next < tokens.size() && tokens.get(next).end() <= position) {
                lastNoun = tokens.get(next).isNoun() ? next : lastNoun;
                next++;
            }
            StringBuilder phrase = new StringBuilder();
            for (int i = lastNoun; i >= 0 && tokens.get(i).isNoun(); i--) {
                phrase.insert(0, tokens.get(i).text());
            }
            return phrase.toString();
        }
    }
}
