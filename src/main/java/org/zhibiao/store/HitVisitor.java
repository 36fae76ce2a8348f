package org.zhibiao.store;

import java.io.IOException;

/** Takes findings one by one, so that a whole knowledge base need not stand in memory. */
@FunctionalInterface
public interface HitVisitor {

    /**
     * Takes the next finding.
     *
     * @throws IOException when it cannot be passed on; ends the visit
     */
    void visit(Hit hit) throws IOException;
}
