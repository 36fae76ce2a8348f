package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviewing from the command line: listed, decided, taken back, merged, and written as it was reviewed. */
class ReviewCommandTest extends CommandTest {

    @BeforeEach
    void fill() throws IOException {
        write("in/方案.txt", "云川市城镇化方案\n到2025年，常住人口城镇化率达到64%。新建公园12个。\n由市园林局牵头。\n");
        write("in/通知.txt", "云川市通知\n新建停车场3个，由市住建局负责。\n");
        assertThat(run("ingest", folder.resolve("in").toString()).exitCode()).isEqualTo(ExitCode.OK);
    }

    /** The item of the target on some words, as the list shows it. */
    private String item(String raw) {
        return run("review", "list", "--all", "--limit", "0").lines().stream()
                .filter(line -> line.contains("  target  ") && line.contains(raw))
                .findFirst()
                .orElseThrow()
                .substring(0, 8);
    }

    private Result done(String... args) {
        Result result = run(args);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        return result;
    }

    private String exported(String... more) {
        String[] args = Stream.concat(
                        List.of("export", "--format", "csv", "--out", "-").stream(), List.of(more).stream())
                .toArray(String[]::new);
        return done(args).out();
    }

    @Test
    void dataSetsAreWrittenAsTheyWereReviewed() {
        done("review", "accept", item("64%"), "--coder", "李");
        done("review", "correct", item("12个"), "--set", "action=改造", "--set", "deadline=2024", "--coder", "李");
        done("review", "reject", item("3个"), "--coder", "王");
        done("review", "add", "方案.txt", "--layer", "body", "--words", "云川市", "--set", "role=member", "--coder", "李");
        String reviewed = exported();
        assertThat(reviewed.lines().findFirst().orElseThrow()).contains(",review,coder,reviewedAt,");
        assertThat(reviewed)
                .containsPattern("accepted,李,2\\d{3}-[^,]*Z,target,\\d+,\\d+,64%")
                .containsPattern("corrected,李,[^\n]*12个[^\n]*,改造,[^\n]*,2024,")
                .containsPattern("added,李,[^\n]*body,0,3,云川市")
                .contains("none,,,body")
                .doesNotContain(",3个,");
        assertThat(exported("deadline:2024")).contains("12个").doesNotContain(",64%,");
        assertThat(exported("deadline:2025", "--layer", "target"))
                .contains("64%")
                .doesNotContain("12个");
        assertThat(exported("role:member")).contains("云川市");
        assertThat(exported("停车场")).doesNotContain(",3个,");

        String extracted = exported("--as-extracted");
        assertThat(extracted)
                .containsPattern("rejected,王,[^\n]*3个")
                .containsPattern("corrected,李,[^\n]*12个[^\n]*,新建,")
                .doesNotContain("added");
        done("review", "exclude", "方案.txt", "--coder", "王");
        assertThat(exported()).contains("市住建局").doesNotContain("方案.txt");
        assertThat(exported("--as-extracted")).contains("方案.txt");
        done("review", "include", "方案.txt", "--coder", "王");
        assertThat(exported()).contains("方案.txt");
    }

    @Test
    void packageAnnotationsAndLibraryAgree() throws Exception {
        done("review", "correct", item("12个"), "--set", "action=改造", "--coder", "李");
        done("review", "reject", item("3个"), "--coder", "王");
        Path data = folder.resolve("data");
        done("export", "--package", data.toString());
        assertThat(Files.readString(data.resolve("target.csv")))
                .containsPattern("corrected,李,[^\n]*改造")
                .doesNotContain(",3个,");
        assertThat(Files.readString(data.resolve("datapackage.json"))).contains("\"reviewedAt\"", "\"rejected\"");
        Path brat = folder.resolve("brat");
        done("annotations", "--format", "brat", "--out", brat.toString());
        assertThat(Files.readString(brat.resolve("in_方案.ann"))).contains("改造");
        assertThat(done("annotations", "--format", "web-annotation", "--out", "-")
                        .out())
                .doesNotContain("\"exact\":\"3个\"");
        assertThat(done("annotations", "--format", "web-annotation", "--out", "-", "--as-extracted")
                        .out())
                .contains("\"exact\":\"3个\"");
        assertThat(done("search", "--format", "csv", "停车场").out()).contains("rejected,王");
    }

    @Test
    void listsWhatIsOpenAndTakesBack() {
        int all = done("review", "list", "--limit", "0").lines().size();
        done("review", "accept", item("64%"), "--coder", "李", "--note", "对");
        assertThat(done("review", "list", "--limit", "0").lines()).hasSize(all - 1);
        assertThat(done("review", "list", "--limit", "0", "--coder", "王").lines())
                .hasSize(all);
        assertThat(done("review").out()).containsPattern("accepted +1\n").containsPattern("李 +1\n");
        done("review", "undo", "--coder", "李");
        assertThat(done("review", "undo", "--coder", "李").err()).contains("has decided nothing");
        assertThat(done("review", "list", "--limit", "0").lines()).hasSize(all);
        assertThat(done("review", "export", "--out", "-").lines()).hasSize(2);
    }

