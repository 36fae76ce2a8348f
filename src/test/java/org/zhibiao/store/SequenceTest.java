package org.zhibiao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.Seed;

/**
 * Contract: after any sequence of operations, each source that is not removed gives the texts of its
 * last put; each text is one document, with all its sources, under a name of one of them; and nothing
 * else is there.
 */
class SequenceTest {

    private static final int STEPS = 100;

    @TempDir
    private Path folder;

    @TempDir
    private Path again;

    @RepeatedTest(2)
    void keepsWhatEachSourceGivesLast(RepetitionInfo repetition) throws IOException {
        long seed = Seed.value() + repetition.getCurrentRepetition();
        List<Step> steps = Step.random(seed, 0, STEPS);
        run(folder, steps, new Random(seed));
        run(again, steps, new Random(seed + 1));
        try (KnowledgeBase base = KnowledgeBase.open(folder);
                KnowledgeBase other = KnowledgeBase.open(again)) {
            Model.after(steps).check(base, "seed " + seed);
            assertThat(other.sources())
                    .as("seed %d: whenever was committed", seed)
                    .isEqualTo(base.sources());
            assertThat(other.documents())
                    .as("seed %d: whenever was committed", seed)
                    .isEqualTo(base.documents());
        }
    }

    /** Commits now and then, and now and then is another writer. */
    private static void run(Path folder, List<Step> steps, Random random) throws IOException {
        int done = 0;
        while (done < steps.size()) {
            try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder, FailingDirectory.sound(folder))) {
                int end = Math.min(steps.size(), done + random.nextInt(60));
                for (; done < end; done++) {
                    steps.get(done).on(writer);
                    if (random.nextInt(10) == 0) {
                        writer.commit();
                    }
                }
            }
        }
    }
}
