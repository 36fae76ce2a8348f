package org.zhibiao.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.StringJoiner;

/** The text of cells in forms that know no lists. */
final class Cells {

    private Cells() {}

    /**
     * The value of a column as text: numbers in plain digits, nothing as empty text, a list joined by the column's
     * separator. Where the separator stands within a value it loses its blanks, so that who splits the cell gets as
     * many values as there were.
     */
    static String text(Column column, ObjectNode row) {
        JsonNode value = row.path(column.name());
        if (value.isArray()) {
            StringJoiner joined = new StringJoiner(column.separator());
            value.forEach(one -> joined.add(
                    one.asText().replace(column.separator(), column.separator().strip())));
            return joined.toString();
        }
        if (value.isBigDecimal()) {
            return value.decimalValue().toPlainString();
        }
        return value.isNull() ? "" : value.asText();
    }
}
