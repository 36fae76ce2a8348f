package org.zhibiao.extract;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Provenance;
import org.zhibiao.record.Target;

/**
 * What the words around a target or result say of it beside its record. Comparing statements needs it of all of them, so
 * it is found once, when they are stored, and their sentences need not be read again.
 *
 * @param flags what holds
 */
public record Circumstances(Set<Flag> flags) {

    /** What may hold of a target or result. Each has a bit of the number that is stored. */
    public enum Flag {
        /** Sentence or headings name goals. */
        AMONG_GOALS(1),
        /** Sentence or headings name a time. */
        TIME_NAMED(2),
        /** The sentence calls its figures estimates. */
        ESTIMATE(4),
        /** A heading announces aims, also beside a review: “十三五”时期发展成就和“十四五”时期主要目标任务. */
        UNDER_AIMS(8),
        /** The words give what there was before: 从不到70万亿元增加到超过100万亿元. */
        OLD_VALUE(16),
        /** It is compared with a year before the last one: 比2005年分别下降12.45%、14.29%. */
        AGAINST_EARLIER_YEAR(32);

        private final int bit;

        Flag(int bit) {
            this.bit = bit;
        }
    }

    private static final String GOAL = "目标";
    private static final Pattern TIME =
            Pattern.compile("[0-9０-９]{4}|二[〇○零]|[今去明上当本全]年|年[内底末初]|[一两二三四五六七八九十]年|" + "十[一二三四五六七八九]?五|年度|届");
    private static final Pattern ESTIMATE = Pattern.compile("预计|初步|预测|估计|快报|有望");
    private static final Pattern AIMS = Pattern.compile("目标|安排|打算|展望|任务|思路|部署|要求");
    private static final Pattern REVIEW = Pattern.compile("回顾|完成|总结|情况|成就|成效|实现");
    private static final Pattern AND = Pattern.compile("[和与及、，]");
    /** A year that is compared with, and the words up to the next clause. */
    private static final Pattern AGAINST = Pattern.compile("比((?:19|20)\\d{2})年([^，。；,;]*)");

    /** Between the word that leads in what there was and the value itself. */
    private static final Pattern LED_IN = Pattern.compile("[从由自][^，。；、从由]{0,8}$");

    private static final Pattern LED_ON = Pattern.compile("^[^，。；]{0,6}(?:增|提|升|扩|降|减|降|压|缩|跌|回落|下)[^，。；]{0,4}[到至]");

    /** Keeps its own copy of the set. */
    public Circumstances {
        flags = flags.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(flags));
    }

    /** What the words around a target say. */
    public static Circumstances of(Target target) {
        Provenance provenance = target.provenance();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        add(flags, Flag.AMONG_GOALS, isAmongGoals(provenance));
        add(flags, Flag.TIME_NAMED, isNamed(provenance));
        add(flags, Flag.ESTIMATE, ESTIMATE.matcher(provenance.sentence()).find());
        add(flags, Flag.UNDER_AIMS, isUnderAims(provenance));
        add(flags, Flag.OLD_VALUE, isOldValue(target));
        add(flags, Flag.AGAINST_EARLIER_YEAR, isAgainstEarlierYear(target));
        return new Circumstances(flags);
    }

    private static void add(Set<Flag> flags, Flag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }

    /** Whether something holds. */
    public boolean are(Flag flag) {
        return flags.contains(flag);
    }

    /** All in one number, a bit for each. */
    public int bits() {
        return flags.stream().mapToInt(flag -> flag.bit).sum();
    }

    /** What {@link #bits} gave. */
    public static Circumstances ofBits(int bits) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Flag flag : Flag.values()) {
            add(flags, flag, (bits & flag.bit) != 0);
        }
        return new Circumstances(flags);
    }

    private static boolean isAmongGoals(Provenance provenance) {
        return provenance.sentence().contains(GOAL)
                || provenance.section().stream().anyMatch(heading -> heading.contains(GOAL));
    }

    private static boolean isNamed(Provenance provenance) {
        return TIME.matcher(provenance.sentence()).find()
                || provenance.section().stream()
                        .anyMatch(heading -> TIME.matcher(heading).find());
    }

    private static boolean isUnderAims(Provenance provenance) {
        return provenance.section().stream()
                .flatMap(AND::splitAsStream)
                .anyMatch(part ->
                        AIMS.matcher(part).find() && !REVIEW.matcher(part).find());
    }

    private static boolean isOldValue(Target target) {
        String sentence = target.provenance().sentence();
        String raw = target.span().raw();
        for (int at = sentence.indexOf(raw); at >= 0; at = sentence.indexOf(raw, at + 1)) {
            if (LED_IN.matcher(sentence.substring(0, at)).find()
                    && LED_ON.matcher(sentence.substring(at + raw.length())).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAgainstEarlierYear(Target target) {
        int year = target.deadline().map(CalendarDate::year).orElse(0);
        Matcher base = AGAINST.matcher(target.provenance().sentence());
        while (year > 0 && base.find()) {
            if (base.group(2).contains(target.span().raw()) && Integer.parseInt(base.group(1)) < year - 1) {
                return true;
            }
        }
        return false;
    }
}
