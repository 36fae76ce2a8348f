package org.zhibiao.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Target;

/** Reads findings with their sentences and documents, each sentence and document once. For one thread. */
final class FindingReader {

    private final StoredDocuments stored;
    private final FindingJoin join;
    private final Map<Integer, StoredFields> fields = new HashMap<>();
    private final boolean inOrder;
    private final List<LeafReaderContext> segments;
    private final Map<Integer, FindingColumns> columns = new HashMap<>();
    private int sentenceRead = -1;
    private FindingColumns.Said said = new FindingColumns.Said("", List.of());

    /**
     * A reader.
     *
     * @param inOrder whether findings are read in the order of the index, by and large
     */
    FindingReader(StoredDocuments stored, FindingJoin join, boolean inOrder) {
        this.stored = stored;
        this.join = join;
        this.inOrder = inOrder;
        this.segments = stored.searcher().getIndexReader().leaves();
    }

    /** The finding of a number in the index, with its document. */
    Hit read(int finding) throws IOException {
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(finding, segments));
        DocumentSummary document = stored.summary(segment.docBase + join.document(segment, finding - segment.docBase));
        return new Hit(document, finding(segment, finding, document.name()));
    }

    /** The finding of a number in the index, which is one of the document of that name. */
    Finding read(int finding, String document) throws IOException {
        return finding(segments.get(ReaderUtil.subIndex(finding, segments)), finding, document);
    }

    private Finding finding(LeafReaderContext segment, int finding, String document) throws IOException {
        int parent = segment.docBase + join.sentence(segment, finding - segment.docBase);
        FindingColumns known = columns.computeIfAbsent(segment.ord, number -> new FindingColumns(segment.reader()));
        if (parent != sentenceRead) {
            said = known.said(parent - segment.docBase);
            sentenceRead = parent;
        }
        Optional<Target> target = known.target(finding - segment.docBase, said, document);
        return target.isPresent()
                ? target.get()
                : FindingFields.read(fields(segment).document(finding - segment.docBase), said, document);
    }

    /**
     * The stored fields of a segment. Those that Lucene merges segments by unpack a compressed block once for all that
     * is read from it one after the other; the usual ones unpack anew each time.
     */
    private StoredFields fields(LeafReaderContext segment) throws IOException {
        StoredFields known = fields.get(segment.ord);
        if (known == null) {
            known = inOrder && segment.reader() instanceof CodecReader codec
                    ? codec.getFieldsReader().getMergeInstance()
                    : segment.reader().storedFields();
            fields.put(segment.ord, known);
        }
        return known;
    }
}
