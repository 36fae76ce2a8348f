package org.zhibiao.document.format.text;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.DecodedText;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.FormatReader;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.RowSink;
import org.zhibiao.document.content.SheetText;
import org.zhibiao.document.content.TextDecoder;
import org.zhibiao.document.content.UnreadableDocumentException;

/** Values apart by commas, tabs or semicolons (RFC 4180): a row a line. */
public final class CsvReader implements FormatReader {

    private static final char[] DELIMITERS = {',', '\t', ';'};
    private static final int LINES_TO_JUDGE_BY = 50;
    /** So many lines in a hundred must have as many cells as most for a text to be a table. */
    private static final int MOST = 60;

    /** Loaded for the first table: every text is asked whether it is one, and most are none. */
    private static final class Tables {

        /** The library's bound on a cell holds for no text of ours; {@link SheetText} and {@link Limits} have their own. */
        static final CsvMapper MAPPER = CsvMapper.builder(CsvFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxStringLength(Integer.MAX_VALUE)
                                .build())
                        .build())
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .build();
    }

    /** How a text is parted. */
    private record Parting(char delimiter, int cells, int lines, int alike) {}

    @Override
    public Content read(byte[] bytes, Limits limits) throws UnreadableDocumentException {
        DecodedText decoded = TextDecoder.decode(bytes, Optional.empty());
        SheetText text = new SheetText(limits);
        rows(decoded, limits, (sheet, number, cells) -> {
            for (int column = 0; column < cells.size(); column++) {
                text.add(column, cells.get(column));
            }
            text.endRow();
        });
        return new Content(origin(decoded), text.toString(), Map.of());
    }

    /** What is told of a table by the encoding of its characters. */
    public static Origin origin(DecodedText decoded) {
        return new Origin(FileFormat.CSV, Optional.of(decoded.encoding()), OptionalInt.empty(), List.of());
    }

    /**
     * The rows of a table, one by one. A line that is empty counts, as spreadsheets show it.
     *
     * @throws UnreadableDocumentException when it is damaged or passes a limit
     */
    public static void rows(DecodedText decoded, Limits limits, RowSink sink) throws UnreadableDocumentException {
        char delimiter = parting(decoded.text()).map(Parting::delimiter).orElse(',');
        try (MappingIterator<String[]> rows = Tables.MAPPER
                .readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(delimiter))
                .readValues(decoded.text())) {
            for (long number = 1; rows.hasNextValue(); number++) {
                sink.row("", number, Arrays.asList(rows.nextValue()));
            }
        } catch (SheetText.TooLongException e) {
            throw Refusals.tooLarge(
                    "holds more than " + Refusals.megabytes(limits.unpackedBytes()) + " of text",
                    "--max-unpacked-megabytes");
        } catch (IOException e) {
            throw Refusals.damaged(FileFormat.CSV, e, "mend the quotation marks, or save it as XLSX");
        }
    }

    /** Whether most lines of a text have the same number of cells, two or more. */
    public static boolean isTable(String text) {
        return parting(text).isPresent();
    }

    /** Whether all its lines have the same number of cells, three or more: no prose is so regular. */
    public static boolean isRegularTable(String text) {
        return parting(text)
                .filter(found -> found.cells() >= 3 && found.lines() >= 3 && found.alike() == found.lines())
                .isPresent();
    }

    private static Optional<Parting> parting(String text) {
        List<String> lines = firstRows(text);
        List<Parting> partings = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            int[] cells =
                    lines.stream().mapToInt(line -> cells(line, delimiter)).toArray();
            int usual = usual(cells);
            int alike =
                    (int) Arrays.stream(cells).filter(count -> count == usual).count();
            if (usual >= 2 && alike * 100 >= MOST * lines.size()) {
                partings.add(new Parting(delimiter, usual, lines.size(), alike));
            }
        }
        return partings.stream().max(Comparator.comparingInt(Parting::alike).thenComparingInt(Parting::cells));
    }

    /**
     * The first rows that are not blank; within quotation marks a row goes on over the line's end. One that is cut off in
     * such marks, as in a sample of a long text, does not count beside others.
     */
    private static List<String> firstRows(String text) {
        List<String> rows = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= text.length() && rows.size() < LINES_TO_JUDGE_BY; i++) {
            boolean ends = i == text.length() || text.charAt(i) == '\n' && !quoted;
            boolean cutOff = i == text.length() && quoted && !rows.isEmpty();
            if (ends && !cutOff && !text.substring(start, i).isBlank()) {
                rows.add(text.substring(start, i));
            }
            start = ends ? i + 1 : start;
            quoted ^= i < text.length() && text.charAt(i) == '"';
        }
        return rows;
    }

    private static int cells(String line, char delimiter) {
        int cells = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            cells += !quoted && line.charAt(i) == delimiter ? 1 : 0;
        }
        return cells;
    }

    private static int usual(int[] cells) {
        return Arrays.stream(cells)
                .boxed()
                .collect(Collectors.groupingBy(count -> count, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
