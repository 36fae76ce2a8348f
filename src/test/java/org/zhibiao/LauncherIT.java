package org.zhibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts {@code bin/zhibiao} as packaged, from a copy whose path has blanks and Chinese characters. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherIT {

    private static final Path PACKAGED = Path.of("target", "zhibiao").toAbsolutePath();
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final String DOCUMENT = "到2025年，常住人口城镇化率达到64%。\n";
    private static final int NOT_FOUND = 127;

    /** One program for all tests, since its archive of classes takes seconds to make. */
    @TempDir
    private static Path shared;

    /** What the first two starts of the program gave, which met. */
    private static List<Run> firstStarts = List.of();

    /** What was beside the libraries after that, by name. */
    private static List<String> afterFirstStarts = List.of();

    @TempDir
    private Path folder;

    private Path home;
    private Path launcher;

    @BeforeAll
    static void installAndStartTwice() throws IOException {
        LauncherIT first = new LauncherIT();
        first.folder = Files.createDirectory(shared.resolve("first starts"));
        first.writeDocument();
        install(first.home);
        List<String> command = List.of(first.launcher.toString(), "extract", "报 告.txt");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(first.builder(command, Map.of(), "start " + i).start());
        }
        firstStarts = List.of(first.finish(processes.get(0), "start 0"), first.finish(processes.get(1), "start 1"));
        afterFirstStarts = first.inLib("").stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    @BeforeEach
    void writeDocument() throws IOException {
        home = shared.resolve("my programs/指标");
        launcher = home.resolve("bin/zhibiao");
        Files.writeString(folder.resolve("报 告.txt"), DOCUMENT);
    }

    private static void install(Path program) throws IOException {
        try (Stream<Path> files = Files.walk(PACKAGED)) {
            for (Path file : (Iterable<Path>) files.filter(LauncherIT::isNoArchive)::iterator) {
                Path copy = program.resolve(PACKAGED.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void saysItsVersionAndNothingElse() throws IOException {
        Run run = run(Map.of(), "--version");
        assertThat(run.out()).matches("zhibiao \\d+\\.\\d+\\.\\d+\\S*\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void followsChainsOfSymbolicLinks() throws IOException {
        Path links = Files.createDirectories(shared.resolve("links/more"));
        Path relative = Files.createSymbolicLink(
                shared.resolve("links/first"), shared.resolve("links").relativize(launcher));
        Path absolute = Files.createSymbolicLink(links.resolve("second"), relative);
        launcher = Files.createSymbolicLink(shared.resolve("third"), shared.relativize(absolute));
        Run run = run(Map.of(), "extract", "报 告.txt");
        assertThat(run.out()).contains("64%");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void isFoundOnThePath() throws IOException {
        String path = home.resolve("bin") + ":" + System.getenv("PATH");
        assertThat(start(List.of("/bin/sh", "-c", "zhibiao --version"), Map.of("PATH", path))
                        .out())
                .startsWith("zhibiao ");
    }

    @Test
    void passesArgumentsAsTheyAre() throws IOException {
        List<String> names = List.of("没有 此文.txt", "a  b", "*", "$HOME", "'\"\\", "-Xmx1");
        Run run = run(
                Map.of(),
                Stream.concat(Stream.of("extract", "--"), names.stream()).toArray(String[]::new));
        assertThat(run.err()).hasLineCount(names.size());
        assertThat(names).allSatisfy(name -> assertThat(run.err()).contains("zhibiao: " + name + " "));
        assertThat(run.exitCode()).isNotZero();
    }

    /** Java takes a file name's encoding from the locale, and services and containers often have none. */
    @Test
    void readsChineseFileNamesWithoutALocale() throws IOException {
        for (String locale : List.of("C", "POSIX", "xx_XX.UTF-8")) {
            Run run = run(Map.of("LC_ALL", locale), "extract", "报 告.txt");
            assertThat(run.out()).as(locale).contains("城镇化率", "\"报 告.txt\"");
            assertThat(run.exitCode()).as(locale).isZero();
        }
    }

    @Test
    void takesOptionsOfJava() throws IOException {
        Run run = run(
                Map.of("JAVA_OPTS", "-XX:+UseParallelGC  -Xmx200m", "ZHIBIAO_OPTS", "-XX:+PrintFlagsFinal"),
                "--version");
        assertThat(run.out())
                .containsPattern("UseParallelGC +=\\s+true")
                .containsPattern("MaxHeapSize +=\\s+209715200")
                .contains("zhibiao ");
    }

    @Test
    void saysWhatToInstallWithoutJava() throws IOException {
        Map<String, String> nothing = Map.of("PATH", folder.toString(), "JAVA_HOME", "", "ZHIBIAO_JDKS", "");
        Run run = run(nothing, "--version");
        assertThat(run.err())
                .startsWith("zhibiao: ")
                .contains("Java 21", "install", "JAVA_HOME")
                .hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(NOT_FOUND);
    }

    @Test
    void saysWhatToInstallWithoutJavaInTheLanguageOfTheUser() throws IOException {
        Map<String, String> nothing = Map.of("PATH", folder.toString(), "JAVA_HOME", "", "ZHIBIAO_JDKS", "");
        for (String[] arguments : List.of(new String[] {"--lang", "zh", "stats"}, new String[] {"--lang=zh"})) {
            assertThat(run(nothing, arguments).err()).contains("请安装", "Java 21").hasLineCount(1);
        }
        Map<String, String> chinese = new HashMap<>(nothing);
        chinese.put("LC_ALL", "zh_CN.UTF-8");
        assertThat(run(chinese, "stats").err()).contains("请安装", "Java 21");
        assertThat(run(chinese, "stats", "--lang", "en").err()).contains("install");
        chinese.put("ZHIBIAO_LANG", "en");
        assertThat(run(chinese, "stats").err()).contains("install");
    }

    /** Also where the locale is not installed, so that the launcher gives Java another one. */
    @Test
    void speaksTheLanguageOfTheLocale() throws IOException {
        for (Map<String, String> locale : List.of(
                Map.of("LC_ALL", "zh_CN.UTF-8"),
                Map.of("LC_ALL", "", "LANG", "zh_CN.UTF-8"),
                Map.of("LC_ALL", "", "LANG", "en_US.UTF-8", "LC_MESSAGES", "zh_CN.GB18030"))) {
            assertThat(run(locale, "--help").out()).as(locale.toString()).startsWith("用法：");
        }
        for (Map<String, String> locale : List.of(
                Map.of("LC_ALL", "C", "LANG", "zh_CN.UTF-8"),
                Map.of("LC_ALL", "", "LANG", "", "LC_MESSAGES", ""),
                Map.of("LC_ALL", "xx_XX.UTF-8", "ZHIBIAO_LOCALE", "zh_CN"))) {
            assertThat(run(locale, "--help").out()).as(locale.toString()).startsWith("Usage:");
        }
    }

    /** A search is over before Java's second compiler pays, whatever options stand before the command. */
    @Test
    void knowsTheCommandBehindOptions() throws IOException {
        Path java = jdk("101", "echo \"$@\"");
        Map<String, String> variables = Map.of("JAVA_HOME", java.toString());
        for (String options : List.of("", "--lang zh", "--kb ingest", "--models a --lang=en", "--verbose --kb b")) {
            String[] arguments = Stream.concat(Stream.of(options.split(" ")), Stream.of("search", "ingest"))
                    .filter(argument -> !argument.isEmpty())
                    .toArray(String[]::new);
            assertThat(run(variables, arguments).out()).as(options).contains("-XX:TieredStopAtLevel=1");
        }
        assertThat(run(variables, "--lang", "zh", "track").out()).doesNotContain("TieredStopAtLevel");
    }

    @Test
    void passesOverJavaThatIsTooOld() throws IOException {
        Path old = jdk("17.0.15", "exit 99");
        Map<String, String> variables = Map.of(
                "JAVA_HOME",
                old.toString(),
                "PATH",
                old.resolve("bin") + ":/usr/bin:/bin",
                "ZHIBIAO_JDKS",
                folder + ":" + JAVA_HOME);
        assertThat(run(variables, "--version").out()).startsWith("zhibiao ");
    }

    /** JAVA_HOME and the path name others. */
    @Test
    void usesTheJavaThatItBrings() throws IOException {
        Path own = Files.createSymbolicLink(home.resolve("runtime"), jdk("25", "echo its own"));
        try {
            assertThat(run(Map.of(), "--version").out()).isEqualTo("its own\n");
        } finally {
            Files.delete(own);
        }
    }

    @Test
    void takesTheNewestJavaOfTheUsualFolders() throws IOException {
        jdk("21.0.8", "echo 21");
        jdk("101.0.1", "echo 101");
        jdk("25", "echo 25");
        Map<String, String> variables = Map.of(
                "JAVA_HOME",
                "",
                "PATH",
                folder.toString(),
                "ZHIBIAO_JDKS",
                folder.resolve("jdks").toString());
        assertThat(run(variables, "--version").out()).isEqualTo("101\n");
    }

    @Test
    void startsWithAnArchiveFromTheSecondTimeOn() throws IOException {
        assertThat(inLib(".jsa"))
                .singleElement()
                .satisfies(archive -> assertThat(Files.size(archive)).isPositive());
        Run second = run(Map.of("ZHIBIAO_OPTS", "-Xshare:on"), "extract", "报 告.txt");
        assertThat(second).isEqualTo(firstStarts.getFirst());
    }

    @Test
    void doesWithoutAnArchiveThatIsBroken() throws IOException {
        Path archive = inLib(".jsa").getFirst();
        Path kept = Files.move(archive, folder.resolve("kept"));
        try {
            Files.writeString(archive, "not an archive");
            assertThat(run(Map.of(), "extract", "报 告.txt")).isEqualTo(firstStarts.getFirst());
        } finally {
            Files.move(kept, archive, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** However many first starts meet, each does its work, one archive stays, and nothing else does. */
    @Test
    void firstStartsDoNotDisturbEachOther() throws IOException {
        assertThat(firstStarts).hasSize(2).allSatisfy(run -> {
            assertThat(run.out()).contains("64%");
            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isZero();
        });
        assertThat(afterFirstStarts)
                .allMatch(name -> name.endsWith(".jar") || name.endsWith(".jsa"))
                .filteredOn(name -> name.endsWith(".jsa"))
                .hasSize(1);
    }

    /** A JDK of a version, whose java is a script. */
    private Path jdk(String version, String script) throws IOException {
        Path jdk = folder.resolve("jdks").resolve("jdk " + version);
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"");
        return jdk;
    }

    private List<Path> inLib(String... endings) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }

    private static boolean isNoArchive(Path file) {
        return !file.toString().contains(".jsa");
    }

    private Run run(Map<String, String> variables, String... arguments) throws IOException {
        return start(
                Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                        .toList(),
                variables);
    }

    private Run start(List<String> command, Map<String, String> variables) throws IOException {
        return finish(builder(command, variables, "start").start(), "start");
    }

    private ProcessBuilder builder(List<String> command, Map<String, String> variables, String output) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve(output + ".out").toFile())
                .redirectError(folder.resolve(output + ".err").toFile());
        Map<String, String> environment = builder.environment();
        List.of(
                        "JAVA_OPTS",
                        "ZHIBIAO_OPTS",
                        "ZHIBIAO_LANG",
                        "ZHIBIAO_LOCALE",
                        "LANG",
                        "LC_MESSAGES",
                        "ZHIBIAO_KB",
                        "ZHIBIAO_JDKS",
                        "JAVA_TOOL_OPTIONS",
                        "JDK_JAVA_OPTIONS")
                .forEach(environment::remove);
        environment.put("JAVA_HOME", JAVA_HOME.toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.putAll(variables);
        return builder;
    }

    private Run finish(Process process, String output) {
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends in time").isTrue();
            return new Run(
                    process.exitValue(),
                    Files.readString(folder.resolve(output + ".out"), StandardCharsets.UTF_8),
                    Files.readString(folder.resolve(output + ".err"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a process gave back. */
    private record Run(int exitCode, String out, String err) {}
}
