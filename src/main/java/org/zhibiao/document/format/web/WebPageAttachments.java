package org.zhibiao.document.format.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The files that a page offers beside its text: links to documents within the article or its list of 附件. */
final class WebPageAttachments {

    private static final Pattern FILE = Pattern.compile(
            "\\.(pdf|docx?|wps|xlsx?|et|ofd|zip|rar|7z|pptx?|rtf|csv)(?=$|[?#&])", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST_NAMES =
            Pattern.compile("(^|[^a-z])(fj|fujian|attach\\w*|annex|appendix)([^a-z]|$)");
    private static final Pattern SAYS_NOTHING = Pattern.compile("(点击|附件|文件|请)*(此处|这里)?(下载|查看|打开|预览)?");

    private WebPageAttachments() {}

    /** Names of the files, as the links call them, in the page's order. */
    static List<String> names(Element body, Element article) {
        Finding finding = new Finding(article);
        NodeTraversor.traverse(finding, body);
        return new ArrayList<>(finding.names);
    }

    private static final class Finding implements NodeVisitor {
        private final Element article;
        private final Set<String> names = new LinkedHashSet<>();
        private int within;

        Finding(Element article) {
            this.article = article;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                within += opensAttachments(element) ? 1 : 0;
                if (element.normalName().equals("a")) {
                    name(element).ifPresent(names::add);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            within -= node instanceof Element element && opensAttachments(element) ? 1 : 0;
        }

        private boolean opensAttachments(Element element) {
            return element.equals(article)
                    || LIST_NAMES
                            .matcher((element.id() + " " + element.className()).toLowerCase(Locale.ROOT))
                            .find();
        }

        private Optional<String> name(Element link) {
            String address = link.attr("href");
            String text = link.text().strip();
            boolean file = FILE.matcher(address).find() || FILE.matcher(text).find();
            boolean named = text.startsWith("附件") && !address.isEmpty() && !address.startsWith("#");
            if (!(file && (within > 0 || text.startsWith("附件")) || named)) {
                return Optional.empty();
            }
            return Optional.of(SAYS_NOTHING.matcher(text).matches() ? fileName(address) : text);
        }

        private static String fileName(String address) {
            String path = address.replaceFirst("[?#].*", "");
            String name = path.substring(path.lastIndexOf('/') + 1);
            try {
                return URLDecoder.decode(name, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return name;
            }
        }
    }
}
