package org.zhibiao.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the example of Krippendorff, Content Analysis, second edition (2004), p. 254: a continuum from 150 to 450. */
class UnitisingTest {

    private static final int FROM = 150;
    private static final int LENGTH = 300;

    private static Unitising.Stretch at(int begin, int length) {
        return new Unitising.Stretch(begin - FROM, begin - FROM + length);
    }

    private static Unitising c() {
        Unitising c = new Unitising();
        c.add(LENGTH, List.of(at(225, 70), at(370, 30)), List.of(at(220, 80), at(355, 20), at(400, 20)));
        return c;
    }

    @Test
    void categoryCIsAsInTheExample() {
        assertThat(c().observed()).isCloseTo(0.0144, within(0.00005));
        assertThat(c().expected()).isCloseTo(0.0532, within(0.00005));
        assertThat(c().alpha(1, 0).value()).isCloseTo(0.7286, within(0.0001));
    }

    @Test
    void categoryKIsAsInTheExample() {
        List<Unitising.Stretch> marks = List.of(at(180, 60), at(300, 50));
        Unitising k = new Unitising();
        k.add(LENGTH, marks, marks);
        assertThat(k.observed()).isZero();
        assertThat(k.expected()).isCloseTo(0.0490, within(0.00005));
        assertThat(k.alpha(1, 0).value()).isEqualTo(1);
    }

    @Test
    void bothTogetherAreAsInTheExample() {
        Unitising k = new Unitising();
        k.add(LENGTH, List.of(at(180, 60), at(300, 50)), List.of(at(180, 60), at(300, 50)));
        double alpha = 1 - (c().observed() + k.observed()) / (c().expected() + k.expected());
        assertThat(alpha).isCloseTo(0.8591, within(0.0005));
    }

    /** Cut where nobody has marked anything, the continuum is the same. */
    @Test
    void blocksAreOneContinuum() {
        Unitising cut = new Unitising();
        cut.add(350 - FROM, List.of(at(225, 70)), List.of(at(220, 80)));
        cut.add(
                100,
                List.of(new Unitising.Stretch(20, 50)),
                List.of(new Unitising.Stretch(5, 25), new Unitising.Stretch(50, 70)));
        assertThat(cut.alpha(1, 0).value()).isCloseTo(c().alpha(1, 0).value(), within(1e-12));
    }

    @Test
    void marksOfOneCoderThatOverlapAreOneMark() {
        Unitising joined = new Unitising();
        joined.add(
                LENGTH, List.of(at(225, 40), at(250, 45), at(370, 30)), List.of(at(220, 80), at(355, 20), at(400, 20)));
        assertThat(joined.alpha(1, 0)).isEqualTo(c().alpha(1, 0));
    }

    @Test
    void intervalNeedsSomeBlocks() {
        assertThat(c().alpha(1, 1000).low()).isNaN();
        Unitising many = new Unitising();
        for (int i = 0; i < 30; i++) {
            many.add(100, List.of(new Unitising.Stretch(10, 20)), List.of(new Unitising.Stretch(10 + i % 3, 20)));
        }
        Estimate alpha = many.alpha(7, 1000);
        assertThat(alpha.low()).isLessThan(alpha.value());
        assertThat(alpha.high()).isGreaterThan(alpha.value());
        assertThat(many.alpha(7, 1000)).isEqualTo(alpha);
    }

    @Test
    void whereNothingIsMarkedNothingIsSaid() {
        Unitising none = new Unitising();
        none.add(10, List.of(), List.of());
        assertThat(none.alpha(1, 10).value()).isNaN();
        assertThatThrownBy(() -> new Unitising().add(10, List.of(new Unitising.Stretch(5, 11)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
