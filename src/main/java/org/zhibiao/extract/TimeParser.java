package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.metadata.FiveYearPlans;
import org.zhibiao.extract.TimeMention.Sense;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Duration;
import org.zhibiao.record.TimeLimit;

/** Finds the expressions of time in a sentence and resolves them against the document's year. */
final class TimeParser {

    private static final String LEAD = "(?<lead>(?:力争|争取|确保)?(?:(?<!考虑|注意|意识|认识)到了?|至|截至|截止到?|比|较|自|从|由|在|于|对比)?)";
    private static final AnchoredPattern FROM_YEAR = AnchoredPattern.of(
            "(?<lead>从|自)?(?<year>\\d{4})年(?:起|" + "开始),?(?:用)?(?<number>\\d{1,2}|[一二两三四五六七八九十])年(?:时间)?(?:内|间|左右)?",
            "年", 5);
    private static final String YEAR = "(?:\\d{4}|[〇O零一二三四五六七八九]{4})";
    /** 12, 三, 十一: months and days in digits or words. */
    private static final String MONTH = "(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])";

    private static final String DAY = "(?:\\d{1,2}|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])";
    private static final String NUMBER = "(?:\\d{1,3}(?:[-—~至]\\d{1,2})?|[一二两三四五六七八九十]{1,3}|半)";
    private static final String SUFFIX =
            "(?<suffix>年?底以?之?前|年?底|年?末以?之?前|年?末|初(?![步期级中])|以前|之前|前(?!三年|后|期|列|景|提|两年)|以后|以来|起步?|开始|期间|之间|" + "内|年内)?";

    /** 6月20日18:00前: the hour adds nothing to the day. */
    private static final String HOUR_BEFORE = "(?:(?:上午|中午|下午|晚)?\\d{1,2}[:时点](?:\\d{2}分?)?(?=以?之?前))?";

    private static final AnchoredPattern DATE = AnchoredPattern.of(
            "(?=[\\d〇O零一二三四五六七八九力争确到至截比较自从由在于对])" + LEAD + "(?<range>" + YEAR
                    + "年?(?:[—\\-~至到]{1,2}))?(?<year>" + YEAR
                    + ")年(?:(?<month>" + MONTH + ")月份?(?:(?<day>" + DAY + ")日" + HOUR_BEFORE
                    + ")?|(?<half>上半年|下半年|第?[一二三四1-4]季度))?" + SUFFIX,
            "年",
            16);
    /** 2019年1月1日至12月31日, 2025年3月至2026年2月: a period told by its first and last day or month. */
    private static final AnchoredPattern DAYS = AnchoredPattern.of(
            "(?:自|从)?(?<first>\\d{4})年" + MONTH + "月(?:" + DAY + "日)?起?[至到—~-]{1,2}(?:(?<year>\\d{4})年)?(?<month>"
                    + MONTH + ")月(?:(?<day>" + DAY + ")日)?(?:底|止)?",
            "年",
            5);

