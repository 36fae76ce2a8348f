package org.zhibiao.export.annotation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhibiao.document.SourceText;
import org.zhibiao.export.ExportFolder;
import org.zhibiao.record.CodebookField;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;

/**
 * brat's standoff files (https://brat.nlplab.org/standoff.html): {@code NAME.txt}, {@code NAME.ann}, and
 * {@code annotation.conf}, by which brat knows the layers.
 *
 * <p>A finding is a text-bound annotation, the fields with closed lists are its attributes, the others stand as one
 * JSON object in its note. Positions count code points, as Python does. A stretch over several lines is told in
 * fragments, since a line of {@code .ann} cannot hold a line break.
 */
public final class BratWriter implements AnnotationWriter {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    /** What ends a line for Python's readers; and the tab, which ends a field. */
    private static final String BREAKS = "\t\n\u000B\f\r\u001C\u001D\u001E\u0085\u2028\u2029";

    private static final Pattern UNESCAPED_BREAK = Pattern.compile("[\u0085\u2028\u2029]");

    private final ExportFolder folder;
    private final DocumentList list;
    private final FileNames names = new FileNames();

    /** Begins with the configuration. */
    public BratWriter(ExportFolder folder) throws IOException {
        this.folder = folder;
        this.list = new DocumentList(folder);
        Files.writeString(folder.resolve("annotation.conf"), configuration());
    }

    private static String configuration() {
        StringBuilder lines = new StringBuilder("[entities]\n\n");
        List.of(Layer.values())
                .forEach(layer -> lines.append(TypeName.of(layer)).append('\n'));
        lines.append("\n[relations]\n\n[events]\n\n[attributes]\n\n");
        for (Layer layer : Layer.values()) {
            AnnotatedFields.of(layer).stream()
                    .filter(field -> field.list().isPresent())
                    .forEach(field -> lines.append(AnnotatedFields.listName(field))
                            .append("\tArg:")
                            .append(TypeName.of(layer))
                            .append(", Value:")
                            .append(String.join("|", AnnotatedFields.codes(field)))
                            .append('\n'));
        }
        return lines.toString();
    }

    @Override
    public void write(AnnotatedDocument annotated) throws IOException {
        String name = names.next(annotated.document().name());
        Files.write(
                folder.resolve(name + ".txt"), text(annotated.text().stored()).getBytes(StandardCharsets.UTF_8));
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".ann")))) {
            Numbers numbers = new Numbers();
            for (Finding finding : annotated.findings()) {
                stream.write(lines(annotated.text(), finding, numbers).getBytes(StandardCharsets.UTF_8));
            }
        }
        list.add(name + ".txt", annotated);
    }

    /** The same number of code points, with no line break that Python would change as it reads. */
    private static String text(String stored) {
        return stored.replace("\r\n", " \n").replace('\r', '\n');
    }

    /** The last numbers given in a file. */
    private static final class Numbers {
        private int annotation;
        private int attribute;
    }

    private static String lines(SourceText text, Finding finding, Numbers numbers) {
        String id = "T" + ++numbers.annotation;
        StringBuilder lines = new StringBuilder(textBound(id, text, finding));
        ObjectNode note = FindingJson.write(finding);
        note.remove(List.of("layer", "start", "end", "raw", "doc"));
        note.properties().removeIf(field -> field.getValue().isNull());
        for (CodebookField field : AnnotatedFields.of(finding.layer())) {
            if (field.list().isPresent() && note.has(field.name())) {
                lines.append("A%d\t%s %s %s\n"
                        .formatted(
                                ++numbers.attribute,
                                AnnotatedFields.listName(field),
                                id,
                                note.remove(field.name()).asText()));
            }
        }
        lines.append("#%d\tAnnotatorNotes %s\t%s\n".formatted(numbers.annotation, id, oneLine(note)));
        return lines.toString();
    }

    private static String textBound(String id, SourceText text, Finding finding) {
        List<Span> fragments = fragments(text, finding.span());
        return id + "\t" + TypeName.of(finding.layer()) + " "
                + fragments.stream()
                        .map(span -> span.start() + " " + span.end())
                        .collect(Collectors.joining(";"))
                + "\t" + fragments.stream().map(Span::raw).collect(Collectors.joining(" ")) + "\n";
    }

    /** The stretches of a span between line breaks; blank ones only say where it begins or ends. */
    private static List<Span> fragments(SourceText text, Span span) {
        List<Span> fragments = new ArrayList<>();
        int from = span.start();
        for (int i = span.start(); i <= span.end(); i++) {
            if (i == span.end() || isBreak(text.slice(i, i + 1))) {
                boolean outer = from == span.start() || i == span.end();
                if (i > from && (outer || !text.slice(from, i).isBlank())) {
                    fragments.add(new Span(from, i, text.slice(from, i)));
                }
                from = i + 1;
            }
        }
        return fragments;
    }

    private static boolean isBreak(String character) {
        return BREAKS.contains(character);
    }

    /** JSON escapes the other breaks by itself. */
    private static String oneLine(ObjectNode note) {
        try {
            Matcher breaks = UNESCAPED_BREAK.matcher(JSON.writeValueAsString(note));
            return breaks.replaceAll(
                    found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON always has a text", e);
        }
    }

    @Override
    public void finish() {
        // Every file is written already.
    }
}
