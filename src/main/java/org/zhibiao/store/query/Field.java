package org.zhibiao.store.query;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Region;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.DeadlineKind;
import org.zhibiao.record.Direction;
import org.zhibiao.record.Layer;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Role;
import org.zhibiao.record.Status;
import org.zhibiao.record.Strength;
import org.zhibiao.record.Timing;

/** What can be asked by name: the fields of the codebook, and those of the documents. */
public enum Field {
    /** Layer of the codebook. */
    LAYER("layer of the codebook", codes(Layer.values()), "层", "层次"),
    /** Name of the document. */
    DOCUMENT("name of the document or of its file, or a pattern with *", Kind.KEYWORD, "文件", "文档"),
    /** Title of the document. */
    TITLE("words within the document's title", Kind.WORDS, "标题"),
    /** Kind of document. */
    GENRE("kind of document", Stream.of(Genre.values()).map(Genre::code).toList(), "文种"),
    /** 发文机关. */
    ISSUER("words within the name of the issuing body", Kind.WORDS, "发文机关", "发文单位"),
    /** 发文字号. */
    NUMBER("document number, such as 国发〔2018〕42号", Kind.KEYWORD, "发文字号", "文号"),
    /** Region of the document. */
    REGION("region of the document, with those within it", Kind.WORDS, "地区", "区域"),
    /** Code of the region in GB/T 2260. */
    REGION_CODE("code of the region in GB/T 2260", Kind.KEYWORD, "行政区划代码", "区划代码"),
    /** Level of the region. */
    LEVEL(
            "level of the region",
            Stream.of(Region.Level.values())
                    .map(level -> level.name().toLowerCase(Locale.ROOT))
                    .toList(),
            "级别",
            "行政级别"),
    /** Year of the document. */
    YEAR("year in which the document was given or issued", Kind.INTEGER, "年份"),
    /** Last year of the plan. */
    HORIZON("year in which the document's plan ends", Kind.INTEGER, "规划期末"),
    /** What a target measures. */
    INDICATOR("words within the indicator's phrase or its canonical name, or its id", Kind.WORDS, "指标"),
    /** Id of the canonical indicator. */
    INDICATOR_ID("id of the canonical indicator", Kind.KEYWORD, "指标编号"),
    /** Category of the canonical indicator. */
    CATEGORY("category of the canonical indicator, such as environment", Kind.KEYWORD, "类别", "指标类别"),
    /** Where or of whom a target's indicator is. */
    SCOPE("where or of whom the indicator is, such as 市区", Kind.WORDS, "口径", "范围"),
    /** The verb of a flow. */
    ACTION("verb of a flow, such as 新建", Kind.WORDS, "动作"),
    /** Aim or result. */
    STATUS("aim or result", codes(Status.values()), "状态"),
    /** Value in base units. */
    VALUE("the value, or the lower end of a range", Kind.NUMBER, "数值", "值"),
    /** Upper end of a range. */
    VALUE_MAX("upper end of a range", Kind.NUMBER, "上限"),
    /** Base unit of the value. */
    UNIT("base unit of the value, such as 元", Kind.KEYWORD, "单位"),
    /** How the value is bounded. */
    COMPARATOR("how the value is bounded", codes(Comparator.values()), "比较"),
    /** What kind of quantity the value is. */
    MEASURE("what kind of quantity the value is", codes(MeasureType.values()), "度量"),
    /** Which way a rate or a change goes. */
    DIRECTION("which way a rate or a change goes", codes(Direction.values()), "方向"),
    /** By when, of targets and deadlines. */
    DEADLINE("by when it is to be reached, or when it was observed", Kind.DATE, "期限", "时限"),
    /** How the value stands to its period. */
    TIMING("how the value stands to the period that the deadline ends", codes(Timing.values()), "时态"),
    /** How firmly an aim is worded. */
    STRENGTH("how firmly an aim is worded", codes(Strength.values()), "力度"),
    /** Column 属性 of an indicator table. */
    ATTRIBUTE("what an indicator table says of it: 约束性 or 预期性", Kind.KEYWORD, "属性"),
    /** How many measures. */
    COUNT("how many measures are set out", Kind.INTEGER, "数量", "项数"),
    /** What a count of measures counts. */
    NOUN("what is counted, such as 重点任务", Kind.WORDS, "措施"),
    /** A responsible body. */
    BODY("words within the name of the responsible body, or its id", Kind.WORDS, "机构", "责任单位", "责任主体"),
    /** Id of the canonical body. */
    BODY_ID("id of the canonical body", Kind.KEYWORD, "机构编号"),
    /** What a body has to do. */
    ROLE("what the body has to do with its duty", codes(Role.values()), "职责", "角色"),
    /** What for. */
    DUTY("words within the duty of the body", Kind.WORDS, "事项"),
    /** How a time limit binds. */
    KIND("how a time limit binds", codes(DeadlineKind.values()), "期限类型"),
    /** Headings above the finding. */
    SECTION("words within the headings above it", Kind.WORDS, "章节"),
    /** Id of the rule. */
    RULE("id of the rule that made the finding", Kind.KEYWORD, "规则");

