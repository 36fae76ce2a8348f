package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How well the questions of the sample documents are answered: no worse than is published, and better than by words. */
class QuestionsTest extends CommandTest {

    private static final String TABLE = "src/test/resources/org/zhibiao/evaluate/questions.tsv";

    @Test
    void answersTheQuestionsOfTheSampleDocumentsAsWellAsIsPublished() {
        assertThat(run("ingest", "corpus").exitCode()).isEqualTo(ExitCode.OK);
        Result result = run("evaluate", "--questions", TABLE);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.lines())
                .as(result.err())
                .anySatisfy(line -> assertThat(line).matches("read +89 +0\\.8202 +0\\.8876 +0\\.8535"))
                .anySatisfy(line -> assertThat(line).matches("words only +89 +0\\.6292 +0\\.7978 +0\\.7053"));
    }

    @Test
    void tellsFileAndLineOfAQuestionWithoutAnAnswer() throws IOException {
        Path table = write("questions.tsv", "question\tanswers\n城镇化率\tplan:64%\n粮食产量\tnothing\n");
        Result result = run("evaluate", "--questions", table.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).contains("questions.tsv, line 3: 'nothing' is no answer; write document:words");
    }

    @Test
    void wantsEitherAFolderOrATable() {
        Result result = run("evaluate");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).contains("--questions");
    }
}
