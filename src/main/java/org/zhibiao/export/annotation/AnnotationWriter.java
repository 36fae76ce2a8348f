package org.zhibiao.export.annotation;

import java.io.IOException;

/** Writes documents with their findings one by one, in a form that a tool for annotators reads. */
public sealed interface AnnotationWriter permits WebAnnotationWriter, BratWriter, XmiWriter {

    /**
     * Writes one document; each document once.
     *
     * @throws IOException when the stream or the folder does not take it
     */
    void write(AnnotatedDocument document) throws IOException;

    /** Writes what stands at the end; to be called after the last document. */
    void finish() throws IOException;
}
