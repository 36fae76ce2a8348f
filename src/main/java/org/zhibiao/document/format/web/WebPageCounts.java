package org.zhibiao.document.format.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How much text of which kind stands in each element of a page, counted in one pass. */
final class WebPageCounts {

    private static final int LONG_TEXT = 40;
    private static final Set<String> UNREAD = Set.of(
            "script", "style", "noscript", "textarea", "select", "button", "template", "iframe", "object", "title");

    private final Map<Element, Amounts> amounts = new HashMap<>();

    /** Counts in all elements of a page. */
    WebPageCounts(Element page) {
        NodeTraversor.traverse(new Counting(), page);
    }

    /** What stands in an element of the page. */
    Amounts of(Element element) {
        return amounts.getOrDefault(element, new Amounts(0, 0, 0, 0, 0));
    }

    /**
     * What stands in an element and all below it.
     *
     * @param text characters that are not blank
     * @param linked those of them that are in links
     * @param prose those of them that are not in links, in stretches with sentence marks or long ones
     * @param lines paragraphs and line breaks
     * @param labels the labels of a header table, one bit each, by {@link HeaderLabels#bits}
     */
    record Amounts(int text, int linked, int prose, int lines, long labels) {

        /** Characters that are not in links. */
        int plain() {
            return text - linked;
        }
    }

    private final class Counting implements NodeVisitor {
        private final Deque<int[]> counts = new ArrayDeque<>();
        private final Deque<long[]> labels = new ArrayDeque<>();
        private int links;
        private int unread;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                counts.push(new int[4]);
                labels.push(new long[1]);
                links += element.normalName().equals("a") ? 1 : 0;
                unread += UNREAD.contains(element.normalName()) ? 1 : 0;
            } else if (node instanceof TextNode text && unread == 0 && !counts.isEmpty()) {
                count(text.getWholeText());
            }
        }

        private void count(String text) {
            int length = (int) text.chars().filter(c -> !isBlank(c)).count();
            if (length == 0) {
                return;
            }
            int[] count = counts.peek();
            count[0] += length;
            if (links > 0) {
                count[1] += length;
            } else if (length >= LONG_TEXT || hasSentenceMark(text)) {
                count[2] += length;
            }
            labels.peek()[0] |= HeaderLabels.bits(text);
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            int[] own = counts.pop();
            long[] ownLabels = labels.pop();
            String name = element.normalName();
            links -= name.equals("a") ? 1 : 0;
            unread -= UNREAD.contains(name) ? 1 : 0;
            own[3] += name.equals("br") || element.isBlock() && own[0] > 0 && own[3] == 0 ? 1 : 0;
            amounts.put(element, new Amounts(own[0], own[1], own[2], own[3], ownLabels[0]));
            if (!counts.isEmpty()) {
                int[] outer = counts.peek();
                for (int i = 0; i < own.length; i++) {
                    outer[i] += own[i];
                }
                labels.peek()[0] |= ownLabels[0];
            }
        }
    }

    private static boolean hasSentenceMark(String text) {
        return text.chars().anyMatch(c -> "。；！？，".indexOf(c) >= 0);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
