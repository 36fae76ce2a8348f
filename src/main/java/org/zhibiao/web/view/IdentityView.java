package org.zhibiao.web.view;

import java.util.List;

/**
 * What a document is, to be corrected.
 *
 * @param id tells its form from others of the page
 * @param document the document's name
 * @param title its title
 * @param genres all kinds of documents
 * @param place its place; empty when it is not known
 * @param year its year; empty when it is not known
 */
public record IdentityView(
        String id, String document, String title, List<DecideView.Choice> genres, String place, String year) {

    /** Keeps its own copy of the list. */
    public IdentityView {
        genres = List.copyOf(genres);
    }
}
