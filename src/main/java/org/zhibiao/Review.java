package org.zhibiao;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhibiao.document.SourceText;
import org.zhibiao.export.ExportFile;
import org.zhibiao.ingest.ExtractionVersion;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.CodebookField;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;
import org.zhibiao.review.Accounts;
import org.zhibiao.review.CodedFields;
import org.zhibiao.review.Coder;
import org.zhibiao.review.Decision;
import org.zhibiao.review.DocumentId;
import org.zhibiao.review.Edition;
import org.zhibiao.review.Entry;
import org.zhibiao.review.Journal;
import org.zhibiao.review.NewRecord;
import org.zhibiao.review.Passage;
import org.zhibiao.review.ReviewState;
import org.zhibiao.review.ReviewedBase;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.review.Subject;
import org.zhibiao.review.Tally;
import org.zhibiao.review.agreement.Agreement;
import org.zhibiao.review.agreement.CodedBlock;
import org.zhibiao.review.agreement.CodedTwice;
import org.zhibiao.review.coding.CodedDocument;
import org.zhibiao.review.coding.CodingDecisions;
import org.zhibiao.review.coding.CodingReader;
import org.zhibiao.review.validation.JudgedByCoder;
import org.zhibiao.review.validation.JudgedSheet;
import org.zhibiao.review.validation.Sample;
import org.zhibiao.review.validation.SampleRequest;
import org.zhibiao.review.validation.SampleRow;
import org.zhibiao.review.validation.Validation;
import org.zhibiao.review.validation.ValidationReport;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.Hit;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.Order;
import org.zhibiao.store.Vocabulary;
import org.zhibiao.store.query.Expression;

/**
 * What people say of the findings of a knowledge base: asked for, and written down in its journal.
 *
 * <p>Whoever reads says with whose eyes: a coder sees of the judgements only his own, so that two code without knowing of each
 * other; without one, and for an adjudicator, those of all are there, and what holds of them. Each call looks at the journal
 * anew, so that decisions of other processes are seen. May be used by any thread.
 */
public final class Review {

    /** Each with each other, of more nobody reads the tables. */
    private static final int MOST_COMPARED = 5;

    private static final int SAMPLES = 1000;

    private final Path folder;
    private final OpenedBase base;
    private final Models models;
    private final Journal journal;
    private final Vocabulary vocabulary;

    Review(Path folder, OpenedBase base, Journal journal, Models models, Vocabulary vocabulary) {
        this.folder = folder;
        this.base = base;
        this.models = models;
        this.journal = journal;
        this.vocabulary = vocabulary;
    }

    /** The fields of a layer that can be corrected. */
    public static List<CodebookField> fields(Layer layer) {
        return CodedFields.correctable(layer);
    }

    /** Names of those of them that the codebook asks a coder for; the others follow from these by tables. */
    public static List<String> asked(Layer layer) {
        return CodedFields.of(layer);
    }

    /**
     * A value of a field in the codebook's JSON form, of what a person wrote: nothing is none, numbers are as in {@code
     * 1234.5}.
     *
     * @throws IllegalArgumentException when the layer has no such field that can be corrected, or the value is none of it;
     *     the message names the field
     */
    public static JsonNode value(Layer layer, String field, String written) {
        return CodedFields.value(layer, field, written);
    }

    /** A finding with what was said of it. */
    public ReviewedFinding of(Hit hit, Optional<Coder> eyes) throws IOException {
        return joined(eyes).of(hit);
    }

    /** Some findings with what was said of them, in their order. */
    public List<ReviewedFinding> of(List<Hit> hits, Optional<Coder> eyes) throws IOException {
        ReviewedBase joined = joined(eyes);
        List<ReviewedFinding> reviewed = new ArrayList<>();
        for (Hit hit : hits) {
            reviewed.add(joined.of(hit));
        }
        return reviewed;
    }

    /**
     * The findings of a document with what was said of them, in text order; those that were added are among them, those that
     * were rejected, and those that were judged and are not found any more.
     */
    public List<ReviewedFinding> document(String name, Optional<Coder> eyes) throws IOException {
        return joined(eyes).document(name);
    }

