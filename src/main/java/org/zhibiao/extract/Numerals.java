package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers in digits and in Chinese (GB/T 15835-2011): {@code 1,234.5万亿}, {@code 二十八}, {@code 三千五百万}.
 */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String MAGNITUDES = "十百千万亿";
    private static final BigDecimal[] FACTORS = {
        BigDecimal.TEN, new BigDecimal(100), new BigDecimal(1000), new BigDecimal(10_000), new BigDecimal(100_000_000)
    };

    private Numerals() {}

    /**
     * A number in a text.
     *
     * @param start first position
     * @param end position after the last
     * @param value its value, magnitudes multiplied out
     * @param magnitude the product of the magnitudes behind the digits (万 → 10000), 1 without
     * @param chinese whether it is written without digits
     * @param more whether 余, 多 or 几 says that it is more (1100余)
     */
    record Number(int start, int end, BigDecimal value, BigDecimal magnitude, boolean chinese, boolean more) {}

    static boolean isMagnitude(char c) {
        return MAGNITUDES.indexOf(c) >= 0;
    }

    static boolean isChineseDigit(char c) {
        return DIGITS.indexOf(c) >= 0 || c == '两' || c == '零';
    }

    static boolean mayBegin(char c) {
        return c >= '0' && c <= '9' || isChineseDigit(c) || isMagnitude(c) || c == '几' || c == '数';
    }

    /** The number that begins at a position. */
    static Optional<Number> at(String text, int from) {
        char c = text.charAt(from);
        if (c >= '0' && c <= '9') {
            return Optional.of(arabic(text, from));
        }
        return isChineseDigit(c) || isMagnitude(c) ? chinese(text, from) : Optional.empty();
    }

    /** Digits with their magnitudes; 1万6千 goes on with the smaller part. */
    private static Number arabic(String text, int from) {
        int i = from;
        StringBuilder digits = new StringBuilder();
        boolean point = false;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if ((c == '.' || c == '·') && !point && digitAt(text, i + 1)) {
                digits.append('.');
                point = true;
            } else if (!(c == ',' && !point && isThousands(text, i) && i - from <= 3 + 4 * (digits.length() / 3))) {
                break;
            }
            i++;
        }
        boolean more = false;
        if (i < text.length()
                && "余多几来".indexOf(text.charAt(i)) >= 0
                && i + 1 < text.length()
                && isMagnitude(text.charAt(i + 1))) {
            more = true;
            i++;
        }
        BigDecimal magnitude = BigDecimal.ONE;
        while (i < text.length() && isMagnitude(text.charAt(i)) && !beginsWord(text, i)) {
            magnitude = magnitude.multiply(FACTORS[MAGNITUDES.indexOf(text.charAt(i))]);
            i++;
        }
        BigDecimal value = new BigDecimal(digits.toString()).multiply(magnitude);
        boolean goesOn = magnitude.compareTo(FACTORS[3]) >= 0 && digitAt(text, i);
        if (goesOn) {
            Number rest = arabic(text, i);
            boolean smaller = rest.magnitude().compareTo(BigDecimal.ONE) > 0
                    && rest.value().compareTo(magnitude) < 0;
            if (smaller) {
                return new Number(
                        from, rest.end(), value.add(rest.value()), BigDecimal.ONE, false, more || rest.more());
            }
        }
        boolean moreAfter = moreAt(text, i);
        return new Number(from, moreAfter ? i + 1 : i, value, magnitude, false, more || moreAfter);
    }

    /** 千瓦 and 千米 and 千克 begin with a magnitude that is none. */
    private static boolean beginsWord(String text, int i) {
        return text.charAt(i) == '千' && i + 1 < text.length() && "瓦米克伏卡".indexOf(text.charAt(i + 1)) >= 0
                || text.charAt(i) == '百' && text.startsWith("百分", i)
                || text.startsWith("十佳", i);
    }

    private static boolean moreAt(String text, int i) {
        return i + 1 < text.length()
                && "余多几来".indexOf(text.charAt(i)) >= 0
                && !text.startsWith("来自", i)
                && !text.startsWith("多式", i)
                && !(text.startsWith("多元", i) && !isMagnitude(text.charAt(i - 1)))
                && !text.startsWith("余额", i)
                && !text.startsWith("来源", i)
                && !text.startsWith("多年", i);
    }

    private static boolean digitAt(String text, int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static boolean isThousands(String text, int comma) {
        return digitAt(text, comma + 1)
                && digitAt(text, comma + 2)
                && digitAt(text, comma + 3)
                && !digitAt(text, comma + 4);
    }

    private static Optional<Number> chinese(String text, int from) {
        int digitsEnd = chineseEnd(text, from);
        if (digitsEnd == from) {
            return Optional.empty();
        }
        boolean more = moreAt(text, digitsEnd);
        int end = more ? digitsEnd + 1 : digitsEnd;
        while (more && end < text.length() && isMagnitude(text.charAt(end)) && !beginsWord(text, end)) {
            end++;
        }
        String numeral = text.substring(from, digitsEnd) + (more ? text.substring(digitsEnd + 1, end) : "");
        int last = end;
        return value(numeral).map(value -> new Number(from, last, value, BigDecimal.ONE, true, more));
    }

    private static int chineseEnd(String text, int from) {
        int end = from;
        while (end < text.length()
                && (isChineseDigit(text.charAt(end)) || isMagnitude(text.charAt(end)))
                && !beginsWord(text, end)) {
            end++;
        }
        return end;
    }

    /** The value of a Chinese numeral: 二十八, 一百零五, 三千五百万, 二〇二一. */
    static Optional<BigDecimal> value(String numeral) {
        if (numeral.chars().noneMatch(c -> isMagnitude((char) c))) {
            BigDecimal value = BigDecimal.ZERO;
            for (char c : numeral.toCharArray()) {
                value = value.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(digit(c)));
            }
            return Optional.of(value);
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal digit = BigDecimal.ZERO;
        boolean digitSeen = false;
        for (char c : numeral.toCharArray()) {
            int magnitude = MAGNITUDES.indexOf(c);
            if (magnitude < 0) {
                digit = BigDecimal.valueOf(digit(c));
                digitSeen = c != '零' && c != '〇';
            } else if (magnitude < 3) {
                section = section.add((digitSeen ? digit : BigDecimal.ONE).multiply(FACTORS[magnitude]));
                digit = BigDecimal.ZERO;
                digitSeen = false;
            } else {
                section = section.add(digit);
                boolean raisesAll = magnitude == 4;
                BigDecimal raised = raisesAll ? total.add(section) : section;
                BigDecimal factor = raised.signum() == 0 ? BigDecimal.ONE : raised;
                total = factor.multiply(FACTORS[magnitude]).add(raisesAll ? BigDecimal.ZERO : total);
                section = BigDecimal.ZERO;
                digit = BigDecimal.ZERO;
                digitSeen = false;
            }
        }
        return Optional.of(total.add(section).add(digit));
    }

    private static int digit(char c) {
        return switch (c) {
            case '两' -> 2;
            case '零' -> 0;
            default -> DIGITS.indexOf(c);
        };
    }
}
