package org.zhibiao.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.extract.TimeMention.Sense;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Coded;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Status;
import org.zhibiao.record.Strength;
import org.zhibiao.record.Timing;

/** Tells aims from results, and until when they hold: by the words of the clause first, then by the part of the document. */
final class StatusReader {

    private static final Pattern DONE = Pattern.compile(
            "(?<![比较])去年|目前|已(?:经)?(?:有|达|建|完|实|超|累|开|突|成|形|投|签|落|拥|在|基|初|连|全|高|先)|截至|截止|以来|迄今|至今|过去|近年来|上年(?:完成|实现|达到)|成功|荣获|圆满");
    private static final Pattern INTENDED = Pattern.compile(
            "力争|争取|计划(?:完成|新建|实现|投资|建设|建成|达到|引进|改造|用|到|年内|新增|安排|实施)|预期目标|目标(?:是|为)|将(?:达|实|建|完|超|突|新|投|有|增)|"
                    + "(?<![模虚])拟(?=[\\u4e00-\\u9fa5])(?!定)|今年(?:要|将|计划|力争|确保)|明年|要(?:达|实|建|完|在|确)");

    /** 今年一季度 names a part of the year gone by. */
    private static final Pattern PART_OF_YEAR = Pattern.compile("一季度|上半年|前三季度|1[—-]\\d{1,2}月");

    private static final Pattern COMPLETES = Pattern.compile(
            "(?:全部|全面|基本|整体|建设|主体|一期|工程|项目)?(?:完成|建成|竣工|完工|投用|投产|投入使用|通车|到位|实现|交付)[^,。;]{0,12}(?:[。;]|$)");
    private static final String STRIVES = "争取";
    private static final Pattern YEARS = Pattern.compile("P\\d{1,2}Y");
    private static final Pattern COMPARED = Pattern.compile("(?:的)?(?:相比|比较|基础上|基数|水平的|末的|同期|年末的|(?:的)?(?:不变|可比)?价)");
    /** 2025年的主要目标 is of that year; the level of 2020年的… is compared with. */
    private static final Pattern AIM_OF_TIME = Pattern.compile("的(?:主要|总体|预期|发展|奋斗|工作|目标|重点)");

    /** 从去年的2.1%提高到: what was, before what shall be. */
    private static final Pattern FORMER = Pattern.compile("(?:由|从|自)(?:去年|上年|目前|过去|现在)[^,;:。到至]{0,16}(?:[到至]|(?=为))");

    private static final Pattern BIDS = Pattern.compile("要|确保|前|(?:季度|上半年|\\d月),?(?:完成|实现)");

    private final Lexicon lexicon;

    StatusReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Aim or result and its time, each with what decided it. */
    record Standing(Judged status, Dated deadline, Timing timing, Strength strength) {}

    /** Aim or result, and why. */
    record Judged(Status status, String because) {
        private static final String PLANS = "stands in a part that plans";
        private static final String REPORTS = "stands in a part that reports";

        /** Whether nothing but the part of the document told. */
        boolean isOfPart() {
            return because.equals(PLANS) || because.equals(REPORTS);
        }
    }

    /** A time, and where it was said. */
    record Dated(Optional<CalendarDate> date, String saidIn) {

        /** Whether the sentence itself names it. */
        boolean isSaidHere() {
            return date.isPresent() && saidIn.equals("sentence");
        }

        /** Whether its paragraph or a heading over it does. */
        boolean isSaidNear() {
            return date.isPresent() && (saidIn.equals("paragraph") || saidIn.equals("heading"));
        }
    }

    Standing standing(SentenceReading sentence, DocumentContext context, Claim claim, Optional<String> indicatorId) {
        int position = claim.quantity().start();
        Optional<TimeMention> governing = governing(sentence, position);
        Judged judged = status(sentence, context, position, governing);
        Dated dated = deadline(sentence, context, judged.status(), position, governing, claim.yearly());
        Timing timing = timing(sentence, claim, indicatorId, context, judged.status(), dated, governing);
        return new Standing(judged, dated, timing, strength(sentence, position));
    }

