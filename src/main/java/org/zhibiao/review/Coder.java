package org.zhibiao.review;

/**
 * Who decides.
 *
 * @param name as it is to be cited, with which the coder's decisions are told from those of others
 * @param adjudicates whether this decision settles what coders see differently, whoever decided later
 */
public record Coder(String name, boolean adjudicates) {

    /** Longer names are no names; in code points. */
    private static final int LONGEST = 80;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when it is blank, too long or holds characters that cannot be seen
     */
    public Coder {
        name = name.strip();
        boolean hidden = name.codePoints()
                .anyMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT);
        if (name.isEmpty() || hidden || name.codePointCount(0, name.length()) > LONGEST) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name of a coder; it has 1 to 80 characters, all of which can be seen");
        }
    }

    /** A coder who decides as one among others. */
    public static Coder named(String name) {
        return new Coder(name, false);
    }
}
