package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.Region;
import org.zhibiao.record.FindingJson;
import org.zhibiao.review.ReviewStatus;
import org.zhibiao.store.Hit;

/**
 * A finding as a row: the codebook's JSON form of it, with also what its document says of itself: {@code title},
 * {@code genre}, {@code form}, {@code region}, {@code regionCode}, {@code unknownPlace}, {@code year}, {@code horizon}; and that nobody has judged it.
 */
public final class HitJson {

    private HitJson() {}

    /** The row; what is not known is {@code null}. */
    public static ObjectNode write(Hit hit) {
        ObjectNode json = FindingJson.write(hit.finding());
        Metadata metadata = hit.document().metadata();
        Optional<Region> region = metadata.region().map(Known::value);
        json.put("title", metadata.title().value());
        json.put("genre", metadata.genre().value().code());
        json.put("form", metadata.form());
        json.put("unknownPlace", metadata.unknownPlace().map(Known::value).orElse(null));
        json.put("region", region.map(Region::name).orElse(null));
        json.put("regionCode", region.flatMap(Region::code).orElse(null));
        json.put("year", metadata.year().map(Known::value).orElse(null));
        json.put("horizon", metadata.horizon().map(Known::value).orElse(null));
        json.put("review", ReviewStatus.NONE.code());
        json.putNull("coder");
        json.putNull("reviewedAt");
        return json;
    }
}
