package org.zhibiao.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibiao.store.DocumentVersion;

/**
 * What makes findings, so that a change of it has documents read again. Written {@code zhibiao 0.2.0, models 1f0c…,
 * manifest 77ab…}.
 *
 * @param program the program's version, such as {@code 0.2.0}
 * @param models tells the tables and rules apart from others
 * @param hints tells what the user said of the document apart from what is said of it another time; empty when nothing is
 */
public record ExtractionVersion(String program, String models, String hints) {

    private static final String PROGRAM = "zhibiao ";
    private static final String MODELS = ", models ";
    private static final String HINTS = ", manifest ";
    private static final int SHOWN_DIGITS = 16;

    /** This program with the tables and rules of a folder, and nothing said by the user. */
    public static ExtractionVersion of(Path models) throws IOException {
        return new ExtractionVersion(programVersion(), modelsDigest(models), "");
    }

    /** Reads the written form; what another program wrote, and is of no such form, is told as the program. */
    public static ExtractionVersion parse(String written) {
        int hints = written.indexOf(HINTS);
        String made = hints < 0 ? written : written.substring(0, hints);
        int models = made.indexOf(MODELS);
        String program = models < 0 ? made : made.substring(0, models);
        return new ExtractionVersion(
                program.startsWith(PROGRAM) ? program.substring(PROGRAM.length()) : program,
                models < 0 ? "" : made.substring(models + MODELS.length()),
                hints < 0 ? "" : written.substring(hints + HINTS.length()));
    }

    /** The same program and models, with what the user said of a document. */
    public ExtractionVersion with(String said) {
        return new ExtractionVersion(program, models, said);
    }

    @Override
    public String toString() {
        return PROGRAM + program + MODELS + models + (hints.isEmpty() ? "" : HINTS + hints);
    }

    /** The program's version, from the manifest of its jar; classes outside a jar have none. */
    public static String programVersion() {
        return Optional.ofNullable(ExtractionVersion.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }

    /** The first digits of a digest of all tables and rules, SHA-256 in hexadecimal. */
    public static String modelsDigest(Path models) throws IOException {
        MessageDigest digest = DocumentVersion.sha256();
        for (Path file : files(models)) {
            digest.update(models.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN_DIGITS);
    }

    private static List<Path> files(Path models) throws IOException {
        try (Stream<Path> files = Files.walk(models)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
