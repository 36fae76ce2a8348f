package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.extract.TableColumn.Kind;
import org.zhibiao.extract.TableHeader.Separation;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Strength;

/** The rows of a table whose cells are kept apart: by tabs or blanks on a line, or one cell a line. */
final class SeparatedRows {

    private static final Pattern ORDINAL = Pattern.compile("\\(?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\)?[.、]?");
    private static final Pattern GROUP =
            Pattern.compile("[^\\d。;,!?]{2,20}|\\(?[一二三四五六七八九十\\d]{1,3}[)、.][^\\d。;,!?]{2,20}");
    private static final Pattern NAME = Pattern.compile("(?=.*[\\u4e00-\\u9fa5].*[\\u4e00-\\u9fa5])[^。;!?]{2,50}");
    private static final Pattern DASH = Pattern.compile("[—\\-/]+");
    private static final int LONGEST_ROW = 240;
    private static final Pattern PROSE = Pattern.compile("[。;,]");
    private static final Pattern REMARK = Pattern.compile("[^。]{1,60}");

    private final TableText text;
    private final TableHeader header;
    private final Lexicon lexicon;

    SeparatedRows(TableText text, TableHeader header, Lexicon lexicon) {
        this.text = text;
        this.header = header;
        this.lexicon = lexicon;
    }

    /** A cell, without the blanks around it; empty when both ends are one. */
    private record Cell(int start, int end) {
        boolean isEmpty() {
            return start == end;
        }
    }

    /** The rows below the header, and where the last of them ends. */
    TableBody read() {
        return header.separation() == Separation.LINE_BREAK ? cellsOnLines() : rowsOnLines();
    }

    private TableBody rowsOnLines() {
        List<TableRow> rows = new ArrayList<>();
        int end = header.end();
        int unread = 0;
        int position = text.lineAfter(header.end());
        while (position < text.length() && unread < 3 && !beginsHeader(position)) {
            int lineEnd = text.lineEnd(position);
            List<Cell> cells = cells(position, lineEnd);
            if (!cells.isEmpty()) {
                Optional<TableRow> row = row(cells);
                row.ifPresent(rows::add);
                boolean broken = row.isEmpty() && !rows.isEmpty() && isBrokenRow(cells);
                if (row.isPresent() || broken) {
                    end = cells.getLast().end();
                    unread = 0;
                } else if (cells.size() == 1
                                && !GROUP.matcher(text.slice(cells.getFirst().start(), lineEnd)
                                                .strip())
                                        .matches()
                        || lineEnd - position > LONGEST_ROW) {
                    break;
                } else {
                    unread++;
                }
            }
            position = text.lineAfter(lineEnd);
        }
        return new TableBody(rows, end);
    }

    /** A row that lacks a cell, so that nobody can tell which: it is left out, but it is still of the table. */
    private boolean isBrokenRow(List<Cell> cells) {
        long numbers = cells.stream()
                .filter(cell -> value(cell).filter(TableValue::isNumber).isPresent())
                .count();
        boolean prose = cells.stream()
                .anyMatch(cell ->
                        PROSE.matcher(text.slice(cell.start(), cell.end())).find());
        return cells.size() >= 3
                && numbers >= 1
                && cells.size() <= header.columns().size()
                && !prose;
    }

    private boolean beginsHeader(int line) {
        int lineEnd = text.lineEnd(line);
        boolean worded = lineEnd - line <= LONGEST_ROW
                && IndicatorTables.HEADER_WORD
                        .matcher(text.text())
                        .region(line, lineEnd)
                        .find();
        return worded
                && TableHeader.at(text.text(), text.visible(line, lineEnd), line)
                        .isPresent();
    }

    private List<Cell> cells(int start, int end) {
        List<Cell> cells = new ArrayList<>();
        boolean tabs = header.separation() == Separation.TAB;
        Matcher gap =
                header.separation().pattern().matcher(text.text()).region(tabs ? start : text.visible(start, end), end);
        int from = gap.regionStart();
        while (gap.find()) {
            cells.add(trim(from, gap.start()));
            from = gap.end();
        }
        cells.add(trim(from, end));
        if (!tabs || cells.stream().allMatch(Cell::isEmpty)) {
            cells.removeIf(Cell::isEmpty);
        }
        return cells;
    }

    private Cell trim(int start, int end) {
        int from = text.visible(start, end);
        int to = end;
        while (to > from && Character.isWhitespace(text.text().charAt(to - 1))) {
            to--;
        }
        return new Cell(from, to);
    }

    private Optional<TableRow> row(List<Cell> cells) {
        List<Cell> row = cells;
        boolean counted = header.separation() == Separation.TAB
                && cells.size() == header.columns().size();
        if (!counted) {
            row = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        }
        Cell[] placed = new Cell[header.columns().size()];
        return place(row, 0, 0, placed, false) == row.size() ? row(placed) : Optional.empty();
    }

