package org.zhibiao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What sources a knowledge base must know after some steps, and what texts they give. */
final class Model {

    private final SortedMap<String, Step> sources = new TreeMap<>();

    /** The model after steps. */
    static Model after(List<Step> steps) {
        Model model = new Model();
        steps.forEach(model::add);
        return model;
    }

    void add(Step step) {
        switch (step.kind()) {
            case PUT, REFUSE -> sources.put(step.source(), step);
            case REMOVE -> sources.remove(step.source());
            case TOUCH -> {}
        }
    }

    /** Whether the sources of the knowledge base are those of this model, each as of the same step. */
    boolean isOf(List<Source> found) {
        Map<String, Long> steps = new TreeMap<>();
        found.forEach(source -> steps.put(source.name(), source.size()));
        Map<String, Long> expected = new TreeMap<>();
        sources.values().forEach(step -> expected.put(step.source(), (long) step.number()));
        return steps.equals(expected);
    }

    /** Checks that every source is there wholly, and nothing else. */
    void check(KnowledgeBase base, String run) throws IOException {
        assertThat(base.sources()).as(run).extracting(Source::name).containsExactlyElementsOf(sources.keySet());
        Map<String, Set<String>> givers = new TreeMap<>();
        Map<String, Integer> textOf = new TreeMap<>();
        for (Source source : base.sources()) {
            List<Integer> texts = sources.get(source.name()).texts();
            assertThat(source.size())
                    .as(run)
                    .isEqualTo(sources.get(source.name()).number());
            assertThat(source.outcome().givesDocuments()).as(run).isEqualTo(!texts.isEmpty());
            assertThat(source.texts()).as(run).hasSameSizeAs(texts);
            for (int i = 0; i < texts.size(); i++) {
                String document = source.texts().get(i).document();
                assertThat(textOf.putIfAbsent(document, texts.get(i))).as(run).isIn(null, texts.get(i));
                givers.computeIfAbsent(document, name -> new TreeSet<>()).add(source.name());
            }
        }
        assertThat(new HashSet<>(textOf.values())).as("%s: each text once", run).hasSameSizeAs(textOf.values());
        assertThat(base.documents())
                .as(run)
                .extracting(DocumentSummary::name)
                .containsExactlyElementsOf(textOf.keySet());
        for (DocumentSummary document : base.documents()) {
            check(base, document, textOf.get(document.name()), givers.get(document.name()), run);
        }
        checkDuplicates(base, run);
        assertThat(base.search(Queried.by(""), Order.BEST_FIRST, 1).total())
                .as(run)
                .isEqualTo(textOf.values().stream().mapToInt(Step::findings).sum());
    }

    private static void check(KnowledgeBase base, DocumentSummary document, int text, Set<String> givers, String run)
            throws IOException {
        String name = document.name();
        assertThat(document.sources()).as(run).containsExactlyInAnyOrderElementsOf(givers);
        assertThat(base.document(name)).as(run).contains(document);
        assertThat(base.text(name)).as(run).contains(Step.text(text));
        assertThat(document.textHash()).as(run).isEqualTo(TextHash.of(Step.text(text)));
        assertThat(document.total()).as(run).isEqualTo(Step.findings(text));
        assertThat(base.findings(name)).as(run).isEqualTo(Samples.findings(name).subList(0, Step.findings(text)));
    }

    private static void checkDuplicates(KnowledgeBase base, String run) throws IOException {
        List<String> holders = new ArrayList<>();
        base.documents().forEach(document -> holders.add(document.sources().getFirst()));
        for (Source source : base.sources()) {
            assertThat(source.outcome() == Outcome.DUPLICATE)
                    .as("%s: %s is a duplicate", run, source.name())
                    .isEqualTo(source.outcome().givesDocuments() && !holders.contains(source.name()));
        }
    }
}
