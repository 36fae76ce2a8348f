package org.zhibiao.ingest;

import java.nio.file.Path;
import java.util.Optional;
import org.zhibiao.document.content.Limits;

/**
 * How files are taken in.
 *
 * @param limits how much one file may ask for
 * @param manifest a table of what the user knows of documents, which outweighs what is found
 * @param namePattern how file names tell year and place, such as {@code {year}{province}{city}.txt}
 * @param prune whether what came from files of the named folders that are gone is dropped
 */
public record IngestOptions(Limits limits, Optional<Path> manifest, Optional<String> namePattern, boolean prune) {

    /** The usual limits, nothing known of documents, nothing dropped. */
    public static final IngestOptions USUAL =
            new IngestOptions(Limits.DEFAULT, Optional.empty(), Optional.empty(), false);
}
