package org.zhibiao.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibiao.document.content.ColumnRole;
import org.zhibiao.document.content.Limits;

/**
 * How files are taken in.
 *
 * @param limits how much one file may ask for
 * @param manifest a table of what the user knows of documents, which outweighs what is found
 * @param namePattern how file names tell year and place, such as {@code {year}{province}{city}.txt}
 * @param prune whether what came from files of the named folders that are gone is dropped
 * @param keepDuplicates whether documents that are another one once more stand for themselves
 * @param columns headings of tables in which each row is a document, by what they tell; they outweigh what is found
 */
public record IngestOptions(
        Limits limits,
        Optional<Path> manifest,
        Optional<String> namePattern,
        boolean prune,
        boolean keepDuplicates,
        Map<ColumnRole, List<String>> columns) {

    /** Keeps its own copy of the map. */
    public IngestOptions {
        columns = Map.copyOf(columns);
    }

    /** With nothing said of columns. */
    public IngestOptions(Limits limits, Optional<Path> manifest, Optional<String> namePattern, boolean prune) {
        this(limits, manifest, namePattern, prune, false, Map.of());
    }

    /** The usual limits, nothing known of documents, nothing dropped. */
    public static final IngestOptions USUAL =
            new IngestOptions(Limits.DEFAULT, Optional.empty(), Optional.empty(), false);
}
