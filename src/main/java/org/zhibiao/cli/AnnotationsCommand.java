package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.export.ExportFile;
import org.zhibiao.export.ExportFolder;
import org.zhibiao.export.annotation.AnnotatedDocument;
import org.zhibiao.export.annotation.AnnotationFormat;
import org.zhibiao.export.annotation.AnnotationWriter;
import org.zhibiao.export.annotation.BratWriter;
import org.zhibiao.export.annotation.DocumentList;
import org.zhibiao.export.annotation.WebAnnotationWriter;
import org.zhibiao.export.annotation.XmiWriter;
import org.zhibiao.store.KnowledgeBase;
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
    private FilterOptions filter;

    /** How much was written. */
    private record Written(long findings, long documents) {}

    @Override
    public Integer call() throws CommandException, IOException {
        boolean standardOutput = out.toString().equals(STANDARD_OUTPUT);
        if (standardOutput && format.isFolder()) {
            throw CommandException.wrongUse(zhibiao.environment(), "annotations.folder", format);
        }
        QueryReader reader = zhibiao.queries();
        Expression query = filter.query(reader, Optional.ofNullable(words).map(list -> String.join(" ", list)));
        try (KnowledgeBase base = reader.open(zhibiao.knowledgeBase())) {
            reader.tellUnmet(base, query);
            if (standardOutput) {
                write(base, query, new WebAnnotationWriter(zhibiao.environment().out()));
            } else {
                Written written = format.isFolder() ? writeFolder(base, query) : writeFile(base, query);
                zhibiao.environment().tell("written.annotations", written.findings(), written.documents(), out);
            }
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(ExitCode.WRONG_USE, zhibiao.environment().text("wrong.exists_either", out));
        }
        return ExitCode.OK;
    }

    private Written writeFile(KnowledgeBase base, Expression query) throws IOException {
        try (ExportFile file = ExportFile.create(out, force)) {
            Written written = write(base, query, new WebAnnotationWriter(file.stream()));
            file.complete();
            return written;
        }
    }

    private Written writeFolder(KnowledgeBase base, Expression query) throws IOException {
        try (ExportFolder folder = ExportFolder.create(out, force, DocumentList.FILE)) {
            Written written = write(
                    base, query, format == AnnotationFormat.BRAT ? new BratWriter(folder) : new XmiWriter(folder));
            folder.complete();
            return written;
        }
    }

    private static Written write(KnowledgeBase base, Expression query, AnnotationWriter writer) throws IOException {
        long[] counts = {0, 0};
        AnnotatedDocument.forEach(base, query, document -> {
            writer.write(document);
            counts[0] += document.findings().size();
            counts[1]++;
        });
        writer.finish();
        return new Written(counts[0], counts[1]);
    }
}
