package org.zhibiao.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;

/**
 * Visits all that a query finds by name of the document and position in it. The query is asked once; in memory stand
 * the names of the documents and a bit for each finding that there is, and of the documents themselves one at a time.
 */
final class Scan {

    private static final Set<String> NAME = Set.of(Schema.NAME);

    private final StoredDocuments documents;
    private final IndexSearcher searcher;

    /** A document by its number in the index. */
    private record Numbered(String name, int number) {}

    Scan(StoredDocuments documents) {
        this.documents = documents;
        this.searcher = documents.searcher();
    }

    void visit(Query query, HitVisitor visitor) throws IOException {
        FixedBitSet found = found(query);
        FindingReader reader = documents.findingsInOrder();
        for (Numbered document : byName()) {
            int finding = found.nextSetBit(first(document.number()));
            if (finding < document.number()) {
                DocumentSummary summary = documents.summary(document.number());
                // The document itself is no finding and has no bit, but all its findings stand before it.
                for (; finding < document.number(); finding = found.nextSetBit(finding + 1)) {
                    visitor.visit(new Hit(summary, reader.read(finding, document.name())));
                }
            }
        }
    }

    /** Numbers of the findings that a query finds. */
    private FixedBitSet found(Query query) throws IOException {
        FixedBitSet found =
                new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
        FacetsCollector collected = searcher.search(query, new FacetsCollectorManager());
        for (FacetsCollector.MatchingDocs matching : collected.getMatchingDocs()) {
            DocIdSetIterator numbers = matching.bits().iterator();
            if (numbers != null) {
                int base = matching.context().docBase;
                while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    found.set(base + numbers.docID());
                }
            }
        }
        return found;
    }

    private List<Numbered> byName() throws IOException {
        List<Numbered> numbered = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc match : documents.matches(Queries.kind(Schema.DOCUMENT))) {
            numbered.add(new Numbered(stored.document(match.doc, NAME).get(Schema.NAME), match.doc));
        }
        numbered.sort(Comparator.comparing(Numbered::name));
        return numbered;
    }

    /** The first number of a document's block. */
    private int first(int document) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
        return segment.docBase + documents.join().documentBefore(segment, document - segment.docBase) + 1;
    }
}
