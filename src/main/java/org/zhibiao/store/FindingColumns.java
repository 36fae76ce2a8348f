package org.zhibiao.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.NumericUtils;
import org.zhibiao.record.Provenance;
import org.zhibiao.record.Quantity;
import org.zhibiao.record.Span;
import org.zhibiao.record.Target;

/**
 * The columns of a segment from which targets and sentences are read: stored fields are packed together with the texts,
 * and one finding among them takes a hundred times as long. For one thread.
 */
final class FindingColumns {

    /** Stands between headings. */
    static final String MARK = "\u001F";

    private final LeafReader reader;
    private int finding = Integer.MAX_VALUE;
    private int sentence = Integer.MAX_VALUE;
    private BinaryDocValues raw = DocValues.emptyBinary();
    private SortedDocValues rule = DocValues.emptySorted();
    private SortedDocValues attribute = DocValues.emptySorted();
    private SortedDocValues measured = DocValues.emptySorted();
    private SortedDocValues amount = DocValues.emptySorted();
    private NumericDocValues code = DocValues.emptyNumeric();
    private SortedNumericDocValues score = DocValues.emptySortedNumeric();
    private NumericDocValues start = DocValues.emptyNumeric();
    private NumericDocValues end = DocValues.emptyNumeric();
    private BinaryDocValues text = DocValues.emptyBinary();
    private SortedDocValues section = DocValues.emptySorted();
    private BinaryDocValues longSection = DocValues.emptyBinary();

    FindingColumns(LeafReader reader) {
        this.reader = reader;
    }

    /** A sentence with the headings above it. */
    record Said(String sentence, List<String> section) {}

    /** Whether a target can be read again from columns: not if one of its words is longer than columns hold. */
    static boolean hold(Target target) {
        String written = Measured.of(target).written();
        return target.equals(target(
                target.provenance(),
                target.span(),
                Measured.read(written),
                TargetCode.read(TargetCode.of(target).number()),
                Amounts.read(Amounts.written(target.quantity())),
                target.attribute().map(Schema::keyword)));
    }

    private static Target target(
            Provenance provenance,
            Span span,
            Measured measured,
            TargetCode code,
            Amounts amount,
            Optional<String> attribute) {
        return new Target(
                span,
                provenance,
                measured.indicator(),
                measured.action(),
                code.status(),
                new Quantity(amount.value(), amount.maximum(), amount.unit(), code.comparator()),
                code.measure(),
                code.direction(),
                code.deadline(),
                code.timing(),
                code.strength(),
                attribute);
    }

    /**
     * The target of a number in the segment; empty for what is no target and for those that columns do not {@link #hold}.
     *
     * @param said its sentence
     * @param document name of its document
     */
    Optional<Target> target(int number, Said said, String document) throws IOException {
        openFindings(number);
        if (!raw.advanceExact(number)) {
            return Optional.empty();
        }
        Span span = new Span(
                (int) number(start, number),
                (int) number(end, number),
                raw.binaryValue().utf8ToString());
        return Optional.of(target(
                new Provenance(
                        document,
                        said.sentence(),
                        said.section(),
                        word(rule, number).orElse(""),
                        score(number)),
                span,
                Measured.read(word(measured, number).orElse("")),
                TargetCode.read(number(code, number)),
                Amounts.read(word(amount, number).orElse("")),
                word(attribute, number)));
    }

    /** The sentence of a number in the segment. */
    Said said(int number) throws IOException {
        if (number < sentence) {
            text = DocValues.getBinary(reader, Schema.SENTENCE_TEXT);
            section = DocValues.getSorted(reader, Schema.SECTION);
            longSection = DocValues.getBinary(reader, Schema.LONG_SECTION);
        }
        sentence = number;
        Optional<String> headings = longSection.advanceExact(number)
                ? Optional.of(longSection.binaryValue().utf8ToString())
                : word(section, number);
        return new Said(
                text.advanceExact(number) ? text.binaryValue().utf8ToString() : "",
                headings.map(all -> List.of(all.split(MARK, -1))).orElse(List.of()));
    }

    /** Columns are read forwards only, and opened anew to go back. */
    private void openFindings(int number) throws IOException {
        if (number < finding) {
            raw = DocValues.getBinary(reader, Schema.RAW);
            rule = DocValues.getSorted(reader, Schema.RULE);
            attribute = DocValues.getSorted(reader, Schema.ATTRIBUTE);
            measured = DocValues.getSorted(reader, Schema.MEASURED);
            amount = DocValues.getSorted(reader, Schema.AMOUNT);
            code = DocValues.getNumeric(reader, Schema.CODE);
            score = DocValues.getSortedNumeric(reader, Schema.SCORE);
            start = DocValues.getNumeric(reader, Schema.START);
            end = DocValues.getNumeric(reader, Schema.END);
        }
        finding = number;
    }

    private static Optional<String> word(SortedDocValues words, int number) throws IOException {
        return words.advanceExact(number)
                ? Optional.of(words.lookupOrd(words.ordValue()).utf8ToString())
                : Optional.empty();
    }

    private Optional<BigDecimal> score(int number) throws IOException {
        return score.advanceExact(number)
                ? Optional.of(BigDecimal.valueOf(NumericUtils.sortableLongToDouble(score.nextValue())))
                : Optional.empty();
    }

    private static long number(NumericDocValues numbers, int number) throws IOException {
        return numbers.advanceExact(number) ? numbers.longValue() : 0;
    }
}
