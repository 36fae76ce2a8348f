package org.zhibiao.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibiao.QueryLanguage;
import org.zhibiao.Zhibiao;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.store.Facet;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.web.view.SuggestionsView;
import org.zhibiao.web.view.SuggestionsView.Suggestion;
import org.zhibiao.web.view.Texts;

/**
 * What a reader who is typing may mean: indicators, places and bodies that the knowledge base has findings of. Chinese has
 * no blanks between words, so that the end of the line is looked for as the beginning of a name, the longest end first.
 */
final class Suggestions {

    private static final int MOST = 8;
    private static final int LONGEST = 12;

    private final Pages pages;
    private final SharedBase bases;
    private final QueryLanguage language;
    private final PerState<List<Name>> known = new PerState<>(this::read);

    Suggestions(Pages pages, SharedBase bases, QueryLanguage language) {
        this.pages = pages;
        this.bases = bases;
        this.language = language;
    }

    /**
     * A name that can be suggested.
     *
     * @param name the name
     * @param kind the key of what it is
     * @param count how many findings it has
     */
    private record Name(String name, String kind, int count) {}

    /** Answers with a list. */
    void answer(Context context) throws IOException {
        String line = Optional.ofNullable(context.queryParam("q")).orElse("");
        Texts texts = Pages.texts(context);
        List<Name> names = line.isBlank() || line.length() > AskState.LONGEST ? List.of() : bases.ask(known::of);
        pages.draw(context, "suggestions", new SuggestionsView(suggested(line, names, texts)));
    }

    private List<Name> read(Zhibiao base) throws IOException {
        Map<String, Name> names = new LinkedHashMap<>();
        List<Facet> facets =
                base.findings().facets(new Expression.All(), List.of(Field.INDICATOR_ID, Field.REGION, Field.BODY));
        Map<String, Integer> counts = new HashMap<>();
        facets.getFirst().values().forEach(value -> counts.put(value.value(), value.count()));
        for (CanonicalIndicator indicator : language.indicators()) {
            int count = counts.getOrDefault(indicator.id(), 0);
            if (count > 0) {
                Stream.concat(Stream.of(indicator.name(), indicator.id()), indicator.aliases().stream())
                        .forEach(name -> names.putIfAbsent(name, new Name(name, "suggestion.indicator", count)));
            }
        }
        facets.get(1)
                .values()
                .forEach(value ->
                        names.putIfAbsent(value.value(), new Name(value.value(), "suggestion.place", value.count())));
        facets.get(2)
                .values()
                .forEach(value ->
                        names.putIfAbsent(value.value(), new Name(value.value(), "suggestion.body", value.count())));
        return names.values().stream()
                .sorted(Comparator.comparingInt(Name::count).reversed())
                .toList();
    }

    private static List<Suggestion> suggested(String line, List<Name> names, Texts texts) {
        List<Suggestion> suggestions = new ArrayList<>();
        int points = line.codePointCount(0, line.length());
        for (int length = Math.min(LONGEST, points); length > 0 && suggestions.size() < MOST; length--) {
            int from = line.offsetByCodePoints(0, points - length);
            String end = line.substring(from);
            if (end.isBlank() || Character.isWhitespace(end.charAt(0))) {
                continue;
            }
            names.stream()
                    .filter(name -> name.name().startsWith(end) && name.name().length() > end.length())
                    .filter(name ->
                            suggestions.stream().noneMatch(one -> one.name().equals(name.name())))
                    .limit(MOST - suggestions.size())
                    .map(name -> new Suggestion(
                            line.substring(0, from) + name.name(),
                            name.name(),
                            texts.text(name.kind()),
                            Texts.number(name.count())))
                    .toList()
                    .forEach(suggestions::add);
        }
        return suggestions;
    }
}
