package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.lexicon.Construction;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.lexicon.RuleBook.Example;
import org.zhibiao.lexicon.RuleBook.Rule;
import org.zhibiao.record.FindingJson;

/**
 * {@code models/rules.yaml} tells the truth: each of its examples gives what it says by the rule it
 * stands under, and the rules it explains are those that findings name, no fewer and no more.
 */
class RuleBookTest {

    private static final Path FOLDER = Path.of("models");
    private static final Path CORPUS = Path.of("corpus");
    private static final Models MODELS = Models.load(FOLDER);
    private static final Map<String, Rule> RULES = MODELS.ruleBook().rules();
    private static final Extractor EXTRACTOR = Extractor.of(MODELS);

    /** Where a finding stands; of no use to the reader of a failure. */
    private static final List<String> PLACE = List.of("start", "end", "doc", "sentence", "section");

    @TestFactory
    Stream<DynamicTest> exampleGivesWhatItSays() {
        return RULES.values().stream()
                .flatMap(rule -> rule.examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                rule.id() + ": " + lastLine(example.text()), () -> givesWhatIsSaid(rule, example))));
    }

    private static void givesWhatIsSaid(Rule rule, Example example) {
        List<ObjectNode> found = findings("example", example.text());
        assertThat(found)
                .withFailMessage(() -> "rule '%s' should find%n  %s%nin%n%sfound instead%n%s"
                        .formatted(
                                rule.id(),
                                example.finds(),
                                example.text().strip().indent(2),
                                listed(found)))
                .anyMatch(finding -> finding.get("rule").asText().equals(rule.id()) && has(finding, example.finds()));
    }

    @TestFactory
    Stream<DynamicTest> constructionFindsNothingInItsCounterexamples() {
        return MODELS.bodyConstructions().stream()
                .flatMap(construction -> construction.counterexamples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                construction.id() + ": " + lastLine(example.text()),
                                () -> assertThat(findings("example", example.text()))
                                        .as(example.why())
                                        .noneMatch(finding ->
                                                finding.get("rule").asText().equals(construction.id())))));
    }

    /** Of what stands in the book beside the constructions the program knows all, and of what it knows all stands there. */
    @Test
    void rulesOfTheBookAreThoseOfTheProgram() {
        Set<String> constructions =
                MODELS.bodyConstructions().stream().map(Construction::id).collect(Collectors.toSet());
        assertThat(RULES.keySet().stream().filter(id -> !constructions.contains(id)))
                .as("rules in models/rules.yaml and in RuleId")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(RuleId.values()).map(RuleId::id).toList());
    }

    /** A finding of a rule that the book does not explain leaves its user without a reason. */
    @Test
    void everyRuleThatTheCorpusUsesIsInTheBook() throws IOException {
        Map<String, String> unexplained = new TreeMap<>();
        for (Path file : corpus()) {
            findings(file.toString(), Files.readString(file)).stream()
                    .filter(finding -> !RULES.containsKey(finding.get("rule").asText()))
                    .forEach(finding -> unexplained.putIfAbsent(
                            finding.get("rule").asText(),
                            file.getFileName() + ": " + finding.get("sentence").asText()));
        }
        assertThat(unexplained)
                .as("rules to be added to models/rules.yaml, each with a sentence that uses it")
                .isEmpty();
    }

    /** A rule that no text brings about has been renamed or dropped in the program. */
    @Test
    void everyRuleInTheBookMakesAFinding() {
        Set<String> made = RULES.values().stream()
                .flatMap(rule -> rule.examples().stream())
                .flatMap(example -> findings("example", example.text()).stream())
                .map(finding -> finding.get("rule").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(made).as("rules that the examples of models/rules.yaml use").containsAll(RULES.keySet());
    }

    private static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            List<Path> texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            assertThat(texts).as("texts in " + CORPUS.toAbsolutePath()).isNotEmpty();
            return texts;
        }
    }

    private static List<ObjectNode> findings(String name, String text) {
        try {
            return EXTRACTOR.extract(Readers.WITHOUT_PLACES.parse(name, text)).stream()
                    .map(FindingJson::write)
                    .toList();
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(name + " " + e.getMessage(), e);
        }
    }

    /** Whether a finding has all fields with these values; 64 and 64.0 are the same. */
    private static boolean has(JsonNode finding, JsonNode fields) {
        return fields.properties().stream()
                .allMatch(field -> finding.has(field.getKey()) && same(finding.get(field.getKey()), field.getValue()));
    }

    private static boolean same(JsonNode found, JsonNode said) {
        return found.isNumber() && said.isNumber()
                ? found.decimalValue().compareTo(said.decimalValue()) == 0
                : found.equals(said);
    }

    private static String listed(List<ObjectNode> found) {
        return found.isEmpty()
                ? "  nothing"
                : found.stream()
                        .map(finding -> "  " + finding.deepCopy().remove(PLACE))
                        .collect(Collectors.joining("\n"));
    }

    private static String lastLine(String text) {
        return text.strip().lines().reduce("", (before, line) -> line);
    }
}
