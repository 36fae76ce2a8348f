package org.zhibiao.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.reader.DocumentReader;
import org.zhibiao.extract.Extractor;
import org.zhibiao.review.Identities;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.DocumentWithFindings;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.KnowledgeBaseWriter;
import org.zhibiao.store.StoredDocument;

/** Reads the texts of a knowledge base anew, without their files. */
public final class Reextraction {

    /** Room is counted in code points; each needs some 60 bytes while findings are made. */
    private static final int MEMORY_PER_CODE_POINT = 60;

    private static final int LEAST_ROOM = 20_000;

    private final Extractor extractor;
    private final DocumentReader reader;
    private final ExtractionVersion version;
    private final Identities identities;
    private int done;
    private long findings;

    /**
     * What was done.
     *
     * @param documents how many documents were read anew
     * @param findings how many findings they gave
     * @param current how many documents were as they should be
     */
    public record Result(int documents, long findings, int current) {}

    /** A document with its findings, and what they were made by. */
    private record Reread(DocumentWithFindings document, ExtractionVersion version) {}

    /**
     * Prepares a run.
     *
     * @param version of the extractor
     * @param identities what people say of documents that the program took for others
     */
    public Reextraction(Extractor extractor, ExtractionVersion version, Identities identities) {
        this.extractor = extractor;
        this.identities = identities;
        this.reader = new DocumentReader(extractor.knowledge(), identities);
        this.version = version;
    }

    /** Which documents are read anew. */
    public enum Scope {
        /** All. */
        ALL,
        /** Those that were read by another program or other tables, and those that people say are others. */
        STALE,
        /** Those that people say are others than they were taken for. */
        MISTAKEN
    }

    /**
     * Reads documents anew; a knowledge base of an earlier version is made anew whole.
     *
     * @throws IOException when the knowledge base cannot be read or written
     */
    public Result run(Path folder, Scope scope, IngestListener listener) throws IOException, InterruptedException {
        // Opened first: it refuses what is no knowledge base, where the writer would make a new one.
        try (KnowledgeBase base = KnowledgeBase.openToRebuild(folder)) {
            boolean rebuilds = base.isOfEarlierVersion();
            List<DocumentSummary> documents = base.documentsWithCopies();
            List<DocumentSummary> stale = documents.stream()
                    .filter(document -> rebuilds || isMeant(document, scope))
                    .toList();
            if (stale.isEmpty() && scope == Scope.MISTAKEN) {
                return new Result(0, 0, documents.size());
            }
            try (KnowledgeBaseWriter writer =
                    rebuilds ? KnowledgeBaseWriter.rebuild(folder) : KnowledgeBaseWriter.open(folder)) {
                reread(base, stale, writer, listener);
                if (rebuilds) {
                    writer.completeRebuilding();
                }
                writer.joinDuplicates();
            }
            return new Result(done, findings, documents.size() - done);
        }
    }

    private void reread(
            KnowledgeBase base, List<DocumentSummary> stale, KnowledgeBaseWriter writer, IngestListener listener)
            throws IOException, InterruptedException {
        int room = (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / MEMORY_PER_CODE_POINT);
        new OrderedWork<DocumentSummary, Reread>(
                        room,
                        document -> LEAST_ROOM + document.length(),
                        document -> reread(base, document),
                        reread -> {
                            writer.replaceFindings(
                                    reread.document(), reread.version().toString());
                            findings += reread.document().findings().size();
                            listener.step(++done, stale.size(), 0);
                        })
                .run(stale);
    }

    private boolean isMeant(DocumentSummary document, Scope scope) {
        return switch (scope) {
            case ALL -> true;
            case STALE -> !isCurrent(document) || !identities.holdFor(document);
            case MISTAKEN -> !identities.holdFor(document);
        };
    }

    private boolean isCurrent(DocumentSummary document) {
        return made(document).with("", false).equals(version);
    }

    private static ExtractionVersion made(DocumentSummary document) {
        return ExtractionVersion.parse(document.version().extraction());
    }

    private Reread reread(KnowledgeBase base, DocumentSummary summary) {
        try {
            StoredDocument stored = base.stored(summary.name())
                    .orElseThrow(() -> new IllegalStateException("a stored document is gone: " + summary.name()));
            Document document = reader.layOut(stored.name(), stored.origin(), stored.text(), stored.declared());
            return new Reread(
                    DocumentWithFindings.of(document, extractor),
                    version.with(made(summary).hints(), made(summary).apart()));
        } catch (IOException | UnreadableDocumentException e) {
            throw new IllegalStateException(
                    "the stored document " + summary.name() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
