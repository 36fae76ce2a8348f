package org.zhibiao.store;

import java.util.List;
import java.util.Map;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.Part;
import org.zhibiao.document.content.Origin;
import org.zhibiao.record.Layer;

/**
 * A stored document without its text.
 *
 * @param name its name, unique in the knowledge base
 * @param metadata title, genre, region, year, horizon
 * @param version what its findings were made of
 * @param length length of its text, in code points
 * @param findings how many findings there are of each layer; every layer is a key
 * @param sources names of the sources that give its text: first the one that it is named after, then
 *     the others by name
 * @param origin the file that it was read from
 * @param textHash SHA-256 of its text without white space, in hexadecimal digits
 * @param parts the texts that it is made of, in text order
 * @param unreadCells how many cells of its tables hold an amount that gave no finding
 */
public record DocumentSummary(
        String name,
        Metadata metadata,
        DocumentVersion version,
        int length,
        Map<Layer, Integer> findings,
        List<String> sources,
        Origin origin,
        String textHash,
        List<Part> parts,
        int unreadCells) {

    /** Keeps its own copies of the collections. */
    public DocumentSummary {
        findings = Map.copyOf(findings);
        sources = List.copyOf(sources);
        parts = List.copyOf(parts);
    }

    /** The last part of the name: without folders. */
    public String file() {
        return Schema.fileOf(name);
    }

    /** How many findings there are of all layers. */
    public int total() {
        return findings.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The source that it is named after. */
    public String holder() {
        return sources.getFirst();
    }

    DocumentSummary withSources(List<String> values) {
        return new DocumentSummary(
                name, metadata, version, length, findings, values, origin, textHash, parts, unreadCells);
    }
}
