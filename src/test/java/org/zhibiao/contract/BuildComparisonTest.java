package org.zhibiao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two builds whose tables differ, each in processes of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class BuildComparisonTest {

    private static final Path MODELS = Path.of("models");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeTexts() throws IOException {
        Files.createDirectories(folder.resolve("texts/县"));
        Files.writeString(folder.resolve("texts/市.txt"), "到2025年，常住人口城镇化率达到64%。\n");
        Files.writeString(folder.resolve("texts/县/-报告.txt"), "到2024年，改造老旧小区120个。\n");
        Files.writeString(folder.resolve("texts/市.jsonl"), "{}\n");
    }

    /** The classes of this build with tables of its own, laid out as a distribution. */
    private Path build(String name) throws IOException {
        Path build = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.walk(MODELS)) {
            for (Path file : files.toList()) {
                Files.copy(file, build.resolve("models").resolve(MODELS.relativize(file)));
            }
        }
        Path launcher = Files.createDirectory(build.resolve("bin")).resolve("zhibiao");
        Files.writeString(launcher, """
                #!/bin/sh
                exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dzhibiao.home='%s' -cp '%s' org.zhibiao.cli.Main "$@"
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        build,
                        Stream.of(System.getProperty("java.class.path").split(":"))
                                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                                .reduce((one, other) -> one + ":" + other)
                                .orElseThrow()));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return build;
    }

    private int compare(String... arguments) throws InterruptedException {
        return BuildComparison.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void tellsTheRecordsThatAnotherTableChanges() throws IOException, InterruptedException {
        Path before = build("before");
        Path after = build("after");
        Path indicators = after.resolve("models/indicators.csv");
        String table = Files.readString(indicators);
        assertThat(table).contains("\nold_communities,");
        Files.writeString(indicators, table.replace("\nold_communities,", "\nold_quarters,"));
        int exitCode = compare(
                before.toString(), after.toString(), folder.resolve("texts").toString());
        assertThat(exitCode).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                县/-报告.txt
                  changed target 13–17 '120个'
                      … 到2024年，改造老旧小区120个。
                      indicatorId: old_communities → old_quarters
                gained 0, lost 0, changed 1 records, in 1 of 2 documents with findings
                """);
    }

    @Test
    void fileThatABuildCannotReadIsSaid() throws IOException, InterruptedException {
        Files.write(folder.resolve("texts/损坏.pdf"), "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8));
        String build = build("build").toString();
        assertThat(compare(build, build, folder.resolve("texts").toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("gained 0, lost 0, changed 0 records");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("损坏.pdf");
    }

    @Test
    void whatIsNoBuildOrFolderIsSaid() throws IOException, InterruptedException {
        assertThat(compare("one", "two")).isEqualTo(2);
        assertThat(compare(folder.toString(), folder.toString(), folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("name two builds and a folder")
                .contains("is no build: there is no program " + folder.resolve("bin/zhibiao"));
        String build = build("build").toString();
        assertThat(compare(build, build, folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none is no folder; name one with documents");
    }
}
