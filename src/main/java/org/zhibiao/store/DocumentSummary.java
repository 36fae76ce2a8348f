package org.zhibiao.store;

import java.util.Map;
import org.zhibiao.document.Metadata;
import org.zhibiao.record.Layer;

/**
 * A stored document without its text.
 *
 * @param name its name, unique in the knowledge base
 * @param metadata title, genre, region, year, horizon
 * @param version what its findings were made of
 * @param length length of its text, in code points
 * @param findings how many findings there are of each layer; every layer is a key
 */
public record DocumentSummary(String name, Metadata metadata, DocumentVersion version, int length,
        Map<Layer, Integer> findings) {

    /** Keeps its own copy of the counts. */
    public DocumentSummary {
        findings = Map.copyOf(findings);
    }

    /** The last part of the name: without folders. */
    public String file() {
        return Schema.fileOf(name);
    }

    /** How many findings there are of all layers. */
    public int total() {
        return findings.values().stream().mapToInt(Integer::intValue).sum();
    }
}
