package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.Section;
import org.zhibiao.extract.mention.BodyScanner;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;

/**
 * The plan, report or heading to which counted measures belong, by the text's own name for it: the words that stand
 * before the number, a title in 《》, a short sentence that opens the paragraph like a heading, or a heading that
 * speaks of what the sentence speaks of. A heading that shares no word with the sentence owns nothing.
 */
final class MeasureOwner {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;
    /** How many paragraphs behind its name a plan is still spoken of. */
    private static final int FARTHEST_PLAN = 2;

    private static final int LEAST_PLAN_NAME = 6;
    private static final int LONGEST_TITLE_SENTENCE = 16;
    /** 《方案》 and 《纲要草案》 stand for a title that was given in full. */
    private static final int LONGEST_SHORT_TITLE = 6;

    private static final Pattern TITLE = Pattern.compile("《([^《》]{2,60})》");
    private static final String CLAUSE_MARKS = ",。;:!?、()“”《》";
    private static final String SENTENCE_END = "。";
    /** 一是. */
    private static final Pattern ITEM = Pattern.compile("[一二三四五六七八九十]是");

    private static final int ITEM_LENGTH = 2;
    /** Before them stands what they are, and not to what they belong. */
    private static final String ASPECT = "方面";

    private final Lexicon lexicon;
    private final List<String> openings = new ArrayList<>();
    private Optional<String> planOfParagraph = Optional.empty();
    private Optional<String> planOfPart = Optional.empty();
    private int planNamedAt;
    private Optional<String> pending = Optional.empty();
    private boolean looksBack;
    private int paragraph = -1;