    private static final AnchoredPattern PLAN = AnchoredPattern.of(
            "(?=[“六七八九十力争确到至截比较自从由在于对])" + LEAD + "“?(?<plan>十[一二三四五六](?=五)|十|[六七八九])五”?"
                    + "(?<part>期末|末期|末|时期|期间|规划期间|以来|初|前期|[前头后][一二两三四]年|中期|收官|开局)?",
            "五",
            8);
    private static final AnchoredPattern RELATIVE = AnchoredPattern.of(
            "(?=[力争确到至截比较自从由在于对今明后去上前本当全年岁下来])" + LEAD
                    + "(?<word>今明两年|今年|明年|后年|去年|上年|前年|下一?年度?|来年|本年度?|当年度?|本年末|全年|年内|年底|年末|年度|岁末)"
                    + "(?<part>年?底|年?末|上半年|下半年|第?[一二三四]季度|内|(?<month>" + MONTH
                    + ")月份?(?:(?<day>" + DAY + ")日)?)?(?<suffix>底?以?之?前|底|末|起|开始|以来)?",
            "年岁",
            8);
    private static final AnchoredPattern MONTHS = AnchoredPattern.of(
            "(?=[力争确到至截于在\\d一二三四五六七八九十])(?<lead>(?:力争|争取|确保)?(?:到|至|截至|于|"
                    + "在)?)(?<![\\d年.一二三四五六七八九十])(?<month>" + MONTH + ")月份?(?:(?<day>" + DAY + ")日" + HOUR_BEFORE
                    + ")?(?<suffix>上旬|中旬|下旬|底以?之?前|底|末以?之?前|末|"
                    + "以?之?前)?(?<next>(?=[,。;、)上完启正开前起投]|$)|(?<=\\d月|\\d月份)(?=[一-龥&&[^龄租薪均嫂子饼息期内度已]]))?",
            "月",
            6);
    /** 27年底前, 28年6月底: a year of this century in two digits, where a month or its end says that it is one. */
    private static final AnchoredPattern SHORT_YEAR = AnchoredPattern.of(
            "(?=[到至截\\d])(?<lead>(?:到|至|截至)?)(?<![\\d.])(?<year>[0-4]\\d)年(?:(?<month>\\d{1,2})月份?(?:(?<day>\\d{1,2})日)?)?"
                    + "(?<suffix>底以?之?前|底|末以?之?前|末|(?<=月|日)以?之?前)",
            "年",
            5);

    private static final AnchoredPattern HALF = AnchoredPattern.of(
            "(?<lead>到?)(?<part>上半年|下半年|前[两二三]个?季度|上一?个?季度|第?[一二三四]季度)(?<suffix>末|" + "底)?(?<before>以?之?前)?", "半季", 3);
    private static final AnchoredPattern WITHIN = AnchoredPattern.of(
            "(?=[在用利经通力争确\\d一二两三四五六七八九十半])(?<lead>(?:在|用|利用|经过|通过|力争|争取|"
                    + "确保)*)(?<number>" + NUMBER
                    + ")(?<unit>个工作日|工作日|个小时|小时|个月|日|天|年|周)(?:左右)?(?<tail>时间内|时间|之内|以内|内|(?:左右)?的?努力|"
                    + "(?=(?:左右)?(?:实现|完成|建成|基本)))",
            "日天年周月时作",
            24);
    private static final AnchoredPattern SPAN = AnchoredPattern.of(
            "(?=[较比过未今近前后连这此最往接多头一二两三四五六七八九十\\d])(?<word>过去|未来|今后|近|前|后|连续|这|此后|最近|头|"
                    + "往后|接下来)(?:的)?(?<number>" + NUMBER
                    + ")(?:个)?年(?<tail>来|里|间|内|中)?|(?<number2>[一二两三四五六七八九十]{1,2}|\\d)年(?:多)?来|近年来|多年来|近几年"
                    + "|[较比](?:\\d{1,2}|[一二两三四五六七八九十]{1,2})年(?:之|以)?前",
            "年",
            12);
    private static final AnchoredPattern EACH = AnchoredPattern.of(
            "(?<![人户亩])每(?:(?<n>\\d{1,2}|[一二两三四五半])?(?:年度?|个?月|季度?|学年|周|" + "个?季度))(?!人|户|亩|吨)", "每", 0);
    /** 9时30分 is an hour of the day: no limit and no quantity. */
    private static final AnchoredPattern HOUR = AnchoredPattern.of("(?<!\\d)\\d{1,2}[时点]\\d{1,2}分?(?!\\d)", "时点", 2);

    private static final AnchoredPattern CENTURY = AnchoredPattern.of("到?本世纪中叶|到?建党一百年时?|到?新中国成立一百年时?", "世年", 9);

