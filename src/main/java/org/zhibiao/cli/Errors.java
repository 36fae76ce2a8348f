package org.zhibiao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.cli.terminal.ClosedOutputException;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.ingest.FileFault;
import org.zhibiao.lexicon.LexiconException;
import org.zhibiao.store.KnowledgeBaseException;
import org.zhibiao.store.KnowledgeBaseException.Reason;
import org.zhibiao.store.query.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns exceptions into one line on standard error and an exit code. */
final class Errors {

    private final Environment environment;

    Errors(Environment environment) {
        this.environment = environment;
    }

    /** Arguments that cannot be understood. */
    int wrongArguments(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        environment.complain(wrong(e) + suggestion(e));
        environment.tell("wrong.try", command.getCommandSpec().qualifiedName());
        return ExitCode.WRONG_USE;
    }

    /** Picocli would count the words that it cannot place, and those of {@code zhibiao help} to two thousand million. */
    private String wrong(ParameterException e) {
        return e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                ? environment.text(
                        "wrong.unmatched",
                        unmatched.getUnmatched().stream()
                                .map(word -> "'" + word + "'")
                                .collect(Collectors.joining(", ")))
                : translated(Objects.requireNonNull(e.getMessage()));
    }

    /** What may have been meant instead: an option, or a command. */
    private String suggestion(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        CommandSpec command = e.getCommandLine().getCommandSpec();
        List<String> known = Stream.concat(
                        command.subcommands().keySet().stream(), command.optionsMap().keySet().stream())
                .toList();
        return Spelling.nearest(unmatched.getUnmatched().getFirst(), known)
                .map(meant -> environment.text("wrong.meant", meant))
                .orElse("");
    }

    /** A command that ended in an exception. */
    int failed(Throwable thrown, boolean verbose) {
        Throwable e = thrown instanceof UncheckedIOException unchecked
                ? Objects.requireNonNull(unchecked.getCause())
                : thrown;
        if (e instanceof ClosedOutputException) {
            return ExitCode.OK;
        }
        environment.complain(translated(message(e)));
        if (e instanceof CommandException command) {
            command.details().forEach(environment.err()::println);
        }
        if (verbose) {
            e.printStackTrace(environment.err());
        }
        return switch (e) {
            case CommandException command -> command.exitCode();
            case KnowledgeBaseException base -> exitCode(base.reason());
            case LexiconException tables -> ExitCode.WRONG_USE;
            default -> ExitCode.SOME_FAILED;
        };
    }

    private static int exitCode(Reason reason) {
        return switch (reason) {
            case NO_KNOWLEDGE_BASE, OTHER_VERSION -> ExitCode.WRONG_USE;
            case LOCKED, DAMAGED -> ExitCode.SOME_FAILED;
        };
    }

    private static String message(Throwable e) {
        return switch (e) {
            case CommandException command -> Objects.requireNonNull(command.getMessage());
            case LexiconException tables -> Objects.requireNonNull(tables.getMessage());
            case FileSystemException file -> file.getFile() + " " + FileFault.of(file);
            case IOException io -> FileFault.of(io);
            case OutOfMemoryError memory -> "there is not enough memory; give more with ZHIBIAO_OPTS=-Xmx4g";
            default -> "an error in the program: " + e + "; run again with --verbose and report it";
        };
    }

    /** In one line, and in the language of the user where it is known how to say it. */
    private String translated(String message) {
        return environment.messages().translated(message.replaceAll("\\s*\\R\\s*", " "));
    }
}
