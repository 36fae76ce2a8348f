package org.zhibiao.lexicon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A CSV file of {@code models/} with its header. */
final class Table {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final ModelFile file;
    private final String example;
    private final List<Row> rows;

    private Table(ModelFile file, String example, List<Row> rows) {
        this.file = file;
        this.example = example;
        this.rows = rows;
    }

    /** One line of a table. */
    final class Row {
        private final long line;
        private final Map<String, String> cells;

        private Row(long line, Map<String, String> cells) {
            this.line = line;
            this.cells = cells;
        }

        /** A cell; empty when the column is not there. */
        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /** A cell that must not be empty. */
        String required(String column) {
            String value = get(column);
            if (value.isEmpty()) {
                throw wrong("column '" + column + "' is empty");
            }
            return value;
        }

        /** The parts of a cell that holds several, split at {@code |}. */
        List<String> list(String column) {
            return get(column).isEmpty() ? List.of() : List.of(get(column).split("\\|"));
        }

        LexiconException wrong(String what) {
            return new LexiconException(file.place(), line, what, example);
        }
    }

    /**
     * Reads a table.
     *
     * @param example a right line, for messages
     * @throws LexiconException when the file is missing, no CSV, or lacks a column
     */
    static Table read(ModelFile file, String example, List<String> columns) {
        List<Row> rows = new ArrayList<>();
        Table table = new Table(file, example, rows);
        try (Reader reader = new BufferedReader(file.reader());
                MappingIterator<Map<String, String>> lines = CSV.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(withoutMark(reader))) {
            boolean more = lines.hasNextValue();
            requireColumns(file, columns, (CsvSchema) lines.getParserSchema());
            for (; more; more = lines.hasNextValue()) {
                Map<String, String> cells = lines.nextValue();
                rows.add(table.new Row(lines.getCurrentLocation().getLineNr() - 1L, cells));
            }
        } catch (JsonProcessingException e) {
            throw new LexiconException(
                    file.place(),
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    e.getOriginalMessage(),
                    example);
        } catch (CharacterCodingException e) {
            throw new LexiconException(file.place(), "is not in UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new LexiconException(file.place(), "cannot be read: " + e.getMessage(), e);
        }
        return table;
    }

    private static void requireColumns(ModelFile file, List<String> columns, CsvSchema header) {
        for (String column : columns) {
            if (header.column(column) == null) {
                throw new LexiconException(
                        file.place(), 1, "column '" + column + "' is missing", String.join(",", columns));
            }
        }
    }

    /** Spreadsheets and some editors put a byte order mark before the header, where it would be part of a name. */
    private static Reader withoutMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    List<Row> rows() {
        return rows;
    }
}
