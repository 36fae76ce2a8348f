package org.zhibiao.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What a command has around it.
 *
 * @param out standard output; fails when it is closed or full
 * @param err standard error
 * @param in standard input
 * @param variables environment variables
 * @param outIsTerminal whether a person sees standard output directly
 * @param errIsTerminal whether a person sees standard error directly
 * @param messages the texts in the language of the user
 */
public record Environment(
        OutputStream out,
        PrintStream err,
        InputStream in,
        Map<String, String> variables,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Messages messages) {

    private static final int WIDTH_OF_FILES = 120;
    private static final int NARROWEST = 40;

    /** Buffers standard output. */
    public Environment {
        out = out instanceof BufferedOutputStream ? out : new BufferedOutputStream(new StandardOutput(out), 1 << 16);
    }

    /** In the language of the locale, until it is known what else the user asks for. */
    public Environment(
            OutputStream out,
            PrintStream err,
            InputStream in,
            Map<String, String> variables,
            boolean outIsTerminal,
            boolean errIsTerminal) {
        this(out, err, in, variables, outIsTerminal, errIsTerminal, Messages.in(Language.ofLocale(variables)));
    }

    /** The same in another language. */
    public Environment speaking(Language language) {
        return new Environment(out, err, in, variables, outIsTerminal, errIsTerminal, Messages.in(language));
    }

    /** A variable, if it is set and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** Whether to colour: on a terminal, unless NO_COLOR is set (https://no-color.org). */
    public boolean colours() {
        return outIsTerminal && variable("NO_COLOR").isEmpty();
    }

    /** How many columns a line may have. */
    public int width() {
        Optional<Integer> columns =
                variable("COLUMNS").filter(value -> value.matches("\\d{1,4}")).map(Integer::valueOf);
        int width = columns.orElseGet(() -> outIsTerminal ? Terminals.width() : WIDTH_OF_FILES);
        return Math.max(NARROWEST, width);
    }

    /** Writes text to standard output in UTF-8, with LF after each line. */
    public void print(Iterable<String> lines) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (String line : lines) {
            writer.write(line);
            writer.write('\n');
        }
        writer.flush();
    }

    /** A text in the language of the user, see {@link Messages#text}. */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** A line on standard error that is no complaint: what was done, how much there is. */
    public void tell(String key, Object... arguments) {
        err.println(text(key, arguments));
    }

    /** One line on standard error. */
    public void complain(String message) {
        err.println("zhibiao: " + message);
    }
}
