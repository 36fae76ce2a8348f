package org.zhibiao.export;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhibiao.record.ValueType;

/** Reads written tables back into rows, by the libraries that users of the forms have. */
public final class Tables {

    private Tables() {}

    /** The rows of CSV: an empty cell is {@code null}, and what was put before a formula is taken away. */
    public static List<ObjectNode> readCsv(byte[] csv, List<Column> columns) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvParser.Feature.EMPTY_STRING_AS_NULL)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            List<ObjectNode> read = new ArrayList<>();
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                read.add(row(columns, column -> row.get(column.name())));
            }
            return read;
        }
    }

    /** The rows of a workbook's first sheet. */
    public static List<ObjectNode> readXlsx(byte[] xlsx, List<Column> columns) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = workbook.getSheetAt(0);
            List<ObjectNode> read = new ArrayList<>();
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                read.add(row(columns, column -> text(row.getCell(columns.indexOf(column)))));
            }
            return read;
        }
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return null;
        }
        return switch (cell.getCellType()) {
            case NUMERIC -> BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
            case STRING -> cell.getStringCellValue();
            default -> throw new AssertionError("a cell of type " + cell.getCellType());
        };
    }

    private static ObjectNode row(List<Column> columns, Function<Column, String> cells) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        columns.forEach(column -> put(row, column, cells.apply(column)));
        return row;
    }

    private static void put(ObjectNode row, Column column, String cell) {
        if (column.type() == ValueType.LIST) {
            var list = row.putArray(column.name());
            if (cell != null) {
                Pattern.compile(column.separator(), Pattern.LITERAL)
                        .splitAsStream(Formulas.plain(cell))
                        .forEach(list::add);
            }
        } else if (cell == null) {
            row.putNull(column.name());
        } else {
            switch (column.type()) {
                case TEXT -> row.put(column.name(), Formulas.plain(cell));
                case INTEGER -> row.put(column.name(), new BigDecimal(cell).intValueExact());
                default -> row.put(column.name(), new BigDecimal(cell).stripTrailingZeros());
            }
        }
    }

    /** The rows of Parquet. */
    public static List<ObjectNode> readParquet(byte[] parquet, List<Column> columns) throws IOException {
        try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(parquet)));
                RowReader rows = file.rowReader()) {
            List<ObjectNode> read = new ArrayList<>();
            while (rows.hasNext()) {
                rows.next();
                ObjectNode row = JsonNodeFactory.instance.objectNode();
                for (int i = 0; i < columns.size(); i++) {
                    put(row, columns.get(i), rows, i);
                }
                read.add(row);
            }
            return read;
        }
    }

    private static void put(ObjectNode row, Column column, RowReader rows, int index) {
        String name = column.name();
        if (rows.isNull(index)) {
            row.putNull(name);
            return;
        }
        switch (column.type()) {
            case TEXT -> row.put(name, rows.getString(index));
            case INTEGER -> row.put(name, Math.toIntExact(rows.getLong(index)));
            case NUMBER ->
                row.put(name, BigDecimal.valueOf(rows.getDouble(index)).stripTrailingZeros());
            case LIST -> rows.getList(index).strings().forEach(row.putArray(name)::add);
        }
    }
}
