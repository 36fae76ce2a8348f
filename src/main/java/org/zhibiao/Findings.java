package org.zhibiao;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zhibiao.store.Answer;
import org.zhibiao.store.Facet;
import org.zhibiao.store.Hit;
import org.zhibiao.store.HitVisitor;
import org.zhibiao.store.Hits;
import org.zhibiao.store.Order;
import org.zhibiao.store.Unmet;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.store.query.Question;

/** The findings of a knowledge base: searched, counted, and asked for in plain Chinese. */
public final class Findings {

    private final OpenedBase base;

    Findings(OpenedBase base) {
        this.base = base;
    }

    /**
     * Findings in an order.
     *
     * @param limit how many to give back at most, 1 or more
     */
    public Hits search(Expression query, Order order, int limit) throws IOException {
        return base.get().search(query, order, limit);
    }

    /**
     * Visits findings in an order, one by one, so that any number of them needs little memory.
     *
     * @param limit how many to visit at most, 1 or more
     * @return how many there are
     * @throws IOException when the knowledge base cannot be read, or the visitor fails
     */
    public int search(Expression query, Order order, int limit, HitVisitor visitor) throws IOException {
        return base.get().search(query, order, limit, visitor);
    }

    /**
     * A page of findings in an order: those behind the first ones, which are passed over without being read.
     *
     * @param from how many to pass over, 0 or more
     * @param limit how many to give back at most, 1 or more
     */
    public Hits page(Expression query, Order order, int from, int limit) throws IOException {
        List<Hit> hits = new ArrayList<>();
        int total = base.get().search(query, order, from, limit, hits::add);
        return new Hits(total, hits);
    }

    /**
     * Visits all findings by name of the document and position in it; needs little memory.
     *
     * @throws IOException when the knowledge base cannot be read, or the visitor fails
     */
    public void forEach(Expression query, HitVisitor visitor) throws IOException {
        base.get().forEach(query, visitor);
    }

    /**
     * Answers a question. When its conditions do not hold together, some are loosened, which the answer tells.
     *
     * @param filter what holds whatever the question; {@link Expression.All} for nothing
     * @param limit how many findings to give back at most, 1 or more
     */
    public Answer answer(Question question, Expression filter, Order order, int limit) throws IOException {
        return base.get().answer(question, filter, order, limit);
    }

    /**
     * Counts findings by the values of fields.
     *
     * @throws IllegalArgumentException when they cannot be counted by one of the fields
     */
    public List<Facet> facets(Expression query, List<Field> by) throws IOException {
        return base.get().facets(query, by);
    }

    /** Places and documents that a query names and that no document with a finding is of. */
    public List<Unmet> unmet(Expression query) throws IOException {
        return base.get().unmet(query);
    }

    /** How the score of a finding came about, by which the best come first: one line a step, indented. */
    public String explain(Expression query, Hit hit) throws IOException {
        return base.get().explain(query, hit);
    }
}
