package org.zhibiao.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is published of how well the program reads is what this build reaches, to four digits: no worse, and no better
 * either, so that the figures are written anew. The tables stand between {@code <!-- scores:corpus -->} (or
 * {@code scores:gold}, {@code scores:questions}) and {@code <!-- /scores -->} in any page of the documentation, and in {@code accuracy.tsv}, which
 * exports take the shares right of their fields from.
 */
@Tag("contract")
class PublishedScoresTest {

    private static final Path ACCURACY = Path.of("src/main/resources/org/zhibiao/export/accuracy.tsv");
    private static final String HEADER = "coded\tdocuments\tlayer\tfield\tright\trecords";
    private static final String QUESTIONS = "src/test/resources/org/zhibiao/evaluate/questions.tsv";
    private static final String MARK = "<!-- scores:";

    @ParameterizedTest
    @EnumSource
    void everyPublishedFigureIsWhatTheBuildGives(CodedDocuments coded) throws IOException {
        assumeTrue(coded.areThere(), "the documents are not there");
        JsonNode report = coded.evaluated();
        List<Path> marked = new ArrayList<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            // The README is two screens long; the baseline and the fields stand in the pages behind it.
            boolean whole = page.getNameCount() > 2;
            String tables = ScoreTables.markdown(report, whole, whole && coded == CodedDocuments.GOLD, isChinese(page));
            String right = rightTables(text, coded.code(), tables);
            if (text.contains(MARK + coded.code() + " -->")) {
                marked.add(page);
                publish(page, text, right);
            }
        }
        assertThat(marked).as("pages with the table of %s", coded.code()).isNotEmpty();
        String accuracy = Files.exists(ACCURACY) ? Files.readString(ACCURACY) : HEADER + "\n";
        publish(ACCURACY, accuracy, rightAccuracy(accuracy, coded, report));
    }

    @Test
    void everyPublishedFigureOfQuestionsIsWhatTheBuildGives(@TempDir Path folder) throws IOException {
        String base = folder.resolve("kb").toString();
        Program.output("ingest", List.of("--kb", base, CodedDocuments.CORPUS.code()));
        JsonNode report = new ObjectMapper()
                .readTree(Program.output(
                        "evaluate", List.of("--kb", base, "--questions", QUESTIONS, "--format", "json")));
        assertThat(report.at("/questions").asInt()).isPositive();
        List<Path> marked = new ArrayList<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            if (text.contains(MARK + "questions -->")) {
                marked.add(page);
                String figures = page.getNameCount() > 2
                        ? ScoreTables.questions(report, isChinese(page))
                        : ScoreTables.questionsInShort(report, isChinese(page));
                publish(page, text, rightTables(text, "questions", figures));
            }
        }
        assertThat(marked).as("pages with the table of questions").hasSizeGreaterThan(3);
    }

    /** README and the papers beside it, and all pages of the documentation. */
    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("."))) {
            files.filter(PublishedScoresTest::isPage).forEach(pages::add);
        }
        Path documentation = Path.of("src/docs");
        if (Files.isDirectory(documentation)) {
            try (Stream<Path> files = Files.walk(documentation)) {
                files.filter(PublishedScoresTest::isPage).forEach(pages::add);
            }
        }
        return pages;
    }

    private static boolean isPage(Path file) {
        return Files.isRegularFile(file) && file.toString().endsWith(".md");
    }

    private static boolean isChinese(Path page) {
        String path = page.toString().replace('\\', '/');
        return path.endsWith(".zh-CN.md") || path.contains("/docs/zh/");
    }

    private static String rightTables(String text, String code, String right) {
        String opening = MARK + code + " -->";
        Matcher tables =
                Pattern.compile("(?s)(" + opening + "\n).*?(<!-- /scores -->)").matcher(text);
        assertThat(tables.results().count())
                .as("each '%s' needs its '<!-- /scores -->'", opening)
                .isEqualTo(Pattern.compile(opening).matcher(text).results().count());
        return tables.reset().replaceAll("$1" + Matcher.quoteReplacement(right) + "$2");
    }

    /** The rows of one set of documents are made anew, those of the other stand as they are. */
    private static String rightAccuracy(String table, CodedDocuments coded, JsonNode report) {
        List<String> rows = new ArrayList<>();
        for (CodedDocuments other : CodedDocuments.values()) {
            if (other == coded) {
                ScoreTables.fields(report)
                        .forEach(row -> rows.add(other.code() + "\t"
                                + report.path("documents").asText() + "\t" + String.join("\t", row)));
            } else {
                table.lines().filter(row -> row.startsWith(other.code() + "\t")).forEach(rows::add);
            }
        }
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    private static void publish(Path file, String text, String right) throws IOException {
        if (Contract.isRewritten()) {
            Files.writeString(file, right);
            return;
        }
        List<String> published = new ArrayList<>(text.lines().toList());
        List<String> given = new ArrayList<>(right.lines().toList());
        given.removeAll(text.lines().toList());
        published.removeAll(right.lines().toList());
        assertThat(text)
                .as(
                        "%s is not what the build gives.\npublished:\n%s\nthe build gives:\n%s\n%s",
                        file, String.join("\n", published), String.join("\n", given), Contract.ADVICE)
                .isEqualTo(right);
    }
}
