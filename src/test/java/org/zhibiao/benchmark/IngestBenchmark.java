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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.zhibiao.cli.Main;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.format.TextAsFormat;
import org.zhibiao.extract.Extractor;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;

/**
 * How fast files of each format are ingested on all cores, and for text how that stands to extraction
 * alone on one thread times the cores.
 *
 * <p>The texts of a folder are made into files of each format, many times over with another first line, so
 * that none is a duplicate; each format is ingested more than once, and the last time counts. The knowledge
 * base is fresh each time. Starting Java is not in the figures, starting the reading processes is.
 */
public final class IngestBenchmark {

    private static final List<FileFormat> FORMATS = List.of(
            FileFormat.TEXT,
            FileFormat.HTML,
            FileFormat.MARKDOWN,
            FileFormat.PDF,
            FileFormat.DOCX,
            FileFormat.OFD,
            FileFormat.RTF,
            FileFormat.XLSX,
            FileFormat.CSV,
            FileFormat.MAIL,
            FileFormat.ZIP);
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final double MILLION = 1e6;
    private static final int ROUNDS_TO_WARM_UP = 3;

    private final List<String> texts;
    private final int documents;
    private final Path folder;

    private IngestBenchmark(List<String> texts, int documents, Path folder) {
        this.texts = texts;
        this.documents = documents;
        this.folder = folder;
    }

    /**
     * Measures.
     *
     * @param args the folder of texts, how many documents of each format are made, and the formats with
     *     commas between them, or {@code all}
     */
    public static void main(String[] args) throws IOException, InterruptedException, UnreadableDocumentException {
        Path source = Path.of(args.length > 0 ? args[0] : "corpus");
        int documents = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        List<FileFormat> formats = args.length > 2 && !args[2].equals("all") ? formats(args[2]) : FORMATS;
        Path folder = Files.createTempDirectory("ingest-benchmark");
        try {
            new IngestBenchmark(read(source), documents, folder).run(formats);
        } finally {
            delete(folder);
        }
    }

    private static List<FileFormat> formats(String names) {
        return Stream.of(names.split(","))
                .map(name -> FileFormat.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static List<String> read(Path source) throws IOException, UnreadableDocumentException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
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
        return Readers.WITHOUT_PLACES.documents("text", content, Map.of()).size() == 1;
    }

    private void run(List<FileFormat> formats) throws IOException, InterruptedException, UnreadableDocumentException {
        System.out.printf(
                "%d documents of each format, %.1f M characters, %d cores%n", documents, characters() / MILLION, CORES);
        System.out.printf("%-10s %12s %14s%n", "format", "documents/s", "M chars/s");
        Path texts = write(FileFormat.TEXT);
        for (int i = 0; i < ROUNDS_TO_WARM_UP; i++) {
            ingest(texts, folder.resolve("warm-" + i));
        }
        double text = report(FileFormat.TEXT, ingest(texts, folder.resolve("kb-text")));
        for (FileFormat format : formats) {
            if (format != FileFormat.TEXT) {
                Path files = write(format);
                ingest(files, folder.resolve("warm-" + format));
                report(format, ingest(files, folder.resolve("kb-" + format)));
            }
        }
        compare(text);
    }

    private double report(FileFormat format, double seconds) {
        double speed = characters() / seconds / MILLION;
        System.out.printf("%-10s %12.1f %14.2f%n", format.label(), documents / seconds, speed);
        return speed;
    }

    /** Two threads on the cores of one machine may be less than twice as fast as one, so both are told. */
    private void compare(double text) throws InterruptedException, UnreadableDocumentException {
        Extractor extractor = Extractor.of(Models.bundled());
        List<Document> laidOut = laidOut();
        for (int i = 0; i < ROUNDS_TO_WARM_UP; i++) {
            extraction(extractor, laidOut, 1);
        }
        double one = extraction(extractor, laidOut, 1);
        double all = extraction(extractor, laidOut, CORES);
        System.out.printf("extraction alone, M chars/s: one thread %.2f, %d threads %.2f%n", one, CORES, all);
        System.out.printf(
                "ingestion of text reaches %.0f %% of one thread times %d, %.0f %% of %d threads%n",
                100 * text / (one * CORES), CORES, 100 * text / all, CORES);
    }

    private String text(int i) {
        return "第" + i + "号文本\n" + texts.get(i % texts.size());
    }

    private long characters() {
        long characters = 0;
        for (int i = 0; i < documents; i++) {
            characters += text(i).codePointCount(0, text(i).length());
        }
        return characters;
    }

    private Path write(FileFormat format) throws IOException {
        Path files = Files.createDirectory(folder.resolve(format.name()));
        for (int i = 0; i < documents; i++) {
            Files.write(
                    files.resolve("%03d.%s".formatted(i, format.name().toLowerCase(Locale.ROOT))),
                    TextAsFormat.of(format, text(i)));
        }
        return files;
    }

    private double ingest(Path files, Path base) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        long start = System.nanoTime();
        int exitCode = Main.run(
                new String[] {"ingest", "--kb", base.toString(), files.toString()},
                said,
                errors,
                InputStream.nullInputStream());
        double seconds = (System.nanoTime() - start) / 1e9;
        boolean all = said.toString(StandardCharsets.UTF_8)
                .lines()
                .anyMatch(line -> line.matches(" +added +" + documents + "\\b.*"));
        if (exitCode != 0 || !all) {
            throw new IOException("not all files were taken: " + said.toString(StandardCharsets.UTF_8));
        }
        return seconds;
    }

    /** As the other benchmark has them: laying out is no part of extraction alone. */
    private List<Document> laidOut() throws UnreadableDocumentException {
        List<Document> laidOut = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            laidOut.add(Readers.WITHOUT_PLACES.parse(i + ".txt", text(i)));
        }
        return laidOut;
    }

    private double extraction(Extractor extractor, List<Document> laidOut, int threads) throws InterruptedException {
        List<Callable<Integer>> work = laidOut.stream()
                .map(document ->
                        (Callable<Integer>) () -> extractor.extract(document).size())
                .toList();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            workers.invokeAll(work);
            return characters() / ((System.nanoTime() - start) / 1e9) / MILLION;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
