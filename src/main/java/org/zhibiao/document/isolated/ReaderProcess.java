package org.zhibiao.document.isolated;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.format.ContentReader;

/**
 * The program that a reading process runs: takes {@link Request}s from standard input, answers each with
 * a {@link Reply} on standard output, and ends when its input does, that is when its parent goes away.
 */
final class ReaderProcess {

    /** The exit code when memory does not suffice, as {@code -XX:+ExitOnOutOfMemoryError} has it. */
    static final int OUT_OF_MEMORY = 3;

    private static final int BUFFER = 1 << 16;

    private ReaderProcess() {}

    /** Reads as {@link ContentReader} does; the argument is the folder for temporary files. */
    public static void main(String[] args) {
        run(ContentReader::read, new TemporaryFolder(Path.of(args[0])));
    }

    /** Serves standard input and output until the parent goes away; does not return. */
    static void run(ReadingFunction function, TemporaryFolder temporaryFolder) {
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setIn(InputStream.nullInputStream());
        // Parsers print; what they print must not stand between replies.
        System.setOut(System.err);
        Runtime.getRuntime().addShutdownHook(new Thread(ReaderProcess::outlastSignals));
        int exitCode = 0;
        try {
            serve(in, out, function);
        } catch (IOException e) {
            // Nobody is left who could be told, as when the parent was killed while this started.
            exitCode = 1;
        }
        try {
            temporaryFolder.delete();
        } catch (IOException e) {
            exitCode = 1;
        }
        Runtime.getRuntime().halt(exitCode);
    }

    /**
     * Ctrl-C goes to all processes of a terminal. Were it to end this one, the file in work would be
     * taken for one that crashes the reader. Java ends when its shutdown hooks have; this one never does.
     */
    private static void outlastSignals() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Answers requests one after the other until {@code in} ends. A second thread does the reading, so
     * that the end of {@code in} is noticed while a parser hangs.
     */
    static void serve(InputStream in, OutputStream out, ReadingFunction function) throws IOException {
        DataInputStream requests = new DataInputStream(new BufferedInputStream(in));
        DataOutputStream replies = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
        ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .daemon()
                .name("reading")
                .uncaughtExceptionHandler((thread, failure) ->
                        Runtime.getRuntime().halt(failure instanceof OutOfMemoryError ? OUT_OF_MEMORY : 1))
                .factory());
        Messages.writeReady(replies);
        try {
            for (Optional<Request> request = Messages.readRequest(requests);
                    request.isPresent();
                    request = Messages.readRequest(requests)) {
                Request next = request.get();
                worker.execute(() -> answer(next, replies, function));
            }
        } finally {
            worker.shutdownNow();
        }
    }

    private static void answer(Request request, DataOutputStream replies, ReadingFunction function) {
        Reply reply = reply(request, function);
        try {
            Messages.write(reply, replies);
        } catch (IOException e) {
            // The parent is gone; the end of the requests says so too, and then the temporary files go.
        }
    }

    private static Reply reply(Request request, ReadingFunction function) {
        Limits limits = request.limits();
        byte[] bytes;
        try (InputStream file = Files.newInputStream(Path.of(request.file()))) {
            // One byte more tells a file that has grown since its size was checked, or that has no end.
            bytes = file.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 8));
        } catch (IOException e) {
            return new Reply.Inaccessible(Reply.Problem.of(e), String.valueOf(e.getMessage()));
        }
        if (bytes.length > limits.bytes()) {
            return refusal(
                    request.name(),
                    Refusal.Reason.TOO_LARGE,
                    "is larger than the limit of %d MB (--max-megabytes)".formatted(limits.bytes() >> 20),
                    "raise the limit, or split the file");
        }
        try {
            return new Reply.Readings(function.read(request.name(), bytes, limits, request.columns()));
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            return refusal(
                    request.name(),
                    Refusal.Reason.DAMAGED,
                    "made the reader fail (%s)".formatted(e.getClass().getSimpleName()),
                    IsolatedReader.SAVE_ANEW);
        }
    }

    private static Reply refusal(String name, Refusal.Reason reason, String fault, String advice) {
        return new Reply.Readings(List.of(new Reading.Refused(name, new Refusal(reason, fault, advice))));
    }
}
