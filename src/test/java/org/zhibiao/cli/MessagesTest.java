package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibiao.cli.terminal.DisplayWidth;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.Language;
import org.zhibiao.cli.terminal.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The bundles of texts are whole, and nothing in them is left over. */
class MessagesTest extends CommandTest {

    private static final Path SOURCES = Path.of("src/main/java/org/zhibiao/cli");
    private static final ResourceBundle ENGLISH = Messages.in(Language.ENGLISH).bundle();
    private static final ResourceBundle CHINESE = Messages.in(Language.CHINESE).bundle();
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-z_]+)+)\"");
    private static final Pattern COLUMN = Pattern.compile("(?:Column\\.(?:left|right)|column|by)\\(\\s*\"([a-z ]+)\"");
    /** Keys that are put together of a beginning in the sources and a name. */
    private static final Set<String> BEGINNINGS = Set.of("column.", "code.", "details.", "written.", "panel.count.");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(own(CHINESE)).isEqualTo(own(ENGLISH));
        assertThat(own(ENGLISH))
                .hasSizeGreaterThan(200)
                .allSatisfy(key -> assertThat(arguments(CHINESE.getString(key)))
                        .as(key)
                        .isSubsetOf(arguments(ENGLISH.getString(key))));
    }

    @Test
    void everyKeyOfTheSourcesHasATextAndEveryTextAKey() throws IOException {
        Set<String> asked = new TreeSet<>(helpKeys());
        String sources = sources();
        LITERAL.matcher(sources)
                .results()
                .map(found -> found.group(1))
                .filter(key -> !key.startsWith("zhibiao.") && !key.endsWith(".csv") && !key.endsWith(".properties"))
                .filter(key -> ENGLISH.containsKey(key) || isOfAFamily(key))
                .forEach(asked::add);
        COLUMN.matcher(sources)
                .results()
                .map(found -> "column." + found.group(1).replace(' ', '_'))
                .forEach(asked::add);
        assertThat(asked).allSatisfy(key -> assertThat(own(CHINESE)).contains(key));
        Set<String> unused = own(ENGLISH);
        unused.removeAll(asked);
        unused.removeIf(key -> BEGINNINGS.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    /** Whether other texts begin as the key does, so that it must be one too and no name of something else. */
    private static boolean isOfAFamily(String key) {
        String family = key.substring(0, key.indexOf('.') + 1);
        return own(ENGLISH).stream().anyMatch(other -> other.startsWith(family));
    }

    @Test
    void chineseTextsAreChinese() {
        Pattern han = Pattern.compile("\\p{IsHan}");
        Set<String> others = own(CHINESE).stream()
                .filter(key -> !han.matcher(CHINESE.getString(key)).find())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(others).containsExactlyInAnyOrder("explain.mention", "list.comma", "list.brackets", "progress.line");
    }

    @Test
    void messagesAreOfTheRightForm() {
        Set<String> help = Set.copyOf(helpKeys());
        own(ENGLISH).stream()
                .filter(key -> !help.contains(key))
                .flatMap(key -> Stream.of(ENGLISH.getString(key), CHINESE.getString(key)))
                .forEach(text -> assertThat(new MessageFormat(text).format(new Object[] {1, 2, 3, 4, 5, 6}))
                        .doesNotContain("{"));
    }

    /** Every column begins in the same column of the terminal in each row: its gap of two blanks is clear in all. */
    @ParameterizedTest
    @EnumSource
    void wideTablesAlign(Language language) throws IOException {
        ingestSamples();
        for (String[] command : List.of(
                new String[] {"search", "--limit", "40"},
                new String[] {"search", "--layer", "body"},
                new String[] {"documents"},
                new String[] {"stats"},
                new String[] {"bodies"},
                new String[] {"track"},
                new String[] {"timeline", "gdp_growth"},
                new String[] {"panel", "--indicator", "gdp_growth", "--years", "2020..2025"})) {
            String[] spoken = Stream.concat(Stream.of(command), Stream.of("--lang", language.code()))
                    .toArray(String[]::new);
            Result result = run(spoken);
            assertThat(result.exitCode()).as(result.err()).isZero();
            assertThat(tables(result.lines())).isNotEmpty().allSatisfy(MessagesTest::assertAligned);
        }
    }

    /** Stretches of lines with a rule in second place. */
    private static List<List<String>> tables(List<String> lines) {
        return IntStream.range(1, lines.size())
                .filter(i -> lines.get(i).matches("-+(  -+)+"))
                .mapToObj(i -> Stream.concat(
                                Stream.of(lines.get(i - 1)),
                                lines.stream().skip(i).takeWhile(line -> !line.isEmpty()))
                        .toList())
                .toList();
    }

    private static void assertAligned(List<String> table) {
        String rule = table.get(1);
        for (int gap = rule.indexOf("  "); gap >= 0; gap = rule.indexOf("  ", gap + 2)) {
            int at = gap;
            assertThat(table)
                    .allSatisfy(line -> assertThat(isClear(line, at)).as(line).isTrue());
        }
    }

    /** Whether two columns of the terminal are blank in a line. */
    private static boolean isClear(String line, int column) {
        int width = 0;
        for (int point : line.codePoints().toArray()) {
            int end = width + DisplayWidth.of(Character.toString(point));
            if (point != ' ' && end > column && width < column + 2) {
                return false;
            }
            width = end;
        }
        return true;
    }

    private static Set<String> own(ResourceBundle bundle) {
        return new TreeSet<>(bundle.keySet());
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    /** What picocli looks for: qualified by the command, else for all commands. */
    private static Set<String> helpKeys() {
        Environment environment = new Environment(
                new ByteArrayOutputStream(),
                new PrintStream(System.err),
                InputStream.nullInputStream(),
                Map.of(),
                false,
                false);
        CommandLine program = new Main(environment.speaking(Language.ENGLISH), Settings.NONE).commandLine();
        Set<String> keys = new TreeSet<>(Set.of(
                "usage.synopsisHeading",
                "usage.commandListHeading",
                "usage.footerHeading",
                "usage.columnsHeading",
                "usage.limitsHeading",
                "zhibiao.usage.exitCodeListHeading",
                "zhibiao.usage.exitCodeList.0",
                "zhibiao.usage.exitCodeList.1",
                "zhibiao.usage.exitCodeList.2"));
        withThoseOf(program).map(CommandLine::getCommandSpec).forEach(command -> keys.addAll(helpKeys(command)));
        return keys;
    }

    private static Stream<CommandLine> withThoseOf(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(MessagesTest::withThoseOf));
    }

    private static Set<String> helpKeys(CommandSpec command) {
        String name = command.qualifiedName(".");
        Set<String> keys = new TreeSet<>();
        for (int i = 0; i < command.usageMessage().description().length; i++) {
            keys.add(name + ".usage.description." + i);
        }
        Stream.concat(
                        command.options().stream()
                                .map(OptionSpec::longestName)
                                .map(option -> option.replaceFirst("^-+", "")),
                        command.positionalParameters().stream().map(PositionalParamSpec::paramLabel))
                .map(argument -> ENGLISH.containsKey(name + "." + argument) ? name + "." + argument : argument)
                .forEach(keys::add);
        return keys;
    }
}
