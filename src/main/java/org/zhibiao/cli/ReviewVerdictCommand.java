package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhibiao.Review;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.review.Coder;
import org.zhibiao.review.ReviewedFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What is said of records as they stand: they are right, or there should be none. */
abstract sealed class ReviewVerdictCommand implements Callable<Integer> {

    @ParentCommand
    private ReviewCommand review;

    @Parameters(paramLabel = "ITEM", descriptionKey = "ITEM", arity = "1..*")
    private List<String> items;

    @Mixin
    private CoderOptions who;

    private final String told;

    /** Tells each verdict by a message. */
    private ReviewVerdictCommand(String told) {
        this.told = told;
    }

    /** Says it of a record. */
    abstract void say(Review reviewed, Coder coder, ReviewedFinding finding, Optional<String> note) throws IOException;

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = review.environment();
        try (Zhibiao base = review.zhibiao().opened()) {
            Coder coder = who.coder(environment);
            for (ReviewedFinding one : ReviewItems.named(base, items, coder, environment)) {
                say(base.review(), coder, one, who.note());
                environment.tell(told, one.item(), one.finding().span().raw());
            }
        }
        return ExitCode.OK;
    }

    /** {@code zhibiao review accept}: records are right as they are found. */
    @Command(
            name = "accept",
            footer = {"  zhibiao review accept 3f2a9c01 77d0e2b4 --coder 李"})
    static final class Accept extends ReviewVerdictCommand {

        Accept() {
            super("review.accepted");
        }

        @Override
        void say(Review reviewed, Coder coder, ReviewedFinding finding, Optional<String> note) throws IOException {
            reviewed.accept(coder, finding, note);
        }
    }

    /** {@code zhibiao review reject}: there should be no such records. */
    @Command(
            name = "reject",
            footer = {"  zhibiao review reject 3f2a9c01 77d0e2b4 --coder 李"})
    static final class Reject extends ReviewVerdictCommand {

        Reject() {
            super("review.rejected");
        }

        @Override
        void say(Review reviewed, Coder coder, ReviewedFinding finding, Optional<String> note) throws IOException {
            reviewed.reject(coder, finding, note);
        }
    }
}
