package org.zhibiao.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.zhibiao.document.Known;
import org.zhibiao.document.Region;
import org.zhibiao.record.Layer;

/**
 * Brings together the targets and results of one indicator that can be compared with those that are asked for: of the
 * same place and year, and aims of the places above for that year. All is chosen by {@link TargetColumns}, since reading
 * a stored finding takes a thousand times as long. A few numbers for each finding are held, and the findings of one
 * indicator at a time.
 */
final class IndicatorGroups {

    /** Ids come before phrases, which they cannot be mistaken for. */
    private static final String ID = "0";

    private static final String PHRASE = "1";
    private static final int HALF = Integer.SIZE;

    private final StoredDocuments documents;

    IndicatorGroups(StoredDocuments documents) {
        this.documents = documents;
    }

    /**
     * What is compared of a place.
     *
     * @param own with what its own statements are compared: all of these places
     * @param aims under which of these places its aims are found by others
     */
    private record Compared(String region, List<Long> own, List<Long> aims) {

        static Compared of(Optional<Region> region) {
            if (region.isEmpty() || region.get().name().isEmpty()) {
                return new Compared("", List.of(), List.of());
            }
            Region place = region.get();
            String province =
                    place.above().isEmpty() ? place.name() : place.above().getFirst();
            List<Long> own = new ArrayList<>(
                    List.of(hash("own", place.name()), hash("aim", Region.NATION.name()), hash("aim", province)));
            List<Long> aims = new ArrayList<>(List.of(hash("aim", place.name())));
            switch (place.level().orElse(Region.Level.NATION)) {
                case COUNTY -> own.add(hash("prefecture", province));
                case PREFECTURE -> aims.add(hash("prefecture", province));
                default -> {}
            }
            return new Compared(place.name(), own, aims);
        }

        private static long hash(String kind, String region) {
            return mixed(kind.hashCode(), region.hashCode());
        }
    }

    /** Numbers in an order. */
    private static final class Numbers {
        private long[] numbers = new long[1024];
        private int count;

        void add(long number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(numbers, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    /** Visits the indicators of what is asked for: by id first, then those without one, by verb and phrase. */
    void visit(Query asked, IndicatorVisitor visitor) throws IOException {
        TargetColumns columns = TargetColumns.read(documents, Queries.layer(Layer.TARGET));
        new Groups(columns, found(Queries.both(Queries.layer(Layer.TARGET), asked))).visit(visitor);
    }

    /** Numbers in the index of what a query finds. */
    private FixedBitSet found(Query query) throws IOException {
        FixedBitSet found = new FixedBitSet(
                Math.max(1, documents.searcher().getIndexReader().maxDoc()));
        for (FacetsCollector.MatchingDocs matching :
                documents.searcher().search(query, new FacetsCollectorManager()).getMatchingDocs()) {
            DocIdSetIterator numbers = matching.bits().iterator();
            while (numbers != null && numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                found.set(matching.context().docBase + numbers.docID());
            }
        }
        return found;
    }

    /** The targets of a knowledge base, of which some are asked for. */
    private final class Groups {
        private final TargetColumns columns;
        private final FixedBitSet asked;
        /** Of what is measured, by its number among the columns: the place of its indicator, -1 if none is asked for. */
        private final int[] indicators;

        private final Map<Integer, Compared> places = new HashMap<>();

        Groups(TargetColumns columns, FixedBitSet asked) {
            this.columns = columns;
            this.asked = asked;
            this.indicators = indicators();
        }

        private int[] indicators() {
            TreeMap<String, Integer> names = new TreeMap<>();
            int most = 0;
            for (int i = 0; i < columns.count(); i++) {
                most = Math.max(most, columns.measured(i) + 1);
            }
            String[] named = new String[most];
            for (int i = 0; i < most; i++) {
                named[i] = name(columns.measuredOf(i));
            }
            for (int i = 0; i < columns.count(); i++) {
                if (asked.get(columns.finding(i))) {
                    names.put(named[columns.measured(i)], 0);
                }
            }
            int place = 0;
            for (Map.Entry<String, Integer> name : names.entrySet()) {
                name.setValue(place++);
            }
            return Arrays.stream(named)
                    .mapToInt(name -> names.getOrDefault(name, -1))
                    .toArray();
        }

        private static String name(Measured measured) {
            return measured.indicator()
                    .id()
                    .map(id -> ID + id)
                    .orElseGet(() -> PHRASE
                            + measured.action().orElse("")
                            + measured.indicator().phrase());
        }

        private int indicator(int place) {
            return indicators[columns.measured(place)];
        }

        private Compared compared(int place) throws IOException {
            int document = columns.document(place);
            Compared known = places.get(document);
            if (known == null) {
                known = Compared.of(documents.alone(document).metadata().place().map(Known::value));
                places.put(document, known);
            }
            return known;
        }

        void visit(IndicatorVisitor visitor) throws IOException {
            long[] members = members(wanted());
            List<IndicatorVisitor.Member> group = new ArrayList<>();
            for (int i = 0; i < members.length; i++) {
                int place = (int) members[i];
                group.add(new IndicatorVisitor.Member(columns.target(place), asked.get(columns.finding(place))));
                if (i + 1 == members.length || members[i + 1] >> HALF != members[i] >> HALF) {
                    visitor.visit(List.copyOf(group));
                    group.clear();
                }
            }
        }

        /** What findings that are asked for are compared with: all of their own place, aims of those above. */
        private long[] wanted() throws IOException {
            Numbers wanted = new Numbers();
            for (int i = 0; i < columns.count(); i++) {
                if (asked.get(columns.finding(i)) && columns.year(i) != 0) {
                    for (long place : compared(i).own()) {
                        wanted.add(key(i, place));
                    }
                }
            }
            return wanted.sorted();
        }

        /** The place of its indicator and its own place in one number, so that sorting groups them. */
        private long[] members(long[] wanted) throws IOException {
            Numbers members = new Numbers();
            for (int i = 0; i < columns.count(); i++) {
                if (indicator(i) >= 0 && (asked.get(columns.finding(i)) || isCompared(i, wanted))) {
                    members.add((long) indicator(i) << HALF | i);
                }
            }
            return members.sorted();
        }

        private boolean isCompared(int place, long[] wanted) throws IOException {
            Compared compared = compared(place);
            if (isIn(wanted, key(place, Compared.hash("own", compared.region())))) {
                return true;
            }
            if (columns.isAim(place)) {
                for (long above : compared.aims()) {
                    if (isIn(wanted, key(place, above))) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Two that fall together by chance make one finding more be compared, which then joins with nothing. */
        private long key(int place, long region) {
            return mixed(mixed(indicator(place), columns.year(place)), region);
        }

        private static boolean isIn(long[] places, long place) {
            return Arrays.binarySearch(places, place) >= 0;
        }
    }

    private static long mixed(long one, long other) {
        return (one * 0x9E3779B97F4A7C15L + other) * 0xC2B2AE3D27D4EB4FL;
    }
}
