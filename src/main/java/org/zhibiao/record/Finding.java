package org.zhibiao.record;

/** One coded record: a statement of a document, tied to the words that make it. */
public sealed interface Finding permits Target, Measure, Body, Deadline {

    /** The words that say it. */
    Span span();

    /** Document, sentence, headings and rule. */
    Provenance provenance();

    /** The same from another provenance. */
    Finding with(Provenance other);

    /** The layer of the codebook that the record belongs to. */
    default Layer layer() {
        return switch (this) {
            case Target t -> Layer.TARGET;
            case Measure m -> Layer.MEASURE;
            case Body b -> Layer.BODY;
            case Deadline d -> Layer.DEADLINE;
        };
    }
}