    /** The record of an item, as {@link ReviewedFinding#item} names it. */
    public Optional<ReviewedFinding> item(String document, String item, Optional<Coder> eyes) throws IOException {
        return joined(eyes).item(document, item);
    }

    /** The record of an item in whatever document; looks through all. */
    public Optional<ReviewedFinding> item(String item, Optional<Coder> eyes) throws IOException {
        return items(List.of(item), eyes).getOrDefault(item, List.of()).stream().findFirst();
    }

    /**
     * The records whose items begin so, in whatever documents.
     *
     * @param beginnings of items, or whole ones
     * @return what was found for each of them
     */
    public Map<String, List<ReviewedFinding>> items(Collection<String> beginnings, Optional<Coder> eyes)
            throws IOException {
        ReviewedBase joined = joined(eyes);
        Map<String, List<ReviewedFinding>> found = new LinkedHashMap<>();
        beginnings.forEach(beginning -> found.put(beginning, new ArrayList<>()));
        ReviewedBase.Visitor visitor = one -> found.forEach((beginning, items) -> {
            if (one.item().startsWith(beginning)) {
                items.add(one);
            }
        });
        joined.forEach(new Expression.All(), Edition.AS_EXTRACTED, visitor);
        joined.forEachLost(visitor);
        return found;
    }

    /** The coders who may work from other machines, with their passwords. */
    public Accounts accounts() {
        return Accounts.of(folder);
    }

    /** How far the review is. */
    public Tally tally() throws IOException {
        return joined(Optional.empty()).tally();
    }

    /**
     * Takes over what was decided elsewhere; what is here already is passed over.
     *
     * @param file a journal, or what {@link #lines} gave
     * @return how many decisions were added
     * @throws org.zhibiao.review.JournalException when a line is none; names the line
     */
    public int merge(Path file) throws IOException {
        return journal.merge(Journal.entries(file));
    }

    /**
     * What became of a coding that was taken over.
     *
     * @param decisions how many decisions it came to
     * @param documents in how many documents
     * @param faults a line for each document and record that was passed over, with the reason
     */
    public record Imported(int decisions, int documents, List<String> faults) {

