package org.zhibiao.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.zhibiao.document.Document;
import org.zhibiao.document.Sentence;
import org.zhibiao.document.metadata.DocumentKnowledge;
import org.zhibiao.document.metadata.Gazetteer;
import org.zhibiao.extract.choose.Scorer;
import org.zhibiao.extract.choose.Weighed;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lazy;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.ReadingEvidence;
import org.zhibiao.record.Body;
import org.zhibiao.record.Deadline;
import org.zhibiao.record.DeadlineKind;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Provenance;
import org.zhibiao.record.Role;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;
import org.zhibiao.segment.HanLpSegmenter;
import org.zhibiao.segment.Segmenter;

/** The room's front door: a document in, its findings out. Safe to share between threads. */
public final class Extractor {

    /** A duty is told in short. */
    private static final int LONGEST_DUTY = 40;

    private final Lexicon lexicon;
    private final DocumentKnowledge knowledge;
    private final Segmenter segmenter;
    private final QuantityParser quantityParser;
    private final TargetReader targetReader;
    private final MeasureReader measureReader;
    private final DeadlineReader deadlineReader;
    private final BodyFinder bodyFinder;
    private final IndicatorTables indicatorTables;
    private final Supplier<WordedAimReader> wordedAims;
    private final Scorer scorer;

    private Extractor(Models models, DocumentKnowledge knowledge) {
        this.lexicon = models.lexicon();
        this.knowledge = knowledge;
        this.segmenter = new HanLpSegmenter(words(lexicon));
        this.quantityParser = new QuantityParser(lexicon);
        this.targetReader = new TargetReader(lexicon);
        this.measureReader = new MeasureReader(lexicon);
        this.deadlineReader = new DeadlineReader(lexicon);
        this.bodyFinder = new BodyFinder(models);
        this.indicatorTables = new IndicatorTables(lexicon);
        this.scorer = new Scorer(models.scoreWeights());
        this.wordedAims = new Lazy<>(() -> new WordedAimReader(lexicon, models.qualitativeWords()));
    }

    /**
     * An extractor that reads by tables and rules.
     *
     * @throws org.zhibiao.lexicon.LexiconException when one of them is missing or has a mistake, also one that is not
     *     needed for reading: a mistake is to be told before work begins
     */
    public static Extractor of(Models models) {
        models.check();
        return new Extractor(models, models.identity());
    }

    /** The words that segmentation must keep whole: verbs and predicates; indicator names would hide them. */
    private static Map<String, String> words(Lexicon lexicon) {
        Map<String, String> words = new HashMap<>();
        for (CueClass cueClass : List.of(CueClass.GROWTH, CueClass.LEVEL, CueClass.FLOW)) {
            for (String word : lexicon.words(cueClass)) {
                if (word.length() >= 2) {
                    words.put(word, "v");
                }
            }
        }
        return words;
    }

    /** The places that documents may be of: the table of them is read with the others. */
    public Gazetteer gazetteer() {
        return knowledge.places();
    }

    /** What tells which document a text is: the tables of it are read with the others. */
    public DocumentKnowledge knowledge() {
        return knowledge;
    }

    /** All findings of a document, in text order. */
    public List<Finding> extract(Document document) {
        return weighed(document).stream().map(scorer::scored).toList();
    }

    /** All findings of a document without scores, each with the evidence that its score is made of, in text order. */
    public List<Weighed> weighed(Document document) {
        return new Pass(document, Optional.empty()).run();
    }

    /** The aims of a document for its year that have no number; none when the year is not known. */
    public List<WordedAim> wordedAims(Document document, List<Finding> findings) {
        return document.metadata()
                .year()
                .map(year -> wordedAims.get().read(document.text().stored(), findings, year.value()))
                .orElse(List.of());
    }

    /**
     * The tables of a document that were not read, or not all of them, in text order.
     *
     * @param findings what was found in it
     */
    public List<UnreadTable> unreadTables(Document document, List<Finding> findings) {
        return TableCells.unread(document, findings);
    }

    /** How the findings of a document came about, sentence by sentence, in text order. */
    public List<Explanation> explain(Document document) {
        List<Explanation> explanations = new ArrayList<>();
        new Pass(document, Optional.of(explanations::add)).run();
        return List.copyOf(explanations);
    }

