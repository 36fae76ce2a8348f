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

    private final Pattern pattern;
    private final String anchors;
    private final int reach;

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
            if (matcher.region(at, text.length()).lookingAt()) {
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
