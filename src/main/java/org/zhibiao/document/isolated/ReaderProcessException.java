package org.zhibiao.document.isolated;

/**
 * A reading process cannot be started. The fault is the machine's or the settings' (too little memory,
 * too many processes) and none of a document's: a run that meets it had better end.
 */
public final class ReaderProcessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReaderProcessException(String message, Throwable cause) {
        super(message, cause);
    }
}
