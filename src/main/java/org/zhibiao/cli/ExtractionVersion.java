package org.zhibiao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.zhibiao.store.DocumentVersion;

/** Names what makes findings, so that a change of a table has documents read again. */
final class ExtractionVersion {

    private static final int SHOWN_DIGITS = 16;

    private ExtractionVersion() {}

    /** The program's version with a digest of all tables and rules. */
    static String of(Path models) throws IOException {
        return "zhibiao " + Version.number() + ", models " + modelsDigest(models);
    }

    /** The first digits of a digest of all tables and rules, SHA-256 in hexadecimal. */
    static String modelsDigest(Path models) throws IOException {
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
