package org.zhibiao.lexicon;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of {@code models/rules.yaml} and the constructions of {@code models/constructions/}: what each finding's
 * {@code rule} refers to.
 */
public final class RuleBook {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String EXAMPLE =
            "- {id: flow-verb-count, layer: target, why: …, examples: [{text: …, finds: {…}}]}";

    private final Map<String, Rule> rules;

    private RuleBook(Map<String, Rule> rules) {
        this.rules = rules;
    }

    /**
     * A construction of the language that makes a finding.
     *
     * @param id what {@code rule} of a finding says
     * @param why the reason, in a sentence
     * @param examples texts with what they must give; the tests run them
     */
    public record Rule(String id, String why, List<Example> examples) {}

    /**
     * A sentence and a record that it must give.
     *
     * @param text the sentence
     * @param finds some fields of the record in the codebook's form
     */
    public record Example(String text, JsonNode finds) {}

    /**
     * Reads and checks the rules.
     *
     * @param constructions those of other files, which stand in the book with the rules
     * @throws LexiconException when they have a mistake
     */
    static RuleBook read(ModelFile file, List<Construction> constructions) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        try (JsonParser parser = YAML.createParser(file.reader())) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new LexiconException(file.place(), 1, "is no list of rules", EXAMPLE);
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int line = parser.currentTokenLocation().getLineNr();
                Rule rule = rule(file, line, parser.readValueAsTree());
                if (rules.put(rule.id(), rule) != null) {
                    throw new LexiconException(file.place(), line, "rule '" + rule.id() + "' stands twice", EXAMPLE);
                }
            }
        } catch (JsonProcessingException e) {
            throw new LexiconException(
                    file.place(),
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    e.getOriginalMessage(),
                    EXAMPLE);
        } catch (CharacterCodingException e) {
            throw new LexiconException(file.place(), "is not in UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new LexiconException(file.place(), "cannot be read: " + e.getMessage(), e);
        }
        for (Construction construction : constructions) {
            rules.putIfAbsent(
                    construction.id(), new Rule(construction.id(), construction.why(), construction.examples()));
        }
        return new RuleBook(rules);
    }

    private static Rule rule(ModelFile file, int line, JsonNode node) {
        List<Example> examples = new ArrayList<>();
        node.path("examples")
                .forEach(
                        example -> examples.add(new Example(example.path("text").asText(), example.path("finds"))));
        boolean complete = node.hasNonNull("id")
                && node.hasNonNull("why")
                && !examples.isEmpty()
                && examples.stream()
                        .noneMatch(example ->
                                example.text().isEmpty() || !example.finds().isObject());
        if (!complete) {
            throw new LexiconException(
                    file.place(),
                    line,
                    "rule '" + node.path("id").asText() + "' lacks an id, a reason (why) or examples",
                    EXAMPLE);
        }
        return new Rule(node.path("id").asText(), node.path("why").asText(), List.copyOf(examples));
    }

    /** The rules by id, in the order of the file. */
    public Map<String, Rule> rules() {
        return Collections.unmodifiableMap(rules);
    }
}
