package org.zhibiao.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhibiao.lexicon.RuleBook;

/** What the columns of a data package hold, what their values mean and by which rules findings were made. */
final class PackageCodebook {

    private static final Accuracy ACCURACY = Accuracy.load();
    private static final String SHARES = """
            `right` is the share right of a field among the records found, measured on documents coded by hand; deadlines
            are compared by their year, phrases by likeness, value and valueMax together, measure and direction together.
            `right` 为字段在已找到记录中的正确率，以人工编码文件测得；期限按年份比较，短语按相似程度比较。

            """;

    private PackageCodebook() {}

    /** The codebook as Markdown. */
    static String of(PackageDetails details, List<PackageTable> tables) {
        StringBuilder text = new StringBuilder("# Codebook 编码手册\n\n");
        text.append(SHARES);
        for (PackageTable table : tables) {
            if (table.form() == Format.CSV) {
                add(text, table);
            }
        }
        text.append("## Rules 规则\n\nThe column `rule` names the construction of the language that made a finding.\n\n");
        for (RuleBook.Rule rule : details.rules()) {
            text.append("- `")
                    .append(rule.id())
                    .append("`: ")
                    .append(rule.why())
                    .append('\n');
        }
        return text.toString();
    }

    private static void add(StringBuilder text, PackageTable table) {
        text.append("## ")
                .append(table.name())
                .append("\n\n| column | type | | right | meaning | 含义 |\n|---|---|---|---|---|---|\n");
        for (Column column : table.columns()) {
            text.append("| `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            column.name(),
                            type(column),
                            column.required() ? "always" : "",
                            share(table, column),
                            column.english(),
                            column.chinese()));
        }
        text.append('\n').append(leftOut(table));
        for (Column column : table.columns()) {
            if (!column.values().isEmpty()) {
                text.append("`").append(column.name()).append("`:\n\n");
                column.values()
                        .forEach(value -> text.append(
                                "- `%s` %s: %s\n".formatted(value.code(), value.chinese(), value.english())));
                text.append('\n');
            }
        }
    }

    /** What of the layer's fields the table does not hold; they were not asked for. */
    private static String leftOut(PackageTable table) {
        return table.layer().stream()
                .flatMap(layer -> Columns.load().ofFindings(Optional.of(layer)).stream()
                        .filter(column -> !table.columns().contains(column))
                        .map(column -> "Left out 未导出: `%s`, %s; `zhibiao export --all-fields` writes it.\n\n"
                                .formatted(
                                        column.name(),
                                        ACCURACY.of(layer, column.name())
                                                .map(Accuracy.Share::english)
                                                .orElse("not measured"))))
                .collect(Collectors.joining());
    }

    private static String share(PackageTable table, Column column) {
        return table.layer()
                .flatMap(layer -> ACCURACY.of(layer, column.name()))
                .map(share -> String.format(Locale.ROOT, "%.4f of %d", share.right(), share.records()))
                .orElse("");
    }

    private static String type(Column column) {
        String name = column.type().name().toLowerCase(Locale.ROOT);
        return switch (column.type()) {
            case TEXT, INTEGER, NUMBER ->
                name + column.unit().map(unit -> ", " + unit).orElse("");
            // A stroke would end the cell.
            case LIST -> name + ", joined by `" + column.separator().replace("|", "\\|") + "`";
        };
    }
}
