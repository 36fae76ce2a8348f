package org.zhibiao.document.metadata;

/** The periods of China's five-year plans: the first ran from 1953 to 1957, the sixth from 1981 to 1985, then on. */
public final class FiveYearPlans {

    /** How many years each of them spans, from the sixth on. */
    public static final int YEARS = 5;

    private static final int SIXTH_ENDS = 1985;

    private FiveYearPlans() {}

    /**
     * The year in which a plan ends.
     *
     * @param ordinal the plan's number in Chinese: 六 to 十九
     * @throws IllegalArgumentException for anything else
     */
    public static int end(String ordinal) {
        int number = number(ordinal);
        if (number < 6) {
            throw new IllegalArgumentException("no five-year plan with the number " + ordinal);
        }
        return SIXTH_ENDS + YEARS * (number - 6);
    }

    private static int number(String ordinal) {
        int last = ordinal.isEmpty() ? -1 : "〇一二三四五六七八九十".indexOf(ordinal.charAt(ordinal.length() - 1));
        return ordinal.length() == 2 && ordinal.charAt(0) == '十' && last > 0 && last < 10
                ? 10 + last
                : ordinal.length() == 1 ? last : -1;
    }
}
