package org.zhibiao.document.metadata;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.Dates;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.content.MetadataField;

/** The year in which a plan ends: as its title says, or as its text states for all its aims. */
final class HorizonReader {

    private static final Pattern PERIOD =
            Pattern.compile(Dates.YEAR + " ?年? ?(?:—|-|~|至|到){1,2} ?" + Dates.YEAR + " ?年");
    private static final Pattern FIVE_YEAR_PLAN =
            Pattern.compile("(?<!第)“?([六七八九]|十[一二三四五]?)五”?(?:时期|期间)?(?:规划|发展规划|专项规划|.{0,16}规划|计划)");
    private static final Pattern ORDINAL_PLAN = Pattern.compile("第([六七八九]|十[一二三四五]?)个五年");
    private static final Pattern FROM_YEAR = Pattern.compile("(\\d{4})年起,?(?:用)?(\\d{1,2}|[一二两三四五六七八九十])年(?:时间)?内");
    private static final Pattern FOUR_DIGITS = Pattern.compile("([12]\\d{3})");

    private HorizonReader() {}

    /** First and last year of a plan. */
    record Period(int first, int last) {}

    static Optional<Known<Integer>> read(
            MetadataSource source,
            DocumentKnowledge knowledge,
            Known<String> title,
            Genre genre,
            Optional<Known<Integer>> year) {
        Optional<Known<Integer>> said = source.said(MetadataField.HORIZON)
                .flatMap(value -> number(Dates.firstYear(FOUR_DIGITS, value.value()))
                        .map(number -> new Known<>(number, value.evidence())));
        if (said.isPresent() || genre == Genre.WORK_REPORT) {
            return said.isPresent() ? said : year;
        }
        return number(ofTitle(title.value()))
                .map(end -> new Known<>(end, title.evidence()))
                .or(() -> new PartReader(source, knowledge)
                        .titleIssuedBy(title.value())
                        .flatMap(issued -> number(ofTitle(issued)))
                        .map(end -> new Known<>(end, Evidence.TEXT)))
                .or(() -> number(fromYear(source.normal())).map(end -> new Known<>(end, Evidence.TEXT)));
    }

    private static Optional<Integer> number(OptionalInt year) {
        return year.isPresent() ? Optional.of(year.getAsInt()) : Optional.empty();
    }

    /** The last year of the period that a title names: 2023—2025年, “十四五”规划, 第十四个五年规划. */
    static OptionalInt ofTitle(String title) {
        return periodIn(new SourceText(title).normal())
                .map(period -> OptionalInt.of(period.last()))
                .orElseGet(OptionalInt::empty);
    }

    /** The first period that a normalised text names. */
    static Optional<Period> periodIn(String normal) {
        Matcher period = PERIOD.matcher(normal);
        if (period.find()) {
            return Optional.of(new Period(Dates.year(period.group(1)), Dates.year(period.group(2))));
        }
        Matcher plan = FIVE_YEAR_PLAN.matcher(normal);
        OptionalInt end = plan.find() ? OptionalInt.of(FiveYearPlans.end(plan.group(1))) : ofOrdinalPlan(normal);
        return end.isPresent() ? Optional.of(new Period(end.getAsInt() - 4, end.getAsInt())) : Optional.empty();
    }

    /** The last year of the first 第X个五年规划 that a normalised text names. */
    static OptionalInt ofOrdinalPlan(String normal) {
        Matcher ordinal = ORDINAL_PLAN.matcher(normal);
        return ordinal.find() ? OptionalInt.of(FiveYearPlans.end(ordinal.group(1))) : OptionalInt.empty();
    }

    /** The last year of the period that a document states for all its aims: 2012年起5年内. */
    private static OptionalInt fromYear(String normal) {
        if (!normal.contains("年起") && !normal.contains("起,")) {
            return OptionalInt.empty();
        }
        Matcher period = FROM_YEAR.matcher(normal.replaceAll("[ \n]", ""));
        return period.find()
                ? OptionalInt.of(Integer.parseInt(period.group(1)) + years(period.group(2)) - 1)
                : OptionalInt.empty();
    }

    private static int years(String number) {
        return number.equals("两") ? 2 : Dates.small(number);
    }
}
