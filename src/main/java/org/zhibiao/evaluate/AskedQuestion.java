package org.zhibiao.evaluate;

import java.util.Arrays;
import java.util.List;
import org.zhibiao.store.Hit;

/**
 * A question with the findings that answer it, as a person who knows the documents chose them.
 *
 * @param line the question, as people type it
 * @param answers the findings that are right answers; one of them is enough
 */
public record AskedQuestion(String line, List<Key> answers) {

    /** Keeps its own copy of the list. */
    public AskedQuestion {
        answers = List.copyOf(answers);
    }

    /**
     * A finding by its document and its words.
     *
     * @param document the name of the document's file without folder and extension
     * @param raw the words of the finding
     */
    public record Key(String document, String raw) {

        /**
         * Reads {@code document:words}.
         *
         * @throws IllegalArgumentException when there is no colon with something on both sides
         */
        static Key parse(String written) {
            int colon = written.indexOf(':');
            if (colon < 1 || colon == written.length() - 1) {
                throw new IllegalArgumentException(
                        "'" + written + "' is no answer; write document:words, such as work-report-city-2022:5.5%");
            }
            return new Key(written.substring(0, colon), written.substring(colon + 1));
        }

        boolean is(Hit hit) {
            String file = hit.document().name().replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
            return file.equals(document) && hit.finding().span().raw().equals(raw);
        }
    }

    /** Reads answers that stand behind each other, a {@code |} between them. */
    static AskedQuestion parse(String line, String answers) {
        return new AskedQuestion(
                line,
                Arrays.stream(answers.split("\\|"))
                        .map(String::strip)
                        .map(Key::parse)
                        .toList());
    }

    /** The place of the first right answer among hits, from 1; 0 when none is right. */
    public int rank(List<Hit> hits) {
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (answers.stream().anyMatch(key -> key.is(hit))) {
                return i + 1;
            }
        }
        return 0;
    }
}
