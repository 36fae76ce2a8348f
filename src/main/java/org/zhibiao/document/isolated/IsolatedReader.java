package org.zhibiao.document.isolated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.zhibiao.document.TemporaryFiles;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.isolated.ChildProcess.Response;

/**
 * Reads files as {@link org.zhibiao.document.format.ContentReader} does, in processes of their own.
 * For any number of threads; as many files are read at a time as there are processes. A process is
 * started when it is first needed, and serves many files; for some seconds after this is closed it waits for the next
 * reader of the same program.
 */
public final class IsolatedReader implements AutoCloseable {

    /** What the owner of a file can do that a parser fails on. */
    static final String SAVE_ANEW =
            "open it in the program it was made with and save it anew, or save it as DOCX, PDF or plain text";

    /** Libraries keep things; a process that has served this many files makes way for a new one. */
    private static final int REQUESTS_PER_PROCESS = 500;

    private final Limits limits;
    private final DocumentColumns columns;
    private final String mainClass;
    private final int requestsPerProcess;
    private final boolean sharing;
    private final Semaphore turns;
    private final Deque<ChildProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<ChildProcess> all = ConcurrentHashMap.newKeySet();

    /** Never shut down, which could strike a process while it starts; idle threads end by themselves. */
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("isolated-reader-", 0).factory());

    private volatile boolean closed;

    /**
     * Starts nothing yet.
     *
     * @param processes how many files may be read at a time; each process takes up to the memory that
     *     the limits allow
     * @param limits how much one file may ask for
     * @param columns how the columns of tables are called in which each row is a document
     */
    public IsolatedReader(int processes, Limits limits, DocumentColumns columns) {
        this(processes, limits, columns, ReaderProcess.class.getName(), REQUESTS_PER_PROCESS, true);
    }

    /** With another program in the processes, which no other reader has, and another number of files that each serves. */
    IsolatedReader(int processes, Limits limits, DocumentColumns columns, String mainClass, int requestsPerProcess) {
        this(processes, limits, columns, mainClass, requestsPerProcess, false);
    }

    private IsolatedReader(
            int processes,
            Limits limits,
            DocumentColumns columns,
            String mainClass,
            int requestsPerProcess,
            boolean sharing) {
        this.sharing = sharing;
        this.columns = columns;
        this.turns = new Semaphore(processes, true);
        this.limits = limits;
        this.mainClass = mainClass;
        this.requestsPerProcess = requestsPerProcess;
    }

    /**
     * Reads a file, or all files in an archive. A file whose reading takes too long, takes too much
     * memory or brings its process down is refused; what came before it in the same process has no part
     * in that.
     *
     * @param name what the file is called
     * @param file where it is, in the file system of the machine
     * @return at least one reading
     * @throws IOException when the file's bytes cannot be had, as {@link Files#readAllBytes} throws
     * @throws InterruptedException when the thread is interrupted; the reading is given up
     * @throws ReaderProcessException when no process can be started
     * @throws IllegalStateException when this is closed, before or meanwhile
     */
    public List<Reading> read(String name, Path file) throws IOException, InterruptedException {
        Request request = new Request(name, file.toUri(), limits, columns);
        turns.acquire();
        Response response;
        try {
            response = response(request);
        } finally {
            turns.release();
        }
        return switch (response) {
            case Response.Answered(Reply.Readings(List<Reading> readings)) -> readings;
            case Response.Answered(Reply.Inaccessible(Reply.Problem problem, String message)) ->
                throw problem.exception(file.toString(), message);
            case Response.Late() -> refused(name, late());
            case Response.Ended(int exitCode) -> refused(name, ended(exitCode));
        };
    }

    /** Reads what is in no file, such as standard input, by way of a temporary one. */
    public List<Reading> read(String name, byte[] bytes) throws IOException, InterruptedException {
        Path file = TemporaryFiles.file(".tmp");
        try {
            Files.write(file, bytes);
            return read(name, file);
        } finally {
            Files.delete(file);
        }
    }

    private Response response(Request request) throws InterruptedException {
        ChildProcess child = take();
        boolean fresh = child.asked() == 0;
        Response response = ask(child, request);
        if (response instanceof Response.Ended && !fresh) {
            // What earlier files left in the process may have ended it; a file answers for itself alone.
            response = ask(start(), request);
        }
        return response;
    }

    private ChildProcess take() throws InterruptedException {
        for (ChildProcess child = idle.pollFirst(); child != null; child = idle.pollFirst()) {
            if (child.isAlive() && !closed) {
                return child;
            }
            dismiss(child);
        }
        checkOpen();
        Optional<ChildProcess> spare = sharing ? SpareProcesses.take(limits.memoryMegabytes()) : Optional.empty();
        return spare.isPresent() ? owned(spare.get()) : start();
    }

    private ChildProcess start() throws InterruptedException {
        checkOpen();
        return owned(ChildProcess.start(mainClass, limits.memoryMegabytes(), threads));
    }

    private ChildProcess owned(ChildProcess child) {
        all.add(child);
        if (closed) {
            dismiss(child);
        }
        checkOpen();
        return child;
    }

    private Response ask(ChildProcess child, Request request) throws InterruptedException {
        boolean reusable = false;
        try {
            Response response = child.ask(request);
            reusable = response instanceof Response.Answered && child.asked() < requestsPerProcess;
            if (!(response instanceof Response.Answered)) {
                checkOpen();
            }
            return response;
        } finally {
            if (reusable) {
                idle.addFirst(child);
            } else {
                dismiss(child);
            }
        }
    }

    private void dismiss(ChildProcess child) {
        child.end();
        all.remove(child);
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the reader is closed");
        }
    }

    private static List<Reading> refused(String name, Refusal refusal) {
        return List.of(new Reading.Refused(name, refusal));
    }

    private Refusal late() {
        return new Refusal(
                Refusal.Reason.TIMED_OUT,
                "took longer than the limit of %d s (--max-seconds)".formatted(limits.seconds()),
                "raise the limit, or save it as DOCX, PDF or plain text");
    }

    private Refusal ended(int exitCode) {
        return exitCode == ReaderProcess.OUT_OF_MEMORY
                ? new Refusal(
                        Refusal.Reason.TOO_LARGE,
                        "needs more memory than the %d MB that reading one file may take (--max-memory)"
                                .formatted(limits.memoryMegabytes()),
                        "raise the limit, or split the file")
                : new Refusal(
                        Refusal.Reason.DAMAGED, "made the reader crash (exit code %d)".formatted(exitCode), SAVE_ANEW);
    }

    /** Ends all processes that are reading; those that wait are kept for the next reader, for a while. */
    @Override
    public void close() {
        closed = true;
        for (ChildProcess child = idle.pollFirst(); child != null; child = idle.pollFirst()) {
            if (sharing && all.remove(child)) {
                SpareProcesses.keep(child, limits.memoryMegabytes());
            }
        }
        all.forEach(ChildProcess::end);
        all.clear();
    }
}
