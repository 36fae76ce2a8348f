package org.zhibiao.spark;

import java.io.Serializable;

/**
 * What one task takes documents from: a file, or a part of one.
 *
 * @param kind what it is
 * @param path where it is, as a URI
 * @param name what it is called
 * @param start the first byte of the part
 * @param end behind its last byte
 * @param length how long the file is
 */
record Piece(Kind kind, String path, String name, long start, long end, long length) implements Serializable {

    /** What documents stand in. */
    enum Kind {
        /** A file of any format that {@code ingest} reads, read as a whole. */
        FILE,
        /** A row each, by its own columns. */
        PARQUET,
        /** A line each. */
        JSON_LINES,
        /** A record each. */
        WEB_ARCHIVE
    }

    private static final long serialVersionUID = 1L;
}
