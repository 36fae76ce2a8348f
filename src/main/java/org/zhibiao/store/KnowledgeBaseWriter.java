package org.zhibiao.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhibiao.document.Document;
import org.zhibiao.store.KnowledgeBaseException.Reason;
import org.zhibiao.store.words.WordAnalyzer;

/**
 * Puts sources and their documents into a knowledge base. Only one writer at a time may have a folder
 * open.
 *
 * <p>Each operation is whole: between two commits there may be any number of them, but a commit never
 * falls within one. What was done is kept for good every {@value #FILES_PER_COMMIT} operations, at
 * {@link #commit} and at {@link #close}, so that a run that is stopped can go on where it was. When
 * the disk fails, all since the last commit is given up, and every later operation fails.
 *
 * <p>Contract: the same operations in the same order on the same knowledge base make the same
 * knowledge base, names and outcomes included; of two sources with one text it is the first that
 * holds it. So call from one thread, in a fixed order of files, and decide which files are unchanged
 * by {@link #before}, which does not depend on how far the run is. Operations may be called from
 * several threads, but then only the order in which they come is kept.
 */
public final class KnowledgeBaseWriter implements AutoCloseable {

    static final int FILES_PER_COMMIT = 500;

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBaseWriter.class);
    private static final double BUFFER_MEGABYTES = 64;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final Blocks blocks;
    private final Map<String, Source> before;
    private Optional<IOException> failure = Optional.empty();
    private boolean closed;
    private boolean rebuilding;
    private boolean keepsDuplicates;
    private int operations;

    private KnowledgeBaseWriter(Path folder, Directory directory, IndexWriter writer, Inventory inventory) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.blocks = new Blocks(writer, inventory);
        this.before = inventory.sources();
    }

    /**
     * Opens a knowledge base to write, and makes it when the folder is empty or not there.
     *
     * @throws KnowledgeBaseException when the folder holds something else, or another process writes it
     * @throws IOException when the disk does not let it
     */
    public static KnowledgeBaseWriter open(Path folder) throws IOException {
        Folder.refuseFile(folder);
        return open(folder, FSDirectory.open(folder));
    }

    /**
     * Opens a knowledge base, be it of an earlier version, to write all of it anew: every document is to be given again
     * by {@link #replaceFindings}, then {@link #completeRebuilding} keeps it. Until then, and when the writer is closed
     * before, the knowledge base stays as it was.
     *
     * @throws KnowledgeBaseException when the folder holds none, or one of a later version, or another process writes it
     * @throws IOException when the disk does not let it
     */
    public static KnowledgeBaseWriter rebuild(Path folder) throws IOException {
        Directory directory = Folder.openToRebuild(folder);
        try {
            IndexWriter writer = lock(folder, directory);
            try {
                KnowledgeBaseWriter rebuilt =
                        new KnowledgeBaseWriter(folder, directory, writer, inventory(directory, writer));
                // Lucene then forgets the fields too, which may be of other types in this version.
                writer.deleteAll();
                rebuilt.rebuilding = true;
                return rebuilt;
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Ends the rebuilding: the sources are written again, and all is kept for good. */
    public synchronized void completeRebuilding() throws IOException {
        guard(() -> {
            for (Source source : blocks.inventory().sources().values()) {
                blocks.write(source);
            }
            return operations;
        });
        rebuilding = false;
        commit();
    }

    /** Opens a knowledge base through a directory, which is closed in any case. */
    static KnowledgeBaseWriter open(Path folder, Directory directory) throws IOException {
        try {
            Folder.check(folder, directory);
            IndexWriter writer = lock(folder, directory);
            try {
                return new KnowledgeBaseWriter(folder, directory, writer, inventory(directory, writer));
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static Inventory inventory(Directory directory, IndexWriter writer) throws IOException {
        Inventory inventory = new Inventory();
        if (!DirectoryReader.indexExists(directory)) {
            // So that a run that is stopped early leaves a knowledge base and not a folder of unknown files.
            writer.commit();
            return inventory;
        }
        try (StoredDocuments stored = new StoredDocuments(DirectoryReader.open(directory))) {
            stored.tell(inventory);
        }
        return inventory;
    }

    private static IndexWriter lock(Path folder, Directory directory) throws IOException {
        try {
            IndexWriterConfig config = new IndexWriterConfig(new WordAnalyzer())
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    // Texts and records take most of the room, and few are read for an answer.
                    .setCodec(new Lucene104Codec(Lucene104Codec.Mode.BEST_COMPRESSION))
                    .setMergeScheduler(new QuietMerges())
                    // A commit or a look at a document must not wait for small segments to be merged.
                    .setMaxFullFlushMergeWaitMillis(0);
            IndexWriter writer = new IndexWriter(directory, config);
            writer.setLiveCommitData(
                    Map.of(Schema.VERSION_KEY, String.valueOf(Schema.VERSION)).entrySet());
            return writer;
        } catch (LockObtainFailedException e) {
            throw new KnowledgeBaseException(
                    Reason.LOCKED,
                    "the knowledge base " + folder
                            + " is being written by another process; wait until it has ended, then try again",
                    e);
        }
    }

    /** A source as it was when this writer was opened; from any thread. */
    public Optional<Source> before(String source) {
        return Optional.ofNullable(before.get(source));
    }

    /** All sources as they were when this writer was opened, by name; from any thread. */
    public List<Source> before() {
        return before.values().stream()
                .sorted(Comparator.comparing(Source::name))
                .toList();
    }

    /** A source as it is after the operations until now. */
    public synchronized Optional<Source> source(String name) {
        return blocks.inventory().source(name);
    }

    /**
     * Puts a source with its documents in place of all that a source of that name gave before.
     *
     * <p>A text that another source gave before is not stored again: the source becomes one of the
     * document's sources, and if all its texts are such, its outcome is {@link Outcome#DUPLICATE}; the
     * document keeps its findings until its own source is put again, or they are replaced. When the
     * source gives a text no more that others give too, the document stays and takes the name that the
     * first of them, by name, has for it; that source's content hash is then empty, so that it is read
     * again. A document whose name another source's document has is stored as {@code NAME#2}, ….
     *
     * @param source the source; its texts do not count, nor, with documents, its outcome
     * @param documents its documents in its order; none when it was refused
     * @return the source as it is stored: with its outcome and its texts
     * @throws IllegalArgumentException when documents and outcome contradict each other, or two
     *     documents have one name
     * @throws IOException when the disk does not let it
     */
    public synchronized Source put(Source source, List<DocumentWithFindings> documents) throws IOException {
        if (documents.isEmpty() == source.outcome().givesDocuments()) {
            throw new IllegalArgumentException(source.name() + ": " + documents.size() + " documents, but outcome "
                    + source.outcome().label());
        }
        if (documents.stream().map(given -> given.document().name()).distinct().count() < documents.size()) {
            throw new IllegalArgumentException(source.name() + ": two documents of one name");
        }
        return change(() -> new Replacement(blocks, source.name(), keepsDuplicates).put(source, documents));
    }

    /**
     * Notes that a source is as it was. One that was added or changed is now unchanged; a duplicate or
     * a refused one stays what it was, because that still holds.
     *
     * @return the source as it is stored
     * @throws IllegalArgumentException when there is no such source
     */
    public synchronized Source touch(String name) throws IOException {
        Source known = source(name).orElseThrow(() -> new IllegalArgumentException("no source " + name));
        if (known.outcome() != Outcome.ADDED && known.outcome() != Outcome.CHANGED) {
            return known;
        }
        return change(() -> {
            Source unchanged = known.withTexts(Outcome.UNCHANGED, known.texts());
            blocks.write(unchanged);
            return unchanged;
        });
    }

    /**
     * Takes a source away with all that only it gave; what others give too stays, as at {@link #put}.
     *
     * @return whether there was such a source
     */
    public synchronized boolean remove(String name) throws IOException {
        if (source(name).isEmpty()) {
            return false;
        }
        return change(() -> {
            new Replacement(blocks, name, keepsDuplicates).remove();
            return true;
        });
    }

    /**
     * Replaces metadata, parts and findings of a document whose text stays, as new rules make them. A
     * source of which all documents are then of that extraction counts as read by it.
     *
     * @param given the document, laid out again from what {@link KnowledgeBase#stored} gave, with what was found in it
     * @param extraction names the program and the models that made the findings
     * @throws IllegalArgumentException when there is no such document, or it has another text
     */
    public synchronized void replaceFindings(DocumentWithFindings given, String extraction) throws IOException {
        Document document = given.document();
        String name = document.name();
        String textHash = TextHash.of(document.text().stored());
        Inventory.Held held = blocks.inventory()
                .document(name)
                .filter(known -> known.textHash().equals(textHash))
                .orElseThrow(() -> new IllegalArgumentException("no document " + name + " of this text"));
        change(() -> {
            DocumentVersion version = new DocumentVersion(held.version().contentHash(), extraction);
            blocks.write(Block.of(name, held.holder(), version, textHash, held.standing(), given));
            for (String giver : blocks.inventory().givers(name)) {
                countAsReadBy(extraction, source(giver).orElseThrow());
            }
            return document;
        });
    }

    private void countAsReadBy(String extraction, Source source) throws IOException {
        boolean all = source.documents().stream()
                .allMatch(document -> blocks.inventory()
                        .document(document)
                        .orElseThrow()
                        .version()
                        .extraction()
                        .equals(extraction));
        if (all && !source.version().extraction().equals(extraction)) {
            blocks.write(source.withVersion(new DocumentVersion(source.version().contentHash(), extraction)));
        }
    }

    /** From now on what is put stands for itself, for ever, even if another document is the same text. */
    public synchronized void keepDuplicates() {
        keepsDuplicates = true;
    }

    /**
     * Finds the documents that are another one once more, though not letter by letter, and has one shown for all of
     * them; which one it is does not depend on the order in which they came. One whose twin is gone is shown again.
     * All that was done before counts, so call it when the last source is put.
     *
     * @return the documents that are no longer shown, or for which another is shown now
     */
    public synchronized List<Joined> joinDuplicates() throws IOException {
        return change(() -> {
            List<Joined> joined = new ArrayList<>();
            try (StoredDocuments now = new StoredDocuments(DirectoryReader.open(writer))) {
                List<Duplicates.Candidate> candidates = now.candidates();
                Map<String, String> copies = new Duplicates(now::text, blocks.touched()).copies(candidates);
                for (Duplicates.Candidate candidate : candidates) {
                    String name = candidate.name();
                    Standing standing = new Standing(
                            Optional.ofNullable(copies.get(name)),
                            candidate.standing().apart());
                    if (!standing.equals(candidate.standing())) {
                        Block block = now.block(name).with(standing);
                        blocks.write(block);
                        standing.copyOf().ifPresent(shown -> joined.add(new Joined(block.document(), shown)));
                    }
                }
            }
            return joined;
        });
    }

    /** Keeps for good what was done until now. */
    public synchronized void commit() throws IOException {
        guard(() -> {
            writer.commit();
            LOG.info("{}: {} operations written", folder, operations);
            return operations;
        });
    }

    private <T> T change(Operation<T> operation) throws IOException {
        T result = guard(operation);
        if (++operations % FILES_PER_COMMIT == 0 && !rebuilding) {
            commit();
        }
        return result;
    }

    private <T> T guard(Operation<T> operation) throws IOException {
        if (failure.isPresent()) {
            throw new IOException(failure.get().getMessage(), failure.get());
        }
        try {
            return operation.run();
        } catch (IOException | RuntimeException | Error e) {
            giveUp(e);
            if (e instanceof IOException || e instanceof IllegalStateException && writer.getTragicException() != null) {
                throw failure.get();
            }
            throw e;
        }
    }

    /** A half operation must not come into a later commit. */
    private void giveUp(Throwable e) {
        failure = Optional.of(cause(e));
        try {
            writer.rollback();
        } catch (IOException | RuntimeException also) {
            e.addSuppressed(also);
        }
    }

    /**
     * A disk that fails while segments are merged closes the writer; what it says next hides the cause. The system's
     * own words, as those on a full disk, name no file.
     */
    private IOException cause(Throwable e) {
        Throwable cause = writer.getTragicException() == null ? e : writer.getTragicException();
        if (cause instanceof KnowledgeBaseException known) {
            return known;
        }
        String said =
                cause instanceof IOException && cause.getMessage() != null ? cause.getMessage() : cause.toString();
        return new IOException("the knowledge base " + folder + " could not be written: " + said, cause);
    }

    /** Commits if nothing failed, and lets the next writer in. */
    @Override
    public synchronized void close() throws IOException {
        try (directory) {
            if (rebuilding && failure.isEmpty() && !closed) {
                writer.rollback();
            } else if (failure.isEmpty() && !closed) {
                guard(() -> {
                    writer.commit();
                    writer.close();
                    return operations;
                });
                LOG.info("{}: {} operations written", folder, operations);
            }
        } finally {
            closed = true;
        }
    }

    /** What is done whole or not at all. */
    @FunctionalInterface
    private interface Operation<T> {

        T run() throws IOException;
    }

    /** Merges that fail close the writer, which says so itself; a stack trace on standard error helps nobody. */
    private static final class QuietMerges extends ConcurrentMergeScheduler {

        @Override
        protected void handleMergeException(Throwable e) {
            LOG.debug("a merge failed", e);
        }
    }
}
