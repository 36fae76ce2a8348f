package org.zhibiao.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.zhibiao.document.Region;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;

/**
 * Brings together the targets and results of one indicator that can be compared with those that are asked for: of the
 * same place and year, and aims of the places above for that year. What is compared is chosen by doc values alone,
 * since reading a stored finding takes a thousand times as long. Only the indicators' names and a few numbers for each
 * finding are held, and the findings of one indicator at a time.
 */
final class IndicatorGroups {

    /** Ids come before phrases, which they cannot be mistaken for. */
    private static final String ID = "0";

    private static final String PHRASE = "1";
    private static final int HALF = Integer.SIZE;
    private static final String PREFECTURE = DocumentFields.code(Region.Level.PREFECTURE);
    private static final String COUNTY = DocumentFields.code(Region.Level.COUNTY);

    private final StoredDocuments documents;
    private final IndexSearcher searcher;

    IndicatorGroups(StoredDocuments documents) {
        this.documents = documents;
        this.searcher = documents.searcher();
    }

    /** What doc values tell of a finding; what is not known is empty or 0. */
    private record Told(
            int finding, String indicator, long year, String region, String province, String level, boolean aim) {}

    /** Takes findings one by one. */
    private interface Taker {
        void take(Told finding);
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
        FixedBitSet wanted =
                new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
        Map<String, Integer> indicators = new TreeMap<>();
        Numbers places = new Numbers();
        take(Queries.both(targets(), asked), told -> {
            wanted.set(told.finding());
            indicators.put(told.indicator(), 0);
            if (told.year() != 0 && !told.region().isEmpty()) {
                compared(told).forEach(places::add);
            }
        });
        int place = 0;
        for (Map.Entry<String, Integer> indicator : indicators.entrySet()) {
            indicator.setValue(place++);
        }
        visit(members(indicators, wanted, places.sorted()), wanted, visitor);
    }

    private static Query targets() {
        return Queries.layer(Layer.TARGET);
    }

    /** What a finding is compared with: all of its own place, aims of those above. */
    private static List<Long> compared(Told told) {
        List<Long> places = new ArrayList<>(List.of(
                hash(told, "own", told.region()),
                hash(told, "aim", Region.NATION.name()),
                hash(told, "aim", told.province())));
        if (told.level().equals(COUNTY)) {
            places.add(hash(told, "prefecture", told.province()));
        }
        return places;
    }

    private static boolean isCompared(Told told, long[] places) {
        return isIn(places, hash(told, "own", told.region()))
                || told.aim()
                        && (isIn(places, hash(told, "aim", told.region()))
                                || told.level().equals(PREFECTURE)
                                        && isIn(places, hash(told, "prefecture", told.province())));
    }

    private static boolean isIn(long[] places, long place) {
        return Arrays.binarySearch(places, place) >= 0;
    }

    /** Two that fall together by chance make one finding more be read, which is compared with nothing. */
    private static long hash(Told told, String kind, String region) {
        long hash = told.indicator().hashCode();
        hash = hash * 0x9E3779B97F4A7C15L + told.year();
        hash = hash * 0x9E3779B97F4A7C15L + kind.hashCode();
        return hash * 0x9E3779B97F4A7C15L + region.hashCode();
    }

    /** The place of its indicator and the number of each finding in one number, so that sorting groups them. */
    private long[] members(Map<String, Integer> indicators, FixedBitSet wanted, long[] places) throws IOException {
        Numbers members = new Numbers();
        take(targets(), told -> {
            Integer place = indicators.get(told.indicator());
            if (place != null && (wanted.get(told.finding()) || isCompared(told, places))) {
                members.add((long) place << HALF | told.finding());
            }
        });
        return members.sorted();
    }

    private void visit(long[] members, FixedBitSet wanted, IndicatorVisitor visitor) throws IOException {
        FindingReader reader = documents.findings();
        List<IndicatorVisitor.Member> group = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            int finding = (int) members[i];
            Hit hit = reader.read(finding);
            if (hit.finding() instanceof Target) {
                group.add(new IndicatorVisitor.Member(hit, wanted.get(finding)));
            }
            if (i + 1 == members.length || members[i + 1] >> HALF != members[i] >> HALF) {
                visitor.visit(List.copyOf(group));
                group.clear();
            }
        }
    }

    private void take(Query query, Taker taker) throws IOException {
        for (FacetsCollector.MatchingDocs found :
                searcher.search(query, new FacetsCollectorManager()).getMatchingDocs()) {
            Segment segment = Segment.of(found.context().reader(), found.context().docBase);
            DocIdSetIterator findings = found.bits().iterator();
            while (findings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                taker.take(segment.told(findings.docID()));
            }
        }
    }

    /** The doc values of a segment, to be asked in the order of the findings. */
    private record Segment(
            int base,
            SortedDocValues ids,
            SortedDocValues actions,
            SortedDocValues phrases,
            NumericDocValues years,
            SortedDocValues regions,
            SortedDocValues provinces,
            SortedDocValues levels,
            SortedDocValues statuses) {

        static Segment of(LeafReader reader, int base) throws IOException {
            return new Segment(
                    base,
                    DocValues.getSorted(reader, Schema.INDICATOR_ID),
                    DocValues.getSorted(reader, Schema.ACTION),
                    DocValues.getSorted(reader, Schema.INDICATOR),
                    DocValues.getNumeric(reader, Schema.DEADLINE_YEAR),
                    DocValues.getSorted(reader, Schema.REGION),
                    DocValues.getSorted(reader, Schema.PROVINCE),
                    DocValues.getSorted(reader, Schema.LEVEL),
                    DocValues.getSorted(reader, Schema.STATUS));
        }

        Told told(int finding) throws IOException {
            String id = value(ids, finding);
            String indicator = id.isEmpty() ? PHRASE + value(actions, finding) + value(phrases, finding) : ID + id;
            return new Told(
                    base + finding,
                    indicator,
                    years.advanceExact(finding) ? years.longValue() : 0,
                    value(regions, finding),
                    value(provinces, finding),
                    value(levels, finding),
                    value(statuses, finding).equals(Status.TARGET.code()));
        }

        private static String value(SortedDocValues values, int finding) throws IOException {
            return values.advanceExact(finding)
                    ? values.lookupOrd(values.ordValue()).utf8ToString()
                    : "";
        }
    }
}
