package org.zhibiao.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A construction of {@code models/constructions/} as it is written; {@code org.zhibiao.extract.construct} compiles it.
 *
 * @param id what findings name as what made them
 * @param why the reason, in a sentence
 * @param place the file and line, for messages
 * @param line the line of the file on which it begins
 * @param where the part of a text in which it is looked for: {@code text}, {@code mark}, {@code label}, {@code roster}
 * @param pattern the pattern over chunks
 * @param role a code of the role that the bodies get, or {@code said} when a word of the pattern tells it
 * @param duty where the duty stands: {@code said}, {@code measure} or {@code none}
 * @param examples sentences with a record that they must give by it
 * @param counterexamples sentences in which it finds nothing
 */
public record Construction(
        String id,
        String why,
        String place,
        long line,
        String where,
        String pattern,
        String role,
        String duty,
        List<RuleBook.Example> examples,
        List<Counterexample> counterexamples) {

    /** A right entry, for messages. */
    public static final String RIGHT =
            "- {id: body-must, where: text, pattern: \"^ who:bodies modal @\", role: responsible, duty: said, why: …,"
                    + " examples: [{text: …, finds: {…}}], counterexamples: [{text: …, why: …}]}";

    /**
     * A sentence in which a construction finds nothing.
     *
     * @param text the sentence
     * @param why the reason
     */
    public record Counterexample(String text, String why) {}

    /** What is wrong with it, where, and what a right one looks like. */
    public LexiconException wrong(String what) {
        return new LexiconException(place, line, "construction '" + id + "': " + what, RIGHT);
    }

    /** The field of an entry, or nothing. */
    static String field(JsonNode node, String name) {
        return node.path(name).asText("");
    }
}
