package org.zhibiao.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.zhibiao.document.Metadata;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Provenance;

/** The findings of a document, sentence by sentence, to Lucene documents: those of a sentence, then the sentence. */
final class SentenceFields {

    /** So many characters are at most 30,000 bytes; a column holds 32,766. */
    private static final int LONGEST_COLUMN = 10_000;

    private SentenceFields() {}

    /** All findings of a document in text order, each run that shares sentence and headings followed by its sentence. */
    static List<Iterable<IndexableField>> of(List<Finding> findings, String name, Metadata metadata) {
        List<Finding> ordered =
                findings.stream().sorted(Comparator.comparing(Finding::span)).toList();
        List<Iterable<IndexableField>> documents = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Provenance here = ordered.get(i).provenance();
            documents.add(FindingFields.of(ordered.get(i), name, metadata));
            boolean last =
                    i + 1 == ordered.size() || !isSame(here, ordered.get(i + 1).provenance());
            if (last) {
                documents.add(sentence(here, name));
            }
        }
        return documents;
    }

    private static boolean isSame(Provenance one, Provenance other) {
        return one.sentence().equals(other.sentence()) && one.section().equals(other.section());
    }

    private static Document sentence(Provenance provenance, String name) {
        Document fields = new Document();
        IndexField.term(fields, Schema.KIND, Schema.SENTENCE);
        IndexField.keyword(fields, Schema.DOC, Schema.key(name));
        IndexField.longColumn(fields, Schema.SENTENCE_TEXT, provenance.sentence());
        fields.add(new TextField(Schema.SENTENCE_WORDS, provenance.sentence(), Store.NO));
        add(fields, provenance.section());
        provenance.section().forEach(heading -> IndexField.term(fields, Schema.HEADING, heading));
        return fields;
    }

    /** Many sentences share their headings, so that a column keeps them once; one that is too long for it stands alone. */
    private static void add(Document fields, List<String> headings) {
        String section = headings.stream()
                .map(heading -> heading.replace(FindingColumns.MARK, " "))
                .collect(Collectors.joining(FindingColumns.MARK));
        if (section.length() > LONGEST_COLUMN) {
            IndexField.longColumn(fields, Schema.LONG_SECTION, section);
        } else if (!headings.isEmpty()) {
            IndexField.column(fields, Schema.SECTION, section);
        }
    }
}
