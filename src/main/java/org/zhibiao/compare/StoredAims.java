package org.zhibiao.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibiao.document.SourceText;
import org.zhibiao.extract.aim.AimedIndicator;
import org.zhibiao.extract.aim.Figures;
import org.zhibiao.extract.aim.QualitativeClauses;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.QualitativeWords;
import org.zhibiao.record.Layer;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Target;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.Order;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;

/** Aims without a number in the documents of a knowledge base. */
final class StoredAims {

    private final KnowledgeBase base;
    private final QualitativeClauses clauses;
    private final List<IndicatorChoice> choices;
    /** Of each document that was asked for, the clauses for each name of a choice; the text itself is large. */
    private final Map<String, Map<String, List<QualitativeClauses.Clause>>> found = new HashMap<>();

    private final Map<String, List<Figures.Figure>> figures = new HashMap<>();

    /**
     * Reads texts of a knowledge base.
     *
     * @param choices the indicators that will be asked for: a text is searched for all of them at once
     */
    StoredAims(KnowledgeBase base, Lexicon lexicon, QualitativeWords words, List<IndicatorChoice> choices) {
        this.base = base;
        this.clauses = new QualitativeClauses(lexicon, words);
        this.choices = List.copyOf(choices);
    }

    /** The first aim of a document for an indicator and a year that has no number. */
    Optional<QualitativeAim> find(DocumentSummary document, IndicatorChoice choice, int year) throws IOException {
        List<QualitativeClauses.Clause> candidates = clauses(document.name()).getOrDefault(choice.name(), List.of());
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        SourceText text = text(document.name());
        Figures numbers = figures(document.name());
        for (QualitativeClauses.Clause clause : candidates) {
            if (clauses.isAmongGoals(text, clause, year, numbers)) {
                return Optional.of(new QualitativeAim(
                        document, clause.sentence(text), clause.words(text), clause.start(), clause.end()));
            }
        }
        return Optional.empty();
    }

    private SourceText text(String document) throws IOException {
        return new SourceText(base.text(document).orElse(""));
    }

    private Map<String, List<QualitativeClauses.Clause>> clauses(String document) throws IOException {
        Map<String, List<QualitativeClauses.Clause>> known = found.get(document);
        if (known == null) {
            known = new HashMap<>();
            SourceText text = text(document);
            for (IndicatorChoice choice : choices) {
                // No text sets an average or a sum of years in words alone.
                if (choice.years() == Years.SINGLE) {
                    known.put(choice.name(), clauses.in(text, aimed(choice)));
                }
            }
            found.put(document, known);
        }
        return known;
    }

    private static AimedIndicator aimed(IndicatorChoice choice) {
        MeasureType measure = switch (choice.kind()) {
            case AMOUNT -> MeasureType.LEVEL;
            case RATE -> MeasureType.RATE;
            case CHANGE -> MeasureType.CHANGE;
            case MULTIPLE -> MeasureType.MULTIPLE;
            case RANK -> MeasureType.RANK;
        };
        return new AimedIndicator(choice.indicator(), choice.canonical(), measure);
    }

    private Figures figures(String document) {
        return new Figures() {
            @Override
            public List<Figure> all() throws IOException {
                List<Figure> known = figures.get(document);
                if (known == null) {
                    known = read(document, Optional.empty());
                    figures.put(document, known);
                }
                return known;
            }

            @Override
            public List<Figure> besides(String words) throws IOException {
                return read(document, Optional.of(words));
            }
        };
    }

    private List<Figures.Figure> read(String document, Optional<String> besides) throws IOException {
        List<Expression> asked = new ArrayList<>(List.of(
                new Expression.Match(Field.DOCUMENT, document),
                new Expression.Match(Field.LAYER, Layer.TARGET.code())));
        besides.ifPresent(words -> asked.add(new Expression.Words(words, true)));
        List<Figures.Figure> numbers = new ArrayList<>();
        base.search(Expression.and(asked), Order.parse(Field.DOCUMENT.englishName()), Integer.MAX_VALUE, hit -> {
            if (hit.finding() instanceof Target target && hit.document().name().equals(document)) {
                numbers.add(Figures.Figure.of(target));
            }
        });
        return numbers;
    }
}
