package org.zhibiao.store;

import java.util.Optional;

/**
 * How a document stands to the others of its knowledge base.
 *
 * @param copyOf name of the document that is shown for it, because both are the same text; empty when it is shown itself
 * @param apart whether it is never joined with another, because the user said so
 */
record Standing(Optional<String> copyOf, boolean apart) {

    /** A document that is shown, and may be joined with another. */
    static final Standing SHOWN = new Standing(Optional.empty(), false);

    /** A document that is shown, and never joined with another. */
    static final Standing APART = new Standing(Optional.empty(), true);

    boolean isCopy() {
        return copyOf.isPresent();
    }
}
