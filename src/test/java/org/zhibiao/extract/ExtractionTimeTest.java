package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The time that extraction takes grows with the length of a text, not with its square. Run by mvn verify -Dexcluded.tests=none. */
@Tag("slow")
class ExtractionTimeTest {

    private static final int SMALL = 250_000;
    private static final int LARGE = 2_000_000;
    /** Linear growth is by 8, quadratic by 64; between them lies what a busy machine and its collector add. */
    private static final double MOST_GROWTH = 28;

    static Stream<Arguments> texts() {
        String report = String.join("\n", Documents.HEADINGS) + "\n" + String.join("", Documents.SENTENCES) + "\n";
        return Stream.of(
                text("paragraphs behind a rare character", length -> "😀" + repeat(report, length)),
                text("one line", length -> repeat(String.join("", Documents.SENTENCES), length)),
                text("no full stops", length -> repeat("群众的获得感显著增强，营商环境持续优化，", length)),
                text("blanks", length -> "方案" + " ".repeat(length) + "新建水库3座。"),
                text("table", length -> repeat("粮食产量  万吨   120   135\n", length)));
    }

    private static Arguments text(String name, IntFunction<String> ofLength) {
        return Arguments.of(name, ofLength);
    }

    private static String repeat(String part, int length) {
        return part.repeat(length / part.length() + 1).substring(0, length);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void growsLinearly(String name, IntFunction<String> ofLength) {
        Documents.findings(ofLength.apply(SMALL / 10));
        double small = Math.max(fastest(ofLength.apply(SMALL)), 100);
        double large = fastest(ofLength.apply(LARGE));
        assertThat(large / small)
                .as("%.0f ms for %d characters, %.0f ms for %d", small, SMALL, large, LARGE)
                .isLessThan(MOST_GROWTH);
    }

    /** Of three runs the fastest, which a busy machine disturbs least. */
    private static double fastest(String text) {
        return Math.min(milliseconds(text), Math.min(milliseconds(text), milliseconds(text)));
    }

    private static double milliseconds(String text) {
        long start = System.nanoTime();
        assertThat(Documents.findings(text)).isNotNull();
        return (System.nanoTime() - start) / 1e6;
    }
}
