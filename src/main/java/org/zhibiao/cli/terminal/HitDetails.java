package org.zhibiao.cli.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.Zhibiao;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.record.Body;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Deadline;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Measure;
import org.zhibiao.record.Target;
import org.zhibiao.record.TimeLimit;
import org.zhibiao.store.Hit;
import org.zhibiao.store.query.Expression;

/** Findings one below the other, each with what is needed to judge it: sentence, headings, document and source. */
public final class HitDetails {

    private static final String INDENT = "   ";

    private final Zhibiao base;
    private final boolean colours;
    private final Messages messages;

    public HitDetails(Zhibiao base, boolean colours, Messages messages) {
        this.messages = messages;
        this.base = base;
        this.colours = colours;
    }

    /**
     * The lines of some findings.
     *
     * @param explained the query by which each finding's place in the order is explained
     */
    public List<String> lines(List<Hit> hits, Optional<Expression> explained) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            Finding finding = hit.finding();
            lines.add("%d  %s".formatted(i + 1, headline(finding)));
            lines.add(INDENT + Highlight.of(finding, before(hit)).marked(finding.layer(), colours));
            if (!finding.provenance().section().isEmpty()) {
                lines.add(INDENT + shown(String.join(" > ", finding.provenance().section())));
            }
            lines.add(INDENT + shown(source(hit)));
            if (explained.isPresent()) {
                base.findings()
                        .explain(explained.get(), hit)
                        .lines()
                        .forEach(line -> lines.add(INDENT + INDENT + line));
            }
        }
        return lines;
    }

    /** The text before the finding, which tells it from another of the same words in its sentence. */
    private String before(Hit hit) throws IOException {
        String text = base.documents().text(hit.document().name()).orElse("");
        return text.substring(
                0,
                text.offsetByCodePoints(
                        0, Math.min(hit.finding().span().start(), text.codePointCount(0, text.length()))));
    }

    /** A control character of a document must not reach the terminal. */
    private static String shown(String line) {
        return line.replaceAll("\\p{Cntrl}", " ");
    }

    private String headline(Finding finding) {
        Stream<String> parts = switch (finding) {
            case Target target ->
                Stream.of(
                        target.phraseWithAction(),
                        HitTable.sign(target.quantity().comparator())
                                + finding.span().raw(),
                        target.deadline()
                                .map(CalendarDate::toString)
                                .map(date ->
                                        messages.code("timing", target.timing().code()) + " " + date)
                                .orElse(""),
                        messages.code("status", target.status().code()),
                        target.strength()
                                .map(Coded::code)
                                .map(code -> messages.code("strength", code))
                                .orElse(""),
                        messages.code("measure", target.measure().code()));
            case Measure measure ->
                Stream.of(finding.span().raw(), measure.noun(), measure.of().orElse(""));
            case Body body ->
                Stream.of(
                        finding.span().raw(),
                        messages.code("role", body.role().code()),
                        body.duty().orElse(""));
            case Deadline deadline ->
                Stream.of(
                        finding.span().raw(),
                        messages.code("kind", deadline.kind().code()),
                        deadline.to().map(TimeLimit::toString).orElse(""));
        };
        return Stream.concat(
                        parts,
                        Stream.of(messages.text(
                                "details.rule", finding.provenance().rule())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String source(Hit hit) {
        Metadata metadata = hit.document().metadata();
        return Stream.of(
                        Optional.of(metadata.title().value()),
                        metadata.placeName(),
                        metadata.year().map(year -> String.valueOf(year.value())),
                        Optional.of(messages.text(
                                "details.place",
                                hit.document().name(),
                                hit.finding().span().start())),
                        metadata.address().map(Known::value))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
