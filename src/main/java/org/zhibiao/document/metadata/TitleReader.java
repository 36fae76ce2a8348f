package org.zhibiao.document.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhibiao.document.Dates;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Known;
import org.zhibiao.document.Rival;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.content.MetadataField;

/** The title, in the characters of the stored text: the lines at its head are candidates, and what speaks for each adds up. */
final class TitleReader {

    private static final int SEARCHED = 4_000;
    private static final int LINES = 24;
    private static final int CANDIDATES = 10;
    private static final int LONGEST = 120;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_LINE_TO_JOIN = 40;
    private static final int MOST_LINES = 4;

    private static final String DAY = Dates.YEAR + " ?年[ \\d〇一二三四五六七八九十]{1,5}月[ \\d〇一二三四五六七八九十]{1,5}日";
    /** What stands above or between titles and is none. Blanks are taken out before. */
    private static final String FURNITURE =
            "{title_furniture}|\\P{IsHan}*.?\\P{IsHan}*|.{0,3}|[\\d/.—-]+|—.*|\\(?" + DAY + ".*|\\(.{1,40}\\)";

    private static final String HEADING = "{title_heading}";
    private static final String LABEL = "\\s*(?:#{1,6} |{title_label}|【[^】]{1,10}】)\\s*";
    private static final Pattern MARKS = Pattern.compile("[。;!?]|,.*,");
    private static final String NUMBER_BEHIND =
            "(?<={numbered_kind})\\(?(?:(?!的|通知|意见)\\p{IsHan}){1,10}" + DocumentNumbers.YEAR_AND_NUMBER + ".*";
    private static final Pattern NUMBER_BEFORE =
            Pattern.compile("\\(?\\p{IsHan}{2,12}" + DocumentNumbers.YEAR_AND_NUMBER + "\\)?\\s*");
    private static final Pattern SPOKEN_BEHIND =
            Pattern.compile("(?<=报告)\\s*(?:\\([^()\\d]{2,8}\\))?\\s*(?=[—(]{0,3} ?" + DAY + ")");
    /** 《X规划》 is often opened by its own title: X规划,根据……编制. */
    private static final String TITLE_IN_SENTENCE = "[^,。;:]{6,70}?{plan_opening}(?=,)";
    /** A title whose characters a bad conversion parted by marks: 政??府??工??作. */
    private static final Pattern PARTED = Pattern.compile("(?<=\\p{IsHan})[?\\uFFFD]{1,3}(?=\\p{IsHan})");

    private static final Pattern PERIOD_LINE = Pattern.compile("\\([^()。]{2,24}\\)");

    /**
     * A title and where it ends.
     *
     * @param title the title
     * @param end position after it in the text, in code points; 0 when the text does not hold it
     * @param rival what came second, where there was anything
     */
    record Title(Known<String> title, int end, Optional<Rival> rival) {}

    private record Line(int start, int end) {}

    /** The patterns that hold words of the table. */
    static final List<String> PATTERNS = List.of(FURNITURE, HEADING, LABEL, NUMBER_BEHIND, TITLE_IN_SENTENCE);

    private final MetadataSource source;
    private final DocumentKnowledge knowledge;
    private final Pattern kind;
    private final Candidates<String> titles;
    private final Map<String, Integer> ends = new HashMap<>();

    TitleReader(MetadataSource source, DocumentKnowledge knowledge) {
        this.source = source;
        this.knowledge = knowledge;
        this.titles = new Candidates<>(MetadataField.TITLE, knowledge);
        this.kind = Pattern.compile(knowledge.forms().stream()
                .flatMap(form -> form.words().stream())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", "|报告)")));
    }

