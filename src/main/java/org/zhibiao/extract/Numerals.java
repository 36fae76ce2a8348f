package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.record.Comparator;

/**
 * Numbers in digits, in Chinese and in both (GB/T 15835-2011): {@code 1,234.5万亿}, {@code 二十八}, {@code 3亿零500万},
 * {@code 十五点八亿}, {@code 二三十}, {@code 上百}.
 */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String MAGNITUDES = "十百千万亿";
    private static final String MORE = "余多几来";
    private static final BigDecimal[] FACTORS = {
        BigDecimal.TEN, new BigDecimal(100), new BigDecimal(1000), new BigDecimal(10_000), new BigDecimal(100_000_000)
    };
    private static final int TEN_THOUSAND = MAGNITUDES.indexOf('万');

    private Numerals() {}

    /**
     * A number in a text.
     *
     * @param start first position
     * @param end position after the last
     * @param value its value, magnitudes multiplied out
     * @param valueMax the upper end where two digits in a row leave it open: 二三十 is 20 to 30
     * @param magnitude what a number before it in a range shares with it: 8 and 50万 in 8—50万元; 1 without
     * @param chinese whether it is written without digits
     * @param bound {@code gt} with 余, 多 or 几 in it (1100余), {@code ge} with 上 before it (上百)
     */
    record Number(
            int start,
            int end,
            BigDecimal value,
            Optional<BigDecimal> valueMax,
            BigDecimal magnitude,
            boolean chinese,
            Optional<Comparator> bound) {

        private Number beginningAt(int other, Comparator word) {
            return new Number(other, end, value, valueMax, magnitude, chinese, bound.or(() -> Optional.of(word)));
        }
    }

    /** What a numeral is made of. */
    private sealed interface Symbol {

        /** Digits: 3, 12.5, 三; two Chinese digits in a row that leave open which: 二三. */
        record Digits(BigDecimal low, BigDecimal high) implements Symbol {

            static Digits of(BigDecimal value) {
                return new Digits(value, value);
            }
        }

        /** What stands behind 点. */
        record Fraction(BigDecimal value) implements Symbol {}

        /** 零 between two magnitudes. */
        record Gap() implements Symbol {}

        /** One of 十百千万亿, by its place in that row. */
        record Magnitude(int place) implements Symbol {}
    }

    static boolean isMagnitude(char c) {
        return MAGNITUDES.indexOf(c) >= 0;
    }

    static boolean isChineseDigit(char c) {
        return DIGITS.indexOf(c) >= 0 || c == '两' || c == '零';
    }

    static boolean mayBegin(char c) {
        return isDigit(c) || isChineseDigit(c) || isMagnitude(c) || c == '几' || c == '数' || c == '上';
    }

    /** The number that begins at a position. */
    static Optional<Number> at(String text, int from) {
        if (text.charAt(from) != '上') {
            return new Scan(text, from).number();
        }
        boolean upTo = from + 1 < text.length()
                && isMagnitude(text.charAt(from + 1))
                && !beginsWord(text, from + 1)
                && (from == 0 || "以之网线路海楼".indexOf(text.charAt(from - 1)) < 0);
        return upTo
                ? new Scan(text, from + 1).number().map(number -> number.beginningAt(from, Comparator.GE))
                : Optional.empty();
    }

    /** The value of a Chinese numeral, all of it: 二十八, 一百零五, 三千五百万, 二〇二一, 三十六点五. */
    static Optional<BigDecimal> value(String numeral) {
        return numeral.isEmpty()
                ? Optional.empty()
                : new Scan(numeral, 0)
                        .number()
                        .filter(number -> number.end() == numeral.length())
                        .map(Number::value);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean digitAt(String text, int i) {
        return i < text.length() && isDigit(text.charAt(i));
    }

    /** 千瓦, 千米, 千克 and 千升 begin with a magnitude that is none. */
    private static boolean beginsWord(String text, int i) {
        return text.charAt(i) == '千' && i + 1 < text.length() && "瓦米克伏卡升赫".indexOf(text.charAt(i + 1)) >= 0
                || text.charAt(i) == '百' && text.startsWith("百分", i)
                || text.startsWith("十佳", i);
    }

    private static boolean magnitudeAt(String text, int i) {
        return i < text.length() && isMagnitude(text.charAt(i)) && !beginsWord(text, i);
    }

    /** Reads symbols from left to right as long as they make one number. */
    private static final class Scan {

        private final String text;
        private final int from;
        private final List<Symbol> symbols = new ArrayList<>();
        private int at;
        private boolean arabic;
        private boolean more;

        Scan(String text, int from) {
            this.text = text;
            this.from = from;
            this.at = from;
        }

        Optional<Number> number() {
            while (at < text.length() && next()) {
                // Every symbol moves the place on.
            }
            if (symbols.isEmpty()) {
                return Optional.empty();
            }
            if (!more && moreAt(at)) {
                more = true;
                at++;
            }
            BigDecimal low = valueOf(symbols, false);
            BigDecimal high = valueOf(symbols, true);
            return Optional.of(new Number(
                    from,
                    at,
                    low,
                    Optional.of(high).filter(max -> max.compareTo(low) > 0),
                    shared(),
                    !arabic,
                    more ? Optional.of(Comparator.GT) : Optional.empty()));
        }

        private boolean next() {
            char c = text.charAt(at);
            if (isDigit(c)) {
                return digits();
            }
            if (isChineseDigit(c)) {
                return chineseDigits();
            }
            if (magnitudeAt(text, at)) {
                symbols.add(new Symbol.Magnitude(MAGNITUDES.indexOf(c)));
                at++;
                return true;
            }
            boolean moreOfMagnitude = !symbols.isEmpty() && MORE.indexOf(c) >= 0 && magnitudeAt(text, at + 1);
            if (moreOfMagnitude) {
                more = true;
                at++;
            }
            return moreOfMagnitude;
        }

        private boolean digits() {
            int end = at;
            StringBuilder read = new StringBuilder();
            boolean point = false;
            while (end < text.length()) {
                char c = text.charAt(end);
                if (isDigit(c)) {
                    read.append(c);
                } else if ((c == '.' || c == '·') && !point && digitAt(text, end + 1)) {
                    read.append('.');
                    point = true;
                } else if (!(c == ',' && !point && isThousands(end) && end - at <= 3 + 4 * (read.length() / 3))) {
                    break;
                }
                end++;
            }
            boolean first = symbols.isEmpty();
            if (!first && (point || !goesOn(read.length(), end))) {
                return false;
            }
            arabic = true;
            symbols.add(Symbol.Digits.of(new BigDecimal(read.toString())));
            at = end;
            return true;
        }

        /** 6千 in 1万6千, 4000 in 3万4000, 30 in 2千零30 go on; 2025 in 3万2025年 and 3 in 5万3个 do not. */
        private boolean goesOn(int length, int end) {
            boolean whole = symbols.stream()
                    .noneMatch(symbol -> symbol instanceof Symbol.Fraction
                            || symbol instanceof Symbol.Digits digits
                                    && digits.low().stripTrailingZeros().scale() > 0);
            int last = lastMagnitude();
            if (!whole || last < 0 || symbols.getLast() instanceof Symbol.Digits) {
                return false;
            }
            int behind = end < text.length() && MORE.indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
            if (magnitudeAt(text, behind)) {
                return MAGNITUDES.indexOf(text.charAt(behind)) < last;
            }
            boolean date = end < text.length() && "年月./%".indexOf(text.charAt(end)) >= 0;
            int places = FACTORS[last].precision() - 1;
            boolean gap = symbols.getLast() instanceof Symbol.Gap;
            return !date && (gap ? length < places : last >= 2 && length == places);
        }

        private int lastMagnitude() {
            for (int i = symbols.size() - 1; i >= 0; i--) {
                if (symbols.get(i) instanceof Symbol.Magnitude magnitude) {
                    return magnitude.place();
                }
            }
            return -1;
        }

        private boolean isThousands(int comma) {
            return digitAt(text, comma + 1)
                    && digitAt(text, comma + 2)
                    && digitAt(text, comma + 3)
                    && !digitAt(text, comma + 4);
        }

        private boolean chineseDigits() {
            int end = at;
            while (end < text.length() && isChineseDigit(text.charAt(end))) {
                end++;
            }
            String run = text.substring(at, end);
            boolean zero = run.charAt(0) == '零' && !symbols.isEmpty();
            if (zero) {
                boolean number = run.length() > 1 || digitAt(text, end);
                if (number) {
                    symbols.add(new Symbol.Gap());
                    at++;
                }
                return number;
            }
            boolean afterDigits = arabic && (lastMagnitude() < 0 || !magnitudeAt(text, end));
            if (afterDigits) {
                return false;
            }
            Optional<Symbol> digits = digitsOf(run);
            if (digits.isEmpty()) {
                return false;
            }
            symbols.add(digits.get());
            at = end;
            fraction();
            return true;
        }

        /**
         * 二三, 七八 and, by themselves, 三五 leave open which; longer rows are read place by place, 二〇二一, but none
         * stands behind a magnitude: 十三五 and 十四五 are plans.
         */
        private Optional<Symbol> digitsOf(String run) {
            int first = digit(run.charAt(0));
            int second = run.length() == 2 ? digit(run.charAt(1)) : -1;
            boolean row = first > 0 && second == first + 1 && !text.startsWith("十四五", from);
            boolean threeOrFive = first == 3 && second == 5 && symbols.isEmpty();
            if (row || threeOrFive) {
                return Optional.of(new Symbol.Digits(BigDecimal.valueOf(first), BigDecimal.valueOf(second)));
            }
            if (run.length() > 1 && lastMagnitude() >= 0) {
                return Optional.empty();
            }
            BigDecimal value = BigDecimal.ZERO;
            for (char c : run.toCharArray()) {
                value = value.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(digit(c)));
            }
            return Optional.of(Symbol.Digits.of(value));
        }

        /** 点八 in 十五点八亿; 三点五十分 and 八点三分 are times of day. */
        private void fraction() {
            int end = at + 1;
            while (end < text.length() && isChineseDigit(text.charAt(end))) {
                end++;
            }
            boolean point = at < text.length() && text.charAt(at) == '点' && end > at + 1;
            boolean big = symbols.stream()
                    .anyMatch(symbol ->
                            symbol instanceof Symbol.Magnitude magnitude && magnitude.place() >= TEN_THOUSAND);
            boolean time = end < text.length()
                    && (magnitudeAt(text, end) && MAGNITUDES.indexOf(text.charAt(end)) < TEN_THOUSAND
                            || "分整半".indexOf(text.charAt(end)) >= 0);
            if (point && !big && !time && !arabic) {
                String places = text.substring(at + 1, end);
                BigDecimal value = BigDecimal.ZERO;
                for (char c : places.toCharArray()) {
                    value = value.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(digit(c)));
                }
                symbols.add(new Symbol.Fraction(value.movePointLeft(places.length())));
                at = end;
            }
        }

        private boolean moreAt(int i) {
            return i + 1 < text.length()
                    && MORE.indexOf(text.charAt(i)) >= 0
                    && !text.startsWith("来自", i)
                    && !text.startsWith("多式", i)
                    && !(text.startsWith("多元", i) && !isMagnitude(text.charAt(i - 1)))
                    && !text.startsWith("余额", i)
                    && !text.startsWith("来源", i)
                    && !text.startsWith("多年", i);
        }

        /** Of digits and magnitudes all of these; of a Chinese numeral 万 and 亿 at its end. */
        private BigDecimal shared() {
            long digits = symbols.stream()
                    .filter(symbol -> !(symbol instanceof Symbol.Magnitude))
                    .count();
            BigDecimal product = BigDecimal.ONE;
            for (int i = symbols.size() - 1; i > 0 && symbols.get(i) instanceof Symbol.Magnitude last; i--) {
                if (!arabic && last.place() < TEN_THOUSAND) {
                    break;
                }
                product = product.multiply(FACTORS[last.place()]);
            }
            return arabic && digits > 1 ? BigDecimal.ONE : product;
        }
    }

    private static BigDecimal valueOf(List<Symbol> symbols, boolean high) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        Optional<BigDecimal> digits = Optional.empty();
        int last = -1;
        for (Symbol symbol : symbols) {
            switch (symbol) {
                case Symbol.Digits read -> digits = Optional.of(high ? read.high() : read.low());
                case Symbol.Fraction fraction -> {
                    section = section.add(digits.orElse(BigDecimal.ZERO)).add(fraction.value());
                    digits = Optional.empty();
                }
                case Symbol.Gap gap -> last = -1;
                case Symbol.Magnitude magnitude -> {
                    BigDecimal factor = FACTORS[magnitude.place()];
                    if (magnitude.place() < TEN_THOUSAND) {
                        section = section.add(digits.orElse(BigDecimal.ONE).multiply(factor));
                    } else {
                        section = section.add(digits.orElse(BigDecimal.ZERO));
                        boolean raisesAll = magnitude.place() > TEN_THOUSAND;
                        BigDecimal raised = raisesAll ? total.add(section) : section;
                        BigDecimal coefficient = raised.signum() == 0 && digits.isEmpty() ? BigDecimal.ONE : raised;
                        total = coefficient.multiply(factor).add(raisesAll ? BigDecimal.ZERO : total);
                        section = BigDecimal.ZERO;
                    }
                    digits = Optional.empty();
                    last = magnitude.place();
                }
            }
        }
        BigDecimal rest = digits.orElse(BigDecimal.ZERO);
        // 三万五 is 35,000 and 一百二 is 120; 三万零五 has a gap.
        boolean nextPlace =
                last > 0 && symbols.getLast() instanceof Symbol.Digits && rest.compareTo(BigDecimal.TEN) < 0;
        return total.add(section).add(nextPlace ? rest.multiply(FACTORS[last]).movePointLeft(1) : rest);
    }

    private static int digit(char c) {
        return switch (c) {
            case '两' -> 2;
            case '零' -> 0;
            default -> DIGITS.indexOf(c);
        };
    }
}
