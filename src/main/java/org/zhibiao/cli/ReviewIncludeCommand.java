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

/** {@code zhibiao review include}: a document is to be in the data set after all. */
@Command(
        name = "include",
        footer = {"  zhibiao review include 方案.txt --note 重复"})
final class ReviewIncludeCommand implements Callable<Integer> {

    @ParentCommand
    private ReviewCommand review;

    @Parameters(paramLabel = "DOC", descriptionKey = "DOC")
    private String name;

    @Mixin
    private CoderOptions who;

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = review.environment();
        try (Zhibiao base = review.zhibiao().opened()) {
            DocumentSummary document = StoredName.in(base, name, review.zhibiao());
            base.review().exclude(who.coder(environment), document, false, who.note());
            environment.tell("review.included", document.name());
        }
        return ExitCode.OK;
    }
}
