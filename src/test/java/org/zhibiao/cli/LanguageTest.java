package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibiao.cli.terminal.DisplayWidth;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Which language the program speaks, and that its help is whole in each. */
class LanguageTest {

    private static final int TERMINAL = 80;

    /** What a command gives back in an environment. */
    private record Result(int exitCode, String out, String err) {}

    private static Result run(Map<String, String> variables, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(args, environment(out, err, variables));
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Environment environment(
            ByteArrayOutputStream out, ByteArrayOutputStream err, Map<String, String> variables) {
        return new Environment(
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InputStream.nullInputStream(),
                variables,
                false,
                false);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "zh, -, -, -, Chinese",
                "-, zh, -, -, Chinese",
                "-, -, zh_CN.UTF-8, -, Chinese",
                "-, -, -, zh_CN.GB18030, Chinese",
                "en, zh, zh_CN.UTF-8, zh_CN.UTF-8, English",
                "-, en, zh_CN.UTF-8, zh_CN.UTF-8, English",
                "-, -, C, zh_CN.UTF-8, English",
                "-, -, de_DE.UTF-8, -, English",
                "ZH, -, -, -, Chinese"
            })
    void optionOutweighsVariableAndVariableLocale(
            String option, String variable, String all, String lang, String expected) {
        Map<String, String> variables = new HashMap<>();
        Stream.of(new String[] {"ZHIBIAO_LANG", variable}, new String[] {"LC_ALL", all}, new String[] {"LANG", lang})
                .filter(pair -> pair[1] != null)
                .forEach(pair -> variables.put(pair[0], pair[1]));
        String[] args = option == null ? new String[] {"--help"} : new String[] {"--help", "--lang", option};
        assertThat(run(variables, args).out()).startsWith(expected.equals("Chinese") ? "用法：" : "Usage: ");
    }

    @Test
    void unknownLanguageIsOneClearLine() {
        assertThat(run(Map.of("LANG", "zh_CN.UTF-8"), "stats", "--lang", "fr"))
                .isEqualTo(new Result(ExitCode.WRONG_USE, "", "zhibiao: --lang“fr”不是程序支持的语言；请写 zh 或 en\n"));
        assertThat(run(Map.of("ZHIBIAO_LANG", "zh", "LANG", "C"), "stats", "--lang", "fr")
                        .err())
                .isEqualTo("zhibiao: --lang“fr”不是程序支持的语言；请写 zh 或 en\n");
        assertThat(run(Map.of("ZHIBIAO_LANG", "fr", "LANG", "C"), "stats"))
                .isEqualTo(new Result(
                        ExitCode.WRONG_USE,
                        "",
                        "zhibiao: ZHIBIAO_LANG 'fr' is no language that the program speaks; write zh or en\n"));
    }

    @ParameterizedTest
    @EnumSource
    void helpOfEveryCommandFitsTheTerminal(Language language) {
        for (String command : commands(language)) {
            String help = run(
                            Map.of("COLUMNS", String.valueOf(TERMINAL), "ZHIBIAO_LANG", language.code()),
                            "help",
                            command)
                    .out();
            assertThat(help.lines())
                    .as(command)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(TERMINAL));
        }
    }

    @ParameterizedTest
    @EnumSource
    void helpDescribesEveryCommandAndArgumentInWholeSentences(Language language) {
        String stop = language == Language.CHINESE ? "。" : ".";
        for (CommandSpec command : specs(language)) {
            assertThat(command.usageMessage().description())
                    .as(command.qualifiedName())
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text).endsWith(stop));
            assertThat(command.args())
                    .allSatisfy(argument -> assertThat(description(argument))
                            .as(command.qualifiedName() + " " + argument.paramLabel())
                            .isNotEmpty()
                            .matches(".*[.。]"));
        }
    }

    /** The launcher looks for the command behind them. */
    @Test
    void launcherKnowsTheOptionsOfTheProgramThatHaveAValue() throws IOException {
        String launcher = Files.readString(Path.of("src/main/launcher/zhibiao"));
        String known = launcher.lines()
                .filter(line -> line.contains("no--kb"))
                .findFirst()
                .orElseThrow();
        assertThat(program(Language.ENGLISH).getCommandSpec().options().stream()
                        .filter(option -> option.arity().max() > 0)
                        .flatMap(option -> Stream.of(option.names())))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known).containsPattern("no" + name + "[ )]"));
    }

    private static String description(ArgSpec argument) {
        return String.join("", argument.description());
    }

    private static List<String> commands(Language language) {
        return specs(language).stream().skip(1).map(CommandSpec::name).toList();
    }

    /** The program, then its commands. */
    private static List<CommandSpec> specs(Language language) {
        CommandLine program = program(language);
        return Stream.concat(Stream.of(program), program.getSubcommands().values().stream())
                .map(CommandLine::getCommandSpec)
                .toList();
    }

    static CommandLine program(Language language) {
        Environment environment = environment(new ByteArrayOutputStream(), new ByteArrayOutputStream(), Map.of())
                .speaking(language);
        return new Main(environment, Settings.NONE).commandLine();
    }
}
