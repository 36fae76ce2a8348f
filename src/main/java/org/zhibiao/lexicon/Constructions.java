package org.zhibiao.lexicon;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a file of {@code models/constructions/}. */
final class Constructions {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> FIELDS =
            Set.of("id", "layer", "why", "where", "pattern", "role", "duty", "examples", "counterexamples");

    private Constructions() {}

    /**
     * Reads the constructions in the order of the file, which is that of their precedence.
     *
     * @throws LexiconException when an entry lacks a field or has an unknown one
     */
    static List<Construction> read(ModelFile file) {
        List<Construction> constructions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (JsonParser parser = YAML.createParser(file.reader())) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new LexiconException(file.place(), 1, "is no list of constructions", Construction.RIGHT);
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int line = parser.currentTokenLocation().getLineNr();
                Construction read = construction(file.place(), line, parser.readValueAsTree());
                if (!ids.add(read.id())) {
                    throw read.wrong("stands twice");
                }
                constructions.add(read);
            }
        } catch (JsonProcessingException e) {
            throw new LexiconException(
                    file.place(),
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    e.getOriginalMessage(),
                    Construction.RIGHT);
        } catch (CharacterCodingException e) {
            throw new LexiconException(file.place(), "is not in UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new LexiconException(file.place(), "cannot be read: " + e.getMessage(), e);
        }
        return List.copyOf(constructions);
    }

    private static Construction construction(String place, int line, JsonNode node) {
        List<RuleBook.Example> examples = new ArrayList<>();
        node.path("examples")
                .forEach(example ->
                        examples.add(new RuleBook.Example(Construction.field(example, "text"), example.path("finds"))));
        List<Construction.Counterexample> counterexamples = new ArrayList<>();
        node.path("counterexamples")
                .forEach(example -> counterexamples.add(new Construction.Counterexample(
                        Construction.field(example, "text"), Construction.field(example, "why"))));
        Construction read = new Construction(
                Construction.field(node, "id"),
                Construction.field(node, "why"),
                place,
                line,
                Construction.field(node, "where"),
                Construction.field(node, "pattern"),
                Construction.field(node, "role"),
                Construction.field(node, "duty"),
                List.copyOf(examples),
                List.copyOf(counterexamples));
        check(read, node);
        return read;
    }

    private static void check(Construction read, JsonNode node) {
        for (String required : List.of("id", "why", "where", "pattern", "role", "duty")) {
            if (Construction.field(node, required).isEmpty()) {
                throw read.wrong("lacks '" + required + "'");
            }
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw read.wrong("has a field '" + name + "', which is none of a construction");
            }
        });
        boolean complete = !read.examples().isEmpty()
                && read.examples().stream()
                        .allMatch(example ->
                                !example.text().isEmpty() && example.finds().isObject())
                && read.counterexamples().stream()
                        .noneMatch(example ->
                                example.text().isEmpty() || example.why().isEmpty());
        if (!complete) {
            throw read.wrong("needs examples with text and finds, and counterexamples with text and why");
        }
    }
}
