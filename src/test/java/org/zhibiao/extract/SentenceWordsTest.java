package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhibiao.segment.HanLpSegmenter;
import org.zhibiao.segment.Token;

/** The words of a sentence, cut stretch by stretch. */
class SentenceWordsTest {

    private static final HanLpSegmenter HANLP = new HanLpSegmenter(Map.of());

    @Test
    void placesOfWordsAreThoseOfTheSentence() {
        String text = "新建学校5所,改造道路(含桥梁)7,051米。";
        SentenceWords words = new SentenceWords(HANLP, text);

        assertThat(words.at(text.indexOf("道路")))
                .hasValueSatisfying(word -> assertThat(word.text()).isEqualTo("道路"));
        assertThat(words.between(0, text.length()))
                .allSatisfy(word ->
                        assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text()))
                .extracting(Token::text)
                .startsWith("新建", "学校")
                .contains(",", "(", "7,051");
        assertThat(String.join(
                        "",
                        words.between(0, text.length()).stream()
                                .map(Token::text)
                                .toList()))
                .isEqualTo(text);
    }

    @Test
    void onlyTheStretchThatIsAskedForIsCut() {
        List<String> cut = new ArrayList<>();
        SentenceWords words = new SentenceWords(
                line -> {
                    cut.add(line);
                    return HANLP.segment(line);
                },
                "新建学校5所,改造道路7公里。");

        words.at("新建学校5所,改造".length());
        words.at("新建学校5所,".length());

        assertThat(cut).containsExactly("改造道路7公里。");
    }

    @Test
    void wordsThatReachOverTheEndAreLeftOut() {
        SentenceWords words = new SentenceWords(HANLP, "改造农村道路");

        assertThat(words.between(0, "改造农村道".length())).extracting(Token::text).containsExactly("改造", "农村");
        assertThat(words.at("改造农".length())).isEmpty();
        assertThat(words.at("改造农村道路".length())).isEmpty();
    }
}
