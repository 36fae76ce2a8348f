package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the quantities of a sentence have been found to say so far: later clauses leave out what earlier ones name. */
final class SaidSoFar {

    private final SentenceReading sentence;
    private final List<Statement> statements = new ArrayList<>();

    SaidSoFar(SentenceReading sentence) {
        this.sentence = sentence;
    }

    void add(Statement statement) {
        statements.add(statement);
    }

    List<Statement> statements() {
        return List.copyOf(statements);
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** What was said last; only where something was. */
    Statement last() {
        return statements.getLast();
    }

    /** The verb of what was said last, if that was a flow. */
    Optional<String> action() {
        return statements.isEmpty() ? Optional.empty() : last().action();
    }

    /** Where the clause begins in which something was said last, or -1. */
    int clause() {
        return statements.isEmpty()
                ? -1
                : sentence.clauseStart(last().quantity().start());
    }
}
