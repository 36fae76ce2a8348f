package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.zhibiao.document.Document;
import org.zhibiao.document.Section;
import org.zhibiao.document.Sentence;
import org.zhibiao.extract.mention.BodyScanner;
import org.zhibiao.extract.mention.Chunk;
import org.zhibiao.extract.mention.Zone;
import org.zhibiao.lexicon.ChunkKind;

/**
 * The measures that marks such as （市教育局负责） close, told by their opening words. A measure begins with a
 * paragraph, with a number, or behind the mark that closed the one before it, for a paragraph may hold several.
 */
final class ClosedMeasures {

    private static final int LONGEST = 30;
    private static final int SHORTEST = 4;
    private static final int LEAST_BEFORE_LIST_MARK = 8;
    /** 具体措施：1. */
    private static final int LONGEST_LABEL = 8;
    /** A remark or short name in brackets; what is longer does not belong to the opening words. */
    private static final int LONGEST_REMARK = 10;

    /** 第十二条, (二十三) and the like. */
    private static final int LONGEST_NUMBER = 12;

    private static final String CLAUSE_END = ",。;:";

    private final BodyScanner scanner;
    private final Map<Integer, Integer> firstBelow;
    private final NavigableMap<Integer, String> inSentence = new TreeMap<>();
    private int paragraph = -1;
    private boolean closed;
    private String current = "";

    ClosedMeasures(Document document, BodyScanner scanner) {
        this.scanner = scanner;
        this.firstBelow = firstBelow(document);
    }

    /** By its place each numbered heading, with the paragraph that follows it, lists of bodies not counted. */
    private Map<Integer, Integer> firstBelow(Document document) {
        Map<Integer, Integer> first = new HashMap<>();
        for (Sentence sentence : document.sentences()) {
            String words =
                    document.text().slice(sentence.start(), sentence.end()).strip();
            if (!sentence.heading() && !scanner.opensWithLabel(words)) {
                sentence.section()
                        .filter(section -> isNumbered(document, section))
                        .ifPresent(section -> first.putIfAbsent(section.start(), sentence.paragraph()));
            }
        }
        return Map.copyOf(first);
    }

    private static boolean isNumbered(Document document, Section section) {
        String text = document.text().normal();
        int end = Math.min(text.length(), section.start() + LONGEST_NUMBER);
        return BodyScanner.leadingNumber(text.substring(section.start(), end).stripLeading()) > 0;
    }

    /** A mark: where it begins and ends. */
    private record Mark(int start, int end, boolean bracket) {}

