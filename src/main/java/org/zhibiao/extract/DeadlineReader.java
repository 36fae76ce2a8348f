package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhibiao.extract.TimeMention.Sense;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Unit.Kind;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Deadline;
import org.zhibiao.record.DeadlineKind;
import org.zhibiao.record.Status;
import org.zhibiao.record.TimeLimit;
import org.zhibiao.segment.Token;

/** Tells which expressions of time fix by when something in the document is to be done or reached. */
final class DeadlineReader {

    private static final Pattern NAME_FOLLOWS = Pattern.compile(
            "^(?:圆满收官|收好官|收官|开好局|开局|规划|计划|行动|专项|远景目标的?建议|工作要点|工作报告|发展规划|纲要|版|度|以来|政府|全国|第|\\)|”|》|的(?=[\\d约近一二三])|是|，是|底以来|届|国民经济(?![^,。;]{0,12}(?:目标|任务)))");
    /** HanLP's tags of words that tell of a deed or a state to come; 是 and 有 have tags of their own. */
    private static final Set<String> DEEDS = Set.of("v", "vi", "vl", "vf");

    /** Nouns of what is to be reached: 2025年的主要预期目标. */
    private static final Set<String> AIMS = Set.of("目标", "任务");

    private static final Pattern ATTRIBUTE_FOLLOWS = Pattern.compile("^(?:未|的|首次|无|毕业|新|不予|免)");
    private static final Pattern COMMANDS = Pattern.compile("^,?(?:我们|我市|我省|全市|全省)?(?:要|将|重点|着力|计划|力争|国民经济|经济社会|继续|再)");
    private static final Pattern BIDS_AT_ONCE = Pattern.compile(
            "[^,。;:]{0,10}?(?:取消|推行|扩大(?!的)|启动|实施|实行|推进|建成|完成|开展|出台|新建|改造|新增|实现|全面|基本|力争|确保|免除|减免|安排|召开|编制)");
    private static final Pattern OBSERVED = Pattern.compile("^(?:是|以来|一季度|上半年前|前.{1,3}个?月|价格|的)");

    /** 年内 names the year in which, and no point to be reached. */
    private static final String WITHIN_IT = "内";

    private static final String EVERY_YEAR = "每年";
    /** 开局 and 初 name the beginning of a period, by which nothing is due; 当年 is the year of whatever is spoken of. */
    private static final Pattern NO_END = Pattern.compile(".*(?:开局|”初|前期)|当年度?(?:\\d{1,2}月\\d{1,2}日)?");

    private static final Pattern SUMS_UP = Pattern.compile("(?:累计|合计|总共|共计)");
    /** What the tags of HanLP begin with for the words with which an act begins: 遴选, 再, 对, 严格. */
    private static final List<String> ACTS = List.of("v", "d", "p", "a");

    private static final Pattern RESULT = Pattern.compile("可");
    /** How far behind 每年 the word stands that says what is done. */
    private static final int NEAR = 16;

    private static final String AVERAGE = "平均";
    private static final Set<String> SEVERAL_YEARS = Set.of("今明两年");

    private final Lexicon lexicon;

    DeadlineReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A time limit and the time that sets it.
     *
     * @param deadline the record
     * @param time the words
     */
    record Found(Deadline deadline, TimeMention time) {}

    /** The time limits of a sentence. */
    List<Found> read(SentenceReading sentence, DocumentContext context, boolean holdsAims) {
        List<Found> found = new ArrayList<>();
        if (sentence.isHeading()) {
            return found;
        }
        Optional<CalendarDate> current = context.aimOfPeriod();
        for (TimeMention time : sentence.times()) {
            // A time without words is that of the row of a table, which tells it itself.
            if (time.end() > time.start() && limits(sentence, context, time, holdsAims)) {
                if (time.sense() == Sense.DATE && time.date().isPresent()) {
                    current = time.date();
                    context.noteAim(time.date().get());
                }
                Optional<CalendarDate> own =
                        context.isWorkReport() ? Optional.of(CalendarDate.ofYear(context.year())) : Optional.empty();
                found.add(new Found(deadline(sentence, time, current, own), time));
            }
        }
        return found;
    }

    private boolean limits(SentenceReading sentence, DocumentContext context, TimeMention time, boolean holdsAims) {
        String text = sentence.text();
        boolean titled = text.lastIndexOf('《', time.start()) > text.lastIndexOf('》', time.start())
                && text.indexOf('》', time.end()) > 0;
        boolean noEnd = NO_END.matcher(text.substring(time.start(), time.end())).matches();
        if (titled || noEnd || NAME_FOLLOWS.matcher(text.substring(time.end())).find()) {
            return false;
        }
        String rest = text.substring(time.end());
        boolean bidden = lexicon.cueEndingAt(CueClass.STRENGTH, text, sentence.clauseStart(time.start()), time.start())
                .isPresent();
        boolean directs = bidden || tellsDeed(sentence, time.end(), deedEnd(sentence, time.end()));
        boolean planning = context.part() == Status.TARGET;
        return switch (time.sense()) {
            case BYGONE, START -> false;
            case EACH -> planning && saysWhatIsDone(sentence, time);
            case WITHIN -> planning && !ATTRIBUTE_FOLLOWS.matcher(rest).find();
            case DATE ->
                time.date()
                                .filter(date ->
                                        ahead(date, context, time, planning, holdsAims || bidden || commands(rest)))
                                .isPresent()
                        && (directs || time.led() || commands(rest))
                        && !endsWithDate(text, time);
            case PERIOD ->
                planning
                        && time.date()
                                .filter(date -> date.year() >= context.year())
                                .isPresent()
                        && (directs || toldByMonths(time))
                        && (bidden || !text.substring(time.start(), time.end()).endsWith("五”"));
            case RELATIVE ->
                planning
                        && !OBSERVED.matcher(rest).find()
                        && (time.led()
                                || bidden
                                || commands(rest)
                                || directs && (holdsAims || namesYear(text, time) && directsAtOnce(sentence, time)));
        };
    }