    /** The words that mean the year that the part speaks of, whatever the year of issue. */
    private static final Set<String> OWN_YEAR = Set.of("全年", "年底", "年末", "年度", "岁末", "当年", "当年度", "年内", "本年末");

    /** How far from its own year a document names one in two digits. */
    private static final int YEARS_BACK = 5;

    private static final int YEARS_AHEAD = 15;

    private static final Set<String> LEADS_PERIOD = Set.of("自", "从", "由");

    private static final Pattern STATES_LEVEL =
            Pattern.compile(".*(?:[压缩减降短提]至|[压缩减降短提]到|控制在|稳定在|不超过|不多于|时间|时限|[缩减短]为)");

    private final OptionalInt year;
    private final OptionalInt spokenOf;

    /**
     * A parser for a part of a document.
     *
     * @param year the year the document was given or issued in: 今年
     * @param spokenOf the year that the part speaks of, which 全年, 年末 and 6月底 mean
     */
    TimeParser(OptionalInt year, OptionalInt spokenOf) {
        this.year = year;
        this.spokenOf = spokenOf;
    }

    /** The expressions of time, left to right; their stretches are taken. */
    List<TimeMention> parse(String text, Taken taken) {
        List<TimeMention> found = new ArrayList<>();
        each(FROM_YEAR, text, taken, found, TimeParser::fromYear);
        each(DAYS, text, taken, found, TimeParser::days);
        each(DATE, text, taken, found, match -> date(text, match));
        each(PLAN, text, taken, found, match -> plan(text, match));
        each(SHORT_YEAR, text, taken, found, this::shortYear);
        if (text.indexOf('年') >= 0 || text.indexOf('岁') >= 0) {
            each(SPAN, text, taken, found, this::span);
            each(WITHIN, text, taken, found, match -> within(text, match));
            each(RELATIVE, text, taken, found, this::relative);
        }
        each(
                EACH,
                text,
                taken,
                found,
                match -> Optional.of(new TimeMention(match.start(), match.end(), Sense.EACH, Optional.empty(), false)));
        if (text.indexOf('内') >= 0 || text.contains("时间") || text.contains("左右") || text.contains("努力")) {
            each(WITHIN, text, taken, found, match -> within(text, match));
        }
        each(MONTHS, text, taken, found, match -> month(match, found));
        HOUR.each(text, hour -> {
            if (taken.isFree(hour.start(), hour.end())) {
                taken.take(hour.start(), hour.end());
            }
        });
        each(HALF, text, taken, found, this::half);
        if (text.indexOf('世') >= 0) {
            each(
                    CENTURY,
                    text,
                    taken,
                    found,
                    match -> Optional.of(new TimeMention(
                            match.start(), match.end(), Sense.DATE, Optional.of(CalendarDate.ofYear(2050)), true)));
        }
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return found;
    }

    private interface Reading {
        Optional<TimeMention> read(Matcher match);
    }

    private static void each(
            AnchoredPattern pattern, String text, Taken taken, List<TimeMention> found, Reading reading) {
        pattern.each(text, match -> {
            if (taken.isFree(match.start(), match.end())) {
                reading.read(match).ifPresent(mention -> {
                    found.add(mention);
                    taken.take(mention.start(), mention.end());
                });
            }
        });
    }

    private static Optional<TimeMention> date(String text, Matcher match) {
        if (match.start() > 0
                && Character.isDigit(text.charAt(match.start()))
                && Character.isDigit(text.charAt(match.start() - 1))) {
            return Optional.empty();
        }
        int year = year(match.group("year"));
        if (year < 1900 || year > 2100) {
            return Optional.empty();
        }
        String suffix = orEmpty(match.group("suffix"));
        int month = match.group("month") != null ? number(match, "month") : monthOf(orEmpty(match.group("half")));
        return dated(
                match, year, month, number(match, "day"), suffix, match.group("range") != null || suffix.contains("间"));
    }

