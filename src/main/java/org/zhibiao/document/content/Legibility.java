package org.zhibiao.document.content;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of a text layer is text. A PDF shows glyphs; which characters they are a font may not tell, or tell wrongly,
 * and what comes out is then private characters, holes, rare ideographs and letters of many scripts at once.
 */
public final class Legibility {

    private long characters;
    private long untold;
    private long impossible;
    private final Map<UnicodeScript, Long> foreign = new EnumMap<>(UnicodeScript.class);

    /** A glyph of which the font does not tell what it is. */
    public void addUntold() {
        characters++;
        untold++;
    }

    /** What a glyph is said to be. */
    public void add(String text) {
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(this::add);
    }

    private void add(int c) {
        characters++;
        UnicodeScript script = UnicodeScript.of(c);
        boolean rare = script == UnicodeScript.HAN && !CommonCharacters.isCommon(c);
        boolean none = switch (Character.getType(c)) {
            case Character.PRIVATE_USE, Character.UNASSIGNED, Character.CONTROL, Character.SURROGATE -> true;
            default -> c == 0xFFFD;
        };
        if (rare || none) {
            impossible++;
        } else if (Character.isLetter(c) && script != UnicodeScript.HAN && script != UnicodeScript.LATIN) {
            foreign.merge(script, 1L, Long::sum);
        }
    }

    /** The share of characters that are not told or cannot be right: 0 to 1. Of foreign letters one script may be. */
    public double illegible() {
        long all = foreign.values().stream().mapToLong(Long::longValue).sum();
        long most = foreign.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return characters == 0 ? 0 : (double) (untold + impossible + all - most) / characters;
    }
}
