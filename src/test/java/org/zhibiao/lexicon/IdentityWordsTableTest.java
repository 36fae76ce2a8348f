package org.zhibiao.lexicon;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityWordsTableTest {

    @TempDir
    Path folder;

    private Models without(String beginning, String... instead) throws IOException {
        Path models = ModelFolders.copyTo(folder);
        Path table = models.resolve("identity_words.csv");
        List<String> lines = Files.readAllLines(table).stream()
                .filter(line -> !line.startsWith(beginning))
                .toList();
        Files.write(
                table,
                java.util.stream.Stream.concat(lines.stream(), java.util.Arrays.stream(instead))
                        .toList());
        return Models.load(models);
    }

    @Test
    void aUseWithoutWordsIsToldByItsName() throws IOException {
        Models models = without("memorable_");
        assertThatExceptionOfType(LexiconException.class)
                .isThrownBy(models::identity)
                .withMessageContainingAll("identity_words.csv", "'memorable'");
    }

    @Test
    void wordsThatDoNotMatchTheirExampleAreTold() throws IOException {
        Models models = without("memorable_1,", "memorable_1,memorable,不平凡,平凡,wrong");
        assertThatExceptionOfType(LexiconException.class)
                .isThrownBy(models::identity)
                .withMessageContainingAll("do not match the example '平凡'");
    }

    @Test
    void wordsThatAreNoPatternAreTold() throws IOException {
        Models models = without("memorable_1,", "memorable_1,memorable,(不平凡,不平凡,wrong");
        assertThatExceptionOfType(LexiconException.class)
                .isThrownBy(models::identity)
                .withMessageContainingAll("no pattern");
    }
}
