package org.zhibiao.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Direction;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Strength;

/** What the program knows of the language and of the statistics: all tables of {@code models/}. */
public final class Lexicon {

    /** By which words of number and in which phrases a noun of measures is counted. */
    private static final Set<String> MEASURE_NOUNS = Set.of(
            "",
            "article",
            "article|after",
            "article|brief",
            "article|single",
            "article|wide",
            "single",
            "single|loose",
            "brief",
            "loose",
            "wide",
            "deed",
            "deed|after");

    /** Ends the names of stocks: 企业数. */
    private static final String NUMBER = "数";

    private static final Pattern MARKS = Pattern.compile("[“”\"()（）]");

    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Dimension> unitDimensions = new HashMap<>();
    private final Map<CueClass, CueWords> cues = new EnumMap<>(CueClass.class);
    private final Map<String, CanonicalIndicator> indicators = new LinkedHashMap<>();
    private static final String LONE = "alone";

    private final Map<String, String> indicatorIds = new HashMap<>();
    private final Map<String, String> growthNames = new HashMap<>();
    /** Of indicators that say how many there are, the one that says how many come new. */
    private final Map<String, String> flows = new HashMap<>();
    /** Of such indicators, the one that says how many are built on or renewed. */
    private final Map<String, String> renewals = new HashMap<>();
    /** Ids, names and aliases in lower case. */
    private final Map<String, CanonicalIndicator> typedIndicators = new HashMap<>();

    private final Map<String, Map<String, String>> bodies = new LinkedHashMap<>();
    private final List<DutyWord> dutyWords;
    private final Adverbials adverbials;
    private int longestUnit;

    private Lexicon(Function<String, ModelFile> files) {
        loadUnits(files.apply("units.csv"));
        loadCues(files.apply("cues.csv"));
        loadIndicators(files.apply("indicators.csv"));
        loadBodies(files.apply("bodies.csv"));
        dutyWords = DutyWords.read(files.apply("duties.csv"));
        adverbials = Adverbials.read(files.apply("adverbials.csv"));
    }

    /**
     * Reads and checks all tables.
     *
     * @throws LexiconException when one is missing or has a mistake
     */
    static Lexicon read(Function<String, ModelFile> files) {
        return new Lexicon(files);
    }

    private void loadUnits(ModelFile file) {
        Table table = Table.read(file, "平方公里,area,,", List.of("unit", "kind", "after_chinese_numeral"));
        for (Table.Row row : table.rows()) {
            String text = row.required("unit");
            Unit unit = new Unit(
                    text,
                    constant(Unit.Kind.class, row, "kind"),
                    oneOf(row, "after_chinese_numeral", Set.of("", "yes")).equals("yes"));
            if (units.put(text, unit) != null) {
                throw row.wrong("unit '" + text + "' stands twice");
            }
            unitDimensions.put(
                    text,
                    row.get("dimension").isEmpty()
                            ? Dimension.of(unit.kind())
                            : constant(Dimension.class, row, "dimension"));
            longestUnit = Math.max(longestUnit, text.length());
        }
    }

    private void loadCues(ModelFile file) {
        Table table = Table.read(
                file,
                "level-达到,level,达到,eq,the quantity is what the thing before it comes to",
                List.of("id", "class", "word", "value"));
        for (CueClass cueClass : CueClass.values()) {
            cues.put(cueClass, new CueWords());
        }
        Set<String> ids = new HashSet<>();
        for (Table.Row row : table.rows()) {
            unique(row, ids, row.required("id"));
            String word = row.required("word");
            if (word.length() > CueWords.LONGEST) {
                throw row.wrong("'" + word + "' has more than " + CueWords.LONGEST + " characters");
            }
            CueClass cueClass = constant(CueClass.class, row, "class");
            if (of(cues, cueClass).put(word, oneOf(row, "value", values(cueClass))) != null) {
                throw row.wrong("'" + word + "' stands twice in class '" + row.get("class") + "'");
            }
        }
    }

