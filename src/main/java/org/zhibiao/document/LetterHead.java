package org.zhibiao.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of an official document that are not its text (GB/T 9704-2012, 7.2, 7.3.6, 7.4 and 7.5): in the 版头
 * 份号, 密级, 紧急程度, the red name of the issuer and 签发人; behind the text 附注; in the 版记 抄送, 印发机关 and
 * 印发日期; page numbers. All lines are normalised and trimmed.
 */
final class LetterHead {

    /** The 版头 stands above the title: so many lines from the top, blank ones not counted. */
    private static final int HEAD_LINES = 12;

    private static final Pattern HEAD =
            Pattern.compile("\\d{6}|(?:绝 ?密|机 ?密|秘 ?密)(?: ?[★☆].{0,12})?|(?:特 ?提|特 ?急|加 ?急|平 ?急)"
                    + "|(?:\\S{4,24} +)?签 ?发 ?人 ?: ?[\\p{IsHan} 、]{2,40}"
                    + "|[\\p{IsHan} ]{2,40}(?:政 ?府|国 ?务 ?院|厅|室|委|委员会|局|部|署|院) ?文 ?件");
    private static final Pattern NOTE =
            Pattern.compile("\\((?:此件|本件|此文)[^()]{0,20}(?:公开|发布|发至|删减|删节)[^()]{0,20}\\)|\\(联系人[^()]{2,60}\\)");
    private static final Pattern COPIES = Pattern.compile("(?:抄 ?送|主 ?送|分 ?送|抄 ?报)(?:机关)? ?:.*");
    private static final Pattern PRINTED =
            Pattern.compile("(?:[\\p{IsHan} ]{2,60} )?" + Dates.YEAR + " ?年.{1,4}月.{1,4}日 ?印发(?: ?\\(?共印.{1,8}份\\)?)?");
    private static final Pattern PAGE =
            Pattern.compile("(?:—|-) ?\\d{1,4} ?(?:—|-)|第 ?\\d{1,4} ?页(?:[ ,/]*共 ?\\d{1,4} ?页)?");
    /** The buttons that a site has above a text, copied with it: two of them at least, and nothing else in the line. */
    private static final Pattern BUTTONS =
            Pattern.compile("[\\s|/\\[(【〔]*(?:(?:下载|打印|全屏|收藏|分享|转发|关闭|返回|纠错|复制|语音播报|无障碍阅读"
                    + "|字号|字体|加大|还原|减小|默认|特大|大|中|小)(?:本页|此页|正文|文章|窗口)?[\\s|/:\\[\\](){}【】〔〕+-]*){2,}");

    private static final int LONGEST_LINE = 200;
    /** 抄送 lists its receivers over several lines and ends with a full stop. */
    private static final int LONGEST_COPIES = 4;

    private LetterHead() {}

    /** Whether each line of a text is one of those parts; page numbers aside. */
    static boolean[] in(List<String> lines) {
        boolean[] parts = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() > LONGEST_LINE || parts[i]) {
                continue;
            }
            parts[i] = i < HEAD_LINES && HEAD.matcher(line).matches()
                    || i < HEAD_LINES && BUTTONS.matcher(line).matches()
                    || NOTE.matcher(line).matches()
                    || isPrinted(line);
            if (COPIES.matcher(line).matches() && endsList(lines, i)) {
                markCopies(lines, i, parts);
            }
        }
        return parts;
    }

    private static boolean isPrinted(String line) {
        return line.contains("印发") && PRINTED.matcher(line).matches();
    }

    /** A sentence may open with 抄送: too; 抄送 of the 版记 ends the text, or 印发机关 follows. */
    private static boolean endsList(List<String> lines, int from) {
        for (int i = from; i < Math.min(lines.size(), from + LONGEST_COPIES + 1); i++) {
            if (isPrinted(lines.get(i)) || i == lines.size() - 1) {
                return true;
            }
        }
        return false;
    }

    private static void markCopies(List<String> lines, int from, boolean[] parts) {
        for (int i = from; i < Math.min(lines.size(), from + LONGEST_COPIES); i++) {
            parts[i] = true;
            if (lines.get(i).endsWith("。")) {
                return;
            }
        }
    }

    /** A page number with its dashes or words; a bare number may be the cell of a table. */
    static boolean isPageNumber(String line) {
        return PAGE.matcher(line).matches();
    }
}
