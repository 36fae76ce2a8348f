package org.zhibiao.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhibiao.Zhibiao;
import org.zhibiao.export.SourceEntry;
import org.zhibiao.lexicon.Models;
import org.zhibiao.store.DocumentSummary;

/**
 * The knowledge base for many readers at once. Each question sees it as it was at the last commit before it was asked, all
 * the time that it takes; whoever writes meanwhile is not waited for.
 */
final class SharedBase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBase.class);

    /** How many are answered at once; the others wait. */
    private static final int AT_ONCE = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final Path folder;
    private final Models models;
    private final PerState<List<DocumentSummary>> documents =
            new PerState<>(base -> base.documents().all());
    private final PerState<List<SourceEntry>> failures = new PerState<>(base ->
            base.documents().sources().stream().filter(SourceEntry::failed).toList());
    private @Nullable Snapshot latest;

    /** Something that is asked of a knowledge base. */
    @FunctionalInterface
    interface Asked<T> {

        /** Asks it. */
        T of(Zhibiao base) throws IOException;
    }

    /** Something that changes a knowledge base. */
    @FunctionalInterface
    interface Changing {

        /** Changes it. */
        void of(Zhibiao base) throws IOException, InterruptedException;
    }

    /** A state of the knowledge base, which is closed when nobody reads it any more. */
    private static final class Snapshot {
        private final Zhibiao base;
        /** One for being the latest, one for each reader. */
        private int holders = 1;

        Snapshot(Zhibiao base) {
            this.base = base;
        }
    }

    SharedBase(Path folder, Models models) {
        this.folder = folder;
        this.models = models;
    }

    /**
     * Asks something.
     *
     * @throws org.zhibiao.store.KnowledgeBaseException when there is no knowledge base, or one that cannot be read
     */
    <T> T ask(Asked<T> asked) throws IOException {
        letIn();
        try {
            Snapshot snapshot = take();
            try {
                return asked.of(snapshot.base);
            } finally {
                giveBack(snapshot);
            }
        } finally {
            room.release();
        }
    }

    /** Many at once would all be slow, and take memory each. */
    private void letIn() throws IOException {
        try {
            if (!room.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RefusedException(503, "refused.crowded");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the program is being ended", e);
        }
    }

    /** All documents, by name; to read them from the disk for each page would take seconds. */
    List<DocumentSummary> documents(Zhibiao base) throws IOException {
        return documents.of(base);
    }

    /** The files that gave no document. */
    List<SourceEntry> failures(Zhibiao base) throws IOException {
        return failures.of(base);
    }

    /**
     * Changes what is stored, beside those who read. Readers see it as soon as it is done.
     *
     * @throws org.zhibiao.store.KnowledgeBaseException when another process writes
     */
    void change(Changing changing) throws IOException {
        try (Zhibiao base = Zhibiao.open(folder, models)) {
            changing.of(base.opened());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the program is being ended", e);
        }
    }

    private synchronized Snapshot take() throws IOException {
        if (latest == null || !latest.base.isCurrent()) {
            Snapshot opened = new Snapshot(Zhibiao.open(folder, models).opened());
            if (latest != null) {
                giveBack(latest);
            }
            latest = opened;
        }
        latest.holders++;
        return latest;
    }

    private synchronized void giveBack(Snapshot snapshot) {
        snapshot.holders--;
        if (snapshot.holders == 0) {
            try {
                snapshot.base.close();
            } catch (IOException e) {
                LOG.warn("an earlier state of the knowledge base cannot be closed: {}", e.getMessage());
            }
        }
    }

    @Override
    public synchronized void close() {
        if (latest != null) {
            giveBack(latest);
            latest = null;
        }
    }
}
