package org.zhibiao.document.format.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.DecodedText;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.FormatReader;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.TextDecoder;
import org.zhibiao.document.content.UnreadableDocumentException;

/**
 * Reads Markdown: headings and list items are lines, rows of tables have tabs between cells, marks of
 * emphasis and links are dropped. The number of an ordered item is part of the text (1. 2. 3. number the
 * measures of a plan); a bullet is not.
 */
public final class MarkdownReader implements FormatReader {

    private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t]+\\S.*");
    private static final Pattern LOWER_HEADING = Pattern.compile("#{2,6}[ \\t]+\\S.*");
    private static final Pattern DELIMITER_ROW =
            Pattern.compile("\\s*\\|?\\s*:?-{3,}:?\\s*(\\|\\s*:?-{3,}:?\\s*)+\\|?\\s*|\\s*\\|\\s*:?-{3,}:?\\s*\\|\\s*");
    private static final int LINES_LOOKED_AT = 2000;

    @Override
    public Content read(byte[] bytes, Limits limits) throws UnreadableDocumentException {
        DecodedText decoded = TextDecoder.decode(bytes, Optional.empty());
        String text;
        try {
            text = plain(decoded.text());
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadableDocumentException(
                    new Refusal(Refusal.Reason.DAMAGED, "cannot be read as Markdown", "save it as plain text"), e);
        }
        if (text.isBlank()) {
            throw new UnreadableDocumentException(new Refusal(Refusal.Reason.EMPTY, "is empty", ""));
        }
        Origin origin =
                new Origin(FileFormat.MARKDOWN, Optional.of(decoded.encoding()), OptionalInt.empty(), List.of());
        return new Content(origin, text, Map.of());
    }

    /**
     * Whether a text is surely Markdown: a table with its delimiter row, or two headings of which one is
     * below the first level (a {@code #} alone also begins a comment in many languages). Documents of
     * governments use no such marks.
     */
    public static boolean looksLikeMarkdown(String text) {
        List<String> lines = text.lines().limit(LINES_LOOKED_AT).toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i - 1).indexOf('|') >= 0
                    && DELIMITER_ROW.matcher(lines.get(i)).matches()) {
                return true;
            }
        }
        return lines.stream().filter(line -> HEADING.matcher(line).matches()).count() >= 2
                && lines.stream().anyMatch(line -> LOWER_HEADING.matcher(line).matches());
    }

    private static String plain(String markdown) {
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown);
        Lines lines = new Lines();
        Node node = document.getFirstChild();
        while (node != null) {
            lines.open(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            lines.close(node);
            while (node.getNext() == null && !node.getParent().equals(document)) {
                node = node.getParent();
                lines.close(node);
            }
            node = node.getNext();
        }
        return String.join("\n", lines.result);
    }

    /** Puts lines together; the tree is walked without recursion, for quotes nest as deep as someone likes. */
    private static final class Lines {
        private final List<String> result = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private final List<String> row = new ArrayList<>();
        private final Map<OrderedList, Integer> numbers = new HashMap<>();
        private int pictures;

        void open(Node node) {
            switch (node) {
                case Text text when pictures == 0 -> line.append(text.getLiteral());
                case Code code -> line.append(code.getLiteral());
                case SoftLineBreak ignored -> softBreak();
                case HardLineBreak ignored -> endLine();
                case Image ignored -> pictures++;
                case FencedCodeBlock code -> addLines(code.getLiteral());
                case IndentedCodeBlock code -> addLines(code.getLiteral());
                case HtmlBlock html ->
                    addLines(Jsoup.parseBodyFragment(html.getLiteral()).body().wholeText());
                case ListItem item when item.getParent() instanceof OrderedList list -> number(list);
                default -> {}
            }
        }

        void close(Node node) {
            switch (node) {
                case Image ignored -> pictures--;
                case TableCell ignored -> {
                    row.add(line.toString().strip());
                    line.setLength(0);
                }
                case TableRow ignored -> {
                    result.add(String.join("\t", row).stripTrailing());
                    row.clear();
                }
                case TableBlock ignored -> {}
                case Block ignored -> endLine();
                default -> {}
            }
        }

        private void number(OrderedList list) {
            int start = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            int number = numbers.merge(list, start, (last, first) -> last + 1);
            line.append(number).append(list.getMarkerDelimiter()).append(' ');
        }

        /** Chinese writers end a line where a sentence ends and mean a paragraph; elsewhere it was wrapped. */
        private void softBreak() {
            char last = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
            if ("。！？；：”）".indexOf(last) >= 0) {
                endLine();
            } else if (last < 0x80) {
                line.append(' ');
            }
        }

        private void endLine() {
            addLines(line.toString());
            line.setLength(0);
        }

        private void addLines(String text) {
            result.addAll(text.lines()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList());
        }
    }
}
