package org.zhibiao.cli.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.TextTable.Column;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.ingest.IngestOptions;

/** {@code zhibiao ingest --dry-run}: what would be taken, and how the columns of tables are read; nothing is written. */
public final class DryRun {

    private static final List<Column> COLUMNS =
            List.of(Column.left("column"), Column.left("read as"), Column.left("told by"));

    private final Environment environment;
    private final Messages messages;

    /** Prints there. */
    public DryRun(Environment environment) {
        this.environment = environment;
        this.messages = environment.messages();
    }

    /**
     * Prints a line for each file, and of a table whose rows are documents one for each column.
     *
     * @return whether all of them could be read
     */
    public boolean run(Zhibiao base, List<Path> paths, IngestOptions options) throws IOException, InterruptedException {
        boolean[] refused = {false};
        base.preview(paths, options, preview -> {
            if (preview.documents() > 0) {
                environment.print(List.of(messages.text("ingest.would_give", preview.file(), preview.documents())));
            }
            for (Reading.Table table : preview.tables()) {
                print(table);
            }
            for (Reading.Refused no : preview.refused()) {
                refused[0] |= complain(no);
            }
        });
        return !refused[0];
    }

    private void print(Reading.Table table) throws IOException {
        List<String> lines = new ArrayList<>();
        if (!table.columns().isEmpty()) {
            lines.add(messages.text("ingest.rows", table.name(), table.documents(), table.withoutText()));
        }
        table.remarks().forEach(remark -> lines.add("  " + table.name() + " " + messages.translated(remark)));
        if (table.columns().isEmpty()) {
            environment.print(lines);
            return;
        }
        TextTable columns = TextTable.of(COLUMNS, messages);
        for (Reading.Column column : table.columns()) {
            columns.row(List.of(
                    column.heading(),
                    column.role()
                            .map(role -> messages.code("role", role.code()))
                            .orElse("–"),
                    column.role().isEmpty()
                            ? ""
                            : messages.code("ground", column.ground().name().toLowerCase(Locale.ROOT))));
        }
        columns.lines(environment.width()).forEach(line -> lines.add("  " + line));
        environment.print(lines);
    }

    /** Whether it is a fault; a row without a text is none. */
    private boolean complain(Reading.Refused no) {
        if (no.name().contains("#") && no.refusal().reason() == Refusal.Reason.EMPTY) {
            return false;
        }
        environment.complain(no.name() + " " + messages.translated(no.refusal().toString()));
        return true;
    }
}
