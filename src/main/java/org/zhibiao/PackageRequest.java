package org.zhibiao;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhibiao.export.DataLicense;
import org.zhibiao.export.FieldChoice;
import org.zhibiao.export.TableOptions;
import org.zhibiao.record.Layer;
import org.zhibiao.review.Edition;
import org.zhibiao.store.query.Expression;

/**
 * What a data package is to hold, and what it tells of itself.
 *
 * @param query which findings
 * @param edition as people say they should be, or as they were found
 * @param layer the one layer that there is to be a table of; a table of each without one
 * @param fields whether also fields are in it that are right too seldom to be published unless they are asked for
 * @param parquet whether each table is there as Parquet too, beside CSV
 * @param title its title
 * @param authors who made it, as they are to be cited; may be none
 * @param license what others may do with it, as the authors say
 * @param created when it was made
 * @param options how its tables are written
 */
public record PackageRequest(
        Expression query,
        Edition edition,
        Optional<Layer> layer,
        FieldChoice fields,
        boolean parquet,
        String title,
        List<String> authors,
        Optional<DataLicense> license,
        Instant created,
        TableOptions options) {

    /** Keeps its own copy of the list. */
    public PackageRequest {
        authors = List.copyOf(authors);
    }
}
