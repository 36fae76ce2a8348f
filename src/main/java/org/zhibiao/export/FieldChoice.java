package org.zhibiao.export;

/** Which fields of findings are written for other programs. */
public enum FieldChoice {
    /** Without those that are right in less than {@link Accuracy#LEAST_EXPORTED} of the coded records. */
    RELIABLE,
    /** All, also those that are right too seldom to be published unless they are asked for. */
    ALL;

    /** All if they are asked for. */
    public static FieldChoice of(boolean all) {
        return all ? ALL : RELIABLE;
    }
}
