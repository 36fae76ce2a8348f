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

class ExportFolderTest {

    private static final String MARK = "list.csv";

    @TempDir
    private Path above;

    @Test
    void appearsOnlyWhenComplete() throws IOException {
        Path target = above.resolve("指标");
        try (ExportFolder folder = ExportFolder.create(target, false, MARK)) {
            fill(folder, "new");
            Files.createDirectory(folder.resolve("data"));
            Files.writeString(folder.resolve("data/a.txt"), "inner");
            assertThat(target).doesNotExist();
            folder.complete();
        }
        assertThat(target.resolve(MARK)).hasContent("new");
        assertThat(target.resolve("data/a.txt")).hasContent("inner");
        assertThat(above.toFile().list()).containsExactly("指标");
    }

    @Test
    void leavesNothingWhenItIsNotCompleted() throws IOException {
        Path target = above.resolve("new");
        try (ExportFolder folder = ExportFolder.create(target, false, MARK)) {
            fill(folder, "new");
            Files.createDirectory(folder.resolve("data"));
            Files.writeString(folder.resolve("data/a.txt"), "inner");
        }
        assertThat(above).isEmptyDirectory();
    }

    @Test
    void leavesTheFormerFolderWhenItIsNotCompleted() throws IOException {
        Path target = former();
        try (ExportFolder folder = ExportFolder.create(target, true, MARK)) {
            fill(folder, "new");
        }
        assertThat(target.resolve(MARK)).hasContent("old");
        assertThat(above.toFile().list()).containsExactly("former");
    }

    @Test
    void replacesAFolderWithAllThatIsInIt() throws IOException {
        Path target = former();
        Files.createDirectory(target.resolve("sub"));
        Files.writeString(target.resolve("sub/stale.txt"), "stale");
        try (ExportFolder folder = ExportFolder.create(target, true, MARK)) {
            fill(folder, "new");
            folder.complete();
        }
        assertThat(target.resolve(MARK)).hasContent("new");
        assertThat(target.toFile().list()).containsExactly(MARK);
        assertThat(above.toFile().list()).containsExactly("former");
    }

    @Test
    void doesNotReplaceUnlessTold() throws IOException {
        Path target = former();
        assertThatThrownBy(() -> ExportFolder.create(target, false, MARK))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(target.resolve(MARK)).hasContent("old");
    }

    @Test
    void neverReplacesAFolderOfAnotherKind() throws IOException {
        Path target = Files.createDirectory(above.resolve("home"));
        Files.writeString(target.resolve("thesis.docx"), "years of work");
        assertThatThrownBy(() -> ExportFolder.create(target, true, MARK))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(MARK);
        assertThat(target.resolve("thesis.docx")).hasContent("years of work");
    }

    @Test
    void takesAnEmptyFolderForNone() throws IOException {
        Path target = Files.createDirectory(above.resolve("empty"));
        try (ExportFolder folder = ExportFolder.create(target, false, MARK)) {
            fill(folder, "new");
            folder.complete();
        }
        assertThat(target.resolve(MARK)).hasContent("new");
        assertThat(above.toFile().list()).containsExactly("empty");
    }

    @Test
    void refusesWhatAppearedMeanwhile() throws IOException {
        Path target = above.resolve("new");
        try (ExportFolder folder = ExportFolder.create(target, false, MARK)) {
            fill(folder, "new");
            Files.createDirectory(target);
            Files.writeString(target.resolve(MARK), "other");
            assertThatThrownBy(folder::complete).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(target.resolve(MARK)).hasContent("other");
        assertThat(above.toFile().list()).containsExactly("new");
    }

    @Test
    void isNotCompleteWithoutItsMark() throws IOException {
        Path target = above.resolve("new");
        try (ExportFolder folder = ExportFolder.create(target, false, MARK)) {
            assertThatThrownBy(folder::complete)
                    .isInstanceOf(NoSuchFileException.class)
                    .hasMessageContaining(MARK);
        }
        assertThat(above).isEmptyDirectory();
    }

    @Test
    void refusesFilesAndMissingFolders() throws IOException {
        Path file = Files.writeString(above.resolve("file"), "x");
        assertThatThrownBy(() -> ExportFolder.create(file, true, MARK))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("no folder");
        assertThatThrownBy(() -> ExportFolder.create(above.resolve("no/such"), true, MARK))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("does not exist");
        assertThat(file).hasContent("x");
    }

    @Test
    void namesNothingOutsideOfItself() throws IOException {
        try (ExportFolder folder = ExportFolder.create(above.resolve("new"), false, MARK)) {
            for (String name : new String[] {"../a", "/etc/a", "a/../../b", ".", ""}) {
                assertThatThrownBy(() -> folder.resolve(name)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void linkStaysALinkAndWhatAFormerFolderLinksToStays() throws IOException {
        Path target = former();
        Path kept = Files.createDirectory(above.resolve("kept"));
        Files.writeString(kept.resolve("a.txt"), "kept");
        Files.createSymbolicLink(target.resolve("inner-link"), kept);
        Path link = Files.createSymbolicLink(above.resolve("link"), target);
        try (ExportFolder folder = ExportFolder.create(link, true, MARK)) {
            fill(folder, "new");
            folder.complete();
        }
        assertThat(link).isSymbolicLink();
        assertThat(target.resolve(MARK)).hasContent("new");
        assertThat(kept.resolve("a.txt")).hasContent("kept");
    }

    private Path former() throws IOException {
        Path former = Files.createDirectory(above.resolve("former"));
        Files.writeString(former.resolve(MARK), "old");
        return former;
    }

    private static void fill(ExportFolder folder, String content) throws IOException {
        Files.writeString(folder.resolve(MARK), content);
    }
}
