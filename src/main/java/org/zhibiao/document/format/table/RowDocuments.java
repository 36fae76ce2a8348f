package org.zhibiao.document.format.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.zhibiao.document.content.ColumnRole;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.RowSink;
import org.zhibiao.document.content.SheetText;
import org.zhibiao.document.content.UnreadableDocumentException;

/**
 * Takes the rows of a table and gives the documents that they are, row by row, so that no more than the first rows are
 * held at a time. A table that is an ordinary one gives nothing.
 */
public final class RowDocuments implements RowSink {

    /** Enough rows to tell what a column holds. */
    private static final int ROWS_TO_JUDGE_BY = 60;
    /** Enough characters, where rows are long. */
    private static final int CHARACTERS_TO_JUDGE_BY = 4_000_000;
    /** A title or an address is not longer. */
    private static final int LONGEST_VALUE = 300;

    private static final Refusal WITHOUT_TEXT = new Refusal(Refusal.Reason.EMPTY, "is a row without a text", "");

    private final String name;
    private final Origin origin;
    private final long longest;
    private final DocumentColumns known;
    private final Consumer<Reading> readings;
    private final Set<String> headings = new HashSet<>();
    private Optional<Sheet> sheet = Optional.empty();
    private Optional<List<String>> firstHeader = Optional.empty();
    private int tables;
    private long characters;

    /**
     * Prepares to take the rows of a file.
     *
     * @param name what the file is called
     * @param readings takes each row that is a document, or that should be one and has no text, and at a table's end how it
     *     was read
     */
    public RowDocuments(String name, Origin origin, Limits limits, DocumentColumns known, Consumer<Reading> readings) {
        this.name = name;
        this.origin = origin;
        // In UTF-16 a character is two bytes.
        this.longest = limits.unpackedBytes() / 2;
        this.known = known;
        this.readings = readings;
    }

    @Override
    public void row(String sheetName, long number, List<String> cells) {
        for (String cell : cells) {
            characters += cell.length();
        }
        if (characters > longest) {
            throw new SheetText.TooLongException();
        }
        if (sheet.filter(open -> open.name.equals(sheetName)).isEmpty()) {
            sheet.ifPresent(Sheet::end);
            sheet = Optional.of(new Sheet(sheetName));
        }
        sheet.get().take(new TableRow(number, cells));
    }

    /**
     * Ends the file.
     *
     * @return whether any of its tables is one of documents
     * @throws UnreadableDocumentException when it lacks a column that the user names as that of texts
     */
    public boolean end() throws UnreadableDocumentException {
        sheet.ifPresent(Sheet::end);
        sheet = Optional.empty();
        for (Map.Entry<ColumnRole, List<String>> chosen : known.chosen().entrySet()) {
            for (String heading : chosen.getValue()) {
                if (!headings.contains(heading) && firstHeader.isPresent()) {
                    throw Refusals.unsupported(
                            "has no column '%s'; its columns are %s"
                                    .formatted(
                                            heading,
                                            firstHeader.get().stream()
                                                    .filter(one -> !one.isBlank())
                                                    .map(String::strip)
                                                    .limit(30)
                                                    .collect(Collectors.joining(", "))),
                            "mend the name of the column, or take the file apart from the others");
                }
            }
        }
        return tables > 0;
    }

    /** One table. */
    private final class Sheet {

        private final String name;
        private final List<TableRow> sample = new ArrayList<>();
        private Optional<TablePlan> plan = Optional.empty();
        private boolean judged;
        private long characters;
        private long documents;
        private long withoutText;
        private String prefix = "";

        private Sheet(String name) {
            this.name = name;
        }

        private void take(TableRow row) {
            if (judged) {
                plan.ifPresent(how -> give(row, how));
                return;
            }
            sample.add(row);
            characters += row.cells().stream().mapToInt(String::length).sum();
            if (sample.size() >= ROWS_TO_JUDGE_BY || characters > CHARACTERS_TO_JUDGE_BY) {
                judge();
            }
        }

        private void judge() {
            judged = true;
            sample.stream().limit(20).forEach(row -> {
                row.cells().forEach(cell -> {
                    if (cell.length() < LONGEST_VALUE) {
                        headings.add(cell.strip());
                    }
                });
            });
            plan = TableJudge.judge(sample, known);
            if (plan.isEmpty()) {
                TableJudge.withoutText(sample, known)
                        .ifPresent(remark -> readings.accept(
                                new Reading.Table(RowDocuments.this.name, List.of(), 0, 0, List.of(remark))));
            }
            if (firstHeader.isEmpty()) {
                firstHeader = sample.stream()
                        .filter(row -> plan.isEmpty()
                                || plan.get().header().isEmpty()
                                || plan.get().header().getAsLong() == row.number())
                        .filter(row -> row.cells().stream()
                                        .filter(cell -> !cell.isBlank())
                                        .count()
                                > 1)
                        .map(row -> row.cells().stream()
                                .map(cell -> cell.length() > 40 ? cell.substring(0, 40) + "…" : cell)
                                .toList())
                        .findFirst();
            }
            plan.ifPresent(how -> {
                // The first table of documents needs no name of its sheet; most workbooks have but one.
                prefix = tables == 0 || name.isEmpty()
                        ? ""
                        : name.replaceAll("[\\p{Cntrl}/#!]", " ").strip() + "!";
                tables++;
                sample.stream()
                        .filter(row -> how.header().isEmpty()
                                || row.number() > how.header().getAsLong())
                        .forEach(row -> give(row, how));
            });
            sample.clear();
        }

        private void end() {
            if (!judged) {
                judge();
            }
            plan.ifPresent(how -> readings.accept(new Reading.Table(
                    prefix.isEmpty() ? RowDocuments.this.name : RowDocuments.this.name + "#" + name,
                    how.columns(),
                    documents,
                    withoutText,
                    how.remarks())));
        }

        private void give(TableRow row, TablePlan how) {
            if (row.isBlank() || how.isHeader(row)) {
                return;
            }
            String rowName = RowDocuments.this.name + "#" + prefix + row.number();
            String text = how.texts().stream()
                    .map(row::cell)
                    .filter(cell -> !known.saysNothing(cell))
                    .map(CellText::of)
                    .collect(Collectors.joining(""));
            if (text.isBlank()) {
                withoutText++;
                readings.accept(new Reading.Refused(rowName, WITHOUT_TEXT));
                return;
            }
            documents++;
            readings.accept(
                    new Reading.Read(rowName, new Content(origin, text, declared(row, how), Content.Place.COLUMNS)));
        }
    }

    private Map<MetadataField, String> declared(TableRow row, TablePlan how) {
        Map<MetadataField, String> declared = new EnumMap<>(MetadataField.class);
        how.values(row)
                .forEach((role, cells) -> role.field().ifPresent(field -> {
                    String value = cells.stream()
                            .filter(cell -> !known.saysNothing(cell) && cell.length() <= LONGEST_VALUE)
                            .map(cell -> cell.replaceFirst("(?<=\\d)\\.0+$", "").replaceAll("\\s+", " "))
                            .collect(Collectors.joining(" "));
                    if (!value.isEmpty()) {
                        declared.merge(field, value, (before, more) -> before + " " + more);
                    }
                }));
        return declared;
    }
}
