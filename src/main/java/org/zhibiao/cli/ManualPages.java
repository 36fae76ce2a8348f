package org.zhibiao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.Language;
import org.zhibiao.cli.terminal.Messages;
import org.zhibiao.cli.terminal.Roff;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual pages of the program and of each of its commands, in each language, made of the same texts as the help.
 * The build runs it. Picocli's own generator writes AsciiDoc, which would bring Asciidoctor, a whole Ruby, into the build.
 */
public final class ManualPages {

    private final Language language;
    private final String version;
    private final Messages messages;

    private ManualPages(Language language, String version) {
        this.language = language;
        this.version = version;
        this.messages = Messages.in(language);
    }

    /**
     * Writes all pages.
     *
     * @param arguments the folder, such as {@code share/man}, and the version of the program
     * @throws IOException when the disk does not let it
     */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), arguments[1]);
    }

    static void write(Path folder, String version) throws IOException {
        for (Language language : Language.values()) {
            Path section = language == Language.CHINESE ? folder.resolve("zh_CN/man1") : folder.resolve("man1");
            Files.createDirectories(section);
            for (Map.Entry<String, String> page : of(language, version).entrySet()) {
                Files.writeString(section.resolve(page.getKey() + ".1"), page.getValue());
            }
        }
    }

    /** The pages by their names, such as {@code zhibiao-search}. */
    static Map<String, String> of(Language language, String version) {
        ManualPages pages = new ManualPages(language, version);
        Map<String, String> made = new LinkedHashMap<>();
        pages.commands().forEach(command -> made.put(name(command), pages.page(command)));
        return made;
    }

    private List<CommandSpec> commands() {
        Environment nowhere = new Environment(
                        OutputStream.nullOutputStream(),
                        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                        InputStream.nullInputStream(),
                        Map.of(),
                        false,
                        false)
                .speaking(language);
        CommandLine program = new Main(nowhere, Settings.NONE).commandLine();
        return withThoseOf(program)
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .toList();
    }

    private static Stream<CommandLine> withThoseOf(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(ManualPages::withThoseOf));
    }

    private static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    private String page(CommandSpec command) {
        Roff page = new Roff();
        List<String> description = Arrays.stream(command.usageMessage().description())
                .map(String::formatted)
                .toList();
        page.macro("TH", name(command).toUpperCase(Locale.ROOT), "1", "", "zhibiao " + version, "")
                .request("ad l")
                .request("nh")
                .macro("SH", messages.text("manual.name"))
                .text(name(command) + " - " + description.getFirst())
                .macro("SH", messages.text("manual.synopsis"))
                .text(synopsis(command))
                .macro("SH", messages.text("manual.description"));
        for (String paragraph : description) {
            page.macro("PP").text(paragraph);
        }
        commandsOf(command, page);
        arguments(command, page);
        exitCodes(command, page);
        examples(command, page);
        seeAlso(command, page);
        return page.toString();
    }

    private static String synopsis(CommandSpec command) {
        return new CommandLine.Help(command, CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .synopsis(0)
                .replaceAll("\\s+", " ");
    }

    private void commandsOf(CommandSpec program, Roff page) {
        List<CommandSpec> commands = program.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .toList();
        if (!commands.isEmpty()) {
            page.macro("SH", messages.text("manual.commands"));
        }
        commands.forEach(command -> page.macro("TP")
                .bold(name(command) + "(1)")
                .text(command.usageMessage().description()[0].formatted()));
    }

    private void arguments(CommandSpec command, Roff page) {
        page.macro("SH", messages.text("manual.options"));
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            argument(parameter.paramLabel(), parameter, page);
        }
        command.options().stream()
                .filter(option -> !option.hidden())
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .forEach(option -> argument(
                        Arrays.stream(option.names())
                                .map(name -> option.arity().max() == 0 ? name : name + " " + option.paramLabel())
                                .collect(Collectors.joining(", ")),
                        option,
                        page));
    }

    private static void argument(String written, ArgSpec argument, Roff page) {
        page.macro("TP").bold(written);
        for (String line : argument.description()) {
            page.text(line.formatted());
        }
    }

    private void exitCodes(CommandSpec command, Roff page) {
        page.macro("SH", messages.text("manual.exit_status"));
        command.root()
                .usageMessage()
                .exitCodeList()
                .forEach((code, meaning) -> page.macro("TP").bold(code.strip()).text(meaning));
    }

    private void examples(CommandSpec command, Roff page) {
        List<String> examples = new ArrayList<>();
        for (String line : command.usageMessage().footer()) {
            examples.add(line.formatted().strip());
        }
        if (!examples.isEmpty()) {
            page.macro("SH", messages.text("manual.examples")).lines(examples);
        }
    }

    private void seeAlso(CommandSpec command, Roff page) {
        if (command.parent() != null) {
            page.macro("SH", messages.text("manual.see_also")).text("zhibiao(1)");
        }
    }
}
