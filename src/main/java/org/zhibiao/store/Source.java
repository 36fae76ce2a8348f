package org.zhibiao.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.zhibiao.document.content.Refusal;

/**
 * A file that was met, or a file within an archive, with what became of it.
 *
 * @param name its path in the form of a document's name; unique among the sources
 * @param version SHA-256 of the file's bytes (of a file within an archive: of the archive's) and the
 *     program and models that read it. The hash is empty when the bytes could not be had, or when the
 *     file must be read again because it took over a document that another file had named
 * @param size its size in bytes
 * @param outcome what became of it
 * @param fault what is wrong, to be read after its name; empty when nothing is
 * @param advice what to do about it; may be empty
 * @param texts the documents it gives, in its own order; none when it was refused
 */
public record Source(
        String name,
        DocumentVersion version,
        long size,
        Outcome outcome,
        String fault,
        String advice,
        List<Text> texts) {

    /**
     * A text that a source gives.
     *
     * @param name what the source calls it
     * @param document the document that holds it: of the same name, unless another source gave the
     *     same text before or another document has that name
     */
    public record Text(String name, String document) {}

    /** Keeps its own copy of the list. */
    public Source {
        texts = List.copyOf(texts);
    }

    /** A source that was read; {@link KnowledgeBaseWriter#put} finds out the outcome and the documents. */
    public static Source read(String name, DocumentVersion version, long size) {
        return new Source(name, version, size, Outcome.ADDED, "", "", List.of());
    }

    /** A source that was refused. */
    public static Source refused(String name, DocumentVersion version, long size, Refusal refusal) {
        return new Source(
                name, version, size, Outcome.of(refusal.reason()), refusal.fault(), refusal.advice(), List.of());
    }

    /** A source that the disk did not give or that ended in an error. */
    public static Source failed(String name, DocumentVersion version, long size, String fault, String advice) {
        return new Source(name, version, size, Outcome.FAILED, fault, advice, List.of());
    }

    /** Names of the documents that hold its texts, each once. */
    public List<String> documents() {
        return texts.stream().map(Text::document).distinct().toList();
    }

    /** The same with documents that are shown in place of their copies; if it gives nothing but copies, a duplicate. */
    Source joined(Map<String, String> shownForCopies) {
        if (texts.isEmpty() || Collections.disjoint(documents(), shownForCopies.keySet())) {
            return this;
        }
        boolean givesOnlyCopies = shownForCopies.keySet().containsAll(documents());
        List<Text> shown = texts.stream()
                .map(text -> new Text(text.name(), shownForCopies.getOrDefault(text.document(), text.document())))
                .toList();
        return withTexts(givesOnlyCopies ? Outcome.DUPLICATE : outcome, shown);
    }

    Source withTexts(Outcome value, List<Text> given) {
        return new Source(name, version, size, value, fault, advice, given);
    }

    Source withVersion(DocumentVersion value) {
        return new Source(name, value, size, outcome, fault, advice, texts);
    }
}