    /** One document's reading, sentence by sentence; tables first, so that sentences leave their cells alone. */
    private final class Pass {
        private final Document document;
        private final DocumentContext context;
        private final DutyContext duties;
        private final BodyNames bodyNames;
        private final MeasureOwner measureOwner = new MeasureOwner(lexicon);
        private final List<IndicatorTable> tables;
        private final Deque<TaskTable> taskTables;
        private final NavigableMap<Integer, IndicatorTable> tablesByStart;
        private final List<Weighed> findings = new ArrayList<>();
        private final boolean doubtful;
        private final Set<TaskTable> read = new HashSet<>();

        private final Optional<Consumer<Explanation>> listener;

        Pass(Document document, Optional<Consumer<Explanation>> listener) {
            this.listener = listener;
            this.document = document;
            this.doubtful = !document.metadata().doubts().isEmpty();
            this.context = new DocumentContext(document);
            this.duties = new DutyContext(document, bodyFinder.scanner());
            this.bodyNames = new BodyNames(lexicon, document.metadata().placeName());
            this.tables = indicatorTables.read(document);
            this.tablesByStart = new TreeMap<>();
            tables.forEach(table -> tablesByStart.put(table.start(), table));
            this.taskTables = new ArrayDeque<>(TaskTable.read(new TableText(document.text())).stream()
                    .filter(table -> !inTable(table.start()))
                    .toList());
        }

        List<Weighed> run() {
            for (IndicatorTable table : tables) {
                for (Target target : table.targets()) {
                    findings.add(weighed(target, RecordEvidence.of(target, lexicon), true));
                }
            }
            for (Sentence sentence : document.sentences()) {
                if (!taskTables.isEmpty() && taskTables.getFirst().end() <= sentence.start()) {
                    taskTables.removeFirst();
                }
                if (taskTables.isEmpty() || !taskTables.getFirst().covers(sentence.start())) {
                    read(sentence);
                } else if (read.add(taskTables.getFirst())) {
                    taskTables.getFirst().rows().forEach(row -> read(row, sentence));
                }
            }
            findings.sort(Comparator.comparing(weighed -> weighed.finding().span()));
            return List.copyOf(findings);
        }

