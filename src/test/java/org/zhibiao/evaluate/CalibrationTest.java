package org.zhibiao.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibiao.evaluate.Calibration.Bin;
import org.zhibiao.evaluate.Calibration.Foretold;

/** Figures worked out by hand. */
class CalibrationTest {

    @Test
    void figuresOfFourFindings() {
        Calibration figures = Calibration.of(List.of(
                new Foretold(0.9, true), new Foretold(0.6, false), new Foretold(0.6, true), new Foretold(0.2, false)));
        assertThat(figures.findings()).isEqualTo(4);
        assertThat(figures.wrong()).isEqualTo(2);
        // −(ln 0.9 + ln 0.4 + ln 0.6 + ln 0.8) / 4 = (0.1054 + 0.9163 + 0.5108 + 0.2231) / 4.
        assertThat(figures.logLoss()).isCloseTo(0.4389, within(0.0001));
        // (0.01 + 0.36 + 0.16 + 0.04) / 4.
        assertThat(figures.brier()).isCloseTo(0.1425, within(0.0001));
        // Of four pairs of a right and a wrong one three are in order, and one is a tie: 3.5 / 4.
        assertThat(figures.areaUnderCurve()).isCloseTo(0.875, within(0.0001));
        assertThat(figures.bins())
                .containsExactly(
                        new Bin(0, 0.5, 1, 0.2, 0), new Bin(0.5, 0.7, 2, 0.6, 0.5), new Bin(0.9, 0.95, 1, 0.9, 1));
    }

    @Test
    void errorsInTheLeastTenth() {
        List<Foretold> findings = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            // Wrong are the least sure, the second and the tenth: two of three are among the first three.
            findings.add(new Foretold(0.5 + i / 100.0, i != 0 && i != 1 && i != 9));
        }
        assertThat(Calibration.of(findings).foundInLeastTenth()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void whatCannotBeToldApartIsFoundByChance() {
        List<Foretold> findings = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            findings.add(new Foretold(0.8, i % 5 != 0));
        }
        Calibration figures = Calibration.of(findings);
        assertThat(figures.areaUnderCurve()).isCloseTo(0.5, within(1e-9));
        assertThat(figures.foundInLeastTenth()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void whereNothingIsWrongNothingCanBeToldApart() {
        Calibration figures = Calibration.of(List.of(new Foretold(1, true), new Foretold(0.7, true)));
        assertThat(figures.areaUnderCurve()).isNaN();
        assertThat(figures.foundInLeastTenth()).isNaN();
        assertThat(Calibration.of(List.of()).findings()).isZero();
    }
}
