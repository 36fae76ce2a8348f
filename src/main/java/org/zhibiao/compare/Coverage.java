package org.zhibiao.compare;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.zhibiao.document.Region;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.store.KnowledgeBase;

/** Of which places and years there are documents. */
final class Coverage {

    private final KnowledgeBase base;
    private final CalendarDate asOf;
    /** Whether results of a year could stand in any document. */
    private final Map<Integer, Boolean> due = new HashMap<>();

    private final Map<PlaceYear, Boolean> documents = new HashMap<>();

    private record PlaceYear(String place, int year) {}

    /**
     * Looks documents up in a knowledge base.
     *
     * @param asOf documents that claim to be from a later year do not count
     */
    Coverage(KnowledgeBase base, CalendarDate asOf) {
        this.base = base;
        this.asOf = asOf;
    }

    /** Why there is no result of a year. */
    Verdict missing(Region region, int year) throws IOException {
        Boolean isDue = due.get(year);
        if (isDue == null) {
            isDue = base.hasDocument(year + 1, asOf.year());
            due.put(year, isDue);
        }
        if (!isDue) {
            return Verdict.NOT_DUE;
        }
        PlaceYear after = new PlaceYear(Place.of(region).key(), year + 1);
        Boolean isThere = documents.get(after);
        if (isThere == null) {
            isThere = base.hasDocument(region, year + 1);
            documents.put(after, isThere);
        }
        return isThere ? Verdict.NO_RESULT : Verdict.NO_DOCUMENT;
    }
}
