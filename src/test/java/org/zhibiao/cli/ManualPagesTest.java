package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibiao.cli.terminal.DisplayWidth;
import org.zhibiao.cli.terminal.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The manual pages tell what the help tells, and are set without a warning. */
class ManualPagesTest {

    private static final Path GROFF = Path.of("/usr/bin/groff");
    private static final int TERMINAL = 80;
    private static final String VERSION = "1.2.3";

    @TempDir
    private Path folder;

    @Test
    void everyCommandHasAPageInEachLanguage() throws IOException {
        ManualPages.write(folder, VERSION);
        List<String> expected = new ArrayList<>(List.of("zhibiao.1"));
        LanguageTest.program(Language.ENGLISH).getSubcommands().forEach((name, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                expected.add("zhibiao-" + name + ".1");
                command.getSubcommands()
                        .keySet()
                        .forEach(inner -> expected.add("zhibiao-" + name + "-" + inner + ".1"));
            }
        });
        for (String section : List.of("man1", "zh_CN/man1")) {
            try (Stream<Path> pages = Files.list(folder.resolve(section))) {
                assertThat(pages.map(page -> page.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyOptionOfACommandIsOnItsPage(Language language) {
        Map<String, String> pages = ManualPages.of(language, VERSION);
        for (CommandLine command :
                LanguageTest.program(language).getSubcommands().values()) {
            String page = pages.get("zhibiao-" + command.getCommandName());
            if (page != null) {
                assertThat(command.getCommandSpec().options().stream().map(OptionSpec::longestName))
                        .allSatisfy(name -> assertThat(page).contains(name.replace("-", "\\-")));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesAreSetWithoutAWarningAndFitTheTerminal(Language language) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(GROFF), "groff is not installed");
        for (Map.Entry<String, String> page : ManualPages.of(language, VERSION).entrySet()) {
            Path source = Files.writeString(folder.resolve(page.getKey() + ".1"), page.getValue());
            Path set = folder.resolve("set.txt");
            Path warnings = folder.resolve("warnings.txt");
            Process groff = new ProcessBuilder(
                            GROFF.toString(), "-man", "-Kutf8", "-Tutf8", "-ww", "-P-c", "-rLL=78n", source.toString())
                    .redirectOutput(set.toFile())
                    .redirectError(warnings.toFile())
                    .start();
            assertThat(groff.waitFor()).isZero();
            assertThat(Files.readString(warnings)).as(page.getKey()).isEmpty();
            assertThat(Files.readString(set, StandardCharsets.UTF_8)
                            .replaceAll(".\b", "")
                            .lines())
                    .as(page.getKey())
                    .hasSizeGreaterThan(20)
                    .filteredOn(line -> !line.strip().startsWith("zhibiao "))
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(TERMINAL));
        }
    }
}
