package org.zhibiao.document.metadata;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.Dates;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.record.CalendarDate;

/**
 * The year in which a report is given or a document issued. A report's own date comes first and its file's
 * name next, since the years that its text names are mostly those that it reviews.
 */
final class YearReader {

    private static final String RECENT_YEAR = "((?:19|20)\\d{2}|(?:一九|二[〇O零])[〇O零一二三四五六七八九]{2})";
    private static final String YEAR = Dates.YEAR;
    private static final Pattern SPOKEN = Pattern.compile(YEAR + " ?年 ?[\\d〇一二三四五六七八九十 ]{1,4}月.{0,12}在.{2,40}?会");
    private static final Pattern REPORT_OF_YEAR = Pattern.compile(YEAR + " ?年.{0,12}政府工作报告");
    private static final Pattern ISSUED =
            Pattern.compile(YEAR + " ?年 ?[\\d〇一二三四五六七八九十]{1,3} ?月 ?[\\d〇一二三四五六七八九十]{1,3} ?日(?!以?之?前|底|起)");
    private static final Pattern TITLED = Pattern.compile("(?<![\\d—~至到-])(20\\d{2}) ?年(?!版| ?[—~至到-] ?20)");
    private static final Pattern GOALS_OF_YEAR =
            Pattern.compile(YEAR + " ?年.{0,10}(?:重点工作|主要预期目标|工作安排|工作任务|目标任务|工作总体|政府工作|主要工作|主要目标|工作部署|工作重点)");
    private static final Pattern REVIEW_OF_YEAR = Pattern.compile(YEAR + " ?年.{0,4}工作回顾");
    private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)" + RECENT_YEAR + " ?年");
    private static final Pattern PLAIN_YEAR = Pattern.compile("(?<![到至\\d—-])" + RECENT_YEAR + " ?年(?!底?以?前|底|末|[起初])");
    private static final Pattern NAME_YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern NUMBER_YEAR = Pattern.compile("〔(\\d{4})〕");
    private static final Pattern FOUR_DIGITS = Pattern.compile("([12]\\d{3})");
    private static final int TAIL = 300;

    private final MetadataSource source;
    private final String title;
    private final Optional<Known<String>> number;
    private final Optional<Known<CalendarDate>> written;
    private final Optional<Known<CalendarDate>> published;

    /** Takes what has been found before: the document's title, number and dates. */
    YearReader(
            MetadataSource source,
            String title,
            Optional<Known<String>> number,
            Optional<Known<CalendarDate>> written,
            Optional<Known<CalendarDate>> published) {
        this.source = source;
        this.title = title;
        this.number = number;
        this.written = written;
        this.published = published;
    }

    Optional<Known<Integer>> read(Genre genre) {
        return source.said(MetadataField.YEAR)
                .flatMap(said -> inText(Dates.firstYear(FOUR_DIGITS, said.value()))
                        .map(year -> new Known<>(year.value(), said.evidence())))
                .or(() -> first(genre == Genre.WORK_REPORT ? ofReport() : ofIssue()));
    }

    private static Optional<Known<Integer>> first(List<Supplier<Optional<Known<Integer>>>> sources) {
        return sources.stream().flatMap(source -> source.get().stream()).findFirst();
    }

    private List<Supplier<Optional<Known<Integer>>>> ofReport() {
        return List.of(
                () -> ofDate(written.filter(known -> known.evidence() == Evidence.MANIFEST)),
                () -> inText(Dates.firstYear(SPOKEN, source.opening())),
                () -> inText(Dates.firstYear(REPORT_OF_YEAR, source.opening())),
                () -> ofDate(written.filter(known -> known.evidence() == Evidence.TEXT)),
                this::ofFileName,
                () -> inText(Dates.firstYear(GOALS_OF_YEAR, source.unbroken())),
                () -> inText(add(Dates.firstYear(REVIEW_OF_YEAR, source.unbroken()), 1)),
                () -> inText(firstYearOfSubmittedPlan()),
                () -> ofDate(written),
                () -> ofDate(published),
                () -> inText(yearAfterLastReviewed()));
    }

    private List<Supplier<Optional<Known<Integer>>>> ofIssue() {
        return List.of(
                () -> number.flatMap(known -> inText(Dates.firstYear(NUMBER_YEAR, known.value()))
                        .map(year -> new Known<>(year.value(), known.evidence()))),
                () -> ofDate(written),
                () -> ofDate(published),
                () -> inText(Dates.firstYear(TITLED, title)),
                () -> inText(Dates.firstYear(ISSUED, source.opening())),
                () -> inText(lastIssued()),
                this::ofFileName,
                () -> inText(firstYearOfPlan()),
                () -> inText(mostFrequentYear()));
    }

    private static Optional<Known<Integer>> inText(OptionalInt year) {
        return year.isPresent() ? Optional.of(new Known<>(year.getAsInt(), Evidence.TEXT)) : Optional.empty();
    }

    private static Optional<Known<Integer>> ofDate(Optional<Known<CalendarDate>> date) {
        return date.map(known -> known.map(CalendarDate::year));
    }

    /** Researchers name their files by place and year. */
    private Optional<Known<Integer>> ofFileName() {
        return inText(Dates.firstYear(NAME_YEAR, source.fileName()))
                .map(year -> new Known<>(year.value(), Evidence.FILE_NAME));
    }

    private OptionalInt lastIssued() {
        return source.normal().isEmpty() ? OptionalInt.empty() : last(ISSUED, source.tail(TAIL));
    }

    /** A report that submits the outline of a five-year plan is given in the plan's first year. */
    private OptionalInt firstYearOfSubmittedPlan() {
        return add(HorizonReader.ofOrdinalPlan(source.opening()), -4);
    }

    /** Without a date, the year after the last one that the report speaks of otherwise than as an aim. */
    private OptionalInt yearAfterLastReviewed() {
        Matcher matcher = PLAIN_YEAR.matcher(source.unbroken());
        int latest = 0;
        while (matcher.find()) {
            latest = Math.max(latest, Dates.year(matcher.group(1)));
        }
        return latest == 0 ? OptionalInt.empty() : OptionalInt.of(latest + 1);
    }

    /** A plan that bears no date is of the year in which its period begins. */
    private OptionalInt firstYearOfPlan() {
        return HorizonReader.periodIn(source.opening()
                        .substring(0, Math.min(TAIL, source.opening().length())))
                .map(period -> OptionalInt.of(period.first()))
                .orElseGet(OptionalInt::empty);
    }

    private OptionalInt mostFrequentYear() {
        int[] counts = new int[10_000];
        Matcher matcher = ANY_YEAR.matcher(source.unbroken());
        int best = 0;
        while (matcher.find()) {
            int year = Dates.year(matcher.group(1));
            counts[year]++;
            best = best == 0 || counts[year] > counts[best] ? year : best;
        }
        return best == 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static OptionalInt last(Pattern pattern, String text) {
        OptionalInt found = OptionalInt.empty();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found = OptionalInt.of(Dates.year(matcher.group(1)));
        }
        return found;
    }

    private static OptionalInt add(OptionalInt number, int more) {
        return number.isPresent() ? OptionalInt.of(number.getAsInt() + more) : number;
    }
}
