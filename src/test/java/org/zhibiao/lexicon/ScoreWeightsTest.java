package org.zhibiao.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.record.Layer;

/** The table of weights holds one for each piece of evidence, and a mistake in it is told with its line. */
class ScoreWeightsTest {

    private static final Path TABLE = Path.of("models", "weights.csv");
    /** More than that nobody keeps in mind. */
    private static final int MOST_WEIGHTS = 60;

    @TempDir
    Path folder;

    @Test
    void weightsAreFewAndEachHasAReason() throws IOException {
        assertThat(Files.readAllLines(TABLE).stream().skip(1))
                .hasSizeLessThanOrEqualTo(MOST_WEIGHTS)
                .hasSize(Arrays.stream(ReadingEvidence.values())
                        .mapToInt(evidence -> evidence.layers().size())
                        .sum())
                .allSatisfy(line -> assertThat(line.split(",", 4)[3]).hasSizeGreaterThan(20));
    }

    @Test
    void evidenceThatCannotBeKnownOfALayerWeighsNothing() {
        ScoreWeights weights = Models.bundled().scoreWeights();
        assertThat(weights.of(Layer.BODY, ReadingEvidence.RATE)).isZero();
        assertThat(weights.of(Layer.TARGET, ReadingEvidence.KNOWN_NAME)).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "target,known_name,viel,x;column 'weight' holds 'viel'",
                "target,known_name,1e9,x;column 'weight' holds '1e9'",
                "target,known_name,NaN,x;column 'weight' holds 'NaN'",
                "target,known_name,,x;column 'weight' is empty",
                "target,known_name,0.5,;column 'why' is empty",
                "target,kown_name,0.5,x;'kown_name' is no evidence about layer target",
                "body,rate,0.5,x;'rate' is no evidence about layer body",
                "targets,rate,0.5,x;'targets' is no layer; there are target, measure, body, deadline",
                "target,rate,0.5,x;rate already has the weight"
            })
    void aMistakeIsToldWithFileLineAndARightLine(String row, String wrong) throws IOException {
        Path table = ModelFolders.copyTo(folder).resolve("weights.csv");
        String whole = Files.readString(TABLE);
        long line = whole.lines().count() + 1;
        Files.writeString(table, whole + row + "\n");
        if (row.contains("known_name")) {
            // The row itself must be read before the one that it would repeat.
            Files.writeString(table, whole.replaceFirst("(?m)^target,known_name,.*$", row));
            line = 3;
        }
        assertThatThrownBy(() -> Models.load(folder).check())
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith(table + ", line " + line + ": " + wrong)
                .hasMessageContaining("a right line is: target,known_name,0.85,");
    }

    @Test
    void aWeightThatIsMissingIsTold() throws IOException {
        Path table = ModelFolders.copyTo(folder).resolve("weights.csv");
        Files.writeString(table, Files.readString(TABLE).replaceFirst("(?m)^body,leads,.*\\R", ""));
        assertThatThrownBy(() -> Models.load(folder).check())
                .hasMessageContaining("there is no weight of leads for layer body");
    }

    @Test
    void writesOtherWeightsIntoTheirLinesAndLeavesTheRestAsItWas() throws IOException {
        ScoreWeights weights = Models.bundled().scoreWeights();
        String written = weights.with(
                Map.of(Layer.TARGET, Map.of(ReadingEvidence.KNOWN_NAME, -0.004, ReadingEvidence.RATE, 12.345)));
        assertThat(written.lines().filter(line -> !weights.text().contains(line)))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("target,known_name,0.00,a name that"))
                .anySatisfy(line -> assertThat(line).startsWith("target,rate,12.35,"));
        assertThat(weights.with(Map.of())).isEqualTo(Files.readString(TABLE));
    }
}
