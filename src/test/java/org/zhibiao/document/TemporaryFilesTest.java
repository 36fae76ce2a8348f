package org.zhibiao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process that was killed leaves files behind; the next one tidies up, and leaves alone what is in use. */
class TemporaryFilesTest {

    private final Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    private Path made = parent;

    @AfterEach
    void tidyUp() throws IOException {
        if (!made.equals(parent)) {
            TemporaryFiles.delete(made);
        }
    }

    @Test
    void whatAKilledProcessLeftIsDeletedByTheNext() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path left = Files.createDirectory(parent.resolve("zhibiao-" + ended.pid() + "-left"));
        Files.writeString(left.resolve("part"), "x");

        made = TemporaryFiles.folder();

        assertThat(left).doesNotExist();
        assertThat(made).isDirectory();
    }

    @Test
    void whatAProcessUsesStays() throws IOException {
        Path used = TemporaryFiles.file(".page");

        made = TemporaryFiles.folder();

        assertThat(used).exists();
        TemporaryFiles.delete(used);
        assertThat(used).doesNotExist();
    }
}
