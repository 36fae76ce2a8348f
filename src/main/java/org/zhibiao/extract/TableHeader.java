package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.zhibiao.extract.TableColumn.Kind;
import org.zhibiao.record.Status;

/**
 * The titles of an indicator table's columns.
 *
 * @param start position of the first title
 * @param end position after the last
 * @param columns the columns, in the order of the text
 * @param separation what stands between the titles, and so between the cells
 */
record TableHeader(int start, int end, List<TableColumn> columns, Separation separation) {

    /** What stands between two cells of a row. */
    enum Separation {
        TAB("\t"),
        WIDE_BLANK(" {2,}"),
        BLANK(" +"),
        LINE_BREAK("\n"),
        NOTHING("");

        private final Pattern pattern;

        Separation(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        Pattern pattern() {
            return pattern;
        }
    }

    /** Longer stretches hold no header: titles are short, and twenty columns do not fit a page. */
    private static final int LONGEST = 240;

    TableHeader {
        columns = List.copyOf(columns);
    }

    /**
     * The header that begins at a position or, where its cells are kept apart, with the position's line.
     *
     * @param text normalised text, with its tabs
     * @param from before it nothing is read
     */
    static Optional<TableHeader> at(String text, int start, int from) {
        return inCells(text, lineStart(text, start, from)).or(() -> inRunningText(text, start));
    }

    /** Titles with tabs or wide blanks between them, on a line of their own; unknown ones are remarks. */
    private static Optional<TableHeader> inCells(String text, int start) {
        int end = lineEnd(text, start);
        if (end - start >= LONGEST) {
            return Optional.empty();
        }
        String line = text.substring(start, end);
        if (line.indexOf('\t') < 0 && !line.contains("  ")) {
            return Optional.empty();
        }
        Separation separation = line.indexOf('\t') >= 0 ? Separation.TAB : Separation.WIDE_BLANK;
        String[] cells = separation.pattern().split(line.strip());
        if (cells.length < 3) {
            return Optional.empty();
        }
        List<TableColumn> columns = new ArrayList<>();
        for (String cell : cells) {
            String title = cell.replaceAll("\\s", "");
            Optional<TableColumn> known = TableColumn.titled(title);
            if (known.isEmpty() && !title.matches("\\D{2,12}")) {
                return Optional.empty();
            }
            columns.add(known.orElseGet(TableColumn::remark));
        }
        int visible = start + line.length() - line.stripLeading().length();
        return Optional.of(new TableHeader(visible, end, columns, separation)).filter(TableHeader::isIndicatorTable);
    }

    /** Titles with at most blanks and line breaks between them; the first that is none ends the header. */
    static Optional<TableHeader> inRunningText(String text, int start) {
        List<TableColumn> columns = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        int end = start;
        Optional<Window> window = Window.titled(text, start);
        boolean named = false;
        while (window.isPresent() && end - start < LONGEST) {
            boolean names = window.get().title().column().kind().names();
            if (names && named) {
                // 指标属性 behind 指标名称 is one title.
                int wordEnd = window.get().titleEnd();
                Optional<Window> described = Window.titled(text, wordEnd)
                        .filter(next -> next.titleStart() == wordEnd
                                && next.title().column().kind().classifies());
                if (described.isEmpty()) {
                    return Optional.empty();
                }
                window = described;
                names = false;
            }
            named |= names;
            gaps.add(text.substring(end, window.get().titleStart()));
            columns.add(window.get().title().column());
            end = window.get().titleEnd();
            window = Window.titled(text, end);
        }
        if (columns.size() < 3) {
            return Optional.empty();
        }
        return Optional.of(new TableHeader(start, end, columns, separation(gaps.subList(1, gaps.size()))))
                .filter(TableHeader::isIndicatorTable);
    }

    /** The title that begins at a position, but for blanks, and its limits in the text. */
    private record Window(TableColumn.Title title, int titleStart, int titleEnd) {

        private static final int LONGEST_TITLE = 40;

