package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.Lexicon;

/**
 * The unit of a row or cell, with the magnitude that is multiplied out ({@code 万吨}: 10000 × {@code 吨}).
 *
 * @param text the base unit; empty where the table says that there is none
 * @param factor by what numbers are multiplied
 */
record TableUnit(String text, BigDecimal factor) {

    static final TableUnit PERCENT = new TableUnit("%", BigDecimal.ONE);
    static final TableUnit POINT = new TableUnit("个百分点", BigDecimal.ONE);

    private static final String MAGNITUDES = "十百千万亿";
    private static final int[] POWERS = {1, 2, 3, 4, 8};
    private static final Pattern NONE = Pattern.compile("[—\\-/]{1,2}|无|比值");
    private static final Pattern SECOND_CLASSIFIER = Pattern.compile("\\([套件个台座处家条次]\\)$");
    private static final Pattern DENOMINATOR = Pattern.compile("[\\u4e00-\\u9fa5·]{1,8}");

    /** The unit that the whole of a text without blanks is. */
    static Optional<TableUnit> of(String text, Lexicon lexicon) {
        if (NONE.matcher(text).matches()) {
            return Optional.of(new TableUnit("", BigDecimal.ONE));
        }
        if (text.equals("百分点")) {
            return Optional.of(POINT);
        }
        String unit = text;
        BigDecimal factor = BigDecimal.ONE;
        while (!unit.isEmpty()) {
            if (isUnit(unit, lexicon)) {
                return Optional.of(new TableUnit(unit, factor));
            }
            int magnitude = MAGNITUDES.indexOf(unit.charAt(0));
            if (magnitude < 0) {
                return Optional.empty();
            }
            factor = factor.scaleByPowerOfTen(POWERS[magnitude]);
            unit = unit.substring(1);
        }
        return Optional.empty();
    }

    private static boolean isUnit(String text, Lexicon lexicon) {
        String plain = SECOND_CLASSIFIER.matcher(text).replaceFirst("");
        if (isKnown(plain, lexicon)) {
            return true;
        }
        int stroke = plain.indexOf('/');
        return stroke > 0
                && isKnown(plain.substring(0, stroke), lexicon)
                && DENOMINATOR.matcher(plain.substring(stroke + 1)).matches();
    }

    private static boolean isKnown(String text, Lexicon lexicon) {
        return !text.isEmpty()
                && lexicon.unitAt(text, 0)
                        .filter(unit -> unit.text().equals(text))
                        .isPresent();
    }

    /** Whether a character multiplies what stands before it: 万. */
    static boolean isMagnitude(char c) {
        return MAGNITUDES.indexOf(c) >= 0;
    }

    boolean isPercent() {
        return text.equals("%");
    }

    boolean isPoint() {
        return text.endsWith("百分点");
    }

    Optional<String> asWritten() {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
