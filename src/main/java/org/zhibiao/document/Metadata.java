package org.zhibiao.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhibiao.record.CalendarDate;

/**
 * What a document is, each value with how it was found.
 *
 * @param title its title; the first line of text when nothing better is found
 * @param genre the kind of document
 * @param form code of the {@link DocumentForm} that it has, which is finer than the genre
 * @param issuer 发文机关: the body that issues it, as written
 * @param documentNumber 发文字号 in the form of GB/T 9704-2012, 7.2.5: {@code 国发〔2018〕42号}
 * @param written 成文日期: the day on which it was signed or given as a speech
 * @param published 发布日期: the day on which it was made public
 * @param place the territory that speaks: see {@link #region} and {@link #unknownPlace}
 * @param year the year in which it was given or issued; a work report's goals are of this year
 * @param horizon the year in which the plan that it sets out ends
 * @param publisher 来源: where it was published
 * @param address the address that it was taken from
 * @param rivals for fields that were decided by evidence, what came second, at most one for each field
 */
public record Metadata(
        Known<String> title,
        Known<Genre> genre,
        String form,
        Optional<Known<String>> issuer,
        Optional<Known<String>> documentNumber,
        Optional<Known<CalendarDate>> written,
        Optional<Known<CalendarDate>> published,
        Optional<Known<Region>> place,
        Optional<Known<Integer>> year,
        Optional<Known<Integer>> horizon,
        Optional<Known<String>> publisher,
        Optional<Known<String>> address,
        List<Rival> rivals) {

    /** Keeps its own copy of the list. */
    public Metadata {
        rivals = List.copyOf(rivals);
    }

    /** The rivals that make their fields doubtful. */
    public List<Rival> doubts() {
        return rivals.isEmpty()
                ? List.of()
                : rivals.stream().filter(Rival::doubtful).toList();
    }

    /** The year without how it was found. */
    public OptionalInt yearNumber() {
        return number(year);
    }

    /** The horizon without how it was found. */
    public OptionalInt horizonNumber() {
        return number(horizon);
    }

    /** The province, city or county of the table of places that speaks, or the nation. */
    public Optional<Known<Region>> region() {
        return place.filter(known -> known.value().isKnown());
    }

    /** The name of a place that speaks and that no table of places holds, so that it may be none. */
    public Optional<Known<String>> unknownPlace() {
        return place.filter(known -> !known.value().isKnown()).map(known -> known.map(Region::name));
    }

    /** The name of the place that speaks, whether a table holds it or not. */
    public Optional<String> placeName() {
        return place.map(known -> known.value().name());
    }

    private static OptionalInt number(Optional<Known<Integer>> known) {
        return known.isPresent() ? OptionalInt.of(known.get().value()) : OptionalInt.empty();
    }
}