    /** The last time before the quantity that says when, not since when or compared with when. */
    private static Optional<TimeMention> governing(SentenceReading sentence, int position) {
        return sentence.lastTimeBefore(
                position,
                time -> time.sense() != Sense.START
                        && time.sense() != Sense.EACH
                        && time.sense() != Sense.WITHIN
                        && !compares(sentence, time)
                        && !isInTitle(sentence, time)
                        && !repeatsYear(sentence, time));
    }

    /** 《行动计划(2011-2030年)》: a time in a title is the title's. */
    private static boolean isInTitle(SentenceReading sentence, TimeMention time) {
        int open = sentence.text().lastIndexOf('《', time.start());
        return open >= 0 && sentence.text().indexOf('》', open) >= time.end();
    }

    /** 2021—2023年，毕业生当年就业: each year of those just named. */
    private static boolean repeatsYear(SentenceReading sentence, TimeMention time) {
        return sentence.text().startsWith("当年", time.start())
                && sentence.times().stream()
                        .anyMatch(other -> other.sense() == Sense.PERIOD && other.end() <= time.start());
    }

    /** 三年内: so many years after the document's. */
    private static Optional<CalendarDate> withinYears(SentenceReading sentence, DocumentContext context, int position) {
        return sentence.lastTimeBefore(position, time -> time.sense() == Sense.WITHIN)
                .flatMap(TimeMention::to)
                .map(Object::toString)
                .filter(iso -> YEARS.matcher(iso).matches() && context.year() > 0)
                .map(iso -> context.horizonOr(
                        context.lastYearWithin(Integer.parseInt(iso.substring(1, iso.length() - 1)))));
    }

    /** Whether a time is only what something is compared with: 比2010年, 是“十五”时期的2倍. */
    static boolean compares(SentenceReading sentence, TimeMention time) {
        char first = sentence.text().charAt(time.start());
        boolean restores = sentence.text()
                .substring(Math.max(0, time.start() - 2), time.start())
                .equals("恢复");
        if (restores) {
            return true;
        }
        if (COMPARED.matcher(sentence.text())
                .region(time.end(), sentence.text().length())
                .lookingAt()) {
            return true;
        }
        boolean ofThatTime = sentence.text().startsWith("的", time.end())
                && !AIM_OF_TIME
                        .matcher(sentence.text())
                        .region(time.end(), sentence.text().length())
                        .lookingAt();
        return first == '比' || first == '较' || first == '对' || ofThatTime;
    }

    private Judged status(
            SentenceReading sentence, DocumentContext context, int position, Optional<TimeMention> governing) {
        String before = FORMER.matcher(sentence.text()
                        .substring(Math.max(sentence.text().lastIndexOf(';', position), 0), position))
                .replaceAll("");
        boolean intended = intends(sentence, before, position, context.part());
        boolean done = DONE.matcher(before).find();
        Optional<Integer> year = governing.flatMap(TimeMention::date).map(CalendarDate::year);
        boolean bygone = governing.filter(time -> time.sense() == Sense.BYGONE).isPresent()
                || year.filter(y -> y < context.year()).isPresent() && !(intended && isLed(governing));
        if (isPartOfYear(sentence, governing)
                && !intended
                && !BIDS.matcher(before).find()) {
            return new Judged(Status.ACTUAL, "part of the year gone by");
        }
        if (!bygone && year.filter(y -> y > context.year()).isPresent()) {
            return new Judged(Status.TARGET, "the sentence names a time to come");
        }
        return context.part() == Status.TARGET
                ? inPlan(context, governing, intended, done, bygone)
                : inReview(intended, done, bygone);
    }

