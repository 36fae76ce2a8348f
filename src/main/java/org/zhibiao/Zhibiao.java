package org.zhibiao;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.zhibiao.bulk.Loading;
import org.zhibiao.compare.PanelRow;
import org.zhibiao.compare.Timeline;
import org.zhibiao.compare.Tracker;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.evaluate.Questioning;
import org.zhibiao.export.FieldChoice;
import org.zhibiao.export.Format;
import org.zhibiao.export.TableOptions;
import org.zhibiao.ingest.ExtractionVersion;
import org.zhibiao.ingest.IngestListener;
import org.zhibiao.ingest.IngestOptions;
import org.zhibiao.ingest.IngestReport;
import org.zhibiao.ingest.Ingestion;
import org.zhibiao.ingest.Preview;
import org.zhibiao.ingest.Reextraction;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.Finding;
import org.zhibiao.review.Coder;
import org.zhibiao.review.Edition;
import org.zhibiao.review.Entry;
import org.zhibiao.review.Identities;
import org.zhibiao.review.Journal;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.Hits;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.Order;
import org.zhibiao.store.Vocabulary;
import org.zhibiao.store.query.Expression;

/**
 * The library's front door: reads a text or a file in one line, and opens a knowledge base.
 *
 * <pre>{@code
 * try (Zhibiao kb = Zhibiao.open(Path.of("zhibiao-kb"))) {
 *     kb.ingest(List.of(Path.of("reports")), IngestListener.NONE);
 *     kb.search("城镇化率 status:target").hits().forEach(System.out::println);
 *     kb.export("region:河南", Path.of("findings.csv"));
 * }
 * }</pre>
 *
 * <p>Queries are those of the command {@code search}, or questions in plain Chinese; one with a mistake throws a {@link
 * org.zhibiao.store.query.QueryException}, which tells the place. Once {@link #opened} it may be
 * asked by any number of threads; taking in, reading anew and closing are for one thread alone. What it throws when the folder
 * holds none, or one of another version, is a {@link org.zhibiao.store.KnowledgeBaseException}.
 */
public final class Zhibiao implements AutoCloseable {

    /** The reader by the jar's own tables, made when it is first needed. */
    private static final class Bundled {
        private static final PolicyReader READER = new PolicyReader(Models.bundled());

        private Bundled() {}
    }

    private final Path folder;
    private final Models models;
    private final QueryLanguage language;
    private final Journal journal;
    private Optional<PolicyReader> reader = Optional.empty();
    private Optional<KnowledgeBase> opened = Optional.empty();

    private Zhibiao(Path folder, Models models, Clock clock) {
        this.folder = folder;
        this.journal = Journal.of(folder, clock);
        this.models = models;
        this.language = new QueryLanguage(models);
    }

    /** The findings of a text, in text order; none of an empty one. Positions count code points from 0. */
    public static List<Finding> read(String text) {
        return read(text, bundledReader());
    }

    /** The findings of a text, read by other tables; {@link PolicyReader} keeps them for many texts. */
    public static List<Finding> read(String text, Models models) {
        return read(text, new PolicyReader(models));
    }

    private static List<Finding> read(String text, PolicyReader reader) {
        if (text.isBlank()) {
            return List.of();
        }
        try {
            return reader.findings(reader.document("text", text));
        } catch (UnreadableDocumentException e) {
            throw new IllegalStateException("a text that is not blank was refused", e);
        }
    }

    /**
     * The findings of a file of any format that is read, in the order of its documents and of their texts.
     *
     * @throws UnreadableDocumentException when it holds no document; tells why, and what to do
     * @throws IOException when the disk does not give it
     */
    public static List<Finding> read(Path file) throws IOException, UnreadableDocumentException {
        return read(file, bundledReader());
    }

    /**
     * The findings of a file, read by other tables.
     *
     * @throws UnreadableDocumentException when it holds no document
     * @throws IOException when the disk does not give it
     */
    public static List<Finding> read(Path file, Models models) throws IOException, UnreadableDocumentException {
        return read(file, new PolicyReader(models));
    }

    private static List<Finding> read(Path file, PolicyReader reader) throws IOException, UnreadableDocumentException {
        List<Finding> findings = new ArrayList<>();
        for (Document document : reader.contents(file).documents()) {
            findings.addAll(reader.findings(document));
        }
        return List.copyOf(findings);
    }

    private static PolicyReader bundledReader() {
        // Checked here: a mistake found while a class is made would be told as another error.
        Models.bundled().check();
        return Bundled.READER;
    }

    /** The program's version, such as {@code 0.2.0}; of classes outside a jar, that they are not packaged. */
    public static String version() {
        return ExtractionVersion.programVersion();
    }

    /** Opens the knowledge base of a folder, which {@link #ingest} makes if it is not there. */
    public static Zhibiao open(Path folder) {
        return open(folder, Models.bundled());
    }

    /** Opens the knowledge base of a folder to be read and asked by other tables. */
    public static Zhibiao open(Path folder, Models models) {
        return open(folder, models, Clock.systemUTC());
    }

