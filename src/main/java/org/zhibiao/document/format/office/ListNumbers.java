package org.zhibiao.document.format.office;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/**
 * The numbers that Word puts before paragraphs and does not write into them (ECMA-376 part 1, 17.9).
 * Paragraphs must be asked in their order. A number in a format that is not known is left out, with its marks.
 */
final class ListNumbers {

    private static final int LEVELS = 9;

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    /** What stands before a paragraph's text: {@code 一、}, {@code （二）}, {@code 1.2 }, or nothing. */
    String of(XWPFParagraph paragraph) {
        CTNumPr own = paragraph.getCTP().getPPr() == null
                ? null
                : paragraph.getCTP().getPPr().getNumPr();
        CTNumPr told = own != null && own.isSetNumId() ? own : ofStyle(paragraph);
        if (told == null
                || !told.isSetNumId()
                || told.getNumId().getVal().signum() == 0
                || paragraph.getDocument().getNumbering() == null) {
            return "";
        }
        XWPFNum number =
                paragraph.getDocument().getNumbering().getNum(told.getNumId().getVal());
        if (number == null) {
            return "";
        }
        XWPFAbstractNum kind = paragraph
                .getDocument()
                .getNumbering()
                .getAbstractNum(number.getCTNum().getAbstractNumId().getVal());
        int level = told.isSetIlvl() ? Math.clamp(told.getIlvl().getVal().intValue(), 0, LEVELS - 1) : 0;
        return kind == null || level >= kind.getCTAbstractNum().sizeOfLvlArray() ? "" : count(kind, level);
    }

    /** Headings are mostly numbered by their style. */
    private static @Nullable CTNumPr ofStyle(XWPFParagraph paragraph) {
        XWPFStyles styles = paragraph.getDocument().getStyles();
        XWPFStyle style =
                styles == null || paragraph.getStyleID() == null ? null : styles.getStyle(paragraph.getStyleID());
        return style == null || style.getCTStyle().getPPr() == null
                ? null
                : style.getCTStyle().getPPr().getNumPr();
    }

    private String count(XWPFAbstractNum kind, int level) {
        int[] counts = counters.computeIfAbsent(kind.getCTAbstractNum().getAbstractNumId(), id -> new int[LEVELS]);
        CTLvl definition = kind.getCTAbstractNum().getLvlArray(level);
        counts[level] = counts[level] == 0 ? start(definition) : counts[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        String pattern = definition.isSetLvlText() && definition.getLvlText().getVal() != null
                ? definition.getLvlText().getVal()
                : "";
        for (int i = 0; i <= level && i < kind.getCTAbstractNum().sizeOfLvlArray(); i++) {
            String place = "%" + (i + 1);
            if (pattern.contains(place)) {
                CTLvl outer = kind.getCTAbstractNum().getLvlArray(i);
                String rendered = NumberFormats.render(format(outer), counts[i] == 0 ? start(outer) : counts[i]);
                if (rendered.isEmpty()) {
                    return "";
                }
                pattern = pattern.replace(place, rendered);
            }
        }
        return "bullet".equals(format(definition)) ? "" : separated(pattern);
    }

    /** 1.2 needs a blank before the text, 一、 does not. */
    static String separated(String number) {
        return number.isEmpty() || "、）)．.".indexOf(number.charAt(number.length() - 1)) >= 0 ? number : number + " ";
    }

    private static int start(CTLvl level) {
        return level.isSetStart() ? level.getStart().getVal().intValue() : 1;
    }

    private static String format(CTLvl level) {
        return level.isSetNumFmt() ? String.valueOf(level.getNumFmt().getVal()) : "decimal";
    }
}
