package org.zhibiao.store.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhibiao.record.Resources;

/** What a user is told of the query language: fields with their values, and examples, each of which is a test. */
public final class QueryHelp {

    private static final String EXAMPLES = "examples.tsv";

    private final Codes codes = Codes.load();
    private final List<Example> examples = Resources.rows(QueryHelp.class, EXAMPLES).stream()
            .map(row -> new Example(row.get("query"), row.get("reading"), row.get("english"), row.get("chinese")))
            .toList();

    /**
     * An example.
     *
     * @param query a query, or a question in plain Chinese
     * @param reading how it is read
     * @param english what it asks, in English
     * @param chinese what it asks, in Chinese
     */
    public record Example(String query, String reading, String english, String chinese) {}

    /** The examples, from plain words to questions. */
    public List<Example> examples() {
        return examples;
    }

    /** The first example that names a field. */
    public Optional<Example> example(Field field) {
        String names = field.chineseNames().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Pattern named = Pattern.compile("(?:^|[ (-])(?:" + field.englishName() + "|" + names + ")[:：].*");
        return examples.stream()
                .filter(example -> named.matcher(example.query()).find())
                .findFirst();
    }

    /**
     * All fields, one after another: names and kind, what it holds, the codes that it can have with their Chinese
     * words, and an example.
     */
    public String fields() {
        return Arrays.stream(Field.values()).map(this::describe).collect(Collectors.joining("\n"));
    }

    /** The examples, each with what it asks. */
    public String exampleLines() {
        return examples.stream()
                .map(example -> "%s%n    %s%n    %s%n".formatted(example.query(), example.english(), example.chinese()))
                .collect(Collectors.joining());
    }

    private String describe(Field field) {
        StringBuilder lines = new StringBuilder("%s, %s (%s)%n    %s%n"
                .formatted(
                        field.englishName(),
                        String.join(", ", field.chineseNames()),
                        kind(field.kind()),
                        meaning(field)));
        codes.of(field)
                .forEach(code -> lines.append(
                        "    %s (%s): %s%n".formatted(code.code(), String.join(", ", code.words()), code.meaning())));
        example(field).ifPresent(example -> lines.append("    e.g. %s%n".formatted(example.query())));
        return lines.toString();
    }

    private static String meaning(Field field) {
        return field.meaning().english()
                + field.alsoFinds().map(also -> "; " + also.english()).orElse("");
    }

    private static String kind(Field.Kind kind) {
        return switch (kind) {
            case KEYWORD -> "the whole value, or a pattern with *";
            case CODE -> "one of the values below";
            case WORDS -> "words within it";
            case NUMBER -> "a number with or without a unit, a comparison or a range";
            case INTEGER -> "a whole number, a comparison or a range";
            case DATE -> "a year, month or day, a comparison or a range";
        };
    }
}
