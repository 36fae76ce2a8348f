package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.DryRun;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.IngestTable;
import org.zhibiao.cli.terminal.Progress;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.metadata.ManifestException;
import org.zhibiao.ingest.IngestOptions;
import org.zhibiao.ingest.IngestReport;
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
            "  zhibiao ingest --name-pattern '{year}{province}{city}.txt' reports/",
            "  zhibiao ingest --dry-run --text-column 报告全文 --region-column 省 --region-column 市 reports.xlsx"
        })
final class IngestCommand implements Callable<Integer> {

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "PATH", descriptionKey = "PATH", arity = "1..*")
    private List<Path> paths;

    @Option(names = "--manifest", paramLabel = "FILE.csv")
    private @Nullable Path manifest;

    @Option(names = "--name-pattern", paramLabel = "PATTERN")
    private @Nullable String namePattern;

    @Option(names = "--prune")
    private boolean prune;

    @Option(names = "--keep-duplicates")
    private boolean keepDuplicates;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @ArgGroup(validate = false, headingKey = "usage.columnsHeading")
    private ColumnOptions columnOptions = new ColumnOptions();

    @ArgGroup(validate = false, headingKey = "usage.limitsHeading")
    private LimitOptions limitOptions = new LimitOptions();

    @Override
    public Integer call() throws CommandException, IOException, InterruptedException {
        Environment environment = zhibiao.environment();
        long start = System.nanoTime();
        Limits limits = limitOptions.limits();
        if (paths.contains(Path.of("-"))) {
            throw new CommandException(ExitCode.WRONG_USE, environment.text("ingest.standard_input"));
        }
        refuseWrongPaths();
        IngestOptions options = new IngestOptions(
                limits,
                Optional.ofNullable(manifest),
                Optional.ofNullable(namePattern),
                prune,
                keepDuplicates,
                columnOptions.columns());
        if (dryRun) {
            try (Zhibiao base = zhibiao.open()) {
                return new DryRun(environment).run(base, paths, options) ? ExitCode.OK : ExitCode.SOME_FAILED;
            }
        }
        IngestReport report;
        try (Zhibiao base = zhibiao.open();
                Progress progress = Progress.of(environment, "ingest")) {
            report = base.ingest(paths, options, progress);
        } catch (ManifestException | IllegalArgumentException e) {
            throw new CommandException(ExitCode.WRONG_USE, Objects.requireNonNull(e.getMessage()));
        }
        for (Reading.Table table : report.tables()) {
            for (String remark : table.remarks()) {
                environment.complain(table.name() + " " + environment.messages().translated(remark));
            }
        }
        report.unmet()
                .forEach(
                        file -> environment.complain(environment.text("ingest.unmet", String.valueOf(manifest), file)));
        report.unknownRegions()
                .forEach((file, region) -> environment.complain(
                        environment.text("ingest.unknown_region", String.valueOf(manifest), file, region)));
        return finish(report, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Where no path is right nothing is touched: a slip of the hand shall not leave an empty knowledge base. */
    private void refuseWrongPaths() throws CommandException {
        if (paths.stream().allMatch(Files::notExists)) {
            throw new CommandException(
                    ExitCode.WRONG_USE,
                    zhibiao.environment()
                            .text(paths.size() == 1 ? "ingest.wrong_path" : "ingest.wrong_paths", named()));
        }
    }

    private String named() {
        return String.join(", ", paths.stream().map(Path::toString).toList());
    }

    private int finish(IngestReport report, Duration time) throws CommandException, IOException {
        Environment environment = zhibiao.environment();
        if (report.isEmpty() && !(prune && Files.exists(zhibiao.knowledgeBase()))) {
            throw new CommandException(ExitCode.WRONG_USE, environment.text("ingest.nothing", named()));
        }
        report.failures()
                .forEach(failure -> environment.complain(
                        failure.file() + " " + environment.messages().translated(failure.reason())));
        environment.print(new IngestTable(report, environment.messages()).lines(time, prune));
        return report.failures().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
}
