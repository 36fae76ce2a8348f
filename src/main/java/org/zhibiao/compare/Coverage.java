package org.zhibiao.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.zhibiao.document.Known;
import org.zhibiao.store.DocumentSummary;

/** Of which places and years there are documents. */
final class Coverage {

    private final Map<String, Set<Integer>> years = new HashMap<>();
    private final int latest;

    /**
     * Takes the documents of a knowledge base.
     *
     * @param presentYear documents that claim to be from a later year do not count
     */
    Coverage(Collection<DocumentSummary> documents, int presentYear) {
        int last = 0;
        for (DocumentSummary document : documents) {
            OptionalInt year = document.metadata().yearNumber();
            if (year.isPresent() && year.getAsInt() <= presentYear) {
                last = Math.max(last, year.getAsInt());
                Optional<Place> place = document.metadata().region().map(Known::value).map(Place::of);
                place.ifPresent(known -> years.computeIfAbsent(known.key(), key -> new HashSet<>()).add(year.getAsInt()));
            }
        }
        this.latest = last;
    }

    /**
     * Why there is no result of a year.
     *
     * @param place key of the place
     */
    Verdict missing(String place, int year) {
        if (year >= latest) {
            return Verdict.NOT_DUE;
        }
        return years.getOrDefault(place, Set.of()).contains(year + 1) ? Verdict.NO_RESULT : Verdict.NO_DOCUMENT;
    }
}
