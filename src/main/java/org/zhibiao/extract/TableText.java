package org.zhibiao.extract;

import org.zhibiao.document.SourceText;

/** A document's normalised text with its tabs, which part cells, put back. Positions are code points. */
final class TableText {

    private final SourceText source;
    private final String text;

    TableText(SourceText source) {
        this.source = source;
        this.text = withTabs(source);
    }

    private static String withTabs(SourceText source) {
        if (source.stored().indexOf('\t') < 0) {
            return source.normal();
        }
        StringBuilder text = new StringBuilder(source.normal());
        int point = 0;
        for (int i = 0; i < source.stored().length(); i++) {
            char c = source.stored().charAt(i);
            if (c == '\t') {
                text.setCharAt(point, '\t');
            }
            point += Character.isLowSurrogate(c)
                            && i > 0
                            && Character.isHighSurrogate(source.stored().charAt(i - 1))
                    ? 0
                    : 1;
        }
        return text.toString();
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    String slice(int start, int end) {
        return text.substring(start, end);
    }

    /** A stretch without its blanks, normalised. */
    String compact(int start, int end) {
        StringBuilder compact = new StringBuilder(end - start);
        text.substring(start, end)
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .forEach(c -> compact.append((char) c));
        return compact.toString();
    }

    /** The same stretch as stored, with as many code points. */
    String storedCompact(int start, int end) {
        StringBuilder compact = new StringBuilder(end - start);
        int[] points = source.slice(start, end).codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (!Character.isWhitespace(text.charAt(start + i))) {
                compact.appendCodePoint(points[i]);
            }
        }
        return compact.toString();
    }

    /** The position of the line break at or after a position. */
    int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** The beginning of the next line. */
    int lineAfter(int from) {
        return Math.min(text.length(), lineEnd(from) + 1);
    }

    /** The first position from one on, and before another, that holds no blank. */
    int visible(int from, int end) {
        int i = from;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
