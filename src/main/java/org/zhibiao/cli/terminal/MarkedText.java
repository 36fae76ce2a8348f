package org.zhibiao.cli.terminal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;

/**
 * A text with its findings marked in place, by colour or in brackets: {@code 达到[target 64%]}. Marks nest;
 * one that runs over another's end is drawn up to that end.
 */
public final class MarkedText {

    private static final String RESET = "\u001B[0m";

    private record Mark(int start, int end, Set<Layer> layers) {}

    private final String text;
    private final boolean colours;
    private final Messages messages;
    private final StringBuilder marked = new StringBuilder();
    private final Deque<Mark> open = new ArrayDeque<>();
    /** Where the copy has come to: in code points, and in chars of the text. */
    private int point;

    private int index;

    private MarkedText(String text, boolean colours, Messages messages) {
        this.text = text;
        this.colours = colours;
        this.messages = messages;
    }

    /**
     * Marks findings.
     *
     * @param text the text that the findings' positions count in
     * @param colours whether to mark by ANSI colours rather than brackets
     * @param messages names the layers in brackets
     */
    public static String of(String text, List<Finding> findings, boolean colours, Messages messages) {
        MarkedText result = new MarkedText(text, colours, messages);
        marks(findings).forEach(result::draw);
        result.closeUpTo(Integer.MAX_VALUE);
        result.copyRest();
        return result.marked.toString();
    }

    /** A word in the colour of its layer, or as it stands. */
    public static String label(Layer layer, boolean colours, Messages messages) {
        String name = messages.code("layer", layer.code());
        return colours ? inColour(layer, name) : name;
    }

    /** Words in the colour of a layer. */
    static String inColour(Layer layer, String words) {
        return colour(layer) + words + RESET;
    }

    /** One mark for each stretch, longer ones first where they begin together. */
    private static List<Mark> marks(List<Finding> findings) {
        Map<Span, Set<Layer>> layers = new TreeMap<>(Comparator.comparingInt(Span::start)
                .thenComparing(Comparator.comparingInt(Span::end).reversed()));
        findings.forEach(finding -> layers.computeIfAbsent(finding.span(), span -> EnumSet.noneOf(Layer.class))
                .add(finding.layer()));
        List<Mark> marks = new ArrayList<>();
        layers.forEach((span, found) -> marks.add(new Mark(span.start(), span.end(), found)));
        return marks;
    }

    private void draw(Mark mark) {
        closeUpTo(mark.start());
        copyTo(mark.start());
        Mark outer = open.peek();
        Mark drawn =
                outer == null || mark.end() <= outer.end() ? mark : new Mark(mark.start(), outer.end(), mark.layers());
        marked.append(colours ? colour(drawn) : "[" + names(drawn) + " ");
        open.push(drawn);
    }

    private void closeUpTo(int position) {
        while (!open.isEmpty() && open.peek().end() <= position) {
            copyTo(open.pop().end());
            marked.append(colours ? RESET + (open.isEmpty() ? "" : colour(open.peek())) : "]");
        }
    }

    private void copyTo(int position) {
        int end = text.offsetByCodePoints(index, position - point);
        copy(end);
        point = position;
    }

    private void copyRest() {
        copy(text.length());
    }

    private void copy(int end) {
        String stretch = text.substring(index, end);
        // On a terminal, control characters of a document would act.
        marked.append(colours ? stretch.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ") : stretch);
        index = end;
    }

    private String names(Mark mark) {
        return mark.layers().stream()
                .map(layer -> messages.code("layer", layer.code()))
                .collect(Collectors.joining("+"));
    }

    private static String colour(Mark mark) {
        return colour(mark.layers().iterator().next());
    }

    private static String colour(Layer layer) {
        return switch (layer) {
            case TARGET -> "\u001B[1;32m";
            case MEASURE -> "\u001B[1;35m";
            case BODY -> "\u001B[1;36m";
            case DEADLINE -> "\u001B[1;33m";
        };
    }
}
