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
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.zhibiao.extract.WordedAim;
import org.zhibiao.record.Finding;
import org.zhibiao.store.json.WordedAimJson;

/** The documents and sources of one commit, or of all that a writer was given until now. */
final class StoredDocuments implements AutoCloseable {

    private static final Set<String> INVENTORY = Set.of(
            Schema.NAME, Schema.HASH, Schema.EXTRACTION, Schema.HOLDER, Schema.TEXT_HASH, Schema.COPY_OF, Schema.APART);
    private static final Set<String> COPY = Set.of(Schema.NAME, Schema.COPY_OF);
    private static final Set<String> CANDIDATE =
            Set.of(Schema.NAME, Schema.LENGTH, Schema.METADATA, Schema.BANDS, Schema.COPY_OF, Schema.APART);

    private static final Set<String> WORDED = Set.of(Schema.NAME, Schema.WORDED_AIMS);

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
    private final AtomicReference<Map<String, String>> copies = new AtomicReference<>();
    private Optional<Catalogue> catalogue = Optional.empty();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final FindingJoin join = new FindingJoin();
    private final FindingReader single;

    /** Takes the reader over. */
    StoredDocuments(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.single = new FindingReader(this, join, false);
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

    /** The document of a number in the index, of its sources only the one that it is named after. */
    DocumentSummary alone(int number) throws IOException {
        return catalogue().document(number);
    }

    /** All documents, each with only the source that it is named after. Read once: comparing asks for them again and again. */
    synchronized Catalogue catalogue() throws IOException {
        if (catalogue.isEmpty()) {
            catalogue = Optional.of(Catalogue.read(searcher));
        }
        return catalogue.get();
    }

    /** A finding by its number in the index. */
    synchronized Finding finding(int number, String document) throws IOException {
        return single.read(number, document);
    }

    private DocumentSummary read(int number) throws IOException {
        DocumentSummary summary =
                DocumentFields.read(searcher.storedFields().document(number, DocumentFields.summary()));
        List<String> givers =
                sources(giving(summary.name())).stream().map(Source::name).toList();
        return withSources(summary, givers);
    }

    private static DocumentSummary withSources(DocumentSummary summary, List<String> givers) {
        return summary.withSources(Stream.concat(Stream.of(summary.holder()), givers.stream())
                .distinct()
                .toList());
    }

    /** The document of a name; of a copy's name the one that is shown for it. */
    Optional<DocumentSummary> named(String name) throws IOException {
        String shown = copies().getOrDefault(name, name);
        return summaries(Queries.named(shown), giving(shown)).stream()
                .filter(summary -> summary.name().equals(shown))
                .findFirst();
    }

    /** Names of the copies, each with that of the document which is shown for it. */
    private Map<String, String> copies() throws IOException {
        Map<String, String> known = copies.get();
        if (known == null) {
            known = new HashMap<>();
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc match : matches(Queries.kind(Schema.COPY))) {
                Document copy = stored.document(match.doc, COPY);
                known.put(copy.get(Schema.NAME), copy.get(Schema.COPY_OF));
            }
            copies.set(known);
        }
        return known;
    }

    /** The sources that give a document, or a copy of it. */
    private Query giving(String shown) throws IOException {
        List<String> names = new ArrayList<>(List.of(shown));
        copies().forEach((copy, of) -> {
            if (of.equals(shown)) {
                names.add(copy);
            }
        });
        return Queries.giving(names);
    }

    /** The aims of a document that have no number. */
    List<WordedAim> wordedAims(String name) throws IOException {
        for (ScoreDoc match : matches(Queries.ofKind(Schema.DOCUMENT, Queries.named(name)))) {
            Document stored = searcher.storedFields().document(match.doc, WORDED);
            if (name.equals(stored.get(Schema.NAME))) {
                return WordedAimJson.read(stored.get(Schema.WORDED_AIMS));
            }
        }
        return List.of();
    }

    /** All documents, by name. */
    List<DocumentSummary> all() throws IOException {
        return matching(Queries.kind(Schema.DOCUMENT));
    }

    /** The documents among what a query finds, by name. */
    List<DocumentSummary> matching(Query query) throws IOException {
        return summaries(query, Queries.kind(Schema.SOURCE));
    }

    /** All documents and copies, by name, each as it is itself. */
    List<DocumentSummary> withCopies() throws IOException {
        List<DocumentSummary> all = new ArrayList<>(all());
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc match : matches(Queries.kind(Schema.COPY))) {
            all.add(DocumentFields.read(stored.document(match.doc, DocumentFields.summary())));
        }
        all.sort(Comparator.comparing(DocumentSummary::name));
        return all;
    }

    /** The documents of which copies have such a name, by name. */
    List<DocumentSummary> ofCopies(Query query) throws IOException {
        Map<String, DocumentSummary> shown = new TreeMap<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc match : matches(Queries.ofKind(Schema.COPY, query))) {
            String name = stored.document(match.doc, COPY).get(Schema.NAME);
            named(name).ifPresent(document -> shown.put(document.name(), document));
        }
        return List.copyOf(shown.values());
    }

    /** All documents and copies as they are compared with each other. */
    List<Duplicates.Candidate> candidates() throws IOException {
        List<Duplicates.Candidate> candidates = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc match : matches(Queries.documentOrCopy())) {
            candidates.add(DocumentFields.candidate(stored.document(match.doc, CANDIDATE)));
        }
        return candidates;
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
        for (ScoreDoc match : matches(Queries.both(Queries.documentOrCopy(), Queries.named(name)))) {
            StoredDocument stored =
                    DocumentFields.readWhole(searcher.storedFields().document(match.doc));
            if (name.equals(stored.name())) {
                return Optional.of(stored);
            }
        }
        return Optional.empty();
    }

    /** The text of a document or copy. */
    String text(String name) throws IOException {
        return stored(name).orElseThrow(() -> missing(name)).text();
    }

    /** A document or copy as it is itself, with its findings. */
    Block block(String name) throws IOException {
        Document document = document(name);
        StoredDocument stored = DocumentFields.readWhole(document);
        Standing standing = DocumentFields.standing(document);
        return new Block(
                DocumentFields.read(document),
                stored.text(),
                stored.declared(),
                standing,
                standing.isCopy() ? DocumentFields.copiedFindings(document) : findings(name),
                WordedAimJson.read(document.get(Schema.WORDED_AIMS)));
    }

    private Document document(String name) throws IOException {
        for (ScoreDoc match : matches(Queries.both(Queries.documentOrCopy(), Queries.named(name)))) {
            Document document = searcher.storedFields().document(match.doc);
            if (name.equals(document.get(Schema.NAME))) {
                return document;
            }
        }
        throw missing(name);
    }

    private static IOException missing(String name) {
        return new IOException("a document is missing in the index: " + name);
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
        for (ScoreDoc match : matches(Queries.documentOrCopy())) {
            Document document = stored.document(match.doc, INVENTORY);
            inventory.put(
                    document.get(Schema.NAME),
                    new Inventory.Held(
                            document.get(Schema.HOLDER),
                            document.get(Schema.TEXT_HASH),
                            DocumentFields.version(document),
                            DocumentFields.standing(document)));
        }
        stored(Queries.kind(Schema.SOURCE)).forEach(inventory::put);
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

    /** Sources as they are shown: of copies they give the documents that are shown for them. */
    private List<Source> sources(Query query) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Source source : stored(query)) {
            sources.add(source.joined(copies()));
        }
        return sources;
    }

    private List<Source> stored(Query query) throws IOException {
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
