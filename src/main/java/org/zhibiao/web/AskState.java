package org.zhibiao.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.web.view.Address;

/**
 * What the page for asking is to show; its address says all of it.
 *
 * @param question the line in the box
 * @param filters queries that must hold beside it, chosen from the facets
 * @param sort as the option {@code --sort} of the command line; empty for the best first
 * @param columns the columns that are shown; none for the usual ones
 * @param after behind how many findings the page begins
 * @param wide the facet of which all values are shown; empty for none
 */
record AskState(String question, List<String> filters, String sort, List<String> columns, int after, String wide) {

    /** Longer ones are no question, and reading them takes its time. */
    static final int LONGEST = 2_000;

    private static final int MOST_FILTERS = 40;

    AskState {
        filters = List.copyOf(filters);
        columns = List.copyOf(columns);
    }

    /**
     * Reads an address.
     *
     * @throws RefusedException when it asks for too much
     */
    static AskState of(Context context) {
        AskState state = new AskState(
                value(context, "q").strip(),
                context.queryParams("f"),
                value(context, "sort"),
                context.queryParams("c"),
                Cursor.read(value(context, "after")),
                value(context, "wide"));
        if (state.question.length() > LONGEST
                || state.filters.size() > MOST_FILTERS
                || state.filters.stream().anyMatch(filter -> filter.length() > LONGEST)) {
            throw new RefusedException(400, "refused.too_long");
        }
        return state;
    }

    private static String value(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("");
    }

    /** The address that shows it. */
    Address address() {
        return rest(Address.of("/").with("q", question));
    }

    /** All of it but the question and where the page begins, for a form that asks anew. */
    List<Address.Parameter> hidden() {
        return behind(0).rest(Address.of("/")).parameters();
    }

    private Address rest(Address address) {
        return address.withAll("f", filters)
                .with("sort", sort)
                .withAll("c", columns)
                .with("after", Cursor.write(after))
                .with("wide", wide);
    }

    AskState asking(String line) {
        return new AskState(line, filters, sort, columns, 0, wide);
    }

    AskState and(String filter) {
        List<String> all = new ArrayList<>(filters);
        all.remove(filter);
        all.add(filter);
        return new AskState(question, all, sort, columns, 0, "");
    }

    /** With one of the filters replaced, or without it when it is replaced by nothing. */
    AskState replacing(int number, Optional<String> filter) {
        List<String> all = new ArrayList<>(filters);
        all.remove(number);
        filter.ifPresent(one -> all.add(number, one));
        return new AskState(question, all, sort, columns, 0, wide);
    }

    AskState sortedBy(String keys) {
        return new AskState(question, filters, keys, columns, 0, wide);
    }

    AskState behind(int findings) {
        return new AskState(question, filters, sort, columns, findings, wide);
    }

    AskState showingAllOf(String field) {
        return new AskState(question, filters, sort, columns, after, field);
    }
}