    /**
     * Whether a word of intention stands in what is before a position; 争取资金 is a deed and intends nothing, and so is all
     * that was 争取 in a report on what was done, but by a time.
     */
    private boolean intends(SentenceReading sentence, String before, int position, Status part) {
        Matcher matcher = INTENDED.matcher(before);
        while (matcher.find()) {
            int end = sentence.text().lastIndexOf(before.substring(matcher.start()), position);
            boolean strives = matcher.group().equals(STRIVES);
            boolean timed = sentence.times().stream().anyMatch(time -> time.start() == end + STRIVES.length());
            boolean won = strives && part == Status.ACTUAL && !timed;
            if (!strives || !won && (end < 0 || sentence.asksForDeed(end + STRIVES.length(), lexicon::tellsValue))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the time stands behind a word that makes it a limit: 到2022年. */
    private static boolean isLed(Optional<TimeMention> governing) {
        return governing
                .filter(time -> time.led() && time.sense() != Sense.BYGONE)
                .isPresent();
    }

    /** Whether 一季度 or 上半年 governs, and not as a limit. */
    private static boolean isPartOfYear(SentenceReading sentence, Optional<TimeMention> governing) {
        return governing
                .filter(time -> !time.led()
                        && PART_OF_YEAR
                                .matcher(sentence.text().substring(time.start(), time.end()))
                                .find())
                .isPresent();
    }

    private static Judged inPlan(
            DocumentContext context, Optional<TimeMention> governing, boolean intended, boolean done, boolean bygone) {
        boolean unplanned = context.isAccount()
                && !context.hasNamedAim()
                && governing.isEmpty()
                && !intended
                && !context.hasHorizon();
        if (unplanned) {
            return new Judged(Status.ACTUAL, "an account that names no time to come");
        }
        if (bygone) {
            return new Judged(Status.ACTUAL, "the sentence names a time gone by");
        }
        if (context.looksBack() && !intended) {
            return new Judged(Status.ACTUAL, "the paragraph tells of a year gone by");
        }
        return done && !intended
                ? new Judged(Status.ACTUAL, "a word of things done before it")
                : new Judged(Status.TARGET, Judged.PLANS);
    }

    private static Judged inReview(boolean intended, boolean done, boolean bygone) {
        return intended && !done && !bygone
                ? new Judged(Status.TARGET, "a word of intention before it")
                : new Judged(Status.ACTUAL, Judged.REPORTS);
    }

    private static Dated deadline(
            SentenceReading sentence,
            DocumentContext context,
            Status status,
            int position,
            Optional<TimeMention> governing,
            boolean yearly) {
        Optional<CalendarDate> said = governing.flatMap(TimeMention::date);
        if (status == Status.ACTUAL) {
            Optional<CalendarDate> seen = said.filter(date -> date.year() <= context.year())
                    .filter(date -> !context.looksBack() || date.year() < context.year());
            // A report's own year, named in its review, is that of one sentence and not of what follows.
            seen.filter(date -> !context.isWorkReport() || date.year() < context.year())
                    .ifPresent(context::noteResult);
            return seen.isPresent() ? new Dated(seen, "sentence") : context.resultDefault();
        }
        // An aim whose time is past by now is one that the document repeats: 力争到2022年 in a plan of 2023.
        Optional<CalendarDate> aim = said.filter(date -> date.year() >= context.year() || isLed(governing));
        aim.ifPresent(context::noteAim);
        Optional<CalendarDate> within = withinYears(sentence, context, position);
        Optional<CalendarDate> later = aim.isPresent() ? aim : saidLater(sentence, context, position);
        return within.isPresent()
                ? new Dated(within, "sentence")
                : later.isPresent()
                        ? new Dated(later, "sentence")
                        : yearly ? context.aimOfYears() : context.aimDefault();
    }

    /** 建设泵站9座，2027年6月底前完成: the limit of what is told before it, if no other quantity is. */
    private static Optional<CalendarDate> saidLater(SentenceReading sentence, DocumentContext context, int position) {
        Optional<TimeMention> limit = sentence.times().stream()
                .filter(time -> time.start() >= position
                        && time.led()
                        && time.sense() != Sense.BYGONE
                        && time.sense() != Sense.START
                        && COMPLETES
                                .matcher(sentence.text())
                                .region(time.end(), sentence.text().length())
                                .lookingAt())
                .findFirst();
        boolean alone = limit.isPresent()
                && sentence.quantities().stream()
                        .noneMatch(quantity -> quantity.start() > limit.get().end())
                && context.part() == Status.TARGET;
        Optional<CalendarDate> date = alone ? limit.flatMap(TimeMention::date) : context.completedBy(sentence);
        return date.filter(end -> end.year() >= context.year());
    }

    private Timing timing(
            SentenceReading sentence,
            Claim claim,
            Optional<String> indicatorId,
            DocumentContext context,
            Status status,
            Dated dated,
            Optional<TimeMention> governing) {
        boolean eachYear = sentence.lastTimeBefore(claim.quantity().start(), time -> time.sense() == Sense.EACH)
                .filter(time ->
                        time.end() >= sentence.clauseStart(claim.quantity().start()))
                .isPresent();
        if (claim.yearly() || eachYear) {
            return Timing.ANNUAL;
        }
        // 到2010年 ends a count of years, and what is done is not of a year that an earlier sentence named.
        boolean ofOneYear = governing
                        .filter(time -> time.sense() == Sense.DATE && !time.led())
                        .isPresent()
                || claim.measure() != MeasureType.FLOW && dated.saidIn().equals("paragraph");
        boolean years = claim.total()
                || status == Status.ACTUAL && context.reviewsSeveralYears() && !ofOneYear
                || status == Status.TARGET
                        && dated.date()
                                .filter(date -> date.year() > context.year())
                                .isPresent()
                || governing.filter(time -> time.sense() == Sense.PERIOD).isPresent();
        boolean grown = years || sinceEarlierYear(sentence, claim.quantity().start(), dated.date());
        return switch (claim.measure()) {
            case FLOW -> years ? Timing.CUMULATIVE : Timing.IN;
            case RATE, CHANGE -> grown ? Timing.CUMULATIVE : Timing.IN;
            case RANK, MULTIPLE -> Timing.BY;
            case LEVEL ->
                lexicon.isOfYear(claim.indicator(), claim.quantity().unit(), indicatorId)
                        ? ofYear(claim, governing)
                        : Timing.BY;
        };
    }

    /** 比2002年增长65.5%: growth of more than a year. */
    private static boolean sinceEarlierYear(SentenceReading sentence, int position, Optional<CalendarDate> end) {
        return end.isPresent()
                && sentence.lastTimeBefore(position, time -> compares(sentence, time))
                        .filter(time -> time.end() >= sentence.clauseStart(position))
                        .flatMap(TimeMention::date)
                        .filter(date -> date.year() < end.get().year() - 1)
                        .isPresent();
    }

    /** 到2025年产值达到100亿元 is of that year, 五年累计实现产值100亿元 of all five. */
    private static Timing ofYear(Claim claim, Optional<TimeMention> governing) {
        return claim.total()
                        || governing
                                .filter(time -> time.sense() == Sense.PERIOD)
                                .isPresent()
                ? Timing.CUMULATIVE
                : Timing.IN;
    }

    private Strength strength(SentenceReading sentence, int position) {
        int from = Math.max(sentence.text().lastIndexOf(';', position), 0);
        Strength strength = Strength.EXPECTED;
        for (int i = from; i < position; i++) {
            Optional<String> word = lexicon.cueStartingAt(CueClass.STRENGTH, sentence.text(), i, position);
            if (word.isPresent()) {
                strength = Coded.of(
                        Strength.class,
                        lexicon.cue(CueClass.STRENGTH, word.get()).orElseThrow());
                i += word.get().length() - 1;
            }
        }
        return strength;
    }
}
