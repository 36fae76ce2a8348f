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

    /** How well questions are answered, beside a search for their words: in one sentence. */
    static String questionsInShort(JsonNode report, boolean chinese) {
        String form = chinese
                ? "用中文提问：示例文件的%s个问题中，首条即答案的占%s，前五条有答案的占%s，平均倒数排名%s；仅按词检索时分别为%s、%s、%s。"
                : "Of %s questions in plain Chinese about the sample documents %s have their answer first and %s among the"
                        + " first five, with a mean reciprocal rank of %s; by their words alone it is %s, %s and %s.";
        return form.formatted(
                        report.path("questions").asText(),
                        shown(report.at("/read/at1")),
                        shown(report.at("/read/at5")),
                        shown(report.at("/read/mrr")),
                        shown(report.at("/words/at1")),
                        shown(report.at("/words/at5")),
                        shown(report.at("/words/mrr")))
                + "\n";
    }

    /** How well questions are answered, beside a search for their words: as a table. */
    static String questions(JsonNode report, boolean chinese) {
        String intro = chinese
                ? "示例文件的%d个中文问题，各附答案。"
                : "%d questions in plain Chinese about the sample documents, each with its answer written down.";
        String header = chinese
                ? "方式 | 首条即答案 | 前五条有答案 | 平均倒数排名"
                : "way | answer first | among the first 5 | mean reciprocal rank";
        List<String> ways = chinese ? List.of("理解后检索", "仅按词检索") : List.of("question read", "words alone");
        StringBuilder table = new StringBuilder("\n"
                + intro.formatted(report.path("questions").asInt()) + "\n\n| " + header + " |\n|---|---:|---:|---:|\n");
        for (String way : List.of("read", "words")) {
            JsonNode figures = report.path(way);
            table.append("| ")
                    .append(ways.get(way.equals("read") ? 0 : 1))
                    .append(" | ")
                    .append(String.join(
                            " | ", shown(figures.path("at1")), shown(figures.path("at5")), shown(figures.path("mrr"))))
                    .append(" |\n");
        }
        return table + "\n";
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