    /** The same, with a clock that tells when what people decide is written down. */
    public static Zhibiao open(Path folder, Models models, Clock clock) {
        return new Zhibiao(folder, models, clock);
    }

    /**
     * Takes files in; what has not changed is not read again.
     *
     * @param paths files, and folders with all that is in them
     * @param listener hears how far it is
     * @return what became of each file; one that cannot be read is told there and costs no other
     * @throws IOException when the knowledge base cannot be written
     */
    public IngestReport ingest(List<Path> paths, IngestListener listener) throws IOException, InterruptedException {
        return ingest(paths, IngestOptions.USUAL, listener);
    }

    /**
     * Takes files in.
     *
     * @throws org.zhibiao.document.metadata.ManifestException when the manifest has a mistake
     * @throws IllegalArgumentException when the pattern of names has a mistake
     * @throws IOException when the knowledge base cannot be written
     */
    public IngestReport ingest(List<Path> paths, IngestOptions options, IngestListener listener)
            throws IOException, InterruptedException {
        close();
        return Ingestion.run(
                folder,
                paths,
                reader().extractor(),
                ExtractionVersion.of(models),
                journal.state().identities(),
                options,
                listener);
    }

    /**
     * Reads files as {@link #ingest} would, and stores nothing.
     *
     * @param listener hears what each file would give, and how its tables are read
     * @throws IOException when a folder cannot be looked into
     */
    public void preview(List<Path> paths, IngestOptions options, Preview.Listener listener)
            throws IOException, InterruptedException {
        Preview.of(paths, folder, models.identity().columns(), options, listener);
    }

    /**
     * Reads the stored texts anew that another program or other tables read; one of an earlier version is made anew whole.
     *
     * @param all also those that the present ones read
     * @throws IOException when the knowledge base cannot be read or written
     */
    public Reextraction.Result reextract(boolean all, IngestListener listener)
            throws IOException, InterruptedException {
        return reextract(all ? Reextraction.Scope.ALL : Reextraction.Scope.STALE, listener);
    }

    private Reextraction.Result reextract(Reextraction.Scope scope, IngestListener listener)
            throws IOException, InterruptedException {
        close();
        return new Reextraction(
                        reader().extractor(),
                        ExtractionVersion.of(models),
                        journal.state().identities())
                .run(folder, scope, listener);
    }

    /**
     * A document is another than the program thinks: it is written down in the journal, and the document is read anew, since
     * what its deadlines and results are may follow from its year and place.
     *
     * @param values its title, genre, place or year as they are; an empty one takes back what people said before
     * @throws IllegalArgumentException when a field cannot be corrected, or has no such value; the message names it
     * @throws org.zhibiao.store.KnowledgeBaseException when another process writes; what was decided is in the journal then,
     *     and holds from {@link #reidentify} on
     */
    public Entry identify(
            Coder coder, DocumentSummary document, Map<MetadataField, String> values, Optional<String> note)
            throws IOException, InterruptedException {
        Entry entry = journal.add(coder, Identities.changes(document, values), note);
        reidentify();
        return entry;
    }

    /**
     * Reads those documents anew that were stored as others than the journal says that they are: after a decision on what a
     * document is was taken back or came from elsewhere.
     *
     * @return how many documents were read anew
     */
    public int reidentify() throws IOException, InterruptedException {
        Identities identities = journal.state().identities();
        return base().documents().stream().allMatch(identities::holdFor)
                ? 0
                : reextract(Reextraction.Scope.MISTAKEN, IngestListener.NONE).documents();
    }

    /**
     * Takes in what {@code zhibiao-spark} wrote, texts and findings as they stand there; nothing is extracted again.
     *
     * @param tables the folder that the job wrote
     * @param listener hears how far it is
     * @return what was loaded, and what could not be
     * @throws IOException when there are no such tables, or the knowledge base cannot be written
     */
    public Loading.Result load(Path tables, IngestListener listener) throws IOException {
        close();
        return Loading.run(folder, tables, models.identity(), listener);
    }

    /**
     * Opens the knowledge base now, which else is done when something is first asked of it.
     *
     * @return this
     * @throws org.zhibiao.store.KnowledgeBaseException when the folder holds none, or one that cannot be read
     */
    public Zhibiao opened() throws IOException {
        base();
        return this;
    }

    /**
     * Whether nobody has written to the knowledge base since it was opened; what is asked of it tells what there was then.
     *
     * @throws org.zhibiao.store.KnowledgeBaseException when the folder holds none, or one that cannot be read
     */
    public boolean isCurrent() throws IOException {
        return base().isCurrent();
    }

    /** Reads queries, questions, and names of indicators and bodies by the tables; needs no knowledge base. */
    public QueryLanguage language() {
        return language;
    }

    /** The findings: searched, counted, asked for. */
    public Findings findings() {
        return new Findings(this::base);
    }

    /** What the documents say, held against each other. */
    public Comparisons comparisons() {
        return new Comparisons(this::base, models);
    }

    /** Takes out data packages and annotated texts. */
    public Exports exports() {
        return new Exports(this::base, this::review, models);
    }

