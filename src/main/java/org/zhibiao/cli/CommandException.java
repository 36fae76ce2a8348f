package org.zhibiao.cli;

import java.util.List;
import org.zhibiao.cli.terminal.Environment;

/** Ends a command with a line that says what was wrong and what to do. */
final class CommandException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final List<String> details;

    /** A message in the language of the user. */
    CommandException(int exitCode, String message) {
        this(exitCode, message, List.of());
    }

    /**
     * With lines below the message.
     *
     * @param details lines to be printed as they stand, such as a query with a mark under the mistake
     */
    CommandException(int exitCode, String message, List<String> details) {
        super(message);
        this.exitCode = exitCode;
        this.details = List.copyOf(details);
    }

    /**
     * A mistake of the user, in the user's language.
     *
     * @param key of the message
     */
    static CommandException wrongUse(Environment environment, String key, Object... arguments) {
        return new CommandException(ExitCode.WRONG_USE, environment.text(key, arguments));
    }

    int exitCode() {
        return exitCode;
    }

    List<String> details() {
        return details;
    }
}
