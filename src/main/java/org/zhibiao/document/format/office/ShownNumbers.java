package org.zhibiao.document.format.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;

/**
 * Numbers of a spreadsheet as it shows them, units too. POI knows no numbers that are shown in 万元 or 亿元: as Excel divides
 * by thousands only, Chinese tables have a point written into the digits ({@code 0!.0,"万元"}: by a thousand, and one digit
 * behind the point).
 */
final class ShownNumbers extends DataFormatter {

    /** The first section of a format: digits, a point that is written in or a real one, thousands, what stands behind. */
    private static final Pattern FORMAT = Pattern.compile("(?:\\[[^\\]]*\\])*(?<digits>[#0,]*[#0])"
            + "(?:[!\\\\]\\.(?<written>[0#]+)|\\.(?<real>[0#]+))?(?<thousands>,*)"
            + "(?<unit>(?:\"[^\"]*\"|[!\\\\].|_.|\\p{IsHan}|[ ])*)(?:;.*)?");

    private static final int THOUSAND = 3;
    /** More are no number that a person reads. */
    private static final int MOST_THOUSANDS = 5;

    ShownNumbers() {
        super(Locale.CHINA);
        setUseCachedValuesForFormulaCells(true);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format, boolean use1904Windowing) {
        return shown(value, format)
                .orElseGet(() -> super.formatRawCellContents(value, formatIndex, format, use1904Windowing));
    }

    /** A number by a format that POI does not know; empty for those that it knows. */
    static Optional<String> shown(double value, String format) {
        Matcher matcher = FORMAT.matcher(format == null ? "" : format);
        if (!Double.isFinite(value) || !matcher.matches()) {
            return Optional.empty();
        }
        String written = Optional.ofNullable(matcher.group("written")).orElse("");
        int thousands = matcher.group("thousands").length();
        if (written.isEmpty() && thousands == 0 || thousands > MOST_THOUSANDS) {
            return Optional.empty();
        }
        int decimals = written.isEmpty()
                ? Optional.ofNullable(matcher.group("real")).orElse("").length()
                : written.length();
        BigDecimal number = BigDecimal.valueOf(value)
                .movePointLeft(THOUSAND * thousands + written.length())
                .setScale(decimals, RoundingMode.HALF_UP);
        return Optional.of(number.toPlainString() + unit(matcher.group("unit")));
    }

    private static String unit(String literals) {
        return literals.replaceAll("_.", "").replaceAll("[\"!\\\\]", "").strip();
    }
}
