package org.zhibiao.extract;

import java.util.List;
import org.zhibiao.record.Target;

/**
 * An indicator table of a document.
 *
 * @param start first position of its header, in code points
 * @param end position after its last row, in code points
 * @param targets what its cells say, in text order; empty where the rows' names are lost
 */
record IndicatorTable(int start, int end, List<Target> targets) {

    IndicatorTable {
        targets = List.copyOf(targets);
    }

    /** Whether a position, in code points, stands inside the table. */
    boolean covers(int position) {
        return start <= position && position < end;
    }
}
