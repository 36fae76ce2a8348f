package org.zhibiao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code zhibiao completion}: a script by which a shell completes commands and options. */
@Command(
        name = "completion",
        footer = {
            "  source <(zhibiao completion bash)",
            "  zhibiao completion zsh > ~/.zsh/zhibiao && source ~/.zsh/zhibiao",
            "  zhibiao completion fish > ~/.config/fish/completions/zhibiao.fish"
        })
final class CompletionCommand implements Callable<Integer> {

    /** A shell. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @ParentCommand
    private Main zhibiao;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", descriptionKey = "SHELL")
    private Shell shell;

    @Override
    public Integer call() throws IOException {
        CommandLine program = spec.parent().commandLine();
        String script = switch (shell) {
            // One script for both: in zsh it loads what that has for bash's completions.
            case BASH, ZSH -> AutoComplete.bash(spec.parent().name(), program);
            case FISH -> String.join("\n", fish(program));
        };
        zhibiao.environment().print(script.lines().toList());
        return ExitCode.OK;
    }

    /** Commands where none is named yet, then the options of each. */
    private static List<String> fish(CommandLine program) {
        List<String> lines = new ArrayList<>();
        program.getSubcommands().forEach((name, command) -> {
            CommandSpec one = command.getCommandSpec();
            if (!one.usageMessage().hidden()) {
                lines.add("complete -c zhibiao -n __fish_use_subcommand -f -a %s -d %s"
                        .formatted(name, quoted(one.usageMessage().description()[0])));
                one.options().forEach(option -> lines.add(fish(name, option)));
                command.getSubcommands().forEach((inner, of) -> lines.addAll(fish(name, inner, of.getCommandSpec())));
            }
        });
        return lines;
    }

    /** A command of a command. */
    private static List<String> fish(String outer, String name, CommandSpec command) {
        List<String> lines = new ArrayList<>();
        lines.add("complete -c zhibiao -n '__fish_seen_subcommand_from %s' -f -a %s -d %s"
                .formatted(outer, name, quoted(command.usageMessage().description()[0])));
        command.options().forEach(option -> lines.add(fish(name, option)));
        return lines;
    }

    private static String fish(String command, OptionSpec option) {
        StringBuilder line =
                new StringBuilder("complete -c zhibiao -n '__fish_seen_subcommand_from %s'".formatted(command));
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            line.append(" -r");
        }
        return line.append(" -d ").append(quoted(option.description()[0])).toString();
    }

    /** In fish's single quotes, in which only these two signs mean something. */
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
