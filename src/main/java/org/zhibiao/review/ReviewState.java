package org.zhibiao.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * What the entries of a journal come to. They hold in the order of their time, whatever the order in which they come, so that
 * journals that were merged either way say the same. May be read by any thread while one adds to it.
 */
public final class ReviewState {

    private final NavigableSet<Entry> entries = new ConcurrentSkipListSet<>(Entry.BY_TIME);
    private final Map<String, Entry> byId = new ConcurrentHashMap<>();
    /** By the id of the entry that is taken back. */
    private final Map<String, List<Entry>> undone = new ConcurrentHashMap<>();

    private final Map<String, List<Entry>> byItem = new ConcurrentHashMap<>();
    private final Map<String, Judged> judged = new ConcurrentHashMap<>();
    private final Map<DocumentId, Set<String>> items = new ConcurrentHashMap<>();
    private final Map<DocumentId, List<Entry>> choices = new ConcurrentHashMap<>();
    private final Map<DocumentId, List<Entry>> readings = new ConcurrentHashMap<>();
    private final NavigableSet<Entry> identifications = new ConcurrentSkipListSet<>(Entry.BY_TIME);

    ReviewState() {}

    /** Adds an entry, unless it is there. */
    synchronized boolean add(Entry entry) {
        if (byId.putIfAbsent(entry.id(), entry) != null) {
            return false;
        }
        entries.add(entry);
        switch (entry.decision()) {
            case Decision.OnRecord on -> {
                String item = on.subject().item();
                byItem.merge(item, List.of(entry), ReviewState::both);
                items.computeIfAbsent(on.subject().passage().document(), id -> ConcurrentHashMap.newKeySet())
                        .add(item);
                fold(item);
            }
            case Decision.Undo undo -> {
                undone.merge(undo.entry(), List.of(entry), ReviewState::both);
                Entry taken = byId.get(undo.entry());
                if (taken != null && taken.decision() instanceof Decision.OnRecord on) {
                    fold(on.subject().item());
                }
            }
            case Decision.Exclude exclude -> choices.merge(exclude.document(), List.of(entry), ReviewState::both);
            case Decision.Include include -> choices.merge(include.document(), List.of(entry), ReviewState::both);
            case Decision.ReadThrough read ->
                readings.merge(read.passage().document(), List.of(entry), ReviewState::both);
            case Decision.Identify identify -> identifications.add(entry);
        }
        return true;
    }

    private static List<Entry> both(List<Entry> some, List<Entry> more) {
        List<Entry> both = new ArrayList<>(some);
        both.addAll(more);
        both.sort(Entry.BY_TIME);
        return List.copyOf(both);
    }

    private void fold(String item) {
        Map<Coder, Judgement> ofCoders = new LinkedHashMap<>();
        for (Entry entry : byItem.getOrDefault(item, List.of())) {
            if (holds(entry) && entry.decision() instanceof Decision.OnRecord decision) {
                Judgement now = judgement(item, entry, decision, Optional.ofNullable(ofCoders.get(entry.coder())));
                ofCoders.put(entry.coder(), now);
            }
        }
        if (ofCoders.isEmpty()) {
            judged.remove(item);
        } else {
            judged.put(item, new Judged(item, List.copyOf(ofCoders.values())));
        }
    }

    private static Judgement judgement(
            String item, Entry entry, Decision.OnRecord decision, Optional<Judgement> before) {
        Subject subject = decision.subject();
        Judgement plain = new Judgement(
                item,
                ReviewStatus.ACCEPTED,
                subject.passage(),
                subject.finding(),
                subject.finding(),
                Set.of(),
                entry.coder(),
                entry.when(),
                entry.id(),
                entry.note());
        return switch (decision) {
            case Decision.Accept accept -> plain;
            case Decision.Reject reject -> plain.as(ReviewStatus.REJECTED);
            case Decision.Add add -> plain.as(ReviewStatus.ADDED);
            case Decision.Correct correct -> plain.corrected(correct, before.filter(Judgement::keeps));
        };
    }

    /** Whether nobody who may has taken it back. */
    boolean holds(Entry entry) {
        return undone.getOrDefault(entry.id(), List.of()).stream()
                .noneMatch(undo -> undo.coder().adjudicates()
                        || undo.coder().name().equals(entry.coder().name()));
    }

    /** All entries, in the order of time. */
    public Collection<Entry> entries() {
        return Collections.unmodifiableCollection(entries);
    }

    /** The entry of an id. */
    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The last decision of a coder that can be taken back. */
    public Optional<Entry> last(Coder coder) {
        return entries.descendingSet().stream()
                .filter(entry ->
                        entry.coder().equals(coder) && !(entry.decision() instanceof Decision.Undo) && holds(entry))
                .findFirst();
    }

    /** What was decided on a record, by its item, in the order of time, also what was taken back. */
    public List<Entry> history(String item) {
        return byItem.getOrDefault(item, List.of());
    }

    /** All records that are judged, in no order. */
    public Collection<Judged> judged() {
        return Collections.unmodifiableCollection(judged.values());
    }

    /** What coders say of a record, by its item. */
    public Optional<Judged> judged(String item) {
        return Optional.ofNullable(judged.get(item));
    }

    /** The documents with records that were judged, with the items of these. */
    Map<DocumentId, Set<String>> items() {
        return items;
    }

    /** The documents that are not to be in the data set. */
    public Set<DocumentId> excluded() {
        Set<DocumentId> excluded = new HashSet<>();
        choices.forEach((document, chosen) -> chosen.reversed().stream()
                .filter(this::holds)
                .findFirst()
                .filter(last -> last.decision() instanceof Decision.Exclude)
                .ifPresent(last -> excluded.add(document)));
        return excluded;
    }

    /** What people say of documents that the program took for others. */
    public Identities identities() {
        return new Identities(identifications.stream()
                .filter(this::holds)
                .flatMap(entry ->
                        entry.decision() instanceof Decision.Identify identify ? Stream.of(identify) : Stream.of())
                .toList());
    }

    /** The passages that were read through, by the names of coders. */
    public Map<String, List<Passage>> readThrough() {
        Map<String, List<Passage>> read = new HashMap<>();
        readings.values().stream().flatMap(List::stream).filter(this::holds).forEach(entry -> {
            if (entry.decision() instanceof Decision.ReadThrough reading) {
                read.computeIfAbsent(entry.coder().name(), name -> new ArrayList<>())
                        .add(reading.passage());
            }
        });
        return read;
    }

    /** The coders, in the order in which they first decided. */
    public List<Coder> coders() {
        return entries.stream().map(Entry::coder).distinct().toList();
    }

    /** Whether there is no entry. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
