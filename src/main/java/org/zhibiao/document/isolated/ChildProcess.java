package org.zhibiao.document.isolated;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A reading process as its parent sees it. Not for two threads at once, but for {@link #end()}. */
final class ChildProcess {

    /** What became of a request. */
    sealed interface Response {

        /** It was answered. */
        record Answered(Reply reply) implements Response {}

        /** It was not answered in time. */
        record Late() implements Response {}

        /** The process ended by itself with this exit code. */
        record Ended(int exitCode) implements Response {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_END = Duration.ofSeconds(5);
    private static final int BUFFER = 1 << 16;

    /** They would change the memory limit behind our back, or bring a debugger's port that is taken. */
    private static final List<String> JAVA_VARIABLES =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private final Process process;
    private final TemporaryFolder temporaryFolder;
    private final ExecutorService threads;
    private final DataOutputStream requests;
    private final DataInputStream replies;
    private int asked;

    private ChildProcess(Process process, TemporaryFolder temporaryFolder, ExecutorService threads) {
        this.process = process;
        this.temporaryFolder = temporaryFolder;
        this.threads = threads;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    }

    /**
     * Starts a process and waits until it takes requests.
     *
     * @param mainClass the name of its main class, whose argument will be the folder for temporary files
     * @param memoryMegabytes its heap
     * @param threads where to wait for it
     * @throws ReaderProcessException when it does not start
     */
    static ChildProcess start(String mainClass, int memoryMegabytes, ExecutorService threads)
            throws InterruptedException {
        try {
            TemporaryFolder folder = TemporaryFolder.create();
            ProcessBuilder builder = new ProcessBuilder(command(mainClass, memoryMegabytes, folder));
            JAVA_VARIABLES.forEach(builder.environment()::remove);
            ChildProcess child = new ChildProcess(started(builder, folder), folder, threads);
            child.awaitReady();
            return child;
        } catch (IOException e) {
            throw new ReaderProcessException("cannot start a process that reads files: " + e.getMessage(), e);
        }
    }

    private static Process started(ProcessBuilder builder, TemporaryFolder folder) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            folder.delete();
            throw e;
        }
    }

    private static List<String> command(String mainClass, int memoryMegabytes, TemporaryFolder folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memoryMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                // The last words before that exit would go to standard output, among the replies.
                "-XX:+DisplayVMOutputToStderr",
                // A crash is told by the exit code; no report of it in the user's folder.
                "-XX:+SuppressFatalErrorMessage",
                // Quick to start and small, as many of them run side by side.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder.path(),
                "-cp",
                System.getProperty("java.class.path"),
                mainClass,
                folder.path().toString());
    }

    private void awaitReady() throws IOException, InterruptedException {
        ErrorOutput errors = new ErrorOutput(process);
        Future<?> draining = threads.submit(errors);
        try {
            within(TO_START, () -> {
                Messages.readReady(replies);
                return true;
            });
        } catch (TimeoutException e) {
            end();
            throw new IOException("it took longer than %d s".formatted(TO_START.toSeconds()), e);
        } catch (InterruptedException e) {
            end();
            throw e;
        } catch (IOException e) {
            int exitCode = endedWith();
            awaitQuietly(draining);
            throw new IOException("exit code %d, %s".formatted(exitCode, errors.beginning()), e);
        }
    }

    private static void awaitQuietly(Future<?> draining) throws InterruptedException {
        try {
            draining.get(TO_END.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("what a process said is not complete", e);
        }
    }

    /** Whether it can be asked. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** How many requests it was asked. */
    int asked() {
        return asked;
    }

    /**
     * Asks it to read a file. Only after {@link Response.Answered} does it take another request; else it
     * has ended.
     *
     * @throws InterruptedException when the thread is interrupted; the process has then ended too
     */
    Response ask(Request request) throws InterruptedException {
        asked++;
        try {
            return new Response.Answered(within(
                    Duration.ofSeconds(
                            request.limits().seconds() + request.limits().recognitionSeconds()),
                    () -> {
                        Messages.write(request, requests);
                        return Messages.readReply(replies);
                    }));
        } catch (TimeoutException e) {
            end();
            return new Response.Late();
        } catch (InterruptedException e) {
            end();
            throw e;
        } catch (IOException e) {
            LOG.debug("process {} broke off", process.pid(), e);
            return new Response.Ended(endedWith());
        }
    }

    /** Reading a pipe heeds neither a time limit nor an interrupt, so another thread does it. */
    private <T> T within(Duration limit, Callable<T> exchange)
            throws IOException, InterruptedException, TimeoutException {
        try {
            return threads.submit(exchange).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                // Of this process, as when its own memory is full.
                throw error;
            }
            throw new IOException(e.getCause());
        }
    }

    private int endedWith() throws InterruptedException {
        process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS);
        end();
        return process.isAlive() ? -1 : process.exitValue();
    }

    /** Ends the process, all that it has started, and its temporary files; by force, without a word. */
    void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        try {
            temporaryFolder.delete();
        } catch (IOException e) {
            LOG.debug("temporary files are left in {}", temporaryFolder.path(), e);
        }
    }
}
