package org.zhibiao.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.zhibiao.record.Finding;

/** The documents and sources of one commit, or of all that a writer was given until now. */
final class StoredDocuments implements AutoCloseable {

    private static final Set<String> INVENTORY =
            Set.of(Schema.NAME, Schema.HASH, Schema.EXTRACTION, Schema.HOLDER, Schema.TEXT_HASH);

    /** A document has few sources; counting them first would double the work. */
    private static final int FEW = 16;

    /** Documents that were read last; answers to one user's queries come from few of them again and again. */
    private static final int REMEMBERED = 4_096;

    private final Map<Integer, DocumentSummary> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, DocumentSummary> eldest) {
                    return size() > REMEMBERED;
                }
            });
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final FindingJoin join = new FindingJoin();

    /** Takes the reader over. */
    StoredDocuments(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    IndexSearcher searcher() {
        return searcher;
    }

    FindingJoin join() {
        return join;
    }

    /** Reads findings one after the other. */
    FindingReader findings() {
        return new FindingReader(this, join, false);
    }

    /** Reads findings one after the other, in the order of the index. */
    FindingReader findingsInOrder() {
        return new FindingReader(this, join, true);
    }

    /** The document of a number in the index. */
    DocumentSummary summary(int number) throws IOException {
        DocumentSummary known = remembered.get(number);
        if (known == null) {
            known = read(number);
            remembered.put(number, known);
        }
        return known;
    }

    private DocumentSummary read(int number) throws IOException {
        DocumentSummary summary =
                DocumentFields.read(searcher.storedFields().document(number, DocumentFields.summary()));
        List<String> givers = sources(Queries.giving(summary.name())).stream()
                .map(Source::name)
                .toList();
        return withSources(summary, givers);
    }

    private static DocumentSummary withSources(DocumentSummary summary, List<String> givers) {
        return summary.withSources(Stream.concat(Stream.of(summary.holder()), givers.stream())
                .distinct()
                .toList());
    }

    /** The document of a name. */
    Optional<DocumentSummary> named(String name) throws IOException {
        return summaries(Queries.named(name), Queries.giving(name)).stream()
                .filter(summary -> summary.name().equals(name))
                .findFirst();
    }

    /** All documents, by name. */
    List<DocumentSummary> all() throws IOException {
        return matching(Queries.kind(Schema.DOCUMENT));
    }

    /** The documents among what a query finds, by name. */
    List<DocumentSummary> matching(Query query) throws IOException {
        return summaries(query, Queries.kind(Schema.SOURCE));
    }

    /** All sources, by name. */
    List<Source> sources() throws IOException {
        return sources(Queries.kind(Schema.SOURCE));
    }

    /** The source of a name. */
    Optional<Source> source(String name) throws IOException {
        return sources(Queries.source(name)).stream()
                .filter(source -> source.name().equals(name))
                .findFirst();
    }

    /** What a document can be laid out from again. */
    Optional<StoredDocument> stored(String name) throws IOException {
        for (ScoreDoc match : matches(Queries.ofKind(Schema.DOCUMENT, Queries.named(name)))) {
            StoredDocument stored =
                    DocumentFields.readWhole(searcher.storedFields().document(match.doc));
            if (name.equals(stored.name())) {
                return Optional.of(stored);
            }
        }
        return Optional.empty();
    }

    /** The findings of a document, in text order. */
    List<Finding> findings(String name) throws IOException {
        List<Finding> findings = new ArrayList<>();
        FindingReader reader = findings();
        for (ScoreDoc match : matches(Queries.ofKind(Schema.FINDING, Queries.named(name)))) {
            findings.add(reader.read(match.doc, name));
        }
        return findings;
    }

    /** Tells an inventory all that is here. */
    void tell(Inventory inventory) throws IOException {
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc match : matches(Queries.kind(Schema.DOCUMENT))) {
            Document document = stored.document(match.doc, INVENTORY);
            inventory.put(
                    document.get(Schema.NAME),
                    new Inventory.Held(
                            document.get(Schema.HOLDER),
                            document.get(Schema.TEXT_HASH),
                            DocumentFields.version(document)));
        }
        sources().forEach(inventory::put);
    }

    private List<DocumentSummary> summaries(Query documents, Query givers) throws IOException {
        Map<String, List<String>> sources = new HashMap<>();
        for (Source source : sources(givers)) {
            source.documents()
                    .forEach(document -> sources.computeIfAbsent(document, key -> new ArrayList<>())
                            .add(source.name()));
        }
        List<DocumentSummary> summaries = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc match : matches(Queries.ofKind(Schema.DOCUMENT, documents))) {
            DocumentSummary summary = DocumentFields.read(stored.document(match.doc, DocumentFields.summary()));
            summaries.add(withSources(summary, sources.getOrDefault(summary.name(), List.of())));
        }
        summaries.sort(Comparator.comparing(DocumentSummary::name));
        return summaries;
    }

    private List<Source> sources(Query query) throws IOException {
        List<Source> sources = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc match : matches(query)) {
            sources.add(SourceFields.read(stored.document(match.doc)));
        }
        sources.sort(Comparator.comparing(Source::name));
        return sources;
    }

    /** All that a query finds, in the order of the index. */
    ScoreDoc[] matches(Query query) throws IOException {
        TopDocs few = searcher.search(query, FEW, Sort.INDEXORDER);
        return few.scoreDocs.length < FEW
                ? few.scoreDocs
                : searcher.search(query, Math.max(FEW, searcher.count(query)), Sort.INDEXORDER).scoreDocs;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
