package org.zhibiao.web;

/** A request that is not answered. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final String detail;

    /**
     * Refuses a request.
     *
     * @param status of HTTP
     * @param key of what is wrong, in the texts of the pages; with {@code .advice} behind it, of what to do
     */
    RefusedException(int status, String key) {
        this(status, key, "");
    }

    /**
     * Refuses a request for a reason that a room below tells.
     *
     * @param detail the reason in English, in place of advice
     */
    RefusedException(int status, String key, String detail) {
        super(detail.isEmpty() ? key : key + ": " + detail);
        this.status = status;
        this.key = key;
        this.detail = detail;
    }

    /** The status of HTTP. */
    int status() {
        return status;
    }

    /** Which of the texts of the pages tells what is wrong. */
    String key() {
        return key;
    }

    /** What a room below says of it, in English; empty when the text behind the key says what to do. */
    String detail() {
        return detail;
    }
}
