package org.zhibiao.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.store.DocumentSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Whether a document is to be in data sets. */
abstract sealed class ReviewDocumentCommand implements Callable<Integer> {

    @ParentCommand
    private ReviewCommand review;

    @Parameters(paramLabel = "DOC", descriptionKey = "DOC")
    private String name;

    @Mixin
    private CoderOptions who;

    private final boolean excluded;

    private ReviewDocumentCommand(boolean excluded) {
        this.excluded = excluded;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = review.environment();
        try (Zhibiao base = review.zhibiao().opened()) {
            DocumentSummary document = StoredName.in(base, name, review.zhibiao());
            base.review().exclude(who.coder(environment), document, excluded, who.note());
            environment.tell(excluded ? "review.excluded" : "review.included", document.name());
        }
        return ExitCode.OK;
    }

    /** {@code zhibiao review exclude}: a document is not to be in the data set. */
    @Command(
            name = "exclude",
            footer = {"  zhibiao review exclude 方案.txt --note 重复"})
    static final class Exclude extends ReviewDocumentCommand {

        Exclude() {
            super(true);
        }
    }

    /** {@code zhibiao review include}: a document is to be in the data set after all. */
    @Command(
            name = "include",
            footer = {"  zhibiao review include 方案.txt --note 重复"})
    static final class Include extends ReviewDocumentCommand {

        Include() {
            super(false);
        }
    }
}
