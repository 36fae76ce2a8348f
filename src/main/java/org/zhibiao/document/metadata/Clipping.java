package org.zhibiao.document.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.Dates;
import org.zhibiao.record.CalendarDate;

/**
 * What stands above an article that an archive cut from a newspaper: {@code 岚江日报/2001年/02月/20日/第A01版/}.
 *
 * @param newspaper its name
 * @param date the day of the issue
 */
record Clipping(String newspaper, CalendarDate date) {

    private static final int HEAD = 300;
    private static final Pattern LINE = Pattern.compile("(?:^|(?<=\\n)) ?(\\p{IsHan}{1,10}报) ?/ ?" + Dates.YEAR
            + " ?年 ?/ ?(\\d{1,2}) ?月 ?/ ?(\\d{1,2}) ?日 ?(?:/|(?=\\n))");

    /** The clipping that a text is, if its head says so. */
    static Optional<Clipping> read(MetadataSource source) {
        Matcher line = LINE.matcher(source.head(HEAD));
        if (!line.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Clipping(
                    line.group(1),
                    new CalendarDate(
                            Dates.year(line.group(2)), Dates.small(line.group(3)), Dates.small(line.group(4)))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
