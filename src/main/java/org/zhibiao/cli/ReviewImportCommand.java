package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhibiao.Review;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao review import}: coding that was made elsewhere is taken over as decisions. */
@Command(
        name = "import",
        footer = {"  zhibiao review import brat-data/li --coder 李", "  zhibiao review import findings.xlsx --coder 王"})
final class ReviewImportCommand implements Callable<Integer> {

    @ParentCommand
    private ReviewCommand review;

    @Parameters(paramLabel = "CODING", descriptionKey = "CODING", arity = "1..*")
    private List<Path> codings;

    @Mixin
    private CoderOptions who;

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = review.environment();
        int exitCode = ExitCode.OK;
        try (Zhibiao base = review.zhibiao().opened()) {
            for (Path coding : codings) {
                Review.Imported taken = base.review().importCoding(who.coder(environment), coding);
                taken.faults()
                        .forEach(fault ->
                                environment.complain(environment.messages().translated(fault)));
                environment.tell("review.imported", taken.decisions(), taken.documents(), coding);
                exitCode = taken.faults().isEmpty() ? exitCode : ExitCode.SOME_FAILED;
            }
        }
        return exitCode;
    }
}
