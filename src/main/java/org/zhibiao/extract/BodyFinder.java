package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.extract.construct.Constructions;
import org.zhibiao.extract.construct.Reading;
import org.zhibiao.extract.mention.BodyScanner;
import org.zhibiao.extract.mention.Chunk;
import org.zhibiao.extract.mention.Name;
import org.zhibiao.extract.mention.Words;
import org.zhibiao.extract.mention.Zone;
import org.zhibiao.lexicon.ChunkKind;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.Body;
import org.zhibiao.record.Role;

/** Finds the bodies that are given a duty, by the constructions of {@code models/constructions/bodies.yaml}. */
final class BodyFinder {

    /** Tags of HanLP for verbs, adverbs, pronouns, conjunctions and prepositions; verbal nouns, vn, open names. */
    private static final Set<String> NO_NAMES = Set.of("v", "vi", "vx", "d", "r", "rr", "c", "cc", "p");

    private final BodyScanner scanner;
    private final Constructions constructions;

    /**
     * A body with how it was found.
     *
     * @param body the record
     * @param reading what its construction says
     */
    record Found(Body body, Reading reading) {
        Found with(Body resolved) {
            return new Found(resolved, reading);
        }

        /** The chunks that the construction fits. */
        String trace() {
            return reading.trace();
        }
    }

    BodyFinder(Models models) {
        this.scanner = new BodyScanner(models.lexicon());
        this.constructions = Constructions.compile(models.bodyConstructions());
    }

    BodyScanner scanner() {
        return scanner;
    }

    /** What a sentence says of bodies, in text order. */
    List<Found> read(SentenceReading sentence, DutyContext duties) {
        List<Chunk> chunks = chunks(sentence, duties);
        duties.enter(sentence, chunks);
        if (chunks.isEmpty()) {
            return List.of();
        }
        List<Reading> readings = constructions.read(chunks, sentence.text(), duties.rosterRole());
        List<Found> found = new ArrayList<>();
        int leader = duties.firstLeads() ? leader(readings) : -1;
        for (int i = 0; i < readings.size(); i++) {
            if (!sentence.isHeading() || readings.get(i).zone() != Zone.TEXT) {
                found.add(new Found(body(sentence, chunks, duties, readings.get(i), i == leader), readings.get(i)));
            }
        }
        return found;
    }

    /** The bodies that a cell lists whose column gives them a role, such as 责任单位. */
    List<Body> listed(SentenceReading cell, Role role, Optional<String> duty) {
        return scanner.listed(cell.text(), words(cell)).stream()
                .flatMap(name -> parted(cell, name).stream())
                .map(name -> new Body(
                        cell.source().span(name.start(), name.end()), cell.provenance(RuleId.BODY_TABLE), role, duty))
                .toList();
    }

    /** 县河长办 县水利局: names with nothing but a blank between them, where each is one by itself. */
    private List<Name> parted(SentenceReading cell, Name name) {
        List<Name> parts = new ArrayList<>();
        int from = name.start();
        for (int at = from + 1; at <= name.end(); at++) {
            if (at == name.end() || cell.source().followsBlank(at)) {
                List<Name> part = scanner.listed(cell.text().substring(from, at), words(cell, from));
                boolean whole = part.size() == 1
                        && part.getFirst().start() == 0
                        && part.getFirst().end() == at - from;
                if (!whole) {
                    return List.of(name);
                }
                parts.add(part.getFirst().shifted(from));
                from = at;
            }
        }
        return parts;
    }

    private List<Chunk> chunks(SentenceReading sentence, DutyContext duties) {
        boolean roster = duties.continuesRoster(sentence);
        List<Chunk> chunks = scanner.chunks(sentence.text(), roster, sentence.source()::followsBlank, words(sentence));
        return roster || !opensRoster(chunks)
                ? chunks
                : scanner.chunks(sentence.text(), true, sentence.source()::followsBlank, words(sentence));
    }

    private static Words words(SentenceReading sentence) {
        return words(sentence, 0);
    }

    /** The words of a sentence from a position on. */
    private static Words words(SentenceReading sentence, int from) {
        return new Words() {
            @Override
            public boolean isEdge(int position) {
                return sentence.isWordBoundary(from + position);
            }

            @Override
            public boolean opensNoName(int position) {
                return sentence.tokenAt(from + position)
                        .filter(word -> NO_NAMES.contains(word.tag()))
                        .isPresent();
            }
        };
    }

    private static boolean opensRoster(List<Chunk> chunks) {
        return chunks.size() > 2
                && chunks.get(0).is(ChunkKind.POST)
                && !chunks.get(0).is(ChunkKind.LABEL)
                && chunks.get(1).is(ChunkKind.COLON);
    }

    /** Where a document says that the body named first leads: the first of several in a mark without a leader. */
    private static int leader(List<Reading> readings) {
        boolean led = readings.stream().anyMatch(reading -> reading.zone() == Zone.MARK && reading.role() == Role.LEAD);
        for (int i = 0; i < readings.size() && !led; i++) {
            Reading reading = readings.get(i);
            if (reading.zone() == Zone.MARK && reading.role() == Role.RESPONSIBLE && reading.listed() > 1) {
                return i;
            }
        }
        return -1;
    }

    private static Body body(
            SentenceReading sentence, List<Chunk> chunks, DutyContext duties, Reading reading, boolean leads) {
        return new Body(
                sentence.source().span(reading.name().start(), reading.name().end()),
                sentence.provenance(reading),
                leads ? Role.LEAD : reading.role(),
                new Duty(sentence, chunks, duties).of(reading));
    }
}
