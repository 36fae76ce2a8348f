package org.zhibiao;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhibiao.export.Column;
import org.zhibiao.export.DataPackage;
import org.zhibiao.export.ExportFile;
import org.zhibiao.export.ExportFolder;
import org.zhibiao.export.PackageDetails;
import org.zhibiao.export.RecordTable;
import org.zhibiao.export.annotation.AnnotatedDocument;
import org.zhibiao.export.annotation.AnnotationFormat;
import org.zhibiao.export.annotation.AnnotationWriter;
import org.zhibiao.export.annotation.BratWriter;
import org.zhibiao.export.annotation.DocumentList;
import org.zhibiao.export.annotation.WebAnnotationWriter;
import org.zhibiao.export.annotation.XmiWriter;
import org.zhibiao.ingest.ExtractionVersion;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.Layer;
import org.zhibiao.review.Edition;
import org.zhibiao.store.Hit;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.query.Expression;

/**
 * Takes what is in a knowledge base out to other programs: data packages, and annotated texts. Files and folders appear
 * when they are complete. Single tables are written by {@link Tables}.
 */
public final class Exports {

    private final OpenedBase base;
    private final Supplier<Review> reviews;
    private final Models models;

    Exports(OpenedBase base, Supplier<Review> reviews, Models models) {
        this.base = base;
        this.reviews = reviews;
        this.models = models;
    }

    /**
     * Writes a folder of tables that can be published: a Data Package of Frictionless Data.
     *
     * @param replace whether a data package in that folder is replaced
     * @return how many findings are in it
     * @throws java.nio.file.FileAlreadyExistsException when there is a folder that is not to be replaced
     */
    public long dataPackage(PackageRequest request, Path folder, boolean replace) throws IOException {
        KnowledgeBase opened = base.get();
        PackageDetails details = new PackageDetails(
                request.title(),
                request.authors(),
                request.license(),
                request.query() instanceof Expression.All
                        ? "all findings"
                        : request.query().toString(),
                ExtractionVersion.programVersion(),
                models.version(),
                List.copyOf(models.ruleBook().rules().values()),
                request.created(),
                request.edition(),
                reviews.get().checksum(),
                reviews.get().lastValidation(),
                reviews.get().agreements());
        try (ExportFolder made = ExportFolder.create(folder, replace, DataPackage.DESCRIPTOR)) {
            long findings = DataPackage.write(
                    made,
                    opened,
                    records -> reviews.get().forEach(request.query(), request.edition(), records::take),
                    request.edition(),
                    columns(request),
                    request.parquet(),
                    details,
                    request.options());
            made.complete();
            return findings;
        }
    }

    private static Map<Layer, List<Column>> columns(PackageRequest request) {
        Map<Layer, List<Column>> columns = new EnumMap<>(Layer.class);
        for (Layer layer : request.layer().map(List::of).orElse(List.of(Layer.values()))) {
            columns.put(
                    layer, Tables.findings(Optional.of(layer), request.fields()).columns());
        }
        return columns;
    }

    /**
     * How much was annotated.
     *
     * @param findings findings that were written
     * @param documents documents that have them
     */
    public record Annotated(long findings, long documents) {}

    /**
     * Writes findings with their texts as a file or folder that a tool for annotators reads.
     *
     * @param edition as people say they should be, or as they were found
     * @param target a folder or a file, as the form is one
     * @param replace whether what is there is replaced; a folder only if it holds annotations
     * @throws java.nio.file.FileAlreadyExistsException when something is there that is not to be replaced
     * @throws IOException also when a stored text does not fit its findings; it names the document
     */
    public Annotated annotations(Expression query, Edition edition, AnnotationFormat form, Path target, boolean replace)
            throws IOException {
        base.get();
        if (!form.isFolder()) {
            try (ExportFile file = ExportFile.create(target, replace)) {
                Annotated written = write(query, edition, new WebAnnotationWriter(file.stream()));
                file.complete();
                return written;
            }
        }
        try (ExportFolder folder = ExportFolder.create(target, replace, DocumentList.FILE)) {
            Annotated written = write(
                    query, edition, form == AnnotationFormat.BRAT ? new BratWriter(folder) : new XmiWriter(folder));
            folder.complete();
            return written;
        }
    }

    /** Writes findings with their texts to a stream, which stays open, as {@link AnnotationFormat#WEB_ANNOTATION}. */
    public Annotated webAnnotations(Expression query, Edition edition, OutputStream stream) throws IOException {
        return write(query, edition, new WebAnnotationWriter(stream));
    }

    private Annotated write(Expression query, Edition edition, AnnotationWriter writer) throws IOException {
        long[] counts = {0, 0};
        Review review = reviews.get();
        RecordTable.Records<Hit> hits = taker ->
                review.forEach(query, edition, one -> taker.take(new Hit(one.document(), one.record(edition))));
        AnnotatedDocument.forEach(base.get(), hits, document -> {
            writer.write(document);
            counts[0] += document.findings().size();
            counts[1]++;
        });
        writer.finish();
        return new Annotated(counts[0], counts[1]);
    }
}
