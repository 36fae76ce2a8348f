package org.zhibiao.ingest;

import java.util.List;
import org.zhibiao.document.content.Reading;
import org.zhibiao.store.DocumentWithFindings;
import org.zhibiao.store.Source;

/** What a file was found to give, before it is stored. */
sealed interface Given {

    /** The file as the user can find it. */
    SourceFile file();

    /** The file is as it was when it was stored. */
    record Unchanged(SourceFile file) implements Given {}

    /**
     * Documents.
     *
     * @param source the file, or the archive
     * @param documents what is in it, at least one
     * @param refused what in the archive could not be read
     * @param tables how its tables were read in which each row is a document
     */
    record Documents(
            SourceFile file,
            Source source,
            List<DocumentWithFindings> documents,
            List<Source> refused,
            List<Reading.Table> tables)
            implements Given {}

    /**
     * No document.
     *
     * @param source the file, with the reason
     * @param refused what in the archive could not be read, if it is one
     */
    record Nothing(SourceFile file, Source source, List<Source> refused) implements Given {}
}
