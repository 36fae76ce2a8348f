package org.zhibiao.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhibiao.document.Document;
import org.zhibiao.record.Finding;
import org.zhibiao.store.KnowledgeBaseException.Reason;

/**
 * Puts documents into a knowledge base. Only one writer at a time may have a folder open; it may be
 * shared between threads.
 *
 * <p>What was put is kept for good every {@value #DOCUMENTS_PER_COMMIT} documents and at the end, so
 * that a run that is stopped can go on where it was.
 */
public final class KnowledgeBaseWriter implements AutoCloseable {

    static final int DOCUMENTS_PER_COMMIT = 500;

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBaseWriter.class);
    private static final double BUFFER_MEGABYTES = 64;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final StoredDocuments before;
    private final AtomicInteger sinceStart = new AtomicInteger();

    private KnowledgeBaseWriter(Path folder, Directory directory, IndexWriter writer, StoredDocuments before) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.before = before;
    }

    /**
     * Opens a knowledge base to write, and makes it when the folder is empty or not there.
     *
     * @throws KnowledgeBaseException when the folder holds something else, or another process writes it
     * @throws IOException when the disk does not let it
     */
    public static KnowledgeBaseWriter open(Path folder) throws IOException {
        Directory directory = Folder.openToWrite(folder);
        try {
            IndexWriter writer = lock(folder, directory);
            try {
                return new KnowledgeBaseWriter(folder, directory, writer, lastCommit(directory, writer));
            } catch (IOException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    private static StoredDocuments lastCommit(Directory directory, IndexWriter writer) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            // So that a run that is stopped early leaves a knowledge base and not a folder of unknown files.
            writer.commit();
        }
        return new StoredDocuments(DirectoryReader.open(directory));
    }

    private static IndexWriter lock(Path folder, Directory directory) throws IOException {
        try {
            IndexWriterConfig config = new IndexWriterConfig(new WordAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
            IndexWriter writer = new IndexWriter(directory, config);
            writer.setLiveCommitData(Map.of(Schema.VERSION_KEY, String.valueOf(Schema.VERSION)).entrySet());
            return writer;
        } catch (LockObtainFailedException e) {
            throw new KnowledgeBaseException(Reason.LOCKED, "the knowledge base " + folder
                    + " is being written by another process; wait until it has ended, then try again", e);
        }
    }

    /** A document as it was when this writer was opened. */
    public Optional<DocumentSummary> find(String name) throws IOException {
        return before.named(name);
    }

    /**
     * Puts a document with its findings, in place of the document of that name if there is one. Either
     * all of it is put or nothing.
     *
     * @throws IOException when the disk does not let it
     */
    public void put(Document document, DocumentVersion version, List<Finding> findings) throws IOException {
        List<Iterable<IndexableField>> block = new ArrayList<>(findings.size() + 1);
        for (Finding finding : findings) {
            block.add(FindingFields.of(finding, document.name(), document.metadata()));
        }
        block.add(DocumentFields.of(document, version, findings));
        writer.updateDocuments(new Term(Schema.DOC, Schema.keyword(document.name())), block);
        if (sinceStart.incrementAndGet() % DOCUMENTS_PER_COMMIT == 0) {
            commit();
        }
    }

    /** Keeps for good what was put until now. */
    public void commit() throws IOException {
        writer.commit();
        LOG.info("{}: {} documents written", folder, sinceStart.get());
    }

    /** Commits, and lets the next writer in. */
    @Override
    public void close() throws IOException {
        try (directory; before; writer) {
            LOG.debug("closing {}", folder);
        }
    }
}
