package org.zhibiao.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Forms of a picture of a chart. */
public enum ChartForm {
    /** Lines and text that can be searched and edited (W3C SVG 1.0). */
    SVG,
    /** Points (ISO/IEC 15948). */
    PNG;

    /** The form that the end of a file's name tells. */
    public static Optional<ChartForm> ofFile(String name) {
        return Arrays.stream(values())
                .filter(form ->
                        name.toLowerCase(Locale.ROOT).endsWith("." + form.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
