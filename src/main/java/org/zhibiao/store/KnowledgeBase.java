package org.zhibiao.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.zhibiao.document.Region;
import org.zhibiao.extract.WordedAim;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;
import org.zhibiao.store.loosen.Loosening;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.store.query.Question;
import org.zhibiao.store.query.Spelling;

/** Reads a knowledge base as it was at its last commit. May be shared between threads. */
public final class KnowledgeBase implements AutoCloseable {

    private final Directory directory;
    private final StoredDocuments documents;
    private final Queries queries;
    private final FacetCounter facets;

    private KnowledgeBase(Directory directory, StoredDocuments documents, Vocabulary vocabulary) {
        this.directory = directory;
        this.documents = documents;
        this.queries = new Queries(documents.join(), vocabulary);
        this.facets = new FacetCounter(documents.searcher(), vocabulary);
    }

    /**
     * Opens a knowledge base to read; another process may write it meanwhile. Words in queries are taken as they
     * stand.
     *
     * @throws KnowledgeBaseException when the folder holds none, or one that cannot be read
     * @throws IOException when the disk does not let it
     */
    public static KnowledgeBase open(Path folder) throws IOException {
        return open(folder, Vocabulary.NONE);
    }

    /**
     * Opens a knowledge base to read; another process may write it meanwhile.
     *
     * @param vocabulary what is known of the words of queries
     * @throws KnowledgeBaseException when the folder holds none, or one that cannot be read
     * @throws IOException when the disk does not let it
     */
    public static KnowledgeBase open(Path folder, Vocabulary vocabulary) throws IOException {
        Directory directory = Folder.openToRead(folder);
        try {
            return new KnowledgeBase(directory, new StoredDocuments(DirectoryReader.open(directory)), vocabulary);
        } catch (IOException e) {
            directory.close();
            throw Folder.damaged(folder, e);
        }
    }

    /**
     * Opens a knowledge base, be it of an earlier version, only to take its documents and sources out: queries of
     * fields that it has not find nothing.
     *
     * @throws KnowledgeBaseException when the folder holds none, or one of a later version, or one that cannot be read
     * @throws IOException when the disk does not let it
     */
    public static KnowledgeBase openToRebuild(Path folder) throws IOException {
        Directory directory = Folder.openToRebuild(folder);
        try {
            return new KnowledgeBase(directory, new StoredDocuments(DirectoryReader.open(directory)), Vocabulary.NONE);
        } catch (IOException e) {
            directory.close();
            throw Folder.damaged(folder, e);
        }
    }

    /** Whether it is of an earlier version, so that it can only be rebuilt. */
    public boolean isOfEarlierVersion() throws IOException {
        String version = SegmentInfos.readLatestCommit(directory).getUserData().get(Schema.VERSION_KEY);
        return !String.valueOf(Schema.VERSION).equals(version);
    }

    /** Whether nobody has written to it since it was opened. */
    public boolean isCurrent() throws IOException {
        return ((DirectoryReader) documents.searcher().getIndexReader()).isCurrent();
    }

    /** Places and documents that a query names and that no document with a finding is of. */
    public List<Unmet> unmet(Expression query) throws IOException {
        List<Unmet> unmet = new ArrayList<>();
        for (Expression.Match condition : Unmet.conditions(query)) {
            if (search(condition, Order.BEST_FIRST, 1).total() == 0
                    && documents().stream().noneMatch(one -> one.name().equals(condition.value()))) {
                unmet.add(new Unmet(condition, Spelling.nearest(condition.value(), values(condition.field()))));
            }
        }
        return unmet;
    }

    private List<String> values(Field field) throws IOException {
        return field == Field.DOCUMENT
                ? documents().stream().map(DocumentSummary::name).toList()
                : facets(new Expression.All(), List.of(field)).getFirst().values().stream()
                        .map(Facet.Value::value)
                        .toList();
    }

    /**
     * Finds findings.
     *
     * @param limit how many to give back at most, 1 or more
     */
    public Hits search(Expression query, Order order, int limit) throws IOException {
        List<Hit> hits = new ArrayList<>();
        int total = search(query, order, limit, hits::add);
        return new Hits(total, hits);
    }