    Title read() {
        Optional<Known<String>> said = source.said(MetadataField.TITLE);
        if (said.isPresent()) {
            return new Title(said.get().map(TitleReader::onOneLine), 0, Optional.empty());
        }
        List<Line> lines = lines();
        int rank = 0;
        for (int i = 0; i < lines.size() && rank < CANDIDATES; i++) {
            if (isTitle(words(lines.get(i)))) {
                propose(lines, i, rank);
                rank++;
            }
            if (isBody(words(lines.get(i)))) {
                break;
            }
        }
        new GenreReader(knowledge)
                .untitled(source)
                .map(this::usual)
                .filter(title -> titles.weight(title) == 0)
                .ifPresent(title -> titles.add(title, Clue.TITLE_USUAL));
        return titles.ranked().stream()
                .findFirst()
                .filter(best -> titles.weight(best) > 0)
                .map(best ->
                        new Title(titles.known(best), ends.getOrDefault(best, 0), titles.rival(best, words -> words)))
                .orElseGet(this::firstSentence);
    }

    /** A kind may have two usual titles, in simplified and in traditional characters; the text uses one of them. */
    private String usual(DocumentKnowledge.FormWords form) {
        return form.words().stream()
                .filter(word -> !source.text().stored().contains(form.usualTitle())
                        && word.length() >= 4
                        && !form.usualTitle().contains(word)
                        && source.text().stored().contains(word))
                .findFirst()
                .orElse(form.usualTitle());
    }

    private Title firstSentence() {
        return source.sentences().stream()
                .findFirst()
                .map(sentence -> {
                    int end = Math.min(sentence.end(), sentence.start() + 60);
                    return new Title(
                            new Known<>(onOneLine(source.text().slice(sentence.start(), end)), Evidence.TEXT),
                            end,
                            Optional.<Rival>empty());
                })
                .orElseGet(() -> new Title(new Known<>("", Evidence.TEXT), 0, Optional.empty()));
    }

