package org.zhibiao.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.isolated.IsolatedReader;

/** Reads files as ingesting them would, and stores nothing. */
public final class Preview {

    private Preview() {}

    /** Hears what a file gives. */
    @FunctionalInterface
    public interface Listener {
        void read(String file, List<Reading> readings) throws IOException;
    }

    /**
     * Reads files and folders, one file after the other.
     *
     * @param knowledgeBase a folder that is passed over
     * @param columns how the columns of tables are called in which each row is a document
     * @throws IOException when a folder cannot be looked into
     */
    public static void of(
            List<Path> paths, Path knowledgeBase, DocumentColumns columns, IngestOptions options, Listener listener)
            throws IOException, InterruptedException {
        try (IsolatedReader reader = new IsolatedReader(1, options.limits(), columns.choosing(options.columns()))) {
            for (Met met : Ingestion.met(paths, knowledgeBase)) {
                if (met instanceof Met.Taken taken) {
                    listener.read(taken.place().name(), readings(reader, taken.place()));
                }
            }
        }
    }

    private static List<Reading> readings(IsolatedReader reader, SourceFile file) throws InterruptedException {
        try {
            return reader.read(file.name(), file.path());
        } catch (IOException e) {
            return List.of(new Reading.Refused(file.name(), new Refusal(Refusal.Reason.DAMAGED, FileFault.of(e), "")));
        }
    }
}