    /**
     * Visits findings in an order, one by one, so that any number of them needs little memory.
     *
     * @param limit how many to visit at most, 1 or more
     * @return how many there are
     */
    public int search(Expression query, Order order, int limit, HitVisitor visitor) throws IOException {
        return search(query, order, 0, limit, visitor);
    }

    /** The same behind the first {@code from} findings, which are not read. */
    public int search(Expression query, Order order, int from, int limit, HitVisitor visitor) throws IOException {
        IndexSearcher searcher = documents.searcher();
        int most = (int) Math.min(
                (long) from + limit, Math.max(1, searcher.getIndexReader().numDocs()));
        TopFieldDocs found = searcher.search(
                queries.of(query), new TopFieldCollectorManager(order.sort(), most, null, Integer.MAX_VALUE));
        FindingReader reader = documents.findings();
        for (int i = from; i < found.scoreDocs.length; i++) {
            visitor.visit(reader.read(found.scoreDocs[i].doc));
        }
        return Math.toIntExact(found.totalHits.value());
    }

    /**
     * Answers a question. A question that says nothing has none. When its conditions do not hold together, as few as may be are loosened, which the answer
     * tells.
     *
     * @param filter what holds whatever the question; {@link Expression.All} for nothing
     * @param limit how many findings to give back at most, 1 or more
     */
    public Answer answer(Question question, Expression filter, Order order, int limit) throws IOException {
        Expression asked = filtered(question.conditions(), filter);
        if (question.saysNothing()) {
            return new Answer(asked, asked, List.of(), new Hits(0, List.of()));
        }
        Hits hits = search(asked, order, limit);
        if (hits.total() > 0) {
            return new Answer(asked, asked, List.of(), hits);
        }
        Loosening.Found found = new Loosening(
                        query -> count(filtered(List.of(query), filter)), queries.vocabulary()::near)
                .loosen(question.conditions());
        Expression answered = filtered(found.answered(), filter);
        return new Answer(asked, answered, found.loosened(), search(answered, order, limit));
    }

    private static Expression filtered(List<Expression> conditions, Expression filter) {
        List<Expression> all = new ArrayList<>(conditions);
        if (!(filter instanceof Expression.All)) {
            all.add(filter);
        }
        return Expression.and(all);
    }

    /** How many findings are asked for. */
    public int count(Expression query) throws IOException {
        return documents.searcher().count(queries.of(query));
    }

    /**
     * How the score of a finding came about, by which the best come first: one line a step, indented.
     *
     * @throws IOException also when the finding is none of this knowledge base
     */
    public String explain(Expression query, Hit hit) throws IOException {
        String name = hit.document().name();
        FindingReader reader = documents.findings();
        for (ScoreDoc match : documents.matches(Queries.ofKind(Schema.FINDING, Queries.named(name)))) {
            if (reader.read(match.doc, name).equals(hit.finding())) {
                return documents
                        .searcher()
                        .explain(queries.of(query), match.doc)
                        .toString();
            }
        }
        throw new IOException("there is no such finding in " + name);
    }

    /**
     * Counts findings by the values of fields.
     *
     * @throws IllegalArgumentException when they cannot be counted by one of the fields
     */
    public List<Facet> facets(Expression query, List<Field> by) throws IOException {
        return facets.count(queries.of(query), by);
    }

    /** Visits all findings that are asked for, by name of the document and position in it; needs little memory. */
    public void forEach(Expression query, HitVisitor visitor) throws IOException {
        new Scan(documents).visit(queries.of(query), visitor);
    }

    /**
     * Visits the indicators of the targets and results that are asked for, one after the other, each with
     * what it can be compared with: all of the same place and year, and the aims of places above for that year.
     */
    public void forEachIndicator(Expression query, IndicatorVisitor visitor) throws IOException {
        new IndicatorGroups(documents).visit(queries.of(query), visitor);
    }

