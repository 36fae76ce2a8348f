package org.zhibiao.compare;

import java.io.IOException;

/** Takes the rows of a panel, one after the other. */
@FunctionalInterface
public interface PanelVisitor {

    /**
     * Takes a row.
     *
     * @throws IOException when it cannot be passed on
     */
    void visit(PanelRow row) throws IOException;
}
