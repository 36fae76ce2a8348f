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

/** {@code zhibiao review exclude}: a document is not to be in the data set. */
@Command(
        name = "exclude",
        footer = {"  zhibiao review exclude 方案.txt --note 重复"})
final class ReviewExcludeCommand implements Callable<Integer> {

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
            base.review().exclude(who.coder(environment), document, true, who.note());
            environment.tell("review.excluded", document.name());
        }
        return ExitCode.OK;
    }
}
