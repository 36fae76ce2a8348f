package org.zhibiao.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of a list begins, as addresses carry it. What stands in it is nobody's business but ours, so that it may
 * become another.
 */
final class Cursor {

    private static final String MARK = "after:";

    private Cursor() {}

    /** The cursor behind some entries; empty for the beginning. */
    static String write(int entries) {
        return entries == 0
                ? ""
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((MARK + entries).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Behind how many entries a cursor is.
     *
     * @throws RefusedException when it is none
     */
    static int read(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            String written = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (written.matches(MARK + "\\d{1,9}")) {
                return Integer.parseInt(written.substring(MARK.length()));
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new RefusedException(400, "refused.cursor");
    }
}
