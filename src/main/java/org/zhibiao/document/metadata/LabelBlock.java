package org.zhibiao.document.metadata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.content.MetadataField;

/**
 * The labels that government sites print above a text: 索引号, 主题分类, 发文机关, 成文日期, 标题, 发文字号, 发布日期, 主题词
 * (政府信息公开条例 2019, article 24, asks for such a catalogue; sites lay it out on one line or on many).
 *
 * @param values what the labels say, in the stored characters
 * @param end position after the last value, in code points; 0 when there are no labels
 */
record LabelBlock(Map<MetadataField, String> values, int end) {

    private static final Map<String, Optional<MetadataField>> LABELS = labels();
    private static final Pattern LABEL = Pattern.compile("(?<![^\\s|])("
            + LABELS.keySet().stream()
                    .map(label -> String.join("\\s{0,4}", label.split("")))
                    .collect(Collectors.joining("|"))
            + ")\\s{0,2}:");
    /** Labels stand at a text's head; the next one is not farther from the last than this, in code points. */
    private static final int FARTHEST = 300;

    private static final int LONGEST_VALUE = 200;

    LabelBlock {
        values = Map.copyOf(values);
    }

    private static Map<String, Optional<MetadataField>> labels() {
        return Map.ofEntries(
                Map.entry("标题", Optional.of(MetadataField.TITLE)),
                Map.entry("名称", Optional.of(MetadataField.TITLE)),
                Map.entry("发文机关", Optional.of(MetadataField.ISSUER)),
                Map.entry("发文单位", Optional.of(MetadataField.ISSUER)),
                Map.entry("发布机构", Optional.of(MetadataField.ISSUER)),
                Map.entry("制发机关", Optional.of(MetadataField.ISSUER)),
                Map.entry("发文字号", Optional.of(MetadataField.DOCUMENT_NUMBER)),
                Map.entry("文号", Optional.of(MetadataField.DOCUMENT_NUMBER)),
                Map.entry("成文日期", Optional.of(MetadataField.WRITTEN)),
                Map.entry("生成日期", Optional.of(MetadataField.WRITTEN)),
                Map.entry("发布日期", Optional.of(MetadataField.PUBLISHED)),
                Map.entry("发布时间", Optional.of(MetadataField.PUBLISHED)),
                Map.entry("公开日期", Optional.of(MetadataField.PUBLISHED)),
                Map.entry("来源", Optional.of(MetadataField.PUBLISHER)),
                Map.entry("信息来源", Optional.of(MetadataField.PUBLISHER)),
                Map.entry("索引号", Optional.empty()),
                Map.entry("主题分类", Optional.empty()),
                Map.entry("主题词", Optional.empty()),
                Map.entry("有效性", Optional.empty()),
                Map.entry("体裁分类", Optional.empty()),
                Map.entry("组配分类", Optional.empty()),
                Map.entry("公开方式", Optional.empty()),
                Map.entry("关键词", Optional.empty()),
                Map.entry("浏览次数", Optional.empty()),
                Map.entry("作者", Optional.empty()));
    }

    private record Label(String name, int start, int end) {}

    /** The labels at a text's head; none when it opens otherwise. */
    static LabelBlock read(SourceText text) {
        List<Label> found = find(text.normal());
        Map<MetadataField, String> values = new EnumMap<>(MetadataField.class);
        int end = 0;
        for (int i = 0; i < found.size(); i++) {
            Label label = found.get(i);
            int limit = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            int[] value = value(text.normal(), label.end(), limit);
            end = value[1];
            if (value[1] > value[0]) {
                LABELS.getOrDefault(label.name(), Optional.empty())
                        .ifPresent(field -> values.putIfAbsent(
                                field, text.slice(value[0], value[1]).strip()));
            }
        }
        return new LabelBlock(values, end);
    }

    private static List<Label> find(String normal) {
        List<Label> found = new ArrayList<>();
        Matcher matcher =
                LABEL.matcher(normal).useTransparentBounds(true).region(0, Math.min(FARTHEST, normal.length()));
        while (matcher.find()) {
            found.add(new Label(matcher.group(1).replaceAll("\\s", ""), matcher.start(), matcher.end()));
            matcher.region(matcher.end(), Math.min(matcher.end() + FARTHEST, normal.length()));
        }
        return found;
    }

    /** To the end of the label's own line, or the whole next one where nothing stands behind the label. */
    private static int[] value(String normal, int from, int limit) {
        for (int line = 0; line < 2 && from < limit; line++) {
            int end = normal.indexOf('\n', from);
            end = end < 0 || end > limit ? limit : end;
            if (!normal.substring(from, end).isBlank() && end - from <= LONGEST_VALUE) {
                return trimmed(normal, from, end);
            }
            from = end + 1;
        }
        return new int[] {Math.min(from, limit), Math.min(from, limit)};
    }

    private static int[] trimmed(String normal, int from, int to) {
        while (from < to && isMargin(normal.charAt(from))) {
            from++;
        }
        while (to > from && isMargin(normal.charAt(to - 1))) {
            to--;
        }
        return new int[] {from, to};
    }

    private static boolean isMargin(char c) {
        return Character.isWhitespace(c) || c == '|';
    }

    /** The value of a field, if a label gives it. */
    Optional<String> value(MetadataField field) {
        return Stream.ofNullable(values.get(field))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
