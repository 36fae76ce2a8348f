package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.HitTable;
import org.zhibiao.review.ReviewedFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao review merge}: decisions of another knowledge base are taken over; what coders see differently is listed. */
@Command(
        name = "merge",
        footer = {"  zhibiao review merge 李.jsonl 王.jsonl"})
final class ReviewMergeCommand implements Callable<Integer> {

    @ParentCommand
    private ReviewCommand review;

    @Parameters(paramLabel = "JOURNAL", descriptionKey = "JOURNAL", arity = "1..*")
    private List<Path> journals;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Environment environment = review.environment();
        try (Zhibiao base = review.zhibiao().opened()) {
            for (Path journal : journals) {
                environment.tell("review.merged", base.review().merge(journal), journal);
            }
            base.reidentify();
            List<ReviewedFinding> disputed = base.review().disputed();
            if (!disputed.isEmpty()) {
                environment.print(HitTable.reviewed(disputed, environment.width(), environment.messages()));
            }
            environment.tell("review.disputed", disputed.size());
        }
        return ExitCode.OK;
    }
}
