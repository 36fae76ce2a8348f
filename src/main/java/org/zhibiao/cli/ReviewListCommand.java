package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.ReviewQueue;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.HitTable;
import org.zhibiao.review.Coder;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.store.query.Expression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao review list}: what is to be reviewed next. */
@Command(
        name = "list",
        footer = {
            "  zhibiao review list --order doubtful --limit 10",
            "  zhibiao review list --coder 李 --order random --seed 7 'layer:target'",
            "  zhibiao review list --all --doc 政府工作报告.txt"
        })
final class ReviewListCommand implements Callable<Integer> {

    @ParentCommand
    private ReviewCommand review;

    @Parameters(paramLabel = "QUERY", descriptionKey = "QUERY", arity = "0..*")
    private @Nullable List<String> words;

    @Option(names = "--coder", paramLabel = "NAME")
    private @Nullable String coder;

    @Option(names = "--order", paramLabel = "ORDER", defaultValue = "document")
    private ReviewQueue.Sequence order;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--disputed")
    private boolean disputed;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20")
    private int limit;

    @Mixin
    private FilterOptions filter;

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = review.environment();
        if (limit < 0) {
            throw new CommandException(ExitCode.WRONG_USE, environment.text("wrong.limit", limit));
        }
        QueryReader reader = review.zhibiao().queries();
        Expression query = filter.query(reader, Optional.ofNullable(words).map(list -> String.join(" ", list)));
        Optional<Coder> eyes = Optional.ofNullable(coder).map(Coder::named);
        try (Zhibiao base = review.zhibiao().opened()) {
            reader.tellUnmet(base, query);
            List<ReviewedFinding> listed = disputed
                    ? base.review().disputed()
                    : base.review()
                            .queue(
                                    new ReviewQueue(
                                            query,
                                            order,
                                            seed,
                                            all,
                                            Optional.empty(),
                                            limit == 0 ? Integer.MAX_VALUE : limit),
                                    eyes);
            if (!listed.isEmpty()) {
                environment.print(HitTable.reviewed(listed, environment.width(), environment.messages()));
            }
            environment.tell("review.listed", listed.size());
        }
        return ExitCode.OK;
    }
}
