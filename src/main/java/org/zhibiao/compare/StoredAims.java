package org.zhibiao.compare;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.extract.WordedAim;
import org.zhibiao.extract.WordedAim.Said;
import org.zhibiao.extract.WordedAimReader;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.lexicon.Dimension;
import org.zhibiao.lexicon.Lazy;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.QualitativeWords;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.KnowledgeBase;

/**
 * Finds aims without a number: for the indicators of the tables among those that were found when the documents were
 * stored, for phrases of texts in the texts themselves.
 */
final class StoredAims {

    /** Dimensions of which growth is told as a rise of the state: 城镇化率稳步提高. Of others it is a rate. */
    private static final Set<Dimension> STATES = EnumSet.of(
            Dimension.SHARE,
            Dimension.RATIO,
            Dimension.INDEX,
            Dimension.INCIDENCE,
            Dimension.COUNT_PER_UNIT,
            Dimension.PERSONS_PER_UNIT,
            Dimension.AREA_PER_UNIT,
            Dimension.LENGTH_PER_UNIT,
            Dimension.MASS_PER_UNIT,
            Dimension.VOLUME_PER_UNIT,
            Dimension.ENERGY_PER_UNIT,
            Dimension.TIME,
            Dimension.CONCENTRATION);

    private final KnowledgeBase base;
    private final Lazy<WordedAimReader> reader;
    private final Map<String, List<WordedAim>> ofDocuments = new HashMap<>();

    StoredAims(KnowledgeBase base, Lexicon lexicon, QualitativeWords words) {
        this.base = base;
        this.reader = new Lazy<>(() -> new WordedAimReader(lexicon, words));
    }

    /** The first aim of a document for an indicator and its own year that has no number. */
    Optional<QualitativeAim> find(DocumentSummary document, IndicatorChoice choice) throws IOException {
        for (WordedAim aim : aims(document, choice)) {
            if (aim.indicator().equals(choice.indicator()) && saysHow(choice, aim.said())) {
                return Optional.of(new QualitativeAim(document, aim.sentence(), aim.clause(), aim.start(), aim.end()));
            }
        }
        return Optional.empty();
    }

    private List<WordedAim> aims(DocumentSummary document, IndicatorChoice choice) throws IOException {
        if (choice.canonical().isEmpty()) {
            return ofPhrase(document, choice.indicator());
        }
        if (!base.hasWordedAim(document, choice.indicator())) {
            return List.of();
        }
        List<WordedAim> known = ofDocuments.get(document.name());
        if (known == null) {
            known = base.wordedAims(document.name());
            ofDocuments.put(document.name(), known);
        }
        return known;
    }

    private List<WordedAim> ofPhrase(DocumentSummary document, String phrase) throws IOException {
        String text = base.text(document.name()).orElse("");
        return text.contains(phrase) && document.metadata().year().isPresent()
                ? reader.get()
                        .read(
                                text,
                                base.findings(document.name()),
                                document.metadata().year().get().value(),
                                phrase)
                : List.of();
    }

    /** Whether a clause says how the value that is meant shall be. */
    private static boolean saysHow(IndicatorChoice choice, Set<Said> said) {
        boolean isState = choice.canonical()
                .map(CanonicalIndicator::dimension)
                .filter(STATES::contains)
                .isPresent();
        boolean changes = said.contains(Said.CHANGES);
        boolean reaches = said.contains(Said.REACHES);
        return choice.years() == Years.SINGLE
                && switch (choice.kind()) {
                    case RATE, CHANGE -> changes || said.contains(Said.STATE);
                    case AMOUNT -> isState ? !said.isEmpty() : reaches && !changes;
                    case MULTIPLE, RANK -> false;
                };
    }
}
