package org.zhibiao.document.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.zhibiao.document.Region;
import org.zhibiao.document.content.MetadataField;

/**
 * A researcher's own list of what is known of each file: a CSV table with a column {@code file} (文件) and any
 * of the columns of {@link MetadataField}, named in English or in Chinese, in UTF-8 or GB18030.
 *
 * <p>{@code file,region,year} over {@code 2021/xuchang.txt,许昌市,2021} says of the file xuchang.txt that
 * it speaks for 许昌市. An empty cell says nothing.
 */
public final class Manifest {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build();
    private static final String MARK = "\uFEFF";

    private final Map<String, Map<MetadataField, String>> byFile = new LinkedHashMap<>();
    private final Map<String, List<String>> byLastPart = new HashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private Manifest(Path file, List<Line> lines) {
        if (lines.isEmpty()) {
            throw new ManifestException(
                    file, 1, "is empty; the first line names the columns: " + ManifestColumns.known());
        }
        List<Optional<MetadataField>> columns = columns(file, lines.getFirst());
        int fileColumn = fileColumn(file, lines.getFirst());
        Map<String, Long> lineOf = new HashMap<>();
        for (Line line : lines.subList(1, lines.size())) {
            String name = path(line.cell(fileColumn));
            if (name.isEmpty()) {
                throw new ManifestException(file, line.number(), "column 'file' is empty");
            }
            Long before = lineOf.put(name, line.number());
            if (before != null) {
                throw new ManifestException(
                        file,
                        line.number(),
                        "the file '" + name + "' stands in line " + before + " already; keep one of the two");
            }
            byFile.put(name, values(file, line, lines.getFirst(), columns));
            byLastPart.computeIfAbsent(lastPart(name), key -> new ArrayList<>()).add(name);
        }
    }

    private record Line(long number, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /**
     * Reads a manifest.
     *
     * @throws ManifestException when it is missing or has a mistake
     */
    public static Manifest read(Path file) {
        try {
            return new Manifest(file, lines(decoded(Files.readAllBytes(file))));
        } catch (NoSuchFileException e) {
            throw new ManifestException(file, "does not exist; check the path", e);
        } catch (JsonProcessingException e) {
            throw new ManifestException(file, "is no CSV: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ManifestException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static List<Line> lines(String text) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (MappingIterator<String[]> rows = CSV.readerFor(String[].class).readValues(text)) {
            while (rows.hasNextValue()) {
                String[] cells = rows.nextValue();
                lines.add(new Line(Math.max(1, rows.getCurrentLocation().getLineNr() - 1L), List.of(cells)));
            }
        }
        return lines;
    }

    private static int fileColumn(Path file, Line header) {
        for (int i = 0; i < header.cells().size(); i++) {
            if (ManifestColumns.isFile(header.cells().get(i))) {
                return i;
            }
        }
        throw new ManifestException(
                file, header.number(), "column 'file' (文件) is missing; it names the file that a line is about");
    }

    private static List<Optional<MetadataField>> columns(Path file, Line header) {
        List<Optional<MetadataField>> columns = new ArrayList<>();
        for (String name : header.cells()) {
            Optional<MetadataField> field = ManifestColumns.field(name);
            if (field.isEmpty() && !ManifestColumns.isFile(name)) {
                throw new ManifestException(
                        file,
                        header.number(),
                        "column '" + name + "' is not known; did you mean '" + ManifestColumns.nearest(name)
                                + "'? Known are " + ManifestColumns.known());
            }
            if (field.isPresent() && columns.contains(field)) {
                throw new ManifestException(file, header.number(), "column '" + name + "' stands twice");
            }
            columns.add(field);
        }
        return columns;
    }

    private static Map<MetadataField, String> values(
            Path file, Line line, Line header, List<Optional<MetadataField>> columns) {
        if (line.cells().size() > columns.size()) {
            throw new ManifestException(
                    file,
                    line.number(),
                    "has " + line.cells().size() + " cells for " + columns.size()
                            + " columns; put a value that holds a comma in double quotes");
        }
        Map<MetadataField, String> values = new EnumMap<>(MetadataField.class);
        for (int i = 0; i < columns.size(); i++) {
            String value = line.cell(i);
            if (columns.get(i).isPresent() && !value.isEmpty()) {
                MetadataField field = columns.get(i).get();
                try {
                    values.put(field, ManifestColumns.checked(field, value));
                } catch (IllegalArgumentException e) {
                    throw new ManifestException(
                            file,
                            line.number(),
                            "column '" + header.cells().get(i) + "': '" + value + "' " + e.getMessage());
                }
            }
        }
        return values;
    }

    /**
     * What the manifest says of a document: by its name, else by the end of its path, else by the last part of
     * its name where one line only has it.
     *
     * @param name the document's name
     * @return its values; empty when no line is about it
     */
    public Map<MetadataField, String> of(String name) {
        String path = path(name);
        Map<MetadataField, String> exact = byFile.get(path);
        if (exact != null) {
            used.add(path);
            return Map.copyOf(exact);
        }
        List<String> alike = byLastPart.getOrDefault(lastPart(path), List.of());
        List<String> ends = alike.stream()
                .filter(key -> path.endsWith("/" + key) || key.endsWith("/" + path))
                .toList();
        List<String> fitting = ends.isEmpty() ? alike : ends;
        used.addAll(fitting);
        return fitting.size() == 1 ? Map.copyOf(byFile.get(fitting.getFirst())) : Map.of();
    }

    /** Regions that it names, by file, that stand in no table of places; in its order. */
    public Map<String, String> unknownRegions(Gazetteer places) {
        Map<String, String> unknown = new LinkedHashMap<>();
        byFile.forEach((file, said) -> {
            String region = said.getOrDefault(MetadataField.REGION, "");
            boolean known = region.isEmpty()
                    || region.equals(Region.NATION.name())
                    || places.coded(region).isPresent()
                    || new Places(places, "")
                            .named(region.replaceAll("[\\s/]+", ""))
                            .code()
                            .isPresent();
            if (!known) {
                unknown.put(file, region);
            }
        });
        return unknown;
    }

    /** Files that it names and that none of the documents asked for until now fits, in its order. */
    public List<String> unused() {
        return byFile.keySet().stream().filter(file -> !used.contains(file)).toList();
    }

    private static String path(String name) {
        return name.strip().replace('\\', '/').replaceFirst("^(?:\\./)+", "");
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
