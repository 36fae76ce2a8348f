package org.zhibiao.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A value of the codebook's closed lists: written there, and in every export, in lower case. */
public interface Coded {

    /** The constant's Java name. */
    String name();

    /** The codebook's word for it. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant that the codebook writes as {@code code}.
     *
     * @throws IllegalArgumentException when the list has no such value; the message names those it has
     */
    static <E extends Enum<E> & Coded> E of(Class<E> list, String code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + code + "' is no " + list.getSimpleName().toLowerCase(Locale.ROOT) + "; known are "
                                + Arrays.stream(list.getEnumConstants())
                                        .map(Coded::code)
                                        .collect(Collectors.joining(", "))));
    }
}
