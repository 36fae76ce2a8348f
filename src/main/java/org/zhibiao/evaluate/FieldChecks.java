package org.zhibiao.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Compares a found record with its gold record, field by field. */
final class FieldChecks {

    private static final double DUTY_LIKENESS = 0.5;
    private static final double RELATIVE_TOLERANCE = 1e-6;
    /** Fractions are rounded to two places (三分之二 is 66.67), so small values may differ by half of one. */
    private static final double ROUNDING = 0.005;

    private static final double LARGEST_ROUNDED = 1000;

    private FieldChecks() {}

    /** The fields that must all be right for a whole record to be right, in the order of the reports. */
    static Map<String, Boolean> key(CodedRecord gold, CodedRecord found) {
        Map<String, Boolean> checks = new LinkedHashMap<>();
        switch (gold.layer()) {
            case TARGET -> {
                checks.put("status", same("status", gold, found));
                checks.put("value", sameNumber("value", gold, found) && sameNumber("valueMax", gold, found));
                checks.put(
                        "unit",
                        gold.text("measure").filter("rank"::equals).isPresent()
                                || unit(gold).equals(unit(found)));
                checks.put("comparator", comparatorClass(gold).equals(comparatorClass(found)));
                checks.put("measure", same("measure", gold, found) && same("direction", gold, found));
                // A text that does not say by when asks for no year.
                checks.put("deadline", year(gold).isEmpty() || year(gold).equals(year(found)));
                checks.put(
                        "indicator",
                        alike("indicator", gold, found, Likeness.USUAL)
                                || Likeness.alike(
                                        Optional.of(withAction(gold)), Optional.of(withAction(found)), Likeness.USUAL));
            }
            case MEASURE -> {
                checks.put("count", gold.number("count").equals(found.number("count")));
                checks.put("noun", alike("noun", gold, found, Likeness.USUAL));
            }
            case BODY -> checks.put("role", same("role", gold, found));
            case DEADLINE -> checks.put("to", same("to", gold, found));
        }
        return checks;
    }

    /** Fields that are reported but not asked of a whole record. */
    static Map<String, Boolean> further(CodedRecord gold, CodedRecord found) {
        Map<String, Boolean> checks = new LinkedHashMap<>();
        switch (gold.layer()) {
            case TARGET -> {
                checks.put("timing", same("timing", gold, found));
                checks.put("strength", same("strength", gold, found));
                checks.put("comparator (exact)", same("comparator", gold, found));
            }
            case MEASURE -> checks.put("of", alike("of", gold, found, Likeness.USUAL));
            case BODY -> checks.put("duty", alike("duty", gold, found, DUTY_LIKENESS));
            case DEADLINE -> checks.put("kind", same("kind", gold, found));
        }
        return checks;
    }

    private static boolean same(String field, CodedRecord gold, CodedRecord found) {
        return gold.text(field).equals(found.text(field));
    }

    private static boolean alike(String field, CodedRecord gold, CodedRecord found, double least) {
        return Likeness.alike(gold.text(field), found.text(field), least);
    }

    private static boolean sameNumber(String field, CodedRecord gold, CodedRecord found) {
        OptionalDouble x = gold.number(field);
        OptionalDouble y = found.number(field);
        return x.isPresent() && y.isPresent() ? near(x.getAsDouble(), y.getAsDouble()) : x.equals(y);
    }

    private static boolean near(double x, double y) {
        double larger = Math.max(Math.abs(x), Math.abs(y));
        return Math.abs(x - y) <= Math.max(RELATIVE_TOLERANCE * larger, Math.abs(x) < LARGEST_ROUNDED ? ROUNDING : 0);
    }

    /** A unit without what coders write or leave: 元/每月 is 元/月. */
    private static String unit(CodedRecord record) {
        return Likeness.plain(record.text("unit").orElse("")).replace("每", "");
    }

    /** 以上 and 超过 bound from below, 以内 and 低于 from above; the others stand for themselves. */
    private static Optional<String> comparatorClass(CodedRecord record) {
        return record.text("comparator").map(code -> switch (code) {
            case "ge", "gt" -> "up";
            case "le", "lt" -> "down";
            default -> code;
        });
    }

    private static String year(CodedRecord record) {
        String deadline = record.text("deadline").orElse("");
        return deadline.substring(0, Math.min(4, deadline.length()));
    }

    /** The indicator with its action before it: 改造 and 老旧小区. */
    private static String withAction(CodedRecord record) {
        String action = record.text("action").orElse("");
        String indicator = record.text("indicator").orElse("");
        return indicator.contains(action) ? indicator : action + indicator;
    }
}
