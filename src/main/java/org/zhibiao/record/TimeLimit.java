package org.zhibiao.record;

/** Where a time limit ends: at a {@link CalendarDate}, or a {@link Duration} after its start. */
public sealed interface TimeLimit permits CalendarDate, Duration {

    /**
     * Reads the codebook's form: {@code 2025}, {@code 2025-06}, {@code 2025-06-30}, {@code P30D}.
     *
     * @throws IllegalArgumentException for anything else
     */
    static TimeLimit parse(String text) {
        return text.startsWith("P") ? Duration.parse(text) : CalendarDate.parse(text);
    }
}
