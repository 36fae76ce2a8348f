package org.zhibiao.document;

import org.zhibiao.document.UnreadableDocumentException.Reason;

/** The room's front door: bytes or text in, {@link Document} out. */
public final class DocumentReader {

    private DocumentReader() {
    }

    /**
     * Reads a file's bytes as a document.
     *
     * @param name what the document shall be called: a path, relative to what the user named
     * @param bytes the file's content, text in UTF-8, UTF-16 with a mark, GB18030 (and its subsets) or Big5
     * @throws UnreadableDocumentException when it is empty or no text
     */
    public static Document read(String name, byte[] bytes) throws UnreadableDocumentException {
        return parse(name, TextDecoder.decode(bytes));
    }

    /**
     * Lays out a text that is already decoded.
     *
     * @throws UnreadableDocumentException when it is empty
     */
    public static Document parse(String name, String text) throws UnreadableDocumentException {
        if (text.isBlank()) {
            throw new UnreadableDocumentException(Reason.EMPTY, "is empty");
        }
        SourceText source = new SourceText(text);
        Layout layout = Layout.of(source.normal());
        Metadata metadata = MetadataReader.read(name, source.normal(), layout.sentences());
        return new Document(name, source, metadata, layout.sections(), layout.sentences());
    }
}