    /** What the column {@code value} may say of the cues of a class. */
    private static Set<String> values(CueClass cueClass) {
        return switch (cueClass) {
            case LEVEL, AFTER -> codes(Comparator.values());
            case GROWTH -> codes(Direction.values());
            case STRENGTH -> codes(Strength.values());
            case FLOW -> Set.of("", "noun", "result", "noun result", "deed", "deed result");
            case BODY_ENDING -> Set.of("", "list", "brought", "group", "title");
            case MEASURE_NOUN -> MEASURE_NOUNS;
            case ACTOR -> Set.of("", "person");
            case SUM_OF_THING -> Set.of("", MeasureType.FLOW.code(), MeasureType.LEVEL.code());
            case AGGREGATE_VERB -> Set.of("", LONE);
            case YEARLY_SUM -> Set.of("", MeasureType.RATE.code(), MeasureType.LEVEL.code());
            default -> Set.of("");
        };
    }

    private static Set<String> codes(Coded... list) {
        return Arrays.stream(list).map(Coded::code).collect(Collectors.toSet());
    }

    private void loadIndicators(ModelFile file) {
        Table table = Table.read(
                file,
                "gdp,地区生产总值,Gross regional product,生产总值|GDP,accounts,money,up,中国统计年鉴",
                List.of("id", "name", "english", "aliases", "category", "dimension", "improvement", "source"));
        Set<String> ids = new HashSet<>();
        for (Table.Row row : table.rows()) {
            CanonicalIndicator indicator = new CanonicalIndicator(
                    row.required("id"),
                    row.required("name"),
                    row.required("english"),
                    row.list("aliases"),
                    row.required("category"),
                    dimension(row),
                    oneOf(row, "improvement", Set.of("up", "down", "none")),
                    row.required("source"));
            unique(row, ids, indicator.id());
            List<String> names = new ArrayList<>(indicator.aliases());
            names.add(indicator.name());
            if (oneOf(row, "stock", Set.of("", "yes")).equals("yes")) {
                flows(row, ids, indicator, names);
            } else {
                indicators.put(indicator.id(), indicator);
                names.forEach(name -> name(indicatorIds, name, indicator.id(), row));
            }
            row.list("growth_names").forEach(name -> name(growthNames, name, indicator.id(), row));
            if (!row.get("flow_of").isEmpty() && flows.put(row.get("flow_of"), indicator.id()) != null) {
                throw row.wrong("'" + row.get("flow_of") + "' already has a flow");
            }
        }
        for (Table.Row row : table.rows()) {
            if (!row.get("flow_of").isEmpty() && !indicators.containsKey(row.get("flow_of"))) {
                throw row.wrong("'" + row.get("flow_of") + "' in column 'flow_of' is no id of an indicator");
            }
        }
        indicators.values().forEach(indicator -> typedIndicators.put(plain(indicator.id()), indicator));
        indicatorIds.forEach((name, id) -> typedIndicators.putIfAbsent(plain(name), indicators.get(id)));
    }

    /**
     * Enters a stock, how much there is at a time, and with it what comes new of it and what of it is built on: two
     * quantities of their own. Names that begin with such a deed (新增床位, 改造管网) are theirs.
     */
    private void flows(Table.Row row, Set<String> ids, CanonicalIndicator stock, List<String> names) {
        List<String> gains = deeds(CueClass.GAIN, names);
        List<String> renewed = deeds(CueClass.RENEWAL, names);
        CanonicalIndicator own = stock.named(
                stock.id(),
                stock.name(),
                stock.english(),
                stock.aliases().stream()
                        .filter(name -> !gains.contains(name) && !renewed.contains(name))
                        .toList());
        indicators.put(own.id(), own);
        own.aliases().forEach(name -> name(indicatorIds, name, own.id(), row));
        name(indicatorIds, own.name(), own.id(), row);
        flow(row, ids, flows, own.named("new_" + own.id(), "新增" + own.name(), "new " + own.english(), gains));
        flow(
                row,
                ids,
                renewals,
                own.named("renewed_" + own.id(), "新改扩建" + own.name(), "built or renewed " + own.english(), renewed));
    }

    private void flow(Table.Row row, Set<String> ids, Map<String, String> flowsOfStocks, CanonicalIndicator flow) {
        unique(row, ids, flow.id());
        indicators.put(flow.id(), flow);
        flow.aliases().forEach(name -> name(indicatorIds, name, flow.id(), row));
        name(indicatorIds, flow.name(), flow.id(), row);
        flowsOfStocks.put(row.get("id"), flow.id());
    }

    /** Names that say a deed of a class and then another of the names; 新建改造 is a renewal, although 新建 is a gain. */
    private List<String> deeds(CueClass deed, List<String> names) {
        Set<String> plain = names.stream().map(Lexicon::bare).collect(Collectors.toSet());
        return names.stream()
                .filter(name -> verb(deed, name) > verb(other(deed), name))
                .filter(name -> plain.contains(bare(name).substring(verb(deed, name))))
                .toList();
    }

