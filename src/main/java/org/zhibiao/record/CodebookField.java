package org.zhibiao.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A field of the codebook, or one of the documents that can be asked for beside them, as {@code codebook.tsv} tells it.
 *
 * @param layers the layers whose findings have it; none for a field of the document
 * @param name its name in JSON and in every table that is written
 * @param component the component of the layer's Java record that holds it, as a path: {@code quantity.value}; empty
 *     for what queries know of a finding though the finding does not hold it itself
 * @param type what its values are
 * @param list name of the closed list that its values are from, if they are; see {@link Codebook#codes}
 * @param unit what a number is counted in
 * @param pattern the regular expression that a whole value matches, if text has a form, as a date has
 * @param separator what the values of a list are joined by where a cell can hold but one; empty for other types
 * @param required whether every finding has a value
 * @param queryNames its names in queries, first the English one and then the Chinese; none if it cannot be asked for
 * @param meaning what it holds, in one line
 * @param alsoFinds what else finds it in a query; empty in most cases
 */
public record CodebookField(
        Set<Layer> layers,
        String name,
        String component,
        ValueType type,
        Optional<String> list,
        Optional<String> unit,
        Optional<String> pattern,
        String separator,
        boolean required,
        List<String> queryNames,
        Bilingual meaning,
        Optional<Bilingual> alsoFinds) {

    /** Keeps its own copies. */
    public CodebookField {
        layers = Set.copyOf(layers);
        queryNames = List.copyOf(queryNames);
    }

    /** The values that it can have when they are a closed list; else none. */
    public List<Codebook.Code> codes() {
        return list.map(Codebook::codes).orElse(List.of());
    }
}
