package org.zhibiao.document.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhibiao.document.Genre;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.record.CalendarDate;

/** The columns that a manifest may have, in English and in Chinese, and the right form of their values. */
final class ManifestColumns {

    private static final List<String> FILE = List.of("file", "文件");
    private static final Map<String, MetadataField> FIELDS = fields();
    /** Spreadsheets turn 2021-03-05 into 2021/3/5. */
    private static final Pattern DATE = Pattern.compile("([12]\\d{3})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?");

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年?");

    private ManifestColumns() {}

    private static Map<String, MetadataField> fields() {
        Iterator<String> chinese = List.of("标题", "体裁", "发文机关", "发文字号", "成文日期", "发布日期", "地区", "年份", "规划期末", "来源", "网址")
                .iterator();
        Map<String, MetadataField> fields = new TreeMap<>();
        for (MetadataField field : MetadataField.values()) {
            fields.put(field.name().toLowerCase(Locale.ROOT), field);
            fields.put(chinese.next(), field);
        }
        return fields;
    }

    static boolean isFile(String column) {
        return FILE.contains(plain(column));
    }

    /** The field that a column's heading names, if it names one. */
    static Optional<MetadataField> field(String column) {
        return Optional.ofNullable(FIELDS.get(plain(column)));
    }

    private static String plain(String column) {
        return column.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** All headings, for messages. */
    static String known() {
        return "file, "
                + Arrays.stream(MetadataField.values())
                        .map(field -> field.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    /** The known heading that differs least from another. */
    static String nearest(String column) {
        List<String> known = new ArrayList<>(FIELDS.keySet());
        known.addAll(FILE);
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(name, plain(column))))
                .orElseThrow();
    }

    /** How many characters must be put in, left out or changed (V. I. Levenshtein 1966). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    /**
     * A value in the form that the rest of the program reads.
     *
     * @throws IllegalArgumentException when it has another form; the message tells the right one
     */
    static String checked(MetadataField field, String value) {
        return switch (field) {
            case WRITTEN, PUBLISHED -> date(value);
            case YEAR, HORIZON -> year(value);
            case GENRE ->
                Genre.of(value)
                        .map(Genre::code)
                        .orElseThrow(() -> new IllegalArgumentException("is no genre; known are "
                                + Arrays.stream(Genre.values()).map(Genre::code).collect(Collectors.joining(", "))));
            case TITLE, ISSUER, DOCUMENT_NUMBER, REGION, PUBLISHER, ADDRESS -> value;
        };
    }

    private static String date(String value) {
        Matcher parts = DATE.matcher(value);
        try {
            return parts.matches()
                    ? new CalendarDate(
                                    Integer.parseInt(parts.group(1)),
                                    Integer.parseInt(parts.group(2)),
                                    parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)))
                            .toString()
                    : CalendarDate.parse(value).toString();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is no date; write it as 2021-03-05", e);
        }
    }

    private static String year(String value) {
        Matcher year = YEAR.matcher(value);
        if (!year.matches()) {
            throw new IllegalArgumentException("is no year; write it as 2021");
        }
        return year.group(1);
    }
}
