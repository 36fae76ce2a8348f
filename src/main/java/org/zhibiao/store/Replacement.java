package org.zhibiao.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.zhibiao.store.Source.Text;

/**
 * The replacing of all that one source gave by what it gives now. A text that other sources give too
 * stays; if it was named after this source, which gives it no more, it takes the name that the first
 * of the others, by name, has for it.
 */
final class Replacement {

    private final Blocks blocks;
    private final Inventory inventory;
    private final String name;
    private final boolean apart;
    private final Optional<Source> before;
    /** The document that held a text before, by the text's hash: texts that are given again. */
    private final Map<String, String> held = new HashMap<>();
    /** New names of documents that other sources give too, by the old. */
    private final Map<String, String> renamed = new HashMap<>();

    private final SortedSet<String> affected = new TreeSet<>();
    private final Set<String> heirs = new HashSet<>();

    /**
     * Prepares a replacing.
     *
     * @param apart whether its texts are kept apart from those of other sources, even if they are the same
     */
    Replacement(Blocks blocks, String name, boolean apart) {
        this.apart = apart;
        this.blocks = blocks;
        this.inventory = blocks.inventory();
        this.name = name;
        this.before = inventory.source(name);
    }

    /** Puts the source, with documents or refused. */
    Source put(Source source, List<DocumentWithFindings> documents) throws IOException {
        List<String> hashes = documents.stream()
                .map(given -> TextHash.of(given.document().text().stored()))
                .toList();
        withdraw(new HashSet<>(hashes));
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i++) {
            texts.add(give(source.version(), hashes.get(i), documents.get(i)));
        }
        tellOthers();
        Source now = source.withTexts(documents.isEmpty() ? source.outcome() : outcome(texts), texts);
        blocks.write(now);
        return now;
    }

    /** Takes the source away. */
    void remove() throws IOException {
        withdraw(Set.of());
        tellOthers();
        blocks.deleteSource(name);
    }

    /** All documents that are named after the source leave, those of texts that it gives again to come back. */
    private void withdraw(Set<String> givenAgain) throws IOException {
        List<String> documents = before.map(inventory::heldBy).orElse(List.of());
        List<String> others = new ArrayList<>();
        for (String document : documents) {
            String textHash = inventory.document(document).orElseThrow().textHash();
            if (givenAgain.contains(textHash)) {
                held.put(textHash, document);
                affected.addAll(inventory.givers(document, name));
                blocks.delete(document);
            } else {
                others.add(document);
            }
        }
        for (String document : others) {
            release(document);
        }
    }

    private void release(String document) throws IOException {
        SortedSet<String> givers = inventory.givers(document, name);
        if (givers.isEmpty()) {
            blocks.delete(document);
            return;
        }
        Block block = blocks.read(document);
        blocks.delete(document);
        Source heir = inventory.source(givers.first()).orElseThrow();
        String own = heir.texts().stream()
                .filter(text -> text.document().equals(document))
                .map(Text::name)
                .findFirst()
                .orElseThrow();
        String free = inventory.free(own);
        blocks.write(
                block.renamed(free, heir.name(), toBeReadAgain(block.document().version())));
        renamed.put(document, free);
        affected.addAll(givers);
        heirs.add(heir.name());
    }

    private Text give(DocumentVersion version, String textHash, DocumentWithFindings given) throws IOException {
        String own = given.document().name();
        Optional<String> known = apart ? Optional.empty() : inventory.holding(textHash);
        if (known.isPresent()) {
            return new Text(own, known.get());
        }
        String free = inventory.free(own);
        blocks.write(Block.of(free, name, version, textHash, apart ? Standing.APART : Standing.SHOWN, given));
        Optional.ofNullable(held.get(textHash)).ifPresent(old -> renamed.put(old, free));
        return new Text(own, free);
    }

    private void tellOthers() throws IOException {
        for (String other : affected) {
            Source source = inventory.source(other).orElseThrow();
            List<Text> texts = source.texts().stream()
                    .map(text -> new Text(text.name(), renamed.getOrDefault(text.document(), text.document())))
                    .toList();
            if (heirs.contains(other)) {
                Outcome outcome = source.outcome() == Outcome.DUPLICATE ? Outcome.ADDED : source.outcome();
                blocks.write(source.withTexts(outcome, texts).withVersion(toBeReadAgain(source.version())));
            } else if (!texts.equals(source.texts())) {
                blocks.write(source.withTexts(source.outcome(), texts));
            }
        }
    }

    /** Title, region and year of the heir's document were found in another file's name and page. */
    private static DocumentVersion toBeReadAgain(DocumentVersion version) {
        return new DocumentVersion("", version.extraction());
    }

    private Outcome outcome(List<Text> texts) {
        boolean holdsAny = texts.stream()
                .anyMatch(text -> inventory
                        .document(text.document())
                        .orElseThrow()
                        .holder()
                        .equals(name));
        if (!holdsAny) {
            return Outcome.DUPLICATE;
        }
        return before.isPresent() ? Outcome.CHANGED : Outcome.ADDED;
    }
}
