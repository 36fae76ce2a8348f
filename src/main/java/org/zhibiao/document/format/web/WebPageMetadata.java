package org.zhibiao.document.format.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zhibiao.document.content.MetadataField;

/**
 * What a page says of its article: the header table first, then the meta elements of 政府网站发展指引
 * (国办发〔2017〕47号, annex 2: ArticleTitle, PubDate, ContentSource, Url, SiteName) and of the Open Graph, then
 * its heading and the line of date and source, and last its title.
 */
final class WebPageMetadata {

    private static final Pattern SOURCE =
            Pattern.compile("(?:信息来源|文章来源|稿件来源|来源|稿源)\\s*[:：]\\s*([^\\s\\u3000【\\[|]{2,30}?)"
                    + "(?=[\\s\\u3000【\\[|]|$|字体|字号|浏览|点击|阅读|访问|作者|编辑|发布|时间|日期|打印|分享)");
    private static final Pattern DATED = Pattern.compile(
            "(?:发布时间|发布日期|发布于|发表时间|添加时间|录入时间|时间|日期)\\s*[:：]?\\s*(\\d{4}\\s*[-年/.]\\s*\\d{1,2}\\s*[-月/.]\\s*\\d{1,2})");
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(https?://\\S+)");
    private static final Pattern ADDRESS = Pattern.compile("\\A\\s*(https?://[^\\s<>\"]+).*", Pattern.DOTALL);
    private static final Pattern COPIED_FROM = Pattern.compile("Mirrored from (\\S+) by HTTrack");
    private static final Pattern TITLE_PARTS = Pattern.compile("[_|｜]|--|——(?=[^—]{2,20}$)|\\s+[-–—>]\\s+");
    /** In articles of WeChat accounts (微信公众号), by which governments publish too. */
    private static final String WECHAT_DAY = "publish_time";

    private static final String WECHAT_ACCOUNT = "js_name";
    private static final Set<String> TITLE_NAMES = Set.of(
            "title",
            "tit",
            "biaoti",
            "bt",
            "arttitle",
            "articletitle",
            "newstitle",
            "contenttitle",
            "detailtitle",
            "infotitle",
            "pagestitle");
    /** To ask each of many elements within one another for its text would take quadratic time. */
    private static final int MOST_HEADINGS = 50;

    private static final int SHORTEST_TITLE = 5;
    private static final int LONGEST_TITLE = 120;

    private final Document page;
    private final Map<String, String> meta = new LinkedHashMap<>();

    private WebPageMetadata(Document page) {
        this.page = page;
        page.stream().filter(element -> element.normalName().equals("meta")).forEach(element -> {
            String name = element.hasAttr("name") ? element.attr("name") : element.attr("property");
            String content = element.attr("content").strip();
            if (!name.isEmpty() && !content.isEmpty()) {
                meta.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
            }
        });
    }

    /**
     * All that a page says of its article.
     *
     * @param header what its header table says
     * @param lines the lines of date and source: those around the article and the furniture in it
     */
    static Map<MetadataField, String> of(Document page, Map<MetadataField, String> header, List<String> lines) {
        WebPageMetadata metadata = new WebPageMetadata(page);
        Map<MetadataField, String> declared = new EnumMap<>(MetadataField.class);
        declared.putAll(header);
        metadata.title().ifPresent(title -> declared.putIfAbsent(MetadataField.TITLE, title));
        metadata.meta(
                        "pubdate",
                        "article:published_time",
                        "og:published_time",
                        "publishdate",
                        "publish_date",
                        "og:release_date",
                        "dc.date")
                .or(() -> metadata.words(WECHAT_DAY))
                .flatMap(WebPageDates::first)
                .or(() -> published(lines))
                .ifPresent(day -> declared.putIfAbsent(MetadataField.PUBLISHED, day));
        metadata.meta("contentsource", "og:article:source")
                .or(() -> metadata.words(WECHAT_ACCOUNT))
                .or(() -> source(lines))
                .or(() -> metadata.meta("sitename", "og:site_name"))
                .ifPresent(source -> declared.putIfAbsent(MetadataField.PUBLISHER, source));
        metadata.address().ifPresent(address -> declared.putIfAbsent(MetadataField.ADDRESS, address));
        return declared;
    }

    private Optional<String> meta(String... names) {
        return Arrays.stream(names).map(meta::get).flatMap(Stream::ofNullable).findFirst();
    }

    private Optional<String> words(String id) {
        return Optional.ofNullable(page.getElementById(id))
                .map(Element::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static Optional<String> published(List<String> lines) {
        return lines.stream()
                .map(DATED::matcher)
                .filter(Matcher::find)
                .map(found -> WebPageDates.first(found.group(1)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> SOURCE.matcher(line).find())
                        .map(WebPageDates::first)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<String> source(List<String> lines) {
        return lines.stream()
                .map(SOURCE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private Optional<String> address() {
        Optional<String> canonical = page.stream()
                .filter(element -> element.normalName().equals("link")
                        && element.attr("rel").equalsIgnoreCase("canonical"))
                .map(element -> element.attr("href"))
                .findFirst();
        return comment(SAVED_FROM)
                .or(() -> canonical.filter(WebPageMetadata::isAddress))
                .or(() -> meta("og:url").filter(WebPageMetadata::isAddress))
                .or(() -> meta("url").filter(WebPageMetadata::isAddress))
                .or(() -> comment(COPIED_FROM).map(address -> isAddress(address) ? address : "http://" + address))
                .or(() -> comment(ADDRESS));
    }

    /** Only comments before the body are about the page. */
    private Optional<String> comment(Pattern pattern) {
        return Stream.concat(page.childNodes().stream(), page.head().childNodes().stream())
                .filter(Comment.class::isInstance)
                .map(node -> pattern.matcher(((Comment) node).getData()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static boolean isAddress(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    private Optional<String> title() {
        return meta("articletitle")
                .or(() -> heading().map(this::headingOrPageTitle))
                .or(() -> meta("og:title"))
                .or(this::pageTitle)
                .map(title -> title.replaceAll("[\\s\\u00A0]+", " ").strip())
                .filter(title -> !title.isEmpty());
    }

    /** A heading that the page's title repeats; or the only heading of the first level. */
    private Optional<String> heading() {
        String title = compact(page.title());
        List<String> first = headings(element -> element.normalName().equals("h1"));
        return Stream.concat(first.stream(), headings(WebPageMetadata::isTitle).stream())
                .filter(heading -> title.contains(compact(heading)))
                .max(Comparator.comparingInt(String::length))
                .or(() -> first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty());
    }

    /** The heading may be the site's name; a document's title is longer than that. */
    private String headingOrPageTitle(String heading) {
        return pageTitle()
                .filter(title -> title.length() > heading.length())
                .filter(title -> !compact(title).contains(compact(heading)))
                .orElse(heading);
    }

    private List<String> headings(Predicate<Element> kind) {
        return page.stream()
                .filter(kind)
                .limit(MOST_HEADINGS)
                .map(Element::text)
                .map(String::strip)
                .filter(text -> text.length() >= SHORTEST_TITLE && text.length() <= LONGEST_TITLE)
                .toList();
    }

    private static boolean isTitle(Element element) {
        return Stream.concat(Stream.of(element.id()), element.classNames().stream())
                .anyMatch(name ->
                        TITLE_NAMES.contains(name.replaceAll("[-_\\d]", "").toLowerCase(Locale.ROOT)));
    }

    /** Sites put their name and the column's behind or before the article's title. */
    private Optional<String> pageTitle() {
        List<String> parts = TITLE_PARTS
                .splitAsStream(page.title())
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals(meta.get("sitename")))
                .toList();
        return parts.stream()
                .filter(part -> part.length() > SHORTEST_TITLE)
                .findFirst()
                .or(() -> parts.stream().findFirst());
    }

    private static String compact(String text) {
        return text.replaceAll("[\\s\\u3000\\u00A0]", "");
    }
}