    private static CueClass other(CueClass deed) {
        return deed == CueClass.GAIN ? CueClass.RENEWAL : CueClass.GAIN;
    }

    private int verb(CueClass deed, String name) {
        String plain = bare(name);
        return cueStartingAt(deed, plain, 0, plain.length()).map(String::length).orElse(0);
    }

    private void name(Map<String, String> names, String name, String id, Table.Row row) {
        for (Map<String, String> given : List.of(indicatorIds, growthNames)) {
            String other = given.getOrDefault(name, given.get(bare(name)));
            if (other != null && !other.equals(id)) {
                throw row.wrong("'" + name + "' already names " + other);
            }
        }
        names.put(name, id);
        names.put(bare(name), id);
    }

    /** A name without quotation marks and brackets, which texts set or leave out: “散乱污”企业. */
    private static String bare(String name) {
        return MARKS.matcher(name).replaceAll("");
    }

    private static Dimension dimension(Table.Row row) {
        Dimension dimension = constant(Dimension.class, row, "dimension");
        if (dimension == Dimension.OTHER) {
            throw row.wrong("'other' is no dimension of an indicator");
        }
        return dimension;
    }

    private void loadBodies(ModelFile file) {
        Table table = Table.read(
                file,
                "ndrc,国家发展和改革委员会,国家发展改革委|发改委,national,government,2003,,",
                List.of("id", "name", "short_names", "level"));
        Set<String> ids = new HashSet<>();
        for (Table.Row row : table.rows()) {
            String id = row.required("id");
            unique(row, ids, id);
            row.required("level");
            List<String> names = new ArrayList<>(row.list("short_names"));
            names.add(row.required("name"));
            for (String name : names) {
                bodies.computeIfAbsent(name, key -> new HashMap<>()).put(row.required("level"), id);
            }
        }
    }

    private static void unique(Table.Row row, Set<String> ids, String id) {
        if (!ids.add(id)) {
            throw row.wrong("id '" + id + "' stands twice");
        }
    }