        /** A row that divides a task: its cells are sentences of their own, and its time limit holds for all of them. */
        private void read(TaskTable.Row row, Sentence sentence) {
            Provenance provenance =
                    mentions(part(sentence, row.start(), row.end())).provenance(RuleId.BODY_TABLE);
            Optional<TimeMention> limit = row.limit().flatMap(cell -> limit(part(sentence, cell.start(), cell.end())));
            Optional<String> duty = Optional.empty();
            for (TaskTable.Cell cell : row.cells()) {
                Sentence words = part(sentence, cell.start(), cell.end());
                switch (cell.column()) {
                    case TaskTable.Column.Task task -> {
                        read(withLimit(mentions(words), limit));
                        // What is to be done stands first; columns behind it say more of it.
                        duty = duty.or(() -> Optional.of(document.text().slice(cell.start(), cell.end()))
                                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_DUTY))));
                    }
                    case TaskTable.Column.Bodies(Role role) -> bodies(words, role, duty, provenance);
                    case TaskTable.Column.Limit at -> deadline(words, limit, provenance);
                    case TaskTable.Column.Nothing nothing -> {
                        // Numbers of rows, remarks.
                    }
                }
            }
        }

        private static Sentence part(Sentence sentence, int start, int end) {
            return new Sentence(start, end, sentence.paragraph(), sentence.section(), false);
        }

        private Optional<TimeMention> limit(Sentence cell) {
            return mentions(cell).times().stream()
                    .filter(time -> time.to().isPresent())
                    .reduce((first, second) -> second);
        }

        /** The row's time limit stands before its task, where the task names no time itself. */
        private static SentenceReading withLimit(SentenceReading task, Optional<TimeMention> limit) {
            return limit.filter(time -> task.times().isEmpty())
                    .map(time -> task.at(new TimeMention(0, 0, time.sense(), time.to(), true)))
                    .orElse(task);
        }

        private void bodies(Sentence words, Role role, Optional<String> duty, Provenance provenance) {
            SentenceReading cell = mentions(words);
            List<Body> bodies = cell.text().indexOf(':') < 0
                    ? bodyFinder.listed(cell, role, duty)
                    : bodyFinder.read(cell, duties).stream()
                            .map(BodyFinder.Found::body)
                            .toList();
            for (Body named : bodies) {
                Body body = bodyNames.resolved(new Body(
                        named.span(), provenance, named.role(), named.duty().or(() -> duty)));
                add(weighed(body, RecordEvidence.of(body), true));
            }
        }

        private void deadline(Sentence words, Optional<TimeMention> limit, Provenance row) {
            limit.ifPresent(time -> {
                Deadline deadline = new Deadline(
                        mentions(words).source().span(time.start(), time.end()),
                        new Provenance(row.document(), row.sentence(), row.section(), RuleId.DEADLINE_TABLE.id()),
                        time.to(),
                        time.sense() == TimeMention.Sense.EACH ? DeadlineKind.ANNUAL : DeadlineKind.BY);
                add(weighed(deadline, RecordEvidence.of(new DeadlineReader.Found(deadline, time)), true));
            });
        }

        private void read(Sentence sentence) {
            read(mentions(sentence));
        }

        private void read(SentenceReading reading) {
            context.enter(reading);
            measureOwner.enter(reading, context.planNamed(), context.part() == Status.ACTUAL);
            List<MeasureReader.Found> measures = measureReader.read(reading, measureOwner);
            List<TargetReader.Explained> targets = targetReader.read(reading.without(measures), context);
            int before = findings.size();
            measures.forEach(found -> add(weighed(found.measure(), RecordEvidence.of(found, reading), false)));
            TargetEvidence evidence = new TargetEvidence(lexicon, reading, targets);
            targets.forEach(explained -> add(weighed(explained.target(), evidence.of(explained), false)));
            List<BodyFinder.Found> bodies = bodyFinder.read(reading, duties).stream()
                    .map(found -> found.with(bodyNames.resolved(found.body())))
                    .toList();
            bodies.forEach(found -> add(weighed(found.body(), RecordEvidence.of(found, reading), false)));
            boolean aims =
                    targets.stream().anyMatch(explained -> explained.target().status() == Status.TARGET);
            deadlineReader
                    .read(reading, context, aims)
                    .forEach(found -> add(weighed(found.deadline(), RecordEvidence.of(found), false)));
            listener.ifPresent(interested ->
                    interested.accept(new Explainer(scorer, reading, context.part(), measures, targets, bodies)
                            .explain(targetReader, List.copyOf(findings.subList(before, findings.size())))));
        }

        /** A finding with what holds of all that stand in its table or its document added to the evidence. */
        private Weighed weighed(Finding finding, Set<ReadingEvidence> evidence, boolean cell) {
            RecordEvidence.add(evidence, ReadingEvidence.CELL, cell);
            RecordEvidence.add(
                    evidence,
                    ReadingEvidence.DOUBTFUL_DOCUMENT,
                    doubtful && ReadingEvidence.DOUBTFUL_DOCUMENT.layers().contains(finding.layer()));
            return new Weighed(finding, evidence);
        }

        private void add(Weighed weighed) {
            if (!inTable(weighed.finding().span().start())) {
                findings.add(weighed);
            }
        }

        private boolean inTable(int position) {
            Map.Entry<Integer, IndicatorTable> before = tablesByStart.floorEntry(position);
            return before != null && before.getValue().covers(position);
        }

        private SentenceReading mentions(Sentence sentence) {
            SentenceText text = SentenceText.of(document.text(), sentence);
            Taken taken = new Taken();
            List<TimeMention> times =
                    new TimeParser(document.metadata().yearNumber(), context.yearSpokenOf()).parse(text.text(), taken);
            List<QuantityMention> quantities = quantityParser.parse(text.text(), taken).stream()
                    .filter(quantity ->
                            !inTable(text.span(quantity.start(), quantity.end()).start()))
                    .toList();
            return new SentenceReading(document.name(), text, times, quantities, segmenter);
        }
    }
}