        /** Keeps its own copy of the list. */
        public Imported {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Takes a coding over that was made elsewhere: a folder of brat, INCEpTION or texts with records, or a table with a column
     * {@code review}. Its records accept, correct and add to what is found; of whole documents what was not coded is rejected.
     *
     * @throws org.zhibiao.review.coding.CodingException when it cannot be read; names file and place
     */
    public Imported importCoding(Coder coder, Path coding) throws IOException {
        List<String> faults = new ArrayList<>();
        int decisions = 0;
        int documents = 0;
        for (CodedDocument coded : CodingReader.readWithRejected(coding)) {
            List<DocumentSummary> named = base.get().documents(coded.name());
            if (named.size() != 1) {
                faults.add(coded.name() + ": no document of the knowledge base has this name");
                continue;
            }
            DocumentSummary document = named.getFirst();
            CodingDecisions.Taken taken = CodingDecisions.of(
                    DocumentId.of(document), text(document), document(document.name(), Optional.of(coder)), coded);
            faults.addAll(taken.faults());
            if (!taken.decisions().isEmpty()) {
                journal.add(coder, taken.decisions(), Optional.empty());
                documents++;
            }
            decisions += taken.decisions().size();
        }
        return new Imported(decisions, documents, faults);
    }

    /** All decisions, in the order of time, a line each, as another journal takes them over. */
    public List<String> lines() throws IOException {
        return journal.state().entries().stream().map(Journal::line).toList();
    }

    /**
     * Writes {@link #lines} to a file, which appears when it is complete.
     *
     * @param replace whether a file of that name is replaced
     * @throws java.nio.file.FileAlreadyExistsException when there is one and it is not to be replaced
     */
    public void export(Path file, boolean replace) throws IOException {
        try (ExportFile made = ExportFile.create(file, replace)) {
            for (String line : lines()) {
                made.stream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            made.complete();
        }
    }

    /**
     * How far two coders agree on the sentences that both have read: they have judged a finding in it, or read it through.
     *
     * @param seed of the samples by which intervals of alpha are found
     * @param samples how many samples, 1000 or more for figures that are to be published
     */
    public Agreement agreement(String first, String second, long seed, int samples) throws IOException {
        ReviewedBase one = joined(Optional.of(Coder.named(first)));
        ReviewedBase other = joined(Optional.of(Coder.named(second)));
        List<CodedBlock> blocks = new ArrayList<>();
        for (String name : new TreeSet<>(one.documents())) {
            Optional<DocumentSummary> document = base.get().document(name);
            if (document.isPresent()) {
                blocks.addAll(CodedTwice.ofJudgements(
                        name,
                        text(document.get()),
                        new CodedTwice.Eyes(one.document(name), one.readThrough(name)),
                        new CodedTwice.Eyes(other.document(name), other.readThrough(name))));
            }
        }
        return Agreement.of(first, second, blocks, seed, samples);
    }

    /** How far coders agree who have read the same sentences, two by two; those who settle are none of them. */
    List<Agreement> agreements() throws IOException {
        List<String> names = coders().stream()
                .filter(coder -> !coder.adjudicates())
                .map(Coder::name)
                .distinct()
                .limit(MOST_COMPARED)
                .toList();
        List<Agreement> agreements = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (String other : names.subList(i + 1, names.size())) {
                Agreement agreement = agreement(names.get(i), other, 1, SAMPLES);
                if (!agreement.figures().isEmpty()) {
                    agreements.add(agreement);
                }
            }
        }
        return agreements;
    }

    /**
     * How far two codings agree that were made elsewhere, each a folder or a file.
     *
     * @param seed of the samples by which intervals of alpha are found
     * @param samples how many samples, 1000 or more for figures that are to be published
     * @throws IllegalArgumentException when they share no document
     * @throws org.zhibiao.review.coding.CodingException when one cannot be read; names file and place
     */
    public static Agreement agreement(Path first, Path second, long seed, int samples) throws IOException {
        List<CodedBlock> blocks = CodedTwice.ofCodings(CodingReader.read(first), CodingReader.read(second));
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException(
                    first + " and " + second + " share no document; give codings of the same documents");
        }
        return Agreement.of(first.toString(), second.toString(), blocks, seed, samples);
    }

    /** Draws findings and sentences to be judged. */
    public Sample sample(SampleRequest request) throws IOException {
        return Sample.draw(base.get(), request);
    }

    /**
     * How right the findings are, as a coder has judged a sample in the journal: accepted, corrected or rejected its findings,
     * added what was missed in its sentences and noted that they were read.
     *
     * @param eyes whose judgements; those that hold of an adjudicator
     */
    public Validation validation(Sample sample, Coder eyes) throws IOException {
        return Validation.of(judged(sample, eyes));
    }

    /**
     * The rows of a sample, those that a coder has judged in the journal with the verdicts; {@link Validation#of} tells how
     * right the findings are by them.
     */
    public List<SampleRow> judged(Sample sample, Coder eyes) throws IOException {
        return JudgedByCoder.of(
                sample,
                joined(Optional.of(eyes)),
                name -> text(base.get().document(name).orElseThrow()));
    }

    /**
     * How right the findings are, as a sample says that was written as a table and judged.
     *
     * @throws org.zhibiao.review.coding.CodingException when it is no such table; names file and row
     */
    public static Validation validation(Path judged) throws IOException {
        return Validation.of(JudgedSheet.read(judged));
    }

    /** Keeps a validation with the knowledge base, so that data packages tell of it; an earlier one is replaced. */
    public ValidationReport keep(Validation validation, Instant when) throws IOException {
        base.get();
        ValidationReport report = new ValidationReport(
                validation, when, ExtractionVersion.programVersion(), models.version(), checksum());
        report.keep(folder);
        return report;
    }

