package org.zhibiao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.PolicyReader;
import org.zhibiao.QueryLanguage;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.Language;
import org.zhibiao.cli.terminal.Terminals;
import org.zhibiao.document.content.ColumnRole;
import org.zhibiao.export.annotation.AnnotationFormat;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Status;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The entry point. A complete program that does what {@code zhibiao} does on the command line:
 *
 * <pre>{@code
 * import java.nio.file.Files;
 * import java.nio.file.Path;
 *  *
 * class Example {
 *     public static void main(String[] args) throws Exception {
 *         Path folder = Files.createTempDirectory("example");
 *         Path base = folder.resolve("kb");
 *         Files.writeString(folder.resolve("plan.txt"), "到2025年，常住人口城镇化率达到64%。\n");
 *         run("ingest", "--kb", base.toString(), folder.resolve("plan.txt").toString());
 *         run("search", "--kb", base.toString(), "--deadline", "2025", "城镇化率");
 *     }
 *
 *     static void run(String... arguments) {
 *         Main.run(arguments, System.out, System.err, System.in);
 *     }
 * }
 * }</pre>
 */
@Command(
        name = "zhibiao",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        footer = {
            "  zhibiao ingest reports/",
            "  zhibiao search 城镇化率 --status target --deadline 2025",
            "  zhibiao show 政府工作报告.txt",
            "  zhibiao export --format csv --out findings.csv --bom"
        })
public final class Main implements Runnable {

    /** It is no command for people. */
    private static final String REHEARSE = "rehearse";

