package org.zhibiao.document.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhibiao.document.ArticleSplitter;
import org.zhibiao.document.Document;
import org.zhibiao.document.Known;
import org.zhibiao.document.Layout;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.format.ContentReader;
import org.zhibiao.document.metadata.Declared;
import org.zhibiao.document.metadata.DocumentKnowledge;
import org.zhibiao.document.metadata.MetadataReader;
import org.zhibiao.document.metadata.MetadataSource;
import org.zhibiao.document.metadata.PartReader;

/** The room's front door: a file's content in, {@link Document}s out. */
public final class DocumentReader {

    private final DocumentKnowledge knowledge;
    private final Corrections corrections;

    /** A reader that tells documents by what the tables know. */
    public DocumentReader(DocumentKnowledge knowledge) {
        this(knowledge, Corrections.NONE);
    }

    /** A reader that tells documents by what people say of them, and by what the tables know. */
    public DocumentReader(DocumentKnowledge knowledge, Corrections corrections) {
        this.knowledge = knowledge;
        this.corrections = corrections;
    }

    /**
     * The documents in a content: one, or one for each article of a dump of several, which are then
     * called {@code NAME#1}, {@code NAME#2}, …
     *
     * @param name what the content is called
     * @param manifest what the user says of it; outweighs all else
     * @throws UnreadableDocumentException when it is empty
     */
    public List<Document> documents(String name, Content content, Map<MetadataField, String> manifest)
            throws UnreadableDocumentException {
        List<String> articles = content.place() == Content.Place.COLUMNS
                ? List.of(content.text())
                : ArticleSplitter.split(content.text());
        if (articles.size() == 1) {
            return List.of(layOut(
                    name,
                    content.origin(),
                    content.text(),
                    Declared.of(content.declared(), content.place(), manifest)));
        }
        List<Document> documents = new ArrayList<>();
        Map<MetadataField, Known<String>> declared = Declared.ofEach(content.declared(), manifest);
        for (int i = 0; i < articles.size(); i++) {
            documents.add(layOut(name + "#" + (i + 1), content.origin(), articles.get(i), declared));
        }
        return documents;
    }

    /**
     * Lays out a text that is already read; the same arguments give the same document. What people say of it is not among
     * what is declared of the document that is given back, so that it can be taken back.
     *
     * @throws UnreadableDocumentException when it is empty
     */
    public Document layOut(String name, Origin origin, String text, Map<MetadataField, Known<String>> declared)
            throws UnreadableDocumentException {
        if (text.isBlank()) {
            throw new UnreadableDocumentException(new Refusal(Refusal.Reason.EMPTY, "is empty", ""));
        }
        SourceText source = new SourceText(text);
        Layout layout = Layout.of(source.normal());
        MetadataSource metadataSource = new MetadataSource(
                name, source, layout.sentences(), Declared.corrected(declared, corrections.of(name, text)));
        Metadata metadata = MetadataReader.read(metadataSource, knowledge);
        return new Document(
                name,
                source,
                origin,
                declared,
                metadata,
                new PartReader(metadataSource, knowledge).read(metadata),
                layout.sections(),
                layout.sentences());
    }

    /**
     * Reads a file's bytes as one document.
     *
     * @param name what the document shall be called: a path, relative to what the user named
     * @param bytes the file's content
     * @throws UnreadableDocumentException when it is empty, or cannot be read
     */
    public Document read(String name, byte[] bytes) throws UnreadableDocumentException {
        Reading reading = ContentReader.read(name, bytes, Limits.DEFAULT).getFirst();
        return switch (reading) {
            case Reading.Read read ->
                layOut(
                        name,
                        read.content().origin(),
                        read.content().text(),
                        Declared.of(read.content().declared(), Map.of()));
            case Reading.Refused refused -> throw new UnreadableDocumentException(refused.refusal());
            case Reading.Table table -> throw new IllegalStateException("tables of documents were not asked for");
        };
    }

    /**
     * Lays out a plain text.
     *
     * @throws UnreadableDocumentException when it is empty
     */
    public Document parse(String name, String text) throws UnreadableDocumentException {
        return layOut(name, Origin.of(FileFormat.TEXT), text, Map.of());
    }
}
