package org.zhibiao.document.metadata;

import java.util.Optional;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.record.CalendarDate;

/**
 * What a document says of itself, each value with how it was found. What the manifest says outweighs the
 * page, the page the words of the text, the words the file's name; where one field needs another order,
 * its reader says why.
 */
public final class MetadataReader {

    private MetadataReader() {}

    public static Metadata read(MetadataSource source, Gazetteer gazetteer) {
        TitleReader.Title found = new TitleReader(source).read();
        Known<String> title = found.title();
        Known<Genre> genre = GenreReader.read(source, title.value());
        Optional<Known<String>> issuer = IssuerReader.read(source, title, genre.value());
        Optional<Known<String>> number = DocumentNumbers.read(source, found.end());
        DateReader dates = new DateReader(source);
        Optional<Known<CalendarDate>> written = dates.written(genre.value(), found.end());
        Optional<Known<CalendarDate>> published = dates.published();
        Optional<Known<Integer>> year =
                new YearReader(source, title.value(), number, written, published).read(genre.value());
        return new Metadata(
                title,
                genre,
                issuer,
                number,
                written,
                published,
                new RegionReader(source, gazetteer).read(title, issuer),
                year,
                HorizonReader.read(source, title, genre.value(), year),
                source.said(MetadataField.PUBLISHER)
                        .or(() -> Clipping.read(source)
                                .map(clipping -> new Known<>(clipping.newspaper(), Evidence.TEXT))),
                source.said(MetadataField.ADDRESS));
    }
}
