package org.zhibiao.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.zhibiao.document.Genre;
import org.zhibiao.extract.Circumstances.Flag;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.store.DocumentSummary;

/**
 * The one of several statements that stands for all: those of one subject, place and year, either aims or results.
 *
 * @param statement the one
 * @param reason what set it before the others
 * @param others the others, the next best first
 */
public record Preferred(Statement statement, Reason reason, List<Statement> others) {

    /** Why a statement stands for all. The earlier reasons outweigh the later ones. */
    public enum Reason {
        /** It is the only one. */
        ONLY,
        /** The others say the same. */
        SAME,
        /**
         * An aim of the work report of its own year; a result of the work report of the year after, in which a
         * government accounts for it.
         */
        REPORT,
        /** A plan outline before other documents, an account of documents last. */
        GENRE,
        /** The latest document: an aim was revised, a first figure corrected. */
        LATER,
        /** An aim in a sentence or below a heading that names goals, not among the tasks of a department. */
        GOALS,
        /** A value without a bound before one with 以上 or 左右: results are told exactly first. */
        EXACT,
        /** The first in its document; what is of more weight is said before its parts. */
        FIRST;

        /** How tables write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A ground on which one statement goes before another. */
    private record Ground(Reason reason, Comparator<Statement> order) {}

    /** Keeps its own copy of the list. */
    public Preferred {
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(reason, "reason");
        others = List.copyOf(others);
    }

    /**
     * Chooses among aims for a year. Not taken are aims for a part of the year, and those that a later year's document
     * looks back on.
     */
    public static Optional<Preferred> aim(Collection<Statement> statements, int year) {
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        return choose(
                statements,
                statement -> statement.isAim() && !isStatedAfter(statement, year),
                List.of(
                        ground(Reason.REPORT, statement -> isReportOf(statement, year)),
                        new Ground(
                                Reason.GENRE,
                                Comparator.comparingInt((Statement statement) -> weight(statement.document()))),
                        new Ground(
                                Reason.LATER,
                                Comparator.comparing(Preferred::statedOn).reversed()),
                        ground(Reason.GOALS, statement -> statement.is(Flag.AMONG_GOALS))));
    }

    /** Chooses among results of a year. Not taken are those of a part of the year. */
    public static Optional<Preferred> result(Collection<Statement> statements, int year) {
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        return choose(
                statements,
                Predicate.not(Statement::isAim),
                List.of(
                        ground(Reason.REPORT, statement -> isReportOf(statement, year + 1)),
                        ground(Reason.LATER, statement -> isStatedAfter(statement, year)),
                        new Ground(
                                Reason.GENRE,
                                Comparator.comparingInt((Statement statement) -> weight(statement.document()))),
                        new Ground(
                                Reason.LATER,
                                Comparator.comparing(Preferred::statedOn).reversed()),
                        ground(
                                Reason.EXACT,
                                statement -> statement.values().quantity().comparator()
                                        == org.zhibiao.record.Comparator.EQ)));
    }

    private static Optional<Preferred> choose(
            Collection<Statement> statements, Predicate<Statement> counts, List<Ground> grounds) {
        List<Statement> counted = statements.stream()
                .filter(counts)
                .filter(Predicate.not(Statement::isOfPartOfYear))
                .toList();
        // Most places say nothing or one thing of a year.
        if (counted.size() <= 1) {
            return counted.stream().findFirst().map(only -> new Preferred(only, Reason.ONLY, List.of()));
        }
        List<Ground> all = new ArrayList<>(grounds);
        all.add(new Ground(
                Reason.FIRST,
                Comparator.comparing(
                                (Statement statement) -> statement.document().name())
                        .thenComparing(Statement::byPosition)));
        Comparator<Statement> order = all.stream()
                .map(Ground::order)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        List<Statement> ordered = counted.stream().sorted(order).toList();
        Statement first = ordered.getFirst();
        List<Statement> others = ordered.subList(1, ordered.size());
        return Optional.of(new Preferred(first, reason(first, others, all), others));
    }

    private static Reason reason(Statement first, List<Statement> others, List<Ground> grounds) {
        return others.stream()
                .filter(other -> differ(first, other))
                .findFirst()
                .map(other -> grounds.stream()
                        .filter(ground -> ground.order().compare(first, other) < 0)
                        .findFirst()
                        .orElseThrow()
                        .reason())
                .orElse(Reason.SAME);
    }

    private static Ground ground(Reason reason, Predicate<Statement> better) {
        return new Ground(reason, Comparator.comparing(statement -> !better.test(statement)));
    }

    private static boolean isReportOf(Statement statement, int year) {
        return statement.document().metadata().genre().value() == Genre.WORK_REPORT
                && statement.statedIn().equals(OptionalInt.of(year));
    }

    private static boolean isStatedAfter(Statement statement, int year) {
        return statement.statedIn().isPresent() && statement.statedIn().getAsInt() > year;
    }

    /** A work report of another year weighs less than the plan outline that it introduces. */
    static int weight(DocumentSummary document) {
        return switch (document.metadata().genre().value()) {
            case PLAN_OUTLINE -> 0;
            case WORK_REPORT -> 1;
            case IMPLEMENTATION_PLAN, BUDGET_REPORT -> 2;
            case NOTICE -> 3;
            case COMMUNIQUE, ACCOUNT -> 4;
        };
    }

    private static CalendarDate statedOn(Statement statement) {
        return statement.statedOn().orElse(CalendarDate.ofYear(1000));
    }

    /** How many statements there are, with the one that was chosen. */
    public int statements() {
        return others.size() + 1;
    }

    /** How many of the others give another value. */
    public int differing() {
        return (int) others.stream().filter(other -> differ(statement, other)).count();
    }

    private static boolean differ(Statement one, Statement other) {
        return one.signedValue().compareTo(other.signedValue()) != 0
                || !one.signedMaximum().equals(other.signedMaximum())
                || one.values().quantity().comparator()
                        != other.values().quantity().comparator()
                || !one.subject().unit().equals(other.subject().unit());
    }
}
