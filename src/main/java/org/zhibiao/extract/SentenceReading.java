package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.document.Section;
import org.zhibiao.extract.construct.Reading;
import org.zhibiao.record.Provenance;
import org.zhibiao.segment.Segmenter;
import org.zhibiao.segment.Token;

/** A sentence with all that has been found in it so far: times, quantities and, when asked for, words. */
final class SentenceReading {

    private static final String BREAKS = ",;:。!?…";
    private static final Pattern PRICE_BASE =
            Pattern.compile("按(?:\\d{4}年)?(?:可比|不变|现行|当年|当期)价格?(?:计算)?|按[一-龥]{0,6}口径(?:计算)?");
    private static final String OPENS_QUOTE = "“《";
    private static final int LONGEST_PRICE_BASE = 14;

    private final String document;
    private final SentenceText source;
    private final String text;
    private final List<TimeMention> times;
    private final List<QuantityMention> quantities;
    private final SentenceWords words;
    private boolean @Nullable [] enclosed;
    private @Nullable List<String> sectionPath;

    SentenceReading(
            String document,
            SentenceText source,
            List<TimeMention> times,
            List<QuantityMention> quantities,
            Segmenter segmenter) {
        this(document, source, times, quantities, new SentenceWords(segmenter, source.text()));
    }

    private SentenceReading(
            String document,
            SentenceText source,
            List<TimeMention> times,
            List<QuantityMention> quantities,
            SentenceWords words) {
        this.document = document;
        this.source = source;
        this.text = source.text();
        this.times = List.copyOf(times);
        this.quantities = List.copyOf(quantities);
        this.words = words;
    }

    /** The same sentence without the quantities that turned out to count measures. */
    SentenceReading without(List<MeasureReader.Found> measures) {
        if (measures.isEmpty()) {
            return this;
        }
        List<QuantityMention> rest = quantities.stream()
                .filter(quantity -> measures.stream()
                        .noneMatch(found -> found.start() < quantity.end() && quantity.start() < found.end()))
                .toList();
        return new SentenceReading(document, source, times, rest, words);
    }

    /** The same sentence with one more time, which holds for all of it. */
    SentenceReading at(TimeMention time) {
        List<TimeMention> all = new ArrayList<>(times);
        all.addFirst(time);
        return new SentenceReading(document, source, all, quantities, words);
    }

    /** Which positions stand inside quotation marks, brackets or title marks that are closed in the sentence. */
    private static boolean[] enclosed(String text) {
        boolean[] inside = new boolean[text.length() + 1];
        int[] open = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean closesStraight = c == '"' && depth > 0 && text.charAt(open[depth - 1]) == '"';
            if ("(《“【〔[".indexOf(c) >= 0 || c == '"' && !closesStraight) {
                open[depth++] = i;
            } else if ((")》”】〕]".indexOf(c) >= 0 || closesStraight) && depth > 0) {
                int from = open[--depth];
                if (i - from <= 60) {
                    Arrays.fill(inside, from + 1, i, true);
                }
            }
        }
        return inside;
    }

    String text() {
        return text;
    }

    SentenceText source() {
        return source;
    }

    List<TimeMention> times() {
        return times;
    }

    List<QuantityMention> quantities() {
        return quantities;
    }

    boolean isHeading() {
        return source.sentence().heading();
    }

    List<String> sectionPath() {
        if (sectionPath == null) {
            sectionPath = source.sentence().section().map(Section::path).orElse(List.of());
        }
        return sectionPath;
    }

    boolean isEnclosed(int position) {
        if (enclosed == null) {
            enclosed = enclosed(text);
        }
        return enclosed[position];
    }

    /** The words of the sentence. */
    List<Token> tokens() {
        return words.between(0, text.length());
    }

    /** Whether a word begins here, or the sentence ends. */
    boolean isWordBoundary(int position) {
        return position == text.length() || tokenAt(position).isPresent();
    }

    /** The word that begins at a position. */
    Optional<Token> tokenAt(int position) {
        return words.at(position);
    }

    /** The words that lie wholly between two positions. */
    List<Token> tokens(int from, int to) {
        return words.between(from, to);
    }

    /**
     * Whether a word of striving asks for a deed, as 争取 does in 争取全年完成 and 争取收入增长, and is none itself, as in
     * 争取资金: a name follows it, and no word of level or growth behind that.
     *
     * @param end the position after the word
     * @param tellsValue whether a word is one of level or growth
     */
    boolean asksForDeed(int end, Predicate<String> tellsValue) {
        if (times.stream().anyMatch(time -> time.start() == end)) {
            return true;
        }
        Optional<Token> next = tokenAt(end);
        if (next.isEmpty() || next.get().text().equals("到") || next.get().text().equals("了")) {
            return false;
        }
        int stop = quantities.stream()
                .mapToInt(QuantityMention::start)
                .filter(start -> start >= end)
                .findFirst()
                .orElse(text.length());
        int to = Math.min(stop, clauseEnd(end));
        return !opensName(next.get())
                || tokens(end, to).stream()
                        // 超 of 超长期 is cut off as a word; one of a character tells a value before its number only.
                        .filter(word -> word.text().length() > 1 || word.end() == to)
                        .map(Token::text)
                        .anyMatch(tellsValue);
    }

    private boolean opensName(Token token) {
        boolean modifier = token.tag().startsWith("b")
                || token.tag().startsWith("q")
                || token.isNoun()
                || token.tag().startsWith("a")
                || token.tag().startsWith("r")
                || token.tag().startsWith("m")
                || token.text().length() == 1 && token.isVerb()
                || OPENS_QUOTE.contains(token.text());
        return modifier && times.stream().noneMatch(time -> time.start() == token.start());
    }

    /** Whether a comma or a stronger mark that is not inside quotation marks or brackets stands here. */
    boolean breaksAt(int position) {
        char c = text.charAt(position);
        return BREAKS.indexOf(c) >= 0 && !isEnclosed(position) && !(c == ',' && closesPriceBase(position))
                || c == '—' && position + 1 < text.length() && text.charAt(position + 1) == '—';
    }

    /** 按不变价格计算,增长6%: by what prices it is counted is said of the clause that follows. */
    private boolean closesPriceBase(int comma) {
        int from = text.lastIndexOf('按', comma);
        return from >= 0
                && comma - from <= LONGEST_PRICE_BASE
                && PRICE_BASE.matcher(text.substring(from, comma)).matches();
    }

    /** The position after the last break before a position. */
    int clauseStart(int position) {
        int i = position;
        while (i > 0 && !breaksAt(i - 1)) {
            i--;
        }
        return i;
    }

    /** The position of the first break at or after a position. */
    int clauseEnd(int position) {
        int i = position;
        while (i < text.length() && !breaksAt(i)) {
            i++;
        }
        return i;
    }

    /** The last time mention that matches and ends at or before a position. */
    Optional<TimeMention> lastTimeBefore(int position, Predicate<TimeMention> wanted) {
        return times.stream()
                .filter(time -> time.end() <= position && wanted.test(time))
                .reduce((a, b) -> b);
    }

    /** Where a finding of this sentence comes from, made by a rule of the program. */
    Provenance provenance(RuleId rule) {
        return provenance(rule.id());
    }

    /** Where a finding of this sentence comes from, made by a construction. */
    Provenance provenance(Reading reading) {
        return provenance(reading.rule());
    }

    private Provenance provenance(String rule) {
        return new Provenance(document, source.readable(), sectionPath(), rule);
    }
}
