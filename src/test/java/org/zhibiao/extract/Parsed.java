package org.zhibiao.extract;

import java.util.List;
import java.util.OptionalInt;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;

/** What the parsers find in a sentence of a document of 2021, written so that a table can hold it. */
final class Parsed {

    private static final Lexicon LEXICON = Models.bundled().lexicon();
    private static final QuantityParser QUANTITIES = new QuantityParser(LEXICON);
    private static final OptionalInt YEAR = OptionalInt.of(2021);

    private final SentenceText text;
    private final List<TimeMention> times;
    private final List<QuantityMention> quantities;

    private Parsed(String words) {
        Document document = document(words);
        text = SentenceText.of(document.text(), document.sentences().getFirst());
        Taken taken = new Taken();
        times = new TimeParser(YEAR, YEAR).parse(text.text(), taken);
        quantities = QUANTITIES.parse(text.text(), taken);
    }

    static Parsed of(String words) {
        return new Parsed(words);
    }

    private static Document document(String words) {
        try {
            return Readers.WITHOUT_PLACES.parse("plan.txt", words);
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }

    List<QuantityMention> quantities() {
        return quantities;
    }

    List<TimeMention> times() {
        return times;
    }

    /** {@code raw=value unit} or {@code raw=value..valueMax unit} of each quantity, two of them parted by a semicolon. */
    String quantitiesWritten() {
        return String.join(
                "; ",
                quantities.stream()
                        .map(quantity -> text.span(quantity.start(), quantity.end())
                                        .raw() + "="
                                + quantity.value().stripTrailingZeros().toPlainString()
                                + quantity.valueMax()
                                        .map(max ->
                                                ".." + max.stripTrailingZeros().toPlainString())
                                        .orElse("")
                                + quantity.unit().map(unit -> " " + unit).orElse(""))
                        .toList());
    }

    /** {@code raw=form to} of each time, two of them parted by a semicolon. */
    String timesWritten() {
        return String.join(
                "; ",
                times.stream()
                        .map(time -> text.span(time.start(), time.end()).raw() + "=" + time.sense()
                                + time.to().map(to -> " " + to).orElse(""))
                        .toList());
    }
}