    /** A month or day in digits or words; 0 where none is said. */
    private static int number(Matcher match, String group) {
        String words = match.group(group);
        return words == null
                ? 0
                : Character.isDigit(words.charAt(0))
                        ? Integer.parseInt(words)
                        : Numerals.value(words).map(BigDecimal::intValue).orElse(0);
    }

    private Optional<TimeMention> shortYear(Matcher match) {
        int full = 2000 + Integer.parseInt(match.group("year"));
        boolean near =
                year.isPresent() && full >= year.getAsInt() - YEARS_BACK && full <= year.getAsInt() + YEARS_AHEAD;
        return near
                ? dated(
                        match,
                        full,
                        number(match, "month"),
                        number(match, "day"),
                        orEmpty(match.group("suffix")),
                        false)
                : Optional.empty();
    }

    private static Optional<TimeMention> dated(
            Matcher match, int year, int month, int day, String suffix, boolean period) {
        String lead = orEmpty(match.group("lead"));
        boolean until = lead.endsWith("到")
                || lead.endsWith("至")
                || suffix.contains("前")
                || suffix.contains("底")
                || suffix.contains("末")
                || suffix.equals("内");
        boolean compares = lead.equals("比") || lead.equals("较") || lead.equals("对比");
        boolean since = suffix.equals("以来") && !period;
        boolean start = !period && LEADS_PERIOD.contains(lead)
                || suffix.startsWith("起")
                || suffix.equals("开始")
                || suffix.equals("以后")
                || since;
        boolean bygone = suffix.equals("以来") && period || compares || lead.startsWith("截");
        Sense sense = bygone ? Sense.BYGONE : start ? Sense.START : period ? Sense.PERIOD : Sense.DATE;
        int leadLength = lead.endsWith("到") || lead.endsWith("至") || lead.startsWith("截")
                ? (lead.startsWith("截") ? lead.length() : 1)
                : 0;
        // 从2026年至2028年: 从 opens the period and is no word of the name before it.
        boolean whole = compares || start || period && LEADS_PERIOD.contains(lead);
        int spanStart = match.start() + lead.length() - (whole ? lead.length() : leadLength);
        return calendar(year, month, day)
                .map(to -> new TimeMention(spanStart, match.end(), sense, Optional.of(to), until));
    }

