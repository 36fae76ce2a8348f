package org.zhibiao.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.zhibiao.record.Quantity;

/**
 * All targets and results that a query finds, without their words, in the order of the index: a few numbers for each,
 * read column by column, and what many of them share once.
 */
final class TargetColumns {

    private final StoredDocuments documents;
    private final Shared<Measured> measured = new Shared<>(Measured::read);
    private final Shared<Amounts> amounts = new Shared<>(Amounts::read);
    private int count;
    private int[] findings = new int[1024];
    private int[] parents = new int[1024];
    private int[] measuredPlaces = new int[1024];
    private int[] amountPlaces = new int[1024];
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private long[] codes = new long[1024];

    /** Values that many targets have, each once, by a place that all segments share. */
    private static final class Shared<T> {
        private final Map<String, Integer> places = new HashMap<>();
        private final List<T> values = new ArrayList<>();
        private final Function<String, T> read;

        Shared(Function<String, T> read) {
            this.read = read;
        }

        int place(String written) {
            return places.computeIfAbsent(written, key -> {
                values.add(read.apply(key));
                return values.size() - 1;
            });
        }

        T value(int place) {
            return values.get(place);
        }
    }

    /** A column of a segment of which the values are in a {@link Shared}. */
    private static final class Column {
        private final SortedDocValues values;
        private final Shared<?> shared;
        /** Places of the segment's own numbers of values, one more than they are; 0 for those not yet looked up. */
        private final int[] places;

        Column(SortedDocValues values, Shared<?> shared) {
            this.values = values;
            this.shared = shared;
            this.places = new int[values.getValueCount()];
        }

        int place(int finding) throws IOException {
            if (!values.advanceExact(finding)) {
                throw new IOException("a target is stored without what it is compared by");
            }
            int number = values.ordValue();
            if (places[number] == 0) {
                places[number] = 1 + shared.place(values.lookupOrd(number).utf8ToString());
            }
            return places[number] - 1;
        }
    }

    private TargetColumns(StoredDocuments documents) {
        this.documents = documents;
    }

    /** Reads those among what a query finds. */
    static TargetColumns read(StoredDocuments documents, Query targets) throws IOException {
        TargetColumns columns = new TargetColumns(documents);
        for (FacetsCollector.MatchingDocs found : documents
                .searcher()
                .search(targets, new FacetsCollectorManager())
                .getMatchingDocs()) {
            columns.read(found);
        }
        return columns;
    }

    private void read(FacetsCollector.MatchingDocs found) throws IOException {
        DocIdSetIterator numbers = found.bits().iterator();
        if (numbers == null) {
            return;
        }
        LeafReaderContext segment = found.context();
        LeafReader reader = segment.reader();
        Column what = new Column(DocValues.getSorted(reader, Schema.MEASURED), measured);
        Column howMuch = new Column(DocValues.getSorted(reader, Schema.AMOUNT), amounts);
        NumericDocValues code = DocValues.getNumeric(reader, Schema.CODE);
        NumericDocValues start = DocValues.getNumeric(reader, Schema.START);
        NumericDocValues end = DocValues.getNumeric(reader, Schema.END);
        int parent = -1;
        for (int finding = numbers.nextDoc(); finding != DocIdSetIterator.NO_MORE_DOCS; finding = numbers.nextDoc()) {
            makeRoom();
            if (finding > parent) {
                parent = documents.join().document(segment, finding);
            }
            findings[count] = segment.docBase + finding;
            parents[count] = segment.docBase + parent;
            measuredPlaces[count] = what.place(finding);
            amountPlaces[count] = howMuch.place(finding);
            codes[count] = number(code, finding);
            starts[count] = (int) number(start, finding);
            ends[count] = (int) number(end, finding);
            count++;
        }
    }

    private static long number(NumericDocValues values, int finding) throws IOException {
        if (!values.advanceExact(finding)) {
            throw new IOException("a target is stored without what it is compared by");
        }
        return values.longValue();
    }

    private void makeRoom() {
        if (count == findings.length) {
            int more = 2 * count;
            findings = Arrays.copyOf(findings, more);
            parents = Arrays.copyOf(parents, more);
            measuredPlaces = Arrays.copyOf(measuredPlaces, more);
            amountPlaces = Arrays.copyOf(amountPlaces, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            codes = Arrays.copyOf(codes, more);
        }
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** The number in the index of the one at a place. */
    int finding(int place) {
        return findings[place];
    }

    /** The number in the index of its document. */
    int document(int place) {
        return parents[place];
    }

    /** A number that those share which measure the same. */
    int measured(int place) {
        return measuredPlaces[place];
    }

    /** What those of such a number measure. */
    Measured measuredOf(int number) {
        return measured.value(number);
    }

    /** The year that it holds for; 0 when it is not known. */
    int year(int place) {
        return TargetCode.year(codes[place]);
    }

    boolean isAim(int place) {
        return TargetCode.isAim(codes[place]);
    }

    /** The one at a place. */
    StoredTarget target(int place) throws IOException {
        Amounts amount = amounts.value(amountPlaces[place]);
        TargetCode code = TargetCode.read(codes[place]);
        TargetValues values = TargetValues.of(
                starts[place],
                ends[place],
                measured.value(measuredPlaces[place]),
                code,
                new Quantity(amount.value(), amount.maximum(), amount.unit(), code.comparator()));
        return new StoredTarget(documents, documents.alone(parents[place]), findings[place], values);
    }
}
