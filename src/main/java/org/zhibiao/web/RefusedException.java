package org.zhibiao.web;

/** A request that is not answered. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;

    /**
     * Refuses a request.
     *
     * @param status of HTTP
     * @param key of what is wrong, in the texts of the pages; with {@code .advice} behind it, of what to do
     */
    RefusedException(int status, String key) {
        super(key);
        this.status = status;
        this.key = key;
    }

    /** The status of HTTP. */
    int status() {
        return status;
    }

    /** Which of the texts of the pages tells what is wrong. */
    String key() {
        return key;
    }
}
