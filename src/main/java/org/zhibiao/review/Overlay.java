package org.zhibiao.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibiao.document.Document;
import org.zhibiao.document.Layout;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.TemporaryFiles;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.DocumentVersion;
import org.zhibiao.store.DocumentWithFindings;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.KnowledgeBaseWriter;
import org.zhibiao.store.Source;
import org.zhibiao.store.StoredDocument;
import org.zhibiao.store.Vocabulary;
import org.zhibiao.store.query.Expression;

/**
 * A second knowledge base, for a while and of a few documents, whose findings are as people say they should be: so that
 * queries hold of what was corrected and added as they do of all else, by the same code.
 */
final class Overlay implements AutoCloseable {

    private final Path folder;
    private final KnowledgeBase base;

    private Overlay(Path folder, KnowledgeBase base) {
        this.folder = folder;
        this.base = base;
    }

    /**
     * Makes it.
     *
     * @param of the knowledge base with the documents
     * @param reviewed the records of each document, by its name
     * @param vocabulary what is known of the words of queries
     */
    static Overlay of(KnowledgeBase of, Map<String, List<ReviewedFinding>> reviewed, Vocabulary vocabulary)
            throws IOException {
        Path folder = TemporaryFiles.folder();
        try {
            try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
                writer.keepDuplicates();
                for (Map.Entry<String, List<ReviewedFinding>> document : reviewed.entrySet()) {
                    put(writer, of, document.getKey(), document.getValue());
                }
            }
            return new Overlay(folder, KnowledgeBase.open(folder, vocabulary));
        } catch (IOException | RuntimeException e) {
            TemporaryFiles.delete(folder);
            throw e;
        }
    }

    private static void put(KnowledgeBaseWriter writer, KnowledgeBase of, String name, List<ReviewedFinding> records)
            throws IOException {
        StoredDocument stored = of.stored(name)
                .orElseThrow(() -> new IOException("the text of " + name + " is missing; ingest it again"));
        DocumentSummary summary = of.document(name).orElseThrow();
        SourceText text = new SourceText(stored.text());
        Layout layout = Layout.of(text.normal());
        Document document = new Document(
                name,
                text,
                stored.origin(),
                stored.declared(),
                summary.metadata(),
                summary.parts(),
                layout.sections(),
                layout.sentences());
        writer.put(
                Source.read(name, new DocumentVersion("", ""), 0),
                List.of(new DocumentWithFindings(
                        document, records.stream().map(ReviewedFinding::finding).toList(), List.of())));
    }

    /** The keys of the records that a query finds, by names of documents. */
    Map<String, Set<String>> found(Expression query) throws IOException {
        Map<String, Set<String>> found = new HashMap<>();
        base.forEach(
                query,
                hit -> found.computeIfAbsent(hit.document().name(), name -> new HashSet<>())
                        .add(Subject.itemOf("", hit.finding())));
        return found;
    }

    /** Those of some records of a document that were found. */
    static List<ReviewedFinding> among(Set<String> found, List<ReviewedFinding> records) {
        return records.stream()
                .filter(one -> found.contains(Subject.itemOf("", one.finding())))
                .toList();
    }

    @Override
    public void close() throws IOException {
        try {
            base.close();
        } finally {
            TemporaryFiles.delete(folder);
        }
    }
}
