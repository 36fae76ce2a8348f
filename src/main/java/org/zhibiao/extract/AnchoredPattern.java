package org.zhibiao.extract;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is only tried where it may match: all its matches hold one of a few characters, at most so
 * many positions behind their beginning. Most sentences hold no such character and cost one look; trying a long
 * pattern at each position of a document took a third of the whole extraction.
 */
final class AnchoredPattern {

    private static final byte MAY_BEGIN = 1;
    private static final byte BEGINS_NONE = 2;

    private final Pattern pattern;
    private final String anchors;
    private final int reach;
    /** What is known of each character as the first of a match: {@link #MAY_BEGIN}, {@link #BEGINS_NONE}, or 0. */
    private final byte[] first = new byte[Character.MAX_VALUE + 1];

    private AnchoredPattern(Pattern pattern, String anchors, int reach) {
        this.pattern = pattern;
        this.anchors = anchors;
        this.reach = reach;
    }

    /**
     * A pattern with what is known of its matches.
     *
     * @param regex what is looked for; it matches no empty stretch
     * @param anchors characters of which each match holds one
     * @param reach how far behind the beginning of a match the first of them stands at most
     */
    static AnchoredPattern of(String regex, String anchors, int reach) {
        return new AnchoredPattern(Pattern.compile(regex), anchors, reach);
    }

    /** Every match, left to right, none overlapping another: those that {@link Matcher#find()} finds. */
    void each(String text, Consumer<Matcher> use) {
        int anchor = anchor(text, 0);
        if (anchor < 0) {
            return;
        }
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (anchor >= 0) {
            at = Math.max(at, anchor - reach);
            if (mayBegin(text.charAt(at)) && matcher.region(at, text.length()).lookingAt()) {
                at = matcher.end();
                use.accept(matcher);
            } else {
                at++;
            }
            anchor = at > anchor ? anchor(text, at) : anchor;
        }
    }

    /** Whether a text holds a match. */
    boolean isIn(String text) {
        boolean[] found = {false};
        each(text, match -> found[0] = true);
        return found[0];
    }

    /**
     * Whether a match may begin with a character. Found out once for each that comes up: the pattern is tried on it alone,
     * and where it fails without having missed what follows, it fails whatever follows. Threads may find it out twice, and
     * find the same.
     */
    @SuppressWarnings("JdkObsolete") // whether more text could change the answer is what is asked
    private boolean mayBegin(char c) {
        if (first[c] == 0) {
            Matcher alone = pattern.matcher(String.valueOf(c));
            first[c] = alone.lookingAt() || alone.hitEnd() ? MAY_BEGIN : BEGINS_NONE;
        }
        return first[c] == MAY_BEGIN;
    }

    private int anchor(String text, int from) {
        if (anchors.length() == 1) {
            return text.indexOf(anchors.charAt(0), from);
        }
        for (int i = from; i < text.length(); i++) {
            if (anchors.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
