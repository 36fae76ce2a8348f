package org.zhibiao.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lays a text out: lines to blocks, blocks to headings and sentences.
 *
 * <p>Real texts have lost their line breaks, or break lines inside sentences, or have no full stops;
 * each of the three is met by a rule here, none by the name of a source.
 */
public final class Layout {

    /** No author writes longer ones; a text without marks is cut so that reading it stays linear. */
    private static final int LONGEST_SENTENCE = 1_200;

    private static final String SENTENCE_END = "。!?";
    private static final String BLOCK_END = "。!?;:)”…";
    private static final String CLOSING = "”’\")》】";
    /** A line shorter than this that does not end a sentence is a heading or a signature, not a broken line. */
    private static final int LEAST_BROKEN_LINE = 20;
    /** — 123 — */
    private static final int LONGEST_PAGE_NUMBER = 7;

    /** How far back from the end of a line its open bracket is looked for, in code points. */
    private static final int LONGEST_LIST = 300;

    private static final Pattern TITLE = Pattern.compile("[^,。;:!?]{4,60}(?:通知|意见|方案|规划|计划|报告|纲要|办法|措施)");
    private static final Pattern TABLE_ROW = Pattern.compile("[^,。]*(?: {2,}|\\t)[^,。]*\\d[^,。]*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[—\\- ]*\\d{1,3}[—\\- ]*");

    private final String normal;
    private final boolean lineIsSentence;
    private final List<Section> sections = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final Deque<Section> open = new ArrayDeque<>();
    private int paragraph;

    private record Block(int start, int end) {}

    private Layout(String normal) {
        this.normal = normal;
        this.lineIsSentence = hasLostFullStops(normal);
    }

    /** Sections and sentences of a normalised text. */
    public static Layout of(String normal) {
        Layout layout = new Layout(normal);
        for (Block block : layout.blocks()) {
            layout.add(block);
            layout.paragraph++;
        }
        return layout;
    }

    public List<Section> sections() {
        return sections;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** Some sites strip the 。; then a line break is all that is left of the sentence's end. */
    private static boolean hasLostFullStops(String normal) {
        long stops = normal.chars().filter(c -> c == '。').count();
        long lines = normal.lines()
                .filter(line -> line.strip().length() > LEAST_BROKEN_LINE)
                .count();
        return lines >= 5 && stops * 5 < lines;
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Block line : joinBrokenLines(withoutLetterHead(lines()))) {
            if (!LetterHead.isPageNumber(words(line))) {
                splitAtLostLineBreaks(line, blocks);
            }
        }
        return blocks;
    }

    private List<Block> withoutLetterHead(List<Block> lines) {
        boolean[] letterHead = LetterHead.in(lines.stream().map(this::words).toList());
        List<Block> text = new ArrayList<>();
        for (int i = 0; i < letterHead.length; i++) {
            if (!letterHead[i]) {
                text.add(lines.get(i));
            }
        }
        return text;
    }

    private String words(Block block) {
        return normal.substring(block.start(), block.end());
    }

