package org.zhibiao.evaluate;

import java.util.List;

/** Gold that cannot be used. */
public final class GoldException extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    GoldException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** One line for each fault: file, line, what is wrong. */
    public List<String> faults() {
        return faults;
    }
}
