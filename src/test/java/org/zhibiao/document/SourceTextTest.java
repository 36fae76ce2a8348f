package org.zhibiao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Position i of the twin is code point i of the text, whatever the text holds. */
class SourceTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "产值3亿元",
                "😀产值3亿元",
                "𠮷野村",
                "产𠀀值😀😀3亿元👨‍👩‍👧",
                "\uD83D",
                "\uDE00\uD83D产",
                "产\uD83D",
                "a\u0301é",
                "\r\n\r\n"
            })
    void hasOneCharForEachCodePoint(String text) {
        SourceText source = new SourceText(text);
        int[] points = text.codePoints().toArray();
        assertThat(source.stored()).isEqualTo(text);
        assertThat(source.normal()).hasSize(points.length);
        assertThat(source.length()).isEqualTo(points.length);
        for (int start = 0; start <= points.length; start++) {
            for (int end = start; end <= points.length; end++) {
                assertThat(source.slice(start, end)).isEqualTo(new String(points, start, end - start));
            }
        }
    }

    @Test
    void givesBackTheWordsBehindRareCharacters() {
        SourceText source = new SourceText("😀𠮷县粮食产量达到３５万吨");
        int start = source.normal().indexOf("35万吨");
        assertThat(start).isEqualTo(9);
        assertThat(source.slice(start, start + 4)).isEqualTo("３５万吨");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "（）|()",
                "，；：！？|,;:!?",
                "１２．５％|12.5%",
                "ＧＤＰ|GDP",
                "－|-",
                "～|~",
                "–|—",
                "―|—",
                "─|—",
                "−|—",
                "〜|~",
                "﹪|%",
                "｡､|。、",
                "○〇◯|〇〇〇",
                "「规划」|“规划”",
                "『规划』|“规划”",
                "〔2021〕|〔2021〕",
                "，。、|,。、"
            })
    void writesEveryFormOfACharacterAsOne(String text, String normal) {
        assertThat(new SourceText(text).normal()).isEqualTo(normal);
    }

    @Test
    void writesEveryBlankAsASpaceAndEveryLineBreakAsOne() {
        assertThat(new SourceText("a\u3000b\u00A0c\td\u200Be\uFEFFf\u0007g").normal())
                .isEqualTo("a b c d e f g");
        assertThat(new SourceText("a\nb\rc\u2028d\u2029e\u0085f").normal()).isEqualTo("a\nb\nc\nd\ne\nf");
    }

    @ParameterizedTest
    @CsvSource({"-1,2", "0,5", "3,2", "5,5"})
    void refusesPositionsOutsideTheText(int start, int end) {
        SourceText plain = new SourceText("产值亿元");
        SourceText rare = new SourceText("产😀亿元");
        assertThatThrownBy(() -> plain.slice(start, end)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> rare.slice(start, end)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void blanksBetweenGroupsOfDigitsAreCommasAndOthersAreBlanks() {
        assertThat(new SourceText("12\u00A0000公里、1\u2009234\u202F567元").normal())
                .isEqualTo("12,000公里、1,234,567元");
        assertThat(new SourceText("2025\u00A012个 5\u00A0a00 12\u00A03456 12 000").normal())
                .isEqualTo("2025 12个 5 a00 12 3456 12 000");
    }

    @Test
    void radicalsAreTheCharactersThatLookLikeThemAtTheSamePlaces() {
        SourceText text = new SourceText("⼯业⽤⽔25亿⽄，到12⽉底");
        assertThat(text.normal()).isEqualTo("工业用水25亿斤,到12月底");
        assertThat(text.slice(0, 4)).isEqualTo("⼯业⽤⽔");
    }
}
