package org.zhibiao.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.store.Directory;
import org.zhibiao.record.Finding;

/** Reads a knowledge base as it was at its last commit. May be shared between threads. */
public final class KnowledgeBase implements AutoCloseable {

    private static final SortField BY_DOCUMENT =
            KeywordField.newSortField(Schema.DOC, false, SortedSetSelector.Type.MIN);
    private static final SortField BY_START =
            IntField.newSortField(Schema.START, false, SortedNumericSelector.Type.MIN);
    private static final Sort TEXT_ORDER = new Sort(BY_DOCUMENT, BY_START, SortField.FIELD_DOC);
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_DOCUMENT, BY_START, SortField.FIELD_DOC);

    private final Directory directory;
    private final StoredDocuments documents;

    private KnowledgeBase(Directory directory, StoredDocuments documents) {
        this.directory = directory;
        this.documents = documents;
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
        Query lucene = Queries.of(query);
        int total = documents.searcher().count(lucene);
        Map<String, DocumentSummary> seen = new HashMap<>();
        List<Hit> hits = new ArrayList<>();
        for (Finding finding : findings(lucene, Math.min(limit, Math.max(1, total)), order)) {
            String name = finding.provenance().document();
            if (!seen.containsKey(name)) {
                seen.put(name, document(name).orElseThrow(
                        () -> new IOException("a finding's document is missing: " + name)));
            }
            hits.add(new Hit(seen.get(name), finding));
        }
        return new Hits(total, hits);
    }

    /** Visits all findings that are asked for, by name of the document and position in it. */
    public void forEach(FindingQuery query, HitVisitor visitor) throws IOException {
        Query asked = Queries.of(query);
        List<DocumentSummary> candidates = query.document().isPresent()
                ? documents.matching(Queries.document(query.document().get())) : documents.all();
        for (DocumentSummary document : candidates) {
            if (document.total() == 0) {
                continue;
            }
            Query here = Queries.both(asked, Queries.named(document.name()));
            for (Finding finding : findings(here, document.total(), TEXT_ORDER)) {
                visitor.visit(new Hit(document, finding));
            }
        }
    }

    /** The findings of a document, in text order. */
    public List<Finding> findings(String name) throws IOException {
        int total = document(name).map(DocumentSummary::total).orElse(0);
        return total == 0 ? List.of()
                : findings(Queries.ofKind(Schema.FINDING, Queries.named(name)), total, TEXT_ORDER);
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

    private List<Finding> findings(Query query, int limit, Sort order) throws IOException {
        IndexSearcher searcher = documents.searcher();
        List<Finding> findings = new ArrayList<>();
        for (ScoreDoc match : searcher.search(query, limit, order).scoreDocs) {
            findings.add(FindingFields.read(searcher.storedFields().document(match.doc)));
        }
        return findings;
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            documents.close();
        }
    }
}
