package org.zhibiao.export.annotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibiao.document.Document;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.extract.Extractor;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.record.Body;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Deadline;
import org.zhibiao.record.DeadlineKind;
import org.zhibiao.record.Duration;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Indicator;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Measure;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Provenance;
import org.zhibiao.record.Quantity;
import org.zhibiao.record.Role;
import org.zhibiao.record.Span;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;
import org.zhibiao.record.Timing;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.Samples;

/** Documents with findings: all of corpus/ as the program reads them, and one that is as awkward as can be. */
final class Annotated {

    static final String AWKWARD_NAME = "a/../b#1*?\"<>|城镇化𠀀.txt";
    /** Characters of two code units, every break of a line, and what XML 1.0 cannot hold. */
    static final String AWKWARD_TEXT = "\uFEFF𠀀市\u0000\u0001\uFFFE计划\r\n期限：30\r\n\t \n日\u2028内\u0085，责任单位𠀀𠮷局\r"
            + "增长5\u000B%\u001C、提出28条措施，再提出28条措施。\n";

    private static final List<AnnotatedDocument> CORPUS = readCorpus();

    private Annotated() {}

    /** Every text of corpus/ with its findings. */
    static List<AnnotatedDocument> corpus() {
        return CORPUS;
    }

    private static List<AnnotatedDocument> readCorpus() {
        Extractor extractor = Extractor.of(Models.bundled());
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(file -> read(extractor, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnnotatedDocument read(Extractor extractor, Path file) {
        try {
            Document document = Readers.WITHOUT_PLACES.read(file.toString(), Files.readAllBytes(file));
            return annotated(document, extractor.extract(document));
        } catch (IOException | UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }

    static AnnotatedDocument of(String name, String text, Finding... findings) {
        return annotated(Samples.document(name, text), List.of(findings));
    }

    private static AnnotatedDocument annotated(Document document, List<Finding> findings) {
        return new AnnotatedDocument(
                Samples.summary(document, Map.of(Layer.TARGET, findings.size())), document.text(), findings);
    }

    /** The document as taken from an address. */
    static AnnotatedDocument withAddress(AnnotatedDocument annotated, String address) {
        DocumentSummary old = annotated.document();
        Metadata known = old.metadata();
        Metadata metadata = new Metadata(
                known.title(),
                known.genre(),
                known.form(),
                known.issuer(),
                known.documentNumber(),
                known.written(),
                known.published(),
                known.place(),
                known.year(),
                known.horizon(),
                known.publisher(),
                Optional.of(new Known<>(address, Evidence.TEXT)),
                known.rivals());
        return new AnnotatedDocument(
                new DocumentSummary(
                        old.name(),
                        metadata,
                        old.version(),
                        old.length(),
                        old.findings(),
                        old.sources(),
                        old.origin(),
                        old.textHash(),
                        old.parts(),
                        old.unreadCells()),
                annotated.text(),
                annotated.findings());
    }

    static AnnotatedDocument awkward() {
        return of(
                AWKWARD_NAME,
                AWKWARD_TEXT,
                new Deadline(
                        span(AWKWARD_TEXT, "30\r\n\t \n日\u2028内\u0085"),
                        provenance(),
                        Optional.of(new Duration("P30D")),
                        DeadlineKind.WITHIN),
                new Body(span(AWKWARD_TEXT, "𠀀𠮷局"), provenance(), Role.LEAD, Optional.of("<&\"'>\n𠀀\uFFFE")),
                new Body(span(AWKWARD_TEXT, "𠀀𠮷局"), provenance(), Role.ESTABLISH, Optional.empty()),
                new Target(
                        span(AWKWARD_TEXT, "5\u000B%"),
                        provenance(),
                        new Indicator("", Optional.empty()),
                        Optional.empty(),
                        Status.ACTUAL,
                        new Quantity(
                                new BigDecimal("1E+20"),
                                Optional.of(new BigDecimal("0.000000000012345678901")),
                                Optional.of("%"),
                                Comparator.RANGE),
                        MeasureType.RATE,
                        Optional.empty(),
                        Optional.empty(),
                        Timing.IN,
                        Optional.empty(),
                        Optional.of("约束性\t\u2028\u0085\r\n")),
                new Measure(span(AWKWARD_TEXT, "28条"), provenance(), 28, "措施", Optional.of("计划")));
    }

    static Provenance provenance() {
        return new Provenance(AWKWARD_NAME, "𠀀 \"引\" <a> & \\ 句", List.of("一、𠀀", " 空 白 ", ""), "by-hand");
    }

    static Span span(String text, String raw) {
        int at = text.indexOf(raw);
        int start = text.codePointCount(0, at);
        return new Span(start, start + raw.codePointCount(0, raw.length()), raw);
    }
}
