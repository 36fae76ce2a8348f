package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.record.FindingJson;
import org.zhibiao.store.Hit;

/**
 * The codebook's JSON form of a finding, with also what its document says of itself: {@code title},
 * {@code genre}, {@code region}, {@code year}, {@code horizon}.
 */
final class HitJson {

    private HitJson() {
    }

    static ObjectNode write(Hit hit) {
        ObjectNode json = FindingJson.write(hit.finding());
        Metadata metadata = hit.document().metadata();
        json.put("title", metadata.title().value());
        json.put("genre", metadata.genre().value().name().toLowerCase(Locale.ROOT));
        json.put("region", metadata.regionName().orElse(null));
        json.put("year", metadata.year().map(Known::value).orElse(null));
        json.put("horizon", metadata.horizon().map(Known::value).orElse(null));
        return json;
    }
}
