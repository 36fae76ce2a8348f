package org.zhibiao.document.metadata;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zhibiao.document.Dates;
import org.zhibiao.record.CalendarDate;

/**
 * 落款: the issuing body's name and, under it, 成文日期 (GB/T 9704-2012, 7.3.5). It ends a notice; what
 * the notice issues follows.
 *
 * @param body the body's name, without blanks
 * @param date the date
 * @param start position of the body's name, in code points
 * @param nameEnd position after the body's name, in code points
 * @param end position after the date, in code points
 */
record Signature(String body, CalendarDate date, int start, int nameEnd, int end) {

    /** What the name of a body ends with. */
    static final String BODY_END = "(?:政府|国务院|办公厅|办公室|委员会|委|局|厅|部|署|院|组|会|处|中心|法院|检察院|公司|银行|总行|大学)";

    private static final Pattern BODY = Pattern.compile("[\\p{IsHan}“”\"()A-Za-z]{1,80}" + BODY_END + "|国务院");
    private static final Pattern SIGNS = Pattern.compile("[\\s(]|$");
    private static final int LONGEST_BODY = 120;

    /** The first signature of a normalised text. */
    static Optional<Signature> first(String normal) {
        return Dates.chinese(normal).stream()
                .filter(date -> SIGNS.matcher(normal)
                        .region(date.end(), normal.length())
                        .lookingAt())
                .flatMap(date -> signature(normal, date).stream())
                .findFirst();
    }

    private static Optional<Signature> signature(String normal, Dates.Found date) {
        int nameEnd = date.start();
        while (nameEnd > 0 && Character.isWhitespace(normal.charAt(nameEnd - 1))) {
            nameEnd--;
        }
        if (nameEnd == date.start() || nameEnd == 0) {
            return Optional.empty();
        }
        int nameStart = nameEnd;
        while (nameStart > 0
                && nameEnd - nameStart < LONGEST_BODY
                && "\n。:;,".indexOf(normal.charAt(nameStart - 1)) < 0) {
            nameStart--;
        }
        while (nameStart < nameEnd && Character.isWhitespace(normal.charAt(nameStart))) {
            nameStart++;
        }
        String name = normal.substring(nameStart, nameEnd).replaceAll("\\s", "");
        return BODY.matcher(name).matches()
                ? Optional.of(new Signature(name, date.date(), nameStart, nameEnd, date.end()))
                : Optional.empty();
    }
}
