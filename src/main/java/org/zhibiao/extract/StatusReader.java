package org.zhibiao.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zhibiao.extract.TimeMention.Form;
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
            "(?<![比较])去年|目前|已(?:经)?(?:有|达|建|完|实|超|累|开|突|成|形|投|签|落|拥|在|基|初|连|全|高|先)|截至|截止|以来|年末|迄今|至今|过去|近年来|上年(?:完成|实现|达到)|成功|荣获|圆满");
    private static final Pattern INTENDED = Pattern.compile(
            "力争|争取|计划(?:完成|新建|实现|投资|建设|建成|达到|引进|改造|用|到|年内|新增|安排|实施)|预期目标|目标(?:是|为)|将(?:达|实|建|完|超|突|新|投|有|增)|(?<![模虚])拟(?=[\\u4e00-\\u9fa5])|今年(?:要|将|计划|力争|确保)|明年|要(?:达|实|建|完|在|确)");

    /** 今年一季度 names a part of the year gone by. */
    private static final Pattern PART_OF_YEAR = Pattern.compile("一季度|上半年|前三季度|1[—-]\\d{1,2}月");

    private final Lexicon lexicon;

    StatusReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Aim or result, and its time. */
    record Standing(Status status, Optional<CalendarDate> deadline, Timing timing, Strength strength) {
    }

    Standing standing(SentenceReading sentence, DocumentContext context, Statement statement) {
        int position = statement.quantity().start();
        Optional<TimeMention> governing = governing(sentence, position);
        Status status = status(sentence, context, position, governing);
        Optional<CalendarDate> deadline = deadline(context, status, governing)
                .map(date -> status == Status.TARGET ? withinYears(sentence, context, position).orElse(date) : date)
                .or(() -> withinYears(sentence, context, position));
        return new Standing(status, deadline, timing(sentence, statement, context, status, deadline, governing), strength(sentence, position));
    }

    /** The last time before the quantity that says when, not since when or compared with when. */
    private static Optional<TimeMention> governing(SentenceReading sentence, int position) {
        return sentence.lastTimeBefore(position, time -> time.form() != Form.START && time.form() != Form.EACH
                && time.form() != Form.WITHIN && !compares(sentence, time));
    }

    /** 三年内: so many years after the document's. */
    private static Optional<CalendarDate> withinYears(SentenceReading sentence, DocumentContext context, int position) {
        return sentence.lastTimeBefore(position, time -> time.form() == Form.WITHIN)
                .flatMap(TimeMention::to).map(Object::toString).filter(iso -> iso.matches("P\\d{1,2}Y") && context.year() > 0)
                .map(iso -> context.horizonOr(context.year() + Integer.parseInt(iso.substring(1, iso.length() - 1))));
    }

    private static boolean compares(SentenceReading sentence, TimeMention time) {
        char first = sentence.text().charAt(time.start());
        if (sentence.text().substring(time.end()).matches("(?:的)?(?:相比|比较|基础上|基数|水平的|末的|同期|年末的).*")) {
            return true;
        }
        boolean ofThatTime = sentence.text().startsWith("的", time.end())
                && !sentence.text().substring(time.end()).matches("的(?:主要|总体|预期|发展|奋斗|工作|目标|重点).*");
        return first == '比' || first == '较' || first == '对' || ofThatTime;
    }

    private Status status(SentenceReading sentence, DocumentContext context, int position, Optional<TimeMention> governing) {
        int segment = Math.max(sentence.text().lastIndexOf(';', position), 0);
        String before = sentence.text().substring(segment, position);
        Optional<Integer> year = governing.flatMap(TimeMention::date).map(CalendarDate::year);
        boolean bygone = governing.filter(time -> time.form() == Form.BYGONE).isPresent()
                || year.filter(y -> y < context.year()).isPresent();
        boolean partOfYear = governing.filter(time -> !time.led() && PART_OF_YEAR.matcher(
                sentence.text().substring(time.start(), time.end())).find()).isPresent();
        if (partOfYear && !INTENDED.matcher(before).find() && !before.matches(".*(?:要|确保|完成|实现|前).*")) {
            return Status.ACTUAL;
        }
        boolean ahead = year.filter(y -> y > context.year()).isPresent() && !bygone;
        if (ahead) {
            return Status.TARGET;
        }
        if (context.part() == Status.TARGET) {
            if (context.isAccount() && !context.hasNamedAim() && governing.isEmpty() && !INTENDED.matcher(before).find()
                    && !context.hasHorizon()) {
                return Status.ACTUAL;
            }
            return bygone || DONE.matcher(before).find() && !INTENDED.matcher(before).find() ? Status.ACTUAL : Status.TARGET;
        }
        boolean intended = INTENDED.matcher(before).find() && !bygone && !DONE.matcher(before).find();
        return intended ? Status.TARGET : Status.ACTUAL;
    }

    private static Optional<CalendarDate> deadline(DocumentContext context, Status status, Optional<TimeMention> governing) {
        Optional<CalendarDate> said = governing.flatMap(TimeMention::date);
        if (status == Status.TARGET) {
            Optional<CalendarDate> aim = said.filter(date -> date.year() >= context.year());
            aim.ifPresent(context::noteAim);
            return aim.or(context::aimDefault);
        }
        Optional<CalendarDate> seen = said.filter(date -> date.year() <= context.year());
        seen.ifPresent(context::noteResult);
        return seen.or(context::resultDefault);
    }

    private static Timing timing(SentenceReading sentence, Statement statement, DocumentContext context, Status status, Optional<CalendarDate> deadline,
            Optional<TimeMention> governing) {
        boolean eachYear = sentence.lastTimeBefore(statement.quantity().start(), time -> time.form() == Form.EACH)
                .filter(time -> time.end() >= sentence.clauseStart(statement.quantity().start())).isPresent();
        if (statement.yearly() || eachYear) {
            return Timing.ANNUAL;
        }
        boolean years = statement.total()
                || status == Status.ACTUAL && context.reviewsSeveralYears()
                || status == Status.TARGET && deadline.filter(date -> date.year() > context.year()).isPresent()
                || governing.filter(time -> time.form() == Form.PERIOD).isPresent();
        return switch (statement.measure()) {
            case FLOW -> years ? Timing.CUMULATIVE : Timing.IN;
            case RATE, CHANGE -> years ? Timing.CUMULATIVE : Timing.IN;
            case RANK, MULTIPLE -> Timing.BY;
            case LEVEL -> levelTiming(statement, years);
        };
    }

    private static Timing levelTiming(Statement statement, boolean years) {
        boolean yearly = statement.indicator().matches(".*(?:总值|增加值|收入|产值|总额|产量|交易额|支出|GDP|投资|税收|利润|消费|出口)")
                && !statement.indicator().contains("人均");
        return yearly && !years ? Timing.IN : Timing.BY;
    }

    private Strength strength(SentenceReading sentence, int position) {
        int from = Math.max(sentence.text().lastIndexOf(';', position), 0);
        Strength strength = Strength.EXPECTED;
        for (int i = from; i < position; i++) {
            Optional<String> word = lexicon.cueStartingAt(CueClass.STRENGTH, sentence.text(), i, position);
            if (word.isPresent()) {
                strength = Coded.of(Strength.class, lexicon.cue(CueClass.STRENGTH, word.get()).orElseThrow());
                i += word.get().length() - 1;
            }
        }
        return strength;
    }
}
