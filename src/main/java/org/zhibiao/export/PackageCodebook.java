package org.zhibiao.export;

import java.util.List;
import java.util.Locale;
import org.zhibiao.lexicon.RuleBook;

/** What the columns of a data package hold, what their values mean and by which rules findings were made. */
final class PackageCodebook {

    private PackageCodebook() {}

    /** The codebook as Markdown. */
    static String of(PackageDetails details, List<PackageTable> tables) {
        StringBuilder text = new StringBuilder("# Codebook 编码手册\n\n");
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
                .append("\n\n| column | type | | meaning | 含义 |\n|---|---|---|---|---|\n");
        for (Column column : table.columns()) {
            text.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            column.name(),
                            type(column),
                            column.required() ? "always" : "",
                            column.english(),
                            column.chinese()));
        }
        text.append('\n');
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
