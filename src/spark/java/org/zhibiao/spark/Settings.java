package org.zhibiao.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhibiao.document.content.ColumnRole;
import org.zhibiao.document.content.Limits;

/**
 * What every task must know.
 *
 * @param megabytes how large a document may be
 * @param seconds how long reading one may take
 * @param columns headings of tables whose rows are documents, by what they tell
 */
record Settings(int megabytes, int seconds, Map<ColumnRole, List<String>> columns) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Keeps its own copy of the map, of a kind that is carried to other machines. */
    Settings {
        columns = new TreeMap<>(columns);
    }

    /** How large a document may be. */
    long bytes() {
        return (long) megabytes << 20;
    }

    /** The limits that reading keeps. */
    Limits limits() {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                bytes(),
                Math.max(usual.unpackedBytes(), bytes()),
                usual.ratio(),
                usual.pages(),
                usual.nesting(),
                usual.entries(),
                seconds,
                usual.memoryMegabytes());
    }
}
