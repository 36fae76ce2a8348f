package org.zhibiao.document.isolated;

import java.io.IOException;
import java.nio.file.Path;
import org.zhibiao.document.TemporaryFiles;

/**
 * Where one reading process keeps its temporary files. Parsers unpack there; a process that is ended by
 * force cannot tidy up, so its parent does, and when the parent is gone the process itself.
 *
 * @param path the folder, of which nobody else makes use
 */
record TemporaryFolder(Path path) {

    static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(TemporaryFiles.folder());
    }

    /**
     * Deletes it and all in it; again has no effect.
     *
     * @throws IOException when something in it cannot be deleted. Not logged here: to set up logging
     *     would take the process longer than all else that it does to start
     */
    void delete() throws IOException {
        TemporaryFiles.delete(path);
    }
}
