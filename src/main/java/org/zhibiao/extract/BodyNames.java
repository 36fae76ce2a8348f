package org.zhibiao.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Body;

/**
 * Names of bodies to canonical ones. 发展改革委 is the national commission in a text of the State Council and the
 * local one in a city's: the level of the issuer decides, unless the name says it (省…, 市…).
 */
final class BodyNames {

    private static final Pattern PLACE = Pattern.compile("^[一-龥]{2,8}?(?:省|自治区|市|自治州|州|县|区|旗)(?=[一-龥]{3,})");
    private static final Pattern LEVEL_WORD = Pattern.compile("^(?:省|自治区|市|县|区|州)(?=[一-龥]{2,})");

    private final Lexicon lexicon;
    private final List<String> levels;

    /** For a document that speaks for a region, such as 许昌市 or 全国. */
    BodyNames(Lexicon lexicon, Optional<String> region) {
        this.lexicon = lexicon;
        this.levels = levels(region.orElse(""));
    }

    private static List<String> levels(String region) {
        if (region.equals("全国")) {
            return List.of("national", "local");
        }
        String own = region.endsWith("省") || region.endsWith("自治区") || region.matches("(?:北京|上海|天津|重庆)市")
                ? "province"
                : region.endsWith("县") || region.endsWith("区") || region.endsWith("旗") ? "county" : "city";
        return List.of(own, "local", "city", "province", "county", "national");
    }

    /** The same record with the id of the body that its name stands for, if the table has one. */
    Body resolved(Body body) {
        // The table writes brackets as texts mostly do; half-width ones name the same body.
        String name = body.span()
                .raw()
                .replaceAll("[\\s\\u3000]", "")
                .replace('(', '（')
                .replace(')', '）');
        Optional<String> id = lexicon.bodyId(name, levels)
                .or(() -> lexicon.bodyId(PLACE.matcher(name).replaceFirst(""), levels))
                .or(() -> lexicon.bodyId(LEVEL_WORD.matcher(name).replaceFirst(""), levels));
        return new Body(body.span(), body.provenance(), body.role(), body.duty(), id);
    }
}
