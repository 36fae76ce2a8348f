package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Review;
import org.zhibiao.Tables;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.TextTable;
import org.zhibiao.cli.terminal.TextTable.Column;
import org.zhibiao.export.RecordTable;
import org.zhibiao.review.Coder;
import org.zhibiao.review.validation.Sample;
import org.zhibiao.review.validation.SampleRequest;
import org.zhibiao.review.validation.SampleRow;
import org.zhibiao.review.validation.Validation;
import org.zhibiao.store.query.Expression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao validate}: a sample to be judged, and how right the findings are by what was judged. */
@Command(
        name = "validate",
        footer = {
            "  zhibiao validate --sample 200 --by genre,layer --seed 7 --out sample.xlsx",
            "  zhibiao validate --judged sample.xlsx",
            "  zhibiao validate --sample 200 --by genre,layer --seed 7 --coder 李"
        })
final class ValidateCommand implements Callable<Integer> {

    private static final List<Column> COLUMNS = List.of(
            Column.left("layer"),
            Column.left("figure"),
            Column.right("n"),
            Column.right("share"),
            Column.left("interval of 95 percent"));

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "QUERY", descriptionKey = "QUERY", arity = "0..*")
    private @Nullable List<String> words;

    @Option(names = "--sample", paramLabel = "N", defaultValue = "200")
    private int size;

    @Option(names = "--by", paramLabel = "FIELD", split = "[,，]")
    private @Nullable List<SampleRequest.By> by;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--judged", paramLabel = "FILE")
    private @Nullable Path judged;

    @Option(names = "--coder", paramLabel = "NAME")
    private @Nullable String coder;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private TableOutput output;

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = zhibiao.environment();
        try (Zhibiao base = zhibiao.opened()) {
            if (judged != null) {
                tell(base, Review.validation(judged));
                return ExitCode.OK;
            }
            Sample sample = sample(base);
            if (coder != null) {
                tell(base, base.review().validation(sample, Coder.named(coder)));
                return ExitCode.OK;
            }
            if (!output.isNamed()) {
                throw CommandException.wrongUse(environment, "validate.no_file");
            }
            output.write(environment, "rows", Tables.sample(), RecordTable.all(sample.rows()));
            long findings = sample.rows().stream().filter(SampleRow::isFinding).count();
            environment.tell("validate.drawn", findings, sample.rows().size() - findings);
        } catch (IllegalArgumentException e) {
            throw FieldValues.wrong(environment, e);
        }
        return ExitCode.OK;
    }

    private Sample sample(Zhibiao base) throws CommandException, IOException {
        QueryReader reader = zhibiao.queries();
        Expression query = filter.query(reader, Optional.ofNullable(words).map(list -> String.join(" ", list)));
        reader.tellUnmet(base, query);
        return base.review()
                .sample(new SampleRequest(query, size, Optional.ofNullable(by).orElse(List.of()), seed));
    }

    /** Writes or shows the figures, and keeps them for data packages. */
    private void tell(Zhibiao base, Validation validation) throws CommandException, IOException {
        Environment environment = zhibiao.environment();
        if (validation.figures().isEmpty()) {
            throw CommandException.wrongUse(environment, "validate.nothing", validation.open());
        }
        base.review().keep(validation, Instant.now());
        if (output.isAsked()) {
            output.write(environment, "rows", Tables.validation(), RecordTable.all(validation.figures()));
        } else {
            TextTable table = TextTable.of(COLUMNS, environment.messages());
            for (Validation.Measure figure : validation.figures()) {
                table.row(List.of(
                        environment.messages().code("layer", figure.layer().code()),
                        figure.what(),
                        String.valueOf(figure.share().judged()),
                        number(figure.share().value()),
                        number(figure.share().low()) + " – "
                                + number(figure.share().high())));
            }
            environment.print(table.lines(environment.width()));
        }
        environment.tell("validate.judged", validation.findings(), validation.sentences(), validation.open());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
