package org.zhibiao.document.metadata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.Dates;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.record.CalendarDate;

/**
 * The year in which a report is given or a document issued, or on which a communique reports. The years that a report
 * names are mostly those that it reviews, so what each kind of evidence tells is added up.
 */
final class YearReader {

    private static final String RECENT_YEAR = "((?:19|20)\\d{2}|(?:一九|二[〇O零])[〇O零一二三四五六七八九]{2})";
    private static final String YEAR = Dates.YEAR;
    private static final Pattern SPOKEN = Pattern.compile(YEAR + " ?年 ?[\\d〇一二三四五六七八九十 ]{1,4}月.{0,12}在.{2,40}?会");
    private static final String REPORT_OF_YEAR = YEAR + " ?年.{0,12}{report_of_year}";
    private static final Pattern ISSUED =
            Pattern.compile(YEAR + " ?年 ?[\\d〇一二三四五六七八九十]{1,3} ?月 ?[\\d〇一二三四五六七八九十]{1,3} ?日(?!以?之?前|底|起)");
    private static final Pattern TITLED =
            Pattern.compile("(?<![\\d—~至到-])" + RECENT_YEAR + " ?年(?!版| ?[—~至到-] ?(?:20|二〇))");
    private static final String GOALS_OF_YEAR = YEAR + " ?年.{0,10}{goals_of_year}";
    private static final String REVIEW_OF_YEAR = YEAR + " ?年.{0,4}{review_of_year}";
    private static final Pattern ANY_YEAR = Pattern.compile("(?<![\\d比较与和到至—-])" + RECENT_YEAR + " ?年");
    private static final Pattern PLAIN_YEAR = Pattern.compile("(?<![到至\\d—-])" + RECENT_YEAR + " ?年(?!底?以?前|底|末|[起初])");
    private static final Pattern NAME_YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern NUMBER_YEAR = Pattern.compile("〔(\\d{4})〕");
    private static final Pattern FOUR_DIGITS = Pattern.compile("([12]\\d{3})");
    private static final String PAST_YEAR = "{past_year}" + YEAR + " ?年";
    private static final String MEMORABLE_YEAR = YEAR + " ?年,?是[^。]{0,50}{memorable}";
    /** Governments whose financial year begins in spring speak at its beginning, of school years too. */
    private static final String FINANCIAL_YEAR =
            "(?<!\\d)((?:19|20)\\d{2}) ?[-—–/] ?((?:19|20)\\d{2}) ?{financial_year}";

    private static final Pattern SESSION = Pattern.compile("第([一二三四五六七八九十]{1,3})届全国人民代表大会第([一二三四五])次会议");
    private static final Pattern REPUBLIC = Pattern.compile("中[華华]民[國国] ?(\\d{2,3}) ?年");
    /** From the sixth on the congresses are of five years. */
    private static final int FIRST_COUNTED = 6;

    /** The patterns that hold words of the table. */
    static final List<String> PATTERNS =
            List.of(REPORT_OF_YEAR, GOALS_OF_YEAR, REVIEW_OF_YEAR, PAST_YEAR, MEMORABLE_YEAR, FINANCIAL_YEAR);

    private static final int TAIL = 300;

    private final MetadataSource source;
    private final IdentityWords table;
    private final String title;
    private final Optional<Known<String>> number;
    private final Optional<Known<CalendarDate>> written;
    private final Optional<Known<CalendarDate>> published;
    private final Candidates<Integer> years;

    /** Takes what has been found before: the document's title, number and dates. */
    YearReader(
            MetadataSource source,
            DocumentKnowledge knowledge,
            String title,
            Optional<Known<String>> number,
            Optional<Known<CalendarDate>> written,
            Optional<Known<CalendarDate>> published) {
        this.source = source;
        this.table = knowledge.words();
        this.years = new Candidates<>(MetadataField.YEAR, knowledge);
        this.title = TitleReader.plain(title);
        this.number = number;
        this.written = written;
        this.published = published;
    }

