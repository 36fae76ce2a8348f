package org.zhibiao.cli;

import java.util.Optional;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Status;
import org.zhibiao.store.DateRange;
import org.zhibiao.store.FindingQuery;
import picocli.CommandLine.Option;

/** Options that say which findings are meant; those that are given must all hold. */
final class FilterOptions {

    @Option(names = "--layer", paramLabel = "LAYER", description = "target, measure, body or deadline.")
    private Layer layer;

    @Option(names = "--indicator", paramLabel = "WORDS",
            description = "Words in the indicator of a target, or the id of an indicator in models/indicators.csv.")
    private String indicator;

    @Option(names = "--region", paramLabel = "NAME", description = "Words in the region of the document.")
    private String region;

    @Option(names = "--deadline", paramLabel = "DATE",
            description = "When it is to be reached: 2025, 2025-06, 2021..2025, ..2025 or 2025..")
    private DateRange deadline;

    @Option(names = "--status", paramLabel = "STATUS",
            description = "Of targets: target (an aim) or actual (a result).")
    private Status status;

    @Option(names = "--doc", paramLabel = "NAME",
            description = "A document's name, its last part, or a pattern with *.")
    private String document;

    /** The query that the options make. */
    FindingQuery query(Optional<String> words) {
        return new FindingQuery(words, Optional.ofNullable(layer), Optional.ofNullable(indicator),
                Optional.ofNullable(region), Optional.ofNullable(deadline), Optional.ofNullable(status),
                Optional.ofNullable(document));
    }
}
