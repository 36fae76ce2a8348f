package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.zhibiao.compare.BodyDuties;
import org.zhibiao.record.Role;

/** A body with what it is to do as a row of table {@value #TABLE}. */
public final class BodyJson {

    /** Name of the table in {@code columns.tsv}. */
    public static final String TABLE = "bodies";

    private BodyJson() {}

    /** The row; what is not known is {@code null}. */
    public static ObjectNode write(BodyDuties body) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("bodyId", body.id().orElse(null));
        row.put("body", body.name());
        body.names().forEach(row.putArray("names")::add);
        row.put("documents", body.documents());
        row.put("duties", body.duties());
        for (Role role : Role.values()) {
            row.put(role.code(), body.roles().get(role));
        }
        return row;
    }
}
