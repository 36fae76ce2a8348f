package org.zhibiao.document.format.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as pages write them: 2019年01月24日, 2019-01-24 09:30, 2019/1/24, 20190124. */
final class WebPageDates {

    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)"
                    + "|(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");

    private WebPageDates() {}

    /** The first date in a text as {@code YYYY-MM-DD}. */
    static Optional<String> first(String text) {
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            int group = matcher.group(1) == null ? 4 : 1;
            try {
                return Optional.of(LocalDate.of(
                                Integer.parseInt(matcher.group(group)),
                                Integer.parseInt(matcher.group(group + 1)),
                                Integer.parseInt(matcher.group(group + 2)))
                        .toString());
            } catch (DateTimeException e) {
                // No day of the calendar: the next may be one.
            }
        }
        return Optional.empty();
    }
}
