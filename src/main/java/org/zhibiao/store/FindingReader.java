package org.zhibiao.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.zhibiao.record.Finding;

/** Reads findings with their sentences and documents, each sentence and document once. For one thread. */
final class FindingReader {

    private final StoredDocuments stored;
    private final FindingJoin join;
    private final StoredFields fields;
    private final List<LeafReaderContext> segments;
    private final Map<Integer, DocumentSummary> documents = new HashMap<>();
    private int sentenceRead = -1;
    private Document sentence = new Document();

    FindingReader(StoredDocuments stored, FindingJoin join) throws IOException {
        IndexSearcher searcher = stored.searcher();
        this.stored = stored;
        this.join = join;
        this.fields = searcher.storedFields();
        this.segments = searcher.getIndexReader().leaves();
    }

    /** The finding of a number in the index, with its document. */
    Hit read(int finding) throws IOException {
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(finding, segments));
        DocumentSummary document = document(segment.docBase + join.document(segment, finding - segment.docBase));
        return new Hit(document, finding(segment, finding, document.name()));
    }

    /** The finding of a number in the index, which is one of the document of that name. */
    Finding read(int finding, String document) throws IOException {
        return finding(segments.get(ReaderUtil.subIndex(finding, segments)), finding, document);
    }

    private Finding finding(LeafReaderContext segment, int finding, String document) throws IOException {
        int parent = segment.docBase + join.sentence(segment, finding - segment.docBase);
        if (parent != sentenceRead) {
            sentence = fields.document(parent);
            sentenceRead = parent;
        }
        return FindingFields.read(fields.document(finding), sentence, document);
    }

    private DocumentSummary document(int number) throws IOException {
        DocumentSummary known = documents.get(number);
        if (known == null) {
            known = stored.summary(number);
            documents.put(number, known);
        }
        return known;
    }
}