    /** What a field's values are. */
    public enum Kind {
        /** A whole value, or a pattern with {@code *}. */
        KEYWORD,
        /** One of a closed list. */
        CODE,
        /** Words within the value. */
        WORDS,
        /** A number with or without a unit. */
        NUMBER,
        /** A whole number. */
        INTEGER,
        /** A day, a month or a year. */
        DATE
    }

    private final String meaning;
    private final Kind kind;
    private final List<String> codes;
    private final List<String> chineseNames;

    Field(String meaning, Kind kind, String... chineseNames) {
        this(meaning, kind, List.of(), chineseNames);
    }

    Field(String meaning, List<String> codes, String... chineseNames) {
        this(meaning, Kind.CODE, codes, chineseNames);
    }

    Field(String meaning, Kind kind, List<String> codes, String... chineseNames) {
        this.meaning = meaning;
        this.kind = kind;
        this.codes = codes;
        this.chineseNames = List.of(chineseNames);
    }

    private static List<String> codes(Coded... list) {
        return Arrays.stream(list).map(Coded::code).toList();
    }

    /** What its values are. */
    public Kind kind() {
        return kind;
    }

    /** The values that a code field can hold, in the codebook's order; empty for other kinds. */
    public List<String> codes() {
        return codes;
    }

    /** Its name in queries: {@code indicatorId}. */
    public String englishName() {
        StringBuilder name = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    /** Its Chinese names, the first of which is shown: {@code 指标编号}. */
    public List<String> chineseNames() {
        return chineseNames;
    }

    /** What it holds, in one line of English. */
    public String meaning() {
        return meaning;
    }

    /** The layers whose findings have it; all of them when it is a field of the document or of every finding. */
    public Set<Layer> layers() {
        return switch (this) {
            case INDICATOR,
                    INDICATOR_ID,
                    CATEGORY,
                    SCOPE,
                    ACTION,
                    STATUS,
                    VALUE,
                    VALUE_MAX,
                    UNIT,
                    COMPARATOR,
                    MEASURE,
                    DIRECTION,
                    TIMING,
                    STRENGTH,
                    ATTRIBUTE -> EnumSet.of(Layer.TARGET);
            case DEADLINE -> EnumSet.of(Layer.TARGET, Layer.DEADLINE);
            case COUNT, NOUN -> EnumSet.of(Layer.MEASURE);
            case BODY, BODY_ID, ROLE, DUTY -> EnumSet.of(Layer.BODY);
            case KIND -> EnumSet.of(Layer.DEADLINE);
            case LAYER,
                    DOCUMENT,
                    TITLE,
                    GENRE,
                    ISSUER,
                    NUMBER,
                    REGION,
                    REGION_CODE,
                    LEVEL,
                    YEAR,
                    HORIZON,
                    SECTION,
                    RULE -> EnumSet.allOf(Layer.class);
        };
    }

    /** The field of an English name, in any case and also with hyphens ({@code indicator-id}), or of a Chinese one. */
    public static Optional<Field> named(String name) {
        String plain = name.replace("-", "").replace("_", "");
        return Arrays.stream(values())
                .filter(field -> field.englishName().equalsIgnoreCase(plain) || field.chineseNames.contains(name))
                .findFirst();
    }
}
