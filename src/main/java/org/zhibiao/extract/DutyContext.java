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

    private static final int LONGEST_ROSTER_LINE = 60;
    private static final String SENTENCE_ENDS = "。;";

    private final boolean firstLeads;
    private final ClosedMeasures measures;
    private final NamedGroups groups;
    private final BodyScanner scanner;
    private Optional<Role> rosterRole = Optional.empty();

    DutyContext(Document document, BodyScanner scanner) {
        this.scanner = scanner;
        this.firstLeads = scanner.saysFirstLeads(document.text().normal());
        this.measures = new ClosedMeasures(document, scanner);
        this.groups = new NamedGroups(scanner);
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

    /** Reads on: what the sentence names and closes. */
    void enter(SentenceReading sentence, List<Chunk> chunks) {
        enterRoster(chunks);
        measures.enter(sentence, chunks);
        groups.enter(sentence, chunks);
        if (rosterRole.isPresent()) {
            groups.keep(sentence);
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

    /** The measure that a mark at a place of the present sentence closes. */
    Optional<String> measure(int position) {
        return measures.at(position);
    }

    /** The group that is spoken of at a place of the present sentence. */
    Optional<String> group(int position) {
        return groups.at(position);
    }

    /** Whether words name a group themselves, be it in short. */
    boolean namesGroup(String words) {
        return scanner.namesGroup(words);
    }

    /** Whether a clause says only how duties are done, such as 密切配合. */
    boolean isManner(String clause) {
        return scanner.isManner(clause);
    }
}
