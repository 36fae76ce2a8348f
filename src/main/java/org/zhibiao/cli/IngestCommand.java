package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.Progress;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.isolated.IsolatedReader;
import org.zhibiao.document.metadata.Manifest;
import org.zhibiao.document.metadata.ManifestException;
import org.zhibiao.document.metadata.NamePattern;
import org.zhibiao.extract.Extractor;
import org.zhibiao.ingest.ExtractionVersion;
import org.zhibiao.ingest.FileTaker;
import org.zhibiao.ingest.Hints;
import org.zhibiao.ingest.IngestReport;
import org.zhibiao.ingest.Ingestion;
import org.zhibiao.ingest.SourceFiles;
import org.zhibiao.store.KnowledgeBaseWriter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao ingest}: files and folders into the knowledge base. */
@Command(
        name = "ingest",
        footer = {
            "  zhibiao ingest 政府工作报告/ 十四五规划纲要.pdf",
            "  zhibiao ingest --kb /data/kb --prune reports/",
            "  zhibiao ingest --manifest list.csv reports/",
            "  zhibiao ingest --name-pattern '{year}{province}{city}.txt' reports/"
        })
final class IngestCommand implements Callable<Integer> {

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "PATH", descriptionKey = "PATH", arity = "1..*")
    private List<Path> paths;

    @Option(names = "--manifest", paramLabel = "FILE.csv")
    private Path manifest;

    @Option(names = "--name-pattern", paramLabel = "PATTERN")
    private String namePattern;

    @Option(names = "--prune")
    private boolean prune;

    @ArgGroup(validate = false, headingKey = "usage.limitsHeading")
    private LimitOptions limitOptions = new LimitOptions();

    @Override
    public Integer call() throws CommandException, IOException, InterruptedException {
        Environment environment = zhibiao.environment();
        long start = System.nanoTime();
        Limits limits = limitOptions.limits();
        if (paths.contains(Path.of("-"))) {
            throw new CommandException(
                    ExitCode.WRONG_USE,
                    "a document is kept under its file's name, which standard"
                            + " input has not; write it to a file and ingest that, or use zhibiao extract -");
        }
        SourceFiles sources = SourceFiles.below(paths, zhibiao.knowledgeBase());
        IngestReport report = new IngestReport();
        sources.failures().forEach(report::fail);
        Extractor extractor = zhibiao.extractor();
        Hints hints = hints(extractor);
        ExtractionVersion extraction = ExtractionVersion.of(zhibiao.models());
        int processes = Runtime.getRuntime().availableProcessors();
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(zhibiao.knowledgeBase());
                IsolatedReader isolated = new IsolatedReader(processes, limits);
                Progress progress = Progress.of(environment, "ingest")) {
            FileTaker taker = new FileTaker(extractor, isolated, limits, hints);
            Ingestion ingestion = new Ingestion(taker, extraction, writer, report, limits);
            ingestion.run(sources, progress);
            if (prune) {
                ingestion.prune(sources);
            }
        }
        hints.unused()
                .forEach(file -> environment.complain(manifest + ": no file " + file + " was met; check its name"));
        return finish(report, Duration.ofNanos(System.nanoTime() - start));
    }

    private Hints hints(Extractor extractor) throws CommandException {
        try {
            return new Hints(
                    Optional.ofNullable(manifest).map(Manifest::read),
                    Optional.ofNullable(namePattern).map(pattern -> NamePattern.parse(pattern, extractor.gazetteer())));
        } catch (ManifestException | IllegalArgumentException e) {
            throw new CommandException(ExitCode.WRONG_USE, e.getMessage());
        }
    }

    private int finish(IngestReport report, Duration time) throws IOException {
        Environment environment = zhibiao.environment();
        if (!environment.outIsTerminal()) {
            // The table has them too, but goes elsewhere.
            report.failures().forEach(failure -> environment.complain(failure.toString()));
        }
        environment.print(report.lines(time, prune));
        if (report.isEmpty()) {
            environment.complain("no file in "
                    + String.join(", ", paths.stream().map(Path::toString).toList()) + "; name other paths");
            return ExitCode.SOME_FAILED;
        }
        return report.failures().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
}
