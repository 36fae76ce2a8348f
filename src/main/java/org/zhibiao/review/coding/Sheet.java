package org.zhibiao.review.coding;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvReadException;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.zhibiao.review.CodedFields;

/** The rows of a table that a person has filled in, whose first row names its columns: CSV in UTF-8, the first sheet of XLSX, or JSON Lines. */
public final class Sheet {

    private static final String MARK = "\uFEFF";

    private Sheet() {}

    /**
     * A row.
     *
     * @param number its number in the table, the names of columns being row 1
     * @param values its cells by the names of columns, without blanks around them; empty ones too
     */
    public record Row(int number, Map<String, String> values) {}

    /**
     * Reads a table.
     *
     * @throws CodingException when it is none
     */
    public static List<Row> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl")) {
            return objects(file);
        }
        List<List<String>> rows = name.endsWith(".xlsx") ? workbook(file) : csv(file);
        if (rows.isEmpty()) {
            throw new CodingException(file + " is empty; its first row names the columns");
        }
        List<String> names = rows.getFirst();
        List<Row> read = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int column = 0; column < names.size(); column++) {
                List<String> row = rows.get(i);
                values.put(names.get(column), column < row.size() ? row.get(column) : "");
            }
            if (values.values().stream().anyMatch(value -> !value.isEmpty())) {
                read.add(new Row(i + 1, values));
            }
        }
        return read;
    }

    private static List<Row> objects(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (JsonLines.Line line : JsonLines.read(file)) {
            Map<String, String> values = new LinkedHashMap<>();
            line.json().properties().forEach(one -> values.put(one.getKey(), CodedFields.text(one.getValue())));
            rows.add(new Row(rows.size() + 1, values));
        }
        return rows;
    }

    private static List<List<String>> csv(Path file) throws IOException {
        String text = CodingReader.text(file);
        CsvMapper mapper =
                CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        List<List<String>> rows = new ArrayList<>();
        try (MappingIterator<String[]> cells = mapper.readerFor(String[].class)
                .with(CsvSchema.emptySchema())
                .readValues(text.startsWith(MARK) ? text.substring(1) : text)) {
            while (cells.hasNextValue()) {
                rows.add(Arrays.stream(cells.nextValue()).map(Sheet::plain).toList());
            }
        } catch (CsvReadException e) {
            throw new CodingException(file + " is no table of CSV; save it as CSV in UTF-8", e);
        }
        return rows;
    }

    /** Without the apostrophe that is put before what a spreadsheet would run as a formula. */
    private static String plain(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@＝＋－＠".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static List<List<String>> workbook(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toString())) {
            DataFormatter shown = new DataFormatter(Locale.ROOT);
            List<List<String>> rows = new ArrayList<>();
            for (org.apache.poi.ss.usermodel.Row row : workbook.getSheetAt(0)) {
                while (rows.size() < row.getRowNum()) {
                    rows.add(List.of());
                }
                rows.add(IntStream.range(0, Math.max(0, row.getLastCellNum()))
                        .mapToObj(i -> text(row.getCell(i), shown))
                        .toList());
            }
            return rows;
        } catch (RuntimeException e) {
            throw new CodingException(file + " is no workbook that can be read; save it as .xlsx again", e);
        }
    }

    /** Numbers with all their digits, whatever the cell's format shows. */
    private static String text(@Nullable Cell cell, DataFormatter shown) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC
                ? NumberToTextConverter.toText(cell.getNumericCellValue())
                : shown.formatCellValue(cell).strip();
    }
}
