package org.zhibiao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.Seed;
import org.zhibiao.store.KnowledgeBaseException.Reason;

/**
 * Contract: a process that is killed at any moment leaves the knowledge base as it was after some
 * number of whole operations, not fewer than it had committed; the next process goes on from there.
 */
class KillTest {

    /** Steps between two commits that the writer tells, and some that it had no time to tell. */
    private static final int MOST_UNTOLD = 20;

    private static final int MOST_COMMITS = 25;
    private static final int MOST_MILLISECONDS = 30;
    /** Within this time the process starts and opens the folder. */
    private static final int START_MILLISECONDS = 1_500;

    @TempDir
    private Path folder;

    @TempDir
    private Path messages;

    private final long seed = Seed.value();
    private final Random random = new Random(seed);

    @Test
    void killedWriterLeavesWholeFiles() throws IOException, InterruptedException {
        killAgainAndAgain(5);
    }

    @Test
    @Tag("slow")
    void writerKilledFiftyTimesLeavesWholeFiles() throws IOException, InterruptedException {
        killAgainAndAgain(50);
    }

    private void killAgainAndAgain(int kills) throws IOException, InterruptedException {
        int steps = 0;
        for (int kill = 1; kill <= kills; kill++) {
            EndlessWriter writer = EndlessWriter.start(folder, messages.resolve("errors" + kill), seed, steps);
            if (random.nextInt(5) == 0) {
                Thread.sleep(random.nextInt(START_MILLISECONDS));
            } else {
                writer.await(random.nextInt(MOST_COMMITS));
                Thread.sleep(random.nextInt(MOST_MILLISECONDS));
            }
            int committed = writer.kill();
            steps = kept(committed, "seed " + seed + ", kill " + kill);
        }
        goOn(steps);
    }

    /** After how many steps the knowledge base stands; checks that it stands there wholly. */
    private int kept(int committed, String run) throws IOException {
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            List<Source> sources = base.sources();
            Model model = Model.after(Step.random(seed, 0, committed));
            int steps = committed;
            while (!model.isOf(sources)) {
                assertThat(steps - committed)
                        .as("%s: no state between two steps from %d on", run, committed)
                        .isLessThan(MOST_UNTOLD);
                model.add(Step.random(seed, steps));
                steps++;
            }
            model.check(base, run);
            return steps;
        } catch (KnowledgeBaseException e) {
            assertThat(e.reason()).as(run).isEqualTo(Reason.NO_KNOWLEDGE_BASE);
            assertThat(committed).as(run).isZero();
            return 0;
        }
    }

    private void goOn(int steps) throws IOException {
        int end = steps + MOST_UNTOLD;
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            for (Step step : Step.random(seed, steps, end)) {
                step.on(writer);
            }
        }
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            Model.after(Step.random(seed, 0, end)).check(base, "seed " + seed + ", at the end");
        }
    }
}
