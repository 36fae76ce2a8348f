package org.zhibiao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Title, genre, region and year, from the text alone. The opening of a Chinese official text says all
 * four: the title, the date line of a speech (X年X月X日在……会议上) or the date of issue, 发文字号.
 */
final class MetadataReader {

    /** How much of the text counts as its opening, in code points. */
    private static final int OPENING = 1500;
    private static final String YEAR = "([12]\\d{3}|[一二][〇O0零一二三四五六七八九]{3})";

    private static final String RECENT_YEAR = "((?:19|20)\\d{2}|(?:一九|二[〇O零])[〇O零一二三四五六七八九]{2})";

    /** What researchers call the files of work reports. */
    private static final Pattern REPORT_NAMED = Pattern.compile("工作报告|(?<![a-z])gwr(?![a-z])|(?i)work.?report");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\n(?:[—\\- ]*\\d{1,3}[—\\- ]*\n)?\\s*");
    private static final Pattern SPOKEN = Pattern.compile(YEAR + " ?年 ?[\\d〇一二三四五六七八九十 ]{1,4}月.{0,12}在.{2,40}?会");
    private static final Pattern REPORT_OF_YEAR = Pattern.compile(YEAR + " ?年.{0,12}政府工作报告");
    private static final Pattern ISSUED = Pattern.compile(YEAR + " ?年 ?[\\d〇一二三四五六七八九十]{1,3} ?月 ?[\\d〇一二三四五六七八九十]{1,3} ?日");
    private static final Pattern NUMBER_YEAR = Pattern.compile("[〔\\[【(]([12]\\d{3})[〕\\]】)] ?第?\\d+ ?号");
    private static final Pattern ISO_DATE = Pattern.compile("(?<!\\d)([12]\\d{3})-\\d{1,2}-\\d{1,2}");
    private static final Pattern GOALS_OF_YEAR = Pattern.compile(
            YEAR + " ?年.{0,10}(?:重点工作|主要预期目标|工作安排|工作任务|目标任务|工作总体|政府工作|主要工作|主要目标|工作部署|工作重点)");
    private static final Pattern REVIEW_OF_YEAR = Pattern.compile(YEAR + " ?年.{0,4}工作回顾");
    private static final Pattern TITLE_LABEL = Pattern.compile("标 *题 ?: *([^ ].{4,90}?) *(?:发文字号|发布日期|主 ?题 ?词)");
    private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)" + RECENT_YEAR + " ?年");
    private static final Pattern PLAIN_YEAR = Pattern.compile("(?<![到至\\d—-])" + RECENT_YEAR + " ?年(?!底?以?前|底|末|[起初])");
    private static final Pattern NAME_YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern PERIOD = Pattern.compile(YEAR + " ?年? ?(?:—|-|~|至|到) ?" + YEAR + " ?年");
    private static final Pattern FIVE_YEAR_PLAN = Pattern.compile("(?<!第)“?([六七八九]|十[一二三四五]?)五”?(?:时期|期间)?(?:规划|发展规划|专项规划|.{0,16}规划|计划)");
    private static final Pattern ORDINAL_PLAN = Pattern.compile("第([六七八九]|十[一二三四五]?)个五年");
    private static final Pattern REGION = Pattern.compile(
            "((?:[\\u4e00-\\u9fa5]{2,8}?(?:省|自治区|特别行政区))|(?:[\\u4e00-\\u9fa5]{2,6}?(?:市|自治州|地区|盟|县|区|旗)))"
                    + "(?=政府|人民政府|第[一二三四五六七八九十]{1,3}届|国民经济|委|办公厅|办公室|各|关于|[一-龥]{0,12}(?:规划|方案|意见|通知|计划|工作报告))");

    private final String name;
    private final String normal;
    private final List<Sentence> sentences;
    private final String opening;
    /** The sentences, one a line, so that no line break parts a year from its 年. */
    private final String unbroken;

    private MetadataReader(String name, String normal, List<Sentence> sentences) {
        this.name = name;
        this.normal = normal;
        this.sentences = sentences;
        this.unbroken = sentences.stream()
                .map(sentence -> LINE_BREAK.matcher(normal.substring(sentence.start(), sentence.end())).replaceAll(""))
                .collect(Collectors.joining("\n"));
        this.opening = normal.substring(0, Math.min(OPENING, normal.length())).replaceAll("\\s+", " ");
    }

    static Metadata read(String name, String normal, List<Sentence> sentences) {
        MetadataReader reader = new MetadataReader(name, normal, sentences);
        String title = reader.title();
        Genre genre = reader.genre(title);
        OptionalInt year = reader.year(genre);
        return new Metadata(inText(title), inText(genre), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), reader.region(title).map(region -> inText(Region.named(region))), inText(year),
                inText(reader.horizon(title, genre, year)), Optional.empty(), Optional.empty());
    }

    private static <T> Known<T> inText(T value) {
        return new Known<>(value, Evidence.TEXT);
    }

    private static Optional<Known<Integer>> inText(OptionalInt year) {
        return year.isPresent() ? Optional.of(inText(year.getAsInt())) : Optional.empty();
    }

    private String title() {
        Matcher labelled = TITLE_LABEL.matcher(opening);
        if (labelled.find()) {
            return labelled.group(1).strip();
        }
        List<String> lines = new ArrayList<>();
        for (Sentence sentence : sentences.subList(0, Math.min(40, sentences.size()))) {
            lines.add(normal.substring(sentence.start(), sentence.end()).replaceAll("\\s+", ""));
        }
        boolean report = opening.startsWith("各位代表") || opening.contains("现在,我代表") && opening.indexOf("现在,我代表") < 40;
        if (report) {
            return "政府工作报告";
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("^(?:标题:|【.{1,10}】)", "");
            boolean label = line.startsWith("现在,我") || line.length() < 4 || line.endsWith(":") || line.matches(".*(?:索引号|主题分类|发文机关|成文日期|发文字号|发布日期|主题词).*")
                    || line.matches("[\\d/.-]+") || line.startsWith("—");
            if (!label) {
                String whole = line.startsWith("“") || line.contains("工作报告") || line.endsWith("通知")
                        || line.endsWith("意见") || i + 1 >= lines.size() || line.length() > 30 || line.endsWith("。")
                        || !lines.get(i + 1).matches(".{0,24}(?:通知|意见|方案|规划|计划|报告|纲要)") ? line
                        : line + lines.get(i + 1);
                return whole.substring(0, Math.min(120, whole.length()));
            }
        }
        if (opening.contains("报告工作") || opening.contains("工作报告")) {
            return "政府工作报告";
        }
        return lines.isEmpty() ? "" : lines.getFirst().substring(0, Math.min(60, lines.getFirst().length()));
    }

    private Genre genre(String title) {
        String head = opening.substring(0, Math.min(400, opening.length()));
        if (title.contains("政府工作报告") || head.matches("(?s).*代表.{0,12}(?:人民)?政府.{0,6}(?:向大会|作).{0,8}报告.*")
                || normal.contains("各位代表") || REPORT_NAMED.matcher(name).find()) {
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

    /** The year by the first source that has one; the text's own date outweighs the file's name. */
    private OptionalInt year(Genre genre) {
        List<Supplier<OptionalInt>> sources = genre == Genre.WORK_REPORT
                ? List.of(() -> find(SPOKEN, opening), () -> find(REPORT_OF_YEAR, opening), this::yearOfName,
                        () -> find(GOALS_OF_YEAR, unbroken), () -> add(find(REVIEW_OF_YEAR, unbroken), 1),
                        this::firstYearOfSubmittedPlan, this::yearAfterLastReviewed)
                : List.of(() -> find(NUMBER_YEAR, opening), () -> find(ISSUED, opening),
                        () -> last(ISO_DATE, tail(200)), () -> last(ISSUED, tail(300)), this::yearOfName,
                        this::firstYearOfPlan, this::mostFrequentYear);
        return sources.stream().map(Supplier::get).filter(OptionalInt::isPresent).findFirst().orElse(OptionalInt.empty());
    }

    private String tail(int length) {
        return normal.substring(Math.max(0, normal.length() - length));
    }

    /** Researchers name their files by place and year. */
    private OptionalInt yearOfName() {
        Matcher year = NAME_YEAR.matcher(name.substring(name.lastIndexOf('/') + 1));
        return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }

    /** A report that submits the outline of a five-year plan is given in the plan's first year. */
    private OptionalInt firstYearOfSubmittedPlan() {
        Matcher plan = ORDINAL_PLAN.matcher(opening);
        return plan.find() ? OptionalInt.of(FiveYearPlans.end(plan.group(1)) - 4) : OptionalInt.empty();
    }

    /** Without a date, the year after the last one that the report speaks of otherwise than as an aim. */
    private OptionalInt yearAfterLastReviewed() {
        Matcher matcher = PLAIN_YEAR.matcher(unbroken);
        int latest = 0;
        while (matcher.find()) {
            latest = Math.max(latest, number(matcher.group(1)));
        }
        return latest == 0 ? OptionalInt.empty() : OptionalInt.of(latest + 1);
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

    private OptionalInt mostFrequentYear() {
        int[] counts = new int[10_000];
        Matcher matcher = ANY_YEAR.matcher(unbroken);
        int best = 0;
        while (matcher.find()) {
            int year = number(matcher.group(1));
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
        for (String place : List.of(title, opening)) {
            Matcher matcher = REGION.matcher(place);
            while (matcher.find()) {
                Optional<String> region = plainRegion(matcher.group(1));
                if (region.isPresent()) {
                    return region;
                }
            }
        }
        return Optional.empty();
    }

    /** 表金华市, 日在许昌市: words before the name; 我市 names none. */
    private static Optional<String> plainRegion(String region) {
        String name = region.replaceFirst("^.*(?:[日在向]|代表|中共|印发|关于|推进|推动|我(?=[省市县区州]))", "");
        return name.length() >= 3 && !name.matches("直辖市|自治区|地级市|.*(?:先行|试验|示范|经济|集聚|开发|产业)区|.*(?:政府|落实|省市|委和).*") ? Optional.of(name) : Optional.empty();
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
