package org.zhibiao.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.reader.DocumentReader;
import org.zhibiao.extract.Extractor;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.ModelFolders;
import org.zhibiao.lexicon.Models;
import org.zhibiao.store.DocumentVersion;
import org.zhibiao.store.DocumentWithFindings;
import org.zhibiao.store.KnowledgeBaseWriter;
import org.zhibiao.store.Source;

/**
 * Short documents of an invented province, which the real extractor reads into a real knowledge base. Its places
 * stand in a copy of the tables: 岚江省 with 云川市 and 霁州市, and 云川市 with 岚溪县
 * and with 明溪县, of which name there is another in Fujian.
 */
public final class Reports {

    /** The project's own tables. */
    public static final Lexicon LEXICON = Models.bundled().lexicon();

    private static final String PLACES = """
            990000,岚江省,岚江,province,,,,
            990100,云川市,云川,prefecture,990000,,,
            990200,霁州市,霁州,prefecture,990000,,,
            990121,明溪县,明溪,county,990100,,,
            990122,岚溪县,岚溪,county,990100,,,
            """;

    private final Map<String, String> texts = new LinkedHashMap<>();

    /** Adds a document. */
    public Reports with(String name, String text) {
        texts.put(name, text);
        return this;
    }

    /** Adds the work report of a place: results of the year before it, and aims of its year. */
    public Reports report(String place, int year, String results, String aims) {
        return with("%s-%d.txt".formatted(place, year), """
                政府工作报告
                ——%d年1月20日在%s人民代表大会第一次会议上

                一、%d年工作回顾
                %s
                二、%d年工作安排
                %s
                """.formatted(year, place, year - 1, results, year, aims));
    }

    /** Extracts all and writes them into a knowledge base in a folder, beside a copy of the tables. */
    public Path write(Path folder) {
        try {
            Extractor extractor = Extractor.of(Models.load(models(folder)));
            Path base = folder.resolve("kb");
            try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(base)) {
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    put(writer, extractor, text.getKey(), text.getValue());
                }
            }
            return base;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A statement of which the words have been read, so that they are there when the knowledge base is closed. */
    static Statement whole(Statement statement) {
        statement.target();
        return statement;
    }

    private static Path models(Path folder) throws IOException {
        Path models = ModelFolders.copyTo(folder.resolve("models"));
        Path places = models.resolve("regions.csv");
        Files.writeString(places, Files.readString(places).stripTrailing() + "\n" + PLACES);
        return models;
    }

    private static void put(KnowledgeBaseWriter writer, Extractor extractor, String name, String text)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            Document document =
                    new DocumentReader(extractor.knowledge()).layOut(name, Origin.of(FileFormat.TEXT), text, Map.of());
            writer.put(
                    Source.read(name, DocumentVersion.of(bytes, "test"), bytes.length),
                    List.of(DocumentWithFindings.of(document, extractor)));
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }
}
