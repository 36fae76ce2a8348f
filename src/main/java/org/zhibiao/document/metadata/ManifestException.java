package org.zhibiao.document.metadata;

import java.nio.file.Path;

/** A manifest that cannot be read or has a mistake; the message says where and how to mend it. */
public final class ManifestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A mistake at a line.
     *
     * @param file the manifest
     * @param line its line, from 1
     * @param wrong what is wrong, with the right form
     */
    public ManifestException(Path file, long line, String wrong) {
        super(file + ", line " + line + ": " + wrong);
    }

    /** A file that cannot be used at all. */
    public ManifestException(Path file, String wrong, Throwable cause) {
        super(file + ": " + wrong, cause);
    }
}
