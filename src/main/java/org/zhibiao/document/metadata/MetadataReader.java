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
 * What a document says of itself, each value with how it was found. Title, genre, region and year are decided by
 * evidence that adds up: every value that anything speaks for is a candidate, and the tables say how much each kind of
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
        Optional<Known<String>> issuer = IssuerReader.read(source, title, genre);
        Optional<Known<String>> number = DocumentNumbers.read(source, found.end());
        DateReader dates = new DateReader(source);
        Optional<Known<CalendarDate>> written = dates.written(genre, found.end());
        Optional<Known<CalendarDate>> published = dates.published();
        RegionReader.Found region = new RegionReader(source, knowledge).read(title, issuer);
        region.rival().ifPresent(rivals::add);
        Optional<Known<Integer>> year = Optional.empty();
        Candidates<Integer> years =
                new YearReader(source, knowledge, title.value(), number, written, published).read(genre);
        if (years.best().isPresent()) {
            int best = years.best().get();
            year = Optional.of(years.known(best));
            years.rival(best, String::valueOf).ifPresent(rivals::add);
        }
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