    /** Lines at the head, below the labels' block where there is one. */
    private List<Line> lines() {
        String normal = source.normal();
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int limit = Math.min(normal.length(), SEARCHED);
        while (start < limit && lines.size() < LINES) {
            int end = normal.indexOf('\n', start);
            end = end < 0 ? normal.length() : end;
            Line line = trimmed(start, end);
            if (line.end() > line.start()) {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    private Line trimmed(int start, int end) {
        Matcher label = words(LABEL).matcher(source.normal()).region(start, end);
        int from = label.lookingAt() ? label.end() : start;
        Matcher number = NUMBER_BEFORE.matcher(source.normal()).region(from, end);
        from = number.lookingAt() ? number.end() : from;
        int to = end;
        while (from < to && Character.isWhitespace(source.normal().charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(source.normal().charAt(to - 1))) {
            to--;
        }
        return new Line(from, to);
    }

    private Pattern words(String template) {
        return knowledge.words().pattern(template);
    }

    private String words(Line line) {
        String words = source.normal().substring(line.start(), Math.min(line.end(), line.start() + 3 * LONGEST));
        return PARTED.matcher(words.replaceAll("\\s+", "")).replaceAll("");
    }

    private boolean isTitle(String words) {
        return !words(FURNITURE).matcher(words).matches()
                && !words(HEADING).matcher(words).matches();
    }

    /** The title stands above the first paragraph. */
    private static boolean isBody(String words) {
        return words.startsWith("各位") || words.length() > LONGEST_LINE_TO_JOIN && words.endsWith("。");
    }

    private void propose(List<Line> lines, int index, int rank) {
        Line line = cut(lines.get(index));
        propose(new Line(line.start(), line.end()), rank);
        int last = index;
        boolean whole = endsWithKind(words(line));
        while (line.end() == lines.get(last).end()
                && !whole
                && last + 1 < lines.size()
                && last + 1 - index < MOST_LINES
                && joins(lines.get(last), lines.get(last + 1))) {
            last++;
            Line joined = cut(new Line(line.start(), lines.get(last).end()));
            whole = endsWithKind(words(joined));
            if (whole) {
                propose(withPeriod(joined, lines, last), rank);
            }
            line = new Line(line.start(), lines.get(last).end());
        }
    }

    private boolean joins(Line line, Line next) {
        return line.end() - line.start() <= LONGEST_LINE_TO_JOIN
                && !MARKS.matcher(words(line)).find()
                && !words(line).endsWith(":")
                && isTitle(words(cut(next)))
                && !MARKS.matcher(words(cut(next))).find();
    }

    /** (2021—2025年) on a line of its own ends the title above it. */
    private Line withPeriod(Line title, List<Line> lines, int last) {
        if (last + 1 < lines.size() && title.end() == lines.get(last).end()) {
            Line next = lines.get(last + 1);
            if (PERIOD_LINE.matcher(words(next)).matches() && words(next).contains("年")) {
                return new Line(title.start(), next.end());
            }
        }
        return title;
    }

    /** Where the title ends in its line: before the number, before the day of a speech, at the comma of its sentence. */
    private Line cut(Line line) {
        String words = source.normal().substring(line.start(), line.end());
        int to = words.length();
        for (Pattern behind : List.of(words(NUMBER_BEHIND), SPOKEN_BEHIND)) {
            Matcher matcher = behind.matcher(words.replace('\n', ' '));
            to = matcher.find() ? Math.min(to, matcher.start()) : to;
        }
        Matcher opens = words(TITLE_IN_SENTENCE).matcher(words);
        if (to > 60 && opens.lookingAt()) {
            to = Math.min(to, opens.end());
        }
        Matcher gap = Pattern.compile("^[^。;,\\n]{4,90}?" + kind.pattern() + "(?:\\([^()]{2,24}\\))?(?=[  ]+\\S)")
                .matcher(words);
        if (to > 40 && gap.lookingAt() && gap.end() < to) {
            to = gap.end();
        }
        while (to > 0 && Character.isWhitespace(words.charAt(to - 1))) {
            to--;
        }
        return new Line(line.start(), line.start() + to);
    }

    private boolean endsWithKind(String words) {
        String core = words.replaceFirst("(?:[》”\"*#]|\\[\\d+\\]|\\([^()]*\\))+$", "");
        Matcher matcher = kind.matcher(core);
        for (int from = Math.max(0, core.length() - 10); from < core.length(); from++) {
            matcher.region(from, core.length());
            if (matcher.matches()) {
                return true;
            }
        }
        return false;
    }

    private void propose(Line line, int rank) {
        String words = words(line);
        if (words.length() < 3) {
            return;
        }
        String stored = source.text().slice(line.start(), Math.min(line.end(), line.start() + LONGEST));
        String title = pairedBrackets(onOneLine(PARTED.matcher(stored).replaceAll("")));
        ends.putIfAbsent(title, line.end());
        titles.add(title, Clue.TITLE_POSITION, rank == 0 ? 1 : 1 - rank);
        if (rank == 0) {
            titles.add(title, Clue.TITLE_FIRST_LINE);
        }
        if (MARKS.matcher(words).find()) {
            titles.add(title, Clue.TITLE_MARKS, words.length() > LONGEST_TITLE ? -LONGEST_TITLE : 0);
        } else if (endsWithKind(words)) {
            titles.add(title, Clue.TITLE_GENRE_END);
        }
        if (kind.matcher(words).find()) {
            titles.add(title, Clue.TITLE_GENRE_WORD);
        }
        if (words.contains("关于")) {
            titles.add(title, Clue.TITLE_ABOUT);
        }
        if (words.matches("(?:" + Dates.YEAR + "年?度?|\\p{IsHan}{2,8}[省市县区州]).*")) {
            titles.add(title, Clue.TITLE_PLACE);
        }
        if (words.length() > 7 && source.normal().indexOf(words, line.end()) >= 0) {
            titles.add(title, Clue.TITLE_QUOTED);
        }
    }

    /** A pair of brackets of two widths is of the width that Chinese titles use. */
    private static String pairedBrackets(String title) {
        return title.replaceAll("\\(([^()（）]*)）", "（$1）").replaceAll("（([^()（）]*)\\)", "（$1）");
    }

    /** Blanks and line breaks go, but for those between Latin words. */
    static String onOneLine(String title) {
        return title.replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("(?<![\\x21-\\x7E]) | (?![\\x21-\\x7E])", "")
                .strip();
    }

    /** The normalised words of a title without blanks. */
    static String plain(String title) {
        return new SourceText(title).normal().replaceAll("\\s", "");
    }
}
