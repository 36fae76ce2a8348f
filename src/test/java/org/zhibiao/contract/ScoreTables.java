package org.zhibiao.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report of {@code zhibiao evaluate --format json} as it is published. */
final class ScoreTables {

    private static final List<String> CODERS = List.of("extractor", "baseline");

    /** The words of the tables. */
    private enum Words {
        ENGLISH(
                "%d documents coded by hand. P precision, R recall.",
                "layer | coder | coded | found P | found R | found F1 | record P | record R | record F1",
                "Share right of each field among the records found:",
                "layer | field | right | of records"),
        CHINESE(
                "人工编码文件%d篇。P为准确率，R为召回率。",
                "层 | 编码者 | 人工编码 | 找到 P | 找到 R | 找到 F1 | 整条 P | 整条 R | 整条 F1", "各字段在已找到记录中的正确率：", "层 | 字段 | 正确率 | 记录数");

        private final String documents;
        private final String scores;
        private final String fieldsAre;
        private final String fields;

        Words(String documents, String scores, String fieldsAre, String fields) {
            this.documents = documents;
            this.scores = scores;
            this.fieldsAre = fieldsAre;
            this.fields = fields;
        }
    }

    private ScoreTables() {}

    /**
     * The scores of records as a table, and those of fields where they are asked for.
     *
     * @param whole whether the baseline stands beside the program
     * @param withFields whether the share right of each field follows
     * @param chinese whether the words are Chinese
     */
    static String markdown(JsonNode report, boolean whole, boolean withFields, boolean chinese) {
        Words words = chinese ? Words.CHINESE : Words.ENGLISH;
        List<List<String>> scores = new ArrayList<>();
        for (String part : parts(report)) {
            for (String coder : whole ? CODERS : CODERS.subList(0, 1)) {
                JsonNode figures = report.path(coder).path(part);
                List<String> row = new ArrayList<>(
                        List.of(part, coder, figures.path("gold").asText()));
                figures.path("found").forEach(figure -> row.add(shown(figure)));
                figures.path("record").forEach(figure -> row.add(shown(figure)));
                scores.add(row);
            }
        }
        String tables = "\n"
                + words.documents.formatted(report.path("documents").asInt()) + "\n\n" + table(words.scores, scores);
        return withFields
                ? tables + "\n" + words.fieldsAre + "\n\n" + table(words.fields, fields(report)) + "\n"
                : tables + "\n";
    }

    /** Of each layer and field the share right and of how many records. */
    static List<List<String>> fields(JsonNode report) {
        List<List<String>> rows = new ArrayList<>();
        for (String part : parts(report)) {
            JsonNode figures = report.path("extractor").path(part);
            for (Map.Entry<String, JsonNode> field : figures.path("fields").properties()) {
                rows.add(List.of(
                        part,
                        field.getKey(),
                        shown(field.getValue()),
                        figures.path("paired").asText()));
            }
        }
        return rows;
    }

    private static List<String> parts(JsonNode report) {
        List<String> parts = new ArrayList<>();
        report.path("extractor").fieldNames().forEachRemaining(parts::add);
        return parts;
    }

    private static String shown(JsonNode figure) {
        return String.format(Locale.ROOT, "%.4f", figure.asDouble());
    }

    /** The first two columns are words, the others numbers, which stand right. */
    private static String table(String header, List<List<String>> rows) {
        int columns = header.split(" \\| ").length;
        StringBuilder table = new StringBuilder("| " + header + " |\n|---|---" + "|---:".repeat(columns - 2) + "|\n");
        rows.forEach(row -> table.append("| ").append(String.join(" | ", row)).append(" |\n"));
        return table.toString();
    }
}
