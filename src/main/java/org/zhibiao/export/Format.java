package org.zhibiao.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Forms of a table. */
public enum Format {
    /** A table after RFC 4180: commas, CRLF, quotes where needed, names of columns in the first line. */
    CSV,
    /** One JSON object a line. */
    JSONL,
    /** Apache Parquet with typed columns. */
    PARQUET,
    /** A workbook of Excel and its like, with typed cells (ECMA-376). */
    XLSX;

    /** Whether a terminal shows nonsense for it. */
    public boolean isBinary() {
        return switch (this) {
            case CSV, JSONL -> false;
            case PARQUET, XLSX -> true;
        };
    }

    /** Its name in options, which files of the form end with: {@code csv}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All names. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Format::label).toList();
    }

    /** The form that the end of a file's name tells. */
    public static Optional<Format> ofFile(String name) {
        String end = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(form -> end.endsWith("." + form.label()))
                .findFirst();
    }
}
