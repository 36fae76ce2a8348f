package org.zhibiao.document.format.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhibiao.document.content.ColumnRole;

/** What columns look like that have no heading that is known. */
enum ColumnShape {
    YEAR(ColumnRole.YEAR, "(?:19|20)\\d{2}(?:\\.0)?年?"),
    CODE(ColumnRole.REGION_CODE, "[1-8]\\d{5}(?:\\.0)?"),
    ADDRESS(ColumnRole.ADDRESS, "(?i)https?://\\S+"),
    DATE(ColumnRole.PUBLISHED, "(?:19|20)\\d{2}(?:-|/|\\.|年)\\d{1,2}(?:-|/|\\.|月)\\d{1,2}日?(?:[ T].*)?"),
    TITLE(ColumnRole.TITLE, ".{4,60}(?:报告|纲要|规划|计划|方案|意见|通知|办法|公报|措施|决定|要点|细则|分工)(?:[(（].{1,20}[)）])?"),
    PLACE(ColumnRole.REGION, "\\p{IsHan}{1,14}(?:省|自治区|市|区|县|州|旗|盟)");

    /** So many cells in a hundred must be of the shape. */
    private static final int MOST = 80;

    private final ColumnRole role;
    private final Pattern pattern;

    ColumnShape(ColumnRole role, String pattern) {
        this.role = role;
        this.pattern = Pattern.compile(pattern);
    }

    /** What the cells of a column tell; blank ones do not count. */
    static Optional<ColumnRole> of(List<String> cells) {
        List<String> filled = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return filled.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(shape -> filled.stream()
                                                .filter(cell -> cell.length() <= 200
                                                        && shape.pattern
                                                                .matcher(cell)
                                                                .matches())
                                                .count()
                                        * 100
                                >= (long) MOST * filled.size())
                        .map(shape -> shape.role)
                        .findFirst();
    }
}
