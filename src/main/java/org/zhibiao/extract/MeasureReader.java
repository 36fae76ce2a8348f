package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final Pattern OF_TITLE = Pattern.compile("《([^》]{2,60})》");

    /** Behind a noun these make it part of a longer one, which no plan counts. */
    private static final Pattern GOES_ON = Pattern.compile("(?<!实事)项目|规划|资金|单位|部门|企业|机构|体系|清单|建设|标准|示范|试点|领导|小组|人员|组");

    private static final Pattern COUNTED_BY_ARTICLE = Pattern.compile(".*(?:措施|举措|政策|意见|对策|办法|条款|实招|任务)");
    private static final Set<String> COUNTED_SINGLY =
            Set.of("方面", "方面工作", "行动", "专项行动", "工程", "重大工程", "重点任务", "专项", "行动计划", "战役");
    /** With words before them, these name things and not measures: 3项地方性管理制度. */
    private static final Set<String> WIDE_ITEMS = Set.of("制度", "机制", "要求", "路径", "战略", "条款", "方面", "工作");

    private static final Set<String> WIDE_GROUPS = Set.of("条款", "要求", "制度", "机制");

    private final Lexicon lexicon;

    MeasureReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A count of measures with the stretch that it takes. */
    record Found(int start, int end, Measure measure) {}

    /** The counts of measures of a sentence. */
    List<Found> read(SentenceReading sentence, Optional<String> title) {
        List<Found> found = new ArrayList<>();
        COUNT.each(sentence.text(), matcher -> {
            int start = matcher.start();
            int end = matcher.end();
            if (mayCount(sentence, matcher)) {
                noun(sentence, matcher.group(2), end)
                        .ifPresent(noun -> found.add(
                                new Found(start, end, measure(sentence, start, end, matcher.group(1), noun, title))));
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
        boolean quoted = sentence.isEnclosed(start) && start > 0 && text.charAt(start - 1) == '“';
        boolean deeds = matcher.group(2).equals("件");
        return !ordinal && !one && !inTitle && (!quoted || deeds);
    }

    private Measure measure(
            SentenceReading sentence, int start, int end, String numeral, String noun, Optional<String> title) {
        int count = Character.isDigit(numeral.charAt(0))
                ? Integer.parseInt(numeral)
                : Numerals.value(numeral).map(BigDecimal::intValueExact).orElse(0);
        return new Measure(
                sentence.source().span(start, end),
                sentence.provenance(RuleId.MEASURE_COUNT),
                count,
                noun,
                of(sentence, start, title));
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
        for (int end = from + 2; end <= Math.min(stop, from + 14); end++) {
            Optional<String> head = lexicon.cueEndingAt(CueClass.MEASURE_NOUN, text, from, end);
            if (head.isPresent() && isHead(sentence, classifier, from, end, head.get())) {
                best = Optional.of(text.substring(from, end));
            }
        }
        if (from + 2 <= text.length() && text.startsWith("方面", from) && best.isPresent()) {
            return Optional.of(text.startsWith("方面工作", from) ? "方面工作" : "方面");
        }
        return best.filter(noun -> !noun.contains("等") && !noun.contains("专班"))
                .filter(noun -> !noun.contains("的") || noun.startsWith("具体"));
    }

    private boolean isHead(SentenceReading sentence, String classifier, int from, int end, String head) {
        String text = sentence.text();
        boolean wordEnds = end >= text.length() || sentence.isWordBoundary(end);
        boolean goesOn = GOES_ON.matcher(text)
                .region(end, text.length())
                .useTransparentBounds(true)
                .lookingAt();
        boolean things = switch (classifier) {
            case "条" -> !COUNTED_BY_ARTICLE.matcher(head).matches();
            case "件" -> !head.contains("实事");
            case "个" -> !COUNTED_SINGLY.contains(head) || head.equals("工程") && end - from > 6;
            case "项" -> WIDE_ITEMS.contains(head) && end - from > 4;
            case "大" -> WIDE_GROUPS.contains(head) && end - from > 4;
            default -> false;
        };
        return wordEnds && !goesOn && !things;
    }

    private Optional<String> of(SentenceReading sentence, int start, Optional<String> title) {
        Matcher matcher = OF_TITLE.matcher(sentence.text());
        Optional<String> named = Optional.empty();
        while (matcher.find() && matcher.start() < start) {
            named = Optional.of(matcher.group(1)).filter(name -> !name.equals("方案"));
        }
        return named.or(() -> title)
                .or(() -> sentence.sectionPath().isEmpty()
                        ? Optional.empty()
                        : Optional.of(sentence.sectionPath().getLast()));
    }
}
