package org.zhibiao;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.zhibiao.export.SourceEntry;
import org.zhibiao.record.Finding;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.KnowledgeBase;

/** The documents of a knowledge base, and the files that they came from. */
public final class Documents {

    private final OpenedBase base;

    Documents(OpenedBase base) {
        this.base = base;
    }

    /** All documents, by name. */
    public List<DocumentSummary> all() throws IOException {
        return base.get().documents();
    }

    /** Documents of which this is the name, the name's last part, or a pattern with {@code *}. */
    public List<DocumentSummary> named(String name) throws IOException {
        return base.get().documents(name);
    }

    /** The text of a document, as it was read. */
    public Optional<String> text(String name) throws IOException {
        return base.get().text(name);
    }

    /** The findings of a document, in text order. */
    public List<Finding> findings(String name) throws IOException {
        return base.get().findings(name);
    }

    /** All files that were met, each text in them with what became of it, by the file's name. */
    public List<SourceEntry> sources() throws IOException {
        KnowledgeBase opened = base.get();
        return SourceEntry.of(opened.sources(), opened.documents());
    }
}
