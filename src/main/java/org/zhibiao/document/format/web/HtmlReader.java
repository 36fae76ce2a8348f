package org.zhibiao.document.format.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.DecodedText;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.FormatReader;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.TextDecoder;
import org.zhibiao.document.content.UnreadableDocumentException;

/** Reads saved web pages: the article out of what stands around it, with what the page says of it. */
public final class HtmlReader implements FormatReader {

    private static final int HEAD_BYTES = 1 << 14;
    private static final Pattern CHARSET = Pattern.compile(
            "<(?:meta[^>]{0,200}?charset|\\?xml[^>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*([\\w-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PROLOGUE =
            Pattern.compile("(?s)\\A(?:\\s|\\uFEFF|<\\?xml[^>]*>|<!--.*?-->|<%.*?%>)*+");
    private static final Pattern TAG = Pattern.compile(
            "<(!doctype\\s+html|(html|head|body|meta|title|link|script|style"
                    + "|div|table|p|center|font|h[1-6]|span|base|br|frameset|article|section|ul|ol)[\\s>/])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LATE_PAGE =
            Pattern.compile("<html[\\s>].*<(head|body)[\\s>]", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int LATEST_START = 500;
    private static final int LINES_OF_DATE_AND_SOURCE = 300;

    @Override
    public Content read(byte[] bytes, Limits limits) throws UnreadableDocumentException {
        return read(bytes, Optional.empty(), limits);
    }

    /**
     * Reads a page.
     *
     * @param charset what the mail or the server that brought the page says of its charset; outweighs the page
     */
    public Content read(byte[] bytes, Optional<String> charset, Limits limits) throws UnreadableDocumentException {
        DecodedText decoded = TextDecoder.decode(bytes, charset.or(() -> declaredCharset(bytes)));
        try {
            return read(decoded, limits);
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadableDocumentException(
                    new Refusal(
                            Refusal.Reason.DAMAGED,
                            "cannot be read as a web page",
                            "open it in a browser and save it again"),
                    e);
        }
    }

    /** Whether a file that begins so is a web page: with a tag of one, comments aside. */
    public static boolean looksLikeHtml(String head) {
        Matcher prologue = PROLOGUE.matcher(head);
        int start = prologue.find() ? prologue.end() : 0;
        if (TAG.matcher(head).region(start, head.length()).lookingAt()) {
            return true;
        }
        Matcher late = LATE_PAGE.matcher(head);
        return late.find() && late.start() <= LATEST_START;
    }

    private static Optional<String> declaredCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Matcher matcher = CHARSET.matcher(head);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Without what the server of the page should have run: JSP, ASP. */
    private static String withoutServerCode(String page) {
        StringBuilder rest = new StringBuilder(page.length());
        int from = 0;
        for (int code = page.indexOf("<%"); code >= 0; code = page.indexOf("<%", from)) {
            int end = page.indexOf("%>", code);
            if (end < 0) {
                break;
            }
            rest.append(page, from, code);
            from = end + 2;
        }
        return rest.append(page, from, page.length()).toString();
    }

    private static Content read(DecodedText decoded, Limits limits) throws UnreadableDocumentException {
        Document page = Jsoup.parse(withoutServerCode(decoded.text()));
        Element body = page.body();
        WebPageCounts counts = new WebPageCounts(page);
        Optional<HeaderTable> header = HeaderTable.find(body, counts, limits);
        Element article = ArticleFinder.find(body, counts);
        Set<Element> omitted = new HashSet<>(WebPageFurniture.elements(body, article, counts));
        header.map(HeaderTable::element)
                .filter(element -> !element.equals(article))
                .ifPresent(omitted::add);

        List<WebPageText.Line> lines = WebPageText.lines(article, omitted, limits);
        String text = WebPageFurniture.withoutFurniture(lines).stream()
                .map(WebPageText.Line::text)
                .collect(Collectors.joining("\n"));
        refuseWithoutArticle(page, text, counts.of(article), lines);
        Map<MetadataField, String> declared = WebPageMetadata.of(
                page, header.map(HeaderTable::values).orElse(Map.of()), linesAround(body, article, lines, limits));
        Origin origin = new Origin(
                FileFormat.HTML,
                Optional.of(decoded.encoding()),
                OptionalInt.empty(),
                WebPageAttachments.names(body, article));
        return new Content(origin, text, declared);
    }

    /** The lines that may tell date and source: those outside the article, and the furniture in it. */
    private static List<String> linesAround(Element body, Element article, List<WebPageText.Line> lines, Limits limits)
            throws UnreadableDocumentException {
        List<String> around = new ArrayList<>();
        lines.stream()
                .map(WebPageText.Line::text)
                .filter(WebPageFurniture::isFurniture)
                .forEach(around::add);
        if (!article.equals(body)) {
            WebPageText.lines(body, Set.of(article), limits).stream()
                    .limit(LINES_OF_DATE_AND_SOURCE)
                    .map(WebPageText.Line::text)
                    .forEach(around::add);
        }
        return around;
    }

    private static void refuseWithoutArticle(
            Document page, String text, WebPageCounts.Amounts amounts, List<WebPageText.Line> lines)
            throws UnreadableDocumentException {
        boolean tables = lines.stream().anyMatch(WebPageText.Line::row);
        if (amounts.prose() == 0 && !tables && amounts.linked() > amounts.plain()) {
            throw new UnreadableDocumentException(new Refusal(
                    Refusal.Reason.UNSUPPORTED,
                    "is a page of links without an article",
                    "save the pages that it links to"));
        }
        if (text.isBlank()) {
            boolean scripted =
                    page.stream().anyMatch(element -> element.normalName().equals("script"));
            boolean framed = page.stream().map(Element::normalName).collect(Collectors.toSet()).stream()
                    .anyMatch(name -> name.toLowerCase(Locale.ROOT).matches("i?frame"));
            if (scripted || framed) {
                throw Refusals.unsupported(
                        "is a page that loads its text when it is opened",
                        "open it in a browser and save what it shows as a single file (MHT) or PDF");
            }
            throw new UnreadableDocumentException(new Refusal(Refusal.Reason.EMPTY, "is a page without text", ""));
        }
    }
}
