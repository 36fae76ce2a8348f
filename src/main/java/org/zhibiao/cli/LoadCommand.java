package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.zhibiao.Zhibiao;
import org.zhibiao.bulk.Loading;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao load}: what zhibiao-spark wrote, into the knowledge base. */
@Command(
        name = "load",
        footer = {"  zhibiao load tables/", "  zhibiao load --kb /data/kb /data/tables"})
final class LoadCommand implements Callable<Integer> {

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "FOLDER")
    private Path folder;

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = zhibiao.environment();
        Loading.Result result;
        try (Zhibiao base = zhibiao.open();
                Progress progress = Progress.of(environment, "load")) {
            result = base.load(folder, progress);
        } catch (NotDirectoryException e) {
            throw new CommandException(ExitCode.WRONG_USE, environment.text("load.no_tables", folder));
        }
        result.failures()
                .forEach(failure -> environment.complain(
                        failure.file() + " " + environment.messages().translated(failure.reason())));
        environment.print(List.of(environment.text(
                "load.done",
                number(result.sources()),
                number(result.documents()),
                number(result.findings()),
                number(result.unchanged()))));
        return result.failures().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
