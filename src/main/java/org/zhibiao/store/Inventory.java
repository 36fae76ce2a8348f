package org.zhibiao.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a knowledge base holds, without texts and findings, as it will be after the next commit. A
 * writer decides by it, and so sees its own changes without reading the index again.
 */
final class Inventory {

    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Held> documents = new HashMap<>();
    private final Map<String, String> nameOfText = new HashMap<>();
    private final Map<String, SortedSet<String>> givers = new HashMap<>();

    /**
     * A document.
     *
     * @param holder the source that it is named after
     * @param textHash {@link TextHash} of its text
     * @param version what its findings were made of
     * @param standing how it stands to the others
     */
    record Held(String holder, String textHash, DocumentVersion version, Standing standing) {}

    Optional<Source> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    Map<String, Source> sources() {
        return Map.copyOf(sources);
    }

    Optional<Held> document(String name) {
        return Optional.ofNullable(documents.get(name));
    }

    /** Name of the document that holds a text, unless it is kept apart. */
    Optional<String> holding(String textHash) {
        return Optional.ofNullable(nameOfText.get(textHash));
    }

    /** Names of the documents that are named after a source, in its order. */
    List<String> heldBy(Source source) {
        return source.documents().stream()
                .filter(name -> document(name)
                        .filter(held -> held.holder().equals(source.name()))
                        .isPresent())
                .toList();
    }

    /** Names of the sources that give a document's text, in order. */
    SortedSet<String> givers(String document) {
        return new TreeSet<>(givers.getOrDefault(document, new TreeSet<>()));
    }

    /** Names of the other sources that give a document's text, in order. */
    SortedSet<String> givers(String document, String but) {
        SortedSet<String> others = givers(document);
        others.remove(but);
        return others;
    }

    /** The name, or when a document has it already, that name with the first number that makes it free. */
    String free(String name) {
        String free = name;
        for (int number = 2; documents.containsKey(free); number++) {
            free = name + "#" + number;
        }
        return free;
    }

    void put(String name, Held held) {
        documents.put(name, held);
        if (!held.standing().apart()) {
            nameOfText.put(held.textHash(), name);
        }
    }

    void removeDocument(String name) {
        Held removed = documents.remove(name);
        if (removed != null) {
            nameOfText.remove(removed.textHash(), name);
        }
    }

    void put(Source source) {
        removeSource(source.name());
        sources.put(source.name(), source);
        source.documents()
                .forEach(document ->
                        givers.computeIfAbsent(document, key -> new TreeSet<>()).add(source.name()));
    }

    void removeSource(String name) {
        source(name)
                .ifPresent(source -> source.documents().forEach(document -> {
                    givers.computeIfPresent(document, (key, names) -> {
                        names.remove(name);
                        return names.isEmpty() ? null : names;
                    });
                }));
        sources.remove(name);
    }
}
