package org.zhibiao.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zhibiao.document.content.ColumnRole;
import org.zhibiao.document.content.DocumentColumns;

/** The headings of tables whose rows are documents, and what stands for a missing text: {@code columns.csv}. */
final class ColumnNames {

    private static final String EXAMPLE = "text_quanwen,text,全文,yes,holds a whole document";
    private static final List<String> COLUMNS = List.of("id", "field", "name", "sure", "reason");
    /** The field of words that stand for a missing text. */
    private static final String NO_TEXT = "no_text";

    private ColumnNames() {}

    static DocumentColumns read(ModelFile file) {
        List<DocumentColumns.Known> known = new ArrayList<>();
        Set<String> noText = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Map<String, String> owners = new HashMap<>();
        for (Table.Row row : Table.read(file, EXAMPLE, COLUMNS).rows()) {
            row.required("reason");
            String field = row.required("field");
            String name = row.required("name");
            if (!ids.add(row.required("id"))) {
                throw row.wrong("id '" + row.get("id") + "' is there twice");
            }
            if (!row.required("sure").matches("yes|no")) {
                throw row.wrong("column 'sure' holds '" + row.get("sure") + "'; write yes or no");
            }
            if (field.equals(NO_TEXT)) {
                noText.add(name.toLowerCase(Locale.ROOT));
                continue;
            }
            ColumnRole role = ColumnRole.of(field).orElseThrow(() -> row.wrong("'" + field + "' is no field"));
            if (!DocumentColumns.plain(name).equals(name)) {
                throw row.wrong("write the name '" + name + "' as '" + DocumentColumns.plain(name) + "'");
            }
            String owner = owners.putIfAbsent(name, field);
            if (owner != null) {
                throw row.wrong("the name '" + name + "' already tells " + owner);
            }
            known.add(new DocumentColumns.Known(name, role, row.get("sure").equals("yes")));
        }
        return new DocumentColumns(known, noText, Map.of());
    }
}
