package org.zhibiao.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.zhibiao.cli.Zhibiao;
import org.zhibiao.document.Document;
import org.zhibiao.document.DocumentReader;
import org.zhibiao.document.Gazetteer;
import org.zhibiao.document.format.Content;
import org.zhibiao.document.format.FileFormat;
import org.zhibiao.document.format.Origin;
import org.zhibiao.document.format.TextAsFormat;
import org.zhibiao.document.format.UnreadableDocumentException;
import org.zhibiao.extract.Extractor;

/**
 * How fast files of each format are ingested on all cores, and for text how that stands to extraction
 * alone on one thread times the cores.
 *
 * <p>The texts of a folder are made into files of each format, many times over with another first line, so
 * that none is a duplicate; each format is ingested twice, and the second time counts. The knowledge base is
 * fresh each time. Starting Java is not in the figures, starting the reading processes is.
 */
public final class IngestBenchmark {

    private static final List<FileFormat> FORMATS = List.of(FileFormat.TEXT, FileFormat.HTML, FileFormat.MARKDOWN,
            FileFormat.PDF, FileFormat.DOCX, FileFormat.OFD, FileFormat.RTF, FileFormat.XLSX,
            FileFormat.CSV, FileFormat.MAIL, FileFormat.ZIP);
    private static final int DOCUMENTS = 100;
    private static final double MILLION = 1e6;

    private final List<String> texts;
    private final Path folder;

    private IngestBenchmark(List<String> texts, Path folder) {
        this.texts = texts;
        this.folder = folder;
    }

    /** Measures all; the argument is the folder of texts. */
    public static void main(String[] args) throws IOException, UnreadableDocumentException {
        Path source = Path.of(args.length == 0 ? "corpus" : args[0]);
        Path folder = Files.createTempDirectory("ingest-benchmark");
        try {
            new IngestBenchmark(read(source), folder).run();
        } finally {
            delete(folder);
        }
    }

    private static List<String> read(Path source) throws IOException, UnreadableDocumentException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                String text = Files.readString(file);
                if (isOneDocument(text)) {
                    texts.add(text);
                }
            }
        }
        if (texts.isEmpty()) {
            throw new IOException("there is no .txt file in " + source);
        }
        return texts;
    }

    /** A dump of several articles would give documents that are duplicates of one another. */
    private static boolean isOneDocument(String text) throws UnreadableDocumentException {
        Content content = new Content(Origin.of(FileFormat.TEXT), text, Map.of());
        return new DocumentReader(Gazetteer.NONE).documents("text", content, Map.of()).size() == 1;
    }

    private void run() throws IOException, UnreadableDocumentException {
        int cores = Runtime.getRuntime().availableProcessors();
        System.out.printf("%-10s %12s %14s%n", "format", "documents/s", "M chars/s");
        double text = 0;
        for (FileFormat format : FORMATS) {
            Path files = write(format);
            ingest(files, folder.resolve("warm-" + format));
            double seconds = ingest(files, folder.resolve("kb-" + format));
            double speed = characters() / seconds / MILLION;
            text = format == FileFormat.TEXT ? speed : text;
            System.out.printf("%-10s %12.1f %14.2f%n", format.label(), DOCUMENTS / seconds, speed);
        }
        double extraction = extraction();
        System.out.printf("extraction alone, one thread: %.2f M chars/s; ingestion of text reaches %.0f %% of %d times that%n",
                extraction, 100 * text / (extraction * cores), cores);
    }

    private String text(int i) {
        return "第" + i + "号文本\n" + texts.get(i % texts.size());
    }

    private long characters() {
        long characters = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            characters += text(i).codePointCount(0, text(i).length());
        }
        return characters;
    }

    private Path write(FileFormat format) throws IOException {
        Path files = Files.createDirectory(folder.resolve(format.name()));
        for (int i = 0; i < DOCUMENTS; i++) {
            Files.write(files.resolve("%03d.%s".formatted(i, format.name().toLowerCase(Locale.ROOT))),
                    TextAsFormat.of(format, text(i)));
        }
        return files;
    }

    private static double ingest(Path files, Path base) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        long start = System.nanoTime();
        int exitCode = Zhibiao.run(new String[] {"ingest", "--kb", base.toString(), files.toString()}, said, errors,
                InputStream.nullInputStream());
        double seconds = (System.nanoTime() - start) / 1e9;
        boolean all = said.toString(StandardCharsets.UTF_8).lines()
                .anyMatch(line -> line.matches(" +added +" + DOCUMENTS + "\\b.*"));
        if (exitCode != 0 || !all) {
            throw new IOException("not all files were taken: " + said.toString(StandardCharsets.UTF_8));
        }
        return seconds;
    }

    /** Documents laid out beforehand, as the other benchmark has them; the second pass counts. */
    private double extraction() throws UnreadableDocumentException {
        Extractor extractor = Extractor.load(Path.of("models"));
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(DocumentReader.parse(i + ".txt", text(i)));
        }
        documents.forEach(extractor::extract);
        long start = System.nanoTime();
        documents.forEach(extractor::extract);
        return characters() / ((System.nanoTime() - start) / 1e9) / MILLION;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
