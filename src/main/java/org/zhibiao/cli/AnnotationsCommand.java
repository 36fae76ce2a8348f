package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Exports;
import org.zhibiao.Zhibiao;
import org.zhibiao.export.annotation.AnnotationFormat;
import org.zhibiao.store.query.Expression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao annotations}: findings with their texts, for the tools of annotators. */
@Command(
        name = "annotations",
        footer = {
            "  zhibiao annotations --format brat --out brat-data/zhibiao --region 许昌",
            "  zhibiao annotations --format uima-xmi --out inception 'status:target strength:binding'",
            "  zhibiao annotations --format web-annotation --out - --layer deadline | jq '.total'"
        })
final class AnnotationsCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "QUERY", descriptionKey = "QUERY", arity = "0..*")
    private @Nullable List<String> words;

    @Option(names = "--format", paramLabel = "FORM", required = true)
    private AnnotationFormat format;

    @Option(names = "--out", paramLabel = "PATH", required = true)
    private Path out;

    @Option(names = "--force")
    private boolean force;

    @Mixin
    private EditionOptions edition;

    @Mixin
    private FilterOptions filter;

    @Override
    public Integer call() throws CommandException, IOException {
        boolean standardOutput = out.toString().equals(STANDARD_OUTPUT);
        if (standardOutput && format.isFolder()) {
            throw CommandException.wrongUse(zhibiao.environment(), "annotations.folder", format);
        }
        QueryReader reader = zhibiao.queries();
        Expression query = filter.query(reader, Optional.ofNullable(words).map(list -> String.join(" ", list)));
        try (Zhibiao base = zhibiao.opened()) {
            reader.tellUnmet(base, query);
            if (standardOutput) {
                base.exports()
                        .webAnnotations(
                                query, edition.chosen(), zhibiao.environment().out());
            } else {
                Exports.Annotated written = base.exports().annotations(query, edition.chosen(), format, out, force);
                zhibiao.environment().tell("written.annotations", written.findings(), written.documents(), out);
            }
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(ExitCode.WRONG_USE, zhibiao.environment().text("wrong.exists_either", out));
        }
        return ExitCode.OK;
    }
}