    /** The documents, and the files that they came from. */
    public Documents documents() {
        return new Documents(this::base, journal);
    }

    /** What people say of the findings. */
    public Review review() {
        return new Review(folder, this::base, journal, models, vocabulary());
    }

    /** All findings that a query asks for, the best first. */
    public Hits search(String query) throws IOException {
        return search(query, Order.BEST_FIRST, Integer.MAX_VALUE);
    }

    /**
     * Findings that a query asks for.
     *
     * @param limit how many at most, 1 or more
     */
    public Hits search(String query, Order order, int limit) throws IOException {
        return base().search(language.read(query), order, limit);
    }

    /**
     * Follows the targets that a query asks for to results, restatements and the governments above.
     *
     * @throws IOException when the knowledge base cannot be read, or the visitor fails
     */
    public void track(String query, Tracker.Visitor visitor) throws IOException {
        comparisons().track(language.read(query), Comparisons.USUAL_TOLERANCE, visitor);
    }

    /**
     * What places aimed at and what they reached, year by year.
     *
     * @param indicator an id, name or alias of an indicator, or a phrase of texts
     * @param query which findings to look at; empty for all
     * @param years which years
     */
    public List<Timeline> timeline(String indicator, String query, IntPredicate years) throws IOException {
        return comparisons().timelines(language.indicator(indicator), language.read(query), years);
    }

    /**
     * A table of indicators, regions and years: what was aimed at, what was reached.
     *
     * @param indicators ids, names or aliases, or phrases of texts
     * @param request of which regions and years
     */
    public List<PanelRow> panel(List<String> indicators, PanelRequest request) throws IOException {
        List<PanelRow> rows = new ArrayList<>();
        comparisons()
                .panel(request)
                .forEach(indicators.stream().map(language::indicator).toList(), rows::add);
        return rows;
    }

    /**
     * Writes the findings that a query asks for, as they were reviewed, with their provenance, by document and position,
     * without the fields that are right too seldom, as {@code zhibiao export} does. The file appears when it is complete.
     *
     * @param query empty for all
     * @param file its name tells the form: {@code .csv}, {@code .jsonl}, {@code .parquet}, {@code .xlsx}
     * @return how many there are
     * @throws IllegalArgumentException when the name tells no form
     * @throws java.nio.file.FileAlreadyExistsException when there is such a file
     */
    public long export(String query, Path file) throws IOException {
        return export(query, file, FieldChoice.RELIABLE);
    }

    /**
     * Writes findings as {@link #export(String, Path)} does, with the fields that are chosen.
     *
     * @param query empty for all
     * @param file its name tells the form: {@code .csv}, {@code .jsonl}, {@code .parquet}, {@code .xlsx}
     * @param fields whether fields are written that are right too seldom to be published unless they are asked for
     * @return how many there are
     * @throws IllegalArgumentException when the name tells no form
     * @throws java.nio.file.FileAlreadyExistsException when there is such a file
     */
    public long export(String query, Path file, FieldChoice fields) throws IOException {
        return export(query, file, fields, Edition.REVIEWED);
    }

    /**
     * Writes an edition of the findings as {@link #export(String, Path)} does, with the fields that are chosen.
     *
     * @param query empty for all
     * @param file its name tells the form: {@code .csv}, {@code .jsonl}, {@code .parquet}, {@code .xlsx}
     * @param fields whether fields are written that are right too seldom to be published unless they are asked for
     * @param edition as people say they should be, or as they were found
     * @return how many there are
     * @throws IllegalArgumentException when the name tells no form
     * @throws java.nio.file.FileAlreadyExistsException when there is such a file
     */
    public long export(String query, Path file, FieldChoice fields, Edition edition) throws IOException {
        Format form = Format.ofFile(file.toString())
                .orElseThrow(() -> new IllegalArgumentException("the name " + file
                        + " does not tell a form; it must end in " + String.join(", ", Format.labels())));
        Expression asked = language.read(query);
        Review review = review();
        return Tables.reviewed(Optional.empty(), fields, edition)
                .write(
                        form,
                        file,
                        false,
                        new TableOptions(false, false, new TreeMap<>(Map.of("zhibiao", version()))),
                        records -> review.forEach(asked, edition, records::take))
                .rows();
    }

    Questioning questioning() throws IOException {
        return new Questioning(base(), language.questions());
    }

    private KnowledgeBase base() throws IOException {
        if (opened.isEmpty()) {
            opened = Optional.of(KnowledgeBase.open(folder, vocabulary()));
        }
        return opened.get();
    }

    private Vocabulary vocabulary() {
        return Vocabulary.of(
                () -> models.lexicon().indicators().values(),
                id -> models.nearIndicators().of(id));
    }

    private PolicyReader reader() {
        if (reader.isEmpty()) {
            reader = Optional.of(new PolicyReader(models));
        }
        return reader.get();
    }

    @Override
    public void close() throws IOException {
        if (opened.isPresent()) {
            opened.get().close();
            opened = Optional.empty();
        }
    }
}
