package org.zhibiao.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.review.Coder;
import org.zhibiao.review.Decision;
import org.zhibiao.review.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao review undo}: the last decision of a coder, or the one that is named, is taken back. */
@Command(
        name = "undo",
        footer = {"  zhibiao review undo --coder 李"})
final class ReviewUndoCommand implements Callable<Integer> {

    @ParentCommand
    private ReviewCommand review;

    @Parameters(paramLabel = "ENTRY", descriptionKey = "ENTRY", arity = "0..1")
    private @Nullable String entry;

    @Mixin
    private CoderOptions who;

    @Override
    public Integer call() throws CommandException, IOException, InterruptedException {
        Environment environment = review.environment();
        try (Zhibiao base = review.zhibiao().opened()) {
            Coder coder = who.coder(environment);
            if (entry != null) {
                base.review().undo(coder, entry);
                environment.tell("review.undone", entry);
            } else {
                Optional<Entry> undone = base.review().undo(coder);
                environment.tell(
                        undone.isPresent() ? "review.undone" : "review.nothing_undone",
                        undone.map(ReviewUndoCommand::said).orElse(coder.name()));
            }
            base.reidentify();
        } catch (IllegalArgumentException e) {
            throw FieldValues.wrong(environment, e);
        }
        return ExitCode.OK;
    }

    /** The words that the decision was about; the id of one on a document. */
    private static String said(Entry entry) {
        return entry.decision() instanceof Decision.OnRecord on
                ? on.subject().finding().span().raw()
                : entry.id();
    }
}
