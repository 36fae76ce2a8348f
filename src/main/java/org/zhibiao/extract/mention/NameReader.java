package org.zhibiao.extract.mention;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhibiao.lexicon.ChunkKind;

/** Finds the name of a body in a stretch of a sentence that no word or mark interrupts. */
final class NameReader {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final int LONGEST_IN_TEXT = 30;
    /** What must stand before the end of a name that no table holds: 数据资源 of 数据资源主管部门. */
    private static final int LEAST_BEFORE_ENDING = 2;

    /** 医药采购管理所: shorter words behind 由 that end so are no names. */
    private static final int LEAST_BROUGHT = 5;
    /** 办公室: what is set up may be called by nothing but the end of a name. */
    private static final int LEAST_OFFICE = 3;
    /** Ends of two characters, such as 部门, tell a name by themselves. */
    private static final int LEAST_TELLING = 2;

    private static final String MARKS = ",。;:、()";
    private static final int LONGEST_PERSON = 4;
    private static final int LEAST_BEFORE_GROUP = 4;
    private static final int WHOLE = Kinds.bits(List.of(ChunkKind.WHOLE));
    private static final List<String> NO_NAME_HOLDS = List.of("%", "…");
    private static final int DONE = Kinds.bits(List.of(ChunkKind.ACT, ChunkKind.VERB));

    private final DutyDictionary dictionary;
    private final String text;
    private final Words words;

    NameReader(DutyDictionary dictionary, String text, Words words) {
        this.dictionary = dictionary;
        this.text = text;
        this.words = words;
    }

    /** The one name that an item of a list in a mark or behind a label is. */
    Optional<Name> item(int from, int to) {
        String item = text.substring(from, to);
        boolean body = item.length() >= SHORTEST
                && item.length() <= LONGEST
                && !dictionary.isNoName(item)
                && (dictionary.isKnown(text, from, to)
                        || dictionary
                                .ending(text, from, withoutBracket(from, to))
                                .isPresent());
        return body ? Optional.of(name(from, to)) : Optional.empty();
    }

    private int withoutBracket(int from, int to) {
        int open = text.lastIndexOf('(', to - 1);
        return text.charAt(to - 1) == ')' && open > from ? open : to;
    }

    private Name name(int from, int to) {
        Set<Name.Feature> features = EnumSet.noneOf(Name.Feature.class);
        // 2万个社区卫生服务机构 are counted, and none of them is named.
        boolean counted = Character.isDigit(text.charAt(from));
        if (!counted && !dictionary.isGeneric(text.substring(from, to))) {
            features.add(Name.Feature.NAMED);
        }
        dictionary.ending(text, from, to).ifPresent(value -> {
            if (value.equals("group")) {
                features.add(Name.Feature.GROUP);
            }
            if (value.equals("title")) {
                features.add(Name.Feature.TITLE);
            }
        });
        return new Name(from, to, features);
    }

    /** An office in the list of a group, without the person who holds it. */
    Optional<Name> office(int from, int to) {
        int end = to;
        while (end > from && to - end < LONGEST_PERSON && !endsAsOffice(from, end)) {
            end--;
        }
        if (!endsAsOffice(from, end) || end < to && to - end < SHORTEST) {
            return Optional.empty();
        }
        int start = from;
        for (int person = SHORTEST; person <= LONGEST_PERSON && from + person < end; person++) {
            if (beginsName(from + person, end)) {
                start = from + person;
                break;
            }
        }
        boolean whole = beginsName(from, end) || start > from;
        String office = text.substring(whole ? start : from, end);
        return office.length() < SHORTEST || office.length() > LONGEST || dictionary.isNoName(office)
                ? Optional.empty()
                : Optional.of(name(beginsName(from, end) ? from : start, end));
    }

    private boolean endsAsOffice(int from, int end) {
        return end - from >= SHORTEST
                && (dictionary.ending(text, from, end).isPresent() || dictionary.isKnown(text, from, end));
    }

    /** Whether a name can begin here: with a level of government, or as a title or known name by itself. */
    private boolean beginsName(int from, int end) {
        String rest = text.substring(from, end);
        return dictionary.beginsWithLevel(rest) || dictionary.endingLength(text, from, end) == end - from;
    }

    /** The name behind 由, which may also end as common words do, for what acts there is a body. */
    Optional<Name> brought(List<Token> region) {
        Optional<Name> known = inText(region);
        if (known.isPresent()) {
            return known;
        }
        int from = region.getFirst().start();
        for (int to = from + LEAST_BROUGHT; to <= Math.min(region.getLast().end(), from + LONGEST_IN_TEXT); to++) {
            boolean name = dictionary.endsAsBrought(text, from, to)
                    && !dictionary.isNoName(text.substring(from, to))
                    && IntStream.range(from, to).noneMatch(words::opensNoName)
                    && actsNext(region, to);
            if (name) {
                return Optional.of(name(from, to));
            }
        }
        return Optional.empty();
    }

