package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.record.Role;

/**
 * A table that divides tasks: each row says what is to be done, by whom (责任单位) and by when (完成时限).
 *
 * @param start first position of its header, in code points
 * @param end position after its last row
 * @param rows its rows
 */
record TaskTable(int start, int end, List<Row> rows) {

    private static final Pattern BODY = Pattern.compile(
            "(?:市级|县级|省级|区级)?(?<role>责任|牵头|主办|主责|承办|实施|落实|负责|配合|协办|协同|参与|主管|考核)(?:实施|落实|考核|监管|办理|推进)?(?:单位|部门|主体|科室|处室|机构)(?:及责任人)?");
    private static final Pattern LIMIT =
            Pattern.compile("(?:计划|预计|要求)?(?:完成|办结|整改|达标|落实)?(?:时限|时间节点|时间|期限|日期|节点)(?:要求)?");
    private static final Pattern TASK = Pattern.compile(".{0,10}(?:任务|内容|事项|措施|目标|项目|举措|要求|工作|问题|名称|指标|标准|办法|要点)");
    /** Titles are short. */
    private static final int LONGEST_HEADER = 240;

    /** What a column holds. */
    sealed interface Column {

        /** What is to be done, or more about it. */
        record Task() implements Column {}

        /** Bodies that have something to do with it. */
        record Bodies(Role role) implements Column {}

        /** By when. */
        record Limit() implements Column {}

        /** Nothing that is read. */
        record Nothing() implements Column {}
    }

    /**
     * A cell.
     *
     * @param column what its column holds
     * @param start first position in the document, in code points
     * @param end position after the last
     */
    record Cell(Column column, int start, int end) {}

    /**
     * A row.
     *
     * @param start first position
     * @param end position after its last cell
     * @param cells the cells in which something stands
     */
    record Row(int start, int end, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        Optional<Cell> limit() {
            return cells.stream()
                    .filter(cell -> cell.column() instanceof Column.Limit)
                    .findFirst();
        }
    }

    TaskTable {
        rows = List.copyOf(rows);
    }

    /** The tables of tasks of a text, in its order. */
    static List<TaskTable> read(TableText text) {
        List<TaskTable> tables = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.lineEnd(start);
            Optional<List<Column>> header = header(text.slice(start, Math.min(end, start + LONGEST_HEADER + 1)));
            if (header.isPresent()) {
                TaskTable table = table(text, start, header.get());
                if (!table.rows().isEmpty()) {
                    tables.add(table);
                    end = table.end();
                }
            }
            start = end + 1;
        }
        return tables;
    }

    /** The columns, where a line names tasks beside bodies or time limits. */
    private static Optional<List<Column>> header(String line) {
        if (line.indexOf('\t') < 0 || line.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        for (String cell : line.split("\t")) {
            columns.add(column(cell.replaceAll("\\s", "")));
        }
        boolean tasks = columns.stream().anyMatch(Column.Task.class::isInstance);
        boolean divided =
                columns.stream().anyMatch(column -> column instanceof Column.Bodies || column instanceof Column.Limit);
        return tasks && divided ? Optional.of(columns) : Optional.empty();
    }

    private static Column column(String title) {
        Matcher body = BODY.matcher(title);
        if (body.matches()) {
            return new Column.Bodies(
                    switch (body.group("role")) {
                        case "牵头", "主办", "主责" -> Role.LEAD;
                        case "配合", "协办", "协同", "参与" -> Role.COOPERATE;
                        default -> Role.RESPONSIBLE;
                    });
        }
        if (LIMIT.matcher(title).matches()) {
            return new Column.Limit();
        }
        return TASK.matcher(title).matches() ? new Column.Task() : new Column.Nothing();
    }

    private static TaskTable table(TableText text, int start, List<Column> columns) {
        List<Row> rows = new ArrayList<>();
        int end = text.lineEnd(start);
        for (int line = end + 1; line < text.length(); line = text.lineEnd(line) + 1) {
            int lineEnd = text.lineEnd(line);
            if (text.slice(line, lineEnd).indexOf('\t') < 0) {
                break;
            }
            rows.add(row(text, line, lineEnd, columns));
            end = lineEnd;
        }
        return new TaskTable(start, end, rows);
    }

    private static Row row(TableText text, int start, int end, List<Column> columns) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (int from = start; from <= end; column++) {
            int tab = text.slice(from, end).indexOf('\t');
            int to = tab < 0 ? end : from + tab;
            int first = text.visible(from, to);
            int last = to;
            while (last > first && Character.isWhitespace(text.text().charAt(last - 1))) {
                last--;
            }
            if (last > first && column < columns.size()) {
                cells.add(new Cell(columns.get(column), first, last));
            }
            from = to + 1;
        }
        return new Row(text.visible(start, end), end, cells);
    }

    /** Whether a position, in code points, stands inside the table. */
    boolean covers(int position) {
        return start <= position && position < end;
    }
}
