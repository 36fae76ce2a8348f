package org.zhibiao.extract.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.lexicon.ModelFolders;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.ReadingEvidence;
import org.zhibiao.lexicon.ScoreWeights;
import org.zhibiao.record.Body;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Provenance;
import org.zhibiao.record.Role;
import org.zhibiao.record.Span;

/** Sums worked out by hand. */
class ScorerTest {

    private static final Body BODY = new Body(
            new Span(0, 3, "教育局"),
            new Provenance("plan.txt", "教育局负责。", List.of(), "body-must"),
            Role.RESPONSIBLE,
            Optional.of("负责"));

    @TempDir
    Path folder;

    @Test
    void addsTheWeightsAndMakesAProbabilityOfTheSum() throws Exception {
        Scorer scorer = new Scorer(weights("body,any,2.00", "body,known_name,-0.50", "body,listed,1.50"));
        // 2.00 − 0.50 = 1.50, and 1 / (1 + e^−1.50) = 0.8176.
        assertThat(scorer.scored(weighed(ReadingEvidence.KNOWN_NAME))
                        .provenance()
                        .score())
                .contains(new BigDecimal("0.818"));
        // 3.50 in all: 0.9707.
        Set<ReadingEvidence> both = EnumSet.of(ReadingEvidence.ANY, ReadingEvidence.LISTED);
        assertThat(Scorer.probability(scorer.margin(Layer.BODY, both))).isCloseTo(0.9707, within(0.0001));
    }

    @Test
    void tellsWhatTippedTheScaleTheLargestFirst() throws Exception {
        Scorer scorer = new Scorer(weights("body,any,1.00", "body,known_name,-3.00", "body,listed,0.00"));
        Weighed weighed = weighed(ReadingEvidence.LISTED, ReadingEvidence.KNOWN_NAME);
        assertThat(scorer.contributions(weighed))
                .containsExactly(
                        new Scorer.Contribution(ReadingEvidence.KNOWN_NAME, -3),
                        new Scorer.Contribution(ReadingEvidence.ANY, 1));
    }

    @Test
    void nothingIsCertain() throws Exception {
        Scorer sure = new Scorer(weights("body,any,99"));
        assertThat(sure.scored(weighed()).provenance().score()).contains(new BigDecimal("0.999"));
        Scorer unsure = new Scorer(weights("body,any,-99"));
        assertThat(unsure.scored(weighed()).provenance().score()).contains(new BigDecimal("0.001"));
    }

    @Test
    void onlyTheScoreBecomesOther() {
        Scorer scorer = new Scorer(Models.bundled().scoreWeights());
        assertThat(scorer.scored(weighed()).with(BODY.provenance())).isEqualTo(BODY);
    }

    private static Weighed weighed(ReadingEvidence... evidence) {
        Set<ReadingEvidence> all = EnumSet.noneOf(ReadingEvidence.class);
        all.addAll(List.of(evidence));
        return new Weighed(BODY, all);
    }

    /** The project's table with some rows changed. */
    private ScoreWeights weights(String... rows) throws Exception {
        Path tables = ModelFolders.copyTo(Files.createTempDirectory(folder, "models"));
        Path table = tables.resolve("weights.csv");
        String text = Files.readString(table);
        for (String row : rows) {
            String key = row.substring(0, row.lastIndexOf(','));
            text = text.replaceFirst("(?m)^" + key + ",[^,]*", row);
        }
        Files.writeString(table, text);
        return Models.load(tables).scoreWeights();
    }
}