    /** The validation that was kept last. */
    public Optional<ValidationReport> lastValidation() throws IOException {
        return ValidationReport.last(folder);
    }

    /** SHA-256 of the journal, in hexadecimal digits; empty where nobody has decided anything. */
    public Optional<String> checksum() throws IOException {
        return journal.checksum();
    }

    /** The records that coders see differently and that nobody has settled. */
    public List<ReviewedFinding> disputed() throws IOException {
        ReviewedBase joined = joined(Optional.empty());
        List<ReviewedFinding> disputed = new ArrayList<>();
        for (String name : new TreeSet<>(joined.documents())) {
            joined.document(name).stream().filter(ReviewedFinding::disputed).forEach(disputed::add);
        }
        return disputed;
    }

    /**
     * Visits the records of an edition that a query asks for, by name of the document and position in it; needs little memory
     * beside the documents in which something was judged.
     *
     * @throws IOException when the knowledge base cannot be read, or the visitor fails
     */
    public void forEach(Expression query, Edition edition, ReviewedBase.Visitor visitor) throws IOException {
        joined(Optional.empty()).forEach(query, edition, visitor);
    }

    /**
     * Visits findings as the rules find them, in an order, with what was said of them.
     *
     * @param limit how many to visit at most, 1 or more
     * @return how many there are
     */
    public int search(Expression query, Order order, int limit, ReviewedBase.Visitor visitor) throws IOException {
        ReviewedBase joined = joined(Optional.empty());
        return base.get().search(query, order, limit, hit -> visitor.visit(joined.of(hit)));
    }

    ReviewedBase joined() throws IOException {
        return joined(Optional.empty());
    }

    /** The next findings to be reviewed. Of excluded documents there are none. */
    public List<ReviewedFinding> queue(ReviewQueue queue, Optional<Coder> eyes) throws IOException {
        return new QueueReading(base.get(), joined(eyes), queue).first();
    }

    /** The record is right as it is found now. */
    public Entry accept(Coder coder, ReviewedFinding finding, Optional<String> note) throws IOException {
        return journal.add(coder, new Decision.Accept(subject(finding)), note);
    }

    /** There should be no such record. */
    public Entry reject(Coder coder, ReviewedFinding finding, Optional<String> note) throws IOException {
        return journal.add(coder, new Decision.Reject(subject(finding)), note);
    }

    /**
     * Fields of the record have other values. What the coder corrected before stays; with no values at all it is kept in the
     * face of a new reading.
     *
     * @param values in the codebook's JSON form, by names of fields; {@link #value} makes them of text. {@code
     *     start} and {@code end} move the words
     * @throws IllegalArgumentException when a value is none of its field; the message says what it can be
     */
    public Entry correct(Coder coder, ReviewedFinding finding, Map<String, JsonNode> values, Optional<String> note)
            throws IOException {
        Map<String, JsonNode> all = new HashMap<>(values);
        if (values.containsKey("start") || values.containsKey("end")) {
            Span now = finding.finding().span();
            Span moved = words(
                    finding.document(),
                    values.containsKey("start") ? values.get("start").asInt() : now.start(),
                    values.containsKey("end") ? values.get("end").asInt() : now.end());
            all.putAll(CodedFields.place(moved));
        }
        return journal.add(
                coder, new Decision.Correct(subject(finding), CodedFields.changes(finding.finding(), all)), note);
    }

    /**
     * The program missed a record.
     *
     * @param start where its words begin, in code points from the beginning of the document's text
     * @param end where they end
     * @param values of its fields, in the codebook's JSON form
     * @throws IllegalArgumentException when the place is none, or a field that must have a value has none, or not one of its
     *     own
     */
    public Entry add(
            Coder coder,
            DocumentSummary document,
            Layer layer,
            int start,
            int end,
            Map<String, JsonNode> values,
            Optional<String> note)
            throws IOException {
        SourceText text = text(document);
        Span words = words(text, start, end);
        Finding finding = NewRecord.of(document.name(), text, layer, words, values);
        Passage passage = Passage.of(DocumentId.of(document), text, words);
        Subject subject = new Subject(Subject.itemOf(document.textHash(), finding), passage, finding);
        return journal.add(coder, new Decision.Add(subject), note);
    }

