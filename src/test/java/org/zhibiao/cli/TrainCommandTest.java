package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibiao.lexicon.ModelFolders;
import org.zhibiao.lexicon.Models;

/** Weights fitted to the sample documents, and to one that a researcher corrected. */
class TrainCommandTest extends CommandTest {

    private static final String TEXT = "到2027年，全市森林覆盖率达到31%。\n";

    private Path tables;

    @BeforeEach
    void copyTables() throws IOException {
        tables = ModelFolders.copyTo(
                Files.createDirectories(write("models/README", "").getParent()));
    }

    private String table() throws IOException {
        return Files.readString(tables.resolve("weights.csv"));
    }

    @Test
    void tellsHowSureScoresAreAndProposesAPatchThatApplies() throws IOException {
        String before = table();
        Result result = run("train", "corpus", "--afresh", "--models", tables.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .containsPattern("target +share of right ones +\\d+ +\\d+ +0\\.\\d{4} +0\\.\\d{4} +0\\.5000 +0\\.1000")
                .containsPattern("body +fitted to the others +\\d+")
                .containsPattern("target +0\\.98–1\\.00 +\\d+ +0\\.\\d{4}")
                .contains("--- a/models/weights.csv", "\n-target,any,", "\n+target,any,");
        assertThat(result.err()).contains("nothing is written");
        assertThat(table()).isEqualTo(before);

        run("train", "corpus", "--afresh", "--models", tables.toString(), "--write");
        String written = table();
        assertThat(patched(before, result.out())).isEqualTo(written).isNotEqualTo(before);
    }

    /** Does what {@code patch} does: looks for the lines of each hunk at their place, and puts in the new ones. */
    private static String patched(String text, String patch) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = -1;
        for (String line :
                patch.substring(patch.indexOf("+++ b/")).lines().skip(1).toList()) {
            Matcher hunk = Pattern.compile("@@ -(\\d+),\\d+ \\+\\d+,\\d+ @@").matcher(line);
            if (hunk.matches()) {
                at = Integer.parseInt(hunk.group(1)) - 1;
            } else if (line.startsWith("+")) {
                lines.add(at++, line.substring(1));
            } else {
                assertThat(lines.get(at)).isEqualTo(line.substring(1));
                if (line.startsWith("-")) {
                    lines.remove(at);
                } else {
                    at++;
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    @Test
    void whatIsWrittenIsATableThatTheProgramTakes() throws IOException {
        Result result = run("train", "corpus", "--afresh", "--models", tables.toString(), "--write");
        assertThat(result.err()).contains(tables.resolve("weights.csv") + " is written");
        Models.load(tables).check();
        Result again = run("train", "corpus", "--afresh", "--models", tables.toString());
        assertThat(again.err()).contains("the weights stay as they are");
        assertThat(again.out()).doesNotContain("---  a/");
    }

    @Test
    void aCorrectedDocumentMovesTheWeightsOfWhatItCorrects() throws IOException {
        Path own = write("own/plan.txt", TEXT).getParent();
        // The researcher says that the number is of something else: what was found is wrong.
        write("own/plan.jsonl", coded("植树面积") + "\n");
        Result result = run("train", own.toString(), "--models", tables.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        double before = weight(result.out(), "-target,known_name,");
        double after = weight(result.out(), "+target,known_name,");
        assertThat(after).isLessThan(before);
        assertThat(result.out()).doesNotContain("target,twin").doesNotContain("+body,");
    }

    private static double weight(String out, String row) {
        return out.lines()
                .filter(line -> line.startsWith(row))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[2]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + row + " in\n" + out));
    }

    private static String coded(String indicator) {
        int start = TEXT.indexOf("31%");
        return "{\"layer\":\"target\",\"start\":%d,\"end\":%d,\"raw\":\"31%%\",\"indicator\":\"%s\",\"status\":\"target\",\"value\":31,\"unit\":\"%%\",\"comparator\":\"eq\",\"measure\":\"level\",\"deadline\":\"2027\"}"
                .formatted(start, start + 3, indicator);
    }

    @Test
    void faultsOfTheCodingAndDocumentsOfOneNameAreTold() throws IOException {
        Path own = write("own/plan.txt", TEXT).getParent();
        write("own/plan.jsonl", "{\"layer\":\"target\"}\n");
        Result result = run("train", own.toString(), "--models", tables.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).contains("plan.jsonl, line 1: lacks 'start'");
        Result twice = run("train", "corpus", "corpus", "--models", tables.toString());
        assertThat(twice.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(twice.err()).contains("has the name of a document that was read before");
        assertThat(run("train", own.resolve("none").toString()).exitCode()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void speaksChinese() {
        Result result = run("train", "corpus", "--afresh", "--lang", "zh", "--models", tables.toString());
        assertThat(result.out()).contains("对数损失", "由其余文档拟合").doesNotContain("log loss");
        assertThat(result.err()).contains("未写入");
    }
}