    /** Whether what comes next at a position, by the tables or by its tag, is what a body does. */
    private boolean actsNext(List<Token> region, int at) {
        return beginsAct(region, at)
                || at == region.getLast().end() && at < text.length() && !opensMark(text.charAt(at))
                || at < region.getLast().end() && words.isEdge(at) && words.opensNoName(at);
    }

    private static boolean opensMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    /** The name in running text that a stretch of tokens holds, the first that is complete. */
    Optional<Name> inText(List<Token> region) {
        int first = 0;
        Optional<Integer> to = end(region, first);
        for (int i = 0; to.isPresent() && i + 1 < region.size() && region.get(i).end() < to.get(); i++) {
            Token token = region.get(i);
            boolean governs = i == first && token.is(ChunkKind.VERB) && !isComplete(token.start(), to.get())
                    || token.isAny(DONE) && standsAlone(token.end(), to.get());
            if (governs) {
                first = i + 1;
                to = end(region, first);
            }
        }
        int from = region.get(first).start();
        boolean name = to.isPresent()
                && to.get() - from >= SHORTEST
                && to.get() - from <= LONGEST_IN_TEXT
                && !beginsAsNoName(from, to.get())
                && !endsInWholeWord(region, to.get())
                && NO_NAME_HOLDS.stream().noneMatch(text.substring(from, to.get())::contains);
        return name ? Optional.of(name(from, to.get())) : Optional.empty();
    }

    /** 提高金融机构 is no name, unless the tables know it or it is one of a group: 推进城镇化工作领导小组. */
    private boolean beginsAsNoName(int from, int to) {
        int before = to - from - dictionary.endingLength(text, from, to);
        boolean group =
                dictionary.ending(text, from, to).filter("group"::equals).isPresent() && before >= LEAST_BEFORE_GROUP;
        boolean known =
                dictionary.ending(text, from, to).filter("title"::equals).isPresent()
                        || dictionary.isKnown(text, from, to)
                        || dictionary.isField(text.substring(from, from + before))
                        || dictionary.beginsWithLevel(text.substring(from, to));
        return !group && !known && words.opensNoName(from);
    }

    /** Whether the last word of a stretch is one of the tables that ends as names do by chance: 布局. */
    private static boolean endsInWholeWord(List<Token> region, int to) {
        return region.stream()
                .anyMatch(token -> token.end() == to && token.kinds().isOnly(WHOLE) && !token.known());
    }

    /** Whether a name that stands behind a verb is one by itself, so that the verb is none of its words. */
    private boolean standsAlone(int from, int to) {
        String rest = text.substring(from, to);
        return isComplete(from, to) || dictionary.beginsWithLevel(rest) || dictionary.beginsGeneric(rest);
    }

    /** The name of a body that is set up: it may hold any word, and ends with the first end of a group's name. */
    Optional<Name> setUp(List<Token> region) {
        int from = region.getFirst().start();
        int last = region.getLast().end();
        for (int to = from + SHORTEST; to <= Math.min(last, from + LONGEST); to++) {
            if (dictionary.ending(text, from, to).filter("group"::equals).isPresent()) {
                return Optional.of(name(from, extended(region, to, last)));
            }
        }
        boolean office = last - from >= LEAST_OFFICE && dictionary.endingLength(text, from, last) == last - from;
        return last - from <= LONGEST && (office && !dictionary.endsWeakly(text, from, last) || isName(from, last))
                ? Optional.of(name(from, last))
                : Optional.empty();
    }

    /** A further group of those that are set up together, or what others make up: nothing but a name that ends as groups do. */
    Optional<Name> further(List<Token> region) {
        int from = region.getFirst().start();
        int last = region.getLast().end();
        boolean group = last - from <= LONGEST
                && dictionary.ending(text, from, last).filter("group"::equals).isPresent();
        return group ? Optional.of(name(from, last)) : Optional.empty();
    }

