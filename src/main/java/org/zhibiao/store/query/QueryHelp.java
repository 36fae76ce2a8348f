package org.zhibiao.store.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.Resources;

/** What a user is told of the query language: fields with their values, and examples, each of which is a test. */
public final class QueryHelp {

    private static final String EXAMPLES = "examples.tsv";

    private final boolean chinese;
    private final Codes codes;
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

    private QueryHelp(Models models, boolean chinese) {
        this.codes = new Codes(models.codeWords());
        this.chinese = chinese;
    }

    /** In English, with the Chinese of the examples beside it. */
    public static QueryHelp inEnglish(Models models) {
        return new QueryHelp(models, false);
    }

    /** In Chinese. */
    public static QueryHelp inChinese(Models models) {
        return new QueryHelp(models, true);
    }

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
                .map(example -> example.query() + "\n" + (chinese ? "" : "    " + example.english() + "\n") + "    "
                        + example.chinese() + "\n")
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
                .forEach(code -> lines.append("    %s (%s)%s%n"
                        .formatted(
                                code.code(),
                                String.join(chinese ? "、" : ", ", code.words()),
                                chinese ? "" : ": " + code.meaning())));
        example(field)
                .ifPresent(example -> lines.append("    %s %s%n".formatted(chinese ? "例：" : "e.g.", example.query())));
        return lines.toString();
    }

    private String meaning(Field field) {
        if (chinese) {
            return field.meaning().chinese()
                    + field.alsoFinds().map(also -> "；" + also.chinese()).orElse("");
        }
        return field.meaning().english()
                + field.alsoFinds().map(also -> "; " + also.english()).orElse("");
    }

    private String kind(Field.Kind kind) {
        return switch (kind) {
            case KEYWORD -> chinese ? "完整的值，或含 * 的模式" : "the whole value, or a pattern with *";
            case CODE -> chinese ? "下列值之一" : "one of the values below";
            case WORDS -> chinese ? "其中的词" : "words within it";
            case NUMBER -> chinese ? "数值，可带单位；或比较、区间" : "a number with or without a unit, a comparison or a range";
            case INTEGER -> chinese ? "整数，或比较、区间" : "a whole number, a comparison or a range";
            case DATE -> chinese ? "年、月或日，或比较、区间" : "a year, month or day, a comparison or a range";
        };
    }
}
