package org.zhibiao.web.view;

/**
 * What stands around every page.
 *
 * @param texts the texts in the reader's language
 * @param title the title of the page
 * @param section which entry of the navigation the page belongs to: {@code ask}, {@code documents}, {@code take-in} …;
 *     empty for none
 * @param token goes with every request that changes something
 * @param readOnly whether nothing can be changed
 * @param hasBase whether there is a knowledge base
 * @param version the program's
 * @param assets tells the style and the scripts of this program from those of others, so that browsers may keep them
 */
public record Frame(
        Texts texts,
        String title,
        String section,
        String token,
        boolean readOnly,
        boolean hasBase,
        String version,
        String assets) {

    /** A text of the pages. */
    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** Whether the page belongs to an entry of the navigation. */
    public boolean isIn(String entry) {
        return section.equals(entry);
    }
}
