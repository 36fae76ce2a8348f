package org.zhibiao.document.format.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.format.page.PageText.Line;
import org.zhibiao.document.format.page.PageText.Page;

/** What stands at the edge of page after page and is no text: page numbers, running heads and feet. */
final class PageFurniture {

    /** — 3 —, - 3 -, · 3 ·, 第3页, 第3页 共10页, 3/10: a page number and nothing else. */
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–－―·•~]{1,4}\\s?\\d{1,4}\\s?[-—–－―·•~]{1,4}"
            + "|第\\s?\\d{1,4}\\s?页[\\s，,/／]*(?:[（(]?\\s?共\\s?\\d{1,4}\\s?页\\s?[）)]?)?"
            + "|\\d{1,4}\\s?[/／]\\s?\\d{1,4}|[Pp]age\\s\\d{1,4}(?:\\sof\\s\\d{1,4})?");
    /** 3: a page number if it grows with the pages. */
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,4}");

    private static final Pattern DIGITS = Pattern.compile("[\\d\\s]+");
    /** Lines at either edge that may be furniture: a head over a rule, a foot over a number. */
    private static final int EDGE = 2;
    /** A line must stand on so many pages to run; odd and even pages may have heads of their own. */
    private static final int LEAST_PAGES = 3;

    private static final double LEAST_SHARE = 0.4;
    /** A row of so many cells that is repeated is a table's head. */
    private static final int TABLE_CELLS = 3;

    private final List<List<Line>> tops = new ArrayList<>();
    private final List<List<Line>> bottoms = new ArrayList<>();
    private final Map<String, Integer> pagesWithTop = new HashMap<>();
    private final Map<String, Integer> pagesWithBottom = new HashMap<>();
    private final OptionalInt numbering;

    private PageFurniture(List<Page> pages) {
        for (Page page : pages) {
            List<Line> down = page.lines().stream()
                    .sorted(Comparator.comparingDouble(Line::y))
                    .toList();
            tops.add(down.stream().limit(EDGE).toList());
            bottoms.add(down.reversed().stream().limit(EDGE).toList());
        }
        count(tops, pagesWithTop);
        count(bottoms, pagesWithBottom);
        numbering = numbering();
    }

    /** The same pages without furniture. */
    static List<Page> drop(List<Page> pages) {
        PageFurniture furniture = new PageFurniture(pages);
        List<Page> kept = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            Set<Line> dropped = furniture.on(page, pages.size());
            kept.add(new Page(pages.get(page).lines().stream()
                    .filter(line -> !dropped.contains(line))
                    .toList()));
        }
        return kept;
    }

    private static void count(List<List<Line>> edges, Map<String, Integer> pages) {
        for (List<Line> edge : edges) {
            edge.stream().map(PageFurniture::key).distinct().forEach(key -> pages.merge(key, 1, Integer::sum));
        }
    }

    /** A running head may hold the page's number. */
    private static String key(Line line) {
        return DIGITS.matcher(line.text()).replaceAll("");
    }

    /** How far the numbers at the edges are ahead of the pages' order, if most that there are agree. */
    private OptionalInt numbering() {
        Map<Integer, Integer> offsets = new HashMap<>();
        int numbers = 0;
        for (int page = 0; page < tops.size(); page++) {
            for (int number : bareNumbers(page)) {
                offsets.merge(number - page, 1, Integer::sum);
                numbers++;
            }
        }
        int all = numbers;
        return offsets.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() >= all && (entry.getValue() > 1 || entry.getKey() == 1))
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    private Set<Integer> bareNumbers(int page) {
        Set<Integer> numbers = new HashSet<>();
        for (List<Line> edge : List.of(tops.get(page), bottoms.get(page))) {
            if (!edge.isEmpty() && BARE_NUMBER.matcher(edge.getFirst().text()).matches()) {
                numbers.add(Integer.valueOf(edge.getFirst().text()));
            }
        }
        return numbers;
    }

    private Set<Line> on(int page, int pages) {
        Set<Line> dropped = new HashSet<>();
        collect(tops.get(page), pagesWithTop, page, pages, dropped);
        collect(bottoms.get(page), pagesWithBottom, page, pages, dropped);
        return dropped;
    }

    private void collect(List<Line> edge, Map<String, Integer> counts, int page, int pages, Set<Line> dropped) {
        for (int i = 0; i < edge.size(); i++) {
            Line line = edge.get(i);
            if (isPageNumber(line, i == 0, page) || runs(line, counts, pages)) {
                dropped.add(line);
            }
        }
    }

    private boolean isPageNumber(Line line, boolean outermost, int page) {
        if (PAGE_NUMBER.matcher(line.text()).matches()) {
            return true;
        }
        Matcher bare = BARE_NUMBER.matcher(line.text());
        return outermost
                && bare.matches()
                && numbering.isPresent()
                && Integer.parseInt(line.text()) - page == numbering.getAsInt();
    }

    private static boolean runs(Line line, Map<String, Integer> counts, int pages) {
        String key = key(line);
        int on = counts.getOrDefault(key, 0);
        return !key.isEmpty()
                && line.text().split("\t").length < TABLE_CELLS
                && on >= LEAST_PAGES
                && on >= LEAST_SHARE * pages;
    }
}
