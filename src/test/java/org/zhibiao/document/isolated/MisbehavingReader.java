package org.zhibiao.document.isolated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.zhibiao.document.content.ColumnRole;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.Encoding;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.format.ContentReader;

/** A reading process that does what a file's text tells it to; other files it reads as they are. */
public final class MisbehavingReader {

    /** What reading {@code everything} gives. */
    public static final List<Reading> EVERYTHING = List.of(
            new Reading.Read(
                    "a.zip/岚江市.pdf",
                    new Content(
                            new Origin(
                                    FileFormat.PDF,
                                    Optional.of(new Encoding("GB18030", Encoding.Certainty.DETECTED)),
                                    OptionalInt.of(12),
                                    List.of("附件1.xls", "")),
                            "到2027年,森林覆盖率达到41%。\uD83C\uDF32\n".repeat(10_000) + "half a pair: \uD83C",
                            Map.of(MetadataField.TITLE, "通知", MetadataField.ADDRESS, "https://example.org/"))),
            new Reading.Refused("a.zip/b.doc", new Refusal(Refusal.Reason.UNSUPPORTED, "is locked", "")),
            new Reading.Table(
                    "a.zip/表.csv",
                    List.of(
                            new Reading.Column("正文", Optional.of(ColumnRole.TEXT), Reading.Ground.CHOICE),
                            new Reading.Column("B", Optional.empty(), Reading.Ground.CONTENT)),
                    1,
                    2,
                    List.of("a remark")),
            new Reading.Read(
                    "a.zip/表.csv#2",
                    new Content(
                            Origin.of(FileFormat.CSV),
                            "正文",
                            Map.of(MetadataField.YEAR, "2024"),
                            Content.Place.COLUMNS)));

    private static final List<byte[]> KEPT = new ArrayList<>();

    private MisbehavingReader() {}

    public static void main(String[] args) {
        ReaderProcess.run(MisbehavingReader::read, new TemporaryFolder(Path.of(args[0])));
    }

    private static List<Reading> read(String name, byte[] bytes, Limits limits, DocumentColumns columns) {
        return switch (new String(bytes, StandardCharsets.UTF_8)) {
            case "hang" -> hang();
            case "fill" -> fill();
            case "keep" -> keep(name);
            case "halt" -> halt(1);
            case "recurse" -> recurse(name);
            case "print" -> print(name);
            case "litter" -> litter(name);
            case "pid" -> said(name, Long.toString(ProcessHandle.current().pid()));
            case "memory" -> said(name, Long.toString(Runtime.getRuntime().maxMemory() >> 20));
            case "everything" -> EVERYTHING;
            default -> ContentReader.read(name, bytes, limits, columns);
        };
    }

    private static List<Reading> said(String name, String text) {
        return List.of(new Reading.Read(name, new Content(Origin.of(FileFormat.TEXT), text, Map.of())));
    }

    private static List<Reading> hang() {
        while (true) {
            LockSupport.park();
        }
    }

    private static List<Reading> fill() {
        List<byte[]> blocks = new ArrayList<>();
        try {
            while (true) {
                blocks.add(new byte[1 << 20]);
            }
        } catch (OutOfMemoryError e) {
            // As a library does that takes any failure for damage.
            return List.of();
        }
    }

    /** More than half of what a heap of 64 MB has for large blocks: the first time that goes well. */
    private static List<Reading> keep(String name) {
        KEPT.add(new byte[24 << 20]);
        return said(name, "kept");
    }

    private static List<Reading> halt(int code) {
        Runtime.getRuntime().halt(code);
        return List.of();
    }

    private static List<Reading> recurse(String name) {
        return new ArrayList<>(recurse(name));
    }

    private static List<Reading> print(String name) {
        System.out.println("WARNING: " + "x".repeat(1 << 20));
        System.err.println("x".repeat(1 << 20));
        return said(name, "printed");
    }

    private static List<Reading> litter(String name) {
        try {
            return said(name, Files.createTempFile("poi", ".tmp").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
