package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Measure;

/** Finds how many measures, tasks or actions a plan or section sets out: 28条措施, 五大行动, 八个方面. */
final class MeasureReader {

    private static final String NUMERAL = "(\\d{1,4}|[一二两三四五六七八九十百]{1,4})(?:余|多)?";
    private static final AnchoredPattern COUNT =
            AnchoredPattern.of(NUMERAL + "(条|项|个|大|件|则|招|方面(?=实事|工作))", "条项个大件则招方", 5);
    private static final String NOUN_END = ",;:。!?()“”、《》";

    private static final int LONGEST_NOUN = 14;
    /** 五个重点工程 are counted by a plan, 五个污水处理厂改造工程 are things. */
    private static final int LONGEST_BRIEF = 6;

    private static final int LONGEST_WIDE = 4;
    /** 行动, 提升工程. */
    private static final int LEAST_QUOTED = 2;

    private static final String LIST_MARK = "、";
    private static final Pattern AT_COUNT = Pattern.compile(NUMERAL + "(条|项|件)");
    private static final Pattern ONLY_POWER = Pattern.compile("[百千万]+");

    private final Lexicon lexicon;

    MeasureReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A count of measures with the stretch that it takes. */
    record Found(int start, int end, Measure measure) {}

    /** The counts of measures of a sentence. */
    List<Found> read(SentenceReading sentence, MeasureOwner owner) {
        List<Found> found = new ArrayList<>();
        COUNT.each(sentence.text(), matcher -> {
            int start = matcher.start();
            int end = matcher.end();
            if (mayCount(sentence, matcher)) {
                noun(sentence, matcher.group(2), end)
                        .or(() -> nounBefore(sentence, matcher.group(2), start, end))
                        .filter(noun -> !isQuoted(sentence, start)
                                || countsList(sentence, matcher.group(1), start)
                                || fillsQuote(sentence.text(), end + noun.length(), noun))
                        .ifPresent(noun -> found.add(
                                new Found(start, end, measure(sentence, start, end, matcher.group(1), noun, owner))));
            }
        });
        return found;
    }

    private boolean mayCount(SentenceReading sentence, Matcher matcher) {
        String text = sentence.text();
        int start = matcher.start();
        boolean below = start > 1 && text.startsWith("以下", start - 2) || start > 1 && text.startsWith("如下", start - 2);
        boolean ordinal = start > 0
                && !below
                && ("第上下每前后首".indexOf(text.charAt(start - 1)) >= 0
                        || Character.isDigit(text.charAt(start - 1))
                        || text.charAt(start - 1) == '.');
        boolean many = matcher.group(1).length() > 2
                && Character.isDigit(matcher.group(1).charAt(0));
        boolean one = many && !matcher.group(2).equals("条")
                || matcher.group(1).equals("一")
                || matcher.group(1).equals("1");
        boolean inTitle = text.lastIndexOf('《', start) >= 0
                && text.indexOf('》', start) > start
                && text.lastIndexOf('《', start) > text.lastIndexOf('》', start);
        boolean name = ONLY_POWER.matcher(matcher.group(1)).matches();
        boolean quotedName = isQuoted(sentence, start)
                && !matcher.group(2).equals("件")
                && !matcher.group(2).equals("项")
                && !matcher.group(2).equals("大");
        return !ordinal && !one && !inTitle && !name && !quotedName;
    }

    private static boolean isQuoted(SentenceReading sentence, int start) {
        return sentence.isEnclosed(start) && start > 0 && sentence.text().charAt(start - 1) == '“';
    }

    /** 甲、乙、丙“三大行动”: in quotation marks a number counts where the list before it has as many members. */
    private static boolean countsList(SentenceReading sentence, String numeral, int start) {
        String before = sentence.text().substring(sentence.clauseStart(start), start);
        long members = before.chars().filter(c -> c == LIST_MARK.charAt(0)).count() + 1;
        return members > 1 && members == count(numeral);
    }

    /** “十大提升工程”: the quoted words are nothing but the number and what is counted, by more than its generic name. */
    private static boolean fillsQuote(String text, int end, String noun) {
        return end < text.length() && text.charAt(end) == '”' && noun.length() >= LEAST_QUOTED;
    }

    private static int count(String numeral) {
        return Character.isDigit(numeral.charAt(0))
                ? Integer.parseInt(numeral)
                : Numerals.value(numeral).map(BigDecimal::intValueExact).orElse(0);
    }

