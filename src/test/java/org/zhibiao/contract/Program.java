package org.zhibiao.contract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.zhibiao.cli.Main;

/** The program as its users start it, with the tables of this folder, so that what is held is what they get. */
final class Program {

    private Program() {}

    /**
     * What a command prints.
     *
     * @throws AssertionError when it fails; the message is its own
     */
    static String output(String command, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--models", "models"));
        all.addAll(arguments);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exitCode = Main.run(
                all.toArray(String[]::new),
                out,
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]));
        if (exitCode != 0) {
            throw new AssertionError(errors.toString(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
