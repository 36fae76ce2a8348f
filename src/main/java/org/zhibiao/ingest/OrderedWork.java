package org.zhibiao.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work on many items on all cores whose results are taken one after another in the order of the items,
 * so that the same items always give the same knowledge base. How much is in memory at once does not
 * depend on how many items there are: an item waits until those before it leave room.
 *
 * @param <T> what is worked on
 * @param <R> what comes of it
 */
final class OrderedWork<T, R> {

    /** What is done with an item, on any thread; must not throw what it can tell as a result. */
    interface Work<T, R> {
        R apply(T item) throws InterruptedException;
    }

    /** What is done with the results, on the thread that called. */
    interface Taker<R> {
        void take(R result) throws IOException;
    }

    /** How much room an item and its result need, up to all there is. */
    interface Room<T> {
        int of(T item);
    }

    private record Pending<R>(Future<R> result, int room) {}

    private final Room<T> room;
    private final Work<T, R> work;
    private final Taker<R> taker;
    private final Deque<Pending<R>> pending = new ArrayDeque<>();
    private int free;

    /**
     * Prepares a run.
     *
     * @param capacity how much room there is
     */
    OrderedWork(int capacity, Room<T> room, Work<T, R> work, Taker<R> taker) {
        this.free = capacity;
        this.room = room;
        this.work = work;
        this.taker = taker;
    }

    /**
     * Works on all items; returns when the last result is taken.
     *
     * @throws IOException when a result could not be taken; nothing is begun after that
     */
    void run(Iterable<T> items) throws IOException, InterruptedException {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            for (T item : items) {
                int needed = Math.min(
                        room.of(item),
                        free + pending.stream().mapToInt(Pending::room).sum());
                while (needed > free
                        || !pending.isEmpty() && pending.peek().result().isDone()) {
                    takeFirst();
                }
                free -= needed;
                pending.add(new Pending<>(workers.submit(() -> work.apply(item)), needed));
            }
            while (!pending.isEmpty()) {
                takeFirst();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void takeFirst() throws IOException, InterruptedException {
        Pending<R> first = pending.remove();
        try {
            taker.take(first.result().get());
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case InterruptedException cause -> throw cause;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
        free += first.room();
    }
}
