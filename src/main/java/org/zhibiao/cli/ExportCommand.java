package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.export.Column;
import org.zhibiao.export.Columns;
import org.zhibiao.export.DataPackage;
import org.zhibiao.export.ExportFolder;
import org.zhibiao.export.Format;
import org.zhibiao.export.HitJson;
import org.zhibiao.export.PackageDetails;
import org.zhibiao.export.TableWriter;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.Layer;
import org.zhibiao.store.KnowledgeBase;
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

    @Option(names = "--all-fields")
    private boolean allFields;

    @Mixin
    private FilterOptions filter;

    @Override
    public Integer call() throws CommandException, IOException {
        QueryReader reader = zhibiao.queries();
        Expression query = filter.query(reader, Optional.ofNullable(words).map(list -> String.join(" ", list)));
        try (KnowledgeBase base = reader.open(zhibiao.knowledgeBase())) {
            reader.tellUnmet(base, query);
            if (packageFolder != null) {
                writePackage(base, query, packageFolder);
                return ExitCode.OK;
            }
            output.write(
                    zhibiao.environment(), "findings", columns(filter.layer()), table -> write(base, query, table));
        }
        return ExitCode.OK;
    }

    private List<Column> columns(Optional<Layer> layer) {
        return allFields ? Columns.load().ofFindings(layer) : Columns.load().ofExportedFindings(layer);
    }

    /** JSON Lines have no columns: there a field that is not exported is taken from the record. */
    private long write(KnowledgeBase base, Expression query, TableWriter table) throws IOException {
        Set<String> leftOut = names(Columns.load().ofFindings(filter.layer()));
        leftOut.removeAll(names(columns(filter.layer())));
        long[] count = {0};
        base.forEach(query, hit -> {
            table.write(HitJson.write(hit).remove(leftOut));
            count[0]++;
        });
        return count[0];
    }

    private static Set<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.toCollection(HashSet::new));
    }

    private void writePackage(KnowledgeBase base, Expression query, Path target) throws CommandException, IOException {
        boolean parquet = output.form().filter(form -> form == Format.PARQUET).isPresent();
        if (output.isNamed()
                || !parquet && output.form().filter(form -> form != Format.CSV).isPresent()) {
            throw CommandException.wrongUse(zhibiao.environment(), "export.package_alone");
        }
        Models models = zhibiao.models();
        PackageDetails details = new PackageDetails(
                title,
                Optional.ofNullable(authors).orElse(List.of()),
                query instanceof Expression.All ? "all findings" : query.toString(),
                Version.number(),
                models.version(),
                List.copyOf(models.ruleBook().rules().values()),
                created());
        Map<Layer, List<Column>> layers = new EnumMap<>(Layer.class);
        filter.layer()
                .map(List::of)
                .orElse(List.of(Layer.values()))
                .forEach(layer -> layers.put(layer, columns(Optional.of(layer))));
        try (ExportFolder folder = ExportFolder.create(target, output.replaces(), DataPackage.DESCRIPTOR)) {
            long count = DataPackage.write(folder, base, query, layers, parquet, details, output.options());
            folder.complete();
            zhibiao.environment().tell("written.findings", count, target);
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(ExitCode.WRONG_USE, zhibiao.environment().text("wrong.exists_folder", target));
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