    private List<Block> lines() {
        List<Block> lines = new ArrayList<>();
        int start = 0;
        while (start < normal.length()) {
            int end = normal.indexOf('\n', start);
            end = end < 0 ? normal.length() : end;
            Block line = trim(start, end);
            if (line.end() > line.start()) {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    private Block trim(int start, int end) {
        while (start < end && Character.isWhitespace(normal.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(normal.charAt(end - 1))) {
            end--;
        }
        return new Block(start, end);
    }

    private List<Block> joinBrokenLines(List<Block> lines) {
        List<Block> joined = new ArrayList<>();
        for (Block line : lines) {
            Block last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && goesOn(last, line)) {
                joined.set(joined.size() - 1, new Block(last.start(), line.end()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private boolean goesOn(Block line, Block next) {
        char last = normal.charAt(line.end() - 1);
        if (isPageNumber(next)) {
            return line.end() - line.start() >= LEAST_BROKEN_LINE && BLOCK_END.indexOf(last) < 0;
        }
        if (last == ',' || last == '、') {
            return true;
        }
        return !lineIsSentence
                && BLOCK_END.indexOf(last) < 0
                && (line.end() - line.start() >= LEAST_BROKEN_LINE)
                && !standsAlone(line)
                && !isIndented(next)
                && Headings.opening(normal, next.start(), next.end()).isEmpty()
                && !opensWithDash(next)
                && !looksLikeTable(line)
                && (holds("。!?;,", next) || closesBracket(line, next));
    }

    /** ——加强领导 is an item of a list; —10% is the end of a range. */
    private boolean opensWithDash(Block line) {
        return normal.charAt(line.start()) == '—'
                && !(line.end() - line.start() > 1 && Character.isDigit(normal.charAt(line.start() + 1)));
    }

    /** A heading, or the title of a document, which no mark ends; a numbered paragraph holds a sentence's end. */
    private boolean standsAlone(Block line) {
        return Headings.opening(normal, line.start(), line.end()).isPresent() && !holds(SENTENCE_END, line)
                || TITLE.matcher(normal).region(line.start(), line.end()).matches();
    }

    /** (责任单位: lists bodies over several lines, and no line but the last need hold a mark that ends anything. */
    private boolean closesBracket(Block line, Block next) {
        int open = 0;
        for (int i = Math.max(line.start(), line.end() - LONGEST_LIST); i < line.end(); i++) {
            char c = normal.charAt(i);
            open = c == '(' ? open + 1 : c == ')' && open > 0 ? open - 1 : open;
        }
        return open > 0 && holds(")", next);
    }

    private boolean isPageNumber(Block line) {
        return line.end() - line.start() <= LONGEST_PAGE_NUMBER
                && PAGE_NUMBER.matcher(normal).region(line.start(), line.end()).matches();
    }

    private boolean isIndented(Block line) {
        int before = line.start();
        while (before > 0 && normal.charAt(before - 1) == ' ') {
            before--;
        }
        return line.start() - before >= 2;
    }

    private boolean looksLikeTable(Block line) {
        return TABLE_ROW.matcher(normal).region(line.start(), line.end()).matches();
    }

    private boolean holds(String marks, Block line) {
        for (int i = line.start(); i < line.end(); i++) {
            if (marks.indexOf(normal.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** After the end of a sentence or a closing bracket, a blank or an item's number opens a new paragraph. */
    private void splitAtLostLineBreaks(Block line, List<Block> blocks) {
        int start = line.start();
        for (int i = line.start() + 1; i < line.end(); i++) {
            char c = normal.charAt(i);
            boolean gap = c == ' ' || c == '\n';
            boolean ended = "。!?;:)".indexOf(lastVisibleBefore(i)) >= 0;
            int next = gap ? skipBlank(i, line.end()) : i;
            if (next >= line.end()) {
                break;
            }
            boolean opens = gap
                            && (ended
                                    ? lastVisibleBefore(i) != ')' && lastVisibleBefore(i) != ':'
                                    : Headings.markAt(normal, next, line.end())
                                            && !Character.isDigit(lastVisibleBefore(i))
                                            && !Character.isDigit(normal.charAt(next)))
                    || ended && isVisible(normal.charAt(next)) && Headings.markAt(normal, next, line.end())
                    || c == '【' && ended;
            if (opens) {
                addTrimmed(start, i, blocks);
                start = next;
            }
            i = Math.max(i, next);
        }
        addTrimmed(start, line.end(), blocks);
    }

    private void addTrimmed(int start, int end, List<Block> blocks) {
        Block block = trim(start, end);
        if (block.end() > block.start()) {
            blocks.add(block);
        }
    }

    private char lastVisibleBefore(int position) {
        int i = position - 1;
        while (i > 0 && Character.isWhitespace(normal.charAt(i))) {
            i--;
        }
        return normal.charAt(Math.max(i, 0));
    }

    private int skipBlank(int from, int to) {
        int i = from;
        while (i < to && !isVisible(normal.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isVisible(char c) {
        return !Character.isWhitespace(c);
    }

    private void add(Block block) {
        Optional<Headings.Opening> opening = Headings.opening(normal, block.start(), block.end());
        if (opening.isPresent()) {
            addNumbered(block, opening.get());
        } else if (Headings.readsAsHeading(normal.substring(block.start(), block.end())) && !lineIsSentence) {
            enter(new Section(
                    Headings.title(normal.substring(block.start(), block.end())),
                    Headings.UNNUMBERED,
                    block.start(),
                    Optional.empty()));
            addSentence(block.start(), block.end(), true);
        } else {
            addSentences(block);
        }
    }

    private void addNumbered(Block block, Headings.Opening opening) {
        int titleEnd = titleEnd(opening.titleStart(), block.end());
        String title = Headings.title(normal.substring(opening.titleStart(), titleEnd));
        if (!title.isEmpty()) {
            enter(new Section(title, opening.level(), block.start(), Optional.empty()));
        }
        boolean wholeBlock = titleEnd >= block.end();
        boolean blankAfter = !wholeBlock && normal.charAt(titleEnd) == ' ';
        if (wholeBlock || blankAfter) {
            addSentence(block.start(), titleEnd, true);
            if (blankAfter) {
                addSentences(trim(titleEnd, block.end()));
            }
        } else {
            addSentences(block);
        }
    }

    /** A title ends with its sentence, or at a blank that stands for a lost line break. */
    private int titleEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = normal.charAt(i);
            if (SENTENCE_END.indexOf(c) >= 0 || c == ';' || c == ':') {
                return i;
            }
            if (c == '】') {
                return i + 1;
            }
            boolean breaks = c == ' '
                    && i - from >= 4
                    && i + 1 < to
                    && Character.isIdeographic(normal.charAt(i - 1))
                    && normal.charAt(i + 1) != '〇';
            if (breaks) {
                return i;
            }
        }
        return to;
    }

    private void enter(Section heading) {
        while (!open.isEmpty() && open.peek().level() >= heading.level()) {
            open.pop();
        }
        Section placed =
                new Section(heading.title(), heading.level(), heading.start(), Optional.ofNullable(open.peek()));
        open.push(placed);
        sections.add(placed);
    }

    private void addSentences(Block block) {
        int start = block.start();
        for (int i = block.start(); i < block.end(); i++) {
            if (SENTENCE_END.indexOf(normal.charAt(i)) >= 0) {
                int end = i + 1;
                while (end < block.end() && CLOSING.indexOf(normal.charAt(end)) >= 0) {
                    end++;
                }
                addSentence(start, end, false);
                start = end;
                i = end - 1;
            }
        }
        addSentence(start, block.end(), false);
    }

    private void addSentence(int start, int end, boolean heading) {
        Block block = trim(start, end);
        while (block.end() - block.start() > LONGEST_SENTENCE) {
            int cut = cut(block);
            sentences.add(new Sentence(block.start(), cut, paragraph, Optional.ofNullable(open.peek()), heading));
            block = trim(cut, block.end());
        }
        if (block.end() > block.start()) {
            sentences.add(
                    new Sentence(block.start(), block.end(), paragraph, Optional.ofNullable(open.peek()), heading));
        }
    }

    /** Where to cut a stretch that is too long: behind its last ; or comma that fits. */
    private int cut(Block block) {
        int limit = block.start() + LONGEST_SENTENCE;
        for (char mark : new char[] {';', ',', '、', ' '}) {
            int at = normal.lastIndexOf(mark, limit - 1);
            if (at > block.start() + LONGEST_SENTENCE / 2) {
                return at + 1;
            }
        }
        return limit;
    }
}
