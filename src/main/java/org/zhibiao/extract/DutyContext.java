package org.zhibiao.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhibiao.document.Document;
import org.zhibiao.extract.mention.BodyScanner;
import org.zhibiao.extract.mention.Chunk;
import org.zhibiao.extract.mention.Zone;
import org.zhibiao.lexicon.ChunkKind;
import org.zhibiao.record.Role;

/**
 * What the sentences before say of the bodies of the next: the measure that a mark closes, and whether the list of a
 * group goes on.
 */
final class DutyContext {

    private static final int LONGEST_DUTY = 30;
    private static final int SHORTEST_DUTY = 4;
    private static final int LONGEST_ROSTER_LINE = 60;
    private static final String SENTENCE_ENDS = "。;";
    private static final String CLAUSE_END = ",。;:(〔";

    private final boolean firstLeads;
    private int paragraph = -1;
    private String measure = "";
    private Optional<Role> rosterRole = Optional.empty();

    DutyContext(Document document, BodyScanner scanner) {
        this.firstLeads = scanner.saysFirstLeads(document.text().normal());
    }

    /** Whether the document says that the body named first leads the others. */
    boolean firstLeads() {
        return firstLeads;
    }

    /** Whether a sentence may be a further line of the list of a group. */
    boolean continuesRoster(SentenceReading sentence) {
        return rosterRole.isPresent()
                && !sentence.text().isEmpty()
                && sentence.text().length() <= LONGEST_ROSTER_LINE
                && sentence.text().indexOf(':') < 0
                && SENTENCE_ENDS.indexOf(sentence.text().charAt(sentence.text().length() - 1)) < 0;
    }

    /** Keeps the opening words of a paragraph that a mark in it or behind it may close. */
    void enter(SentenceReading sentence, List<Chunk> chunks) {
        enterRoster(chunks);
        if (sentence.source().sentence().paragraph() == paragraph || isMark(chunks)) {
            return;
        }
        int from = BodyScanner.leadingNumber(sentence.text());
        if (sentence.text().length() - from >= SHORTEST_DUTY) {
            paragraph = sentence.source().sentence().paragraph();
            measure = opening(sentence.text(), from);
        }
    }

    private void enterRoster(List<Chunk> chunks) {
        boolean roster = !chunks.isEmpty() && chunks.getFirst().zone() == Zone.ROSTER;
        if (roster && chunks.getFirst().is(ChunkKind.POST)) {
            rosterRole = chunks.getFirst().value(ChunkKind.POST).map(DutyContext::role);
        } else if (!roster || chunks.stream().noneMatch(chunk -> chunk.is(ChunkKind.BODIES))) {
            rosterRole = Optional.empty();
        }
    }

    private static Role role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no role"));
    }

    /** The role that the head of the list of a group gives to the offices behind it. */
    Optional<Role> rosterRole() {
        return rosterRole;
    }

    private static boolean isMark(List<Chunk> chunks) {
        return !chunks.isEmpty()
                && (chunks.getFirst().zone() == Zone.MARK
                        || chunks.getFirst().zone() == Zone.LABEL
                        || chunks.size() > 1
                                && chunks.getFirst().is(ChunkKind.OPEN)
                                && chunks.get(1).zone() == Zone.LABEL);
    }

    private static String opening(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_DUTY && CLAUSE_END.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(from, end);
    }

    /** The duty that a mark at the present place closes. */
    Optional<String> duty() {
        return measure.length() < SHORTEST_DUTY ? Optional.empty() : Optional.of(measure);
    }
}
