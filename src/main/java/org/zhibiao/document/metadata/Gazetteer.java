package org.zhibiao.document.metadata;

import java.util.List;
import java.util.Optional;
import org.zhibiao.document.Region;

/** The administrative divisions that are known. The room above fills it from {@code models/regions.csv}. */
public interface Gazetteer {

    /** Knows no place: documents keep the names that their words give. */
    Gazetteer NONE = new Gazetteer() {
        @Override
        public List<Region> named(String name) {
            return List.of();
        }

        @Override
        public boolean mayBegin(char first, char second) {
            return false;
        }

        @Override
        public Optional<Region> coded(String code) {
            return Optional.empty();
        }
    };

    /** The divisions of a full name ({@code 许昌市}) or a short one ({@code 许昌}), present ones first. */
    List<Region> named(String name);

    /** Whether a short name of a county is a word of the language too: 合作, 资源. */
    default boolean isEveryday(String shortName) {
        return true;
    }

    /** The present divisions of a name in Latin letters ({@code Zhejiang}, {@code Inner Mongolia}), in any case. */
    default List<Region> romanised(String name) {
        return List.of();
    }

    /** Whether a name may begin with two characters; quick, and true too often rather than too rarely. */
    boolean mayBegin(char first, char second);

    /** The division of a GB/T 2260 code of six digits. */
    Optional<Region> coded(String code);
}
