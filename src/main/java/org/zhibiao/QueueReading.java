package org.zhibiao;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.zhibiao.review.Edition;
import org.zhibiao.review.ReviewedBase;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.Order;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;

/**
 * Reads the first findings of a queue. Only an order by chance looks at all findings: the others are those of the index, which
 * is read as far as there are findings to be judged, and beside it what was judged before.
 */
final class QueueReading {

    private static final int FEW = 256;
    private static final int MORE = 4;

    private final KnowledgeBase base;
    private final ReviewedBase joined;
    private final ReviewQueue queue;
    private final Comparator<ReviewedFinding> order;
    private final Set<String> excluded;
    private final Optional<ReviewedFinding> after;

    QueueReading(KnowledgeBase base, ReviewedBase joined, ReviewQueue queue) throws IOException {
        this.base = base;
        this.joined = joined;
        this.queue = queue;
        this.order = queue.comparator();
        this.excluded = joined.excluded();
        this.after = queue.after().isPresent()
                ? joined.item(
                        queue.after().get().document(), queue.after().get().item())
                : Optional.empty();
    }

    List<ReviewedFinding> first() throws IOException {
        Collection<ReviewedFinding> found = switch (queue.order()) {
            case RANDOM -> ofAll();
            case DOCUMENT -> inOrder(Field.DOCUMENT);
            case DOUBTFUL -> {
                Collection<ReviewedFinding> leastLikely = inOrder(Field.SCORE);
                leastLikely.addAll(again());
                yield leastLikely;
            }
        };
        if (queue.query() instanceof Expression.All) {
            joined.forEachLost(one -> {
                if (isWanted(one)) {
                    found.add(one);
                }
            });
        }
        return found.stream().sorted(order).limit(queue.limit()).toList();
    }

    private boolean isWanted(ReviewedFinding one) {
        return (queue.all() || one.isOpen())
                && !excluded.contains(one.document().name())
                && after.map(behind -> order.compare(behind, one) < 0).orElse(true);
    }

    /** The first in the order of the index, read a piece after the other. */
    private Collection<ReviewedFinding> inOrder(Field field) throws IOException {
        Collection<ReviewedFinding> first = new LinkedHashSet<>();
        Order sorted = Order.parse(field.englishName());
        int piece = Math.max(FEW, queue.limit());
        int total = 1;
        for (int from = 0; from < total && first.size() < queue.limit(); ) {
            total = base.search(queue.query(), sorted, from, piece, hit -> {
                ReviewedFinding one = joined.of(hit);
                if (first.size() < queue.limit() && isWanted(one)) {
                    first.add(one);
                }
            });
            from = (int) Math.min(Integer.MAX_VALUE, (long) from + piece);
            piece = (int) Math.min(Integer.MAX_VALUE, (long) piece * MORE);
        }
        return first;
    }

    /** What coders see differently, and what is read otherwise than when it was judged. */
    private Collection<ReviewedFinding> again() throws IOException {
        Collection<ReviewedFinding> again = new LinkedHashSet<>();
        for (String name : joined.documents()) {
            boolean any = joined.document(name).stream().anyMatch(one -> one.disputed() || one.stale());
            if (any) {
                Expression there = Expression.and(List.of(queue.query(), new Expression.Match(Field.DOCUMENT, name)));
                base.forEach(there, hit -> {
                    ReviewedFinding one = joined.of(hit);
                    if ((one.disputed() || one.stale()) && isWanted(one)) {
                        again.add(one);
                    }
                });
            }
        }
        return again;
    }

    private Collection<ReviewedFinding> ofAll() throws IOException {
        PriorityQueue<ReviewedFinding> first = new PriorityQueue<>(order.reversed());
        joined.forEach(queue.query(), Edition.AS_EXTRACTED, one -> {
            if (isWanted(one)) {
                first.add(one);
                if (first.size() > queue.limit()) {
                    first.remove();
                }
            }
        });
        return first;
    }
}
