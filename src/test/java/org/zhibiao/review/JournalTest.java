package org.zhibiao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.Seed;

/** Contract: what was said to be written is there, in order, once, whatever happens to the process that wrote it. */
class JournalTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Coder LI = Coder.named("李");
    private static final Coder WANG = Coder.named("王");

    @TempDir
    private Path folder;

    private final long seed = Seed.value();

    private Journal open() {
        return Journal.of(folder, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private Path file() {
        return folder.resolve(Journal.FILE);
    }

    private static Entry accept(Journal journal, int number) throws IOException {
        return journal.add(LI, new Decision.Accept(Records.target(number, "64%")), Optional.empty());
    }

    @Test
    void keepsEveryKindOfDecision() throws IOException {
        Subject subject = Records.target(1, "64%");
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        List<Decision> decisions = List.of(
                new Decision.Accept(subject),
                new Decision.Reject(Records.target(2, "7%")),
                new Decision.Correct(
                        subject, Map.of("deadline", new Change(nodes.textNode("2025"), nodes.textNode("2026-06")))),
                new Decision.Add(Records.target(3, "1\"\n\u2028{%")),
                new Decision.Exclude(Records.DOCUMENT),
                new Decision.Include(Records.DOCUMENT),
                new Decision.ReadThrough(subject.passage()));
        List<Entry> written = open().add(new Coder("王 \"裁\"", true), decisions, Optional.of("两处\n不同"));
        Entry undo = open().add(LI, new Decision.Undo(written.getFirst().id()), Optional.empty());
        List<Entry> read = List.copyOf(open().state().entries());
        assertThat(read)
                .startsWith(written.toArray(Entry[]::new))
                .endsWith(undo)
                .hasSize(8);
        assertThat(read).extracting(Entry::decision).startsWith(decisions.toArray(Decision[]::new));
        assertThat(read.getFirst().when()).isEqualTo(NOON);
    }

    @Test
    void laterEntriesAreLaterWhateverTheClockSays() throws IOException {
        Entry first = accept(open(), 1);
        Entry second = Journal.of(folder, Clock.fixed(NOON.minus(Duration.ofDays(1)), ZoneOffset.UTC))
                .add(LI, new Decision.Undo(first.id()), Optional.empty());
        assertThat(second.when()).isAfter(first.when());
        assertThat(open().state().judged()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 10_000})
    void cutsALastLineThatIsNotWhole(int kept) throws IOException {
        Entry first = accept(open(), 1);
        byte[] whole = Files.readAllBytes(file());
        accept(open(), 2);
        byte[] both = Files.readAllBytes(file());
        int torn = Math.min(whole.length + kept, both.length - 1);
        Files.write(file(), Arrays.copyOf(both, torn));
        assertThat(open().state().entries()).containsExactly(first);
        assertThat(Files.size(file())).as("readers change nothing").isEqualTo(torn);
        Entry third = accept(open(), 3);
        assertThat(open().state().entries()).containsExactly(first, third);
        assertThat(Files.readString(file())).startsWith(new String(whole, StandardCharsets.UTF_8));
        assertThat(Files.readAllLines(file())).hasSize(2);
    }

    @Test
    void cutsALastLineWhoseBytesWereNeverWritten() throws IOException {
        Entry first = accept(open(), 1);
        Files.write(file(), new byte[] {0, 0, 0, 0, '\n'}, StandardOpenOption.APPEND);
        assertThat(open().state().entries()).containsExactly(first);
        Entry second = accept(open(), 2);
        assertThat(open().state().entries()).containsExactly(first, second);
    }

    @Test
    void refusesALineThatSomebodyChanged() throws IOException {
        accept(open(), 1);
        accept(open(), 2);
        accept(open(), 3);
        List<String> lines = new ArrayList<>(Files.readAllLines(file()));
        lines.set(1, lines.get(1).replace("64%", "65%"));
        Files.write(file(), lines);
        assertThatThrownBy(() -> open().state())
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("damaged in line 2: its checksum does not fit");
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> accept(open(), 4)).isInstanceOf(JournalException.class);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void seesWhatAnotherAdded() throws IOException {
        Journal one = open();
        Journal other = open();
        accept(one, 1);
        assertThat(other.state().entries()).hasSize(1);
        accept(other, 2);
        assertThat(one.state().entries()).hasSize(2);
    }

    @Test
    void writersWaitForEachOther() throws Exception {
        int each = 25;
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int from = writer * each;
            Journal journal = open();
            writers.add(() -> {
                for (int i = 0; i < each; i++) {
                    accept(journal, from + i);
                }
                return null;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Void> done : pool.invokeAll(writers)) {
                done.get();
            }
        }
        assertThat(open().state().judged()).hasSize(4 * each);
        assertThat(Files.readAllLines(file())).hasSize(4 * each);
    }

    /** Two processes write at once; one is killed, then the other, at moments that nobody chooses. */
    @Test
    void killedWritersLoseNothingThatTheySaidWasWritten() throws Exception {
        Random random = new Random(seed);
        for (int kill = 0; kill < 3; kill++) {
            Process one = EndlessCoder.start(folder, "李");
            Process other = EndlessCoder.start(folder, "王");
            List<String> said = new ArrayList<>();
            try (BufferedReader lines = one.inputReader(StandardCharsets.US_ASCII)) {
                for (int i = 0; i < 20 + random.nextInt(50); i++) {
                    said.add(lines.readLine());
                }
                // Process.destroyForcibly would also close the stream with what it said.
                one.toHandle().destroyForcibly();
                one.waitFor();
                lines.lines().forEach(said::add);
            }
            try (BufferedReader lines = other.inputReader(StandardCharsets.US_ASCII)) {
                said.add(lines.readLine());
                other.toHandle().destroyForcibly();
                other.waitFor();
                lines.lines().forEach(said::add);
            }
            assertThat(open().state().entries())
                    .as("seed %d, kill %d", seed, kill)
                    .extracting(Entry::id)
                    .containsAll(said);
            Entry next = accept(open(), 7);
            assertThat(open().state().entry(next.id())).contains(next);
        }
    }

    @Test
    void mergesEitherWayToTheSameAndOnce() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Journal here = open();
        Journal there = Journal.of(elsewhere, Clock.fixed(NOON.plusSeconds(1), ZoneOffset.UTC));
        accept(here, 1);
        there.add(WANG, new Decision.Reject(Records.target(1, "64%")), Optional.empty());
        there.add(WANG, new Decision.Accept(Records.target(2, "64%")), Optional.empty());
        List<Entry> theirs = Journal.entries(elsewhere.resolve(Journal.FILE));
        List<Entry> ours = Journal.entries(file());
        assertThat(here.merge(theirs)).isEqualTo(2);
        assertThat(here.merge(theirs)).isZero();
        assertThat(there.merge(ours)).isEqualTo(1);
        assertThat(there.state().entries())
                .containsExactlyElementsOf(here.state().entries());
        Judged judged = here.state().judged(Records.target(1, "64%").item()).orElseThrow();
        assertThat(judged).isEqualTo(there.state().judged(judged.item()).orElseThrow());
        assertThat(judged.isDisputed()).isTrue();
        assertThat(judged.holds().coder()).isEqualTo(WANG);
    }
}
