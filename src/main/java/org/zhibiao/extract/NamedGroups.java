package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.document.Section;
import org.zhibiao.extract.mention.BodyScanner;
import org.zhibiao.extract.mention.Chunk;
import org.zhibiao.extract.mention.Name;
import org.zhibiao.lexicon.ChunkKind;

/** The groups that a text names, for those who sit in them: 成立县防汛工作领导小组。县长任组长。 */
final class NamedGroups {

    /** How many paragraphs behind its name a group is still spoken of, where no heading holds them together. */
    private static final int FARTHEST = 3;

    private final BodyScanner scanner;
    private final List<Group> inSentence = new ArrayList<>();
    private Optional<Group> last = Optional.empty();
    private int paragraph;
    private int section;

    /** A group with its place in the sentence. */
    private record Group(int start, int end, String name) {}

    NamedGroups(BodyScanner scanner) {
        this.scanner = scanner;
    }

    /** Reads on. */
    void enter(SentenceReading sentence, List<Chunk> chunks) {
        inSentence.clear();
        int place = sentence.source().sentence().paragraph();
        int heading = sentence.source().sentence().section().map(Section::start).orElse(-1);
        if (last.isPresent() && place - paragraph > FARTHEST && heading != section) {
            last = Optional.empty();
        }
        scanner.groupOfList(sentence.text()).ifPresent(name -> inSentence.add(new Group(0, name.length(), name)));
        for (int i = 0; i < chunks.size(); i++) {
            boolean setUp = i > 0 && chunks.get(i - 1).is(ChunkKind.FOUND);
            for (Name name : chunks.get(i).names()) {
                if (name.is(Name.Feature.GROUP) || setUp && !name.is(Name.Feature.TITLE)) {
                    inSentence.add(group(sentence.text(), name));
                }
            }
        }
        if (!inSentence.isEmpty()) {
            last = Optional.of(inSentence.getLast());
            paragraph = place;
            section = heading;
        }
    }

    /** 领导小组 alone is the group whose full name ends so. */
    private Group group(String text, Name name) {
        String words = text.substring(name.start(), name.end());
        return new Group(
                name.start(),
                name.end(),
                (inSentence.isEmpty() ? last : Optional.of(inSentence.getLast()))
                        .map(Group::name)
                        .filter(full -> full.endsWith(words))
                        .orElse(words));
    }

    /** The group that is spoken of at a place of the present sentence: the last before it, else the next in the sentence. */
    Optional<String> at(int position) {
        return inSentence.stream()
                .filter(group -> group.end() <= position)
                .reduce((first, second) -> second)
                .or(() -> inSentence.stream().findFirst())
                .or(() -> last)
                .map(Group::name);
    }

    /** A body that sits in the group goes on speaking of it. */
    void keep(SentenceReading sentence) {
        paragraph = sentence.source().sentence().paragraph();
    }
}
