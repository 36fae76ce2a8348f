package org.zhibiao.cli.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.Zhibiao;
import org.zhibiao.compare.Doubt;
import org.zhibiao.compare.Place;
import org.zhibiao.compare.Statement;
import org.zhibiao.compare.TrackedTarget;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;

/** Followed targets one below the other, each with the sentences and documents of all sides. */
public final class TrackDetails {

    private static final String INDENT = "   ";
    private static final int LABEL = 11;

    private final Zhibiao base;
    private final boolean colours;
    private final Messages messages;
    private final Map<String, String> verdicts;
    private final Map<String, String> doubts;

    public TrackDetails(Zhibiao base, boolean colours, Messages messages) {
        this.base = base;
        this.colours = colours;
        this.messages = messages;
        this.verdicts = TrackCodes.meanings("verdict", messages.language());
        this.doubts = TrackCodes.meanings("doubts", messages.language());
    }

    public List<String> lines(List<TrackedTarget> targets) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            TrackedTarget target = targets.get(i);
            lines.add("%d  %s".formatted(i + 1, headline(target)));
            side(lines, "target", target.target());
            attainment(lines, target);
            elsewhere(lines, target);
            above(lines, target);
            for (Doubt doubt : target.doubts()) {
                lines.add(label("doubt") + doubt.code() + ": " + doubts.get(doubt.code()));
            }
        }
        return lines;
    }

    private String headline(TrackedTarget tracked) {
        Statement target = tracked.target();
        return Stream.of(
                        target.place().map(Place::name).orElse(""),
                        TrackTable.what(target.target()),
                        TrackTable.value(target, messages),
                        target.target().deadline().map(CalendarDate::toString).orElse(""),
                        messages.code("verdict", tracked.attainment().verdict().code()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void attainment(List<String> lines, TrackedTarget tracked) throws IOException {
        String code = tracked.attainment().verdict().code();
        String margin = TrackTable.margin(tracked.attainment().margin(), tracked, messages);
        lines.add(label("verdict")
                + verdicts.get(code)
                + (margin.isEmpty() ? "" : messages.text("details.margin", margin))
                + tracked.attainment()
                        .respected()
                        .map(yes -> messages.text(yes ? "details.respected" : "details.not_respected"))
                        .orElse(""));
        if (tracked.attainment().result().isPresent()) {
            side(lines, "result", tracked.attainment().result().get().statement());
        }
        for (var other : tracked.attainment().others()) {
            lines.add(label("other") + TrackTable.value(other.statement(), messages) + " · " + source(other.statement())
                    + other.doubts().stream().map(doubt -> " " + doubt.code()).collect(Collectors.joining()));
        }
    }

    private void elsewhere(List<String> lines, TrackedTarget tracked) throws IOException {
        for (var one : tracked.repeats()) {
            side(lines, "repeated", one.join().statement());
        }
        for (var one : tracked.revisions()) {
            lines.add(label("revised") + TrackTable.revision(one, messages));
            side(lines, "", one.join().statement());
        }
    }

    private void above(List<String> lines, TrackedTarget tracked) throws IOException {
        if (tracked.upper().isPresent()) {
            String margin = TrackTable.margin(tracked.upper().get().margin(), tracked, messages);
            lines.add(label("above") + tracked.upper().get().place().name() + " "
                    + TrackTable.value(tracked.upper().get().join().statement(), messages)
                    + (margin.isEmpty() ? "" : messages.text("details.margin_over", margin)));
            side(lines, "", tracked.upper().get().join().statement());
        }
    }

    private void side(List<String> lines, String name, Statement statement) throws IOException {
        Finding finding = statement.target();
        lines.add(label(name) + Highlight.of(finding, before(statement)).marked(Layer.TARGET, colours));
        lines.add(label("") + source(statement));
    }

    private String label(String name) {
        String shown = name.isEmpty() ? "" : messages.text("details." + name);
        return INDENT + shown + " ".repeat(LABEL - DisplayWidth.of(shown));
    }

    private String source(Statement statement) {
        return Stream.of(
                        statement.document().metadata().title().value(),
                        statement.place().map(Place::name).orElse(""),
                        statement.statedOn().map(CalendarDate::toString).orElse(""),
                        messages.text(
                                "details.place",
                                statement.document().name(),
                                statement.target().span().start()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "))
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** The text before the finding, which tells it from another of the same words in its sentence. */
    private String before(Statement statement) throws IOException {
        String text = base.documents().text(statement.document().name()).orElse("");
        return text.substring(
                0,
                text.offsetByCodePoints(
                        0, Math.min(statement.target().span().start(), text.codePointCount(0, text.length()))));
    }
}