    private static String oneOf(Table.Row row, String column, Set<String> known) {
        String value = row.get(column);
        if (!known.contains(value)) {
            throw row.wrong("'" + value + "' is no " + column + "; known are "
                    + known.stream()
                            .sorted()
                            .map(word -> word.isEmpty() ? "nothing" : word)
                            .collect(Collectors.joining(", ")));
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Table.Row row, String column) {
        String word = row.required(column);
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.wrong("'" + row.get(column) + "' is no " + column + "; known are "
                    + Arrays.stream(type.getEnumConstants())
                            .map(known -> known.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
    }

    /** The longest unit that begins at a position of a text. */
    public Optional<Unit> unitAt(String text, int from) {
        for (int length = Math.min(longestUnit, text.length() - from); length > 0; length--) {
            Unit unit = units.get(text.substring(from, from + length));
            if (unit != null) {
                return Optional.of(per(text, from, unit));
            }
        }
        return Optional.empty();
    }

    /** 台/万人: a unit for so many of another, which the table need not hold. */
    private Unit per(String text, int from, Unit unit) {
        int slash = from + unit.text().length();
        if (slash >= text.length() || text.charAt(slash) != '/' || unit.text().indexOf('/') >= 0) {
            return unit;
        }
        int start = slash + 1;
        while (start < text.length() && "十百千万".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        for (int length = Math.min(longestUnit, text.length() - start); length > 0; length--) {
            Unit other = units.get(text.substring(start, start + length));
            if (other != null && other.kind() != Unit.Kind.PERCENT && other.kind() != Unit.Kind.POINT) {
                Unit.Kind kind = unit.kind() == Unit.Kind.COUNT && other.kind() != Unit.Kind.TIME
                        ? Unit.Kind.OTHER
                        : unit.kind();
                return new Unit(text.substring(from, start + length), kind, unit.afterChineseNumeral());
            }
        }
        return unit;
    }

    /** What every class has since the cues were read. */
    private static <T> T of(Map<CueClass, T> classes, CueClass cueClass) {
        return Objects.requireNonNull(classes.get(cueClass));
    }

    /** The value of a cue word, if the word is one of the class. */
    public Optional<String> cue(CueClass cueClass, String word) {
        return Optional.ofNullable(of(cues, cueClass).value(word));
    }

    /** The words that stand about names and are no part of them. */
    public Adverbials adverbials() {
        return adverbials;
    }

    /** Whether a word says what a thing comes to or how it grows: 达到, 增长. */
    public boolean tellsValue(String word) {
        return cue(CueClass.LEVEL, word).isPresent()
                || cue(CueClass.GROWTH, word).isPresent();
    }

    /** Whether a word is one of a class. */
    public boolean is(CueClass cueClass, String word) {
        return of(cues, cueClass).value(word) != null;
    }

    /** The words of a class. */
    public Set<String> words(CueClass cueClass) {
        return of(cues, cueClass).words();
    }

    /** Whether a text ends in a cue of a class. */
    public boolean endsIn(CueClass cueClass, String text) {
        return cueEndingAt(cueClass, text, 0, text.length()).isPresent();
    }

    /** Whether a name ends as those of indicators do; an explanation in brackets behind it, 生产总值(GDP), is no matter. */
    public boolean endsInIndicatorHead(String name) {
        return endsIn(CueClass.INDICATOR_HEAD, withoutBracket(name));
    }

    /** A name without the bracket that closes it. */
    public static String withoutBracket(String name) {
        int open = name.endsWith(")") ? name.lastIndexOf('(') : -1;
        return open > 0 ? name.substring(0, open) : name;
    }

    /**
     * Whether a name is one of a sum of a year, such as 用水总量, which the codebook dates in the year (rule 13) and not
     * at its end.
     */
    public boolean isYearlySum(String name) {
        return yearlySum(name)
                .filter(use -> !use.equals(MeasureType.LEVEL.code()))
                .isPresent();
    }

    /**
     * Whether a level of that name is of a year and not of its end: a sum or a rate of one, by its words or by those of its
     * indicator. A share of a sum is no sum.
     *
     * @param name what is measured, as the text calls it
     * @param unit its unit, as findings give it
     * @param indicatorId the canonical indicator, if it is one
     */
    public boolean isOfYear(String name, Optional<String> unit, Optional<String> indicatorId) {
        if (yearlySum(name).filter(MeasureType.RATE.code()::equals).isPresent()) {
            return true;
        }
        return unit.filter("%"::equals).isEmpty()
                && (isYearlySum(name)
                        || indicatorId
                                .map(indicators::get)
                                .map(CanonicalIndicator::name)
                                .filter(this::isYearlySum)
                                .isPresent());
    }

    /** Whether a verb of aggregates may stand alone for that of the thing said before: 生猪存栏44万头、出栏60万头. */
    public boolean isLoneAggregate(String verb) {
        return cue(CueClass.AGGREGATE_VERB, verb).filter(LONE::equals).isPresent();
    }

    private Optional<String> yearlySum(String name) {
        String bare = withoutBracket(name);
        return cueEndingAt(CueClass.YEARLY_SUM, bare, 0, bare.length()).flatMap(word -> cue(CueClass.YEARLY_SUM, word));
    }

    /** The longest cue of a class that ends at {@code end} and begins no earlier than {@code from}. */
    public Optional<String> cueEndingAt(CueClass cueClass, String text, int from, int end) {
        return cueEndingAt(cueClass, text, from, end, word -> true);
    }

    /** The longest such cue that may stand there, as its reader tells: of 人均达, not 均达 but 达. */
    public Optional<String> cueEndingAt(CueClass cueClass, String text, int from, int end, Predicate<String> mayStand) {
        return of(cues, cueClass).endingAt(text, from, end, mayStand);
    }

    /** The longest cue of a class that begins at {@code from} and ends no later than {@code end}. */
    public Optional<String> cueStartingAt(CueClass cueClass, String text, int from, int end) {
        return of(cues, cueClass).startingAt(text, from, end);
    }

    /**
     * What a unit counts.
     *
     * @param text as findings give it; also one that the table of units does not hold but can be made of: 户(套), 台/万人,
     *     /10万
     * @return empty for a unit that is not known
     */
    public Optional<Dimension> dimension(String text) {
        Dimension whole = unitDimensions.get(text);
        if (whole != null) {
            return Optional.of(whole);
        }
        int bracket = Math.max(text.indexOf('('), text.indexOf('（'));
        int stroke = text.indexOf('/');
        if (bracket > 0) {
            return dimension(text.substring(0, bracket));
        }
        return switch (stroke) {
            case -1 -> Optional.empty();
            case 0 -> Optional.of(Dimension.INCIDENCE);
            default -> dimension(text.substring(0, stroke)).map(Dimension::perUnit);
        };
    }

    /**
     * The id of the canonical indicator that a phrase names, if it is exactly a name or alias of one, or what texts call
     * it where they tell of its growth.
     */
    public Optional<String> indicatorId(String phrase) {
        String name = bare(phrase);
        return Optional.ofNullable(indicatorIds.get(name)).or(() -> Optional.ofNullable(growthNames.get(name)));
    }

    /**
     * The canonical indicator of which a phrase and a value speak: the phrase is exactly a name or alias of it, or for
     * growth what texts call it then (经济增长5%), and the value says how much of it there is. Where the tables tell a
     * stock from its flow, 新增高新技术企业30家 is the flow, and 走访高新技术企业30家 neither.
     *
     * @param measure what kind of quantity the value is
     * @param unit the value's unit as findings give it
     */
    public Optional<String> indicatorId(String phrase, MeasureType measure, Optional<String> unit) {
        Optional<Dimension> dimension = unit.map(text -> dimension(text).orElse(Dimension.OTHER));
        String name = bare(phrase);
        return Optional.ofNullable(indicatorIds.get(name))
                .filter(id -> measure != MeasureType.FLOW || !flows.containsKey(id))
                .or(() -> measure == MeasureType.FLOW ? flow(name) : Optional.empty())
                .or(() -> measure == MeasureType.RATE ? Optional.ofNullable(growthNames.get(name)) : Optional.empty())
                .map(indicators::get)
                .filter(indicator -> indicator.dimension().agrees(measure, dimension))
                .map(CanonicalIndicator::id);
    }

    /** The flow of a stock: 新增 or 认定, or 改造, with the stock's name behind it. */
    private Optional<String> flow(String name) {
        return flow(CueClass.GAIN, flows, name).or(() -> flow(CueClass.RENEWAL, renewals, name));
    }

    /** The verb with which a name of a flow begins that is made of a deed and the name of a stock: 建成 of 建成幼儿园. */
    public Optional<String> deed(String name) {
        return Stream.of(CueClass.GAIN, CueClass.RENEWAL)
                .filter(deed -> flow(deed, deed == CueClass.GAIN ? flows : renewals, name)
                        .isPresent())
                .findFirst()
                .flatMap(deed -> cueStartingAt(deed, name, 0, name.length()));
    }

    private Optional<String> flow(CueClass deed, Map<String, String> flowsOfStocks, String name) {
        return cueStartingAt(deed, name, 0, name.length())
                .map(verb -> name.substring(verb.length()))
                .flatMap(thing -> Stream.of(thing, thing + NUMBER)
                        .map(indicatorIds::get)
                        .filter(Objects::nonNull)
                        .findFirst())
                .map(flowsOfStocks::get);
    }

    /** The canonical indicator of which people type the id, the name or an alias, in any case, also with a deed: 建成幼儿园. */
    public Optional<CanonicalIndicator> indicatorTyped(String name) {
        return Optional.ofNullable(indicators.get(name))
                .or(() -> indicatorId(name).map(indicators::get))
                .or(() -> Optional.ofNullable(typedIndicators.get(plain(name))))
                .or(() -> flow(bare(name)).map(indicators::get));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Canonical indicators by id, in the order of the table. */
    public Map<String, CanonicalIndicator> indicators() {
        return Collections.unmodifiableMap(indicators);
    }

    /** The words by which a text gives bodies their duties. */
    public List<DutyWord> dutyWords() {
        return dutyWords;
    }

    /** Names and short names of bodies. */
    public Set<String> bodyNames() {
        return bodies.keySet();
    }

    /**
     * The body that a name stands for.
     *
     * @param name a name or short name
     * @param levels the levels of government to look at, the likeliest first
     */
    public Optional<String> bodyId(String name, List<String> levels) {
        Map<String, String> byLevel = bodies.getOrDefault(name, Map.of());
        return levels.stream().map(byLevel::get).filter(Objects::nonNull).findFirst();
    }

    /** Ids of the bodies, of whatever level of government, of which a name or short name contains some words. */
    public Set<String> bodyIdsWith(String words) {
        return bodies.entrySet().stream()
                .filter(body -> body.getKey().contains(words))
                .flatMap(body -> body.getValue().values().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a name is one of a body in {@code models/bodies.csv}. */
    public boolean isBody(String name) {
        return bodies.containsKey(name);
    }
}
