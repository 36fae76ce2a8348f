package org.zhibiao.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Target;

/**
 * Brings together the targets and results of one indicator, wherever they stand. Only the indicators' names and eight
 * bytes for each finding are held, and the findings of one indicator at a time.
 */
final class IndicatorGroups {

    /** Ids come before phrases, which they cannot be mistaken for. */
    private static final String ID = "0";
    private static final String PHRASE = "1";
    private static final int HALF = Integer.SIZE;

    private final StoredDocuments documents;
    private final IndexSearcher searcher;

    IndicatorGroups(StoredDocuments documents) {
        this.documents = documents;
        this.searcher = documents.searcher();
    }

    /** Takes the findings that a query finds: a number in the index, and the name of the indicator. */
    private interface Taker {
        void take(int finding, String indicator);
    }

    /** Visits the indicators of what is asked for: by id first, then those without one, by verb and phrase. */
    void visit(Query asked, IndicatorVisitor visitor) throws IOException {
        FixedBitSet wanted = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
        Map<String, Integer> indicators = new TreeMap<>();
        take(Queries.both(targets(), asked), (finding, indicator) -> {
            wanted.set(finding);
            indicators.put(indicator, 0);
        });
        int place = 0;
        for (Map.Entry<String, Integer> indicator : indicators.entrySet()) {
            indicator.setValue(place++);
        }
        visit(members(indicators), wanted, visitor);
    }

    private static Query targets() {
        return Queries.layer(Layer.TARGET);
    }

    /** The place of its indicator and the number of each finding in one number, so that sorting groups them. */
    private long[] members(Map<String, Integer> indicators) throws IOException {
        long[][] members = {new long[1024]};
        int[] count = {0};
        take(targets(), (finding, indicator) -> {
            Integer place = indicators.get(indicator);
            if (place != null) {
                if (count[0] == members[0].length) {
                    members[0] = Arrays.copyOf(members[0], 2 * count[0]);
                }
                members[0][count[0]++] = (long) place << HALF | finding;
            }
        });
        long[] sorted = Arrays.copyOf(members[0], count[0]);
        Arrays.sort(sorted);
        return sorted;
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
        for (FacetsCollector.MatchingDocs found : searcher.search(query, new FacetsCollectorManager()).getMatchingDocs()) {
            LeafReader segment = found.context().reader();
            SortedDocValues ids = DocValues.getSorted(segment, Schema.INDICATOR_ID);
            SortedDocValues actions = DocValues.getSorted(segment, Schema.ACTION);
            SortedDocValues phrases = DocValues.getSorted(segment, Schema.INDICATOR);
            DocIdSetIterator findings = found.bits().iterator();
            for (int finding = findings.nextDoc(); finding != DocIdSetIterator.NO_MORE_DOCS; finding = findings.nextDoc()) {
                String id = value(ids, finding);
                taker.take(found.context().docBase + finding, id.isEmpty()
                        ? PHRASE + value(actions, finding) + value(phrases, finding) : ID + id);
            }
        }
    }

    private static String value(SortedDocValues values, int finding) throws IOException {
        return values.advanceExact(finding) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
    }
}
