package org.zhibiao.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.zhibiao.store.query.Field;

/** Counts what a query finds by the values of fields. */
final class FacetCounter {

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final FieldInfos fields;
    /** How the words of each segment are those of the whole index: costs more to find out than to count by. */
    private final Map<String, StringDocValuesReaderState> words = new ConcurrentHashMap<>();

    FacetCounter(IndexSearcher searcher, Vocabulary vocabulary) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
        this.fields = FieldInfos.getMergedFieldInfos(searcher.getIndexReader());
    }

    /** Counts by each of some fields, in one pass over what the query finds. */
    List<Facet> count(Query query, List<Field> by) throws IOException {
        FacetsCollector found = searcher.search(query, new FacetsCollectorManager());
        int total = found.getMatchingDocs().stream()
                .mapToInt(FacetsCollector.MatchingDocs::totalHits)
                .sum();
        List<Facet> facets = new ArrayList<>();
        for (Field field : by) {
            Map<String, Integer> counts = field == Field.CATEGORY ? categories(found) : counts(found, field);
            int with = counts.values().stream().mapToInt(Integer::intValue).sum();
            facets.add(new Facet(field, total, total - with, ordered(counts)));
        }
        return facets;
    }

    private StringDocValuesReaderState words(String field) throws IOException {
        StringDocValuesReaderState known = words.get(field);
        if (known == null) {
            known = new StringDocValuesReaderState(searcher.getIndexReader(), field);
            words.put(field, known);
        }
        return known;
    }

    private static List<Facet.Value> ordered(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Facet.Value(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Facet.Value::count).reversed().thenComparing(Facet.Value::value))
                .toList();
    }

    private Map<String, Integer> categories(FacetsCollector found) throws IOException {
        Map<String, Integer> ids = counts(found, Field.INDICATOR_ID);
        Map<String, Integer> counts = new HashMap<>();
        vocabulary.categories().forEach((category, members) -> {
            int sum = members.stream().mapToInt(id -> ids.getOrDefault(id, 0)).sum();
            if (sum > 0) {
                counts.put(category, sum);
            }
        });
        return counts;
    }

    private Map<String, Integer> counts(FacetsCollector found, Field field) throws IOException {
        // A date is counted by its year.
        Optional<CountedField> counted = field == Field.DEADLINE
                ? Optional.of(new CountedField(Schema.DEADLINE_YEAR, CountedField.DocValues.INTEGER))
                : CountedField.of(field);
        CountedField values = counted.orElseThrow(
                () -> new IllegalArgumentException("findings cannot be counted by " + field.englishName()));
        if (fields.fieldInfo(values.name()) == null) {
            return Map.of();
        }
        Facets facets = switch (values.values()) {
            case WORD -> new StringValueFacetCounts(words(values.name()), found);
            case INTEGER, INTEGER_POINT -> new LongValueFacetCounts(values.name(), found);
            case DECIMAL_POINT ->
                throw new IllegalArgumentException(
                        "findings cannot be counted by " + field.englishName() + ", which has a value for each");
        };
        FacetResult result = facets.getAllChildren(values.name());
        Map<String, Integer> counts = new HashMap<>();
        for (LabelAndValue value : result == null ? new LabelAndValue[0] : result.labelValues) {
            counts.put(value.label, value.value.intValue());
        }
        return counts;
    }
}
