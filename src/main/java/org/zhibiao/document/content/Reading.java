package org.zhibiao.document.content;

/** What became of a file, or of one of the files in an archive. */
public sealed interface Reading {

    /** The file's name; of a file within another, the outer file's name, a slash and its path there. */
    String name();

    /** Its text was read. */
    record Read(String name, Content content) implements Reading {}

    /** It was refused. */
    record Refused(String name, Refusal refusal) implements Reading {}
}
