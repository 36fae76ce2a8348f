package org.zhibiao.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.Document;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.Part;
import org.zhibiao.document.metadata.FiveYearPlans;
import org.zhibiao.extract.TimeMention.Sense;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Status;

/**
 * Where in the document the reading stands: whether its part reports or plans, and for when.
 *
 * <p>Sentences are taken in order by {@link #enter}. A work report changes from review to plan at a
 * heading or at a sentence that announces the year's goals; a plan is one of aims but for its parts on
 * the present state.
 */
final class DocumentContext {

    private static final Pattern ANNOUNCES_REVIEW =
            Pattern.compile("回顾|过去|主要成就|取得的成|所做的工作|主要做了|工作情况|发展成就|以来的工作|历史性成就|[一二两三四五]年来|工作总结");
    private static final Pattern ANNOUNCES_PLAN =
            Pattern.compile("重点工作|主要任务|工作安排|工作部署|目标任务|主要目标|总体要求|远景|下一步|今后|未来|总体思路|预期目标|工作重点|奋斗目标"
                    + "|总体部署|工作建议|工作打算|工作任务|发展目标|指导思想|主要工作|目标和任务|工作总体|基本思路|工作要点");
    private static final Pattern GOALS_SENTENCE = Pattern.compile(
            "(?:预期|主要|奋斗|发展|工作|总体|调控)目标(?:任务)?(?:建议)?(?:是|为|:|如下)|今年.{0,14}(?:总体要求|工作.{0,4}(?:是|:|要)|主要目标|预期目标|目标任务|要重点|重点抓|要做好)"
                    + "|做好.{0,10}(?:今年|\\d{4}年).{0,8}工作|今后五年|未来五年|新的一年|政府工作的?(?:总体|指导|基本)(?:要求|思想|思路)"
                    + "|下一步|今年是.{0,30}(?:年|一年)|我们(?:要|将).{0,6}(?:重点|着力|突出|抓好|做好|围绕)");
    private static final Pattern BACKGROUND_HEADING =
            Pattern.compile("现状|形势|发展基础|工作基础|成效|发展环境|背景|取得的|主要成就|发展回顾|面临的|回顾|成就");
    private static final AnchoredPattern PLAN_TITLE =
            AnchoredPattern.of("《([^》]{5,60}?(?:方案|规划|计划|意见|措施|纲要|纲要\\(草案\\)|报告))》", "《", 0);
    private static final Pattern SEVERAL_YEARS = Pattern.compile(
            "(?:一是|二是|三是|——)?(?:过去|这|近)?(?:的)?[五六四三]年(?:来|间|,|是|里|共|累计|新增|全[国省区市州县])|过去[五六]年|回首过去[五六]年|“?十?[一二三四五六七八九]五”?(?:时期|期间|以来)");
    /** A report turns from the years of the last plan to those of the next, often below one heading for both. */
    private static final Pattern NEXT_PLAN = Pattern.compile("“?(十[一二三四五六])五”?(?:时期|期间)");

    private static final int LEAST_YEARS_OF_TERM = 3;
    private static final Pattern SINCE_YEAR = Pattern.compile("(\\d{4})年(?:\\d{1,2}月)?以来");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年");
    private static final Pattern YEARS_REVIEWED = Pattern.compile("[五六]年|“?(?:十[一二三四五]|九)五”?");
    private static final Pattern YEAR_AND_MORE = Pattern.compile("\\d{4}年(?:和|及)");
    private static final Pattern WORK_AHEAD = Pattern.compile("工作|任务|目标");
    /** One of these stands in each match of {@link #GOALS_SENTENCE}: few sentences need be searched for it. */
    private static final List<String> GOAL_WORDS =
            List.of("目标", "今年", "做好", "今后五年", "未来五年", "新的一年", "政府工作", "下一步", "我们");

    private final Metadata metadata;
    private final List<Part> parts;
    private final OptionalInt documentHorizon;
    private final boolean documentPeriodStated;
    private final OptionalInt yearsAhead;
    private OptionalInt horizon;
    private boolean periodStated;
    private int partRead;
    private final FollowingLimits following;
    private Status part;
    private boolean looksBack;
    private int paragraph = -1;
    private Optional<CalendarDate> paragraphAim = Optional.empty();
    private Optional<CalendarDate> paragraphResult = Optional.empty();
    private Optional<CalendarDate> sectionAim = Optional.empty();
    private boolean severalYears;
    private Optional<String> planNamed = Optional.empty();
    private String topSection = "";
    private int sectionStart = -1;
    private boolean sectionHasAim;

