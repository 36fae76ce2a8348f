package org.zhibiao.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.Outcome;
import org.zhibiao.store.Source;

/**
 * A line of the list of documents: a text that a file gives, or a file that gives none.
 *
 * @param source the file
 * @param name what the text is called; the file's name where there is none
 * @param document the document that holds the text; empty for a file that was refused
 */
public record SourceEntry(Source source, String name, Optional<DocumentSummary> document) {

    /** The lines for some sources, in their order. */
    public static List<SourceEntry> of(List<Source> sources, List<DocumentSummary> documents) {
        Map<String, DocumentSummary> byName =
                documents.stream().collect(Collectors.toMap(DocumentSummary::name, Function.identity()));
        List<SourceEntry> entries = new ArrayList<>();
        for (Source source : sources) {
            for (Source.Text text : source.texts()) {
                entries.add(new SourceEntry(source, text.name(), Optional.ofNullable(byName.get(text.document()))));
            }
            if (source.texts().isEmpty()) {
                entries.add(new SourceEntry(source, source.name(), Optional.empty()));
            }
        }
        return entries;
    }

    /** Whether the text is that of another document, which is shown for it. */
    public boolean isDuplicate() {
        return document.filter(shown -> !shown.holder().equals(source.name())
                        || !shown.name().equals(name) && !shown.name().startsWith(name + "#"))
                .isPresent();
    }

    /** What became of the text. */
    public Outcome outcome() {
        return isDuplicate() ? Outcome.DUPLICATE : source.outcome();
    }

    /** Whether the file should have given documents and did not; one that is empty should not. */
    public boolean failed() {
        return switch (source.outcome()) {
            case ADDED, CHANGED, UNCHANGED, DUPLICATE, EMPTY -> false;
            case NO_TEXT_LAYER, UNSUPPORTED, DAMAGED, TOO_LARGE, TIMED_OUT, FAILED -> true;
        };
    }
}
