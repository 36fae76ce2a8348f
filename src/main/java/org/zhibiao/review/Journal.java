package org.zhibiao.review;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.zhibiao.store.DocumentVersion;

/**
 * The decisions on a knowledge base, a line each in the file {@value #FILE} of its folder, in the order in which they came.
 *
 * <p>Contract: what {@link #add} returned is on the disk, whatever happens then. Lines are only added, one writer at a time,
 * of all threads and processes. Each line ends with a checksum of itself; a last line that is not whole was being written by
 * a process that was killed, and is passed over by readers and cut by the next writer, who cuts nothing else. May be used by
 * any thread; what other processes add is seen at the next call.
 */
public final class Journal {

    /** The file's name. */
    public static final String FILE = "review.jsonl";

    private static final String LOCK = "review.lock";
    /** A decision takes milliseconds to write, a large merge some seconds. */
    private static final long LONGEST_WAIT_MILLIS = 20_000;

    private static final long PAUSE_MILLIS = 10;
    /** No entry is longer, in bytes; a file without ends of lines is none of ours. */
    private static final int LONGEST_LINE = 16 << 20;

    private final Path folder;
    private final Path file;
    private final Clock clock;
    private ReviewState state = new ReviewState();
    private Instant last = Instant.EPOCH;
    /** How much of the file has been read as whole lines: bytes, and lines. */
    private long read;

    private int lines;

    private Journal(Path folder, Clock clock) {
        this.folder = folder;
        this.file = folder.resolve(FILE);
        this.clock = clock;
    }

    /**
     * The journal of a knowledge base; its file is made by the first decision.
     *
     * @param folder of the knowledge base, which is there
     * @param clock tells when decisions are made
     */
    public static Journal of(Path folder, Clock clock) {
        return new Journal(folder, clock);
    }

    /**
     * What the entries come to now. The state goes on with the journal.
     *
     * @throws JournalException when a line is damaged; names it
     */
    public synchronized ReviewState state() throws IOException {
        catchUp();
        return state;
    }

    /**
     * Writes a decision down.
     *
     * @throws JournalException when another process does not cease to write, or a line is damaged
     * @throws IOException when the disk does not take it; the journal is as it was
     */
    public Entry add(Coder coder, Decision decision, Optional<String> note) throws IOException {
        return add(coder, List.of(decision), note).getFirst();
    }

    /** Writes decisions down that belong together: all of them or none. */
    public synchronized List<Entry> add(Coder coder, List<Decision> decisions, Optional<String> note)
            throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                Lock lock = lock(directory)) {
            catchUp();
            Instant now = later(clock.instant().truncatedTo(ChronoUnit.MICROS));
            List<Entry> entries = new ArrayList<>();
            for (Decision decision : decisions) {
                entries.add(EntryJson.entry(now, coder, decision, note));
                now = now.plus(1, ChronoUnit.MICROS);
            }
            lock.ensureValid();
            append(entries);
            return entries;
        }
    }

    /**
     * Takes entries over from another journal; those that are here already are passed over.
     *
     * @return how many were added
     */
    public synchronized int merge(Collection<Entry> others) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                Lock lock = lock(directory)) {
            catchUp();
            List<Entry> added = others.stream()
                    .filter(entry -> state.entry(entry.id()).isEmpty())
                    .distinct()
                    .toList();
            lock.ensureValid();
            append(added);
            return added.size();
        }
    }

    /** A clock that was put back makes no entry older than those before it, else it would not hold. */
    private Instant later(Instant now) {
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    private Lock lock(FSDirectory directory) throws IOException {
        long end = System.nanoTime() + LONGEST_WAIT_MILLIS * 1_000_000;
        while (true) {
            try {
                return directory.obtainLock(LOCK);
            } catch (LockObtainFailedException e) {
                if (System.nanoTime() > end) {
                    throw new JournalException(
                            "the review journal " + file
                                    + " is being written by another process; wait until it has ended, then try again",
                            e);
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the review journal", e);
        }
    }

    private void append(List<Entry> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(EntryJson.write(entry)).append('\n'));
        boolean made = !Files.exists(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(read);
            try {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
                long at = read;
                while (bytes.hasRemaining()) {
                    at += channel.write(bytes, at);
                }
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(read);
                throw e;
            }
            read = channel.size();
        }
        if (made) {
            IOUtils.fsync(folder, true);
        }
        lines += entries.size();
        entries.forEach(this::take);
    }

    private void take(Entry entry) {
        state.add(entry);
        last = entry.when().isAfter(last) ? entry.when() : last;
    }

    private void catchUp() throws IOException {
        long size = Files.exists(file) ? Files.size(file) : 0;
        if (size < read) {
            // Somebody put another file in its place.
            state = new ReviewState();
            last = Instant.EPOCH;
            read = 0;
            lines = 0;
        }
        if (size > read) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                InputStream stream = new BufferedInputStream(Channels.newInputStream(channel.position(read)), 1 << 16);
                readLines(stream);
            }
        }
    }

    private void readLines(InputStream stream) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        Optional<String> torn = Optional.empty();
        for (int next = stream.read(); next >= 0; next = stream.read()) {
            if (torn.isPresent()) {
                throw damaged(torn.get());
            }
            if (next != '\n') {
                line.write(next);
                if (line.size() > LONGEST_LINE) {
                    throw damaged("it has no end");
                }
                continue;
            }
            try {
                take(EntryJson.read(line.toString(StandardCharsets.UTF_8)));
                read += line.size() + 1L;
                lines++;
            } catch (IllegalArgumentException e) {
                torn = Optional.of(String.valueOf(e.getMessage()));
            }
            line.reset();
        }
        // What is left is the beginning of a line that is being written, or never was to its end.
    }

    private JournalException damaged(String why) {
        return new JournalException("the review journal " + file + " is damaged in line " + (lines + 1) + ": " + why
                + "; put a copy of the journal in its place, or take this line out");
    }

    /** SHA-256 of the lines, in hexadecimal digits; empty when there is none. */
    public synchronized Optional<String> checksum() throws IOException {
        catchUp();
        if (read == 0) {
            return Optional.empty();
        }
        MessageDigest digest = DocumentVersion.sha256();
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long left = read;
            while (left > 0) {
                int count = stream.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (count < 0) {
                    break;
                }
                digest.update(buffer, 0, count);
                left -= count;
            }
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * Reads the entries of another journal, or of a part of one that was taken out.
     *
     * @throws JournalException when a line is no entry; names the line
     */
    public static List<Entry> entries(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : Files.readString(file).split("\n")) {
            number++;
            try {
                if (!line.isBlank()) {
                    entries.add(EntryJson.read(line.strip()));
                }
            } catch (IllegalArgumentException e) {
                throw new JournalException(
                        file + " is no journal: line " + number + ": " + e.getMessage()
                                + "; give a file that zhibiao review export wrote",
                        e);
            }
        }
        return entries;
    }

    /** The line of an entry, by which another journal takes it over. */
    public static String line(Entry entry) {
        return EntryJson.write(entry);
    }
}
