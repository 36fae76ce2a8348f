package org.zhibiao.document.format.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds the element of a page that holds its article: the container that a content management system puts
 * it into, where one is known by name; else the smallest element that holds most of the page's prose, text
 * with sentence marks that is not in links.
 */
final class ArticleFinder {

    /**
     * Ids and classes, without hyphens and underscores, that the systems of government sites give the article:
     * TRS (trs_editor), UCAP, Hanweb (zoom, artcontent), Visual SiteBuilder (v_news_content), Sudy
     * (wp_articlecontent), Epoint (ewb), and names that pages of many makers have.
     */
    private static final Set<String> CONTAINERS = Set.of(
            "ucapcontent",
            "trseditor",
            "trsueditor",
            "trseditorview",
            "pagescontent",
            "zoom",
            "zoomcon",
            "zoomcontent",
            "fontzoom",
            "articlecontent",
            "articlecontents",
            "articlecon",
            "articlebody",
            "articletext",
            "articledetail",
            "artcontent",
            "artcon",
            "artcontents",
            "newscontent",
            "newscontents",
            "newscon",
            "newstext",
            "newsbody",
            "contenttext",
            "contenttxt",
            "contxt",
            "textcontent",
            "txtcontent",
            "txtcon",
            "textcon",
            "detailcontent",
            "detailcon",
            "detailtext",
            "infocontent",
            "infocon",
            "xxgkcontent",
            "xxgkdetail",
            "gkcontent",
            "vsbcontent",
            "vnewscontent",
            "wparticlecontent",
            "ewbarticleinfo",
            "ewbinfocontent",
            "easysitenewstext",
            "maintext",
            "conttxt",
            "customunionstyle",
            "bodycontent",
            "wzcon",
            "wznr",
            "nrcontent",
            "postcontent",
            "entrycontent");

    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "li",
            "span",
            "a",
            "b",
            "strong",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "dd",
            "dt",
            "blockquote",
            "pre",
            "em",
            "i",
            "u");
    /** A container that is known by name counts when it holds this much of what the page's prose stands in. */
    private static final double ENOUGH_OF_THE_PAGE = 0.4;
    /** An inner container is the article when the outer one adds no more than a title, a date and buttons. */
    private static final double NEARLY_ALL = 0.85;

    private static final double MOST = 0.6;

    private ArticleFinder() {}

    /** The article's element, or the whole body where no part stands out. */
    static Element find(Element body, WebPageCounts counts) {
        Element dense = densest(body, counts);
        return known(body, counts)
                .filter(element -> counts.of(element).plain()
                        >= ENOUGH_OF_THE_PAGE * counts.of(dense).plain())
                .orElse(dense);
    }

    private static Optional<Element> known(Element body, WebPageCounts counts) {
        List<Element> candidates = body.stream()
                .filter(ArticleFinder::isContainer)
                .filter(element -> counts.of(element).plain() > 0)
                .toList();
        Comparator<Element> bySize =
                Comparator.comparingInt(element -> counts.of(element).plain());
        Optional<Element> largest = candidates.stream().max(bySize);
        return largest.map(outer -> candidates.stream()
                .filter(inner -> counts.of(inner).plain()
                        >= NEARLY_ALL * counts.of(outer).plain())
                .min(bySize)
                .orElse(outer));
    }

    private static boolean isContainer(Element element) {
        return element.normalName().equals("article")
                || element.attr("itemprop").equalsIgnoreCase("articleBody")
                || element.attributesSize() > 0
                        && Stream.concat(Stream.of(element.id()), element.classNames().stream())
                                .map(name -> name.replaceAll("[-_\\d]", "").toLowerCase(Locale.ROOT))
                                .anyMatch(CONTAINERS::contains);
    }

    /** Goes down from the body as long as one child holds most of the prose in paragraphs of its own. */
    private static Element densest(Element body, WebPageCounts counts) {
        Element element = body;
        while (true) {
            WebPageCounts.Amounts whole = counts.of(element);
            Optional<Element> child = element.children().stream()
                    .filter(inner -> !PARAGRAPHS.contains(inner.normalName()))
                    .filter(inner -> holdsMost(counts.of(inner), whole))
                    .findFirst();
            if (child.isEmpty()) {
                return element;
            }
            element = child.get();
        }
    }

    private static boolean holdsMost(WebPageCounts.Amounts inner, WebPageCounts.Amounts whole) {
        boolean all = inner.plain() >= 0.95 * whole.plain();
        return whole.prose() > 0 && inner.prose() > MOST * whole.prose() && (inner.lines() >= 3 || all);
    }
}
