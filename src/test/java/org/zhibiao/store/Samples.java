package org.zhibiao.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.record.Body;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Deadline;
import org.zhibiao.record.DeadlineKind;
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
import org.zhibiao.record.Strength;
import org.zhibiao.record.Target;
import org.zhibiao.record.TimeLimit;
import org.zhibiao.record.Timing;

/** A small document with one finding of each layer and two targets, made by hand. */
public final class Samples {

    public static final String NAME = "plans/岚江市方案.txt";
    public static final String TEXT = """
            岚江市人民政府关于推进新型城镇化的实施方案

            到2025年，常住人口城镇化率达到64%，力争改造老旧小区1200个以上。
            方案提出28条措施。
            责任单位：市发展改革委。
            """;

    private static final String FIRST = "到2025年，常住人口城镇化率达到64%，力争改造老旧小区1200个以上。";

    private Samples() {}

    /** The text as a document of a name. */
    public static Document document(String name, String text) {
        try {
            return Readers.WITHOUT_PLACES.parse(name, text);
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }

    /** The findings of {@link #TEXT}, in text order. */
    public static List<Finding> findings(String name) {
        return List.of(
                new Deadline(
                        span("到2025年"), from(name, FIRST), Optional.of(CalendarDate.ofYear(2025)), DeadlineKind.BY),
                target(name, "64%", FIRST, "常住人口城镇化率", Optional.of("urbanisation"), "64", "%", 2025),
                renovation(name),
                new Measure(span("28条"), from(name, "方案提出28条措施。"), 28, "措施", Optional.of("实施方案")),
                new Body(span("市发展改革委"), from(name, "责任单位：市发展改革委。"), Role.RESPONSIBLE, Optional.of("推进新型城镇化")));
    }

    /** A target of a level, of the plainest kind. */
    public static Target target(
            String name,
            String raw,
            String sentence,
            String indicator,
            Optional<String> id,
            String value,
            String unit,
            int year) {
        return new Target(
                span(raw),
                from(name, sentence),
                new Indicator(indicator, id),
                Optional.empty(),
                Status.TARGET,
                new Quantity(new BigDecimal(value), Optional.empty(), Optional.of(unit), Comparator.EQ),
                MeasureType.LEVEL,
                Optional.empty(),
                Optional.of(CalendarDate.ofYear(year)),
                Timing.BY,
                Optional.of(Strength.EXPECTED));
    }

    private static Target renovation(String name) {
        return new Target(
                span("1200个"),
                from(name, FIRST),
                new Indicator("老旧小区", Optional.empty()),
                Optional.of("改造"),
                Status.TARGET,
                new Quantity(new BigDecimal("1200"), Optional.empty(), Optional.of("个"), Comparator.GE),
                MeasureType.FLOW,
                Optional.empty(),
                Optional.of(CalendarDate.ofYear(2025)),
                Timing.CUMULATIVE,
                Optional.of(Strength.ASPIRATIONAL));
    }

    /** A time limit in a document that says nothing else. */
    public static Finding deadline(String name, String raw, TimeLimit to) {
        return new Deadline(span(raw), from(name, raw), Optional.of(to), DeadlineKind.BY);
    }

    /** A stretch of {@link #TEXT}, at its beginning if it is not in it. */
    static Span span(String raw) {
        int start = Math.max(0, TEXT.indexOf(raw));
        return new Span(start, start + raw.codePointCount(0, raw.length()), raw);
    }

    static Provenance from(String name, String sentence) {
        return new Provenance(name, sentence, List.of("主要目标", "城镇化"), "by-hand");
    }

    /** The version of a text. */
    public static DocumentVersion version(String text) {
        return DocumentVersion.of(text.getBytes(StandardCharsets.UTF_8), "by hand");
    }

    /** Puts {@link #TEXT} with its findings into a knowledge base. */
    public static void fill(Path folder) throws IOException {
        fill(folder, NAME);
    }

    /**
     * Puts {@link #TEXT} with its findings into a knowledge base, under names; all but the first have a
     * line more, because the same text would be one document.
     */
    public static void fill(Path folder, String... names) throws IOException {
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            for (int i = 0; i < names.length; i++) {
                String text = i == 0 ? TEXT : TEXT + "抄送：第" + i + "号\n";
                put(writer, names[i], text, findings(names[i]));
            }
        }
    }

    /** Puts a text as a file of its own. */
    static Source put(KnowledgeBaseWriter writer, String name, String text, List<Finding> findings) throws IOException {
        return writer.put(
                source(name, text), List.of(new DocumentWithFindings(document(name, text), findings, List.of())));
    }

    /** A file of a text. */
    static Source source(String name, String text) {
        return Source.read(name, version(text), text.getBytes(StandardCharsets.UTF_8).length);
    }

    /** A document as a knowledge base would give it back. */
    public static DocumentSummary summary(Document document, Map<Layer, Integer> findings) {
        return new DocumentSummary(
                document.name(),
                document.metadata(),
                version(document.text().stored()),
                document.text().length(),
                findings,
                List.of(document.name()),
                document.origin(),
                TextHash.of(document.text().stored()),
                document.parts(),
                0);
    }
}
