package org.zhibiao.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.format.ContentReader;
import org.zhibiao.document.isolated.IsolatedReader;
import org.zhibiao.document.isolated.ReaderProcessException;
import org.zhibiao.document.reader.Corrections;
import org.zhibiao.document.reader.DocumentReader;
import org.zhibiao.extract.Extractor;
import org.zhibiao.store.DocumentVersion;
import org.zhibiao.store.DocumentWithFindings;
import org.zhibiao.store.Source;

/**
 * Turns a file into what it gives: its documents with their findings, or why there are none. For any
 * number of threads. Plain text is read here; every other format in a process of its own, because a
 * library that hangs on it cannot be stopped otherwise.
 */
final class FileTaker {

    private static final Logger LOG = LoggerFactory.getLogger(FileTaker.class);

    private final Extractor extractor;
    private final DocumentReader documents;
    private final IsolatedReader isolated;
    private final Limits limits;
    private final Hints hints;

    /** Whatever takes part in reading. */
    public FileTaker(
            Extractor extractor, Corrections corrections, IsolatedReader isolated, Limits limits, Hints hints) {
        this.extractor = extractor;
        this.documents = new DocumentReader(extractor.knowledge(), corrections);
        this.isolated = isolated;
        this.limits = limits;
        this.hints = hints;
    }

    /**
     * Reads a file.
     *
     * @param extraction the program and the models
     * @param before what is stored of it
     * @param inside what is stored of the files in it that gave no document, if it is an archive
     */
    Given take(SourceFile file, ExtractionVersion extraction, Optional<Source> before, Collection<Source> inside)
            throws InterruptedException {
        String made =
                extraction.with(hints.mark(file.name()), extraction.apart()).toString();
        try {
            FileContent content = FileContent.read(file.path(), limits);
            DocumentVersion version = DocumentVersion.of(content.bytes(), made);
            boolean same =
                    before.filter(source -> source.version().equals(version)).isPresent();
            if (same && Stream.concat(before.stream(), inside.stream()).allMatch(this::stillHolds)) {
                return new Given.Unchanged(file);
            }
            return given(file, version, content.bytes().length, readings(file, content));
        } catch (UnreadableDocumentException e) {
            return nothing(file, Source.refused(file.name(), unknown(made), 0, e.refusal()));
        } catch (IOException e) {
            return nothing(file, Source.failed(file.name(), unknown(made), 0, FileFault.of(e), ""));
        } catch (ReaderProcessException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // One odd document must not cost the others: the error is reported, the run goes on.
            LOG.debug("{}", file.path(), e);
            return nothing(
                    file,
                    Source.failed(
                            file.name(),
                            unknown(made),
                            0,
                            "could not be analysed: " + e,
                            "run with --verbose and report it"));
        }
    }

    /** A limit may have been raised, a disk mended or recognition asked for, since a file was refused for lack of them. */
    private boolean stillHolds(Source source) {
        return switch (source.outcome()) {
            case TOO_LARGE, TIMED_OUT, FAILED -> false;
            case NO_TEXT_LAYER, UNSUPPORTED -> limits.recognitionSeconds() == 0;
            default -> true;
        };
    }

    private static DocumentVersion unknown(String extraction) {
        return new DocumentVersion("", extraction);
    }

    private static Given nothing(SourceFile file, Source source) {
        return new Given.Nothing(file, source, List.of());
    }

    private List<Reading> readings(SourceFile file, FileContent content) throws IOException, InterruptedException {
        Optional<List<Reading>> plain = ContentReader.readPlainText(file.name(), content.bytes(), limits);
        if (plain.isPresent()) {
            return plain.get();
        }
        if (FileContent.isStream(file.path())) {
            return isolated.read(file.name(), content.bytes());
        }
        List<Reading> readings = isolated.read(file.name(), file.path());
        // The other process read the file by itself; what it read must be what the version stands for.
        return content.isCurrent(file.path()) ? readings : isolated.read(file.name(), content.bytes());
    }

    private Given given(SourceFile file, DocumentVersion version, long size, List<Reading> readings)
            throws UnreadableDocumentException {
        List<DocumentWithFindings> found = new ArrayList<>();
        List<Source> refused = new ArrayList<>();
        List<Reading.Table> tables = new ArrayList<>();
        for (Reading reading : readings) {
            switch (reading) {
                case Reading.Read read -> found.addAll(analysed(read));
                case Reading.Refused no -> refused.add(Source.refused(no.name(), version, size, no.refusal()));
                case Reading.Table table -> tables.add(table);
            }
        }
        Optional<Source> itself = refused.stream()
                .filter(source -> source.name().equals(file.name()))
                .findFirst();
        refused.removeIf(source -> source.name().equals(file.name()));
        if (found.isEmpty()) {
            return new Given.Nothing(
                    file,
                    itself.orElseGet(() -> Source.refused(
                            file.name(),
                            version,
                            size,
                            new Refusal(
                                    Refusal.Reason.UNSUPPORTED,
                                    "holds no document that can be read",
                                    "see what is said of the files in it"))),
                    refused);
        }
        return new Given.Documents(file, Source.read(file.name(), version, size), found, refused, tables);
    }

    private List<DocumentWithFindings> analysed(Reading.Read read) throws UnreadableDocumentException {
        Map<MetadataField, String> hinted =
                read.content().place() == Content.Place.COLUMNS ? hints.ofRow(read.name()) : hints.of(read.name());
        List<DocumentWithFindings> analysed = new ArrayList<>();
        for (Document document : documents.documents(read.name(), read.content(), hinted)) {
            analysed.add(DocumentWithFindings.of(document, extractor));
        }
        return analysed;
    }
}
