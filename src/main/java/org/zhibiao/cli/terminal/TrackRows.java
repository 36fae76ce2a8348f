package org.zhibiao.cli.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.zhibiao.compare.TrackedTarget;
import org.zhibiao.compare.Tracker;
import org.zhibiao.export.RowOrder;
import org.zhibiao.export.TrackJson;
import org.zhibiao.store.query.Expression;

/** Followed targets in an order, at most so many. */
public final class TrackRows {

    /**
     * A followed target.
     *
     * @param json as a row of the data set
     * @param number its place in the order of the tracker
     */
    public record Row(TrackedTarget target, ObjectNode json, long number) {}

    /** Takes rows one by one. */
    @FunctionalInterface
    public interface Taker {
        void take(Row row) throws IOException;
    }

    private final TrackJson json;
    private final Optional<RowOrder> order;
    private final int most;
    private final TrackTally tally;

    /**
     * Rows that are yet to be found.
     *
     * @param order what they are sorted by; else they come as the tracker gives them
     * @param most how many there are at most
     * @param tally counts all targets, also those beyond the limit
     */
    public TrackRows(TrackJson json, Optional<RowOrder> order, int most, TrackTally tally) {
        this.json = json;
        this.order = order;
        this.most = most;
        this.tally = tally;
    }

    /** The rows. */
    public List<Row> list(Tracker tracker, Expression query) throws IOException {
        List<Row> rows = new ArrayList<>();
        give(tracker, query, rows::add);
        return rows;
    }

    /**
     * Gives the rows one by one.
     *
     * @return how many there were
     */
    public long give(Tracker tracker, Expression query, Taker taker) throws IOException {
        long[] given = {0};
        if (order.isEmpty()) {
            tracker.track(query, target -> {
                if (tally.add(target) <= most) {
                    taker.take(row(target));
                    given[0]++;
                }
            });
            return given[0];
        }
        Comparator<Row> sorted = Comparator.comparing(Row::json, order.get()).thenComparingLong(Row::number);
        PriorityQueue<Row> first = new PriorityQueue<>(sorted.reversed());
        tracker.track(query, target -> {
            tally.add(target);
            first.add(row(target));
            if (first.size() > most) {
                first.remove();
            }
        });
        for (Row row : first.stream().sorted(sorted).toList()) {
            taker.take(row);
        }
        return first.size();
    }

    private Row row(TrackedTarget target) {
        return new Row(target, json.write(target), tally.total());
    }
}