    DocumentContext(Document document) {
        this.metadata = document.metadata();
        this.following = new FollowingLimits(document);
        this.part = isWorkReport() ? ReportOpening.firstPart(document) : isCommunique() ? Status.ACTUAL : Status.TARGET;
        this.parts = document.parts();
        this.yearsAhead = isWorkReport()
                ? AimYears.mostNamed(document).stream()
                        .filter(to -> to > year())
                        .findFirst()
                : OptionalInt.empty();
        this.documentPeriodStated = !isWorkReport() && metadata.horizonNumber().isPresent();
        this.documentHorizon =
                metadata.horizonNumber().isPresent() ? metadata.horizonNumber() : AimYears.usual(document);
        this.periodStated = documentPeriodStated;
        this.horizon = documentHorizon;
    }

    int year() {
        return metadata.yearNumber().orElse(0);
    }

    boolean isWorkReport() {
        return metadata.genre().value() == Genre.WORK_REPORT;
    }

    /** Statistics of a year: all of it tells what was, but for what a clause itself intends. */
    private boolean isCommunique() {
        return metadata.genre().value() == Genre.COMMUNIQUE;
    }

    boolean isAccount() {
        return metadata.genre().value() == Genre.ACCOUNT || metadata.genre().value() == Genre.COMMUNIQUE;
    }

    /** Takes note of the next sentence before its findings are made. */
    void enter(SentenceReading sentence) {
        enterPart(sentence.source().sentence().start());
        boolean opensParagraph = sentence.source().sentence().paragraph() != paragraph;
        if (opensParagraph) {
            paragraph = sentence.source().sentence().paragraph();
            paragraphAim = Optional.empty();
            paragraphResult = Optional.empty();
            looksBack = opensWithYearGoneBy(sentence);
        }
        int section = sentence.source().sentence().section().map(s -> s.start()).orElse(-1);
        if (section != sectionStart) {
            sectionStart = section;
            enterSection(sentence.sectionPath());
        }
        if (isWorkReport()) {
            followReport(sentence, opensParagraph);
        }
        sentence.times().forEach(time -> noteTime(sentence, time));
        followParagraph(sentence);
        notePlan(sentence);
    }

    /** 2019年，全市…: a paragraph of a plan that tells what was. */
    private boolean opensWithYearGoneBy(SentenceReading sentence) {
        return !isWorkReport()
                && !sentence.isHeading()
                && sentence.times().stream()
                        .findFirst()
                        .filter(time -> time.start() <= 4
                                && !time.led()
                                && time.sense() != Sense.START
                                && time.sense() != Sense.WITHIN)
                        .flatMap(TimeMention::date)
                        .filter(date -> date.year() < year())
                        .isPresent();
    }

    /** Such a paragraph turns to what shall be at the first time to come or word of intention. */
    private void followParagraph(SentenceReading sentence) {
        boolean turns = looksBack
                && (ReportOpening.SPEAKS_AHEAD.matcher(sentence.text()).find()
                        || sentence.times().stream()
                                .anyMatch(time -> time.sense() != Sense.RELATIVE
                                        && time.date()
                                                .filter(date -> date.year() >= year())
                                                .isPresent()));
        looksBack &= !turns;
        if (looksBack && paragraphResult.isEmpty()) {
            paragraphResult = sentence.times().stream()
                    .findFirst()
                    .flatMap(TimeMention::date)
                    .filter(date -> date.year() < year());
        }
    }

    /** Whether the paragraph tells of a year gone by. */
    boolean looksBack() {
        return looksBack;
    }

    /** The limit that the next sentence of the same paragraph sets for what a sentence plans. */
    Optional<CalendarDate> completedBy(SentenceReading sentence) {
        return following.after(sentence.source().sentence());
    }

    /** A part with a horizon of its own, such as a plan that the document issues, sets it for its sentences. */
    private void enterPart(int position) {
        while (partRead + 1 < parts.size() && parts.get(partRead + 1).start() <= position) {
            partRead++;
        }
        OptionalInt own =
                isWorkReport() ? OptionalInt.empty() : parts.get(partRead).horizon();
        horizon = own.isPresent() ? own : documentHorizon;
        periodStated = own.isPresent() || documentPeriodStated;
    }

    /** Keeps the plan that a part is about, by its full title in 《》; 《方案》 stands for it later. */
    private void notePlan(SentenceReading sentence) {
        String top =
                sentence.sectionPath().isEmpty() ? "" : sentence.sectionPath().getFirst();
        if (!top.equals(topSection)) {
            topSection = top;
            planNamed = Optional.empty();
        }
        PLAN_TITLE.each(sentence.text(), title -> planNamed = Optional.of(title.group(1)));
    }

    /** The plan that the part being read is about, if it has named one. */
    Optional<String> planNamed() {
        return planNamed;
    }

