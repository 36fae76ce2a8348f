package org.zhibiao.document.format.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What stands around an article and is no part of it: menus, buttons, counters, the way to the page. */
final class WebPageFurniture {

    private static final Set<String> NAMES = Set.of(
            "share",
            "bdshare",
            "bdsharebuttonbox",
            "jiathis",
            "bshare",
            "sharebox",
            "toolbar",
            "breadcrumb",
            "breadcrumbs",
            "crumb",
            "crumbs",
            "nav",
            "navbar",
            "menu",
            "footer",
            "foot",
            "copyright",
            "qrcode",
            "ewm",
            "erweima",
            "sidebar",
            "related",
            "pagination",
            "pager",
            "print",
            "dayin",
            "close",
            "fontsize",
            "gotop",
            "totop",
            "comment",
            "comments",
            "login",
            "search",
            "banner");
    private static final Set<String> ELEMENTS = Set.of("nav", "footer", "aside");
    /** More prose than this is no furniture, whatever its name: {@code print} may be what is to be printed. */
    private static final int MOST_PROSE = 100;

    private static final int MOST_TEXT = 400;
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);

    private static final String DATE =
            "\\d{4}\\s*[-年/.]\\s*\\d{1,2}\\s*[-月/.]\\s*\\d{1,2}日?\\s*(\\d{1,2}[:：]\\d{2}([:：]\\d{2})?)?";
    private static final Pattern WHOLE_LINE = Pattern.compile("((您|你)?(现在)?的?(当前)?(所在)?位置(是)?\\s*[:：].*"
            + "|首页\\s*[>›»＞].*|(上|下)一?(篇|条|页|则)\\s*[:：].*|扫一扫.*|.{0,6}扫描?二维码.*|分享(到|至).{0,20}"
            + "|(责任编辑|责编|编辑|校对|编审|供稿|录入|录入人|发布人|信息员)\\s*[:：]\\s*\\S{0,20}"
            + "|(初审|复审|终审|一审|二审|三审).{0,3}[:：].{0,40}"
            + "|(信息来源|文章来源|稿件来源|来源|稿源)\\s*[:：]\\s*\\S{0,30})");
    private static final Pattern ITEM =
            Pattern.compile("(发布时间|发布日期|发布于|更新时间|更新日期|添加时间|录入时间|发文时间|发表时间)\\s*[:：]?\\s*(" + DATE + ")?"
                    + "|(信息来源|文章来源|稿件来源|来源单位|来源|稿源|作者|责任编辑|编辑|审核|录入|发布人|发布机构)\\s*[:：]\\s*[^\\s\\u3000【\\[|]{0,30}"
                    + "|(浏览次数|浏览量|浏览|点击次数|点击数|点击率|点击量|点击|阅读次数|阅读量|阅读|访问次数|访问量|人气)\\s*[:：]?\\s*\\d*\\s*次?"
                    + "|(字体大小|文字大小|选择字号|字体|字号)\\s*[:：]?"
                    + "|(?<![\\p{IsHan}])(特大|超大|大|中|小|默认|标准)(号|字)?(?![\\p{IsHan}])"
                    + "|(我要)?打印(本页|此页|本文|正文|文章|页面|该页)?|关闭(本?窗口|本页|此页|页面)?|(我要|加入)?收藏(本页|此页|本站)?"
                    + "|(一键)?分享(到|至)?|微信|新浪微博|微博|QQ空间|QQ好友|QQ|腾讯微博|人人网|朋友圈|更多"
                    + "|返回(顶部|首页|列表|上一页|上页)?|(我要|网站)?纠错|转发|(正文|文字版|图片版)?下载(正文|文字版|图片版)?|保存|A[+-]|T[+-]");
    private static final Pattern BARE_DATE =
            Pattern.compile("\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}(\\s+\\d{1,2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern SHORT_LABEL = Pattern.compile("(时间|日期)\\s*[:：]\\s*" + DATE);
    private static final Pattern NOTHING = Pattern.compile("[\\s\\u3000\\u00A0|｜\\[\\]【】（）()<>《》·:：,，、/\\-—]*");
    private static final Pattern RELATED =
            Pattern.compile("[【\\[]?(相关(链接|文档|文件|解读|文章|稿件|阅读|信息|新闻|政策|内容|附件)|延伸阅读|推荐阅读)[】\\]]?[:：]?");
    private static final int LONGEST_LINE = 200;
    private static final int MOST_RELATED = 20;

    private WebPageFurniture() {}

    /** The elements of a page that are furniture by their kind, their name or because they are hidden. */
    static Set<Element> elements(Element body, Element article, WebPageCounts counts) {
        Set<Element> furniture = new HashSet<>();
        body.stream()
                .filter(element -> !element.equals(article) && !element.equals(body))
                .filter(element -> isFurniture(element, counts.of(element)))
                .forEach(furniture::add);
        return furniture;
    }

    private static boolean isFurniture(Element element, WebPageCounts.Amounts amounts) {
        if (element.attributesSize() == 0 && !ELEMENTS.contains(element.normalName())) {
            return false;
        }
        if (HIDDEN.matcher(element.attr("style")).find() || element.hasAttr("hidden")) {
            return true;
        }
        boolean linked = amounts.linked() * 2 > amounts.text();
        boolean little = amounts.text() <= MOST_TEXT && amounts.prose() <= MOST_PROSE;
        return (linked || little)
                && (ELEMENTS.contains(element.normalName()) || names(element).anyMatch(NAMES::contains));
    }

    /** The words that an element's id and classes are made of: {@code shareBox} and {@code share-box} hold share. */
    private static Stream<String> names(Element element) {
        return Stream.concat(Stream.of(element.id()), element.classNames().stream())
                .flatMap(name ->
                        Stream.concat(Stream.of(name), Arrays.stream(name.split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])"))))
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    /** The lines without furniture, and without a list of related pages at their end. */
    static List<WebPageText.Line> withoutFurniture(List<WebPageText.Line> lines) {
        List<WebPageText.Line> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            WebPageText.Line line = lines.get(i);
            if (!line.row() && RELATED.matcher(line.text()).matches() && isListOfPages(lines, i + 1)) {
                break;
            }
            if (line.row() || !isFurniture(line.text())) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean isListOfPages(List<WebPageText.Line> lines, int start) {
        return lines.size() - start <= MOST_RELATED
                && lines.subList(start, lines.size()).stream()
                        .allMatch(line -> line.text().length() <= LONGEST_LINE
                                && line.text().indexOf('。') < 0);
    }

    /** Whether a line is nothing but buttons, counters, the day of publication and its source. */
    static boolean isFurniture(String line) {
        if (line.length() > LONGEST_LINE || line.indexOf('。') >= 0) {
            return false;
        }
        if (WHOLE_LINE.matcher(line).matches()) {
            return true;
        }
        String rest = ITEM.matcher(line).replaceAll(" ");
        boolean found = !rest.equals(line);
        rest = SHORT_LABEL.matcher(rest).replaceAll(" ");
        rest = BARE_DATE.matcher(rest).replaceAll(" ");
        return found && NOTHING.matcher(rest).matches();
    }
}
