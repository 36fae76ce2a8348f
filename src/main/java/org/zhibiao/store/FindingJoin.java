package org.zhibiao.store;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.util.BitSet;

/**
 * From a sentence or document to the findings in it, and back; in a block the findings of a sentence stand
 * before it, and all sentences before the document. Keeps which Lucene documents of a reader are which.
 */
final class FindingJoin {

    private final BitSetProducer sentences = new QueryBitSetProducer(new BooleanQuery.Builder()
            .add(Queries.kind(Schema.SENTENCE), Occur.SHOULD)
            .add(Queries.kind(Schema.DOCUMENT), Occur.SHOULD)
            .build());
    private final BitSetProducer documents = new QueryBitSetProducer(Queries.kind(Schema.DOCUMENT));

    /** The findings in the sentences that a query finds, with the sentence's score. */
    Query inSentences(Query query) {
        return new ToChildBlockJoinQuery(query, sentences);
    }

    /** The findings (and sentences) in the documents that a query finds. */
    Query inDocuments(Query query) {
        return new ToChildBlockJoinQuery(Queries.both(Queries.kind(Schema.DOCUMENT), query), documents);
    }

    /** The sentence of a finding; both by their numbers in a segment. */
    int sentence(LeafReaderContext segment, int finding) throws IOException {
        return next(sentences, segment, finding);
    }

    /** The document of a finding; both by their numbers in a segment. */
    int document(LeafReaderContext segment, int finding) throws IOException {
        return next(documents, segment, finding);
    }

    /** The document that stands before a document in its segment, both by their numbers there; -1 if none does. */
    int documentBefore(LeafReaderContext segment, int document) throws IOException {
        return document == 0 ? -1 : of(documents, segment).prevSetBit(document - 1);
    }

    private static int next(BitSetProducer parents, LeafReaderContext segment, int finding) throws IOException {
        return of(parents, segment).nextSetBit(finding);
    }

    private static BitSet of(BitSetProducer parents, LeafReaderContext segment) throws IOException {
        BitSet bits = parents.getBitSet(segment);
        if (bits == null) {
            throw new IOException("a finding stands in no document");
        }
        return bits;
    }
}
