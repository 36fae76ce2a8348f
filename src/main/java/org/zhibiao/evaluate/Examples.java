package org.zhibiao.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhibiao.lexicon.Construction;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.RuleBook.Example;
import org.zhibiao.lexicon.RuleBook.Rule;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;

/** Runs the examples and counterexamples that stand beside rules and constructions. */
public final class Examples {

    /** Where a finding stands; of no use to the reader of a failure. */
    private static final List<String> PLACE = List.of("start", "end", "doc", "sentence", "section");

    private final Models models;
    private final Function<String, List<Finding>> findings;

    /**
     * Examples to be run.
     *
     * @param models the tables in which they stand
     * @param findings what the program finds in a text by these tables
     */
    public Examples(Models models, Function<String, List<Finding>> findings) {
        this.models = models;
        this.findings = findings;
    }

    /**
     * An example that does not give what it says.
     *
     * @param rule the id of the rule or construction beside which it stands
     * @param text the example
     * @param said what it should give, or why it should give nothing
     * @param found what is found instead, a line each
     */
    public record Fault(String rule, String text, String said, List<String> found) {

        /** Keeps its own copy. */
        public Fault {
            found = List.copyOf(found);
        }
    }

    /** How many there are. */
    public int count() {
        return models.ruleBook().rules().values().stream()
                        .mapToInt(rule -> rule.examples().size())
                        .sum()
                + models.bodyConstructions().stream()
                        .mapToInt(construction -> construction.counterexamples().size())
                        .sum();
    }

    /** Those that do not give what they say, in the order of the files. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (Rule rule : models.ruleBook().rules().values()) {
            for (Example example : rule.examples()) {
                List<ObjectNode> found = found(example.text());
                if (found.stream().noneMatch(finding -> isOf(finding, rule.id()) && has(finding, example.finds()))) {
                    faults.add(
                            new Fault(rule.id(), example.text(), example.finds().toString(), shown(found)));
                }
            }
        }
        for (Construction construction : models.bodyConstructions()) {
            construction.counterexamples().forEach(example -> {
                List<ObjectNode> found = found(example.text()).stream()
                        .filter(finding -> isOf(finding, construction.id()))
                        .toList();
                if (!found.isEmpty()) {
                    faults.add(new Fault(construction.id(), example.text(), example.why(), shown(found)));
                }
            });
        }
        return List.copyOf(faults);
    }

    private List<ObjectNode> found(String text) {
        return findings.apply(text).stream().map(FindingJson::write).toList();
    }

    private static boolean isOf(ObjectNode finding, String rule) {
        return finding.get("rule").asText().equals(rule);
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

    private static List<String> shown(List<ObjectNode> found) {
        return found.stream()
                .map(finding -> finding.deepCopy().remove(PLACE))
                .map(JsonNode::toString)
                .collect(Collectors.toList());
    }
}