    /** What makes each command, by its name, in the order of the help. */
    private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("extract", ExtractCommand::new);
        COMMANDS.put("ingest", IngestCommand::new);
        COMMANDS.put("load", LoadCommand::new);
        COMMANDS.put("search", SearchCommand::new);
        COMMANDS.put("show", ShowCommand::new);
        COMMANDS.put("export", ExportCommand::new);
        COMMANDS.put("stats", StatsCommand::new);
        COMMANDS.put("documents", DocumentsCommand::new);
        COMMANDS.put("reextract", ReextractCommand::new);
        COMMANDS.put("evaluate", EvaluateCommand::new);
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("train", TrainCommand::new);
        COMMANDS.put("explain", ExplainCommand::new);
        COMMANDS.put("facets", FacetsCommand::new);
        COMMANDS.put("fields", FieldsCommand::new);
        COMMANDS.put("timeline", TimelineCommand::new);
        COMMANDS.put("track", TrackCommand::new);
        COMMANDS.put("panel", PanelCommand::new);
        COMMANDS.put("bodies", BodiesCommand::new);
        COMMANDS.put("annotations", AnnotationsCommand::new);
        COMMANDS.put("review", ReviewCommand::new);
        COMMANDS.put("agreement", AgreementCommand::new);
        COMMANDS.put("validate", ValidateCommand::new);
        COMMANDS.put("completion", CompletionCommand::new);
        COMMANDS.put("serve", ServeCommand::new);
        COMMANDS.put("help", HelpCommand::new);
        COMMANDS.put(REHEARSE, RehearseCommand::new);
    }

    private static final Set<String> HELP_OR_VERSION = Set.of("-h", "--help", "-V", "--version");
    private static final Set<String> COMMANDS_OF_ALL = Set.of("help", "completion");

    static final String HOME_PROPERTY = "zhibiao.home";
    private static final int WIDEST_HELP = 110;

    @Option(names = "--kb", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path knowledgeBase;

    @Option(names = "--models", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path models;

    @SuppressWarnings("unused") // LanguageChoice has read it before; here it is only accepted and told in the help
    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private @Nullable String language;

    @Option(names = "--verbose", scope = ScopeType.INHERIT)
    private boolean verbose;

    @SuppressWarnings("unused") // picocli itself acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @SuppressWarnings("unused") // picocli itself acts on it
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT)
    private boolean version;

    @Spec
    private CommandSpec spec;

    private final Environment environment;
    private final Settings settings;
    private @Nullable Models loaded;

    Main(Environment environment, Settings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    /** Runs the command that the arguments name, then exits with its code. */
    public static void main(String[] args) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setErr(err);
        Environment environment = new Environment(
                new FileOutputStream(FileDescriptor.out),
                err,
                System.in,
                System.getenv(),
                Terminals.is(1),
                Terminals.is(2));
        System.exit(run(args, environment));
    }

    /**
     * Runs a command, not on a terminal.
     *
     * @param args as after {@code zhibiao} on the command line
     * @param out takes data, in UTF-8
     * @param err takes progress and errors
     * @param in what a file named {@code -} is read from
     * @return 0 when all is well, 1 when some documents failed, 2 for wrong use
     */
    public static int run(String[] args, OutputStream out, PrintStream err, InputStream in) {
        return run(args, new Environment(out, err, in, System.getenv(), false, false));
    }

    static int run(String[] args, Environment located) {
        Environment environment = located;
        Settings settings;
        try {
            Optional<Language> asked = LanguageChoice.of(args, located);
            environment = asked.map(located::speaking).orElse(located);
            settings = Settings.read(environment);
            environment = asked.or(settings::language).map(located::speaking).orElse(located);
        } catch (CommandException e) {
            return new Errors(environment).failed(e, false);
        }
        Main zhibiao = new Main(environment, settings);
        Errors errors = new Errors(environment);
        try {
            int exitCode = zhibiao.commandLine(named(args)).execute(args);
            return zhibiao.flush(errors, exitCode);
        } catch (OutOfMemoryError e) {
            return errors.failed(e, zhibiao.verbose);
        } finally {
            Logging.end(zhibiao.verbose);
        }
    }

    private int flush(Errors errors, int exitCode) {
        try {
            environment.out().flush();
            return exitCode;
        } catch (IOException e) {
            // A command that failed has said so; its output may be what failed.
            return exitCode == ExitCode.OK ? errors.failed(e, verbose) : exitCode;
        }
    }

    /**
     * The commands of which the arguments need the options: to read those of all takes a quarter of a second. Help and
     * completion tell of all, and so does a word that is no command. The help of the program itself names the commands and
     * needs the options of none: the set is then empty.
     */
    private static Set<String> named(String[] args) {
        if (args.length == 1 && HELP_OR_VERSION.contains(args[0])) {
            return Set.of();
        }
        boolean alone = args.length > 0 && COMMANDS.containsKey(args[0]) && !COMMANDS_OF_ALL.contains(args[0]);
        return alone ? Set.of(args[0]) : COMMANDS.keySet();
    }

    CommandLine commandLine() {
        return commandLine(COMMANDS.keySet());
    }

    private CommandLine commandLine(Set<String> commands) {
        Errors errors = new Errors(environment);
        Ansi ansi = environment.colours() ? Ansi.ON : Ansi.OFF;
        CommandLine commandLine = new CommandLine(this);
        COMMANDS.forEach((name, made) -> {
            if (commands.contains(name)) {
                commandLine.addSubcommand(name, made.get());
            } else if (commands.isEmpty() && !name.equals(REHEARSE)) {
                commandLine.addSubcommand(name, CommandSpec.create());
            }
        });
        commandLine.setResourceBundle(environment.messages().bundle());
        tellVersion(commandLine);
        return commandLine
                .setOut(new PrintWriter(new OutputStreamWriter(environment.out(), StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(environment.err(), StandardCharsets.UTF_8), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setUsageHelpWidth(Math.clamp(environment.width(), 60, WIDEST_HELP))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setDefaultValueProvider(argument -> argument instanceof OptionSpec option
                        ? settings.limit(option.longestName().replaceFirst("^-+", ""))
                        : null)
                .registerConverter(Layer.class, said(code -> Coded.of(Layer.class, code)))
                .registerConverter(Status.class, said(code -> Coded.of(Status.class, code)))
                .registerConverter(AnnotationFormat.class, said(AnnotationFormat::of))
                .setParameterExceptionHandler(errors::wrongArguments)
                .setExecutionExceptionHandler((e, command, result) -> errors.failed(e, verbose))
                .setExecutionStrategy(result -> {
                    Logging.begin(verbose);
                    return new RunLast().execute(result);
                });
    }

    private static void tellVersion(CommandLine program) {
        program.getSubcommands().values().forEach(command -> {
            command.getCommandSpec().versionProvider(new Version());
            tellVersion(command);
        });
    }

    /** Lets a converter's own message through, which names the values that there are. */
    private static <T> ITypeConverter<T> said(ITypeConverter<T> converter) {
        return text -> {
            try {
                return converter.convert(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    /** Reached when no command is named. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                environment.text("wrong.no_command")
                        + spec.subcommands().entrySet().stream()
                                .filter(command -> !command.getValue()
                                        .getCommandSpec()
                                        .usageMessage()
                                        .hidden())
                                .map(Map.Entry::getKey)
                                .collect(Collectors.joining(", ")));
    }

    Environment environment() {
        return environment;
    }

    boolean verbose() {
        return verbose;
    }

    /** The knowledge base's folder. */
    Path knowledgeBase() {
        return Optional.ofNullable(knowledgeBase)
                .or(() -> environment.variable("ZHIBIAO_KB").map(Path::of))
                .or(settings::knowledgeBase)
                .orElse(Path.of("zhibiao-kb"));
    }

    /**
     * The tables and rules: those that the user names, else the distribution's, else those in the jar.
     *
     * @throws org.zhibiao.lexicon.LexiconException when the folder that is named is not there
     */
    Models models() {
        if (loaded == null) {
            loaded = modelsFolder().map(Models::load).orElseGet(Models::bundled);
        }
        return loaded;
    }

    /** The folder of the tables and rules; none where they are those in the jar. */
    Optional<Path> modelsFolder() {
        return Optional.ofNullable(models)
                .or(settings::models)
                .or(() -> Optional.ofNullable(System.getProperty(HOME_PROPERTY))
                        .map(home -> Path.of(home, "models"))
                        .filter(Files::isDirectory));
    }

    /** Loads what queries are read by. */
    QueryReader queries() {
        return new QueryReader(new QueryLanguage(models()), environment);
    }

    /** What reads documents by the tables and rules. */
    PolicyReader reader() {
        return reader(Map.of());
    }

    /** The same, told by the user which columns of tables of documents tell what. */
    PolicyReader reader(Map<ColumnRole, List<String>> columns) {
        return new PolicyReader(models(), columns);
    }

    /** The knowledge base, to be read and asked by the tables and rules. */
    Zhibiao open() {
        return Zhibiao.open(knowledgeBase(), models());
    }

    /** The same, opened: that there is none is told before anything is written. */
    Zhibiao opened() throws IOException {
        return open().opened();
    }
}
