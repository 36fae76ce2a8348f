package org.zhibiao.document.format.office;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/**
 * The numbers that Word 97 to 2003 puts before paragraphs and does not write into them ([MS-DOC] 2.9.150, LVL).
 * Paragraphs must be asked in their order.
 */
final class DocListNumbers {

    private static final int LEVELS = 9;
    private static final int BULLET = 0x17;

    private final Map<Integer, int[]> counters = new HashMap<>();

    /** What stands before a paragraph's text, or nothing. */
    String of(Paragraph paragraph) {
        if (!paragraph.isInList() || paragraph.getIlvl() >= LEVELS) {
            return "";
        }
        try {
            return count(paragraph.getList(), paragraph.getIlfo(), paragraph.getIlvl());
        } catch (RuntimeException e) {
            // A list that is not in the file's table of lists, as WPS leaves them: the paragraph itself is sound.
            return "";
        }
    }

    private String count(HWPFList list, int id, int level) {
        int[] counts = counters.computeIfAbsent(id, key -> new int[LEVELS]);
        counts[level] = counts[level] == 0 ? list.getStartAt((char) level) : counts[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        StringBuilder number = new StringBuilder();
        // A character below 9 stands for the number of that level.
        for (char part : list.getNumberText((char) level).toCharArray()) {
            if (part >= LEVELS) {
                number.append(part);
                continue;
            }
            String rendered = NumberFormats.render(format(list.getNumberFormat(part)), Math.max(1, counts[part]));
            if (rendered.isEmpty()) {
                return "";
            }
            number.append(rendered);
        }
        return list.getNumberFormat((char) level) == BULLET ? "" : ListNumbers.separated(number.toString());
    }

    /** MSONFC codes ([MS-OSHARED] 2.2.1.3) by the names of ECMA-376. */
    private static String format(int code) {
        return switch (code) {
            case 0x00 -> "decimal";
            case 0x03 -> "upperLetter";
            case 0x04 -> "lowerLetter";
            case 0x0A, 0x0B, 0x10, 0x11, 0x21, 0x22, 0x23, 0x25, 0x26, 0x27 -> "chineseCounting";
            case 0x0E, 0x13 -> "decimalFullWidth";
            case 0x12, 0x1C -> "decimalEnclosedCircle";
            case 0x16 -> "decimalZero";
            default -> "";
        };
    }
}
