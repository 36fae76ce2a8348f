package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two coders compared: of the journal, and of what tools of annotators gave back. */
class AgreementCommandTest extends CommandTest {

    @BeforeEach
    void fill() throws IOException {
        write("in/方案.txt", "云川市城镇化方案\n到2025年，常住人口城镇化率达到64%。新建公园12个。😀改造老旧小区30个，\n由市园林局牵头，市财政局配合。\n建成停车场3个。\n");
        assertThat(run("ingest", folder.resolve("in").toString()).exitCode()).isEqualTo(ExitCode.OK);
    }

    private Result done(String... args) {
        Result result = run(args);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        return result;
    }

    private String item(String layer, String raw) {
        return run("review", "list", "--all", "--limit", "0").lines().stream()
                .filter(line -> line.contains("  " + layer + "  ") && line.contains(raw))
                .findFirst()
                .orElseThrow()
                .substring(0, 8);
    }

    /** What was annotated and comes back unchanged is the same in whatever form it went. */
    @ParameterizedTest
    @CsvSource({"brat,uima-xmi", "uima-xmi,jsonl", "jsonl,csv", "csv,xlsx", "xlsx,brat"})
    void formsSayTheSame(String first, String second) {
        Result result = done("agreement", written(first), written(second));
        assertThat(result.err()).contains("1 documents compared, 0 disagreements");
        assertThat(result.out()).containsPattern("(?m)^target +raw +4 +1\\.000 +1\\.000$");
        assertThat(result.out()).containsPattern("(?m)^target +action +4 +1\\.000 +1\\.000 .*1\\.000");
        assertThat(result.out()).containsPattern("(?m)^body +role +2 +1\\.000");
    }

    private String written(String form) {
        boolean table = List.of("jsonl", "csv", "xlsx").contains(form);
        Path out = folder.resolve(table ? "coding." + form : form);
        if (!Files.exists(out)) {
            String command = table ? "export" : "annotations";
            List<String> args = List.of(command, "--format", form, "--out", out.toString());
            done((table ? Stream.concat(args.stream(), Stream.of("--all-fields")) : args.stream())
                    .toArray(String[]::new));
        }
        return out.toString();
    }

    @Test
    void whatAnAnnotatorChangedInBratIsADisagreement() throws IOException {
        Path other = folder.resolve("other");
        Path brat = Path.of(written("brat"));
        Files.createDirectory(other);
        for (String name : List.of("in_方案.txt", "in_方案.ann", "documents.jsonl")) {
            Files.copy(brat.resolve(name), other.resolve(name));
        }
        Path annotations = other.resolve("in_方案.ann");
        String lines = Files.readString(annotations);
        String id = Pattern.compile("(T\\d+)\tBody \\d+ \\d+\t市财政局")
                .matcher(lines)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Files.writeString(annotations, lines.replace("Role " + id + " cooperate", "Role " + id + " lead"));
        Path list = folder.resolve("differ.csv");
        Result result = done("agreement", brat.toString(), other.toString(), "--disagreements", list.toString());
        assertThat(result.err()).contains("1 disagreements");
        assertThat(result.out()).containsPattern("市财政局 +role +cooperate +lead");
        assertThat(Files.readString(list)).contains("body,", ",市财政局,role,cooperate,lead");
    }

    /** INCEpTION's other form; positions count UTF-16 code units. */
    @Test
    void casJsonIsRead() throws IOException {
        String text = "😀到2025年";
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("two"));
        for (Path coder : List.of(one, other)) {
            Files.writeString(coder.resolve("a.json"), """
                    {"%%TYPES": {}, "%%FEATURE_STRUCTURES": [
                     {"%%ID": 1, "%%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaString": "%s"},
                     {"%%ID": 2, "%%TYPE": "org.zhibiao.Deadline", "@sofa": 1, "begin": 2, "end": 8, "to": "2025", "kind": "%s"},
                     {"%%ID": 3, "%%TYPE": "de.tudarmstadt.Other", "@sofa": 1, "begin": 0, "end": 2}]}
                    """.formatted(text, coder.equals(one) ? "by" : "in"));
        }
        Result result = done("agreement", one.toString(), other.toString());
        assertThat(result.out()).containsPattern("deadline +到2025年 +kind +by +in");
        assertThat(result.err()).contains("1 disagreements");
    }

    /**
     * By hand: both have judged four targets. Of 64%, 12个 and 30个 both keep, of 3个 only 李; so they agree on 3 of 4, 李 keeps
     * 4 of 4, 王 3 of 4: p_e = 0.75, kappa = 0. Of the three that both keep the actions are none, 新建 and 改造 for 李, and none,
     * 改造 and 改造 for 王: p_o = 2/3, p_e = (1·1 + 1·0 + 1·2)/9 = 1/3, kappa = 1/2; alpha = 1 - 5·2/(36 - (4 + 1 + 9)) = 6/11.
     */
    @Test
    void coderOfTheJournalAreComparedAsWorkedOutByHand() {
        for (String raw : List.of("64%", "12个", "30个", "3个。")) {
            done("review", "accept", item("target", raw), "--coder", "李");
        }
        done("review", "accept", item("target", "64%"), "--coder", "王");
        done("review", "correct", item("target", "12个"), "--set", "action=改造", "--coder", "王");
        done("review", "accept", item("target", "30个"), "--coder", "王");
        done("review", "reject", item("target", "3个。"), "--coder", "王");
        done("review", "accept", item("body", "市园林局"), "--coder", "王");
        Result result = done("agreement", "李", "王");
        assertThat(result.out())
                .containsPattern("(?m)^target +record +4 +0\\.750 +0\\.000 \\[")
                .containsPattern("(?m)^target +action +3 +0\\.667 +0\\.500 \\[-?\\d\\.\\d+, 1\\.000] +0\\.545 \\[")
                .containsPattern("3个 +record +3个")
                .containsPattern("12个 +action +新建 +改造")
                .doesNotContain("市园林局");
        assertThat(result.err()).contains("2 disagreements");
        assertThat(done("agreement", "李", "王", "--out", "-", "--format", "csv").out())
                .contains("target,record,4,0.7500,0.0000,");
    }

    @Test
    void slipsAreTold() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("a.txt"), "到2025年");
        Files.writeString(broken.resolve("a.ann"), "T1\tDeadline 0 99\t到2025年\n");
        assertThat(run("agreement", "李", "王").err()).contains("there is no coder '李'");
        assertThat(run("agreement", empty.toString(), empty.toString()).err()).contains("holds no coding; give");
        assertThat(run("agreement", broken.toString(), broken.toString()).err())
                .contains("a.ann, line 1: the text has no stretch 'Deadline 0 99'");
        assertThat(run("agreement", broken.toString(), broken.toString(), "--lang", "zh")
                        .err())
                .contains("文本中没有“Deadline 0 99”这一段");
    }
}
