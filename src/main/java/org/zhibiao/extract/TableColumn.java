package org.zhibiao.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.metadata.FiveYearPlans;
import org.zhibiao.record.Status;

/**
 * A column of an indicator table, as its title says.
 *
 * @param kind what its cells hold
 * @param year the year that its values are of, or end with
 * @param declared whether the title itself says aim (2025年目标) or result (2020年实际)
 * @param percent whether the title gives % as the unit
 */
record TableColumn(Kind kind, OptionalInt year, Optional<Status> declared, boolean percent) {

    /** What a column's cells hold. */
    enum Kind {
        /** 序号. */
        ORDINAL,
        /** 类别: often only beside the first row of its group. */
        CATEGORY,
        /** 指标. */
        INDICATOR,
        /** 项目, 名称: an indicator's name only where 单位 or 属性 stands beside it. */
        ITEM,
        /** 单位. */
        UNIT,
        /** 属性: 约束性 or 预期性. */
        ATTRIBUTE,
        /** 2025年: the value in that year. */
        YEAR,
        /** 年均增长. */
        GROWTH,
        /** 2025年比2020年增长, 累计. */
        CHANGE,
        /** 备注, 责任单位: nothing to read. */
        REMARK;

        boolean holdsValues() {
            return this == YEAR || this == GROWTH || this == CHANGE;
        }

        boolean names() {
            return this == INDICATOR || this == ITEM;
        }

        /** Whether its cells say of what kind the indicator is. */
        boolean classifies() {
            return this == ATTRIBUTE || this == CATEGORY;
        }
    }

    /** A title that begins somewhere in a text, and where it ends. */
    record Title(TableColumn column, int end) {}

    private record Heading(Kind kind, Pattern pattern) {}

    private static final String BRACKET = "(?:[(\\[〔][^)\\]〕\\d]{1,8}[)\\]〕])?";
    private static final String SAID = "(?:基期|基数|基准|现状|实际|完成|预计|规划|计划|目标|预期|预测|值|数|情况|水平){1,3}";
    private static final String PLAN = "[“\"]?(?<plan>十(?:[一二三四五六七](?=五))?)五[”\"]?";
    private static final String GROWS = "(?:增长|增减|增加|变化|提高|降低|下降|减少|增幅)(?:率|幅度|情况|数量|量|值|数)?";
    /** The characters that titles begin with: few texts need to be looked at further. */
    private static final String FIRST = "序编类分领维方大一目主具发规核二三预指项名内计单属性备说责牵负监考实配数12比较“\"十五累变增年基现";

    private static final Pattern OF_THE_INDICATOR = Pattern.compile("指标(?=单位|类别|分类|类型|属性|性质)");
    private static final int INDICATOR_WORD = "指标".length();
    private static final Pattern AIM = Pattern.compile("目标|规划|计划|预期");
    private static final Pattern RESULT = Pattern.compile("基期|基数|基准|现状|实际|完成|预计");

    /** Tried in this order; the longest match wins. */
    private static final List<Heading> HEADINGS = List.of(
            heading(Kind.ORDINAL, "序号|编号"),
            heading(Kind.CATEGORY, "类别|类型|分类|领域|维度|方面|大类|一级指标|目标类别"),
            heading(Kind.INDICATOR, "(?:主要|具体|发展|规划|核心|二级|三级|预期)?指标(?:名称|内容|项)?"),
            heading(Kind.ITEM, "项目(?:名称)?|名称|内容"),
            heading(Kind.UNIT, "(?:计量)?单位"),
            heading(Kind.ATTRIBUTE, "属性|性质"),
            heading(Kind.REMARK, "备注|说明|(?:责任|牵头|主管|负责|监测|考核|实施|配合)(?:单位|部门)|数据来源"),
            heading(
                    Kind.CHANGE,
                    "(?<year>(?:19|20)\\d{2})年(?:末|底)?[比较](?:(?:19|20)\\d{2}年|[“\"]?十[一二三四五六七]?五[”\"]?)(?:末|底)?(?:累计)?"
                            + GROWS + BRACKET),
            heading(Kind.CHANGE, "[比较](?:19|20)\\d{2}年(?:末|底)?(?:累计)?" + GROWS + BRACKET),
            heading(Kind.CHANGE, PLAN + "(?:时期|期间)?(?:五年)?(?:累计)?" + GROWS + BRACKET),
            heading(Kind.CHANGE, "(?:[三五]年)?累计(?:" + GROWS + "|数|值|量)?" + BRACKET + "|(?:变化|增减)(?:情况|幅度|率)?" + BRACKET),
            heading(
                    Kind.GROWTH,
                    "(?:" + PLAN + "(?:时期|期间)?)?年均(?:增长|增速|增幅|增加|递增)?(?:率|速度)?" + BRACKET + "(?:[/或、]?累计(?:增长|增加|变化)?)?"
                            + BRACKET),
            heading(
                    Kind.YEAR,
                    "(?:(?:基期|基准年?|现状|现状值|目标|目标值|规划目标)\\(?)?(?<year>(?:19|20)\\d{2})(?:年|(?!\\d))(?:末|底)?\\)?(?:\\(?"
                            + SAID + "\\)?)?" + BRACKET),
            heading(Kind.YEAR, PLAN + "(?:规划)?(?:(?:期末|末)(?:" + SAID + ")?|" + SAID + ")" + BRACKET));

    private static Heading heading(Kind kind, String pattern) {
        return new Heading(kind, Pattern.compile(pattern));
    }

    /** The longest title that begins at a position of a text without blanks. */
    private static Optional<Title> at(String compact, int from) {
        Optional<Title> longest = Optional.empty();
        for (Heading heading : HEADINGS) {
            Matcher matcher = heading.pattern().matcher(compact).region(from, compact.length());
            boolean longer = matcher.lookingAt()
                    && matcher.end() > longest.map(Title::end).orElse(from);
            if (longer) {
                longest = Optional.of(new Title(of(heading.kind(), matcher), matcher.end()));
            }
        }
        return longest;
    }

    /** The column whose whole title this is. */
    static Optional<TableColumn> titled(String compact) {
        int from = OF_THE_INDICATOR.matcher(compact).lookingAt() ? INDICATOR_WORD : 0;
        return at(compact, from)
                .filter(title -> title.end() == compact.length())
                .map(Title::column);
    }

    /** Whether a title may begin with a character. */
    static boolean mayBegin(char c) {
        return FIRST.indexOf(c) >= 0;
    }

    /** The longest title that a text without blanks begins with. */
    static Optional<Title> first(String compact) {
        return at(compact, 0);
    }

    /** A column of which nothing is read. */
    static TableColumn remark() {
        return new TableColumn(Kind.REMARK, OptionalInt.empty(), Optional.empty(), false);
    }

    private static TableColumn of(Kind kind, Matcher title) {
        String words = title.group();
        Optional<Status> declared = kind != Kind.YEAR
                ? Optional.empty()
                : AIM.matcher(words).find()
                        ? Optional.of(Status.TARGET)
                        : RESULT.matcher(words).find() ? Optional.of(Status.ACTUAL) : Optional.empty();
        return new TableColumn(kind, year(title), declared, words.contains("%"));
    }

    private static OptionalInt year(Matcher title) {
        if (title.namedGroups().containsKey("year") && title.group("year") != null) {
            return OptionalInt.of(Integer.parseInt(title.group("year")));
        }
        boolean plan = title.namedGroups().containsKey("plan") && title.group("plan") != null;
        return plan ? OptionalInt.of(FiveYearPlans.end(title.group("plan"))) : OptionalInt.empty();
    }
}
