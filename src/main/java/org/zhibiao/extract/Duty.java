package org.zhibiao.extract;

import java.util.Optional;
import org.zhibiao.extract.mention.Name;

/** The words of a sentence that say what a body has to do. */
final class Duty {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 30;
    private static final int LEAST_BEFORE_LIST_MARK = 8;

    private Duty() {}

    /**
     * The duty that begins at a position, up to the end of its clause; where nothing stands there, what its clause says
     * before the body.
     */
    static Optional<String> from(SentenceReading sentence, int from, Name body) {
        int end = from < sentence.text().length() ? sentence.clauseEnd(from) : from;
        if (end - from >= SHORTEST) {
            return Optional.of(sentence.text().substring(from, cut(sentence.text(), from, end)));
        }
        int start = sentence.clauseStart(body.start());
        int before = Math.max(start, body.start() - 1);
        return before - start < SHORTEST
                ? Optional.empty()
                : Optional.of(sentence.text().substring(start, before));
    }

    /** A long duty is cut at a list mark, or stays whole: never in a word. */
    private static int cut(String text, int from, int end) {
        if (end - from <= LONGEST) {
            return end;
        }
        int mark = text.lastIndexOf('、', from + LONGEST);
        return mark >= from + LEAST_BEFORE_LIST_MARK ? mark : end;
    }
}
