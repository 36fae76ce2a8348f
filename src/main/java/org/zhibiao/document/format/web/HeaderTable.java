package org.zhibiao.document.format.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.UnreadableDocumentException;

/**
 * The table above a document on a government's site with its 索引号, 发文机关, 成文日期 and so on, whether the page
 * makes it of a table, a list or boxes.
 *
 * @param element where it stands
 * @param values what it says
 */
record HeaderTable(Element element, Map<MetadataField, String> values) {

    /** Nothing but the table has to be in its element. */
    private static final int MOST_TEXT = 1500;

    private static final int MOST_PROSE_AROUND = 50;

    /** The first header table of a page that says something. */
    static Optional<HeaderTable> find(Element body, WebPageCounts counts, Limits limits)
            throws UnreadableDocumentException {
        Optional<Element> found = body.stream()
                .filter(element -> !element.equals(body))
                .filter(element -> isHeader(counts.of(element)))
                .filter(element -> element.children().stream().noneMatch(child -> isHeader(counts.of(child))))
                .findFirst()
                .map(element -> whole(element, body, counts));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String cells = WebPageText.lines(found.get(), Set.of(), limits).stream()
                .map(line -> line.text().replace('\t', '\n'))
                .collect(Collectors.joining("\n"));
        Map<MetadataField, String> values = HeaderLabels.values(cells);
        return values.isEmpty() ? Optional.empty() : Optional.of(new HeaderTable(found.get(), values));
    }

    private static boolean isHeader(WebPageCounts.Amounts amounts) {
        return amounts.text() <= MOST_TEXT && HeaderLabels.areHeader(amounts.labels());
    }

    /** A row may hold three labels: the table around it holds more. */
    private static Element whole(Element part, Element body, WebPageCounts counts) {
        Element element = part;
        WebPageCounts.Amounts inner = counts.of(part);
        for (Element outer = part.parent(); outer != null && !outer.equals(body); outer = outer.parent()) {
            WebPageCounts.Amounts amounts = counts.of(outer);
            if (!isHeader(amounts) || amounts.prose() - inner.prose() > MOST_PROSE_AROUND) {
                break;
            }
            element = amounts.labels() != counts.of(element).labels() ? outer : element;
        }
        return element;
    }
}
