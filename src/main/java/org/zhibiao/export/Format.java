package org.zhibiao.export;

/** Forms of a data set. */
public enum Format {
    /** A table after RFC 4180: commas, CRLF, quotes where needed, names of columns in the first line. */
    CSV,
    /** One JSON object a line, in the codebook's form. */
    JSONL
}
