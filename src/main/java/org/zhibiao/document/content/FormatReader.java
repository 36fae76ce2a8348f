package org.zhibiao.document.content;

/** Reads one format. */
public interface FormatReader {

    /**
     * The text of a file of this format.
     *
     * @throws UnreadableDocumentException when it has none, is damaged, or passes a limit
     */
    Content read(byte[] bytes, Limits limits) throws UnreadableDocumentException;
}
