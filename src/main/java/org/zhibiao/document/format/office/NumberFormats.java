package org.zhibiao.document.format.office;

/** Numbers of lists in the formats that Word counts in (ST_NumberFormat, ECMA-376 part 1, 17.18.59). */
final class NumberFormats {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int CIRCLED = 20;

    private NumberFormats() {}

    /** A number as the list writes it, or nothing in a format that documents of state do not use. */
    static String render(String format, int number) {
        return switch (format) {
            case "decimal" -> Integer.toString(number);
            case "decimalZero" -> "%02d".formatted(number);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= CIRCLED ? Character.toString('①' + number - 1) : Integer.toString(number);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital",
                    "japaneseDigitalTenThousand" -> chinese(number);
            case "upperLetter" -> letter('A', number);
            case "lowerLetter" -> letter('a', number);
            default -> "";
        };
    }

    private static String fullWidth(int number) {
        StringBuilder wide = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }

    /** 1 to 9,999 as 一 to 九千九百九十九. */
    static String chinese(int number) {
        if (number < 1 || number > 9_999) {
            return Integer.toString(number);
        }
        StringBuilder text = new StringBuilder();
        String units = "千百十";
        int rest = number;
        for (int i = 0, weight = 1_000; weight > 0; i++, weight /= 10) {
            int digit = rest / weight;
            rest %= weight;
            if (digit > 0) {
                text.append(DIGITS.charAt(digit));
                if (weight > 1) {
                    text.append(units.charAt(i));
                }
            } else if (!text.isEmpty() && rest > 0 && text.charAt(text.length() - 1) != '零') {
                text.append('零');
            }
        }
        return number >= 10 && number < 20 ? text.substring(1) : text.toString();
    }

    private static String letter(char first, int number) {
        return number >= 1 && number <= 26 ? Character.toString(first + number - 1) : Integer.toString(number);
    }
}
