package org.zhibiao.store.loosen;

/** How much of what was asked is lost by a step; of several ways to an answer, the one that loses least is taken. */
enum Cost {
    /** The year in which a report is given, for the year of its targets: mostly the same. */
    YEAR_OF_DOCUMENT(8),
    /** How a value is told (growth, direction, strength): often not told though it is meant. */
    MANNER(10),
    /** All words of a phrase in the same sentence, in any order. */
    ALL_WORDS(12),
    /** A word that no finding holds beside others that some do. */
    UNKNOWN_WORD(14),
    /** A sentence that names an indicator, for a target of it. */
    NAME_IN_SENTENCE(15),
    /** An indicator that means nearly the same: the local revenue for the whole. */
    NEAR_INDICATOR(16),
    /** All words but one. */
    MOST_WORDS(18),
    /** Aim or result, layer, role or kind of document: the other one tells of the same thing. */
    KIND(20),
    /** A place that no document is of: nothing of it can be found. */
    UNKNOWN_PLACE(40),
    /** Another year of the same thing. */
    TIME(45),
    /** All provinces, for all cities. */
    LEVEL(50),
    /** Any of several words. */
    ANY_WORD(55),
    /** Another amount. */
    AMOUNT(60),
    /** One of several things that were asked for. */
    CONTENT(75),
    /** Another place: seldom what anyone wants. */
    PLACE(90);

    private final int points;

    Cost(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }
}
