package org.zhibiao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.review.Coder;
import org.zhibiao.review.ReviewedFinding;

/** Finds the records that arguments name by their items, or by the beginnings of these. */
final class ReviewItems {

    private static final int SHORTEST = 4;

    private ReviewItems() {}

    /**
     * The record of each argument.
     *
     * @throws CommandException when one names none, or several
     */
    static List<ReviewedFinding> named(Zhibiao base, List<String> items, Coder coder, Environment environment)
            throws CommandException, IOException {
        for (String item : items) {
            if (!item.matches("[0-9a-f]{" + SHORTEST + ",16}")) {
                throw CommandException.wrongUse(environment, "review.no_item_form", item);
            }
        }
        List<ReviewedFinding> named = new ArrayList<>();
        for (Map.Entry<String, List<ReviewedFinding>> found :
                base.review().items(items, Optional.of(coder)).entrySet()) {
            if (found.getValue().isEmpty()) {
                throw CommandException.wrongUse(environment, "review.no_item", found.getKey());
            }
            if (found.getValue().stream().map(ReviewedFinding::item).distinct().count() > 1) {
                throw CommandException.wrongUse(
                        environment,
                        "review.several_items",
                        found.getKey(),
                        found.getValue().size());
            }
            named.add(found.getValue().getFirst());
        }
        return named;
    }
}
