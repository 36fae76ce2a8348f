package org.zhibiao.document;

/** How a value of a document's metadata was found, from what its reader says down to the file's name. */
public enum Evidence {
    /** A person who reviewed the documents says it; it outweighs all else. */
    CORRECTED,
    /** The user's manifest says it. */
    MANIFEST,
    /** A column of the table whose row the document is. */
    COLUMN,
    /** The page's head, or the table above a text (索引号, 发文机关, 成文日期), says it. */
    PAGE,
    /** The words of the text. */
    TEXT,
    /** The file's name. */
    FILE_NAME
}
