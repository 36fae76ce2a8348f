package org.zhibiao.ingest;

/**
 * A file that could not be taken.
 *
 * @param file the file as the user can find it
 * @param reason why, and what to do; to be read after the file
 */
public record Failure(String file, String reason) {

    @Override
    public String toString() {
        return file + " " + reason;
    }
}
