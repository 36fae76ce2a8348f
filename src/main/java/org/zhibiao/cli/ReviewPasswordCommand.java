package org.zhibiao.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.Terminals;
import org.zhibiao.review.Coder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao review password}: lets a coder work from another machine. */
@Command(
        name = "password",
        footer = {"  zhibiao review password 李", "  zhibiao review password 赵 --adjudicate < secret.txt"})
final class ReviewPasswordCommand implements Callable<Integer> {

    @ParentCommand
    private ReviewCommand review;

    @Parameters(paramLabel = "NAME")
    private String name;

    @Option(names = "--adjudicate")
    private boolean adjudicates;

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = review.environment();
        try (Zhibiao base = review.zhibiao().opened()) {
            Coder coder = new Coder(name, adjudicates);
            String token = base.review().accounts().set(coder, password(environment));
            environment.tell("review.password", coder.name(), token);
        } catch (IllegalArgumentException e) {
            throw FieldValues.wrong(environment, e);
        }
        return ExitCode.OK;
    }

    private static final int STANDARD_INPUT = 0;

    /** From the terminal without showing it, else the first line of the standard input. */
    private static String password(Environment environment) throws IOException {
        // Since Java 22 there is a console even where the input comes from elsewhere.
        Console console = Terminals.is(STANDARD_INPUT) ? System.console() : null;
        if (console != null) {
            return new String(Optional.ofNullable(console.readPassword("%s: ", environment.text("review.password_ask")))
                    .orElse(new char[0]));
        }
        return Optional.ofNullable(
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine())
                .orElse("");
    }
}
