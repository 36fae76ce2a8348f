package org.zhibiao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Title, genre, region and year, from the text alone. The opening of a Chinese official text says all
 * four: the title, the date line of a speech (X年X月X日在……会议上) or the date of issue, 发文字号.
 */
final class MetadataReader {

    /** How much of the text counts as its opening, in code points. */
    private static final int OPENING = 1500;
    private static final String YEAR = "(\\d{4}|[〇O0零一二三四五六七八九]{4})";

    private static final Pattern SPOKEN = Pattern.compile(YEAR + " ?年 ?[\\d〇一二三四五六七八九十 ]{1,4}月.{0,12}在.{2,40}?会");
    private static final Pattern REPORT_OF_YEAR = Pattern.compile(YEAR + " ?年.{0,12}政府工作报告");
    private static final Pattern ISSUED = Pattern.compile(YEAR + " ?年 ?[\\d〇一二三四五六七八九十]{1,3} ?月 ?[\\d〇一二三四五六七八九十]{1,3} ?日");
    private static final Pattern NUMBER_YEAR = Pattern.compile("[〔\\[【(]" + "(\\d{4})" + "[〕\\]】)] ?第?\\d+ ?号");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-\\d{1,2}-\\d{1,2}");
    private static final Pattern GOALS_OF_YEAR = Pattern.compile(
            "(\\d{4}) ?年.{0,10}(?:重点工作|主要预期目标|工作安排|工作任务|目标任务|工作总体|政府工作|主要工作|主要目标|工作部署|工作重点)");
    private static final Pattern REVIEW_OF_YEAR = Pattern.compile("(\\d{4}) ?年.{0,4}工作回顾");
    private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2}) ?年");
    private static final Pattern PERIOD = Pattern.compile(YEAR + " ?年? ?(?:—|-|~|至|到) ?" + YEAR + " ?年");
    private static final Pattern FIVE_YEAR_PLAN = Pattern.compile("“?([六七八九]|十[一二三四五]?)五”?(?:时期|期间)?(?:规划|发展规划|专项规划|.{0,16}规划|计划)");
    private static final Pattern ORDINAL_PLAN = Pattern.compile("第([六七八九]|十[一二三四五]?)个五年");
    private static final Pattern REGION = Pattern.compile(
            "((?:[\\u4e00-\\u9fa5]{2,8}?(?:省|自治区|特别行政区))|(?:[\\u4e00-\\u9fa5]{2,6}?(?:市|自治州|地区|盟|县|区|旗)))"
                    + "(?=政府|人民政府|第[一二三四五六七八九十]{1,3}届|国民经济|委|办公厅|办公室|各|关于|[一-龥]{0,12}(?:规划|方案|意见|通知|计划|工作报告))");

    private final String normal;
    private final List<Sentence> sentences;
    private final String opening;

    private MetadataReader(String normal, List<Sentence> sentences) {
        this.normal = normal;
        this.sentences = sentences;
        this.opening = normal.substring(0, Math.min(OPENING, normal.length())).replaceAll("\\s+", " ");
    }

    static Metadata read(String normal, List<Sentence> sentences) {
        MetadataReader reader = new MetadataReader(normal, sentences);
        String title = reader.title();
        Genre genre = reader.genre(title);
        OptionalInt year = reader.year(genre);
        return new Metadata(title, genre, reader.region(title), year, reader.horizon(title, genre, year));
    }

    private String title() {
        List<String> lines = new ArrayList<>();
        for (Sentence sentence : sentences.subList(0, Math.min(40, sentences.size()))) {
            lines.add(normal.substring(sentence.start(), sentence.end()).replaceAll("\\s+", ""));
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("^(?:标题:|【.{1,10}】)", "");
            boolean label = line.length() < 4 || line.endsWith(":") || line.matches(".*(?:索引号|主题分类|发文机关|成文日期|发文字号|发布日期|主题词).*")
                    || line.matches("[\\d/.-]+") || line.startsWith("—");
            if (!label) {
                String whole = line.startsWith("“") || line.contains("工作报告") || line.endsWith("通知")
                        || line.endsWith("意见") || i + 1 >= lines.size() || line.length() > 30 || line.endsWith("。")
                        || !lines.get(i + 1).matches(".{0,24}(?:通知|意见|方案|规划|计划|报告|纲要)") ? line
                        : line + lines.get(i + 1);
                return whole.substring(0, Math.min(120, whole.length()));
            }
        }
        return lines.isEmpty() ? "" : lines.getFirst().substring(0, Math.min(60, lines.getFirst().length()));
    }

    private Genre genre(String title) {
        String head = opening.substring(0, Math.min(400, opening.length()));
        if (title.contains("政府工作报告") || head.matches("(?s).*代表.{0,12}(?:人民)?政府.{0,6}(?:向大会|作).{0,8}报告.*")
                || normal.contains("各位代表")) {
            return Genre.WORK_REPORT;
        }
        if (title.matches(".*(?:规划|纲要).*")) {
            return Genre.PLAN_OUTLINE;
        }
        if (title.matches(".*(?:计划|方案|意见|分工|清单).*")) {
            return Genre.IMPLEMENTATION_PLAN;
        }
        return title.matches(".*(?:通知|措施|办法|规定|决定|公告).*") ? Genre.NOTICE : Genre.ACCOUNT;
    }

    private OptionalInt year(Genre genre) {
        if (genre == Genre.WORK_REPORT) {
            return first(first(first(first(find(SPOKEN, opening), find(REPORT_OF_YEAR, opening)),
                    find(GOALS_OF_YEAR, normal)), add(find(REVIEW_OF_YEAR, normal), 1)), first(yearAfterReview(), mostFrequentYear()));
        }
        OptionalInt issued = first(find(NUMBER_YEAR, opening), find(ISSUED, opening));
        OptionalInt closing = last(ISO_DATE, normal.substring(Math.max(0, normal.length() - 200)));
        OptionalInt signed = last(ISSUED, normal.substring(Math.max(0, normal.length() - 300)));
        return first(first(first(issued, closing), signed), first(firstYearOfPlan(), mostFrequentYear()));
    }

    /** A plan that bears no date is of the year in which its period begins. */
    private OptionalInt firstYearOfPlan() {
        String head = opening.substring(0, Math.min(300, opening.length()));
        Matcher period = PERIOD.matcher(head);
        if (period.find()) {
            return OptionalInt.of(number(period.group(1)));
        }
        Matcher plan = FIVE_YEAR_PLAN.matcher(head);
        if (plan.find()) {
            return OptionalInt.of(FiveYearPlans.end(plan.group(1)) - 4);
        }
        Matcher ordinal = ORDINAL_PLAN.matcher(head);
        return ordinal.find() ? OptionalInt.of(FiveYearPlans.end(ordinal.group(1)) - 4) : OptionalInt.empty();
    }

    /** A report without a date that reviews a plan period is given in the year after the period. */
    private OptionalInt yearAfterReview() {
        Matcher review = Pattern.compile("“?(十[一二三四五]|[六七八九])五”?(?:时期|期间|以来|规划).{0,20}(?:回顾|执行|五年)|“?(十[一二三四五]|[六七八九])五”?期间").matcher(normal);
        if (!review.find()) {
            return OptionalInt.empty();
        }
        String ordinal = review.group(1) != null ? review.group(1) : review.group(2);
        int end = FiveYearPlans.end(ordinal);
        OptionalInt latest = latestYearWithAYear();
        boolean near = latest.isEmpty() || Math.abs(latest.getAsInt() - end) <= 1;
        return near ? OptionalInt.of(end + 1) : OptionalInt.empty();
    }

    private OptionalInt latestYearWithAYear() {
        Matcher matcher = ANY_YEAR.matcher(normal.substring(0, Math.min(3000, normal.length())));
        int latest = 0;
        while (matcher.find()) {
            latest = Math.max(latest, Integer.parseInt(matcher.group(1)));
        }
        return latest == 0 ? OptionalInt.empty() : OptionalInt.of(latest);
    }

    private OptionalInt mostFrequentYear() {
        int[] counts = new int[10_000];
        Matcher matcher = ANY_YEAR.matcher(normal);
        int best = 0;
        while (matcher.find()) {
            int year = Integer.parseInt(matcher.group(1));
            counts[year]++;
            best = best == 0 || counts[year] > counts[best] ? year : best;
        }
        return best == 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private OptionalInt horizon(String title, Genre genre, OptionalInt year) {
        if (genre == Genre.WORK_REPORT) {
            return year;
        }
        Matcher period = PERIOD.matcher(title);
        if (period.find()) {
            return OptionalInt.of(number(period.group(2)));
        }
        Matcher plan = FIVE_YEAR_PLAN.matcher(title);
        if (plan.find()) {
            return OptionalInt.of(FiveYearPlans.end(plan.group(1)));
        }
        Matcher ordinal = ORDINAL_PLAN.matcher(title);
        return ordinal.find() ? OptionalInt.of(FiveYearPlans.end(ordinal.group(1))) : OptionalInt.empty();
    }

    private Optional<String> region(String title) {
        if (title.startsWith("国务院") || opening.contains("国务院总理") || opening.contains("中华人民共和国国民经济")) {
            return Optional.of("全国");
        }
        Matcher inTitle = REGION.matcher(title);
        if (inTitle.find()) {
            return Optional.of(inTitle.group(1));
        }
        Matcher inOpening = REGION.matcher(opening);
        return inOpening.find() ? Optional.of(trimRegion(inOpening.group(1))) : Optional.empty();
    }

    private static String trimRegion(String region) {
        return region.replaceFirst("^.*[日在代表向我]", "");
    }

    private static OptionalInt find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? OptionalInt.of(number(matcher.group(1))) : OptionalInt.empty();
    }

    private static OptionalInt last(Pattern pattern, String text) {
        OptionalInt found = OptionalInt.empty();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found = OptionalInt.of(number(matcher.group(1)));
        }
        return found;
    }

    private static OptionalInt first(OptionalInt a, OptionalInt b) {
        return a.isPresent() ? a : b;
    }

    private static OptionalInt add(OptionalInt number, int more) {
        return number.isPresent() ? OptionalInt.of(number.getAsInt() + more) : number;
    }

    /** A year in digits or in Chinese: 二〇二一, 二O二一, 二○二一. */
    private static int number(String digits) {
        int value = 0;
        for (char c : digits.toCharArray()) {
            int digit = "〇一二三四五六七八九".indexOf(c);
            value = value * 10 + (digit >= 0 ? digit : c == 'O' || c == '零' ? 0 : c - '0');
        }
        return value;
    }
}