        static Optional<Window> titled(String text, int from) {
            int start = from;
            while (start < text.length() && start < from + LONGEST && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            if (start == text.length() || !TableColumn.mayBegin(text.charAt(start))) {
                return Optional.empty();
            }
            return wholeLine(text, start).or(new Running(text, start)::title);
        }

        /** 指标属性 on a line of its own is one title; in a row of titles it is 指标 and 属性. */
        private static Optional<Window> wholeLine(String text, int start) {
            int end = lineEnd(text, start);
            if (end - start > LONGEST_TITLE || start > 0 && text.charAt(start - 1) != '\n') {
                return Optional.empty();
            }
            String line = text.substring(start, end).stripTrailing();
            return TableColumn.titled(line)
                    .map(column ->
                            new Window(new TableColumn.Title(column, line.length()), start, start + line.length()));
        }

        /** A stretch in which blanks are no matter. */
        private record Running(String text, int start) {

            Optional<Window> title() {
                StringBuilder compact = new StringBuilder(LONGEST_TITLE);
                int[] positions = new int[LONGEST_TITLE];
                for (int i = start; i < text.length() && i < start + LONGEST && compact.length() < LONGEST_TITLE; i++) {
                    if (!Character.isWhitespace(text.charAt(i))) {
                        positions[compact.length()] = i;
                        compact.append(text.charAt(i));
                    }
                }
                return TableColumn.first(compact.toString())
                        .map(title -> new Window(title, start, positions[title.end() - 1] + 1));
            }
        }
    }

    private static Separation separation(List<String> gaps) {
        if (gaps.stream().allMatch(gap -> gap.indexOf('\n') >= 0)) {
            return Separation.LINE_BREAK;
        }
        boolean blanks = gaps.stream().noneMatch(gap -> gap.isEmpty() || gap.indexOf('\n') >= 0);
        return blanks ? Separation.BLANK : Separation.NOTHING;
    }

    /** The line's beginning, if it is near: in a text that is all one line, looking further for each word takes for ever. */
    private static int lineStart(String text, int position, int from) {
        int start = position;
        while (start > from && position - start < LONGEST && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    /** The line's end, if it is near. */
    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** An indicator table names indicators and has a year; 项目 names one only beside 单位 or 属性. */
    private boolean isIndicatorTable() {
        long names = columns.stream().filter(column -> column.kind().names()).count();
        boolean described = has(Kind.UNIT) || has(Kind.ATTRIBUTE);
        return names == 1
                && has(Kind.YEAR)
                && (has(Kind.INDICATOR) || described)
                && (described || valueColumns().size() >= 2);
    }

    boolean has(Kind kind) {
        return columns.stream().anyMatch(column -> column.kind() == kind);
    }

    /** The columns that hold numbers, in the order of the text. */
    List<TableColumn> valueColumns() {
        return columns.stream().filter(column -> column.kind().holdsValues()).toList();
    }

    /** The last year of the year columns: what growth and change lead up to. */
    int lastYear() {
        return columns.stream()
                .filter(column -> column.kind() == Kind.YEAR)
                .map(TableColumn::year)
                .mapToInt(OptionalInt::orElseThrow)
                .max()
                .orElseThrow();
    }

    /** The year in which a value of a column is reached. */
    int yearOf(TableColumn column) {
        return column.year().orElseGet(this::lastYear);
    }

    /**
     * Whether a column's values are aimed at or reported.
     *
     * @param documentYear the year in which the document was given; without it the last year is the aim
     */
    Status statusOf(TableColumn column, OptionalInt documentYear) {
        if (column.declared().isPresent()) {
            return column.declared().get();
        }
        int year = yearOf(column);
        if (column.kind() != Kind.YEAR) {
            return columns.stream()
                    .filter(other -> other.kind() == Kind.YEAR && other.year().getAsInt() == year)
                    .findFirst()
                    .map(other -> statusOf(other, documentYear))
                    .orElse(byYear(year, documentYear));
        }
        return byYear(year, documentYear);
    }

    private Status byYear(int year, OptionalInt documentYear) {
        boolean last = year == lastYear();
        boolean ahead = documentYear.isPresent()
                ? year > documentYear.getAsInt() || year == documentYear.getAsInt() && last
                : last;
        return ahead ? Status.TARGET : Status.ACTUAL;
    }
}
