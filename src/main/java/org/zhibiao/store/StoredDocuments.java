package org.zhibiao.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;

/** The documents of one commit. */
final class StoredDocuments implements AutoCloseable {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** Takes the reader over. */
    StoredDocuments(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    IndexSearcher searcher() {
        return searcher;
    }

    /** The document of a name. */
    Optional<DocumentSummary> named(String name) throws IOException {
        return matching(Queries.named(name)).stream().filter(summary -> summary.name().equals(name)).findFirst();
    }

    /** All documents, by name. */
    List<DocumentSummary> all() throws IOException {
        return read(new TermQuery(new Term(Schema.KIND, Schema.DOCUMENT)));
    }

    /** The documents among what a query finds, by name. */
    List<DocumentSummary> matching(Query query) throws IOException {
        return read(Queries.ofKind(Schema.DOCUMENT, query));
    }

    /** The text of a document. */
    Optional<String> text(String name) throws IOException {
        for (ScoreDoc match : matches(Queries.ofKind(Schema.DOCUMENT, Queries.named(name)))) {
            var stored = searcher.storedFields().document(match.doc, Set.of(Schema.NAME, Schema.TEXT));
            if (name.equals(stored.get(Schema.NAME))) {
                return Optional.of(stored.get(Schema.TEXT));
            }
        }
        return Optional.empty();
    }

    private List<DocumentSummary> read(Query query) throws IOException {
        List<DocumentSummary> summaries = new ArrayList<>();
        for (ScoreDoc match : matches(query)) {
            summaries.add(DocumentFields.read(searcher.storedFields().document(match.doc, DocumentFields.summary())));
        }
        summaries.sort(Comparator.comparing(DocumentSummary::name));
        return summaries;
    }

    private ScoreDoc[] matches(Query query) throws IOException {
        return searcher.search(query, Math.max(1, searcher.count(query)), Sort.INDEXORDER).scoreDocs;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
