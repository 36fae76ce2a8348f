package org.zhibiao.document.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhibiao.document.Dates;
import org.zhibiao.document.Genre;
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
    private final DocumentKnowledge knowledge;

    DateReader(MetadataSource source, DocumentKnowledge knowledge) {
        this.source = source;
        this.knowledge = knowledge;
    }

    /** The days on which it may have been written or spoken. */
    Candidates<CalendarDate> written(Genre genre, int titleEnd) {
        Candidates<CalendarDate> days = said(MetadataField.WRITTEN);
        if (genre == Genre.WORK_REPORT) {
            days.add(spoken(), Clue.SPOKEN_LINE);
        } else {
            days.add(signed(), Clue.SIGNATURE);
            days.add(underTitle(titleEnd), Clue.BEHIND_TITLE);
        }
        return days;
    }

    /** The days on which it may have been made public. */
    Candidates<CalendarDate> published() {
        Candidates<CalendarDate> days = said(MetadataField.PUBLISHED);
        days.add(Clipping.read(source).map(Clipping::date), Clue.NEWSPAPER);
        // The foot of a page tells of the page rather than of the text: the head goes first.
        List<String> places = List.of(source.head(HEAD * 2), source.tail(TAIL));
        for (int i = 0; i < places.size(); i++) {
            int less = -i;
            String place = places.get(i);
            labelled(place).ifPresent(day -> days.add(day, Clue.LABEL, less));
            alone(place).ifPresent(day -> days.add(day, Clue.OWN_LINE, less));
        }
        return days;
    }

    /** The manifest's dates have been checked when it was read; a page may say anything. */
    private Candidates<CalendarDate> said(MetadataField field) {
        Candidates<CalendarDate> days = new Candidates<>(field, knowledge);
        source.said(field)
                .ifPresent(known -> days.add(
                        Dates.first(new SourceText(known.value()).normal()).or(() -> form(known.value())),
                        Clue.of(known.evidence())));
        return days;
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
