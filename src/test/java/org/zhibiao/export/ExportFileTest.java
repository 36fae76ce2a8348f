package org.zhibiao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFileTest {

    @TempDir
    private Path folder;

    @Test
    void appearsOnlyWhenComplete() throws IOException {
        Path target = folder.resolve("指标.csv");
        try (ExportFile file = ExportFile.create(target, false)) {
            file.stream().write('x');
            assertThat(target).doesNotExist();
            file.complete();
            assertThat(target).hasContent("x");
        }
        assertThat(folder).isDirectoryContaining(path -> path.equals(target));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void leavesNothingWhenItIsNotCompleted() throws IOException {
        Path target = Files.writeString(folder.resolve("old.csv"), "old");
        try (ExportFile file = ExportFile.create(target, true)) {
            file.stream().write('x');
        }
        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void refusesToReplaceUnlessTold() throws IOException {
        Path target = Files.writeString(folder.resolve("old.csv"), "old");
        assertThatThrownBy(() -> ExportFile.create(target, false)).isInstanceOf(FileAlreadyExistsException.class);
        try (ExportFile file = ExportFile.create(target, true)) {
            file.complete();
        }
        assertThat(target).isEmptyFile();
    }

    @Test
    void refusesWhatAppearedMeanwhile() throws IOException {
        Path target = folder.resolve("new.csv");
        try (ExportFile file = ExportFile.create(target, false)) {
            Files.writeString(target, "other");
            assertThatThrownBy(file::complete).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(target).hasContent("other");
    }

    @Test
    void refusesFoldersAndMissingFolders() {
        assertThatThrownBy(() -> ExportFile.create(folder, true))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("no regular file");
        assertThatThrownBy(() -> ExportFile.create(folder.resolve("a/b.csv"), true))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("folder does not exist");
    }
}
