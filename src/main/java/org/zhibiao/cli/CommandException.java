package org.zhibiao.cli;

import java.util.List;

/** Ends a command with a line that says what was wrong and what to do. */
final class CommandException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final List<String> details;

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

    int exitCode() {
        return exitCode;
    }

    List<String> details() {
        return details;
    }
}
