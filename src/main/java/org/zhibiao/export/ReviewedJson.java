package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.zhibiao.review.Edition;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.store.Hit;

/** A finding as a row, with what was said of it: {@code review}, {@code coder}, {@code reviewedAt}. */
public final class ReviewedJson {

    private ReviewedJson() {}

    /**
     * The row.
     *
     * @param edition whether the record is as it should be, or as it was found
     */
    public static ObjectNode write(ReviewedFinding reviewed, Edition edition) {
        ObjectNode json = HitJson.write(new Hit(reviewed.document(), reviewed.record(edition)));
        json.put("review", reviewed.status().code());
        json.put("coder", reviewed.coder().orElse(null));
        json.put("reviewedAt", reviewed.reviewedAt().map(Instant::toString).orElse(null));
        return json;
    }
}
