package org.zhibiao.document.isolated;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Reading processes whose reader is closed, kept for a while for the next reader of the same Java program: to start one
 * takes longer than to read a file, and who takes in one file takes in another. They end with the program.
 */
final class SpareProcesses {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final Executor LATER =
            CompletableFuture.delayedExecutor(KEPT.toSeconds(), TimeUnit.SECONDS, SpareProcesses::inBackground);
    private static final Queue<Spare> SPARES = new ConcurrentLinkedQueue<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SpareProcesses::endAll));
    }

    /**
     * A process that waits.
     *
     * @param memoryMegabytes its heap
     */
    private record Spare(ChildProcess process, int memoryMegabytes) {}

    private SpareProcesses() {}

    /** Keeps a process that waits for requests; where there are enough, the one that has waited longest ends. */
    static void keep(ChildProcess process, int memoryMegabytes) {
        Spare spare = new Spare(process, memoryMegabytes);
        SPARES.add(spare);
        if (SPARES.size() > MOST) {
            Optional.ofNullable(SPARES.poll())
                    .ifPresent(longest -> longest.process().end());
        }
        LATER.execute(() -> {
            if (SPARES.remove(spare)) {
                process.end();
            }
        });
    }

    /** A process with so much heap that waits for requests, which is the taker's from now on. */
    static Optional<ChildProcess> take(int memoryMegabytes) {
        for (Iterator<Spare> spares = SPARES.iterator(); spares.hasNext(); ) {
            Spare spare = spares.next();
            // Whoever removes it has it.
            if (spare.memoryMegabytes() == memoryMegabytes && SPARES.remove(spare)) {
                if (spare.process().isAlive()) {
                    return Optional.of(spare.process());
                }
                spare.process().end();
            }
        }
        return Optional.empty();
    }

    private static void inBackground(Runnable task) {
        Thread.ofPlatform().daemon().name("isolated-reader-spares").start(task);
    }

    private static void endAll() {
        for (Spare spare = SPARES.poll(); spare != null; spare = SPARES.poll()) {
            spare.process().end();
        }
    }
}
