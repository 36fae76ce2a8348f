package org.zhibiao.cli.terminal;

import java.io.IOException;

/** Whoever reads standard output wants no more of it, as {@code head} after its ten lines. */
public final class ClosedOutputException extends IOException {

    private static final long serialVersionUID = 1L;

    ClosedOutputException(IOException cause) {
        super("standard output is closed", cause);
    }
}
