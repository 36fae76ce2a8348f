package org.zhibiao.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhibiao.extract.choose.Scorer;
import org.zhibiao.lexicon.ReadingEvidence;
import org.zhibiao.record.Layer;

/** Where the slope of the likelihood and the pull of the prior are level, which is worked out by hand. */
class LogisticRegressionTest {

    private static final double STRENGTH = 3;

    private static List<Observation> observations(int right, int wrong, ReadingEvidence... evidence) {
        Set<ReadingEvidence> all = EnumSet.of(ReadingEvidence.ANY, evidence);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < right + wrong; i++) {
            observations.add(new Observation("a", Layer.BODY, all, i < right));
        }
        return observations;
    }

    private static Map<ReadingEvidence, Double> start(double any, double listed) {
        Map<ReadingEvidence, Double> start = new EnumMap<>(ReadingEvidence.class);
        start.put(ReadingEvidence.ANY, any);
        start.put(ReadingEvidence.LISTED, listed);
        return start;
    }

    @Test
    void whatPullsAtAWeightIsLevelWhereItEnds() {
        List<Observation> observations = new ArrayList<>(observations(30, 10));
        observations.addAll(observations(12, 18, ReadingEvidence.LISTED));
        Map<ReadingEvidence, Double> fitted = LogisticRegression.fit(observations, start(1, 0));
        double any = fitted.get(ReadingEvidence.ANY);
        double listed = fitted.get(ReadingEvidence.LISTED);
        double alone = 40 * Scorer.probability(any);
        double together = 30 * Scorer.probability(any + listed);
        assertThat(30 + 12 - alone - together).isCloseTo(STRENGTH * (any - 1), within(1e-6));
        assertThat(12 - together).isCloseTo(STRENGTH * listed, within(1e-6));
        assertThat(listed).isNegative();
    }

    @Test
    void aWeightThatNoFindingTellsOfStaysAsItWas() {
        assertThat(LogisticRegression.fit(observations(5, 1), start(1, -0.7)).get(ReadingEvidence.LISTED))
                .isEqualTo(-0.7);
        assertThat(LogisticRegression.fit(List.of(), start(1.25, 2))).isEqualTo(start(1.25, 2));
    }

    @Test
    void manyFindingsMoveAWeightFartherThanFew() {
        double few = LogisticRegression.fit(observations(1, 4), start(2, 0)).get(ReadingEvidence.ANY);
        double many =
                LogisticRegression.fit(observations(100, 400), start(2, 0)).get(ReadingEvidence.ANY);
        // One of five is right, whose logit is ln(1/4) = −1.386.
        assertThat(many).isBetween(-1.386, -1.2);
        assertThat(few).isBetween(many, 2.0);
    }

    @Test
    void noWeightGoesBeyondAllBoundsWhereAllIsRight() {
        double any = LogisticRegression.fit(observations(500, 0), start(0, 0)).get(ReadingEvidence.ANY);
        assertThat(any).isBetween(3.0, 6.0);
    }
}
