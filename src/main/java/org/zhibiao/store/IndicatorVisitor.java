package org.zhibiao.store;

import java.io.IOException;
import java.util.List;

/** Takes what is said of one indicator after the other, so that a whole knowledge base need not stand in memory. */
@FunctionalInterface
public interface IndicatorVisitor {

    /**
     * A target or result of an indicator.
     *
     * @param target the target or result
     * @param asked whether the query finds it; else it is there for comparison
     */
    record Member(StoredTarget target, boolean asked) {}

    /**
     * Takes the targets and results of one indicator: those that are asked for, those of the same place and year, and
     * the aims of places above for the same year.
     *
     * @param members all of these, the documents one after the other, those of a document in text order
     * @throws IOException when they cannot be passed on; ends the visit
     */
    void visit(List<Member> members) throws IOException;
}