    @Test
    void mergesAnotherJournalAndListsWhatIsSeenDifferently() throws IOException {
        String target = item("64%");
        done("review", "accept", target, "--coder", "李");
        Path journal = folder.resolve("李.jsonl");
        done("review", "export", "--out", journal.toString());
        Files.delete(base().resolve("review.jsonl"));
        done("review", "correct", target, "--set", "comparator=ge", "--coder", "王");
        Result merged = done("review", "merge", journal.toString());
        assertThat(merged.err()).contains("1 decisions taken over", "1 records are seen differently");
        assertThat(merged.out()).contains(target);
        assertThat(done("review", "merge", journal.toString()).err()).contains("0 decisions taken over");
        done("review", "reject", target, "--adjudicate", "--coder", "赵");
        assertThat(done("review", "list", "--disputed").err()).contains("0 findings");
        assertThat(exported()).doesNotContain(",64%,");
        assertThat(run("review", "merge", folder.resolve("in/方案.txt").toString())
                        .err())
                .contains("is no journal: line 1");
    }

    @Test
    void slipsAreToldAndNothingIsWritten() {
        String item = item("64%");
        for (List<String> wrong : List.of(
                List.of("accept", "zz"),
                List.of("accept", "0000"),
                List.of("correct", item, "--set", "deadline"),
                List.of("correct", item, "--set", "deadline=soon"),
                List.of("correct", item, "--set", "colour=red"),
                List.of("add", "方案.txt", "--layer", "body", "--words", "没有", "--set", "role=lead"),
                List.of("add", "方案.txt", "--layer", "body", "--words", "市", "--set", "role=lead"),
                List.of("add", "方案.txt", "--layer", "body", "--words", "云川市"),
                List.of("undo", "0123"),
                List.of("accept", item, "--coder", " "))) {
            String[] args =
                    Stream.concat(List.of("review").stream(), wrong.stream()).toArray(String[]::new);
            Result result = run(args);
            assertThat(result.exitCode()).as("%s: %s", wrong, result.err()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(result.err().lines()).as("%s", wrong).hasSize(1);
        }
        assertThat(base().resolve("review.jsonl")).doesNotExist();
    }

    /** What comes back from brat: one field changed, one record deleted, one added. */
    @Test
    void codingOfBratIsTakenOver() throws IOException {
        Path brat = folder.resolve("brat");
        done("annotations", "--format", "brat", "--out", brat.toString(), "--doc", "方案.txt");
        Path file = brat.resolve("in_方案.ann");
        List<String> lines = Files.readAllLines(file);
        String id = lines.stream()
                .filter(line -> line.startsWith("T") && line.contains("Body"))
                .findFirst()
                .orElseThrow()
                .split("\t")[0];
        String changed = lines.stream()
                .filter(line -> !line.contains("到2025年") || !line.startsWith("T"))
                .map(line -> line.replace("Role " + id + " lead", "Role " + id + " responsible"))
                .collect(Collectors.joining("\n"));
        Files.writeString(file, changed + "\nT90\tBody 0 3\t云川市\nA90\tRole T90 member\nT91\tBody 4 6\t镇化\n");
        Result result = run("review", "import", brat.toString(), "--coder", "李");
        assertThat(result.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(result.err()).contains("'镇化': field 'role' is missing", "6 decisions in 1 documents");
        assertThat(exported("--as-extracted"))
                .containsPattern("rejected,李,[^\n]*到2025年")
                .containsPattern("accepted,李,[^\n]*,64%,")
                .containsPattern("corrected,李,[^\n]*市园林局");
        assertThat(exported("role:responsible")).contains(",市园林局,", ",市住建局,");
        assertThat(exported("role:member")).contains(",云川市,");
    }

    /** A person opens the export in a spreadsheet, changes a cell and fills the column review. */
    @Test
    void aTableThatWasFilledInIsTakenOver() throws IOException {
        Path table = folder.resolve("findings.csv");
        done("export", "--out", table.toString());
        String filled = Files.readString(table)
                .lines()
                .map(line -> line.contains(",12个,")
                        ? line.replace(",none,", ",corrected,").replace(",新建,", ",改造,")
                        : line.contains(",3个,") ? line.replace(",none,", ",rejected,") : line)
                .collect(Collectors.joining("\r\n"));
        Files.writeString(table, filled);
        assertThat(done("review", "import", table.toString(), "--coder", "王").err())
                .contains("2 decisions in 2 documents");
        assertThat(exported())
                .containsPattern("corrected,王,[^\n]*,12个,[^\n]*,改造,")
                .doesNotContain(",3个,");
        assertThat(done("review").out()).containsPattern("none +\\d").containsPattern("rejected +1\n");
    }
}
