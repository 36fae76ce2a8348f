package org.zhibiao.document.format.page;

import java.util.regex.Pattern;

/** What the words at a line's end say of whether the paragraph goes on. */
final class LineEnds {

    private static final String CHINESE_NUMBER = "[一二三四五六七八九十百零〇]{1,5}";
    /** 一、 （一） 第一章: no line of running text begins so. */
    private static final Pattern HEADING = Pattern.compile(
            "(?:" + CHINESE_NUMBER + "、|[（(]" + CHINESE_NUMBER + "[）)]|第" + CHINESE_NUMBER
                    + "[章节条篇编]|附件[\\d一二三四五六七八九十]*[：:\\s]).*",
            Pattern.DOTALL);
    /** 1. 2、 (3): running text may begin so, at 3.5 or in a list of years. */
    private static final Pattern ITEM =
            Pattern.compile("(?:[（(]?\\d{1,2}[）)]|\\d{1,2}[.．、](?!\\d)|[①-⑳]|[—•●■◆]).*", Pattern.DOTALL);

    private LineEnds() {}

    /** Whether a paragraph ends between two lines, as far as their words tell. */
    static boolean part(String last, String next) {
        return HEADING.matcher(next).matches()
                || closes(last) && ITEM.matcher(next).matches();
    }

    private static boolean closes(String line) {
        return !line.isEmpty() && "。：；！？:;!?".indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