    /** Reads on. */
    void enter(SentenceReading sentence, List<Chunk> chunks) {
        inSentence.clear();
        List<Mark> marks = marks(chunks);
        int number = sentence.source().sentence().paragraph();
        boolean opens = marks.isEmpty() || marks.getFirst().start() > 0;
        boolean begins = number != paragraph || closed || BodyScanner.leadingNumber(sentence.text()) > 0;
        if (opens && begins) {
            begin(sentence, 0, end(marks, 0, sentence), number != paragraph);
        }
        inSentence.put(0, current);
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            closed |= mark.bracket();
            if (mark.bracket() && begin(sentence, mark.end(), end(marks, i + 1, sentence), false)) {
                inSentence.put(mark.end(), current);
            }
        }
    }

    private static int end(List<Mark> marks, int next, SentenceReading sentence) {
        return next < marks.size() ? marks.get(next).start() : sentence.text().length();
    }

    private static List<Mark> marks(List<Chunk> chunks) {
        List<Mark> marks = new ArrayList<>();
        int at = 0;
        while (at < chunks.size()) {
            int from = at;
            boolean open = chunks.get(at).is(ChunkKind.OPEN);
            boolean label = open && at + 1 < chunks.size() && chunks.get(at + 1).zone() == Zone.LABEL;
            Zone zone = label ? Zone.LABEL : chunks.get(at).zone();
            at++;
            if (zone != Zone.MARK && zone != Zone.LABEL) {
                continue;
            }
            while (at < chunks.size() && chunks.get(at).zone() == zone) {
                at++;
            }
            boolean closes = label && at < chunks.size() && chunks.get(at).is(ChunkKind.CLOSE);
            at += closes ? 1 : 0;
            marks.add(new Mark(chunks.get(from).start(), chunks.get(at - 1).end(), open));
        }
        return marks;
    }

    /** Whether there are words enough between two places to begin a measure. */
    private boolean begin(SentenceReading sentence, int from, int to, boolean paragraphBegins) {
        String text = sentence.text();
        int start = lastNumbered(sentence, Math.min(to, pastTime(sentence, pastNumber(text, from))), to);
        if (to - start < SHORTEST) {
            return false;
        }
        paragraph = sentence.source().sentence().paragraph();
        closed = false;
        int end = openingEnd(sentence, start, to);
        boolean titled = end + 1 >= to;
        Optional<Section> section = sentence.source().sentence().section();
        boolean headed = paragraphBegins
                && !titled
                && !sentence.isHeading()
                && start == from
                && section.filter(heading -> Integer.valueOf(paragraph).equals(firstBelow.get(heading.start())))
                        .isPresent();
        current = headed
                ? section.map(Section::title).map(ClosedMeasures::shortened).orElseThrow()
                : text.substring(start, end);
        return true;
    }

    /** 二、扩大消费（一）发展旅游。: where headings run together, the measure is what the last of them names. */
    private static int lastNumbered(SentenceReading sentence, int from, int to) {
        String text = sentence.text();
        int start = from;
        for (int open = text.indexOf('(', from); open >= 0 && open < to; open = text.indexOf('(', open + 1)) {
            int number = BodyScanner.leadingNumber(text.substring(open));
            start = number > 0 ? pastTime(sentence, open + number) : start;
        }
        return start;
    }

    private static String shortened(String title) {
        return title.substring(0, Math.min(title.length(), LONGEST));
    }

    /** Past marks, the numbers of items and a label before them. */
    private static int pastNumber(String text, int from) {
        int at = from;
        while (at < text.length() && CLAUSE_END.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int colon = text.indexOf(':', at);
        if (colon >= 0 && colon - at <= LONGEST_LABEL && BodyScanner.leadingNumber(text.substring(colon + 1)) > 0) {
            at = colon + 1;
        }
        return at + BodyScanner.leadingNumber(text.substring(at));
    }

    /** By when it is to be done is no part of what is to be done. */
    private static int pastTime(SentenceReading sentence, int from) {
        int at = sentence.times().stream()
                .filter(time -> time.start() == from && time.end() > from)
                .mapToInt(TimeMention::end)
                .findFirst()
                .orElse(from);
        return at < sentence.text().length() && sentence.text().charAt(at) == ',' ? at + 1 : at;
    }

    private static int openingEnd(SentenceReading sentence, int from, int to) {
        String text = sentence.text();
        int end = from;
        while (end < to && CLAUSE_END.indexOf(text.charAt(end)) < 0) {
            int remark = text.charAt(end) == '(' ? text.indexOf(')', end) : end;
            if (remark < end || remark - end > LONGEST_REMARK) {
                break;
            }
            end = Math.min(to, remark + 1);
        }
        if (end - from <= LONGEST) {
            return end;
        }
        int mark = text.lastIndexOf('、', from + LONGEST);
        if (mark >= from + LEAST_BEFORE_LIST_MARK && !sentence.isEnclosed(mark)) {
            return mark;
        }
        int word = from + LONGEST;
        while (word > from + LEAST_BEFORE_LIST_MARK && !sentence.isWordBoundary(word)) {
            word--;
        }
        return word;
    }

    /** The measure that a mark at a place of the present sentence closes. */
    Optional<String> at(int position) {
        return Optional.of(inSentence.floorEntry(position).getValue()).filter(words -> words.length() >= SHORTEST);
    }
}
