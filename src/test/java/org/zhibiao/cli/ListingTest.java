package org.zhibiao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Looks at a knowledge base through the list of its documents. */
abstract class ListingTest extends CommandTest {

    static final String FOREST = "到2030年，森林覆盖率达到40%。";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The folder that files are put into. */
    String in() {
        return folder.resolve("in").toString();
    }

    /** The lines of {@code documents --format jsonl}. */
    List<JsonNode> listed(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("documents", "--format", "jsonl"));
        command.addAll(List.of(options));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : run(command.toArray(String[]::new)).lines()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    /** One field of every line. */
    List<String> listedField(String field) throws IOException {
        return listed().stream().map(line -> line.get(field).asText()).toList();
    }

    /** How many findings of a layer there are for some words. */
    int found(String words, String layer) {
        return run("search", words, "--layer", layer, "--limit", "0", "--format", "jsonl")
                .lines()
                .size();
    }

    Path writeBytes(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** A copy of the program's tables, to be changed. */
    Path copyOfModels() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("models"));
        try (var tables = Files.newDirectoryStream(Path.of("models"), Files::isRegularFile)) {
            for (Path table : tables) {
                Files.copy(table, copy.resolve(table.getFileName()));
            }
        }
        return copy;
    }

    /** A text of an article as a dump holds it: a title, enough text, a date. */
    static String article(String title, String sentence) {
        return title + "\n2021年3月5日\n" + sentence + "\n" + "各部门要加强协作，明确责任，把各项工作落到实处。".repeat(8) + "\n";
    }

    /** A ZIP archive in the making. */
    static final class Archive {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private final ZipOutputStream zip = new ZipOutputStream(content);

        Archive add(String name, String text) throws IOException {
            return add(name, text.getBytes(StandardCharsets.UTF_8));
        }

        Archive add(String name, byte[] bytes) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
            return this;
        }

        /** The whole archive; nothing can be added after that. */
        byte[] bytes() throws IOException {
            zip.close();
            return content.toByteArray();
        }
    }
}
