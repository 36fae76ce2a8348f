package org.zhibiao.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code zhibiao help}: the help of a command. Picocli's own would define {@code --help} a second time. */
@Command(
        name = "help",
        helpCommand = true,
        footer = {"  zhibiao help", "  zhibiao help search"})
final class HelpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", descriptionKey = "COMMAND", arity = "0..1")
    private @Nullable String command;

    @Override
    public Integer call() {
        CommandLine program = spec.parent().commandLine();
        CommandLine asked = command == null ? program : program.getSubcommands().get(command);
        if (asked == null) {
            throw new UnmatchedArgumentException(program, List.of(command));
        }
        asked.usage(program.getOut());
        return ExitCode.OK;
    }
}
