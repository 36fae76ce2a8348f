package org.zhibiao.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.extract.construct.Reading;
import org.zhibiao.extract.mention.BodyScanner;
import org.zhibiao.extract.mention.Chunk;
import org.zhibiao.extract.mention.Name;
import org.zhibiao.lexicon.ChunkKind;
import org.zhibiao.record.Role;

/** The words of a sentence that say what a body has to do, or for what it is there. */
final class Duty {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 30;
    private static final int LEAST_BEFORE_LIST_MARK = 8;
    /** What begins a clause that speaks of another body, or of another role of the same. */
    private static final Set<ChunkKind> OTHER_SUBJECT =
            EnumSet.of(ChunkKind.BODIES, ChunkKind.WITH, ChunkKind.BY, ChunkKind.POST, ChunkKind.HOUSED);
    /** What the tags of HanLP begin with for words with which a clause without a subject begins: verbs, adverbs, 对, 并. */
    private static final List<String> GOES_ON = List.of("v", "d", "a", "p", "c");

    private static final String WAY = "way";

    private final SentenceReading sentence;
    private final String text;
    private final List<Chunk> chunks;
    private final DutyContext context;

    Duty(SentenceReading sentence, List<Chunk> chunks, DutyContext context) {
        this.sentence = sentence;
        this.text = sentence.text();
        this.chunks = chunks;
        this.context = context;
    }

    /** The duty of a body, as its construction says where to look for it. */
    Optional<String> of(Reading reading) {
        return switch (reading.duty()) {
            case SAID -> said(reading.at()).or(() -> before(reading.name()));
            case MEASURE -> context.measure(reading.name().start());
            case GROUP -> context.group(reading.name().start());
            case OFFICE -> office(reading.at());
            case BEHIND -> behind(reading.name());
            case NONE -> Optional.empty();
        };
    }

    /**
     * From a position to the end of its clause, and of those behind it that go on without a subject, as far as is
     * short. Clauses that only say how it is done are passed over.
     */
    private Optional<String> said(int at) {
        int from = at < text.length() && text.charAt(at) == ',' && !speaksOfOther(at + 1) ? at + 1 : at;
        int end = from < text.length() ? sentence.clauseEnd(from) : from;
        if (end - from < SHORTEST) {
            return Optional.empty();
        }
        if (saysHow(from, end) && goesOn(end)) {
            return said(end + 1).or(() -> Optional.of(sentence.source().words(from, end)));
        }
        return Optional.of(sentence.source().words(from, end - from > LONGEST ? cut(from, end) : further(from, end)));
    }

    private int further(int from, int clauseEnd) {
        int end = clauseEnd;
        while (goesOn(end)) {
            int next = sentence.clauseEnd(end + 1);
            if (next - from > LONGEST) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** Whether a comma stands at a position and behind it a clause of the same subject. */
    private boolean goesOn(int comma) {
        if (comma + 1 >= text.length() || text.charAt(comma) != ',') {
            return false;
        }
        boolean how = saysHow(comma + 1, sentence.clauseEnd(comma + 1));
        return how
                || !speaksOfOther(comma + 1)
                        && sentence.tokenAt(comma + 1)
                                .filter(word -> GOES_ON.stream().anyMatch(word.tag()::startsWith))
                                .isPresent();
    }

    /** 按照职责分工，…; 密切配合，…: a clause that tells how, and not what. */
    private boolean saysHow(int from, int end) {
        int at = from;
        for (Chunk chunk : chunks) {
            if (chunk.start() == at && chunk.is(ChunkKind.ADVERB)) {
                at = chunk.end();
            } else if (chunk.start() == at
                    && chunk.value(ChunkKind.PREP).filter(WAY::equals).isPresent()) {
                return true;
            }
        }
        return at >= end || context.isManner(text.substring(from, end)) || context.isManner(text.substring(at, end));
    }

    private boolean speaksOfOther(int position) {
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (chunk.start() == position) {
                boolean foundsOther = chunk.is(ChunkKind.FOUND)
                        && i + 1 < chunks.size()
                        && chunks.get(i + 1).is(ChunkKind.BODIES);
                boolean otherRole = chunk.value(ChunkKind.ROLE)
                        .filter(role -> !role.equals(Role.RESPONSIBLE.code()))
                        .isPresent();
                return foundsOther || otherRole || OTHER_SUBJECT.stream().anyMatch(chunk::is);
            }
        }
        return false;
    }

    /** A long duty is cut at a list mark, or stays whole: never in a word. */
    private int cut(int from, int end) {
        int mark = text.lastIndexOf('、', from + LONGEST);
        while (mark >= from + LEAST_BEFORE_LIST_MARK && sentence.isEnclosed(mark)) {
            mark = text.lastIndexOf('、', mark - 1);
        }
        return mark >= from + LEAST_BEFORE_LIST_MARK ? mark : end;
    }

    /** 资金拨付由市财政局负责: what the clause says before the body and the word that brings it in. */
    private Optional<String> before(Name body) {
        int start = sentence.clauseStart(body.start());
        int before = Math.max(start, body.start() - 1);
        return before - start < SHORTEST
                ? Optional.empty()
                : Optional.of(sentence.source().words(start, before));
    }

    /** 办公室 alone is that of the group that was spoken of. */
    private Optional<String> office(int housed) {
        int start = sentence.clauseStart(housed);
        start += BodyScanner.leadingNumber(text.substring(start, housed));
        if (housed - start < SHORTEST) {
            return context.group(start);
        }
        String office = sentence.source().words(start, housed);
        return context.group(start)
                .filter(group -> !context.namesGroup(office))
                .map(group -> group.endsWith(office) ? group : group + office)
                .or(() -> Optional.of(office));
    }

    /** 成立金融服务团，深入企业开展服务: a clause with a verb and no subject. */
    private Optional<String> behind(Name body) {
        return goesOn(body.end()) ? said(body.end() + 1) : Optional.empty();
    }
}
