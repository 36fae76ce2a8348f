package org.zhibiao.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.zhibiao.document.Document;
import org.zhibiao.document.Genre;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;

/**
 * A coder's records against the gold, document by document.
 *
 * <p>A record is found when its span overlaps that of a gold record of its layer; the two are paired one
 * to one, the most alike first. It is right when every key field is: for targets status, value, unit,
 * class of comparator, measure with direction, year of the deadline, and indicator; for measures count
 * and noun; for bodies the role; for deadlines the end. Optional gold is neither asked for nor held
 * against a record that overlaps it.
 */
public final class Evaluation {

    /** A document with the pairings of its records. */
    private record Scored(GoldDocument document, Map<Part, Pairing> pairings) {

        Pairing pairing(Part part) {
            return Objects.requireNonNull(pairings.get(part));
        }

        Genre genre() {
            return document.document().metadata().genre().value();
        }
    }

    private final List<Scored> documents;

    private Evaluation(List<Scored> documents) {
        this.documents = List.copyOf(documents);
    }

    /**
     * Has all documents coded and compares.
     *
     * @param coder makes findings of a document
     */
    public static Evaluation of(List<GoldDocument> gold, Function<Document, List<Finding>> coder) {
        return ofRecords(
                gold,
                document -> coder.apply(document.document()).stream()
                        .map(CodedRecord::of)
                        .toList());
    }

    /** Compares records that need not be findings. */
    static Evaluation ofRecords(List<GoldDocument> gold, Function<GoldDocument, List<CodedRecord>> coder) {
        return new Evaluation(gold.stream()
                .map(document -> scored(document, coder.apply(document)))
                .toList());
    }

    private static Scored scored(GoldDocument document, List<CodedRecord> all) {
        List<CodedRecord> found = all.stream().filter(document::covers).toList();
        Map<Part, Pairing> pairings = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            pairings.put(part, Pairing.of(part.gold(document.records()), part.found(found)));
        }
        return new Scored(document, pairings);
    }

    /** The figures over all documents. */
    public Map<Part, Figures> figures() {
        return figures(document -> true);
    }

    /** The figures over the documents of one genre. */
    public Map<Part, Figures> figures(Genre genre) {
        return figures(document -> document.genre() == genre);
    }

    private Map<Part, Figures> figures(Predicate<Scored> which) {
        List<Scored> chosen = documents.stream().filter(which).toList();
        Map<Part, Figures> figures = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            figures.put(
                    part,
                    Figures.of(chosen.stream()
                            .map(document -> document.pairing(part))
                            .toList()));
        }
        return Collections.unmodifiableMap(figures);
    }

    /** How many documents there are. */
    public int documents() {
        return documents.size();
    }

    /** How many documents there are of a genre. */
    public int documents(Genre genre) {
        return (int)
                documents.stream().filter(document -> document.genre() == genre).count();
    }

    /** The genres of the documents, in the order of {@link Genre}. */
    public Set<Genre> genres() {
        return new TreeSet<>(documents.stream().map(Scored::genre).toList());
    }

    /** What status, comparator and measure of the targets found were taken for. */
    public List<Confusion> confusions() {
        return Confusion.of(documents.stream()
                .flatMap(document -> document.pairing(Part.TARGET).matches().stream())
                .toList());
    }

    /** All errors, by layer, then by document; in each what is wrong, what is missing, what is spurious. */
    public List<CodingError> errors() {
        List<CodingError> errors = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            for (Scored scored : documents) {
                GoldDocument document = scored.document();
                Pairing pairing = scored.pairing(Part.valueOf(layer.name()));
                pairing.matches().stream()
                        .filter(match -> !match.isRight())
                        .forEach(match -> errors.add(CodingError.wrong(document, match)));
                pairing.missing()
                        .forEach(record -> errors.add(CodingError.of(document, CodingError.Kind.MISSING, record)));
                pairing.spurious()
                        .forEach(record -> errors.add(CodingError.of(document, CodingError.Kind.SPURIOUS, record)));
            }
        }
        return List.copyOf(errors);
    }
}
