package org.zhibiao.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Parts of real documents that were coded by coders who knew the codebook and not the program. Their records are kept
 * without the texts: each file names its text, the text's SHA-256, and what the coding is for, {@code unseen} where nobody
 * looked at its errors while rules were written. The texts lie beside the project.
 */
final class CodedParts {

    private static final Path RECORDS = Path.of("src/test/resources/org/zhibiao/contract/coded");
    private static final Path TEXTS = Path.of("../shared/texts");
    private static final Charset NAMES_IN_ARCHIVE = Charset.forName("GBK");
    private static final Pattern PARAGRAPH = Pattern.compile("(?s)<w:p[ >].*?</w:p>");
    private static final Pattern WORDS = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>");
    private static final ObjectMapper JSON = new ObjectMapper();

    private CodedParts() {}

    /** Whether the folder of the texts is there; a text that is not in it, or is another, is then a failure. */
    static boolean areThere() {
        return Files.isDirectory(TEXTS);
    }

    /** Lays the unseen documents out in a folder as {@code evaluate} takes them. */
    static void layOut(Path folder) throws IOException {
        for (Path file : files()) {
            JsonNode head = head(file);
            if (isUnseen(head)) {
                String text = text(head)
                        .orElseThrow(() -> new AssertionError(
                                TEXTS.resolve(head.get("text").asText()) + " is not there as it was coded"));
                int[] points = text.codePoints().toArray();
                List<String> records = new ArrayList<>();
                for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                    ObjectNode record = (ObjectNode) JSON.readTree(line);
                    int start = record.get("start").asInt();
                    record.put(
                            "raw", new String(points, start, record.get("end").asInt() - start));
                    records.add(record.toString());
                }
                String name = file.getFileName().toString();
                Files.write(folder.resolve(name), records);
                Files.writeString(folder.resolve(name.replace(".jsonl", ".txt")), text);
            }
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(RECORDS)) {
            return files.sorted().toList();
        }
    }

    private static JsonNode head(Path file) throws IOException {
        return JSON.readTree(Files.readAllLines(file).getFirst());
    }

    private static boolean isUnseen(JsonNode head) {
        return head.get("use").asText().equals("unseen");
    }

    /** The text, if it is there and is the one that was coded. */
    private static Optional<String> text(JsonNode head) throws IOException {
        String place = head.get("text").asText();
        int entry = place.indexOf('!');
        Path file = TEXTS.resolve(entry < 0 ? place : place.substring(0, entry));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String text = entry < 0
                ? Files.readString(file)
                : words(part(part(Files.readAllBytes(file), place.substring(entry + 1)), "word/document.xml"));
        return Optional.of(text)
                .filter(found -> checksum(found).equals(head.get("sha256").asText()));
    }

    private static byte[] part(byte[] archive, String name) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(archive), NAMES_IN_ARCHIVE)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return entries.readAllBytes();
                }
            }
        }
        throw new IOException("the archive has no " + name);
    }

    /** The paragraphs of a document of Word, a line each. */
    private static String words(byte[] xml) {
        return PARAGRAPH
                .matcher(new String(xml, StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .map(paragraph -> WORDS.matcher(paragraph)
                        .results()
                        .map(words -> words.group(1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String checksum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
