package org.zhibiao.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.lexicon.QuestionWords.Use;
import org.zhibiao.store.query.QueryParser;
import org.zhibiao.store.query.Question;
import org.zhibiao.store.query.QuestionReader;

/** The words of queries are tables that a researcher edits: what is added is understood, what is wrong is told. */
class QueryWordsTest {

    private static final String CODES = "field,code,words\n";
    private static final String QUESTIONS = "class,word,reading\n";

    @TempDir
    private Path folder;

    @Test
    void aWordThatIsAddedStandsForItsValue() throws IOException {
        ModelFolders.copyTo(folder);
        Path codes = folder.resolve("codes.csv");
        Files.writeString(codes, Files.readString(codes).replace("实际|", "实际|兑现|"));
        assertThat(new QueryParser(Models.load(folder)).parse("状态:兑现")).hasToString("status:actual");
    }

    @Test
    void aWordOfQuestionsThatIsAddedIsUnderstood() throws IOException {
        ModelFolders.copyTo(folder);
        Files.writeString(
                folder.resolve("questions.csv"),
                Files.readString(folder.resolve("questions.csv")) + "asks,哪些州,level:prefecture\n");
        assertThat(read("哪些州").orElseThrow().expression()).hasToString("level:prefecture");
    }

    @Test
    void aReadingThatIsNoQueryIsToldWithItsLine() throws IOException {
        ModelFolders.copyTo(folder);
        Files.writeString(folder.resolve("questions.csv"), QUESTIONS + "asks,哪些州,level:\n");
        assertThatThrownBy(() -> read("哪些州"))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("questions.csv, line 2: what '哪些州' says cannot be read");
    }

    private Optional<Question> read(String question) {
        Models models = Models.load(folder);
        return new QuestionReader(new QueryParser(models), models::regions, OptionalInt.of(2025)).read(question);
    }

    @Test
    void aWordMayStandInSeveralClassesAndSayOneThing() throws IOException {
        Files.writeString(folder.resolve("questions.csv"), QUESTIONS + "compares,未完成,\nasks,未完成,status:target\n");
        QuestionWords words = Models.load(folder).questionWords();
        assertThat(words.is(Use.COMPARES, "未完成") && words.is(Use.ASKS, "未完成")).isTrue();
        assertThat(words.reading("未完成")).contains("status:target");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "wonders,谁,; 'wonders' is no class",
                "asks,,; column 'word' is empty",
                "asks,Who,; write 'Who' in small letters",
                "asks,几时,; stands twice in class 'asks'",
                "says,几时,year:2025; already says 'deadline:*'",
            })
    void aMistakeInTheWordsOfQuestionsIsTold(String row, String told) throws IOException {
        Files.writeString(folder.resolve("questions.csv"), QUESTIONS + "asks,几时,deadline:*\n" + row + "\n");
        assertThatThrownBy(() -> Models.load(folder).questionWords())
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("questions.csv, line 3: ")
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "status,pending,待定; 'pending' is no value of 'status'",
                "mood,target,待定; 'target' is no value of 'mood'",
                "status,target,; column 'words' is empty",
                "status,target,实际; '实际' already stands for a value of 'status'",
                "status,actual,兑现; 'actual' of 'status' stands twice",
            })
    void aMistakeInTheWordsOfCodesIsTold(String row, String told) throws IOException {
        Files.writeString(folder.resolve("codes.csv"), CODES + "status,actual,实际\n" + row + "\n");
        assertThatThrownBy(() -> Models.load(folder).codeWords())
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("codes.csv, line 3: ")
                .hasMessageContaining(told);
    }
}
