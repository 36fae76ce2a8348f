package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhibiao.export.Format;
import org.zhibiao.export.HitWriter;
import org.zhibiao.store.FindingQuery;
import org.zhibiao.store.Hit;
import org.zhibiao.store.Hits;
import org.zhibiao.store.KnowledgeBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao search}: findings by words and by what is known of them. */
@Command(name = "search",
        description = {"Finds findings by words and by what is known of them.",
            "Words are looked for in the finding and in its sentence, best first; without words findings come by",
            "document and position. All words must be there; -word excludes, a | b allows either, \"…\" keeps",
            "blanks together."},
        footerHeading = "%nExamples:%n",
        footer = {"  zhibiao search 城镇化率",
            "  zhibiao search '研发 -人员' --status target --deadline 2021..2025",
            "  zhibiao search --layer body --region 许昌 --format csv --limit 0"})
final class SearchCommand implements Callable<Integer> {

    /** How findings are printed. */
    enum Form { TABLE, JSONL, CSV }

    @ParentCommand
    private Zhibiao zhibiao;

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "Words to look for.")
    private List<String> words;

    @Mixin
    private FilterOptions filter;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20",
            description = "How many to print at most; 0 for all. Else ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "table",
            description = "table, jsonl or csv. Else ${DEFAULT-VALUE}.")
    private Form format;

    @Override
    public Integer call() throws CommandException, IOException {
        if (limit < 0) {
            throw new CommandException(ExitCode.WRONG_USE, "--limit " + limit + " is less than 0; write 0 for all");
        }
        FindingQuery query = filter.query(Optional.ofNullable(words).map(list -> String.join(" ", list)));
        try (KnowledgeBase base = KnowledgeBase.open(zhibiao.knowledgeBase())) {
            Hits hits = base.search(query, limit == 0 ? Integer.MAX_VALUE : limit);
            switch (format) {
                case TABLE -> printTable(hits);
                case JSONL -> write(Format.JSONL, hits);
                case CSV -> write(Format.CSV, hits);
            }
        }
        return ExitCode.OK;
    }

    private void printTable(Hits hits) throws IOException {
        Environment environment = zhibiao.environment();
        if (hits.total() == 0) {
            environment.err().println("no findings");
            return;
        }
        environment.print(HitTable.lines(hits.hits(), environment.width()));
        environment.out().flush();
        int shown = hits.hits().size();
        environment.err().println(shown + " of " + hits.total() + " findings"
                + (shown < hits.total() ? "; --limit 0 shows all" : ""));
    }

    private void write(Format form, Hits hits) throws IOException {
        HitWriter writer = HitWriter.of(form, zhibiao.environment().out(), false);
        for (Hit hit : hits.hits()) {
            writer.write(hit);
        }
        writer.flush();
    }
}
