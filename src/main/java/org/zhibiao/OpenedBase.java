package org.zhibiao;

import java.io.IOException;
import org.zhibiao.store.KnowledgeBase;

/** Gives the knowledge base, which is opened when something is first asked of it. */
@FunctionalInterface
interface OpenedBase {

    /**
     * The knowledge base, opened.
     *
     * @throws org.zhibiao.store.KnowledgeBaseException when the folder holds none, or one that cannot be read
     */
    KnowledgeBase get() throws IOException;
}
