package org.zhibiao.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HanLpSegmenterTest {

    private final Segmenter segmenter = new HanLpSegmenter(Map.of("提质扩面", "v"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新建高标准农田21万亩,亩均增产80公斤。",
                "GDP达到3.5万亿元(预计)",
                "  空 格\t与\u3000全角  ",
                "😀𠮷野家",
                "\uD83D",
                "%%%",
                "Ａ１２",
                "\uFFFF"
            })
    void cutsALineWithoutGaps(String line) {
        int position = 0;
        for (Token token : segmenter.segment(line)) {
            assertThat(token.start()).isEqualTo(position);
            assertThat(line.substring(token.start(), token.end())).isEqualTo(token.text());
            position = token.end();
        }
        assertThat(position).isEqualTo(line.length());
    }

    @Test
    void findsNothingInAnEmptyLine() {
        assertThat(segmenter.segment("")).isEmpty();
    }

    @Test
    void tellsVerbsFromNouns() {
        Map<String, Token> tokens =
                segmenter.segment("新建水库两座").stream().collect(Collectors.toMap(Token::text, token -> token));
        assertThat(tokens.get("新建").isVerb()).isTrue();
        assertThat(tokens.get("水库").isNoun()).isTrue();
    }

    @Test
    void keepsGivenWordsWhole() {
        assertThat(segmenter.segment("推动养老服务提质扩面"))
                .last()
                .satisfies(token -> assertThat(token.text()).isEqualTo("提质扩面"))
                .satisfies(token -> assertThat(token.isVerb()).isTrue());
    }
}