    /** The coder has read a stretch of a document to its end: what should be found in it is found or added. */
    public Entry readThrough(Coder coder, DocumentSummary document, int start, int end) throws IOException {
        SourceText text = text(document);
        Passage passage = Passage.of(DocumentId.of(document), text, words(text, start, end));
        return journal.add(coder, new Decision.ReadThrough(passage), Optional.empty());
    }

    /** The document is not to be in the data set, or is after all. */
    public Entry exclude(Coder coder, DocumentSummary document, boolean excluded, Optional<String> note)
            throws IOException {
        DocumentId id = DocumentId.of(document);
        return journal.add(coder, excluded ? new Decision.Exclude(id) : new Decision.Include(id), note);
    }

    /** Names of the documents that are not to be in the data set. */
    public Set<String> excluded() throws IOException {
        return joined(Optional.empty()).excluded();
    }

    /**
     * Takes the coder's last decision back.
     *
     * @return the entry that was taken back; empty when there is none
     */
    public Optional<Entry> undo(Coder coder) throws IOException {
        Optional<Entry> last = journal.state().last(coder);
        if (last.isPresent()) {
            journal.add(coder, new Decision.Undo(last.get().id()), Optional.empty());
        }
        return last;
    }

    /**
     * Takes a decision back: one's own, or as adjudicator anybody's.
     *
     * @throws IllegalArgumentException when there is no such decision, or it is another coder's
     */
    public Entry undo(Coder coder, String entry) throws IOException {
        Entry taken = journal.state()
                .entry(entry)
                .filter(one -> !(one.decision() instanceof Decision.Undo))
                .orElseThrow(() -> new IllegalArgumentException("no decision has the id " + entry));
        if (!coder.adjudicates() && !taken.coder().name().equals(coder.name())) {
            throw new IllegalArgumentException("the decision " + entry + " is "
                    + taken.coder().name() + "'s; only an adjudicator takes back what another decided");
        }
        return journal.add(coder, new Decision.Undo(entry), Optional.empty());
    }

    /** All decisions, in the order of time. */
    public Collection<Entry> entries() throws IOException {
        return journal.state().entries();
    }

    /** What was decided on a record, by its item, in the order of time, also what was taken back. */
    public List<Entry> history(String item) throws IOException {
        return journal.state().history(item);
    }

    /** Who decided, in the order in which they first did. */
    public List<Coder> coders() throws IOException {
        return journal.state().coders();
    }

    /** Whether nobody has decided anything. */
    public boolean isEmpty() throws IOException {
        return journal.state().isEmpty();
    }

    private ReviewedBase joined(Optional<Coder> eyes) throws IOException {
        return ReviewedBase.of(base.get(), state(), eyes, vocabulary);
    }

    private ReviewState state() throws IOException {
        return journal.state();
    }

    /** The record as whoever decides sees it: as it is found now, else as it was judged before. */
    private Subject subject(ReviewedFinding finding) throws IOException {
        Finding seen = finding.extracted().orElse(finding.finding());
        SourceText text = text(finding.document());
        return new Subject(finding.item(), Passage.of(DocumentId.of(finding.document()), text, seen.span()), seen);
    }

    private SourceText text(DocumentSummary document) throws IOException {
        KnowledgeBase opened = base.get();
        return new SourceText(opened.text(document.name())
                .orElseThrow(() -> new IOException("the text of " + document.name() + " is missing; ingest it again")));
    }

    private Span words(DocumentSummary document, int start, int end) throws IOException {
        return words(text(document), start, end);
    }

    private static Span words(SourceText text, int start, int end) {
        if (start < 0 || end <= start || end > text.length()) {
            throw new IllegalArgumentException("there are no words from " + start + " to " + end + "; the text has "
                    + text.length() + " characters");
        }
        return new Span(start, end, text.slice(start, end));
    }
}
