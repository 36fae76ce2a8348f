package org.zhibiao.document.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhibiao.document.Dates;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.record.CalendarDate;

/** 成文日期, the day of writing or speaking, and 发布日期, the day of publication. */
final class DateReader {

    /** Where, counted from the title, the date line of a speech may stand, in code points. */
    private static final int HEAD = 300;

    private static final int TAIL = 300;
    private static final int LONGEST_DATE_LINE = 80;
    private static final Pattern MEETING_BEHIND = Pattern.compile(".{0,12}在.{2,60}?会", Pattern.DOTALL);
    private static final Pattern MEETING_BEFORE = Pattern.compile(".*(?:会议|大会|次会)(?:上)?[, ]*");
    private static final Pattern ADOPTED_BEHIND = Pattern.compile("[^\\n]{2,60}(?:会议|大会)(?:审议)?(?:通过|批准)");
    private static final Pattern PUBLISHED = Pattern.compile("(?:发布|发表|公开|公布|更新)?(?:日期|时间) ?: ?");
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\s*(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s*");

    private final MetadataSource source;

    DateReader(MetadataSource source) {
        this.source = source;
    }

    Optional<Known<CalendarDate>> written(Genre genre, int titleEnd) {
        Optional<Known<CalendarDate>> said = said(MetadataField.WRITTEN);
        boolean speech = genre == Genre.WORK_REPORT;
        return said.or(() -> (speech ? spoken() : signed().or(() -> underTitle(titleEnd))).map(DateReader::inText));
    }

    Optional<Known<CalendarDate>> published() {
        return said(MetadataField.PUBLISHED)
                .or(() -> Clipping.read(source).map(clipping -> inText(clipping.date())))
                .or(() -> Stream.of(source.head(HEAD * 2), source.tail(TAIL))
                        .flatMap(place -> labelled(place).or(() -> alone(place)).stream())
                        .findFirst()
                        .map(DateReader::inText));
    }

    private static Known<CalendarDate> inText(CalendarDate date) {
        return new Known<>(date, Evidence.TEXT);
    }

    /** The manifest's dates have been checked when it was read; a page may say anything. */
    private Optional<Known<CalendarDate>> said(MetadataField field) {
        return source.said(field)
                .flatMap(known -> Dates.first(new SourceText(known.value()).normal())
                        .or(() -> form(known.value()))
                        .map(date -> new Known<>(date, known.evidence())));
    }

    private static Optional<CalendarDate> form(String date) {
        try {
            return Optional.of(CalendarDate.parse(date));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<CalendarDate> signed() {
        return source.signature().map(Signature::date);
    }

    /** X年X月X日在……会议上, ……会议,X年X月X日, or a date on a line of its own, before 各位代表. */
    private Optional<CalendarDate> spoken() {
        int address = source.normal().indexOf("各位代表");
        String head = source.head(address < 0 ? HEAD : Math.min(address, HEAD * 2));
        return Dates.chinese(head).stream()
                .filter(date -> isDateLine(head, date))
                .map(Dates.Found::date)
                .findFirst();
    }

    private static boolean isDateLine(String head, Dates.Found date) {
        int start = head.lastIndexOf('\n', date.start()) + 1;
        int end = head.indexOf('\n', date.end());
        String before = head.substring(start, date.start());
        String after = head.substring(date.end(), end < 0 ? head.length() : end);
        if (opens(MEETING_BEHIND, head, date.end())) {
            return true;
        }
        if (before.matches("[\\s(—]*") && opens(ADOPTED_BEHIND, head, date.end())) {
            return true;
        }
        return before.length() < LONGEST_DATE_LINE
                        && MEETING_BEFORE.matcher(before).matches()
                || before.matches("[\\s(—]*") && after.matches("[\\s)]*");
    }

    private static boolean opens(Pattern pattern, String text, int from) {
        return pattern.matcher(text)
                .region(from, Math.min(text.length(), from + LONGEST_DATE_LINE))
                .lookingAt();
    }

    /** A plan without signature bears its date in brackets under the title. */
    private Optional<CalendarDate> underTitle(int titleEnd) {
        String head =
                source.normal().substring(titleEnd, Math.min(source.normal().length(), titleEnd + HEAD));
        return titleEnd == 0
                ? Optional.empty()
                : Dates.chinese(head).stream()
                        .filter(date -> isDateLine(head, date))
                        .map(Dates.Found::date)
                        .findFirst();
    }

    private static Optional<CalendarDate> labelled(String place) {
        Matcher label = PUBLISHED.matcher(place);
        while (label.find()) {
            String rest = place.substring(label.end(), Math.min(place.length(), label.end() + 20));
            List<Dates.Found> dates = Stream.concat(Dates.iso(rest).stream(), Dates.chinese(rest).stream())
                    .toList();
            if (!dates.isEmpty() && dates.getFirst().start() == 0) {
                return Optional.of(dates.getFirst().date());
            }
        }
        return Optional.empty();
    }

    /** Sites print the day of publication in digits, on a line of its own. */
    private static Optional<CalendarDate> alone(String place) {
        return place.lines()
                .filter(line -> line.length() < LONGEST_DATE_LINE)
                .flatMap(line -> Dates.iso(line).stream()
                        .filter(date -> line.substring(0, date.start()).isBlank()
                                && TIME_OF_DAY
                                        .matcher(line.substring(date.end()))
                                        .matches()))
                .map(Dates.Found::date)
                .findFirst();
    }
}
