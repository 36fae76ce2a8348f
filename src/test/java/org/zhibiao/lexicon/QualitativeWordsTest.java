package org.zhibiao.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.lexicon.QualitativeWords.Kind;

class QualitativeWordsTest {

    private static final Path MODELS = Path.of("models");
    private static final Lexicon LEXICON = Models.load(MODELS).lexicon();

    @TempDir
    Path folder;

    @Test
    void namesAreThoseOfAnIndicator() {
        QualitativeWords words = Models.load(MODELS).qualitativeWords();
        assertThat(words.names("gdp")).contains("经济");
        assertThat(words.names("forest_coverage")).isEmpty();
        assertThat(words.words(Kind.STATE)).contains("平稳");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "name-甲,name,甲,no_such_indicator,; no_such_indicator",
                "name-甲,name,甲,,; indicator",
                "state-甲,mood,甲,,; mood"
            })
    void aMistakeIsToldWithItsPlace(String line, String told) throws IOException {
        Files.writeString(folder.resolve("qualitative.csv"), "id,class,word,indicator,why\n" + line + "\n");
        assertThatThrownBy(() -> new QualitativeWords(ModelFile.in(folder, "qualitative.csv"), LEXICON))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining(told)
                .hasMessageContaining("2");
    }
}
