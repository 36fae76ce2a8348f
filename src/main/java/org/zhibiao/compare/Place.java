package org.zhibiao.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.document.Region;

/**
 * A place whose government speaks.
 *
 * @param key tells places apart: the code in GB/T 2260, which stays when a place is renamed; the name where there is
 *     none
 * @param name its full name; 全国 for the nation
 * @param level its level of administration, where it is known
 * @param upper key of the place that it belongs to; empty for the nation and where it is not known
 */
public record Place(String key, String name, Optional<Region.Level> level, Optional<String> upper) {

    /** Key of the nation. */
    public static final String NATION = Region.NATION.name();

    /** The place of a region that metadata names. */
    public static Place of(Region region) {
        return new Place(region.code().orElse(region.name()), region.name(), region.level(), upper(region));
    }

    /** Keys of the places that a region belongs to, the nearest first: prefecture, province, nation. */
    public static List<String> uppers(Region region) {
        List<String> keys = new ArrayList<>();
        for (int level = region.above().size(); level > 0; level--) {
            keys.add(key(region, level));
        }
        if (!keys.isEmpty()
                || region.level().filter(Region.Level.PROVINCE::equals).isPresent()) {
            keys.add(NATION);
        }
        return keys;
    }

    private static Optional<String> upper(Region region) {
        return uppers(region).stream().findFirst();
    }

    /** In GB/T 2260 the first two digits of a code are those of the province, the first four of the prefecture. */
    private static String key(Region region, int level) {
        int digits = 2 * level;
        return region.code()
                .map(code -> code.substring(0, digits) + "0".repeat(code.length() - digits))
                .orElse(region.above().get(level - 1));
    }
}