    private Optional<Integer> end(List<Token> region, int first) {
        int from = region.get(first).start();
        int last = region.getLast().end();
        Optional<Integer> early = Optional.empty();
        for (int i = first;
                i < region.size() && !(early.isPresent() && region.get(i).isAny(DONE));
                i++) {
            for (int to = Math.max(from + SHORTEST, region.get(i).start() + 1);
                    to <= region.get(i).end();
                    to++) {
                if (to < last && mayEnd(region, i, to) && isComplete(from, to)) {
                    early = Optional.of(extended(region, to, last));
                }
            }
        }
        boolean actsNext = early.isPresent() && beginsAct(region, early.get());
        if (!actsNext && last - from <= LONGEST_IN_TEXT && isName(from, last)) {
            return Optional.of(last);
        }
        return early.or(() -> unknownBeforeAct(region, first)).or(() -> unknownBeforeVerb(region, first));
    }

    private boolean mayEnd(List<Token> region, int index, int to) {
        Token token = region.get(index);
        if (dictionary.endingLength(text, region.getFirst().start(), to) == 0
                && !(token.known() && token.end() == to)) {
            return false;
        }
        return to == token.end()
                        && index + 1 < region.size()
                        && region.get(index + 1).isAny(DONE)
                || words.isEdge(to);
    }

    /** 市教育局 and 局长 behind it: what directly follows and ends names belongs to the name. */
    private int extended(List<Token> region, int to, int last) {
        int end = to;
        for (int next = end + 1; next <= last; next++) {
            int length = dictionary.endingLength(text, end, next);
            boolean strong = !beginsAct(region, end)
                    && length == next - end
                    && length > 0
                    && (length > 1 || !dictionary.endsWeakly(text, end, next));
            boolean longer = strong || next - end >= 3 && dictionary.isKnown(text, end, next);
            if (longer && !cutsToken(region, next)) {
                end = next;
            }
            if (next - end > 6) {
                break;
            }
        }
        return end;
    }

    private static boolean cutsToken(List<Token> region, int at) {
        return region.stream()
                .anyMatch(
                        token -> token.start() < at && at < token.end() && !token.is(ChunkKind.TEXT) && !token.known());
    }

    private static boolean beginsAct(List<Token> region, int at) {
        return region.stream().anyMatch(token -> token.start() == at && token.isAny(DONE));
    }

    /** 开发区建设指挥部组织…: a name that no table holds ends where an act begins. */
    private Optional<Integer> unknownBeforeAct(List<Token> region, int first) {
        int from = region.get(first).start();
        for (int i = first + 1; i < region.size(); i++) {
            int to = region.get(i).start();
            if (region.get(i).isAny(DONE) && isName(from, to) && !endsInsideLonger(region)) {
                return Optional.of(to);
            }
        }
        return Optional.empty();
    }

    /** 数据监管部门进行…: where the tables know no act, the verb that is tagged as one ends the name before it. */
    private Optional<Integer> unknownBeforeVerb(List<Token> region, int first) {
        int from = region.get(first).start();
        int last = region.getLast().end();
        for (int to = from + SHORTEST; to < last && to - from <= LONGEST_IN_TEXT; to++) {
            if (dictionary.endingLength(text, from, to) >= LEAST_TELLING
                    && isName(from, to)
                    && words.isEdge(to)
                    && words.opensNoName(to)) {
                return Optional.of(to);
            }
        }
        return Optional.empty();
    }

    private boolean endsInsideLonger(List<Token> region) {
        return dictionary.endingLength(
                                text,
                                region.getFirst().start(),
                                region.getLast().end())
                        > 0
                && isName(region.getFirst().start(), region.getLast().end());
    }

    /** Whether the tables know all of a name: it, its end behind a place, or its field and its end. */
    private boolean isComplete(int from, int to) {
        String name = text.substring(from, to);
        if (dictionary.isNoName(name)) {
            return false;
        }
        int ending = dictionary.endingLength(text, from, to);
        boolean byItself = ending == to - from
                && dictionary.ending(text, from, to).filter(String::isEmpty).isPresent()
                && dictionary.isLevel(text.substring(from, from + 1));
        return byItself
                || dictionary.isKnown(text, from, to)
                || ending > 0
                        && dictionary.endsInField(text, from, to - ending)
                        && (!dictionary.endsWeakly(text, from, to) || dictionary.beginsWithLevel(name));
    }

    /** Whether a stretch is a name as running text has it: complete, or with an end that only bodies have. */
    private boolean isName(int from, int to) {
        String name = text.substring(from, to);
        if (dictionary.isNoName(name) || name.length() < SHORTEST) {
            return false;
        }
        boolean strong = dictionary
                .ending(text, from, to)
                .filter(value -> !dictionary.endsWeakly(text, from, to))
                .filter(value -> value.equals("title")
                        || to - from - dictionary.endingLength(text, from, to) >= LEAST_BEFORE_ENDING)
                .isPresent();
        return strong || isComplete(from, to);
    }
}
