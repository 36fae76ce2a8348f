package org.zhibiao.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zhibiao.PackageRequest;
import org.zhibiao.QueryLanguage;
import org.zhibiao.Tables;
import org.zhibiao.Zhibiao;
import org.zhibiao.export.FieldChoice;
import org.zhibiao.export.Format;
import org.zhibiao.export.TableOptions;
import org.zhibiao.review.Edition;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.QueryException;

/** Findings as files, as {@code zhibiao export} writes them. */
final class Downloads {

    private static final String PACKAGE = "package";
    private static final String TITLE = "Commitments of Chinese policy documents 政策文件承诺数据";

    private final SharedBase bases;
    private final QueryLanguage language;

    Downloads(SharedBase bases, QueryLanguage language) {
        this.bases = bases;
        this.language = language;
    }

    /** Answers with a file. */
    void answer(Context context) throws IOException {
        String form = Optional.ofNullable(context.queryParam("form")).orElse("");
        Expression query = query(context);
        if (form.equals(PACKAGE)) {
            bases.ask(base -> sendPackage(context, base, query));
            return;
        }
        Format format = Arrays.stream(Format.values())
                .filter(one -> one.label().equals(form))
                .findFirst()
                .orElseThrow(() -> new RefusedException(400, "refused.form"));
        context.contentType(mediaType(format));
        context.header("Content-Disposition", "attachment; filename=\"findings." + form + "\"");
        // With a mark before CSV: who takes it from a page opens it with a spreadsheet, which else shows nonsense.
        TableOptions options = new TableOptions(true, false, new TreeMap<>(Map.of("zhibiao", Zhibiao.version())));
        bases.ask(base -> Tables.reviewed(Optional.empty(), FieldChoice.RELIABLE, Edition.REVIEWED)
                .write(
                        format,
                        context.outputStream(),
                        options,
                        records -> base.review().forEach(query, Edition.REVIEWED, records::take)));
    }

    private Expression query(Context context) {
        String query = Optional.ofNullable(context.queryParam("q")).orElse("");
        try {
            return language.read(query);
        } catch (QueryException e) {
            throw new RefusedException(400, "refused.query");
        }
    }

    static String mediaType(Format format) {
        return switch (format) {
            case CSV -> "text/csv; charset=utf-8";
            case JSONL -> "application/jsonl";
            case PARQUET -> "application/vnd.apache.parquet";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        };
    }

    /** A data package is a folder; it travels as an archive. */
    private static long sendPackage(Context context, Zhibiao base, Expression query) throws IOException {
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            Path folder = temporary.path().resolve("findings");
            PackageRequest request = new PackageRequest(
                    query,
                    Edition.REVIEWED,
                    Optional.empty(),
                    FieldChoice.RELIABLE,
                    false,
                    TITLE,
                    List.of(),
                    Optional.empty(),
                    Instant.now(),
                    TableOptions.USUAL);
            long findings = base.exports().dataPackage(request, folder, false);
            context.contentType("application/zip");
            context.header("Content-Disposition", "attachment; filename=\"findings.zip\"");
            zip(temporary.path(), context.outputStream());
            return findings;
        }
    }

    private static void zip(Path above, OutputStream stream) throws IOException {
        ZipOutputStream archive = new ZipOutputStream(stream);
        try (Stream<Path> files = Files.walk(above)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                archive.putNextEntry(
                        new ZipEntry(above.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, archive);
                archive.closeEntry();
            }
        }
        archive.finish();
    }
}
