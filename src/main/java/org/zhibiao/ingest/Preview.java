package org.zhibiao.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.isolated.IsolatedReader;

/**
 * What ingesting a file would give; nothing is stored.
 *
 * @param file what it is called
 * @param documents how many documents it holds; those in a page with several articles count as one
 * @param tables how its tables are read in which each row is a document
 * @param refused what in it could not be read, rows without a text among them
 */
public record Preview(String file, long documents, List<Reading.Table> tables, List<Reading.Refused> refused) {

    /** Keeps its own copies of the lists. */
    public Preview {
        tables = List.copyOf(tables);
        refused = List.copyOf(refused);
    }

    /** Hears what each file would give. */
    @FunctionalInterface
    public interface Listener {
        void read(Preview preview) throws IOException;
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
                    listener.read(of(taken.place().name(), readings(reader, taken.place())));
                }
            }
        }
    }

    private static Preview of(String file, List<Reading> readings) {
        long documents = 0;
        List<Reading.Table> tables = new ArrayList<>();
        List<Reading.Refused> refused = new ArrayList<>();
        for (Reading reading : readings) {
            switch (reading) {
                case Reading.Read read -> documents++;
                case Reading.Table table -> tables.add(table);
                case Reading.Refused no -> refused.add(no);
            }
        }
        return new Preview(file, documents, tables, refused);
    }

    private static List<Reading> readings(IsolatedReader reader, SourceFile file) throws InterruptedException {
        try {
            return reader.read(file.name(), file.path());
        } catch (IOException e) {
            return List.of(new Reading.Refused(file.name(), new Refusal(Refusal.Reason.DAMAGED, FileFault.of(e), "")));
        }
    }
}
