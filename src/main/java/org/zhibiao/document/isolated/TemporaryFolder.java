package org.zhibiao.document.isolated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one reading process keeps its temporary files. Parsers unpack there; a process that is ended by
 * force cannot tidy up, so its parent does, and when the parent is gone the process itself.
 *
 * @param path the folder, of which nobody else makes use
 */
record TemporaryFolder(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolder.class);

    static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("zhibiao-"));
    }

    /** Deletes it and all in it as far as that can be done; again has no effect. */
    void delete() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("temporary files are left in {}", path, e);
        }
    }
}
