package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.review.Coder;
import org.zhibiao.review.ReviewedFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao review accept}: records are right as they are found. */
@Command(
        name = "accept",
        footer = {"  zhibiao review accept 3f2a9c01 77d0e2b4 --coder 李"})
final class ReviewAcceptCommand implements Callable<Integer> {

    @ParentCommand
    private ReviewCommand review;

    @Parameters(paramLabel = "ITEM", descriptionKey = "ITEM", arity = "1..*")
    private List<String> items;

    @Mixin
    private CoderOptions who;

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = review.environment();
        try (Zhibiao base = review.zhibiao().opened()) {
            Coder coder = who.coder(environment);
            for (ReviewedFinding one : ReviewItems.named(base, items, coder, environment)) {
                base.review().accept(coder, one, who.note());
                environment.tell(
                        "review.accepted", one.item(), one.finding().span().raw());
            }
        }
        return ExitCode.OK;
    }
}