    /** A time that a sentence names holds for what follows in its paragraph. */
    private void noteTime(SentenceReading sentence, TimeMention time) {
        Optional<CalendarDate> date = time.date();
        if (date.isEmpty()
                || StatusReader.compares(sentence, time)
                || time.sense() == Sense.START
                || time.sense() == Sense.EACH) {
            return;
        }
        boolean gone = date.get().year() < year() || time.sense() == Sense.BYGONE;
        if (gone && time.sense() == Sense.PERIOD) {
            paragraphResult = date;
        }
    }

    /** The year that 全年 and 年末 mean: in a report's review the year before. */
    OptionalInt yearSpokenOf() {
        if (metadata.yearNumber().isEmpty()) {
            return metadata.yearNumber();
        }
        return OptionalInt.of(isWorkReport() && part == Status.ACTUAL ? year() - 1 : year());
    }

    private void enterSection(List<String> path) {
        sectionHasAim = false;
        if (path.isEmpty()) {
            return;
        }
        String title = path.getLast();
        if (isWorkReport()) {
            announced(title).ifPresent(status -> {
                part = status;
                severalYears = YEARS_REVIEWED.matcher(title).find()
                        && !YEAR_AND_MORE.matcher(title).find();
            });
        } else if (!isCommunique()) {
            part = path.stream()
                            .anyMatch(heading ->
                                    BACKGROUND_HEADING.matcher(heading).find()
                                            && !ANNOUNCES_PLAN.matcher(heading).find())
                    ? Status.ACTUAL
                    : Status.TARGET;
        }
        sectionAim = aimIn(path);
    }

    private Optional<CalendarDate> aimIn(List<String> path) {
        TimeParser parser = new TimeParser(metadata.yearNumber(), metadata.yearNumber());
        for (int i = path.size() - 1; i >= 0; i--) {
            Optional<CalendarDate> aim = parser.parse(path.get(i), new Taken()).stream()
                    .filter(time -> time.sense() != Sense.BYGONE && time.sense() != Sense.START)
                    .sorted((a, b) -> Boolean.compare(b.sense() == Sense.PERIOD, a.sense() == Sense.PERIOD))
                    .flatMap(time -> time.date().stream())
                    .filter(date -> date.year() >= year())
                    .findFirst();
            if (aim.isPresent()) {
                return aim;
            }
        }
        return Optional.empty();
    }

    private Optional<Status> announced(String heading) {
        if (heading.endsWith("工作报告")) {
            // The title: its year says nothing of the part that it opens.
            return Optional.empty();
        }
        Matcher years = YEAR.matcher(heading);
        int first = years.find() ? Integer.parseInt(years.group(1)) : 0;
        if (ANNOUNCES_REVIEW.matcher(heading).find() && !heading.contains("今后")) {
            return Optional.of(Status.ACTUAL);
        }
        if (ANNOUNCES_PLAN.matcher(heading).find() && (first == 0 || first >= year())) {
            return Optional.of(Status.TARGET);
        }
        if (first > 0 && WORK_AHEAD.matcher(heading).find()) {
            return Optional.of(first < year() ? Status.ACTUAL : Status.TARGET);
        }
        return heading.startsWith("今年") ? Optional.of(Status.TARGET) : Optional.empty();
    }

    private void followReport(SentenceReading sentence, boolean opensParagraph) {
        String text = sentence.text();
        boolean turns = announcesGoals(text) && !namesYearGoneBy(sentence) || opensWithNextPlan(text);
        if (part == Status.ACTUAL && !sentence.isHeading() && turns) {
            part = Status.TARGET;
        }
        boolean oneYear = text.startsWith("一年来")
                || text.startsWith("过去一年")
                || text.startsWith("过去的一年")
                || opensParagraph && (text.startsWith(year() - 1 + "年") || text.startsWith("去年"));
        if (SEVERAL_YEARS.matcher(text).lookingAt()
                || opensSinceEarlierYear(text)
                || comparesWithEarlierYear(sentence)) {
            severalYears = true;
        } else if (oneYear) {
            severalYears = false;
        }
    }

    private boolean opensWithNextPlan(String text) {
        Matcher plan = NEXT_PLAN.matcher(text);
        return plan.lookingAt() && FiveYearPlans.end(plan.group(1)) > year();
    }

    /** 2013年以来 in a report of 2017: its review is of a term of office. */
    private boolean opensSinceEarlierYear(String text) {
        Matcher since = SINCE_YEAR.matcher(text);
        return since.lookingAt() && Integer.parseInt(since.group(1)) <= year() - LEAST_YEARS_OF_TERM;
    }

    /** 与2000年相比,…: what follows tells of the years since. */
    private boolean comparesWithEarlierYear(SentenceReading sentence) {
        return sentence.times().stream()
                .filter(time -> time.start() > 0
                        && sentence.text().charAt(time.start() - 1) == '与'
                        && StatusReader.compares(sentence, time))
                .flatMap(time -> time.date().stream())
                .anyMatch(date -> date.year() <= year() - LEAST_YEARS_OF_TERM);
    }