    private TableBody cellsOnLines() {
        List<Cell> cells = new ArrayList<>();
        List<TableRow> rows = new ArrayList<>();
        int end = header.end();
        int position = text.lineAfter(header.end());
        int from = 0;
        boolean more = true;
        while (more) {
            position = fill(cells, from + header.columns().size() + 2, position);
            Optional<Integer> next = rowOnLines(cells, from, rows);
            if (next.isEmpty() && from < cells.size() && isGroup(cells.get(from))) {
                next = rowOnLines(cells, from + 1, rows);
            }
            more = next.isPresent();
            if (more) {
                from = next.get();
                end = cells.get(from - 1).end();
            }
        }
        return new TableBody(rows, end);
    }

    private Optional<Integer> rowOnLines(List<Cell> cells, int from, List<TableRow> rows) {
        Cell[] placed = new Cell[header.columns().size()];
        int to = place(cells, from, 0, placed, true);
        Optional<TableRow> row = to < 0 ? Optional.empty() : row(placed);
        row.ifPresent(rows::add);
        return row.map(read -> to);
    }

    private int fill(List<Cell> cells, int wanted, int from) {
        int position = from;
        while (cells.size() < wanted && position < text.length()) {
            int lineEnd = text.lineEnd(position);
            Cell cell = trim(position, lineEnd);
            if (!cell.isEmpty()) {
                cells.add(cell);
            }
            position = text.lineAfter(lineEnd);
        }
        return position;
    }

    private boolean isGroup(Cell cell) {
        return GROUP.matcher(text.slice(cell.start(), cell.end())).matches();
    }

    /**
     * Puts cells under columns, from a cell and a column on. A column that may be left empty, because its
     * cell spans several rows, is first tried filled.
     *
     * @param open whether cells may be left over
     * @return the index after the last cell used, or -1
     */
    private int place(List<Cell> cells, int cell, int column, Cell[] placed, boolean open) {
        if (column == placed.length) {
            return open || cell == cells.size() ? cell : -1;
        }
        Kind kind = header.columns().get(column).kind();
        if (cell < cells.size() && accepts(kind, cells.get(cell))) {
            placed[column] = cells.get(cell);
            int end = place(cells, cell + 1, column + 1, placed, open);
            if (end >= 0) {
                return end;
            }
        }
        boolean maySpan =
                kind == Kind.ORDINAL || kind == Kind.CATEGORY || kind == Kind.ATTRIBUTE || kind == Kind.REMARK;
        placed[column] = null;
        return maySpan ? place(cells, cell, column + 1, placed, open) : -1;
    }

    private boolean accepts(Kind kind, Cell cell) {
        String content = text.compact(cell.start(), cell.end());
        return switch (kind) {
            case ORDINAL -> cell.isEmpty() || ORDINAL.matcher(content).matches();
            case CATEGORY ->
                cell.isEmpty()
                        || GROUP.matcher(content).matches()
                                && TableRow.strength(content).isEmpty()
                        || TableRow.strength(content).isPresent() && content.length() <= 5;
            case INDICATOR, ITEM ->
                NAME.matcher(content).matches()
                        && TableColumn.titled(content).isEmpty()
                        && value(cell).filter(TableValue::isNumber).isEmpty();
            case UNIT -> cell.isEmpty() || TableUnit.of(content, lexicon).isPresent();
            case ATTRIBUTE ->
                cell.isEmpty()
                        || TableRow.strength(content).isPresent()
                        || DASH.matcher(content).matches();
            case YEAR, GROWTH, CHANGE ->
                value(cell).isPresent()
                        && !(content.endsWith("年")
                                && TableColumn.titled(content).isPresent());
            case REMARK -> cell.isEmpty() || REMARK.matcher(content).matches();
        };
    }

    private Optional<TableValue> value(Cell cell) {
        return cell.end() - cell.start() > 40
                ? Optional.empty()
                : TableValue.of(text.text(), cell.start(), cell.end(), lexicon);
    }

    private Optional<TableRow> row(Cell[] placed) {
        List<TableValue> values = new ArrayList<>();
        Optional<TableUnit> unit = Optional.empty();
        Optional<Strength> strength = Optional.empty();
        Optional<IndicatorName> name = Optional.empty();
        for (int i = 0; i < placed.length; i++) {
            Cell cell = placed[i];
            Kind kind = header.columns().get(i).kind();
            if (cell == null) {
                continue;
            }
            String content = text.compact(cell.start(), cell.end());
            switch (kind) {
                case INDICATOR, ITEM ->
                    name = Optional.of(
                            IndicatorName.of(content, text.storedCompact(cell.start(), cell.end()), lexicon));
                case UNIT -> unit = TableUnit.of(content, lexicon);
                case ATTRIBUTE, CATEGORY -> strength = strength.or(() -> TableRow.strength(content));
                case YEAR, GROWTH, CHANGE -> values.add(value(cell).orElseThrow());
                case ORDINAL, REMARK -> {}
            }
        }
        if (name.isEmpty() || values.stream().noneMatch(TableValue::isNumber)) {
            return Optional.empty();
        }
        List<Cell> filled = Arrays.stream(placed)
                .filter(cell -> cell != null && !cell.isEmpty())
                .toList();
        Optional<TableUnit> rowUnit = unit.isPresent() ? unit : name.get().unit();
        return Optional.of(
                new TableRow(filled.getFirst().start(), filled.getLast().end(), name.get(), rowUnit, values, strength));
    }
}
