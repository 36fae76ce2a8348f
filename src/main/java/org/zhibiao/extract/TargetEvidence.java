package org.zhibiao.extract;

import static org.zhibiao.extract.RecordEvidence.add;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibiao.extract.TargetReader.Explained;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.ReadingEvidence;
import org.zhibiao.lexicon.Unit.Kind;
import org.zhibiao.record.Target;
import org.zhibiao.segment.Token;

/** What can be known of the targets of a sentence that tells how sure they are. */
final class TargetEvidence {

    /** Farther from the number a name may belong to another one. */
    private static final int FAR = 10;
    /** A name is not looked for farther away. */
    private static final int REACH = 120;

    private static final char LIST_MARK = '、';

    private final Lexicon lexicon;
    private final SentenceReading sentence;
    private final List<Explained> targets;
    private final Map<List<Object>, Integer> alike = new HashMap<>();
    private final Set<Integer> crowded;

    TargetEvidence(Lexicon lexicon, SentenceReading sentence, List<Explained> targets) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.targets = targets;
        this.crowded = crowded(sentence);
        targets.forEach(explained -> alike.merge(kind(explained), 1, Integer::sum));
    }

    /** What a target says, but for its number: two of one sentence say the like seldom. */
    private static List<Object> kind(Explained explained) {
        Target target = explained.target();
        return List.of(
                target.indicator().phrase(), target.measure(), target.status(), target.action(), target.deadline());
    }

    /** The evidence about one of them. */
    Set<ReadingEvidence> of(Explained explained) {
        Set<ReadingEvidence> evidence = RecordEvidence.of(explained.target(), lexicon);
        addRule(evidence, explained.claim().rule());
        addName(evidence, explained.claim());
        addTime(evidence, explained.standing());
        QuantityMention quantity = explained.claim().quantity();
        add(evidence, ReadingEvidence.COUNTED, quantity.is(Kind.COUNT) || quantity.is(Kind.PEOPLE));
        add(evidence, ReadingEvidence.ENCLOSED, sentence.isEnclosed(quantity.start()));
        add(evidence, ReadingEvidence.LONG_SENTENCE, RecordEvidence.isLong(sentence));
        add(evidence, ReadingEvidence.TWIN, alike.getOrDefault(kind(explained), 0) > 1);
        add(evidence, ReadingEvidence.UNREAD, sentence.quantities().size() > targets.size());
        add(evidence, ReadingEvidence.CROWDED, crowded.contains(quantity.start()));
        return evidence;
    }

    private static void addRule(Set<ReadingEvidence> evidence, RuleId rule) {
        switch (rule) {
            case ELIDED_NAME -> evidence.add(ReadingEvidence.INHERITED_NAME);
            case DISTRIBUTION -> evidence.add(ReadingEvidence.SHARED_NAME);
            case THING_AFTER, CHANGE_IN_FRONT, SHARE_OF_TASK -> evidence.add(ReadingEvidence.BEHIND);
            case VERB_THING -> evidence.add(ReadingEvidence.ACTED_ON);
            case VERB_CARRIED -> evidence.add(ReadingEvidence.CARRIED_VERB);
            case VERB_BEHIND -> evidence.add(ReadingEvidence.VERB_BEHIND);
            case FROM_TO, COMPARED_WITH -> evidence.add(ReadingEvidence.TWO_VALUES);
            default -> {
                // A name before its number is what the sum begins with.
            }
        }
    }

    private void addName(Set<ReadingEvidence> evidence, Claim claim) {
        String name = claim.indicator();
        if (name.isEmpty()) {
            return;
        }
        QuantityMention quantity = claim.quantity();
        String text = sentence.text();
        int from = Math.max(0, quantity.start() - REACH);
        int before = text.substring(from, quantity.start()).lastIndexOf(name);
        int behind = before >= 0
                ? -1
                : text.substring(quantity.end(), Math.min(text.length(), quantity.end() + REACH))
                        .indexOf(name);
        if (before < 0 && behind < 0) {
            evidence.add(ReadingEvidence.COMPOSED_NAME);
            add(evidence, ReadingEvidence.LIST_NAME, name.indexOf(LIST_MARK) >= 0);
            return;
        }
        int start = before >= 0 ? from + before : quantity.end() + behind;
        int end = start + name.length();
        int gap = before >= 0 ? quantity.start() - end : behind;
        List<Token> words = sentence.tokens(start, end);
        add(evidence, ReadingEvidence.FAR_NAME, gap > FAR);
        add(evidence, ReadingEvidence.CUTS_WORD, !sentence.isWordBoundary(start) || !sentence.isWordBoundary(end));
        add(
                evidence,
                ReadingEvidence.LIST_NAME,
                name.indexOf(LIST_MARK) >= 0
                        || words.stream().anyMatch(word -> word.tag().startsWith("c")));
        add(evidence, ReadingEvidence.OPENS_CLAUSE, start == sentence.clauseStart(start));
    }

    private static void addTime(Set<ReadingEvidence> evidence, StatusReader.Standing standing) {
        add(evidence, ReadingEvidence.TOLD_STATUS, !standing.status().isOfPart());
        add(evidence, ReadingEvidence.TOLD_YEAR, standing.deadline().isSaidHere());
        add(evidence, ReadingEvidence.NEAR_YEAR, standing.deadline().isSaidNear());
    }

    /** Where the numbers begin that do not stand alone in their clause. */
    private static Set<Integer> crowded(SentenceReading sentence) {
        Set<Integer> crowded = new HashSet<>();
        List<QuantityMention> quantities = sentence.quantities();
        for (int i = 1; i < quantities.size(); i++) {
            QuantityMention before = quantities.get(i - 1);
            QuantityMention next = quantities.get(i);
            if (sentence.clauseEnd(before.end()) >= next.start()) {
                crowded.add(before.start());
                crowded.add(next.start());
            }
        }
        return crowded;
    }
}
