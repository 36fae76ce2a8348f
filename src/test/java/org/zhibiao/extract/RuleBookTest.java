package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.evaluate.Examples;
import org.zhibiao.lexicon.Construction;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;
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

    @Test
    void examplesGiveWhatTheySayAndCounterexamplesNothing() {
        Examples examples = new Examples(MODELS, text -> EXTRACTOR.extract(document("example", text)));
        assertThat(examples.count()).isGreaterThan(150);
        assertThat(examples.faults()).isEmpty();
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
        return EXTRACTOR.extract(document(name, text)).stream()
                .map(FindingJson::write)
                .toList();
    }

    private static Document document(String name, String text) {
        try {
            return Readers.WITHOUT_PLACES.parse(name, text);
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(name + " " + e.getMessage(), e);
        }
    }
}
