package org.zhibiao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.store.KnowledgeBaseException.Reason;

/** Folders that are no knowledge base are refused with a line that names them, and left as they are. */
class FolderTest {

    @TempDir
    private Path temporary;

    @Test
    void refusesToReadWhatIsNotThere() {
        Path absent = temporary.resolve("absent");
        refuses(() -> KnowledgeBase.open(absent), Reason.NO_KNOWLEDGE_BASE, absent, "ingest documents");
        refuses(() -> KnowledgeBase.open(temporary), Reason.NO_KNOWLEDGE_BASE, temporary, "is empty");
        assertThat(absent).doesNotExist();
    }

    @Test
    void refusesAFolderOfOtherFiles() throws IOException {
        Files.writeString(temporary.resolve("letter.txt"), "x");
        refuses(() -> KnowledgeBase.open(temporary), Reason.NO_KNOWLEDGE_BASE, temporary, "other files");
        refuses(() -> KnowledgeBaseWriter.open(temporary), Reason.NO_KNOWLEDGE_BASE, temporary, "other files");
        assertThat(temporary).isDirectoryNotContaining("glob:**/write.lock");
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        refuses(() -> KnowledgeBase.open(file), Reason.NO_KNOWLEDGE_BASE, file, "is a file");
        refuses(() -> KnowledgeBaseWriter.open(file), Reason.NO_KNOWLEDGE_BASE, file, "is a file");
    }

    @Test
    void refusesAnIndexOfAnotherProgram() throws IOException {
        commit(Map.of());
        refuses(() -> KnowledgeBase.open(temporary), Reason.NO_KNOWLEDGE_BASE, temporary, "another program");
    }

    @Test
    void refusesAnotherVersionOfTheSchema() throws IOException {
        commit(Map.of(Schema.VERSION_KEY, "99"));
        refuses(() -> KnowledgeBase.open(temporary), Reason.OTHER_VERSION, temporary, "version 99");
        refuses(() -> KnowledgeBaseWriter.open(temporary), Reason.OTHER_VERSION, temporary, "new folder");
    }

    @Test
    void refusesADamagedKnowledgeBase() throws IOException {
        Samples.fill(temporary);
        try (var files = Files.newDirectoryStream(temporary, "segments_*")) {
            for (Path file : files) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        refuses(() -> KnowledgeBase.open(temporary), Reason.DAMAGED, temporary, "ingest again");
    }

    @Test
    void makesFoldersThatAreMissing() throws IOException {
        Path deep = temporary.resolve("a/b/c");
        KnowledgeBaseWriter.open(deep).close();
        try (KnowledgeBase base = KnowledgeBase.open(deep)) {
            assertThat(base.documents()).isEmpty();
        }
    }

    @Test
    void takesAFolderThatAStoppedFirstRunLeft() throws IOException {
        Files.createFile(temporary.resolve(IndexWriter.WRITE_LOCK_NAME));
        Files.write(temporary.resolve("pending_segments_1"), new byte[] {1, 2, 3});
        Samples.fill(temporary);
        try (KnowledgeBase base = KnowledgeBase.open(temporary)) {
            assertThat(base.documents()).hasSize(1);
        }
    }

    private void commit(Map<String, String> userData) throws IOException {
        try (FSDirectory directory = FSDirectory.open(temporary);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(userData.entrySet());
        }
    }

    private static void refuses(ThrowingCallable opening, Reason reason, Path folder, String advice) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        KnowledgeBaseException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(advice)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }
}
