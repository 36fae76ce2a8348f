package org.zhibiao.lexicon;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.record.MeasureType;

/**
 * What an indicator is counted in: the column {@code dimension} of {@code models/indicators.csv}. An indicator has one
 * of them, so that its values can be compared; a value in units of another says something else.
 *
 * <p>The dimensions that end in {@code PER_UNIT} are of so much for each of something (元/亩, 每万人…件): texts give
 * them with the unit of the first part alone.
 */
public enum Dimension {
    /** Parts of a hundred, in % or percentage points. */
    SHARE,
    /** A number without a unit, or parts of a hundred: 103, 103%. */
    INDEX(SHARE),
    /** A number without a unit, or so many times. */
    RATIO,
    /** Cases of so many people: ‰, /10万. */
    INCIDENCE(SHARE),
    /** An amount of money. */
    MONEY,
    /** Money for each person, month, 亩, …; yearly incomes too. */
    MONEY_PER_UNIT(MONEY),
    /** Households, and subscribers, which are counted like them. */
    HOUSEHOLDS,
    /** Dwellings; housing statistics take a household for one (套、户). */
    DWELLINGS(HOUSEHOLDS),
    /** Things, by whatever classifier; 套 counts sets too. */
    COUNT(DWELLINGS),
    /** Enterprises and other registered units of business, counted by 家, 个 or 户. */
    FIRMS(COUNT, HOUSEHOLDS),
    /** Enterprises for so many people. */
    FIRMS_PER_UNIT(COUNT, HOUSEHOLDS),
    /** Places in institutions: beds, school places. */
    PLACES(COUNT),
    /** Things or places for so many people. */
    COUNT_PER_UNIT(COUNT, PLACES),
    /** People. */
    PERSONS,
    /** People for so many of something. */
    PERSONS_PER_UNIT(PERSONS),
    /** Visits, journeys, trainings: a person counts each time. */
    VISITS(PERSONS),
    /** Land and floor space. */
    AREA,
    /** Area for each person or other unit. */
    AREA_PER_UNIT(AREA),
    /** Length. */
    LENGTH,
    /** Length for so much area. */
    LENGTH_PER_UNIT(LENGTH),
    /** Mass. */
    MASS,
    /** Mass for each 亩, person, 万元, … */
    MASS_PER_UNIT(MASS),
    /** Volume, other than of water. */
    VOLUME,
    /** Volume for so much of something. */
    VOLUME_PER_UNIT(VOLUME),
    /** Water, of which statistics take a cubic metre for a tonne; also by the day or year. */
    WATER(VOLUME, MASS),
    /** Energy of all kinds, in coal equivalent. */
    ENERGY,
    /** Energy for so much of something. */
    ENERGY_PER_UNIT(ENERGY),
    /** Electrical energy. */
    ELECTRICITY,
    /** Power and capacity of machines. */
    POWER,
    /** Data and the speed of lines. */
    DATA,
    /** Speed of computing. */
    COMPUTING,
    /** Tonnes times kilometres. */
    FREIGHT_TURNOVER,
    /** Passengers times kilometres. */
    PASSENGER_TURNOVER,
    /** Length of time, and age. */
    TIME,
    /** Mass in so much air, water or soil. */
    CONCENTRATION,
    /** Anything else: temperature, voltage, points. No indicator may have it. */
    OTHER;

    private static final String PER_UNIT = "_PER_UNIT";

    private final Set<Dimension> alsoIn;

    Dimension(Dimension... alsoIn) {
        this.alsoIn = Set.of(alsoIn);
    }

    /** As {@code models/indicators.csv} writes it: {@code money_per_unit}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What units of this dimension for each of something are of: 件/万人 is {@link #COUNT_PER_UNIT}. */
    Dimension perUnit() {
        for (Dimension one : values()) {
            if (one.name().equals(name() + PER_UNIT)) {
                return one;
            }
        }
        return OTHER;
    }

    /** Whether an indicator of this dimension does not grow with the place: a share, a ratio, so much for each. */
    public boolean isIntensive() {
        return name().endsWith(PER_UNIT)
                || switch (this) {
                    case SHARE, INDEX, RATIO, INCIDENCE, CONCENTRATION -> true;
                    default -> false;
                };
    }

    /**
     * Whether a value says how much there is of an indicator of this dimension.
     *
     * @param measure what kind of quantity the value is. Growth, place in an order, and so many times another say
     *     something of any indicator
     * @param unit dimension of the value's unit; empty when it has none
     */
    public boolean agrees(MeasureType measure, Optional<Dimension> unit) {
        return switch (measure) {
            case RATE, RANK, MULTIPLE -> true;
            case LEVEL, FLOW, CHANGE -> unit.map(this::isIn).orElse(mayLackUnit());
        };
    }

    /** Of so much for each, texts often give the number alone: 百万吨死亡率0.1. */
    private boolean mayLackUnit() {
        return this == INDEX || this == RATIO || this == INCIDENCE || name().endsWith(PER_UNIT);
    }

    private boolean isIn(Dimension unit) {
        return this != OTHER && (unit == this || alsoIn.contains(unit));
    }

    /** What units of a kind are of, where {@code models/units.csv} says nothing narrower. */
    static Dimension of(Unit.Kind kind) {
        return switch (kind) {
            case PERCENT, POINT -> SHARE;
            case MULTIPLE -> RATIO;
            case MONEY -> MONEY;
            case PEOPLE -> PERSONS;
            case COUNT -> COUNT;
            case AREA -> AREA;
            case LENGTH -> LENGTH;
            case MASS -> MASS;
            case VOLUME -> VOLUME;
            case CONCENTRATION -> CONCENTRATION;
            case ENERGY -> ELECTRICITY;
            case POWER -> POWER;
            case DATA -> DATA;
            case TIME, AGE -> TIME;
            case OTHER -> OTHER;
        };
    }
}
