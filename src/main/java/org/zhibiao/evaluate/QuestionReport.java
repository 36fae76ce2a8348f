package org.zhibiao.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * How well questions are answered, beside a search for their words alone.
 *
 * @param read the questions as the program reads them
 * @param words their words
 */
public record QuestionReport(QuestionScore read, QuestionScore words) {

    private static final int FEW = 5;

    /** The figures: {@code questions}, and of each way {@code at1}, {@code at5} and {@code mrr}, from 0 to 1. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("questions", read.questions().size());
        json.set("read", json(read));
        json.set("words", json(words));
        return json;
    }

    private static ObjectNode json(QuestionScore score) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("at1", score.answeredWithin(1))
                .put("at5", score.answeredWithin(FEW))
                .put("mrr", score.meanReciprocalRank());
    }

    /** The figures as a table of Markdown. */
    public String markdown() {
        return "| questions | n | at 1 | at 5 | MRR |\n|---|---:|---:|---:|---:|\n" + row("read", read)
                + row("words only", words);
    }

    private static String row(String name, QuestionScore score) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.4f | %.4f | %.4f |\n",
                name,
                score.questions().size(),
                score.answeredWithin(1),
                score.answeredWithin(FEW),
                score.meanReciprocalRank());
    }
}
