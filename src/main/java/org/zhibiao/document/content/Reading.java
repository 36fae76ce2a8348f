package org.zhibiao.document.content;

import java.util.List;
import java.util.Optional;

/** What became of a file, or of one of the files in an archive. */
public sealed interface Reading {

    /** The file's name; of a file within another, the outer file's name, a slash and its path there. */
    String name();

    /** Its text was read. */
    record Read(String name, Content content) implements Reading {}

    /** It was refused. */
    record Refused(String name, Refusal refusal) implements Reading {}

    /**
     * It is a table whose rows are documents, which are readings of their own, named {@code FILE#ROW}.
     *
     * @param name the table's name; of a sheet that is not the first of documents, with {@code #SHEET}
     * @param columns how its columns were read, in their order
     * @param documents how many rows have a text
     * @param withoutText how many rows have none
     * @param remarks what is doubtful about it
     */
    record Table(String name, List<Column> columns, long documents, long withoutText, List<String> remarks)
            implements Reading {

        /** Keeps its own copies of the lists. */
        public Table {
            columns = List.copyOf(columns);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A column of a table of documents.
     *
     * @param heading what it is called; its letter, as spreadsheets show it, where it has no heading
     * @param role what it was read as; empty when it was passed over
     * @param ground by what: {@code name}, {@code content}, {@code choice}
     */
    record Column(String heading, Optional<ColumnRole> role, Ground ground) {}

    /** By what a column is told. */
    enum Ground {
        /** Its heading. */
        NAME,
        /** What stands in it. */
        CONTENT,
        /** The user says so. */
        CHOICE
    }
}
