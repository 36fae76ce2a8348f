package org.zhibiao.document.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.document.DocumentForm;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.Rival;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.record.CalendarDate;

/**
 * What a document says of itself, each value with how it was found. Title, genre, issuer, number, dates,
 * region and year are decided by evidence that adds up: every value that anything speaks for is a candidate, and the tables say how much each kind of
 * evidence weighs. What came second is kept, and a close race makes the value doubtful.
 */
public final class MetadataReader {

    private MetadataReader() {}

    /** The metadata of a source. */
    public static Metadata read(MetadataSource source, DocumentKnowledge knowledge) {
        List<Rival> rivals = new ArrayList<>();
        TitleReader.Title found = new TitleReader(source, knowledge).read();
        found.rival().ifPresent(rivals::add);
        Known<String> title = found.title();
        Known<DocumentForm> form = form(source, knowledge, title, rivals);
        Genre genre = form.value().genre();
        Optional<Known<String>> issuer = decided(IssuerReader.read(source, knowledge, title, genre), rivals);
        Optional<Known<String>> number = decided(DocumentNumbers.read(source, knowledge, found.end()), rivals);
        DateReader dates = new DateReader(source, knowledge);
        Optional<Known<CalendarDate>> written = decided(dates.written(genre, found.end()), rivals);
        Optional<Known<CalendarDate>> published = decided(dates.published(), rivals);
        RegionReader.Found region = new RegionReader(source, knowledge).read(title, issuer);
        region.rival().ifPresent(rivals::add);
        Optional<Known<Integer>> year = decided(
                new YearReader(source, knowledge, title.value(), number, written, published).read(genre), rivals);
        return new Metadata(
                title,
                form.map(DocumentForm::genre),
                form.value().code(),
                issuer,
                number,
                written,
                published,
                region.region(),
                year,
                HorizonReader.read(source, knowledge, title, genre, year),
                source.said(MetadataField.PUBLISHER)
                        .or(() -> Clipping.read(source)
                                .map(clipping -> new Known<>(clipping.newspaper(), Evidence.TEXT))),
                source.said(MetadataField.ADDRESS),
                rivals);
    }

    /** The value for which most speaks, and what came second. */
    private static <T> Optional<Known<T>> decided(Candidates<T> candidates, List<Rival> rivals) {
        return candidates.best().map(best -> {
            candidates.rival(best, String::valueOf).ifPresent(rivals::add);
            return candidates.known(best);
        });
    }

    private static Known<DocumentForm> form(
            MetadataSource source, DocumentKnowledge knowledge, Known<String> title, List<Rival> rivals) {
        Candidates<DocumentForm> forms = new GenreReader(knowledge).read(source, title.value());
        Optional<DocumentForm> best = forms.best();
        if (best.isEmpty()) {
            return new Known<>(knowledge.form(Genre.ACCOUNT), Evidence.TEXT);
        }
        forms.rival(best.get(), DocumentForm::code)
                .filter(rival -> isOfAnotherGenre(knowledge, rival.value(), best.get()))
                .ifPresent(rivals::add);
        return forms.known(best.get());
    }

    private static boolean isOfAnotherGenre(DocumentKnowledge knowledge, String code, DocumentForm form) {
        return knowledge
                .form(code)
                .filter(other -> other.genre() != form.genre())
                .isPresent();
    }
}
