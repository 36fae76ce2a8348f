package org.zhibiao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.TextTable;
import org.zhibiao.cli.terminal.TextTable.Column;
import org.zhibiao.review.ReviewStatus;
import org.zhibiao.review.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao review}: what people say of the findings; alone, how far it is. */
@Command(
        name = "review",
        subcommands = {
            ReviewListCommand.class,
            ReviewVerdictCommand.Accept.class,
            ReviewVerdictCommand.Reject.class,
            ReviewCorrectCommand.class,
            ReviewAddCommand.class,
            ReviewUndoCommand.class,
            ReviewDocumentCommand.Exclude.class,
            ReviewDocumentCommand.Include.class,
            ReviewIdentifyCommand.class,
            ReviewPasswordCommand.class,
            ReviewExportCommand.class,
            ReviewImportCommand.class,
            ReviewMergeCommand.class
        },
        footer = {
            "  zhibiao review list --order doubtful --limit 10",
            "  zhibiao review correct 3f2a --set deadline=2026 --coder 李",
            "  zhibiao review"
        })
final class ReviewCommand implements Callable<Integer> {

    private static final List<Column> COLUMNS = List.of(Column.left("review"), Column.right("findings"));
    private static final List<Column> CODERS = List.of(Column.left("coder"), Column.right("findings"));

    @ParentCommand
    private Main zhibiao;

    @Override
    public Integer call() throws IOException {
        Environment environment = environment();
        try (Zhibiao base = zhibiao.opened()) {
            Tally tally = base.review().tally();
            List<String> lines = new ArrayList<>();
            TextTable table = TextTable.of(COLUMNS, environment.messages());
            for (ReviewStatus status : ReviewStatus.values()) {
                table.row(List.of(
                        environment.messages().code("review", status.code()),
                        number(tally.byStatus().getOrDefault(status, 0L))));
            }
            lines.addAll(table.lines(environment.width()));
            if (!tally.byCoder().isEmpty()) {
                TextTable coders = TextTable.of(CODERS, environment.messages());
                tally.byCoder().forEach((coder, judged) -> coders.row(List.of(coder, number(judged))));
                lines.add("");
                lines.addAll(coders.lines(environment.width()));
            }
            environment.print(lines);
            environment.tell("review.again", tally.stale(), tally.disputed(), tally.excluded());
        }
        return ExitCode.OK;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    Main zhibiao() {
        return zhibiao;
    }

    Environment environment() {
        return zhibiao.environment();
    }
}
