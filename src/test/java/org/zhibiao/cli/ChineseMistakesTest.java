package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mistakes in options and arguments are told in Chinese to whom asks for Chinese. */
class ChineseMistakesTest extends CommandTest {

    private static final Path SOURCES = Path.of("src/main/java/org/zhibiao/cli");
    /** What ends a command or complains, given a sentence and not the key of one. */
    private static final Pattern ENGLISH_IN_SOURCES = Pattern.compile(
            "(?:new (?:Command|Parameter)Exception\\([^;]*?|complain\\(\\s*)(\"[^\"\\n]*[a-z]{2,} [a-z]{2,}[^\"\\n]*\")");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}|one of");

    @Test
    void noSentenceOfMistakesStandsInTheSources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(ENGLISH_IN_SOURCES
                                .matcher(Files.readString(file))
                                .results()
                                .map((MatchResult found) -> found.group(1)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void mistakesAreToldInChinese() throws IOException {
        Path plan = write("规划.txt", SENTENCE + "\n粮食产量达到1200万吨。\n");
        assertThat(run("ingest", plan.toString()).exitCode()).isEqualTo(ExitCode.OK);
        List<String> english = new ArrayList<>();
        for (List<String> command : List.of(
                List.of("timeline", "gdp_growth", "--years", "soon"),
                List.of("timeline", "gdp_growth", "--years", "2025..2020"),
                List.of("timeline", "gdp_growth", "--out", "chart.txt"),
                List.of("timeline", "gdp_growth", "--out", "chart.svg", "--format", "csv"),
                List.of("timeline", "gdpgrowth"),
                List.of("timeline", "无此指标"),
                List.of("timeline", " "),
                List.of("panel", "--indicator", "gdp_growth", "--years", "2020.."),
                List.of("panel", "--indicator", "gdp_growth", "--years", "1820..1830"),
                List.of("panel", "--indicator", "gdp_growth", "--years", "2020", "--level", "village"),
                List.of("panel", "--indicator", "gdpgrowth", "--years", "2020"),
                List.of("panel", "--indicator", "无此指标", "--years", "2020"),
                List.of("panel", "--indicator", "gdp_growth", "--years", "2020", "--region", "无此地"),
                List.of("facets", "--by", "colour"),
                List.of("facets", "--by", "value"),
                List.of("facets", "--limit", "-1"),
                List.of("search", "--group-by", "colour"),
                List.of("search", "--sort", "colour"),
                List.of("search", "--sort", "sentence"),
                List.of("search", "--deadline", "soon"),
                List.of("search", "--region", " "),
                List.of("search", "colour:red"),
                List.of("search", "--layer", "colour"),
                List.of("track", "--sort", "colour"),
                List.of("track", "--sort", "margn"),
                List.of("track", "--sort", ","),
                List.of("export", "--package", "data", "--out", "a.csv"),
                List.of("export", "--out", "a.txt"),
                List.of("export"),
                List.of("evaluate"),
                List.of("evaluate", "--errors", "goals"),
                List.of("evaluate", "no-such-folder"),
                List.of("evaluate", "--questions", "no-such-file.tsv"),
                List.of("evaluate", "--questions", plan.toString()),
                List.of("annotations", "--format", "brat", "--out", "-"),
                List.of("annotations", "--format", "word", "--out", "a"),
                List.of("explain", plan.toString(), "--line", "99"),
                List.of("explain", "没有.txt"),
                List.of("show", "没有"),
                List.of("show", "没有.txt"),
                List.of("ingest", "-"),
                List.of("ingest", plan.toString(), "--name-pattern", "{colour}"),
                List.of("ingest", plan.toString(), "--name-pattern", "year"),
                List.of("ingest", plan.toString(), "--name-pattern", "{year}{year}"),
                List.of("ingest", plan.toString(), "--name-pattern", "{year"),
                List.of("ingest", plan.toString(), "--manifest", "no-such-file.csv"),
                List.of("ingest", plan.toString(), "--max-pages", "0"),
                List.of("search", "--limit", "many"),
                List.of("stats", "--colour"),
                List.of("search", "粮食", "--models", "no-such-folder"),
                List.of("completion", "tcsh"),
                List.of("help", "colour"))) {
            Result result = run(
                    Stream.concat(command.stream(), Stream.of("--lang", "zh")).toArray(String[]::new));
            assertThat(result.exitCode()).as(String.join(" ", command)).isNotEqualTo(ExitCode.OK);
            if (ENGLISH.matcher(result.err()).find()
                    || !HAN.matcher(result.err()).find()) {
                english.add(String.join(" ", command) + ": " + result.err());
            }
        }
        assertThat(english).isEmpty();
    }
}
