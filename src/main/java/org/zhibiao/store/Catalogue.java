package org.zhibiao.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.zhibiao.document.content.Origin;

/**
 * All documents, without their texts, and each with only the source that it is named after. They are read from doc
 * values, for stored fields are packed together with the texts.
 */
final class Catalogue {

    private final Map<Integer, DocumentSummary> byNumber = new HashMap<>();
    private final Map<String, Set<String>> worded = new HashMap<>();
    private final List<DocumentSummary> byName = new ArrayList<>();
    private final Map<Integer, Integer> ranks = new HashMap<>();

    /** By how they are written: most documents share one. */
    private final Map<String, Origin> origins = new HashMap<>();

    private record Numbered(int number, DocumentSummary document) {}

    static Catalogue read(IndexSearcher searcher) throws IOException {
        Catalogue catalogue = new Catalogue();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            catalogue.read(segment);
        }
        List<Numbered> ordered = catalogue.byNumber.entrySet().stream()
                .map(entry -> new Numbered(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(one -> one.document().name()))
                .toList();
        ordered.forEach(one -> {
            catalogue.ranks.put(one.number(), catalogue.byName.size());
            catalogue.byName.add(one.document());
        });
        return catalogue;
    }

    private void read(LeafReaderContext segment) throws IOException {
        LeafReader reader = segment.reader();
        Optional<Bits> live = Optional.ofNullable(reader.getLiveDocs());
        BinaryDocValues summaries = DocValues.getBinary(reader, Schema.SUMMARY);
        SortedSetDocValues indicators = DocValues.getSortedSet(reader, Schema.WORDED_INDICATORS);
        for (int number = summaries.nextDoc(); number != BinaryDocValues.NO_MORE_DOCS; number = summaries.nextDoc()) {
            if (live.isPresent() && !live.get().get(number)) {
                continue;
            }
            DocumentSummary document =
                    DocumentFields.readSummary(summaries.binaryValue().utf8ToString(), origins);
            byNumber.put(segment.docBase + number, document);
            if (indicators.advanceExact(number)) {
                worded.put(document.name(), values(indicators));
            }
        }
    }

    private static Set<String> values(SortedSetDocValues indicators) throws IOException {
        Set<String> values = new HashSet<>();
        for (int i = 0; i < indicators.docValueCount(); i++) {
            values.add(indicators.lookupOrd(indicators.nextOrd()).utf8ToString());
        }
        return values;
    }

    /** All documents, by name. */
    List<DocumentSummary> documents() {
        return List.copyOf(byName);
    }

    /** The document of a number in the index. */
    DocumentSummary document(int number) throws IOException {
        DocumentSummary document = byNumber.get(number);
        if (document == null) {
            throw new IOException("a finding stands in no document");
        }
        return document;
    }

    /** The place of a document among all, by name. */
    int rank(int number) {
        return ranks.getOrDefault(number, 0);
    }

    /** The indicators of which a document sets aims without a number. */
    Set<String> wordedIndicators(String document) {
        return worded.getOrDefault(document, Set.of());
    }
}
