package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How well the questions of the sample documents are answered: no worse than is published, and better than by words. */
class QuestionsTest extends CommandTest {

    private static final String TABLE = "src/test/resources/org/zhibiao/evaluate/questions.tsv";

    /** The figures themselves are held to what is published by PublishedScoresTest. */
    @Test
    void readingAQuestionAnswersItBetterThanItsWordsInEveryForm() throws IOException {
        ingestSamples();
        Result result = run("evaluate", "--questions", TABLE);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(figures(result, "read *")).hasSize(4);
        assertThat(figures(result, "read *").get(1))
                .isGreaterThan(figures(result, "words only *").get(1));
        Result markdown = run("evaluate", "--questions", TABLE, "--format", "markdown");
        assertThat(figures(markdown, "\\| read \\|")).isEqualTo(figures(result, "read *"));
        assertThat(run("evaluate", "--questions", TABLE, "--format", "json").out())
                .startsWith(
                        "{\"questions\":" + figures(result, "read *").getFirst().intValue());
    }

    private static List<Double> figures(Result result, String beginning) {
        String row = result.lines().stream()
                .filter(line -> line.matches(beginning + ".*"))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("[\\d.]+")
                .matcher(row)
                .results()
                .map(found -> Double.valueOf(found.group()))
                .toList();
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
