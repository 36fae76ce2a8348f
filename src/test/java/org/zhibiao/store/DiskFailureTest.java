package org.zhibiao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.Seed;
import org.zhibiao.store.FailingDirectory.Fault;
import org.zhibiao.store.KnowledgeBaseException.Reason;

/**
 * Contract: a disk that fails at any moment leaves the knowledge base as it was after some number of
 * whole operations, not fewer than the last commit that succeeded; the failure is told as an
 * {@link IOException}; and the next run goes on from there to the end.
 */
class DiskFailureTest {

    private static final int BEFORE = 8;
    private static final int STEPS = 28;
    private static final int PER_COMMIT = 4;

    @TempDir
    private Path temporary;

    private final long seed = Seed.value();
    private final Random random = new Random(seed);
    private final List<Step> steps = Step.random(seed, 0, STEPS);
    private final List<Model> models = IntStream.rangeClosed(0, STEPS)
            .mapToObj(number -> Model.after(steps.subList(0, number)))
            .toList();
    private final AtomicInteger committed = new AtomicInteger();

    @Test
    void fullDiskLeavesWholeFiles() throws IOException {
        fillUp(() -> 8_000 + random.nextInt(16_000));
    }

    @Test
    @Tag("slow")
    void fullDiskLeavesWholeFilesAtEverySize() throws IOException {
        fillUp(() -> 1 + random.nextInt(400));
    }

    @Test
    void errorOfTheDiskLeavesWholeFiles() throws IOException {
        failAt(number -> 1 + random.nextInt(number / 2 + 30));
    }

    @Test
    @Tag("slow")
    void errorOfTheDiskLeavesWholeFilesAtEveryMoment() throws IOException {
        failAt(number -> 1 + random.nextInt(number / 200 + 10));
    }

    private void fillUp(IntSupplier more) throws IOException {
        int failures = 0;
        long limit = 0;
        while (!survives("full at " + limit + " bytes", full(limit))) {
            failures++;
            limit += more.getAsInt();
        }
        assertThat(failures).as(says("full disk")).isGreaterThan(10);
    }

    private void failAt(IntUnaryOperator more) throws IOException {
        int failures = 0;
        int number = 1;
        while (!survives("error at " + number, at(number, random.nextBoolean()))) {
            failures++;
            number += more.applyAsInt(number);
        }
        assertThat(failures).as(says("errors")).isGreaterThan(10);
    }

    /** A disk on which so many bytes can be written. */
    private static Fault full(long limit) {
        AtomicLong written = new AtomicLong();
        return (operation, bytes) -> {
            if (bytes > 0 && written.addAndGet(bytes) > limit) {
                throw new IOException("No space left on device");
            }
        };
    }

    /** A disk that fails at the n-th operation, and from then on or only once. */
    private static Fault at(int number, boolean forGood) {
        AtomicInteger operations = new AtomicInteger();
        return (operation, bytes) -> {
            int now = operations.incrementAndGet();
            if (now == number || now > number && forGood) {
                throw new IOException("Input/output error at " + operation);
            }
        };
    }

    /** Runs on a failing disk, in a new folder or in one that holds something; whether it got to the end. */
    private boolean survives(String what, Fault fault) throws IOException {
        int from = random.nextBoolean() ? 0 : BEFORE;
        Path folder = Files.createTempDirectory(temporary, "kb");
        committed.set(0);
        if (from > 0) {
            run(folder, FailingDirectory.sound(folder), 0, from);
        }
        boolean completed = true;
        try {
            run(folder, new FailingDirectory(FSDirectory.open(folder), fault), from, STEPS);
        } catch (IOException e) {
            assertThat(e).as(says(what)).message().containsAnyOf("No space left on device", "Input/output error");
            completed = false;
        }
        int kept = kept(folder, what);
        assertThat(kept).as(says(what)).isGreaterThanOrEqualTo(committed.get());
        run(folder, FailingDirectory.sound(folder), kept, STEPS);
        assertThat(kept(folder, what)).as(says(what)).isEqualTo(STEPS);
        return completed;
    }

    private void run(Path folder, Directory disk, int from, int to) throws IOException {
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder, disk)) {
            for (int number = from; number < to; number++) {
                steps.get(number).on(writer);
                if (number % PER_COMMIT == 0) {
                    writer.commit();
                    committed.set(number + 1);
                }
            }
        }
        committed.set(to);
    }

    /** After how many steps the knowledge base stands; checks that it stands there wholly. */
    private int kept(Path folder, String what) throws IOException {
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            List<Source> sources = base.sources();
            Optional<Integer> found = IntStream.rangeClosed(0, STEPS)
                    .boxed()
                    .sorted((a, b) -> b - a)
                    .filter(number -> models.get(number).isOf(sources))
                    .findFirst();
            assertThat(found).as(says(what) + ": no state between two steps").isPresent();
            models.get(found.get()).check(base, says(what));
            return found.get();
        } catch (KnowledgeBaseException e) {
            assertThat(e.reason()).as(says(what)).isEqualTo(Reason.NO_KNOWLEDGE_BASE);
            return 0;
        }
    }

    private String says(String what) {
        return "seed " + seed + ", " + what;
    }
}
