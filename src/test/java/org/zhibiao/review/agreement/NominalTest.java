package org.zhibiao.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Coefficients against the worked examples of those who made them. */
class NominalTest {

    private static List<Nominal.Unit> units(String first, String second) {
        List<Nominal.Unit> units = new ArrayList<>();
        for (int i = 0; i < first.length(); i++) {
            units.add(new Nominal.Unit(first.substring(i, i + 1), second.substring(i, i + 1)));
        }
        return units;
    }

    private static List<Nominal.Unit> table(int[]... rows) {
        List<Nominal.Unit> units = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                for (int n = 0; n < rows[i][j]; n++) {
                    units.add(new Nominal.Unit("c" + i, "c" + j));
                }
            }
        }
        return units;
    }

    /** Krippendorff, Computing Krippendorff's alpha-reliability (2011), section A: two observers, binary data. */
    @Test
    void alphaOfBinaryDataIsThatOfKrippendorffsExample() {
        Estimate alpha = Nominal.of(units("0100000010", "1110010000")).alpha(1, 200);
        assertThat(alpha.value()).isCloseTo(0.095, within(0.0005));
    }

    /** The same, section B: two observers, nominal data. */
    @Test
    void alphaOfNominalDataIsThatOfKrippendorffsExample() {
        Estimate alpha = Nominal.of(units("aabbdcccedda", "babbbcccedd" + "d")).alpha(1, 1000);
        assertThat(alpha.value()).isCloseTo(0.692, within(0.0005));
        assertThat(alpha.low()).isLessThan(alpha.value());
        assertThat(alpha.high()).isGreaterThan(alpha.value()).isLessThanOrEqualTo(1);
        assertThat(Nominal.of(units("aabbdcccedda", "babbbcccedd" + "d")).alpha(1, 1000))
                .as("the same seed gives the same interval")
                .isEqualTo(alpha);
    }

    /** By hand: of 50, 20 and 15 agreed on; p_o = 0.7, p_e = 0.5 · 0.6 + 0.5 · 0.4 = 0.5, kappa = 0.2 / 0.5. */
    @Test
    void kappaOfTwoCategoriesIsAsWorkedOutByHand() {
        Nominal nominal = Nominal.of(table(new int[] {20, 5}, new int[] {10, 15}));
        assertThat(nominal.observed()).hasValue(0.7);
        assertThat(nominal.kappa().value()).isCloseTo(0.4, within(1e-12));
    }

    /** The example of Fleiss, Cohen and Everitt (1969): 200 subjects, three categories; kappa 0.429, its variance 0.002885. */
    @Test
    void intervalOfKappaIsThatOfFleissCohenAndEveritt() {
        Estimate kappa = Nominal.of(table(new int[] {106, 10, 4}, new int[] {22, 28, 10}, new int[] {2, 12, 6}))
                .kappa();
        assertThat(kappa.value()).isCloseTo(0.429, within(0.0005));
        double error = (kappa.high() - kappa.low()) / 2 / 1.959964;
        assertThat(error * error).isCloseTo(0.002885, within(0.000005));
    }

    @Test
    void nothingIsSaidWhereChanceAgreesAlways() {
        assertThat(Nominal.of(units("aaaa", "aaaa")).kappa().value()).isNaN();
        assertThat(Nominal.of(units("aaaa", "aaaa")).alpha(1, 100).value()).isNaN();
        assertThat(Nominal.of(List.of()).kappa().value()).isNaN();
        assertThat(Nominal.of(List.of()).alpha(1, 100).value()).isNaN();
        assertThat(Nominal.of(List.of()).observed()).isEmpty();
    }

    @Test
    void agreementWithoutExceptionIsOne() {
        assertThat(Nominal.of(units("abab", "abab")).kappa().value()).isEqualTo(1);
        assertThat(Nominal.of(units("abab", "abab")).alpha(1, 100).value()).isEqualTo(1);
    }
}
