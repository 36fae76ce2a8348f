package org.zhibiao.export.annotation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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

/**
 * A field of a layer, as {@link org.zhibiao.record.FindingJson} writes it.
 *
 * @param name its name there
 * @param kind what kind of values it has
 * @param meaning what it says, in Chinese and English
 * @param codes the values of a closed list; none for other kinds
 * @param list what the closed list is called; empty for other kinds
 */
record CodebookField(String name, Kind kind, String meaning, List<String> codes, String list) {

    /** Kinds of values. */
    enum Kind {
        TEXT,
        DECIMAL,
        INTEGER,
        CODE,
        TEXTS
    }

    private static final List<CodebookField> OF_ALL = List.of(
            text("sentence", "原句 the sentence that says it, white space folded"),
            new CodebookField("section", Kind.TEXTS, "标题层级 the headings above it, outermost first", List.of(), ""),
            text("rule", "规则 id of the rule that made it"));

    /** The fields of a layer in the order in which they are written, without place and words. */
    static List<CodebookField> of(Layer layer) {
        List<CodebookField> own = switch (layer) {
            case TARGET -> target();
            case MEASURE ->
                List.of(
                        new CodebookField("count", Kind.INTEGER, "数目 how many", List.of(), ""),
                        text("noun", "所计之事 what is counted"),
                        text("of", "所属 the plan, report or heading that they belong to"));
            case BODY ->
                List.of(
                        code("role", "Role", "角色 what it has to do with the duty", Role.values()),
                        text("duty", "职责 what for"),
                        text("bodyId", "机构编号 id of the canonical body"));
            case DEADLINE ->
                List.of(
                        text("to", "截止 where it ends: a date, or a duration such as P30D"),
                        code("kind", "DeadlineKind", "方式 how it binds", DeadlineKind.values()));
        };
        return Stream.concat(own.stream(), OF_ALL.stream()).toList();
    }

    private static List<CodebookField> target() {
        return List.of(
                text("indicator", "指标 the phrase that names what is measured"),
                text("indicatorId", "指标编号 id of the canonical indicator"),
                text("indicatorScope", "范围 words of the phrase that only say where or of whom"),
                text("action", "动作 the verb of a flow"),
                code("status", "Status", "状态 aim or result", Status.values()),
                decimal("value", "数值 the value in base units, or the lower end of a range"),
                decimal("valueMax", "上限 the upper end of a range"),
                text("unit", "单位 the unit; none for a bare ratio"),
                code("comparator", "Comparator", "比较 how the value is bounded", Comparator.values()),
                code("measure", "MeasureType", "量的类型 what kind of quantity it is", MeasureType.values()),
                code("direction", "Direction", "方向 which way a rate or a change goes", Direction.values()),
                text("deadline", "期限 the end of the period: YYYY, YYYY-MM or YYYY-MM-DD"),
                code("timing", "Timing", "时间方式 how the value stands to the period", Timing.values()),
                code("strength", "Strength", "力度 how firmly an aim is worded", Strength.values()),
                text("attribute", "属性 what a table's column says of it: 约束性 or 预期性"));
    }

    private static CodebookField text(String name, String meaning) {
        return new CodebookField(name, Kind.TEXT, meaning, List.of(), "");
    }

    private static CodebookField decimal(String name, String meaning) {
        return new CodebookField(name, Kind.DECIMAL, meaning, List.of(), "");
    }

    private static CodebookField code(String name, String list, String meaning, Coded... values) {
        return new CodebookField(
                name, Kind.CODE, meaning, Arrays.stream(values).map(Coded::code).toList(), list);
    }
}
