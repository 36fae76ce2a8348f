package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhibiao.export.Columns;
import org.zhibiao.export.HitJson;
import org.zhibiao.export.TableWriter;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.query.Expression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao export}: every finding with its provenance, as a data set. */
@Command(name = "export",
        description = {"Writes findings with their provenance as a data set.",
            "All of them, by document and position, or those that the options name. The file appears when it is",
            "complete."},
        footerHeading = "%nExamples:%n",
        footer = {"  zhibiao export --out 指标.csv --bom",
            "  zhibiao export --format jsonl --out - --layer target --region 许昌"})
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private Zhibiao zhibiao;

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "Which findings to write; else all. See zhibiao fields.")
    private List<String> words;

    @Mixin
    private TableOutput output;

    @Mixin
    private FilterOptions filter;

    @Override
    public Integer call() throws CommandException, IOException {
        QueryReader reader = zhibiao.queries();
        Expression query = filter.query(reader, Optional.ofNullable(words).map(list -> String.join(" ", list)));
        try (KnowledgeBase base = reader.open(zhibiao.knowledgeBase())) {
            output.write(zhibiao.environment(), "findings", Columns.load().ofFindings(filter.layer()),
                    table -> write(base, query, table));
        }
        return ExitCode.OK;
    }

    private static long write(KnowledgeBase base, Expression query, TableWriter table) throws IOException {
        long[] count = {0};
        base.forEach(query, hit -> {
            table.write(HitJson.write(hit));
            count[0]++;
        });
        return count[0];
    }
}
