package org.zhibiao.web.view;

import java.util.List;

/**
 * What a reader who is typing may mean.
 *
 * @param suggestions the likeliest first
 */
public record SuggestionsView(List<Suggestion> suggestions) {

    /** Keeps its own copy of the list. */
    public SuggestionsView {
        suggestions = List.copyOf(suggestions);
    }

    /**
     * Something that may be meant.
     *
     * @param line what would stand in the box
     * @param name its name
     * @param kind what it is: an indicator, a place, a body
     * @param count how many findings it has
     */
    public record Suggestion(String line, String name, String kind, String count) {}
}
