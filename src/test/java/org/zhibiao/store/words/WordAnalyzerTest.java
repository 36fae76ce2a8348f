package org.zhibiao.store.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

/** The terms that a text is found by, each with its position. */
class WordAnalyzerTest {

    @Test
    void givesPairsAndTheEdgesOfARun() throws IOException {
        assertThat(terms("城镇化率")).containsExactly("城0", "城镇0", "镇化1", "化率2", "率3");
    }

    @Test
    void givesACharacterBesideANumberAsATermOfItsOwn() throws IOException {
        assertThat(terms("到2025年末")).containsExactly("到0", "20251", "年2", "年末2", "末3");
        assertThat(terms("A股")).containsExactly("a0", "股1");
    }

    @Test
    void beginsANewRunBehindPunctuation() throws IOException {
        assertThat(terms("就业,增长")).containsExactly("就0", "就业0", "业1", "增2", "增长2", "长3");
    }

    @Test
    void foldsWidthAndCase() throws IOException {
        assertThat(terms("ＧＤＰ总量")).containsExactly("gdp0", "总1", "总量1", "量2");
    }

    private static List<String> terms(String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (Analyzer analyzer = new WordAnalyzer();
                TokenStream stream = analyzer.tokenStream("words", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                terms.add(term.toString() + position);
            }
        }
        return terms;
    }
}
