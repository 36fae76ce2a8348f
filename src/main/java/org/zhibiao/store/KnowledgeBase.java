package org.zhibiao.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.zhibiao.record.Finding;

/** Reads a knowledge base as it was at its last commit. May be shared between threads. */
public final class KnowledgeBase implements AutoCloseable {

    /** In a block findings stand in text order, and so do their numbers. */
    private static final SortField BY_DOCUMENT = new SortField(Schema.DOC, SortField.Type.STRING);
    private static final Sort TEXT_ORDER = new Sort(BY_DOCUMENT, SortField.FIELD_DOC);
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_DOCUMENT, SortField.FIELD_DOC);

    private final Directory directory;
    private final StoredDocuments documents;
    private final Queries queries;

    private KnowledgeBase(Directory directory, StoredDocuments documents) {
        this.directory = directory;
        this.documents = documents;
        this.queries = new Queries(documents.join());
    }

    /**
     * Opens a knowledge base to read; another process may write it meanwhile.
     *
     * @throws KnowledgeBaseException when the folder holds none, or one that cannot be read
     * @throws IOException when the disk does not let it
     */
    public static KnowledgeBase open(Path folder) throws IOException {
        Directory directory = Folder.openToRead(folder);
        try {
            return new KnowledgeBase(directory, new StoredDocuments(DirectoryReader.open(directory)));
        } catch (IOException e) {
            directory.close();
            throw Folder.damaged(folder, e);
        }
    }

    /**
     * Finds findings: best first when words are asked for, else in order of document and position.
     *
     * @param limit how many to give back at most, 1 or more
     */
    public Hits search(FindingQuery query, int limit) throws IOException {
        Sort order = query.words().filter(words -> !words.isBlank()).isPresent() ? BEST_FIRST : TEXT_ORDER;
        int most = Math.min(limit, Math.max(1, documents.searcher().getIndexReader().numDocs()));
        TopFieldDocs found = documents.searcher().search(queries.of(query),
                new TopFieldCollectorManager(order, most, null, Integer.MAX_VALUE));
        FindingReader reader = documents.findings();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc match : found.scoreDocs) {
            hits.add(reader.read(match.doc));
        }
        return new Hits(Math.toIntExact(found.totalHits.value()), hits);
    }

    /** Visits all findings that are asked for, by name of the document and position in it. */
    public void forEach(FindingQuery query, HitVisitor visitor) throws IOException {
        Query asked = queries.of(query);
        for (DocumentSummary document : documents.all()) {
            if (document.total() == 0) {
                continue;
            }
            FindingReader reader = documents.findings();
            for (ScoreDoc match : documents.matches(Queries.both(Queries.named(document.name()), asked))) {
                visitor.visit(new Hit(document, reader.read(match.doc, document.name())));
            }
        }
    }

    /** The findings of a document, in text order. */
    public List<Finding> findings(String name) throws IOException {
        return documents.findings(name);
    }

    /** All documents, by name. */
    public List<DocumentSummary> documents() throws IOException {
        return documents.all();
    }

    /** The document of a name. */
    public Optional<DocumentSummary> document(String name) throws IOException {
        return documents.named(name);
    }

    /** Documents of which this is the name, the name's last part, or a pattern with {@code *}. */
    public List<DocumentSummary> documents(String name) throws IOException {
        Optional<DocumentSummary> exact = document(name);
        return exact.isPresent() ? List.of(exact.get()) : documents.matching(Queries.document(name));
    }

    /** The text of a document, as it was read. */
    public Optional<String> text(String name) throws IOException {
        return stored(name).map(StoredDocument::text);
    }

    /** What a document can be laid out from again, without its file. */
    public Optional<StoredDocument> stored(String name) throws IOException {
        return documents.stored(name);
    }

    /** All files that were met, with what became of them, by name. */
    public List<Source> sources() throws IOException {
        return documents.sources();
    }

    /** The source of a name. */
    public Optional<Source> source(String name) throws IOException {
        return documents.source(name);
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            documents.close();
        }
    }
}