    Candidates<Integer> read(Genre genre) {
        source.said(MetadataField.YEAR)
                .ifPresent(said -> add(Dates.firstYear(FOUR_DIGITS, said.value()), Clue.of(said.evidence())));
        written.filter(known -> known.evidence() == Evidence.MANIFEST)
                .ifPresent(known -> years.add(known.value().year(), Clue.MANIFEST));
        add(Dates.firstYear(NAME_YEAR, source.fileName()), Clue.FILE_NAME);
        add(ofRepublic(), Clue.SPOKEN_LINE);
        switch (genre) {
            case WORK_REPORT, BUDGET_REPORT -> ofReport();
            case COMMUNIQUE -> ofCommunique();
            default -> ofIssue();
        }
        return years;
    }

    private Pattern words(String template) {
        return table.pattern(template);
    }

    private void add(OptionalInt year, Clue clue) {
        year.ifPresent(found -> years.add(found, clue));
    }

    private void ofDate(Optional<Known<CalendarDate>> date, Clue clue) {
        date.ifPresent(known -> years.add(known.value().year(), clue));
    }

    private void ofReport() {
        String words = source.unbroken();
        add(Dates.firstYear(TITLED, title), Clue.TITLE_YEAR);
        add(Dates.firstYear(SPOKEN, source.opening()), Clue.SPOKEN_LINE);
        add(Dates.firstYear(words(REPORT_OF_YEAR), source.opening()), Clue.TITLE_YEAR);
        ofDate(written, Clue.WRITTEN);
        ofDate(published, Clue.PUBLISHED);
        add(session(), Clue.CONGRESS);
        add(Dates.firstYear(words(GOALS_OF_YEAR), words), Clue.GOALS_HEADING);
        add(add(Dates.firstYear(words(REVIEW_OF_YEAR), words), 1), Clue.REVIEW_HEADING);
        add(add(Dates.firstYear(words(PAST_YEAR), words), 1), Clue.PAST_YEAR);
        add(add(Dates.firstYear(words(MEMORABLE_YEAR), words), 1), Clue.PAST_YEAR);
        add(firstYearOfSubmittedPlan(), Clue.PLAN_SUBMITTED);
        add(mostFrequentFinancialYear(), Clue.FINANCIAL_YEAR);
        add(yearAfterLastReviewed(), Clue.RESULTS);
    }

    private void ofCommunique() {
        add(Dates.firstYear(TITLED, title), Clue.TITLE_YEAR);
        add(mostFrequentYear(), Clue.REPORTED);
        add(add(Dates.firstYear(ISSUED, source.opening()), -1), Clue.ISSUED);
        written.ifPresent(known -> years.add(known.value().year() - 1, Clue.PUBLISHED));
    }

    private void ofIssue() {
        number.ifPresent(known -> add(Dates.firstYear(NUMBER_YEAR, known.value()), Clue.NUMBER));
        ofDate(written, Clue.WRITTEN);
        ofDate(published, Clue.PUBLISHED);
        add(Dates.firstYear(TITLED, title), Clue.TITLE_OF_ISSUE);
        add(Dates.firstYear(ISSUED, source.opening()), Clue.ISSUED);
        add(lastIssued(), Clue.ISSUED);
        add(firstYearOfPlan(), Clue.PLAN_PERIOD);
        add(mostFrequentYear(), Clue.MOST_NAMED);
    }

    /** The years of the Republic's calendar count from 1912: 中華民國113年. */
    private OptionalInt ofRepublic() {
        Matcher year = REPUBLIC.matcher(source.opening());
        return year.find() ? OptionalInt.of(1911 + Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }

    /** The first session of the ninth National People's Congress met in 1998; one meets every year, five to a congress. */
    private OptionalInt session() {
        Matcher session = SESSION.matcher(source.opening());
        if (!session.find()) {
            return OptionalInt.empty();
        }
        int congress = Dates.small(session.group(1));
        int meeting = Dates.small(session.group(2));
        return congress < FIRST_COUNTED || meeting > 5
                ? OptionalInt.empty()
                : OptionalInt.of(1998 + 5 * (congress - 9) + meeting - 1);
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

    private OptionalInt mostFrequentFinancialYear() {
        Map<Integer, Integer> counts = new TreeMap<>();
        Matcher matcher = words(FINANCIAL_YEAR).matcher(source.unbroken());
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            if (Integer.parseInt(matcher.group(2)) == first + 1) {
                counts.merge(first, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> OptionalInt.of(entry.getKey()))
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
