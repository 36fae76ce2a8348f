package org.zhibiao.extract.aim;

import java.util.regex.Pattern;
import org.zhibiao.record.Provenance;
import org.zhibiao.record.Target;

/** What the words around a number say of it: of its time, whether it is an estimate, under aims or a former value. */
public final class Surroundings {

    private static final Pattern TIME =
            Pattern.compile("[0-9０-９]{4}|二[〇○零]|[今去明上当本全]年|年[内底末初]|[一两二三四五六七八九十]年|" + "十[一二三四五六七八九]?五|年度|届");
    private static final Pattern ESTIMATE = Pattern.compile("预计|初步|预测|估计|快报|有望");
    private static final Pattern AIMS = Pattern.compile("目标|安排|打算|展望|任务|思路|部署|要求");
    private static final Pattern REVIEW = Pattern.compile("回顾|完成|总结|情况|成就|成效|实现");

    private static final Pattern AND = Pattern.compile("[和与及、，]");

    private Surroundings() {}

    /** Whether sentence or headings name a time. */
    public static boolean isNamed(Provenance provenance) {
        return TIME.matcher(provenance.sentence()).find()
                || provenance.section().stream()
                        .anyMatch(heading -> TIME.matcher(heading).find());
    }

    /** Whether the sentence calls its figures estimates. */
    public static boolean isEstimate(Provenance provenance) {
        return ESTIMATE.matcher(provenance.sentence()).find();
    }

    /** Whether a heading announces aims, also beside a review: “十三五”时期发展成就和“十四五”时期主要目标任务. */
    public static boolean isUnderAims(Provenance provenance) {
        return provenance.section().stream()
                .flatMap(AND::splitAsStream)
                .anyMatch(part ->
                        AIMS.matcher(part).find() && !REVIEW.matcher(part).find());
    }

    /** Whether the words give what there was before: 从不到70万亿元增加到超过100万亿元. */
    public static boolean isOldValue(Target target) {
        String words = Pattern.quote(target.span().raw());
        return Pattern.compile("[从由自][^，。；、从由]{0,8}" + words + "[^，。；]{0,6}(?:增|提|升|扩|降|减|降|压|缩|跌|回落|下)[^，。；]{0,4}[到至]")
                .matcher(target.provenance().sentence())
                .find();
    }
}
