package org.zhibiao.document.format.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.UnreadableDocumentException;

/**
 * The text of an element of a page as a browser would lay it out: a paragraph, a heading, a list item or a
 * row of a table a line, cells apart by tabs. A table that only lays out the page is no table: its cells
 * are paragraphs. Elements may be nested to any depth.
 */
final class WebPageText {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "title",
            "button",
            "input",
            "select",
            "option",
            "textarea",
            "iframe",
            "object",
            "embed",
            "canvas",
            "svg",
            "audio",
            "video",
            "map",
            "datalist");
    /** Elements that make lines; jsoup counts a few as inline that browsers lay out as blocks. */
    private static final Set<String> LINES = Set.of("td", "th", "tr", "center", "dir", "menu", "summary");

    private WebPageText() {}

    /**
     * The lines of an element, none of them empty.
     *
     * @param omitted elements to leave out with all that is in them
     * @param limits bounds the text; cells that span many columns could make much of little
     * @throws UnreadableDocumentException when the text passes the limit
     */
    static List<Line> lines(Element root, Set<Element> omitted, Limits limits) throws UnreadableDocumentException {
        Layout layout = new Layout(omitted, WebPageTables.dataTables(root), limits.unpackedBytes() / Character.BYTES);
        NodeTraversor.filter(layout, root);
        layout.lines.endLine();
        if (layout.length > layout.longest) {
            throw new UnreadableDocumentException(new Refusal(
                    Refusal.Reason.TOO_LARGE,
                    "has tables that unpack to more" + " than " + (limits.unpackedBytes() >> 20) + " MB of text",
                    "raise --max-unpacked-megabytes"));
        }
        return layout.result;
    }

    /**
     * A line of a page.
     *
     * @param text its text, not empty
     * @param row whether it is a row of a table
     */
    record Line(String text, boolean row) {}

    private static final class Layout implements NodeFilter {
        private final Set<Element> omitted;
        private final Set<Element> dataTables;
        private final long longest;
        private final List<Line> result = new ArrayList<>();
        private final Set<Element> preformatted = new HashSet<>();
        private final LineText lines = new LineText(this::add);
        private WebPageTables.Rows rows = new WebPageTables.Rows();
        private int tables;
        private long length;

        Layout(Set<Element> omitted, Set<Element> dataTables, long longest) {
            this.omitted = omitted;
            this.dataTables = dataTables;
            this.longest = longest;
        }

        private void add(String line) {
            result.add(new Line(line, false));
            length += line.length();
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (length > longest) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode text) {
                lines.append(text.getWholeText(), !preformatted.isEmpty());
            } else if (node instanceof Element element) {
                if (omitted.contains(element) || UNSEEN.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                open(element);
            }
            return FilterResult.CONTINUE;
        }

        private void open(Element element) {
            if (dataTables.contains(element)) {
                lines.endLine();
                rows = new WebPageTables.Rows();
                tables++;
            } else if (tables > 0 && isCell(element)) {
                lines.startCell();
            } else if (makesLine(element)) {
                lines.endLine();
            }
            if (element.normalName().equals("pre")) {
                preformatted.add(element);
            }
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                close(element);
            }
            return FilterResult.CONTINUE;
        }

        private void close(Element element) {
            preformatted.remove(element);
            if (dataTables.contains(element)) {
                tables--;
                lines.endLine();
            } else if (tables > 0 && isCell(element)) {
                rows.add(lines.endCell(), element);
            } else if (tables > 0 && element.normalName().equals("tr")) {
                String row = rows.endRow();
                if (!row.isBlank()) {
                    result.add(new Line(row, true));
                    length += row.length();
                }
            } else if (makesLine(element)) {
                lines.endLine();
            }
        }

        private static boolean isCell(Element element) {
            return element.normalName().equals("td") || element.normalName().equals("th");
        }

        private static boolean makesLine(Element element) {
            String name = element.normalName();
            return name.equals("br") || element.isBlock() && !name.equals("a") || LINES.contains(name);
        }
    }
}
