package org.zhibiao.extract;

import java.util.EnumSet;
import java.util.Set;
import org.zhibiao.extract.mention.Name;
import org.zhibiao.extract.mention.Zone;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.ReadingEvidence;
import org.zhibiao.record.Body;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Role;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;

/** What a record and the place where it stands tell of how sure it is. */
final class RecordEvidence {

    private static final int SHORT = 2;
    private static final int LONG = 6;
    private static final int LONG_SENTENCE = 200;

    private RecordEvidence() {}

    static void add(Set<ReadingEvidence> evidence, ReadingEvidence piece, boolean holds) {
        if (holds) {
            evidence.add(piece);
        }
    }

    static boolean isLong(SentenceReading sentence) {
        return sentence.text().length() > LONG_SENTENCE;
    }

    /** Of a target, wherever it stands. */
    static Set<ReadingEvidence> of(Target target, Lexicon lexicon) {
        Set<ReadingEvidence> evidence = EnumSet.noneOf(ReadingEvidence.class);
        String name = target.indicator().phrase();
        MeasureType measure = target.measure();
        add(evidence, ReadingEvidence.KNOWN_NAME, target.indicator().id().isPresent());
        add(evidence, ReadingEvidence.NO_NAME, name.isEmpty());
        add(evidence, ReadingEvidence.SHORT_NAME, !name.isEmpty() && name.length() <= SHORT);
        add(evidence, ReadingEvidence.LONG_NAME, name.length() > LONG);
        add(evidence, ReadingEvidence.HEAD, lexicon.endsInIndicatorHead(name));
        add(evidence, ReadingEvidence.RATE, measure == MeasureType.RATE);
        add(evidence, ReadingEvidence.CHANGE, measure == MeasureType.CHANGE);
        add(evidence, ReadingEvidence.FLOW, measure == MeasureType.FLOW);
        boolean compared = measure == MeasureType.RANK || measure == MeasureType.MULTIPLE;
        add(evidence, ReadingEvidence.PLACE_OR_MULTIPLE, compared);
        add(
                evidence,
                ReadingEvidence.NO_UNIT,
                target.quantity().unit().filter(unit -> !unit.isEmpty()).isEmpty());
        add(evidence, ReadingEvidence.BOUNDED, target.quantity().comparator() != Comparator.EQ);
        add(evidence, ReadingEvidence.RESULT, target.status() == Status.ACTUAL);
        add(evidence, ReadingEvidence.NO_YEAR, target.deadline().isEmpty());
        return evidence;
    }

    /** Of a count of measures. */
    static Set<ReadingEvidence> of(MeasureReader.Found found, SentenceReading sentence) {
        Set<ReadingEvidence> evidence = EnumSet.noneOf(ReadingEvidence.class);
        add(evidence, ReadingEvidence.OWNER, found.measure().of().isPresent());
        add(evidence, ReadingEvidence.DIGITS, Character.isDigit(sentence.text().charAt(found.start())));
        add(evidence, ReadingEvidence.SHORT_NAME, found.measure().noun().length() <= SHORT);
        add(evidence, ReadingEvidence.ENCLOSED, sentence.isEnclosed(found.start()));
        return evidence;
    }

    /** Of a body in a sentence. */
    static Set<ReadingEvidence> of(BodyFinder.Found found, SentenceReading sentence) {
        Set<ReadingEvidence> evidence = of(found.body());
        Name name = found.reading().name();
        add(evidence, ReadingEvidence.RUNNING_TEXT, found.reading().zone() == Zone.TEXT);
        add(evidence, ReadingEvidence.LISTED, found.reading().listed() > 1);
        add(
                evidence,
                ReadingEvidence.CUTS_WORD,
                !sentence.isWordBoundary(name.start()) || !sentence.isWordBoundary(name.end()));
        return evidence;
    }

    /** Of a body, wherever it stands. */
    static Set<ReadingEvidence> of(Body body) {
        Set<ReadingEvidence> evidence = EnumSet.noneOf(ReadingEvidence.class);
        int length = body.span().raw().length();
        add(evidence, ReadingEvidence.KNOWN_NAME, body.id().isPresent());
        add(evidence, ReadingEvidence.SHORT_NAME, length <= SHORT);
        add(evidence, ReadingEvidence.NO_DUTY, body.duty().isEmpty());
        add(evidence, ReadingEvidence.LEADS, body.role() == Role.LEAD);
        add(evidence, ReadingEvidence.TAKES_PART, body.role() == Role.COOPERATE);
        return evidence;
    }

    /** Of a time limit. */
    static Set<ReadingEvidence> of(DeadlineReader.Found found) {
        Set<ReadingEvidence> evidence = EnumSet.noneOf(ReadingEvidence.class);
        add(evidence, ReadingEvidence.LED_TIME, found.time().led());
        switch (found.time().sense()) {
            case EACH -> evidence.add(ReadingEvidence.EACH_YEAR);
            case WITHIN -> evidence.add(ReadingEvidence.LENGTH_OF_TIME);
            case PERIOD -> evidence.add(ReadingEvidence.PERIOD);
            case RELATIVE -> evidence.add(ReadingEvidence.RELATIVE_TIME);
            case DATE, START, BYGONE -> {
                // A date is what the sum begins with; the others set no limit.
            }
        }
        return evidence;
    }
}
