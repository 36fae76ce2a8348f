package org.zhibiao.compare;

import java.util.Optional;
import java.util.stream.Stream;
import org.zhibiao.document.Region;
import org.zhibiao.store.DocumentSummary;

/**
 * What a region aimed at for an indicator and a year, and what became of it.
 *
 * @param indicator the indicator, as it was asked for
 * @param region the region
 * @param year the year
 * @param aim the aim, or why there is none
 * @param related how many other aims for the indicator and the year the region states that this one cannot be compared
 *     with: of another kind (+1 percentage point instead of 60%), over several years, or for a part of the region
 * @param result the result of the year, as later documents tell it
 * @param upper the aim of the government above for the same indicator and year
 */
public record PanelRow(
        IndicatorChoice indicator,
        Region region,
        int year,
        Aim aim,
        int related,
        Optional<Preferred> result,
        Optional<Preferred> upper) {

    /** An aim, or one of three ways of having none. */
    public sealed interface Aim permits Stated, Qualitative, Silent, Undocumented {}

    /**
     * An aim with a number.
     *
     * @param choice the statement of it that stands for all
     * @param constraint how much room its words leave
     */
    public record Stated(Preferred choice, Constraint constraint) implements Aim {}

    /**
     * The indicator is named among the goals, without a number.
     *
     * @param words where
     */
    public record Qualitative(QualitativeAim words) implements Aim {}

    /**
     * Documents of the year name no aim for the indicator.
     *
     * @param document the one of them that weighs most: the work report, where there is one
     */
    public record Silent(DocumentSummary document) implements Aim {}

    /** No document of the region and the year is known, and no other names an aim for the year. */
    public record Undocumented() implements Aim {}

    /** The statements of which a table shows the words. */
    Stream<Statement> shown() {
        return Stream.concat(
                aim instanceof Stated stated ? Stream.of(stated.choice().statement()) : Stream.of(),
                result.map(Preferred::statement).stream());
    }

    /** Whether no table holds the place, or something of the metadata of a document that a cell is taken from is doubtful. */
    public boolean isDoubtful() {
        Stream<DocumentSummary> own = switch (aim) {
            case Stated stated -> Stream.of(stated.choice().statement().document());
            case Qualitative qualitative -> Stream.of(qualitative.words().document());
            case Silent silent -> Stream.of(silent.document());
            case Undocumented undocumented -> Stream.of();
        };
        Stream<DocumentSummary> others = Stream.of(result, upper)
                .flatMap(Optional::stream)
                .map(choice -> choice.statement().document());
        return !region.isKnown()
                || Stream.concat(own, others)
                        .anyMatch(document -> !document.metadata().doubts().isEmpty());
    }

    /** The name of the region above; empty for the nation. */
    public Optional<String> upperRegion() {
        return Place.of(region)
                .upper()
                .map(key -> region.above().isEmpty() ? key : region.above().getLast());
    }
}