    private static Optional<TimeLimit> calendar(int year, int month, int day) {
        try {
            return Optional.of(new CalendarDate(year, month, day));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<TimeMention> plan(String text, Matcher match) {
        boolean quoted = match.group().contains("“");
        boolean other = !quoted
                && (match.start() > 0 && "一二三四五六七八九十百第".indexOf(text.charAt(Math.max(0, match.start() - 1))) >= 0
                        || match.group("part") == null && !text.startsWith("规划", match.end()));
        if (other) {
            return Optional.empty();
        }
        int end = FiveYearPlans.end(match.group("plan"));
        String part = orEmpty(match.group("part"));
        int year = part.equals("初") || part.equals("开局")
                ? end - FiveYearPlans.YEARS + 1
                : firstYears(part)
                        .map(years -> end - FiveYearPlans.YEARS + years)
                        .orElse(end);
        return dated(match, year, 0, 0, part.equals("以来") ? "以来" : part.contains("末") ? "末" : "", !part.contains("末"));
    }

    /** Of 前三年 and 头两年 of a plan, how many years they are. */
    private static Optional<Integer> firstYears(String part) {
        boolean first = part.length() == 3 && "前头".indexOf(part.charAt(0)) >= 0;
        return first ? Numerals.value(part.substring(1, 2)).map(BigDecimal::intValue) : Optional.empty();
    }

    private Optional<TimeMention> relative(Matcher match) {
        String word = match.group("word");
        boolean fragment = word.equals("年度") && match.group("part") == null && match.group("suffix") == null;
        if (year.isEmpty() || fragment) {
            return Optional.empty();
        }
        int shift = switch (word) {
            case "明年", "今明两年", "下年", "下一年", "下年度", "下一年度", "来年" -> 1;
            case "后年" -> 2;
            case "去年", "上年" -> -1;
            case "前年" -> -2;
            default -> 0;
        };
        String part = orEmpty(match.group("part"));
        String suffix = orEmpty(match.group("suffix"))
                + (word.endsWith("底") || word.endsWith("末") ? "底" : word.endsWith("内") ? "内" : "");
        int month = match.group("month") != null ? number(match, "month") : monthOf(part);
        int day = number(match, "day");
        boolean implicit = OWN_YEAR.contains(word);
        int base = implicit && spokenOf.isPresent() ? spokenOf.getAsInt() : year.getAsInt();
        Optional<TimeMention> dated = dated(
                match,
                base + shift,
                month,
                day,
                suffix.isEmpty() && (part.equals("底") || part.equals("末")) ? part : suffix,
                false);
        return dated.map(mention -> new TimeMention(
                mention.start(),
                mention.end(),
                mention.sense() == Sense.DATE ? shift < 0 ? Sense.BYGONE : Sense.RELATIVE : mention.sense(),
                mention.to(),
                mention.led()));
    }

    private static Optional<TimeMention> days(Matcher match) {
        int year = Integer.parseInt(match.group(match.group("year") == null ? "first" : "year"));
        return calendar(year, number(match, "month"), number(match, "day"))
                .map(to -> new TimeMention(match.start(), match.end(), Sense.PERIOD, Optional.of(to), false));
    }

    /** 2021年6月底前…，12月底前…: a month is of the year that the sentence has just named, if that is not gone by. */
    private int yearBefore(int position, List<TimeMention> found) {
        int own = spokenOf.orElse(year.orElseThrow());
        return found.stream()
                .filter(time -> time.end() <= position && time.sense() == Sense.DATE && time.led())
                .flatMap(time -> time.date().stream())
                .filter(date -> date.month() > 0 && date.year() >= own)
                .reduce((first, second) -> second)
                .map(CalendarDate::year)
                .orElse(own);
    }

    private Optional<TimeMention> month(Matcher match, List<TimeMention> found) {
        boolean bare = match.group("suffix") == null && match.group("day") == null && match.group("next") == null;
        if (year.isEmpty() || number(match, "month") > 12 || bare) {
            return Optional.empty();
        }
        return dated(
                match,
                yearBefore(match.start(), found),
                number(match, "month"),
                number(match, "day"),
                orEmpty(match.group("suffix")),
                false);
    }

    private Optional<TimeMention> half(Matcher match) {
        if (year.isEmpty()) {
            return Optional.empty();
        }
        if (match.group("part").startsWith("上") && !match.group("part").equals("上半年")) {
            // Which quarter the last one is depends on a day that the text need not say.
            return Optional.of(new TimeMention(match.start(), match.end(), Sense.BYGONE, Optional.empty(), false));
        }
        return dated(
                match,
                spokenOf.orElse(year.getAsInt()),
                monthOf(match.group("part")),
                0,
                orEmpty(match.group("suffix")) + orEmpty(match.group("before")),
                false);
    }

    private static int monthOf(String part) {
        return switch (part.replace("第", "").replace("个", "")) {
            case "上半年", "二季度", "2季度", "前二季度", "前两季度" -> 6;
            case "一季度", "1季度" -> 3;
            case "三季度", "3季度", "前三季度" -> 9;
            case "下半年", "四季度", "4季度" -> 12;
            default -> 0;
        };
    }

    private static Optional<TimeMention> within(String text, Matcher match) {
        String number = rangeEnd(match.group("number"));
        String unit = match.group("unit");
        boolean isValue = match.start() > 0 && match.group("lead").isEmpty() && endsWithLevel(text, match);
        if (isValue) {
            return Optional.empty();
        }
        boolean bareWords = match.group("tail").isEmpty() && match.group("lead").isEmpty();
        if (bareWords) {
            return Optional.empty();
        }
        Optional<Integer> count = number.equals("半")
                ? Optional.of(6)
                : Character.isDigit(number.charAt(0))
                        ? Optional.of(Integer.parseInt(number))
                        : Numerals.value(number).map(BigDecimal::intValue);
        String iso = switch (unit) {
            case "个月" -> "P" + count.get() + "M";
            case "年" -> number.equals("半") ? "P6M" : "P" + count.get() + "Y";
            case "周" -> "P" + count.get() + "W";
            case "小时", "个小时" -> "PT" + count.get() + "H";
            default -> "P" + count.get() + "D";
        };
        int start = match.start()
                + (match.group("lead").endsWith("经过")
                        ? match.group("lead").length() - 2
                        : match.group("lead").length());
        return Optional.of(new TimeMention(start, match.end(), Sense.WITHIN, Optional.of(new Duration(iso)), true));
    }

    /** 压缩至5个工作日以内 states a value, not a limit. */
    private static boolean endsWithLevel(String text, Matcher match) {
        return match.start() > 0 && text.charAt(match.start() - 1) == '.'
                || STATES_LEVEL
                        .matcher(text.substring(Math.max(0, match.start() - 4), match.start()))
                        .matches();
    }

    /** 2012年起5年内: five years that begin with 2012. */
    private static Optional<TimeMention> fromYear(Matcher match) {
        String number = match.group("number");
        int years = Character.isDigit(number.charAt(0))
                ? Integer.parseInt(number)
                : Numerals.value(number).map(BigDecimal::intValue).orElse(1);
        return calendar(Integer.parseInt(match.group("year")) + years - 1, 0, 0)
                .map(to -> new TimeMention(match.start(), match.end(), Sense.PERIOD, Optional.of(to), true));
    }

    /** 过去五年, 五年来: a period that ends with the year before; 今后五年: one that begins now. */
    private Optional<TimeMention> span(Matcher match) {
        if (year.isEmpty()) {
            return Optional.empty();
        }
        String word = orEmpty(match.group("word"));
        boolean ahead =
                word.equals("未来") || word.equals("今后") || word.equals("此后") || word.equals("往后") || word.equals("接下来");
        int length = match.group("number") == null
                ? 0
                : Numerals.mayBegin(match.group("number").charAt(0))
                        ? Character.isDigit(match.group("number").charAt(0))
                                ? Integer.parseInt(rangeEnd(match.group("number")))
                                : Numerals.value(match.group("number"))
                                        .map(BigDecimal::intValue)
                                        .orElse(0)
                        : 0;
        if (word.equals("头")) {
            // 头三年 begins with a year that only the whole text tells.
            return Optional.of(new TimeMention(match.start(), match.end(), Sense.BYGONE, Optional.empty(), false));
        }
        boolean vague = word.equals("前") || word.equals("后") || word.equals("连续");
        if (vague && orEmpty(match.group("tail")).isEmpty()) {
            return Optional.empty();
        }
        int end = ahead ? year.getAsInt() + length - 1 : year.getAsInt() - 1;
        return Optional.of(new TimeMention(
                match.start(),
                match.end(),
                ahead ? Sense.PERIOD : Sense.BYGONE,
                Optional.of(CalendarDate.ofYear(end)),
                false));
    }

    private static int year(String digits) {
        int value = 0;
        for (char c : digits.toCharArray()) {
            value = value * 10 + (c == 'O' || c == '零' ? 0 : Character.isDigit(c) ? c - '0' : "〇一二三四五六七八九".indexOf(c));
        }
        return value;
    }

    /** 3—5 as a limit means 5. */
    private static String rangeEnd(String number) {
        int mark = number.length() - 1;
        while (mark >= 0 && "-—~至".indexOf(number.charAt(mark)) < 0) {
            mark--;
        }
        return number.substring(mark + 1);
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }
}
