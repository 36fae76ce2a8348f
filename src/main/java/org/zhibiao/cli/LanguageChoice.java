package org.zhibiao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Unmatched;

/**
 * Which language the user asks for. It must be known before the commands are, whose help is made in it; so the
 * arguments are looked through for {@code --lang} alone first.
 */
final class LanguageChoice {

    private static final String OPTION = "--lang";
    private static final String VARIABLE = "ZHIBIAO_LANG";

    /** All that is read of the arguments at first. */
    @Command
    private static final class Arguments {
        @Option(names = OPTION)
        private @Nullable String language;

        @SuppressWarnings("unused") // what is not read here must not be refused here
        @Unmatched
        private List<String> others = new ArrayList<>();
    }

    private LanguageChoice() {}

    /**
     * What the option says, else the variable.
     *
     * @return empty when neither says anything
     * @throws CommandException when it is a language that the program does not speak
     */
    static Optional<Language> of(String[] args, Environment environment) throws CommandException {
        Optional<String> option = option(args);
        return option.isPresent()
                ? Optional.of(language(OPTION, option.get(), spoken(environment)))
                : variable(environment);
    }

    /** In the language of the variable, if it names one: in it the user is told of the option. */
    private static Environment spoken(Environment environment) {
        return environment
                .variable(VARIABLE)
                .flatMap(Language::named)
                .map(environment::speaking)
                .orElse(environment);
    }

    private static Optional<Language> variable(Environment environment) throws CommandException {
        Optional<String> variable = environment.variable(VARIABLE);
        return variable.isPresent() ? Optional.of(language(VARIABLE, variable.get(), environment)) : Optional.empty();
    }

    private static Language language(String source, String name, Environment environment) throws CommandException {
        return Language.named(name)
                .orElseThrow(() ->
                        new CommandException(ExitCode.WRONG_USE, environment.text("language.unknown", source, name)));
    }

    /** Of most calls this spares the making of a second reader of arguments. A file of arguments begins with @. */
    private static boolean mayNameIt(String argument) {
        return argument.startsWith(OPTION) || argument.startsWith("@");
    }

    private static Optional<String> option(String[] args) {
        if (Stream.of(args).noneMatch(LanguageChoice::mayNameIt)) {
            return Optional.empty();
        }
        Arguments arguments = new Arguments();
        try {
            new CommandLine(arguments).setOverwrittenOptionsAllowed(true).parseArgs(args);
        } catch (ParameterException e) {
            // The option lacks its value, of which the command will tell.
            return Optional.empty();
        }
        return Optional.ofNullable(arguments.language);
    }
}
