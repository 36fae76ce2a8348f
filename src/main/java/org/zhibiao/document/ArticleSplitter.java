package org.zhibiao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a dump of several documents apart, such as the saved list of a news site, where a line of dashes,
 * equals signs or asterisks, or a form feed, stands between the articles. Tables, signatures and sections
 * use such lines too; so all pieces must look like documents: a title, text, and a date or a title as only
 * documents have.
 */
public final class ArticleSplitter {

    private static final List<Pattern> SEPARATORS = List.of(
            Pattern.compile("(?m)^[ \\t\\u3000]*-[ \\t\\u3000]*$"),
            Pattern.compile("(?m)^[ \\t\\u3000]*(?:-{3,}|—{3,}|─{3,})[ \\t\\u3000]*$"),
            Pattern.compile("(?m)^[ \\t\\u3000]*={3,}[ \\t\\u3000]*$"),
            Pattern.compile("(?m)^[ \\t\\u3000]*\\*{3,}[ \\t\\u3000]*$"),
            Pattern.compile("\\f"));
    /** An article has so many characters besides its title; what is shorter at either end is the site's own. */
    private static final int LEAST_BODY = 150;

    private static final Pattern TITLE = Pattern.compile("[^。;:,!?|\\t]{4,80}[!?]?");
    private static final Pattern DOCUMENT_TITLE =
            Pattern.compile(".*(?:通知|意见|方案|规划|计划|报告|纲要|办法|措施|决定|公告|通告|批复)(?:\\(.{1,20}\\))?");

    private ArticleSplitter() {}

    /** The texts of the articles, in order; the whole text alone when it is one document. */
    public static List<String> split(String text) {
        List<String> candidates = linesThatMaySeparate(text);
        for (Pattern separator : SEPARATORS) {
            if (candidates.stream().anyMatch(line -> separator.matcher(line).find())) {
                List<String> articles = articles(text, separator);
                if (articles.size() > 1) {
                    return articles;
                }
            }
        }
        return List.of(text);
    }

    /** The lines that begin as separators do, or hold a form feed: a quick look, since most documents have none. */
    private static List<String> linesThatMaySeparate(String text) {
        return text.lines()
                .filter(line -> {
                    int first = 0;
                    while (first < line.length() && " \t\u3000".indexOf(line.charAt(first)) >= 0) {
                        first++;
                    }
                    return first < line.length() && "-—─=*".indexOf(line.charAt(first)) >= 0 || line.indexOf('\f') >= 0;
                })
                .toList();
    }

    private static List<String> articles(String text, Pattern separator) {
        List<String> pieces = separator
                .splitAsStream(text)
                .map(ArticleSplitter::withoutBlankLines)
                .filter(piece -> !piece.isBlank())
                .toList();
        List<String> articles = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            String normal = new SourceText(pieces.get(i)).normal();
            boolean edge = i == 0 || i == pieces.size() - 1;
            if (looksLikeArticle(normal, titles)) {
                articles.add(pieces.get(i));
                titles.add(plainTitle(normal));
            } else if (!edge || normal.strip().length() >= LEAST_BODY) {
                return List.of();
            }
        }
        return articles;
    }

    private static String withoutBlankLines(String piece) {
        return piece.replaceFirst("^\\s*\\R", "").stripTrailing();
    }

    private static String firstLine(String normal) {
        return normal.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String plainTitle(String normal) {
        return firstLine(normal).replaceAll("[\\s《》“”\"〈〉()]", "");
    }

    private static boolean looksLikeArticle(String normal, List<String> titlesBefore) {
        String title = firstLine(normal);
        Matcher matcher = TITLE.matcher(title);
        boolean titled = matcher.matches()
                && (title.startsWith("【")
                        || Headings.opening(title, 0, title.length()).isEmpty())
                && normal.strip().length() - title.length() >= LEAST_BODY
                && normal.contains("。");
        return titled
                && (hasDateLine(normal) || DOCUMENT_TITLE.matcher(title).matches())
                && titlesBefore.stream().noneMatch(before -> before.contains(plainTitle(normal)));
    }

    /** A line that is a date, or opens with one as the date line of a speech does. */
    private static boolean hasDateLine(String normal) {
        return normal.lines().map(String::strip).anyMatch(line -> {
            List<Dates.Found> dates = line.length() < 80 ? Dates.iso(line) : List.of();
            return !dates.isEmpty() && line.length() < 40
                    || line.length() >= 8
                            && Dates.chinese(line.substring(0, Math.min(40, line.length()))).stream()
                                    .anyMatch(date -> date.start() <= 3
                                            && (line.length() < 80 || line.startsWith("在", date.end())));
        });
    }
}
