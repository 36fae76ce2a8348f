package org.zhibiao.document.format.page;

import java.util.Arrays;
import java.util.List;
import org.ofdrw.core.basicType.ST_Array;

/** The steps from character to character that an OFD text tells: {@code 5 5 g 3 4.2} is 5 5 4.2 4.2 4.2. */
final class OfdDeltas {

    private OfdDeltas() {}

    /**
     * The steps after each of so many characters, or none if none are told. Where fewer are told the last one goes on.
     *
     * @throws NumberFormatException when something else than numbers is told
     */
    static double[] of(ST_Array told, int characters) {
        if (told == null || told.size() == 0) {
            return new double[0];
        }
        double[] steps = new double[characters];
        List<String> words = told.getArray();
        int filled = 0;
        for (int i = 0; i < words.size() && filled < characters; i++) {
            int times = 1;
            if (words.get(i).equals("g") && i + 2 < words.size()) {
                times = Math.clamp((long) Double.parseDouble(words.get(i + 1)), 0, characters - filled);
                i += 2;
            }
            Arrays.fill(steps, filled, filled + times, Double.parseDouble(words.get(i)));
            filled += times;
        }
        if (filled > 0) {
            Arrays.fill(steps, filled, characters, steps[filled - 1]);
        }
        return steps;
    }
}