    /** 2024年3月1日至12月31日: so exact a period is one in which something holds, whatever the words behind it. */
    private static boolean toldByMonths(TimeMention time) {
        return time.date().filter(date -> date.month() > 0).isPresent();
    }

    /** Where the clause ends that a time opens or stands in. */
    private static int deedEnd(SentenceReading sentence, int from) {
        boolean opens = from < sentence.text().length() && sentence.breaksAt(from);
        return sentence.clauseEnd(opens ? from + 1 : from);
    }

    /** Whether a word of a stretch tells what is done or comes about, or a number what is reached. */
    private static boolean tellsDeed(SentenceReading sentence, int from, int to) {
        boolean reaches =
                sentence.quantities().stream().anyMatch(quantity -> quantity.start() >= from && quantity.start() < to);
        return reaches
                || sentence.tokens(from, to).stream()
                        .anyMatch(word -> DEEDS.contains(word.tag()) || AIMS.contains(word.text()));
    }

    private static boolean commands(String rest) {
        return COMMANDS.matcher(rest).find();
    }

    /** 每年遴选20家 says what is done again and again; 每年的, 每年经费 and 平均每年 do not. */
    private static boolean saysWhatIsDone(SentenceReading sentence, TimeMention time) {
        List<Token> words = sentence.tokens(time.end(), sentence.clauseEnd(time.end()));
        String text = sentence.text();
        boolean acts = !words.isEmpty()
                && ACTS.stream().anyMatch(words.getFirst().tag()::startsWith)
                && words.stream().anyMatch(word -> word.tag().startsWith("v"));
        boolean directs = tellsDeed(sentence, time.end(), Math.min(text.length(), time.end() + NEAR));
        // 每月180元: how much it is each time.
        boolean amount = sentence.quantities().stream()
                .anyMatch(quantity -> quantity.start() == time.end() && quantity.is(Kind.MONEY));
        return (acts || directs)
                && !amount
                && !RESULT.matcher(text).region(time.end(), text.length()).lookingAt()
                && !text.startsWith(AVERAGE, time.start() - AVERAGE.length());
    }

    /** 全年 may be an attribute, and 一季度 is told of. */
    private static boolean namesYear(String text, TimeMention time) {
        return Set.of("今年", "明年", "今明两年").contains(text.substring(time.start(), time.end()));
    }

    /** 今年在全市推行: a clause that the year opens and in which something is bidden at once. */
    private static boolean directsAtOnce(SentenceReading sentence, TimeMention time) {
        return sentence.clauseStart(time.start()) == time.start()
                && BIDS_AT_ONCE
                        .matcher(sentence.text())
                        .region(time.end(), sentence.text().length())
                        .lookingAt();
    }

    private static boolean ahead(
            CalendarDate date, DocumentContext context, TimeMention time, boolean planning, boolean holdsAims) {
        return date.year() > context.year()
                || date.year() == context.year()
                        && planning
                        && (time.led() || holdsAims || context.isWorkReport() || date.month() > 0 && date.day() == 0);
    }

    /** A date that closes the document or a line is its date of issue. */
    private static boolean endsWithDate(String text, TimeMention time) {
        return time.end() == text.length();
    }

    private static Deadline deadline(
            SentenceReading sentence, TimeMention time, Optional<CalendarDate> current, Optional<CalendarDate> own) {
        String text = sentence.text();
        String words = text.substring(time.start(), time.end());
        Optional<TimeLimit> to = switch (time.sense()) {
            // 每季度 says how often, within the year of which a work report speaks; elsewhere not until when.
            case EACH -> (words.startsWith(EVERY_YEAR) ? current : own).map(TimeLimit.class::cast);
            default -> time.to();
        };
        return new Deadline(
                sentence.source().span(time.start(), time.end()),
                sentence.provenance(RuleId.TIME_LIMIT),
                to,
                kind(text, time, words));
    }

    private static DeadlineKind kind(String text, TimeMention time, String words) {
        boolean sum =
                SUMS_UP.matcher(text).region(time.end(), text.length()).lookingAt() || SEVERAL_YEARS.contains(words);
        boolean within = time.sense() == Sense.PERIOD || !time.led() || words.endsWith(WITHIN_IT);
        return switch (time.sense()) {
            case EACH -> DeadlineKind.ANNUAL;
            case WITHIN -> DeadlineKind.WITHIN;
            default -> !within ? DeadlineKind.BY : sum ? DeadlineKind.CUMULATIVE : DeadlineKind.IN;
        };
    }
}
