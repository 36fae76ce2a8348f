package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhibiao.extract.Extractor;
import org.zhibiao.store.KnowledgeBaseWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao ingest}: files and folders into the knowledge base. */
@Command(name = "ingest",
        description = {"Takes documents into the knowledge base, which is made if it is not there.",
            "Of folders, recursively, the files that end in .txt, .text or .md, except README; a file named itself,",
            "whatever its name. Text in UTF-8 or GB18030, up to 64 MB. What has not changed is not read again."},
        footerHeading = "%nExamples:%n",
        footer = {"  zhibiao ingest 政府工作报告/ 十四五规划纲要.txt", "  zhibiao ingest --kb /data/kb reports/"})
final class IngestCommand implements Callable<Integer> {

    @ParentCommand
    private Zhibiao zhibiao;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
    private List<Path> paths;

    @Override
    public Integer call() throws CommandException, IOException, InterruptedException {
        Environment environment = zhibiao.environment();
        long start = System.nanoTime();
        SourceFiles sources = SourceFiles.below(paths, zhibiao.knowledgeBase());
        IngestReport report = new IngestReport();
        sources.failures().forEach(report::fail);
        Extractor extractor = zhibiao.extractor();
        String extraction = ExtractionVersion.of(zhibiao.models());
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(zhibiao.knowledgeBase());
                Progress progress = Progress.of(environment, sources.files().size())) {
            new Ingestion(extractor, extraction, writer, report).run(sources.files(), progress);
        }
        return finish(sources, report, Duration.ofNanos(System.nanoTime() - start));
    }

    private int finish(SourceFiles sources, IngestReport report, Duration time) throws IOException {
        Environment environment = zhibiao.environment();
        if (!environment.outIsTerminal()) {
            // The table has them too, but goes elsewhere.
            report.failures().forEach(failure -> environment.complain(failure.toString()));
        }
        environment.print(report.lines(time, sources.unsupported()));
        if (sources.files().isEmpty() && report.failures().isEmpty()) {
            environment.complain("no .txt, .text or .md file in "
                    + String.join(", ", paths.stream().map(Path::toString).toList()) + "; name other paths");
            return ExitCode.SOME_FAILED;
        }
        return report.failures().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
}
