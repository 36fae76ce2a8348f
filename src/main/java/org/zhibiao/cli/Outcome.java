package org.zhibiao.cli;

/** What became of a file that was to be ingested. */
enum Outcome {
    /** The knowledge base had no document of that name; now it has. */
    ADDED,
    /** The file, the program or the tables are other than last time; the document was replaced whole. */
    CHANGED,
    /** File, program and tables are as they were; nothing was done. */
    UNCHANGED,
    /** Nothing but white space; there is nothing to keep, and nothing is wrong. */
    EMPTY,
    /** It could not be read, or not taken for a document; the reason is given. */
    FAILED
}
