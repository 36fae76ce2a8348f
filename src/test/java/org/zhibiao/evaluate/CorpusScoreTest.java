package org.zhibiao.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhibiao.extract.Extractor;

/** A floor under the scores on the sample documents, so that no change loses quality in silence. */
class CorpusScoreTest {

    private static Map<Part, Figures> figures;

    @BeforeAll
    static void scoreTheSamples() throws GoldException, IOException {
        GoldFolder gold = GoldFolder.read(Path.of("corpus"));
        assertThat(gold.warnings()).isEmpty();
        figures = Evaluation.of(gold.documents(), Extractor.load(Path.of("models"))::extract)
                .figures();
        figures.forEach((part, of) -> System.out.println(
                part.code() + ": found " + of.found() + ", record " + of.record() + ", fields " + of.fields()));
    }

    @Test
    void targetsAreFound() {
        assertThat(figures.get(Part.TARGET).found().f1()).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void targetsAreReadWhole() {
        assertThat(figures.get(Part.TARGET).record().f1()).isGreaterThanOrEqualTo(0.70);
    }

    @Test
    void bodiesAreFound() {
        assertThat(figures.get(Part.BODY).found().f1()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void measuresAreFound() {
        assertThat(figures.get(Part.MEASURE).found().f1()).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void deadlinesAreFound() {
        assertThat(figures.get(Part.DEADLINE).found().f1()).isGreaterThanOrEqualTo(0.75);
    }
}