    /** For one document. */
    MeasureOwner(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Reads on.
     *
     * @param plan the plan that the part has named in full up to here
     * @param past whether the part tells of what was done: its headings are no plans
     */
    void enter(SentenceReading sentence, Optional<String> plan, boolean past) {
        looksBack = past;
        int place = sentence.source().sentence().paragraph();
        boolean first = place != paragraph;
        if (first) {
            paragraph = place;
            openings.clear();
            planOfParagraph = Optional.empty();
        }
        pending.filter(words -> !first).ifPresent(openings::addFirst);
        if (!plan.equals(planOfPart)) {
            planOfParagraph = plan;
            planOfPart = plan;
            planNamedAt = place;
        }
        String text = sentence.text();
        int from = BodyScanner.leadingNumber(text);
        from += ITEM.matcher(text).region(from, text.length()).lookingAt() ? ITEM_LENGTH : 0;
        int length = text.length() - from;
        boolean titled = text.endsWith(SENTENCE_END)
                && length > SHORTEST
                && (first ? length <= LONGEST : length <= LONGEST_TITLE_SENTENCE && text.indexOf(',') < 0);
        pending = titled ? Optional.of(text.substring(from, text.length() - 1)) : Optional.empty();
    }

    /** To what a count belongs that begins at a position of the sentence last entered. */
    Optional<String> of(SentenceReading sentence, int start, String noun) {
        Optional<String> governed = noun.startsWith(ASPECT) ? Optional.empty() : before(sentence, start);
        return governed.filter(words -> !words.equals(noun))
                .or(() -> titleBefore(sentence.text(), start))
                .or(() -> planBefore(sentence, start))
                .or(() -> opening(sentence))
                .or(() -> planOfParagraph)
                .or(() -> looksBack ? Optional.empty() : heading(sentence, noun))
                .or(() -> planOfPart.filter(plan -> paragraph - planNamedAt <= FARTHEST_PLAN))
                .or(() -> titleBehind(sentence.text(), start));
    }

    /** 实施服务业创新发展十大工程: the words between the verb and the number. */
    private Optional<String> before(SentenceReading sentence, int start) {
        String text = sentence.text();
        int clause = start;
        while (clause > 0 && CLAUSE_MARKS.indexOf(text.charAt(clause - 1)) < 0) {
            clause--;
        }
        int verb = -1;
        for (int end = start; end > clause && verb < 0; end--) {
            if (lexicon.cueEndingAt(CueClass.SETS_OUT, text, clause, end).isPresent()) {
                verb = end;
            }
        }
        return verb < 0 ? quotedBefore(sentence, clause - 1, start) : named(sentence, verb, start);
    }

    /** 完成“无废城市”试点55项任务: a name in quotation marks interrupts no phrase. */
    private Optional<String> quotedBefore(SentenceReading sentence, int close, int start) {
        String text = sentence.text();
        if (close < 0 || text.charAt(close) != '”') {
            return Optional.empty();
        }
        int open = text.lastIndexOf('“', close);
        boolean governed = open > 0
                && lexicon.cueEndingAt(CueClass.SETS_OUT, text, 0, open).isPresent();
        return governed ? named(sentence, open, start) : Optional.empty();
    }

    private static Optional<String> named(SentenceReading sentence, int from, int start) {
        String words = sentence.text().substring(from, start);
        boolean phrase = words.length() >= SHORTEST
                && words.length() <= LONGEST
                && words.chars().noneMatch(Character::isDigit)
                && sentence.isWordBoundary(from);
        boolean ends = !sentence.tokens(from, start).isEmpty()
                && "nvga".indexOf(sentence.tokens(from, start).getLast().tag().charAt(0)) >= 0;
        return phrase && ends ? Optional.of(words) : Optional.empty();
    }

    private Optional<String> titleBefore(String text, int start) {
        Matcher matcher = TITLE.matcher(text);
        Optional<String> named = Optional.empty();
        while (matcher.find() && matcher.start() < start) {
            named = Optional.of(matcher.group(1));
        }
        return named.map(this::inFull).filter(title -> title.length() >= SHORTEST);
    }

    /** 制定县级水网行动方案，聚焦三个重点任务: a plan that a clause before names without title marks. */
    private Optional<String> planBefore(SentenceReading sentence, int start) {
        String text = sentence.text();
        int end = sentence.clauseStart(start) - 1;
        while (end > 0) {
            int clause = sentence.clauseStart(end);
            boolean plan =
                    lexicon.cueEndingAt(CueClass.PLAN_ENDING, text, clause, end).isPresent();
            for (int verb = clause + 1; plan && verb < end - LEAST_PLAN_NAME; verb++) {
                if (lexicon.cueEndingAt(CueClass.SETS_OUT, text, clause, verb).isPresent()
                        && sentence.isWordBoundary(verb)) {
                    return Optional.of(text.substring(verb, end));
                }
            }
            end = clause - 1;
        }
        return Optional.empty();
    }

    private String inFull(String title) {
        return planOfPart
                .filter(full -> title.length() <= LONGEST_SHORT_TITLE && holdsInOrder(full, title))
                .orElse(title);
    }

    private static boolean holdsInOrder(String full, String characters) {
        int at = 0;
        for (int i = 0; i < characters.length(); i++) {
            at = full.indexOf(characters.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> titleBehind(String text, int start) {
        Matcher matcher = TITLE.matcher(text);
        return matcher.find(start) && matcher.group(1).length() > LONGEST_SHORT_TITLE
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    /** The nearest sentence of the paragraph that stands like a heading and speaks of the same, else the first of all. */
    private Optional<String> opening(SentenceReading sentence) {
        return openings.stream()
                .filter(words -> sharesWord(words, sentence.text()))
                .findFirst();
    }

    /** 重点抓好八个方面 announces what follows below its heading, whatever words that has. */
    private static Optional<String> heading(SentenceReading sentence, String noun) {
        List<String> path =
                sentence.source().sentence().section().map(Section::path).orElse(List.of());
        return path.reversed().stream()
                .filter(title -> !title.contains(noun))
                .filter(title -> noun.startsWith(ASPECT) || sharesWord(title, sentence.text()))
                .findFirst();
    }

    /** Whether two characters that stand together in a heading do so in a sentence too. */
    private static boolean sharesWord(String heading, String sentence) {
        for (int i = 0; i + 2 <= heading.length(); i++) {
            String pair = heading.substring(i, i + 2);
            if (pair.codePoints().allMatch(Character::isIdeographic) && sentence.contains(pair)) {
                return true;
            }
        }
        return false;
    }
}