    /** The findings of a document, in text order. */
    public List<Finding> findings(String name) throws IOException {
        return documents.findings(name);
    }

    /**
     * All documents, by name, each with only the source that it is named after: quicker than {@link #documents()}, and kept
     * until this is closed.
     */
    public List<DocumentSummary> catalogue() throws IOException {
        return documents.catalogue().documents();
    }

    /** Visits targets and results without their words, by name of the document and position in it. */
    public void forEachTarget(Expression query, TargetVisitor visitor) throws IOException {
        Query targets = Queries.both(Queries.layer(Layer.TARGET), queries.of(query));
        TargetColumns columns = TargetColumns.read(documents, targets);
        Catalogue catalogue = documents.catalogue();
        long[] order = new long[columns.count()];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) catalogue.rank(columns.document(i)) << Integer.SIZE | i;
        }
        Arrays.sort(order);
        for (long place : order) {
            visitor.visit(columns.target((int) place));
        }
    }

    /** Whether a document sets aims without a number for an indicator of the tables. */
    public boolean hasWordedAim(DocumentSummary document, String indicatorId) throws IOException {
        return documents.catalogue().wordedIndicators(document.name()).contains(indicatorId);
    }

    /** The aims of a document that have no number, for indicators of the tables. */
    public List<WordedAim> wordedAims(String document) throws IOException {
        return documents.wordedAims(document);
    }

    /** All documents, by name. */
    public List<DocumentSummary> documents() throws IOException {
        return documents.all();
    }

    /** Whether there is a document of a region from a year. */
    public boolean hasDocument(Region region, int year) throws IOException {
        return documents
                        .searcher()
                        .count(Queries.ofKind(
                                Schema.DOCUMENT, Queries.both(Queries.of(region), Queries.ofYears(year, year))))
                > 0;
    }

    /**
     * Whether there is a document from one of some years.
     *
     * @param from the first year
     * @param to the last year
     */
    public boolean hasDocument(int from, int to) throws IOException {
        return documents.searcher().count(Queries.ofKind(Schema.DOCUMENT, Queries.ofYears(from, to))) > 0;
    }

    /** The latest year from which there is a document of which nothing is doubtful. */
    public OptionalInt latestYear() throws IOException {
        Query sure = Queries.ofKind(Schema.DOCUMENT, Queries.sure());
        TopFieldDocs latest = documents
                .searcher()
                .search(
                        Queries.both(sure, new FieldExistsQuery(Schema.DOCUMENT_YEAR)),
                        1,
                        new Sort(new SortedNumericSortField(Schema.DOCUMENT_YEAR, SortField.Type.INT, true)));
        return latest.scoreDocs.length == 0
                ? OptionalInt.empty()
                : OptionalInt.of((int) ((FieldDoc) latest.scoreDocs[0]).fields[0]);
    }

    /** The document of a name; if it is another once more, the one that is shown. */
    public Optional<DocumentSummary> document(String name) throws IOException {
        return documents.named(name);
    }

    /** Documents of which this is the name, the name's last part, or a pattern with {@code *}. */
    public List<DocumentSummary> documents(String name) throws IOException {
        Optional<DocumentSummary> exact = document(name);
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        List<DocumentSummary> matching = documents.matching(Queries.document(name));
        return matching.isEmpty() ? documents.ofCopies(Queries.document(name)) : matching;
    }

    /** All documents, and those that are another once more and are not shown, by name; each as it is itself. */
    public List<DocumentSummary> documentsWithCopies() throws IOException {
        return documents.withCopies();
    }

    /** The text of a document, as it was read. */
    public Optional<String> text(String name) throws IOException {
        return stored(name).map(StoredDocument::text);
    }

    /** What a document can be laid out from again, without its file. */
    public Optional<StoredDocument> stored(String name) throws IOException {
        return documents.stored(name);
    }

    /** All files that were met, with what became of them, by name. */
    public List<Source> sources() throws IOException {
        return documents.sources();
    }

    /** The source of a name. */
    public Optional<Source> source(String name) throws IOException {
        return documents.source(name);
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            documents.close();
        }
    }
}
