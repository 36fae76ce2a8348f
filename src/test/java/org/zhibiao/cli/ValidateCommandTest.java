package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sample that is drawn, judged in a table or in the journal, and what it says. */
class ValidateCommandTest extends CommandTest {

    @BeforeEach
    void fill() throws IOException {
        String targets = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> "新建公园" + (i + 10) + "个。本市风景优美。\n")
                .collect(Collectors.joining());
        write("in/方案.txt", "云川市城镇化方案\n" + targets + "由市园林局牵头。\n");
        write("in/通知.txt", "云川市通知\n新建停车场3个，由市住建局负责。\n");
        assertThat(run("ingest", folder.resolve("in").toString()).exitCode()).isEqualTo(ExitCode.OK);
    }

    private Result done(String... args) {
        Result result = run(args);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        return result;
    }

    private Path sample(String name, String... more) {
        Path file = folder.resolve(name);
        List<String> args = new ArrayList<>(List.of("validate", "--out", file.toString()));
        args.addAll(List.of(more));
        done(args.toArray(String[]::new));
        return file;
    }

    @Test
    void theSeedDrawsTheSameAndTheStrataAsTheyAreLarge() throws IOException {
        Path one = sample("one.csv", "--sample", "10", "--by", "genre,layer", "--seed", "7");
        assertThat(one)
                .hasSameTextualContentAs(sample("two.csv", "--sample", "10", "--by", "genre,layer", "--seed", "7"));
        assertThat(Files.readString(one))
                .isNotEqualTo(
                        Files.readString(sample("three.csv", "--sample", "10", "--by", "genre,layer", "--seed", "8")));
        List<String> lines = Files.readAllLines(one);
        assertThat(lines.stream().filter(line -> line.startsWith("finding,finding/implementation_plan/target,20,")))
                .hasSize(9);
        assertThat(lines.stream().filter(line -> line.startsWith("finding,finding/notice/body,1,")))
                .hasSize(1);
        assertThat(lines.stream().filter(line -> line.startsWith("sentence,sentence/without/implementation_plan,20,")))
                .hasSize(5);
        assertThat(lines.stream().filter(line -> line.startsWith("sentence,sentence/with/implementation_plan,21,")))
                .hasSize(5);
    }

    /**
     * By hand: all 21 targets and 42 sentences are judged. 20 of 21 targets are right, of which 5 have a wrong deadline; in the
     * 42 sentences 2 targets were missed, so of 20 + 2 that are there 20 are found. Wilson's intervals: 20/21 gives 0.773 to
     * 0.992, 15/20 gives 0.531 to 0.888.
     */
    @Test
    void aTableThatWasFilledInGivesTheFiguresWorkedOutByHand() throws IOException {
        Path drawn = sample("sample.csv", "--sample", "500");
        List<String> lines = new ArrayList<>(Files.readAllLines(drawn));
        int targets = 0;
        int sentences = 0;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("finding")) {
                boolean target = line.contains(",target,");
                targets += target ? 1 : 0;
                String right = target && targets == 1 ? "no" : "yes";
                String wrong = target && targets > 1 && targets <= 6 ? "deadline" : "";
                lines.set(i, line.replaceFirst(",,,,,,,,,,$", "," + right + "," + wrong + ",,,,,,,,"));
            } else {
                sentences++;
                String missed = sentences <= 2 ? "1" : "0";
                lines.set(
                        i, line.replaceFirst(",(\\d+),,(\\d+),,(\\d+),,(\\d+),$", ",$1," + missed + ",$2,0,$3,0,$4,0"));
            }
        }
        Path judged = folder.resolve("judged.csv");
        Files.write(judged, lines);
        Result result = done("validate", "--judged", judged.toString());
        assertThat(result.err()).contains("23 findings and 42 sentences judged, 0 rows open");
        assertThat(result.out())
                .containsPattern("(?m)^target +precision +21 +0\\.952 +0\\.773 – 0\\.992$")
                .containsPattern("(?m)^target +deadline +20 +0\\.750 +0\\.531 – 0\\.888$")
                .containsPattern("(?m)^target +recall +22 +0\\.909 ")
                .containsPattern("(?m)^body +precision +2 +1\\.000 ")
                .containsPattern("(?m)^body +recall +2 +1\\.000 ");
        assertThat(done("validate", "--judged", judged.toString(), "--format", "csv", "--out", "-")
                        .out())
                .contains("target,precision,21,0.9524,0.7733,0.9915");
        Path data = folder.resolve("data");
        done("export", "--package", data.toString());
        assertThat(Files.readString(data.resolve("README.md")))
                .contains("## Validated", "| target | precision | 21 | 0.952 | 0.773 – 0.992 |");
        assertThat(Files.readString(data.resolve("CITATION.cff"))).contains("precision 0.952");
        assertThat(Files.readString(data.resolve("datapackage.json"))).contains("\"validation\"", "0.9524");
    }

    @Test
    void theJournalIsASampleThatWasJudged() {
        List<String> items = done("review", "list", "--all", "--limit", "0", "--layer", "target").lines().stream()
                .skip(2)
                .map(line -> line.substring(0, 8))
                .toList();
        assertThat(items).hasSize(21);
        done(Stream.concat(Stream.of("review", "accept", "--coder", "李"), items.subList(1, 21).stream())
                .toArray(String[]::new));
        done("review", "reject", items.getFirst(), "--coder", "李");
        Result result = done("validate", "--sample", "500", "--coder", "李");
        assertThat(result.out()).containsPattern("(?m)^target +precision +21 +0\\.952 +0\\.773 – 0\\.992$");
        assertThat(result.err()).contains("21 findings and 0 sentences judged, 44 rows open");
    }

    @Test
    void slipsAreTold() throws IOException {
        Path drawn = sample("sample.csv", "--sample", "5");
        assertThat(run("validate", "--sample", "5").err()).contains("name one with --out");
        assertThat(run("validate", "--sample", "0", "--out", "x.csv").err()).contains("at least 1 finding");
        assertThat(run("validate", "--judged", drawn.toString()).err()).contains("nothing was judged");
        Files.writeString(drawn, Files.readString(drawn).replaceFirst(",,,,,,,,,,", ",maybe,,,,,,,,,"));
        assertThat(run("validate", "--judged", drawn.toString()).err()).contains("right is 'maybe'; write yes or no");
        Path other = write("other.csv", "a,b\n1,2\n");
        assertThat(run("validate", "--judged", other.toString()).err()).contains("there is no column 'kind'");
    }
}
