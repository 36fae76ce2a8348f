package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhibiao.document.Document;
import org.zhibiao.document.DocumentReader;
import org.zhibiao.document.format.UnreadableDocumentException;
import org.zhibiao.document.format.Refusal.Reason;
import org.zhibiao.extract.Extractor;
import org.zhibiao.record.Finding;
import org.zhibiao.store.DocumentVersion;
import org.zhibiao.store.DocumentWithFindings;
import org.zhibiao.store.KnowledgeBaseWriter;
import org.zhibiao.store.Source;

/**
 * Takes files into a knowledge base on all cores. How much is in memory at once does not depend on how
 * many files there are: files wait until those before them leave room.
 */
final class Ingestion {

    private static final Logger LOG = LoggerFactory.getLogger(Ingestion.class);

    /** Room is counted in kilobytes of files; a small file takes some too, so that few wait in the queue. */
    private static final int LEAST_KILOBYTES = 64;
    /** A file of Chinese text needs some 20 times its size while findings are made in it. */
    private static final int MEMORY_PER_BYTE = 20;

    private final Extractor extractor;
    private final String extraction;
    private final KnowledgeBaseWriter writer;
    private final IngestReport report;
    private final int room;
    private final Semaphore free;
    private final AtomicReference<IOException> stopped = new AtomicReference<>();

    /**
     * Prepares a run.
     *
     * @param extraction names the program and the models, see {@link ExtractionVersion}
     */
    Ingestion(Extractor extractor, String extraction, KnowledgeBaseWriter writer, IngestReport report) {
        this.extractor = extractor;
        this.extraction = extraction;
        this.writer = writer;
        this.report = report;
        this.room = (int) Math.max(LEAST_KILOBYTES, (Runtime.getRuntime().maxMemory() >> 10) / MEMORY_PER_BYTE);
        this.free = new Semaphore(room);
    }

    /**
     * Takes the files; returns when all are done.
     *
     * @throws IOException when the knowledge base cannot be written; what was committed before stays
     */
    void run(List<SourceFile> files, Progress progress) throws IOException, InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (SourceFile file : files) {
                int kilobytes = Math.min(room, size(file));
                free.acquire(kilobytes);
                if (stopped.get() != null) {
                    break;
                }
                workers.execute(() -> {
                    try {
                        take(file);
                        progress.step();
                    } finally {
                        free.release(kilobytes);
                    }
                });
            }
        }
        if (stopped.get() != null) {
            throw stopped.get();
        }
    }

    private static int size(SourceFile file) {
        try {
            return LEAST_KILOBYTES + (int) Math.min(FileContent.LIMIT >> 10, Files.size(file.path()) >> 10);
        } catch (IOException e) {
            LOG.debug("size of {} unknown, will fail when read", file.path(), e);
            return LEAST_KILOBYTES;
        }
    }

    private void take(SourceFile file) {
        try {
            byte[] content = FileContent.read(file.path());
            DocumentVersion version = DocumentVersion.of(content, extraction);
            Optional<Source> before = writer.before(file.name());
            if (before.map(Source::version).filter(version::equals).isPresent()) {
                report.count(Outcome.UNCHANGED);
                return;
            }
            Document document = DocumentReader.read(file.name(), content);
            store(Source.read(file.name(), version, content.length), document, extractor.extract(document));
            report.count(before.isPresent() ? Outcome.CHANGED : Outcome.ADDED);
        } catch (UnreadableDocumentException e) {
            refuse(file, e);
        } catch (IOException e) {
            report.fail(new Failure(file.path().toString(), Errors.reason(e)));
        } catch (RuntimeException | StackOverflowError e) {
            // One odd document must not cost the others: the error is reported, the run goes on.
            LOG.debug("{}", file.path(), e);
            report.fail(new Failure(file.path().toString(), "could not be analysed: " + e
                    + "; run with --verbose and report it"));
        }
    }

    private void store(Source source, Document document, List<Finding> findings) {
        try {
            writer.put(source, List.of(new DocumentWithFindings(document, findings)));
            report.count(findings, document.text().length());
        } catch (IOException e) {
            stopped.compareAndSet(null, e);
        }
    }

    private void refuse(SourceFile file, UnreadableDocumentException e) {
        if (e.refusal().reason() == Reason.EMPTY) {
            report.count(Outcome.EMPTY);
        } else {
            report.fail(new Failure(file.path().toString(), e.getMessage()));
        }
    }
}
