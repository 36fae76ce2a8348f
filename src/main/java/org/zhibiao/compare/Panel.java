package org.zhibiao.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhibiao.document.AimsOf;
import org.zhibiao.document.DocumentForm;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.Region;
import org.zhibiao.document.metadata.DocumentKnowledge;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.QualitativeWords;
import org.zhibiao.lexicon.Regions;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.Order;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;

/**
 * A table of regions and years: what each region aimed at for an indicator and a year, and what became of it. Aims are
 * taken from documents of the region itself and for the whole of it; which one stands for all, {@link Preferred} says.
 */
public final class Panel {

    /** Stands behind all that keys of places begin with. */
    private static final String UNKNOWN = "\uFFFF";

    /** Rows of which the words are read together; so few that they take little memory. */
    private static final int TOGETHER = 5000;

    private record Issue(String place, int year) {}

    private final KnowledgeBase base;
    private final Lexicon lexicon;
    private final QualitativeWords words;
    private final DocumentKnowledge forms;
    private final Optional<Set<String>> among;
    private final List<DocumentSummary> documents;
    private final Map<Issue, List<DocumentSummary>> issues = new HashMap<>();
    /** Whether documents of a form set aims of all kinds, by its code. */
    private final Map<String, Boolean> setting = new HashMap<>();

    /**
     * Prepares a panel.
     *
     * @param forms the forms of documents: only those that set aims of all kinds can be silent about one
     * @param among only documents in which this finds something are looked at; {@link Expression.All} for all. The aims
     *     of the governments above are taken from all documents
     * @throws IOException when the knowledge base cannot be read
     */
    public Panel(KnowledgeBase base, Lexicon lexicon, QualitativeWords words, DocumentKnowledge forms, Expression among)
            throws IOException {
        this.forms = forms;
        this.base = base;
        this.lexicon = lexicon;
        this.words = words;
        this.among = among instanceof Expression.All ? Optional.empty() : Optional.of(finding(base, among));
        this.documents = base.catalogue().stream()
                .filter(document -> isAmong(document.name()))
                .toList();
        documents.forEach(document -> issue(document)
                .ifPresent(issue ->
                        issues.computeIfAbsent(issue, key -> new ArrayList<>()).add(document)));
        Comparator<DocumentSummary> order = Comparator.comparing(document -> !isReport(document));
        issues.values()
                .forEach(list ->
                        list.sort(order.thenComparingInt(Preferred::weight).thenComparing(DocumentSummary::name)));
    }

    private static Optional<Issue> issue(DocumentSummary document) {
        return region(document)
                .flatMap(region -> document.metadata()
                        .year()
                        .map(year -> new Issue(Place.of(region).key(), year.value())));
    }

    private static boolean isReport(DocumentSummary document) {
        return document.metadata().genre().value() == Genre.WORK_REPORT;
    }

    /**
     * Whether a document that says nothing of an aim is silent about it. What tells of results is not, for nobody would
     * set an aim there, nor is a plan for the environment when growth is asked for.
     */
    private boolean setsAimsOfAllKinds(DocumentSummary document) {
        return setting.computeIfAbsent(
                document.metadata().form(),
                code -> forms.form(code).map(DocumentForm::aims).equals(Optional.of(AimsOf.ALL)));
    }

    private static Set<String> finding(KnowledgeBase base, Expression query) throws IOException {
        Set<String> names = new HashSet<>();
        base.search(
                query,
                Order.parse(Field.DOCUMENT.englishName()),
                Integer.MAX_VALUE,
                hit -> names.add(hit.document().name()));
        return names;
    }

    private boolean isAmong(String document) {
        return among.isEmpty() || among.get().contains(document);
    }

    private static Optional<Region> region(DocumentSummary document) {
        return document.metadata().place().map(Known::value);
    }

    /** Where the rows of a place stand: by code, what no table knows to be a place behind all others. */
    private static String order(Region region) {
        return (region.isKnown() ? "" : UNKNOWN) + Place.of(region).key();
    }

    /**
     * How many documents are left out because they do not tell their region, or their year, or where a level is asked
     * for, the region's level.
     */
    public long unplaced(Optional<Region.Level> level) {
        return documents.stream()
                .filter(document -> region(document).isEmpty()
                        || document.metadata().yearNumber().isEmpty()
                        || level.isPresent()
                                && region(document).flatMap(Region::level).isEmpty())
                .count();
    }

