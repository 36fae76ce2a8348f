package org.zhibiao.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of headings in Chinese official texts and their order of depth (GB/T 9704-2012, 7.3.3:
 * 一、 （一） 1. （1）; plan outlines add 篇, 章, 节 above them).
 */
final class Headings {

    /** Depth of a heading without a number, on a line of its own. */
    static final int UNNUMBERED = 4;

    private static final int MOST_HEADING_CHARACTERS = 60;
    private static final String NUMERAL = "[一二三四五六七八九十百]{1,4}";

    private record Style(int level, Pattern pattern) {}

    private static final List<Style> STYLES = List.of(
            new Style(1, Pattern.compile("第" + NUMERAL + "(?:篇|部分|编)[ 、:]*")),
            new Style(2, Pattern.compile("第" + NUMERAL + "章[ 、:]*")),
            new Style(3, Pattern.compile("第" + NUMERAL + "节[ 、:]*")),
            new Style(3, Pattern.compile("【(?=[^】]{1,30}】)")),
            new Style(5, Pattern.compile(NUMERAL + " ?[、.,](?=[^ ])")),
            new Style(6, Pattern.compile("\\( ?" + NUMERAL + " ?\\)[、.]? *")),
            new Style(7, Pattern.compile("\\d{1,2} ?[、.](?![\\d]) *(?=[^\\d ])")),
            new Style(8, Pattern.compile("\\(\\d{1,2}\\) *(?=[^ ])|[①-⑳] *")));

    private static final Pattern MARK = Pattern.compile("第" + NUMERAL + "(?:篇|部分|编|章|节)[ 、:]|" + NUMERAL + "、|\\( ?"
            + NUMERAL + " ?\\)|\\d{1,2}[、.](?!\\d)" + "|\\(\\d{1,2}\\)(?=[\\p{IsHan}“])");

    private static final Pattern DATE_LINE =
            Pattern.compile(".*(?:\\d{4}|[〇一二三四五六七八九]{4})年.*(?:会议上|\\d日|[一二三四五六七八九十]日).*");
    private static final Pattern SPEAKER_LINE = Pattern.compile("(?:.{0,6}(?:市长|省长|县长|区长|主席|总理)).*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Headings() {}

    /** A number that opens a heading: how deep it stands and where the title begins. */
    record Opening(int level, int titleStart) {}

    /** The heading's number at {@code from} in the normalised text, if one stands there. */
    static Optional<Opening> opening(String normal, int from, int to) {
        if (from >= to || !mayOpen(normal.charAt(from))) {
            return Optional.empty();
        }
        for (Style style : STYLES) {
            Matcher matcher = style.pattern().matcher(normal).region(from, to).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return Optional.of(new Opening(style.level(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    /** Whether an item's number stands at {@code from}, as it does in texts that have lost their line breaks. */
    static boolean markAt(String normal, int from, int to) {
        return from < to
                && mayOpen(normal.charAt(from))
                && MARK.matcher(normal).region(from, Math.min(to, from + 12)).lookingAt();
    }

    private static boolean mayOpen(char c) {
        return c >= '0' && c <= '9'
                || c == '('
                || c == '【'
                || c == '第'
                || c >= '①' && c <= '⑳'
                || "一二三四五六七八九十".indexOf(c) >= 0;
    }

    /** Whether a line without a number reads as a heading: short, and no sentence. */
    static boolean readsAsHeading(String line) {
        return line.length() >= 2
                && line.length() <= 30
                && line.chars().noneMatch(c -> "。!?;:,".indexOf(c) >= 0)
                && line.codePoints().anyMatch(Character::isIdeographic)
                && !DATE_LINE.matcher(line).matches()
                && !SPEAKER_LINE.matcher(line).matches()
                && !line.contains("\t");
    }

    /** Cuts a heading to its title. */
    static String title(String text) {
        String folded = BLANKS.matcher(text).replaceAll(" ").strip();
        int close = folded.endsWith("】") ? folded.length() - 1 : folded.length();
        return folded.substring(0, Math.min(close, MOST_HEADING_CHARACTERS));
    }
}
