package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.PackageRequest;
import org.zhibiao.Tables;
import org.zhibiao.Zhibiao;
import org.zhibiao.export.DataLicense;
import org.zhibiao.export.FieldChoice;
import org.zhibiao.export.Format;
import org.zhibiao.store.query.Expression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao export}: every finding with its provenance, as a data set. */
@Command(
        name = "export",
        footer = {
            "  zhibiao export --out findings.parquet 'region:河南 status:target'",
            "  zhibiao export --package dataset/ --title 河南目标 --author 张某",
            "  zhibiao export --out 指标.csv --bom",
            "  zhibiao export --format jsonl --out - --layer target --region 许昌"
        })
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "QUERY", descriptionKey = "QUERY", arity = "0..*")
    private @Nullable List<String> words;

    @Mixin
    private TableOutput output;

    @Option(names = "--package", paramLabel = "DIR")
    private @Nullable Path packageFolder;

    @Option(names = "--title", paramLabel = "TITLE", defaultValue = "Commitments of Chinese policy documents 政策文件承诺数据")
    private String title;

    @Option(names = "--author", paramLabel = "NAME")
    private @Nullable List<String> authors;

    @Option(names = "--license", paramLabel = "SPDX-ID")
    private @Nullable String license;

    @Option(names = "--all-fields")
    private boolean allFields;

    @Mixin
    private EditionOptions edition;

    @Mixin
    private FilterOptions filter;

    @Override
    public Integer call() throws CommandException, IOException {
        QueryReader reader = zhibiao.queries();
        Expression query = filter.query(reader, Optional.ofNullable(words).map(list -> String.join(" ", list)));
        try (Zhibiao base = zhibiao.opened()) {
            reader.tellUnmet(base, query);
            if (packageFolder != null) {
                writePackage(base, query, packageFolder);
                return ExitCode.OK;
            }
            output.write(
                    zhibiao.environment(),
                    "findings",
                    Tables.reviewed(filter.layer(), FieldChoice.of(allFields), edition.chosen()),
                    records -> base.review().forEach(query, edition.chosen(), records::take));
        }
        return ExitCode.OK;
    }

    private void writePackage(Zhibiao base, Expression query, Path target) throws CommandException, IOException {
        boolean parquet = output.form().filter(form -> form == Format.PARQUET).isPresent();
        if (output.isNamed()
                || !parquet && output.form().filter(form -> form != Format.CSV).isPresent()) {
            throw CommandException.wrongUse(zhibiao.environment(), "export.package_alone");
        }
        PackageRequest request = new PackageRequest(
                query,
                edition.chosen(),
                filter.layer(),
                FieldChoice.of(allFields),
                parquet,
                title,
                Optional.ofNullable(authors).orElse(List.of()),
                license(),
                created(),
                output.options());
        try {
            long count = base.exports().dataPackage(request, target, output.replaces());
            zhibiao.environment().tell("written.findings", count, target);
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(ExitCode.WRONG_USE, zhibiao.environment().text("wrong.exists_folder", target));
        }
    }

    private Optional<DataLicense> license() throws CommandException {
        try {
            return Optional.ofNullable(license).map(id -> new DataLicense(id.strip()));
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(
                    zhibiao.environment(),
                    "export.license",
                    zhibiao.environment().messages().translated(Objects.requireNonNull(e.getMessage())));
        }
    }

    /** Now, or what SOURCE_DATE_EPOCH says (https://reproducible-builds.org/specs/source-date-epoch). */
    private Instant created() throws CommandException {
        Optional<String> seconds = zhibiao.environment().variable("SOURCE_DATE_EPOCH");
        try {
            return seconds.map(Long::parseLong).map(Instant::ofEpochSecond).orElseGet(Instant::now);
        } catch (NumberFormatException | DateTimeException e) {
            throw CommandException.wrongUse(zhibiao.environment(), "export.date", seconds.orElseThrow());
        }
    }
}