    /**
     * The regions of a level, or of all, by code: those that have documents, for all years, and those of a table.
     *
     * @param level the level; without one also regions of which it is not known
     * @param table regions that are to have rows also without documents
     * @param first the first year that is asked for
     * @param last the last year that is asked for
     */
    public List<Regions.Period> regions(Optional<Region.Level> level, Optional<Regions> table, int first, int last) {
        SortedMap<String, List<Regions.Period>> regions = new TreeMap<>();
        List<Region.Level> levels = level.map(List::of).orElse(List.of(Region.Level.values()));
        table.ifPresent(all -> levels.forEach(one -> all.during(one, first, last)
                .forEach(period -> regions.computeIfAbsent(
                                Place.of(period.region()).key(), key -> new ArrayList<>())
                        .add(period))));
        documents.stream()
                .map(Panel::region)
                .flatMap(Optional::stream)
                .filter(region -> level.isEmpty() || region.level().equals(level))
                .forEach(region -> regions.put(order(region), List.of(new Regions.Period(region, first, last))));
        return regions.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The regions of a level, or of all, by code, each with the years of its own documents and no others.
     *
     * @param level the level; without one also regions of which it is not known
     */
    public List<Regions.Period> documented(Optional<Region.Level> level) {
        SortedMap<String, SortedMap<Integer, Regions.Period>> regions = new TreeMap<>();
        for (DocumentSummary document : documents) {
            region(document)
                    .filter(region -> level.isEmpty() || region.level().equals(level))
                    .ifPresent(region -> document.metadata()
                            .year()
                            .map(Known::value)
                            .ifPresent(year -> regions.computeIfAbsent(order(region), key -> new TreeMap<>())
                                    .putIfAbsent(year, new Regions.Period(region, year, year))));
        }
        return regions.values().stream()
                .flatMap(years -> years.values().stream())
                .toList();
    }

    /**
     * Gives the rows by indicator, region and year, each in the order given.
     *
     * @param indicators the indicators
     * @param regions the regions, each with the years in which it has rows
     * @throws IOException when the knowledge base cannot be read
     */
    public void forEach(List<IndicatorChoice> indicators, List<Regions.Period> regions, PanelVisitor visitor)
            throws IOException {
        StoredAims qualitative = new StoredAims(base, lexicon, words);
        Map<String, Ledger> ledgers = Ledger.read(base, indicators);
        for (IndicatorChoice indicator : indicators) {
            Ledger ledger = Objects.requireNonNull(ledgers.get(indicator.indicator()));
            List<PanelRow> rows = new ArrayList<>();
            for (Regions.Period period : regions) {
                Place place = Place.of(period.region());
                for (int year = period.first(); year <= period.last(); year++) {
                    rows.add(row(ledger, qualitative, indicator, period.region(), place, year));
                }
                if (rows.size() >= TOGETHER) {
                    give(rows, visitor);
                }
            }
            give(rows, visitor);
        }
    }

    /** Words are read in the order of the knowledge base, since its columns are read forwards only. */
    private static void give(List<PanelRow> rows, PanelVisitor visitor) throws IOException {
        rows.stream().flatMap(PanelRow::shown).sorted(Statement.IN_STORE).forEach(Statement::target);
        for (PanelRow row : rows) {
            visitor.visit(row);
        }
        rows.clear();
    }

    private PanelRow row(
            Ledger ledger, StoredAims qualitative, IndicatorChoice indicator, Region region, Place place, int year)
            throws IOException {
        List<Statement> all = ledger.statements(place.key(), year).stream()
                .filter(statement -> isAmong(statement.document().name()))
                .toList();
        List<Statement> own =
                all.stream().filter(statement -> isMeant(statement, indicator)).toList();
        int related = Preferred.aim(
                        all.stream()
                                .filter(statement -> !isMeant(statement, indicator))
                                .toList(),
                        year)
                .map(Preferred::statements)
                .orElse(0);
        Optional<Preferred> upper =
                place.upper().flatMap(key -> Preferred.aim(said(ledger, indicator, key, year), year));
        return new PanelRow(
                indicator,
                region,
                year,
                aim(own, qualitative, indicator, place, year),
                related,
                Preferred.result(own, year),
                upper);
    }

    private static List<Statement> said(Ledger ledger, IndicatorChoice indicator, String place, int year) {
        return ledger.statements(place, year).stream()
                .filter(statement -> isMeant(statement, indicator))
                .toList();
    }

    private static boolean isMeant(Statement statement, IndicatorChoice indicator) {
        return indicator.means(statement.subject())
                && statement.subject().scope().isEmpty()
                && statement.subject().threshold().isEmpty();
    }

    private PanelRow.Aim aim(
            List<Statement> own, StoredAims qualitative, IndicatorChoice indicator, Place place, int year)
            throws IOException {
        Optional<Preferred> aim = Preferred.aim(own, year);
        if (aim.isPresent()) {
            return new PanelRow.Stated(
                    aim.get(), Constraint.of(aim.get().statement().values(), indicator.canonical()));
        }
        List<DocumentSummary> ofYear = issues.getOrDefault(new Issue(place.key(), year), List.of());
        for (DocumentSummary document : ofYear) {
            Optional<QualitativeAim> words = qualitative.find(document, indicator);
            if (words.isPresent()) {
                return new PanelRow.Qualitative(words.get());
            }
        }
        return ofYear.stream()
                .filter(this::setsAimsOfAllKinds)
                .findFirst()
                .<PanelRow.Aim>map(PanelRow.Silent::new)
                .orElseGet(PanelRow.Undocumented::new);
    }
}
