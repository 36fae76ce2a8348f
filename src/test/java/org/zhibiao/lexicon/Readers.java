package org.zhibiao.lexicon;

import org.zhibiao.document.metadata.Gazetteer;
import org.zhibiao.document.reader.DocumentReader;

/** Readers of documents with the tables of the project, for tests. */
public final class Readers {

    /** Knows no place: places of invented names keep the names that their words give. */
    public static final DocumentReader WITHOUT_PLACES =
            new DocumentReader(Models.bundled().identity().with(Gazetteer.NONE));

    /** Knows the places of the table. */
    public static final DocumentReader WITH_PLACES =
            new DocumentReader(Models.bundled().identity());

    private Readers() {}
}
