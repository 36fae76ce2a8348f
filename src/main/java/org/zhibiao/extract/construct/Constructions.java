package org.zhibiao.extract.construct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhibiao.extract.mention.Chunk;
import org.zhibiao.extract.mention.Name;
import org.zhibiao.extract.mention.Zone;
import org.zhibiao.lexicon.ChunkKind;
import org.zhibiao.lexicon.Construction;
import org.zhibiao.record.Role;

/** All constructions of a file, compiled; where several fit one name, the first of the file wins. Immutable. */
public final class Constructions {

    private static final String CARRIED = "carried";
    private static final String SAID = "said";
    private static final String WHO = "who";
    private static final String ROLE = "role";

    private final List<Compiled> compiled;

    private record Compiled(Construction source, Pattern pattern, Zone zone, Optional<Role> role, DutyPlace duty) {

        boolean carriesRole() {
            return source.role().equals(CARRIED);
        }
    }

    private Constructions(List<Compiled> compiled) {
        this.compiled = compiled;
    }

    /**
     * Compiles constructions.
     *
     * @throws org.zhibiao.lexicon.LexiconException when one has a mistake: the file, the line, what is wrong, and a right
     *     entry
     */
    public static Constructions compile(List<Construction> sources) {
        return new Constructions(sources.stream().map(Constructions::compile).toList());
    }

    private static Compiled compile(Construction source) {
        Pattern pattern;
        try {
            pattern = Pattern.of(source.pattern());
        } catch (IllegalArgumentException e) {
            throw source.wrong(Objects.requireNonNull(e.getMessage()));
        }
        if (!pattern.captures().contains(WHO)) {
            throw source.wrong("its pattern captures no bodies; write who:bodies where they stand");
        }
        DutyPlace duty = duty(source);
        if ((duty == DutyPlace.SAID) != pattern.saysDuty()) {
            throw source.wrong("duty 'said' goes with an @ in the pattern, where the duty begins");
        }
        return new Compiled(source, pattern, zone(source), role(source, pattern), duty);
    }

    private static DutyPlace duty(Construction source) {
        return Arrays.stream(DutyPlace.values())
                .filter(place -> place.code().equals(source.duty()))
                .findFirst()
                .orElseThrow(() -> source.wrong("'" + source.duty() + "' is no duty; known are "
                        + Arrays.stream(DutyPlace.values()).map(DutyPlace::code).collect(Collectors.joining(", "))));
    }

    private static Zone zone(Construction source) {
        return Arrays.stream(Zone.values())
                .filter(zone -> zone.code().equals(source.where()))
                .findFirst()
                .orElseThrow(() -> source.wrong("'" + source.where() + "' is no part of a text; known are "
                        + Arrays.stream(Zone.values()).map(Zone::code).collect(Collectors.joining(", "))));
    }

    private static Optional<Role> role(Construction source, Pattern pattern) {
        if (source.role().equals(CARRIED)) {
            return Optional.empty();
        }
        if (source.role().equals(SAID)) {
            if (!pattern.captures().contains(ROLE)) {
                throw source.wrong("role 'said' needs a word that tells it; write role:role, role:post or role:label");
            }
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Role.values())
                .filter(role -> role.code().equals(source.role()))
                .findFirst()
                .orElseThrow(() -> source.wrong("'" + source.role() + "' is no role; known are said, carried, "
                        + Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", ")))));
    }

    /**
     * The readings of a sentence in text order. A name gets one reading, but a second for another role when a
     * construction for bodies that are set up has given the first.
     *
     * @param chunks the sentence
     * @param text what they are of
     * @param carried the role that the head of a list gives to its lines
     */
    public List<Reading> read(List<Chunk> chunks, String text, Optional<Role> carried) {
        Map<Integer, List<Reading>> byPlace = new HashMap<>();
        int kinds = 0;
        for (Chunk chunk : chunks) {
            kinds |= chunk.kinds().bits();
        }
        for (Compiled construction : compiled) {
            boolean mayFit = construction.pattern().mayFit(kinds);
            for (int at = 0; mayFit && at < chunks.size(); at++) {
                construction
                        .pattern()
                        .at(chunks, at)
                        .filter(fit -> fit.captures().containsKey(WHO)
                                && fit.captures().get(WHO).zone() == construction.zone())
                        .ifPresent(fit -> keep(byPlace, readings(construction, fit, chunks, text, carried)));
            }
        }
        return byPlace.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(reading -> reading.name().start()))
                .toList();
    }

    private static void keep(Map<Integer, List<Reading>> byPlace, List<Reading> readings) {
        for (Reading reading : readings) {
            List<Reading> others = byPlace.computeIfAbsent(reading.name().start(), place -> new ArrayList<>());
            boolean free = others.isEmpty()
                    || others.stream()
                            .allMatch(other -> (other.role() == Role.ESTABLISH) != (reading.role() == Role.ESTABLISH));
            if (free) {
                others.add(reading);
            }
        }
    }

    private static List<Reading> readings(
            Compiled construction, Pattern.Fit fit, List<Chunk> chunks, String text, Optional<Role> carried) {
        // Checked when the construction was compiled: its pattern captures bodies.
        Chunk who = Objects.requireNonNull(fit.captures().get(WHO));
        Optional<Role> role = construction.carriesRole()
                ? carried
                : construction
                        .role()
                        .or(() -> Optional.ofNullable(fit.captures().get(ROLE)).flatMap(Constructions::said));
        if (role.isEmpty()) {
            return List.of();
        }
        String trace = chunks.subList(fit.from(), fit.to()).stream()
                .map(chunk -> text.substring(chunk.start(), chunk.end()))
                .collect(Collectors.joining(" | "));
        int at = fit.duty()
                .map(index -> index < chunks.size() ? chunks.get(index).start() : text.length())
                .orElse(chunks.get(fit.from()).start());
        boolean others = chunks.subList(fit.from(), fit.to()).stream().anyMatch(chunk -> chunk.is(ChunkKind.CLOSER));
        return who.names().stream()
                .filter(name -> construction.zone() != Zone.TEXT || name.is(Name.Feature.NAMED))
                .map(name -> new Reading(
                        name,
                        role.get(),
                        construction.duty(),
                        at,
                        construction.zone(),
                        who.names().size() + (others ? 1 : 0),
                        construction.source().id(),
                        trace))
                .toList();
    }

    private static Optional<Role> said(Chunk word) {
        return word.value(ChunkKind.ROLE)
                .or(() -> word.value(ChunkKind.LABEL))
                .or(() -> word.value(ChunkKind.POST))
                .flatMap(code -> Arrays.stream(Role.values())
                        .filter(role -> role.code().equals(code))
                        .findFirst());
    }
}
