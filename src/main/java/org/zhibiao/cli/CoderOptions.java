package org.zhibiao.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.review.Coder;
import picocli.CommandLine.Option;

/** Options that say who decides. */
final class CoderOptions {

    @Option(names = "--coder", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--adjudicate")
    private boolean adjudicates;

    @Option(names = "--note", paramLabel = "TEXT")
    private @Nullable String note;

    /**
     * Who decides: who is named, else $ZHIBIAO_CODER, else the user of the machine.
     *
     * @throws CommandException when that is no name
     */
    Coder coder(Environment environment) throws CommandException {
        String known = Optional.ofNullable(name)
                .or(() -> environment.variable("ZHIBIAO_CODER"))
                .orElseGet(() -> System.getProperty("user.name", ""));
        try {
            return new Coder(known, adjudicates);
        } catch (IllegalArgumentException e) {
            throw new CommandException(
                    ExitCode.WRONG_USE, environment.messages().translated(String.valueOf(e.getMessage())));
        }
    }

    /** What is said of it. */
    Optional<String> note() {
        return Optional.ofNullable(note);
    }
}
