package org.zhibiao.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.zhibiao.store.KnowledgeBaseException.Reason;

/** Looks at a folder before Lucene does, so that a wrong one is refused with a sentence that helps. */
final class Folder {

    private Folder() {}

    /** Opens a folder that must hold a knowledge base of this version. */
    static Directory openToRead(Path folder) throws IOException {
        return openToRead(folder, true);
    }

    /** Opens a folder that must hold a knowledge base, be it of an earlier version. */
    static Directory openToRebuild(Path folder) throws IOException {
        return openToRead(folder, false);
    }

    private static Directory openToRead(Path folder, boolean thisVersion) throws IOException {
        if (!Files.exists(folder)) {
            throw new KnowledgeBaseException(
                    Reason.NO_KNOWLEDGE_BASE,
                    "there is no knowledge base at " + folder
                            + "; ingest documents into it first, or name another folder with --kb");
        }
        refuseFile(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            check(folder, directory, thisVersion);
            if (!DirectoryReader.indexExists(directory)) {
                throw isNone(folder, "is empty; ingest documents into it first, or name another folder with --kb");
            }
            return directory;
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /** Refuses what is no folder; what is not there may become one. */
    static void refuseFile(Path folder) throws KnowledgeBaseException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw isNone(folder, "is a file; name a folder with --kb");
        }
    }

    /** Refuses a folder that holds something else than a knowledge base of this version. */
    static void check(Path folder, Directory directory) throws IOException {
        check(folder, directory, true);
    }

    private static void check(Path folder, Directory directory, boolean thisVersion) throws IOException {
        try {
            if (DirectoryReader.indexExists(directory)) {
                checkVersion(folder, SegmentInfos.readLatestCommit(directory).getUserData(), thisVersion);
            } else if (holdsOtherFiles(folder)) {
                throw isNone(
                        folder,
                        "holds other files and no knowledge base; "
                                + "name an empty or new folder, or a knowledge base, with --kb");
            }
        } catch (IOException e) {
            throw isUnreadable(e) ? damaged(folder, e) : e;
        }
    }

    private static void checkVersion(Path folder, Map<String, String> userData, boolean thisVersion)
            throws KnowledgeBaseException {
        Optional<String> version = Optional.ofNullable(userData.get(Schema.VERSION_KEY));
        if (version.isEmpty()) {
            throw isNone(folder, "is a Lucene index that another program made; name another folder with --kb");
        }
        boolean earlier = version.get().matches("[1-9]\\d{0,3}") && Integer.parseInt(version.get()) < Schema.VERSION;
        boolean refused = thisVersion
                ? !version.get().equals(String.valueOf(Schema.VERSION))
                : !earlier && !version.get().equals(String.valueOf(Schema.VERSION));
        if (refused) {
            throw new KnowledgeBaseException(
                    Reason.OTHER_VERSION,
                    "the knowledge base " + folder
                            + " has version " + version.get() + " of the schema, this program needs version "
                            + Schema.VERSION
                            + (earlier
                                    ? "; zhibiao reextract makes it anew from the texts that it holds"
                                    : "; use the program that made it, or ingest the documents into a new folder"));
        }
    }

    /** A lock and an unfinished first commit may be left by a first writer that was stopped at once. */
    private static boolean holdsOtherFiles(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.equals(IndexWriter.WRITE_LOCK_NAME) && !name.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isUnreadable(IOException e) {
        return e instanceof CorruptIndexException
                || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException;
    }

    static KnowledgeBaseException damaged(Path folder, IOException cause) {
        return new KnowledgeBaseException(
                Reason.DAMAGED,
                "the knowledge base " + folder
                        + " is damaged, or of a version of Lucene that cannot be read; move it away and ingest again",
                cause);
    }

    private static KnowledgeBaseException isNone(Path folder, String why) {
        return new KnowledgeBaseException(Reason.NO_KNOWLEDGE_BASE, folder + " " + why);
    }
}
