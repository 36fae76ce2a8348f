package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.Progress;
import org.zhibiao.ingest.Reextraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao reextract}: the stored texts read anew, without their files. */
@Command(
        name = "reextract",
        footer = {"  zhibiao reextract --models my-models/", "  zhibiao reextract --all"})
final class ReextractCommand implements Callable<Integer> {

    @ParentCommand
    private Main zhibiao;

    @Option(names = "--all")
    private boolean all;

    @Override
    public Integer call() throws CommandException, IOException, InterruptedException {
        Environment environment = zhibiao.environment();
        Reextraction.Result result;
        try (Zhibiao base = zhibiao.open();
                Progress progress = Progress.of(environment, "reextract")) {
            result = base.reextract(all, progress);
        }
        environment.print(List.of(environment.text(
                "reextract.done", number(result.documents()), number(result.findings()), number(result.current()))));
        return ExitCode.OK;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
