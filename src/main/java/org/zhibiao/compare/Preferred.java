package org.zhibiao.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.zhibiao.document.Genre;
import org.zhibiao.record.CalendarDate;

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
        ONLY("the only statement", "唯一表述"),
        /** The others say the same. */
        SAME("all statements say the same; the best placed was taken", "各处表述一致，取位置最优者"),
        /**
         * An aim of the work report of its own year; a result of the work report of the year after, in which a
         * government accounts for it.
         */
        REPORT("stated in the work report that is due", "出自相应年份的政府工作报告"),
        /** A plan outline before other documents, an account of documents last. */
        GENRE("stated in the kind of document that weighs most", "出自效力更高的文种"),
        /** The latest document: an aim was revised, a first figure corrected. */
        LATER("stated later", "表述时间较晚"),
        /** An aim in a sentence or below a heading that names goals, not among the tasks of a department. */
        GOALS("stated among the goals", "出自目标部分"),
        /** A value without a bound before one with 以上 or 左右, as results are given exactly where they are told first. */
        EXACT("stated exactly", "数值确切"),
        /** The first in its document; what is of more weight is said before its parts. */
        FIRST("stated first in the document", "在文件中最先出现");

        private final String english;
        private final String chinese;

        Reason(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        /** The reason in words of English. */
        public String english() {
            return english;
        }

        /** The reason in words of Chinese. */
        public String chinese() {
            return chinese;
        }
    }

    /** A ground on which one statement goes before another. */
    private record Ground(Reason reason, Comparator<Statement> order) {
    }

    private static final String GOAL = "目标";

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
        return choose(statements, statement -> statement.isAim() && !isStatedAfter(statement, year), List.of(
                ground(Reason.REPORT, statement -> isReportOf(statement, year)),
                new Ground(Reason.GENRE, Comparator.comparing(Preferred::weight)),
                new Ground(Reason.LATER, Comparator.comparing(Preferred::statedOn).reversed()),
                ground(Reason.GOALS, Preferred::isAmongGoals)));
    }

    /** Chooses among results of a year. Not taken are those of a part of the year. */
    public static Optional<Preferred> result(Collection<Statement> statements, int year) {
        return choose(statements, Predicate.not(Statement::isAim), List.of(
                ground(Reason.REPORT, statement -> isReportOf(statement, year + 1)),
                ground(Reason.LATER, statement -> isStatedAfter(statement, year)),
                new Ground(Reason.GENRE, Comparator.comparing(Preferred::weight)),
                new Ground(Reason.LATER, Comparator.comparing(Preferred::statedOn).reversed()),
                ground(Reason.EXACT, statement ->
                        statement.target().quantity().comparator() == org.zhibiao.record.Comparator.EQ)));
    }

    private static Optional<Preferred> choose(Collection<Statement> statements, Predicate<Statement> counts, List<Ground> grounds) {
        List<Ground> all = new ArrayList<>(grounds);
        all.add(new Ground(Reason.FIRST, Comparator.comparing((Statement statement) -> statement.document().name())
                .thenComparing(statement -> statement.target().span())));
        Comparator<Statement> order = all.stream().map(Ground::order).reduce(Comparator::thenComparing).orElseThrow();
        List<Statement> ordered = statements.stream().filter(counts).filter(Predicate.not(Statement::isOfPartOfYear))
                .sorted(order).toList();
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        Statement first = ordered.getFirst();
        List<Statement> others = ordered.subList(1, ordered.size());
        return Optional.of(new Preferred(first, reason(first, others, all), others));
    }

    private static Reason reason(Statement first, List<Statement> others, List<Ground> grounds) {
        if (others.isEmpty()) {
            return Reason.ONLY;
        }
        return others.stream().filter(other -> differ(first, other)).findFirst()
                .map(other -> grounds.stream().filter(ground -> ground.order().compare(first, other) < 0)
                        .findFirst().orElseThrow().reason())
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
    private static int weight(Statement statement) {
        return switch (statement.document().metadata().genre().value()) {
            case PLAN_OUTLINE -> 0;
            case WORK_REPORT -> 1;
            case IMPLEMENTATION_PLAN -> 2;
            case NOTICE -> 3;
            case ACCOUNT -> 4;
        };
    }

    private static CalendarDate statedOn(Statement statement) {
        return statement.statedOn().orElse(CalendarDate.ofYear(1000));
    }

    private static boolean isAmongGoals(Statement statement) {
        return statement.target().provenance().sentence().contains(GOAL)
                || statement.target().provenance().section().stream().anyMatch(heading -> heading.contains(GOAL));
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
                || one.target().quantity().comparator() != other.target().quantity().comparator()
                || !one.subject().unit().equals(other.subject().unit());
    }
}