    private static boolean announcesGoals(String text) {
        return GOAL_WORDS.stream().anyMatch(text::contains)
                && GOALS_SENTENCE.matcher(text).find();
    }

    private boolean namesYearGoneBy(SentenceReading sentence) {
        return sentence.times().stream()
                .anyMatch(time -> time.sense() == Sense.DATE
                        && time.date().filter(date -> date.year() < year()).isPresent());
    }

    /** Whether the part that is being read reports or plans. */
    Status part() {
        return part;
    }

    /** Whether it reports on several years at once. */
    boolean reviewsSeveralYears() {
        return severalYears;
    }

    /** Keeps an aim's time for the rest of its paragraph and, in accounts, its section. */
    void noteAim(CalendarDate date) {
        boolean passing = isWorkReport()
                && date.year() != year()
                && sectionAim.filter(aim -> aim.year() > year()).isEmpty();
        if (passing) {
            return;
        }
        paragraphAim = Optional.of(date);
        sectionHasAim = true;
    }

    void noteResult(CalendarDate date) {
        paragraphResult = Optional.of(date);
    }

    boolean hasHorizon() {
        return horizon.isPresent();
    }

    /** Whether the paragraph or section has named a time to come. */
    boolean hasNamedAim() {
        return paragraphAim.isPresent() || sectionHasAim;
    }

    /** Until when an aim holds that names no time itself: by its paragraph, heading, or document. */
    StatusReader.Dated aimDefault() {
        if (paragraphAim.isPresent()) {
            return new StatusReader.Dated(paragraphAim, "paragraph");
        }
        return sectionAim.isPresent()
                ? new StatusReader.Dated(sectionAim, "heading")
                : new StatusReader.Dated(documentAim(), "document");
    }

    /** Until when a yearly average holds that names no time: a report that gives one speaks of the years ahead. */
    StatusReader.Dated aimOfYears() {
        boolean ahead = isWorkReport()
                && yearsAhead.isPresent()
                && paragraphAim.isEmpty()
                && sectionAim.filter(aim -> aim.year() > year()).isEmpty();
        return ahead
                ? new StatusReader.Dated(Optional.of(CalendarDate.ofYear(yearsAhead.getAsInt())), "document")
                : aimDefault();
    }

    private Optional<CalendarDate> documentAim() {
        if (isWorkReport() && metadata.yearNumber().isPresent()) {
            return Optional.of(CalendarDate.ofYear(year()));
        }
        return horizon.isPresent()
                ? Optional.of(CalendarDate.ofYear(horizon.getAsInt()))
                : isAccount() && metadata.yearNumber().isPresent()
                        ? Optional.of(CalendarDate.ofYear(year()))
                        : Optional.empty();
    }

    /** The time that a result was observed that names none itself. */
    StatusReader.Dated resultDefault() {
        if (paragraphResult.isPresent() || metadata.yearNumber().isEmpty()) {
            return new StatusReader.Dated(paragraphResult, "paragraph");
        }
        boolean looksBack = part == Status.ACTUAL
                && (isWorkReport() || metadata.genre().value() == Genre.PLAN_OUTLINE || opensFiveYears());
        return new StatusReader.Dated(Optional.of(CalendarDate.ofYear(looksBack ? year() - 1 : year())), "document");
    }

    /** Whether the document's year is the first of five that it plans, so that what it reports was before them. */
    private boolean opensFiveYears() {
        return horizon.isPresent() && horizon.getAsInt() - year() == FiveYearPlans.YEARS - 1;
    }

    /** The last year of so many: of a report, which opens its year, that year is the first of them. */
    int lastYearWithin(int years) {
        return year() + (isWorkReport() ? years - 1 : years);
    }

    /** The end of the period that 五年内 speaks of: the document's horizon when it is as near. */
    CalendarDate horizonOr(int year) {
        boolean near = horizon.isPresent() && horizon.getAsInt() > year() && Math.abs(horizon.getAsInt() - year) <= 1;
        return CalendarDate.ofYear(near ? horizon.getAsInt() : year);
    }

    /** Until when 每年 goes on: as the paragraph says, or the period that the document names for all. */
    Optional<CalendarDate> aimOfPeriod() {
        return paragraphAim.or(this::statedPeriod);
    }

    /** The end of the period that the document names for all its aims (2012年起5年内, a plan's years). */
    Optional<CalendarDate> statedPeriod() {
        return periodStated && horizon.isPresent()
                ? Optional.of(CalendarDate.ofYear(horizon.getAsInt()))
                : Optional.empty();
    }
}
