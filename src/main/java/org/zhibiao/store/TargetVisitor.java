package org.zhibiao.store;

import java.io.IOException;

/** Takes targets and results one by one. */
@FunctionalInterface
public interface TargetVisitor {

    /**
     * Takes the next one.
     *
     * @throws IOException when it cannot be passed on; ends the visit
     */
    void visit(StoredTarget target) throws IOException;
}
