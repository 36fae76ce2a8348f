package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Review;
import org.zhibiao.Tables;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.AgreementTable;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.export.Format;
import org.zhibiao.export.RecordTable;
import org.zhibiao.review.Coder;
import org.zhibiao.review.agreement.Agreement;
import org.zhibiao.review.agreement.Disagreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao agreement}: how far two coders agree, and what they see differently. */
@Command(
        name = "agreement",
        footer = {
            "  zhibiao agreement 李 王",
            "  zhibiao agreement brat-data/li brat-data/wang --seed 7 --disagreements differ.xlsx",
            "  zhibiao agreement li.xlsx wang.jsonl --out agreement.csv"
        })
final class AgreementCommand implements Callable<Integer> {

    @ParentCommand
    private Main zhibiao;

    @Parameters(index = "0", paramLabel = "FIRST", descriptionKey = "FIRST")
    private String first;

    @Parameters(index = "1", paramLabel = "SECOND", descriptionKey = "SECOND")
    private String second;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--samples", paramLabel = "N", defaultValue = "1000")
    private int samples;

    @Option(names = "--disagreements", paramLabel = "FILE")
    private @Nullable Path disagreements;

    @Mixin
    private TableOutput output;

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = zhibiao.environment();
        Agreement agreement = agreement(environment);
        if (agreement.figures().isEmpty()) {
            throw CommandException.wrongUse(environment, "agreement.nothing", first, second);
        }
        if (output.isAsked()) {
            output.write(environment, "rows", Tables.agreement(), RecordTable.all(agreement.figures()));
        } else {
            environment.print(AgreementTable.lines(agreement, environment));
        }
        if (disagreements != null) {
            write(environment, disagreements, agreement.disagreements());
        }
        environment.tell(
                "agreement.said",
                agreement.documents(),
                agreement.disagreements().size());
        return ExitCode.OK;
    }

    /** Two files or folders are codings; else they are names of coders of the knowledge base. */
    private Agreement agreement(Environment environment) throws CommandException, IOException {
        if (samples < 0) {
            throw CommandException.wrongUse(environment, "agreement.samples", samples);
        }
        Path one = Path.of(first);
        Path other = Path.of(second);
        try {
            if (Files.exists(one) && Files.exists(other)) {
                return Review.agreement(one, other, seed, samples);
            }
        } catch (IllegalArgumentException e) {
            throw FieldValues.wrong(environment, e);
        }
        try (Zhibiao base = zhibiao.opened()) {
            List<String> coders =
                    base.review().coders().stream().map(Coder::name).distinct().toList();
            for (String name : List.of(first, second)) {
                if (!coders.contains(name)) {
                    throw CommandException.wrongUse(environment, "agreement.no_coder", name, String.join(", ", coders));
                }
            }
            return base.review().agreement(first, second, seed, samples);
        }
    }

    private void write(Environment environment, Path file, List<Disagreement> all)
            throws CommandException, IOException {
        Format form = Format.ofFile(file.toString())
                .orElseThrow(() -> new CommandException(
                        ExitCode.WRONG_USE,
                        environment.text("wrong.no_form", file, String.join(", ", Format.labels()))));
        try {
            RecordTable.Written written =
                    Tables.disagreements().write(form, file, output.replaces(), output.options(), RecordTable.all(all));
            environment.tell("written.rows", written.rows(), file);
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(ExitCode.WRONG_USE, environment.text("wrong.exists", file));
        }
    }
}
