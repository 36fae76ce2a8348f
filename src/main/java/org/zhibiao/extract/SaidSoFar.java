package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the quantities of a sentence have been found to say so far: later clauses leave out what earlier ones name. */
final class SaidSoFar {

    private final SentenceReading sentence;
    private final List<Claim> claims = new ArrayList<>();

    SaidSoFar(SentenceReading sentence) {
        this.sentence = sentence;
    }

    void add(Claim claim) {
        claims.add(claim);
    }

    List<Claim> claims() {
        return List.copyOf(claims);
    }

    boolean isEmpty() {
        return claims.isEmpty();
    }

    /** What was said last; only where something was. */
    Claim last() {
        return claims.getLast();
    }

    /** The verb of what was said last, if that was a flow. */
    Optional<String> action() {
        return claims.isEmpty() ? Optional.empty() : last().action();
    }

    /** Where the clause begins in which something was said last, or -1. */
    int clause() {
        return claims.isEmpty() ? -1 : sentence.clauseStart(last().quantity().start());
    }
}