    private Measure measure(
            SentenceReading sentence, int start, int end, String numeral, String noun, MeasureOwner owner) {
        return new Measure(
                sentence.source().span(start, end),
                sentence.provenance(RuleId.MEASURE_COUNT),
                count(numeral),
                noun,
                owner.of(sentence, start, noun));
    }

    /** What is counted: the phrase behind, if its head is one of the nouns that plans count. */
    private Optional<String> noun(SentenceReading sentence, String classifier, int from) {
        String text = sentence.text();
        int stop = from;
        while (stop < text.length() && NOUN_END.indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        if (classifier.equals("方面") && text.startsWith("工作", from)) {
            return Optional.of("方面工作");
        }
        Optional<String> best = Optional.empty();
        for (int end = from + 2; end <= Math.min(stop, from + LONGEST_NOUN); end++) {
            Optional<String> head = lexicon.cueEndingAt(CueClass.MEASURE_NOUN, text, from, end);
            if (head.isPresent() && isHead(sentence, classifier, from, end, head.get())) {
                best = Optional.of(text.substring(from, end));
            }
        }
        if (best.isEmpty() && text.startsWith(LIST_MARK, stop)) {
            return nounOfNext(sentence, classifier, stop + 1);
        }
        if (from + 2 <= text.length() && text.startsWith("方面", from) && best.isPresent()) {
            return Optional.of(text.startsWith("方面工作", from) ? "方面工作" : "方面");
        }
        return best.filter(noun -> !noun.contains("等") && !noun.contains("专班"))
                .filter(noun -> !noun.contains("的") || noun.startsWith("具体"));
    }

    /** 完成5件省定、8件市定民生实事: the noun stands behind the last number. */
    private Optional<String> nounOfNext(SentenceReading sentence, String classifier, int at) {
        Matcher next =
                AT_COUNT.matcher(sentence.text()).region(at, sentence.text().length());
        return next.lookingAt() && next.group(2).equals(classifier)
                ? noun(sentence, classifier, next.end())
                : Optional.empty();
    }

    /** 出台政策措施25条: the number closes its clause, and the noun stands before it. */
    private Optional<String> nounBefore(SentenceReading sentence, String classifier, int start, int end) {
        String text = sentence.text();
        boolean closes = end == text.length() || NOUN_END.indexOf(text.charAt(end)) >= 0;
        int clause = sentence.clauseStart(start);
        return lexicon.cueEndingAt(CueClass.MEASURE_NOUN, text, clause, start)
                .filter(head -> closes && traits(head).contains("after"))
                .filter(head -> traits(head).contains("deed") || !classifier.equals("件"))
                .map(head -> phrase(text, clause, start, head));
    }

    /** The words between the verb and the number, or the noun alone where they are many. */
    private String phrase(String text, int clause, int start, String head) {
        for (int end = start - head.length(); end > clause && start - end <= LONGEST_NOUN; end--) {
            if (lexicon.cueEndingAt(CueClass.SETS_OUT, text, clause, end).isPresent()) {
                return text.substring(end, start);
            }
        }
        return head;
    }

    private List<String> traits(String head) {
        return List.of(lexicon.cue(CueClass.MEASURE_NOUN, head).orElse("").split("[|]"));
    }

    private boolean isHead(SentenceReading sentence, String classifier, int from, int end, String head) {
        String text = sentence.text();
        boolean goesOn = lexicon.cueStartingAt(CueClass.MEASURE_BEYOND, text, end, text.length())
                .isPresent();
        List<String> traits = traits(head);
        // Segmentation may join the end of 实事项目 to what follows; such a noun is sure without it.
        boolean wordEnds = end >= text.length() || traits.contains("deed") || sentence.isWordBoundary(end);
        boolean things = switch (classifier) {
            case "条" -> !traits.contains("article");
            case "件" -> !traits.contains("deed");
            case "个" -> !traits.contains("single") && !(traits.contains("brief") && end - from <= LONGEST_BRIEF);
            case "项" -> (traits.contains("wide") || traits.contains("loose")) && end - from > LONGEST_WIDE;
            case "大" -> traits.contains("wide") && end - from > LONGEST_WIDE;
            default -> false;
        };
        return wordEnds && !goesOn && !things;
    }
}
