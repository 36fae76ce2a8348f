package org.zhibiao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextHashTest {

    @Test
    void isTheSameForTextsThatDifferInWhiteSpaceOnly() {
        assertThat(TextHash.of("\uFEFF城镇化率\u00A0达到\u3000\u200B68%\r\n")).isEqualTo(TextHash.of("城镇化率达到68%"));
        assertThat(TextHash.of("城镇化率达到68%")).isNotEqualTo(TextHash.of("城镇化率达到69%"));
    }

    @Test
    void isThatOfTheWholeTextWhereverAChunkEnds() {
        for (int length : new int[] {16_383, 16_384, 16_385, 40_000}) {
            String text = "一".repeat(length) + "𠮷".repeat(20_000);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(TextHash.of(text))
                    .as("%d", length)
                    .isEqualTo(HexFormat.of().formatHex(DocumentVersion.sha256().digest(bytes)));
        }
    }

    @Test
    void leavesOutEveryCharacterThatIsBlank() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isWhitespace)
                .forEach(point -> assertThat(TextHash.of("a" + Character.toString(point) + "b"))
                        .as("U+%04X", point)
                        .isEqualTo(TextHash.of("ab")));
    }
}
