package org.zhibiao.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhibiao.export.ExportFile;
import org.zhibiao.export.Format;
import org.zhibiao.export.HitWriter;
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
        footer = {"  zhibiao export --format csv --out 指标.csv --bom",
            "  zhibiao export --format jsonl --out - --layer target --region 许昌"})
final class ExportCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    @ParentCommand
    private Zhibiao zhibiao;

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "Which findings to write; else all. See zhibiao fields.")
    private List<String> words;

    @Option(names = "--format", paramLabel = "FORM", required = true,
            description = "csv (RFC 4180, UTF-8) or jsonl (JSON Lines).")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", required = true,
            description = "The file to write; - for standard output.")
    private Path out;

    @Option(names = "--bom", description = "Begin CSV with a byte order mark, which Excel needs.")
    private boolean mark;

    @Option(names = "--force", description = "Replace the file if there is one.")
    private boolean force;

    @Mixin
    private FilterOptions filter;

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = zhibiao.environment();
        QueryReader reader = zhibiao.queries();
        Expression query = filter.query(reader, Optional.ofNullable(words).map(list -> String.join(" ", list)));
        try (KnowledgeBase base = reader.open(zhibiao.knowledgeBase())) {
            if (out.toString().equals(STANDARD_OUTPUT)) {
                write(base, query, environment.out());
                return ExitCode.OK;
            }
            try (ExportFile file = ExportFile.create(out, force)) {
                long count = write(base, query, file.stream());
                file.complete();
                environment.err().println(count + " findings written to " + out);
            }
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(ExitCode.WRONG_USE,
                    out + " exists already; name another file, or replace it with --force");
        }
        return ExitCode.OK;
    }

    private long write(KnowledgeBase base, Expression query, OutputStream stream) throws IOException {
        HitWriter writer = HitWriter.of(format, stream, mark);
        long[] count = {0};
        base.forEach(query, hit -> {
            writer.write(hit);
            count[0]++;
        });
        writer.flush();
        return count[0];
    }
}
