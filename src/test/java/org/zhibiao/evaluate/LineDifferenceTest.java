package org.zhibiao.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Differences in the form of GNU diff -u, as it prints them. */
class LineDifferenceTest {

    @Test
    void linesFarApartAreHunksOfTheirOwn() {
        String before = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\n";
        String after = "a\nB\nc\nd\ne\nf\ng\nh\ni\nJ\nk\n";
        assertThat(LineDifference.unified("t.csv", before, after)).isEqualTo("""
                --- a/t.csv
                +++ b/t.csv
                @@ -1,5 +1,5 @@
                 a
                -b
                +B
                 c
                 d
                 e
                @@ -7,5 +7,5 @@
                 g
                 h
                 i
                -j
                +J
                 k
                """);
    }

    @Test
    void linesNearEachOtherShareAHunk() {
        assertThat(LineDifference.unified("t", "a\nb\nc\nd\n", "A\nB\nc\nD\n")).isEqualTo("""
                --- a/t
                +++ b/t
                @@ -1,4 +1,4 @@
                -a
                -b
                +A
                +B
                 c
                -d
                +D
                """);
    }

    @Test
    void whatIsTheSameHasNone() {
        assertThat(LineDifference.unified("t", "a\n", "a\n")).isEmpty();
        assertThatThrownBy(() -> LineDifference.unified("t", "a\n", "a\nb\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
