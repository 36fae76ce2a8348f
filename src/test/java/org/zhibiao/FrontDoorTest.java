package org.zhibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.export.Accuracy;
import org.zhibiao.export.FieldChoice;
import org.zhibiao.ingest.IngestListener;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Target;

/** What a program that uses the library sees. */
class FrontDoorTest {

    private static final String SENTENCE = "到2025年，常住人口城镇化率达到64%。";

    @TempDir
    private Path folder;

    /** Compiled and run as it stands, in an empty folder: it needs no folder of tables. */
    @Test
    void theProgramOfThePackageRuns() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(compiledAndRun("Example", programOfThePackage(), empty))
                .contains("常住人口城镇化率")
                .contains("64");
    }

    @Test
    void theProgramOfThePageOnTheLibraryPrintsWhatStandsThere() throws Exception {
        String page = Files.readString(Path.of("src/docs/en/library.md"));
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.createSymbolicLink(there.resolve("corpus"), Path.of("corpus").toAbsolutePath());
        assertThat(compiledAndRun("Library", block("java", page), there).strip())
                .isEqualTo(block("text", page));
        assertThat(there.resolve("findings.csv")).isNotEmptyFile();
        String chinese = Files.readString(Path.of("src/docs/zh/library.md"));
        assertThat(block("java", chinese)).isEqualTo(block("java", page));
        assertThat(block("text", chinese)).isEqualTo(block("text", page));
    }

    private String compiledAndRun(String name, String program, Path in) throws Exception {
        Path source = Files.writeString(folder.resolve(name + ".java"), program);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, said, said, "-cp", classPath(), source.toString()))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        return run(in, classPath() + System.getProperty("path.separator") + folder, name);
    }

    private static String block(String language, String page) {
        Matcher block = Pattern.compile("(?m)^```" + language + "\\n(.*?)\\n```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(page);
        assertThat(block.find()).as("a block of " + language).isTrue();
        return block.group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theProgramOfTheReadmeIsThatOfThePackage(String readme) throws Exception {
        assertThat(block("java", Files.readString(Path.of(readme)))).isEqualTo(programOfThePackage());
    }

    private static String programOfThePackage() throws IOException {
        return program(Files.readString(Path.of("src/main/java/org/zhibiao/package-info.java")));
    }

    @Test
    void readsATextAndAFileAlike() throws Exception {
        Path file = Files.writeString(folder.resolve("plan.txt"), SENTENCE);
        assertThat(Zhibiao.read(SENTENCE)).hasAtLeastOneElementOfType(Target.class);
        assertThat(Zhibiao.read(file))
                .extracting(Finding::span)
                .isEqualTo(Zhibiao.read(SENTENCE).stream().map(Finding::span).toList());
        assertThat(Zhibiao.read(" \n")).isEmpty();
    }

    @Test
    void whatIsTakenInIsFoundComparedAndExported() throws Exception {
        Path file = Files.writeString(folder.resolve("许昌市2021年政府工作报告.txt"), "许昌市2021年政府工作报告\n今年的目标是：城镇化率达到64%。\n");
        Path data = folder.resolve("findings.csv");
        try (Zhibiao kb = Zhibiao.open(folder.resolve("kb"))) {
            int[] steps = {0};
            assertThat(kb.ingest(List.of(file), (done, total, failed) -> steps[0] = done * 10 + total)
                            .failures())
                    .isEmpty();
            assertThat(steps[0]).isEqualTo(11);
            assertThat(kb.search("城镇化率 status:target").total()).isEqualTo(1);
            assertThat(kb.documents().all()).hasSize(1);
            assertThat(kb.panel(List.of("城镇化率"), PanelRequest.ofYears(2021, 2021)))
                    .hasSize(1);
            assertThat(kb.timeline("城镇化率", "", year -> true)).hasSize(1);
            kb.track("", target -> steps[0]++);
            assertThat(steps[0]).isEqualTo(12);
            assertThat(kb.export("城镇化率", data)).isEqualTo(1);
            Path all = folder.resolve("all.csv");
            kb.export("城镇化率", all, FieldChoice.ALL);
            assertThat(columns(all)).contains("of").containsAll(columns(data));
            assertThat(columns(data).contains("of")).isEqualTo(isExportedUnasked(Layer.MEASURE, "of"));
            assertThat(kb.reextract(true, IngestListener.NONE).documents()).isEqualTo(1);
            assertThat(kb.search("城镇化率").total()).isEqualTo(1);
        }
        assertThat(Files.readString(data)).contains("城镇化率").contains("64");
    }

    private static boolean isExportedUnasked(Layer layer, String column) {
        return Accuracy.load().of(layer, column).orElseThrow().isExported();
    }

    private static List<String> columns(Path table) throws IOException {
        return List.of(Files.readAllLines(table).getFirst().split(","));
    }

    private static String program(String explained) {
        Matcher block = Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL)
                .matcher(explained);
        assertThat(block.find()).as("a program in the package's documentation").isTrue();
        return block.group(1).replaceAll("(?m)^ \\* ?", "");
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private String run(Path in, String classPath, String main) throws IOException, InterruptedException {
        Path warnings = folder.resolve("warnings.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        main)
                .directory(in.toFile())
                .redirectError(warnings.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said + Files.readString(warnings)).isZero();
        return said;
    }
}
