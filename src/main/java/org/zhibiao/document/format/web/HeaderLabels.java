package org.zhibiao.document.format.web;

import static org.zhibiao.document.content.MetadataField.DOCUMENT_NUMBER;
import static org.zhibiao.document.content.MetadataField.ISSUER;
import static org.zhibiao.document.content.MetadataField.PUBLISHED;
import static org.zhibiao.document.content.MetadataField.TITLE;
import static org.zhibiao.document.content.MetadataField.WRITTEN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhibiao.document.content.MetadataField;

/**
 * The labels of the table above a document on a government's site: 索引号, 发文机关, 成文日期 and so on, as
 * 政府网站发展指引 (国办发〔2017〕47号) and the catalogues under the Regulation on Open Government Information
 * have them. Sites set the characters apart by blanks (索 引 号) and leave the colon out in a cell of its own.
 */
final class HeaderLabels {

    private static final int LONGEST_HEADER_TEXT = 400;
    /** Of two labels for one field the earlier counts: 发文机关 is the issuer, 发布机构 whoever put it up. */
    private static final Map<MetadataField, List<String>> FIELDS = fields();

    private static final List<String> OTHERS = List.of(
            "索引号", "主题分类", "主题词", "信息分类", "信息类别", "体裁分类", "组配分类", "主题导航", "服务对象", "公文种类", "文件类型", "有效性", "时效性", "公文时效",
            "文件有效性", "信息有效性", "效力状态", "有效期", "生效日期", "实施日期", "施行日期", "失效日期", "废止日期", "关键词", "关键字", "内容概述", "公开方式",
            "公开范围", "公开形式", "公开类别", "统一登记号", "统一编号");
    private static final List<String> ALL = all();
    private static final List<String> ANCHORS = List.of("索引号", "发文字号", "文号", "发文机关", "发文单位", "发布机构");
    private static final Pattern LABEL = Pattern.compile("(?m)(?:^|(?<=[\\s\\u3000\\u00A0\\]】]))[\\[【]?("
            + ALL.stream().map(HeaderLabels::spaced).collect(Collectors.joining("|"))
            + ")[\\]】]?[ \\u3000\\u00A0]*(?:[:：]|$)");

    private HeaderLabels() {}

    /** The labels in a text, one bit each; a long text is not looked at. */
    static long bits(String text) {
        if (text.length() > LONGEST_HEADER_TEXT) {
            return 0;
        }
        long bits = 0;
        Matcher matcher = LABEL.matcher(text.strip());
        while (matcher.find()) {
            bits |= 1L << ALL.indexOf(compact(matcher.group(1)));
        }
        return bits;
    }

    /** Whether labels are those of a header table: three or more, among them one that only such tables have. */
    static boolean areHeader(long bits) {
        return Long.bitCount(bits) >= 3 && ANCHORS.stream().anyMatch(label -> (bits >> ALL.indexOf(label) & 1) == 1);
    }

    /**
     * The values behind the labels.
     *
     * @param text the table's text, each cell a line
     */
    static Map<MetadataField, String> values(String text) {
        Map<String, String> byLabel = new LinkedHashMap<>();
        Matcher matcher = LABEL.matcher(text);
        List<int[]> places = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
            labels.add(compact(matcher.group(1)));
        }
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < places.size() ? places.get(i + 1)[0] : text.length();
            byLabel.putIfAbsent(labels.get(i), firstLine(text.substring(places.get(i)[1], end)));
        }
        Map<MetadataField, String> values = new LinkedHashMap<>();
        FIELDS.forEach((field, names) -> names.stream()
                .map(byLabel::get)
                .flatMap(value -> value == null ? Optional.<String>empty().stream() : value(field, value).stream())
                .findFirst()
                .ifPresent(value -> values.put(field, value)));
        return values;
    }

    private static Optional<String> value(MetadataField field, String written) {
        if (written.isEmpty() || written.matches("[-—/\\s]*|无|暂无")) {
            return Optional.empty();
        }
        return field == WRITTEN || field == PUBLISHED ? WebPageDates.first(written) : Optional.of(written);
    }

    private static String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String spaced(String label) {
        return String.join("[ \\u3000\\u00A0]*", label.split(""));
    }

    private static String compact(String label) {
        return label.replaceAll("[ \\u3000\\u00A0]", "");
    }

    private static Map<MetadataField, List<String>> fields() {
        Map<MetadataField, List<String>> fields = new LinkedHashMap<>();
        fields.put(TITLE, List.of("标题", "文件名称", "公文名称", "信息名称", "名称"));
        fields.put(ISSUER, List.of("发文机关", "发文单位", "发文机构", "制发机关", "制定机关", "发布机关", "发布机构", "发布单位"));
        fields.put(DOCUMENT_NUMBER, List.of("发文字号", "公文文号", "文件字号", "文件编号", "文号"));
        fields.put(WRITTEN, List.of("成文日期", "成文时间", "发文日期", "发文时间", "制发日期", "印发日期", "生成日期", "生成时间"));
        fields.put(PUBLISHED, List.of("发布日期", "发布时间", "公开日期", "公开时间", "公布日期"));
        return fields;
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>();
        FIELDS.values().forEach(all::addAll);
        all.addAll(OTHERS);
        return List.copyOf(all);
    }
}
