package org.zhibiao.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.document.Document;
import org.zhibiao.document.Sentence;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;
import org.zhibiao.segment.HanLpSegmenter;
import org.zhibiao.segment.Segmenter;

/** The room's front door: a document in, its findings out. Safe to share between threads. */
public final class Extractor {

    private final Lexicon lexicon;
    private final Segmenter segmenter;
    private final QuantityParser quantityParser;
    private final TargetReader targetReader;
    private final MeasureReader measureReader;
    private final DeadlineReader deadlineReader = new DeadlineReader();
    private final BodyReader bodyReader;

    private Extractor(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.segmenter = new HanLpSegmenter(words(lexicon));
        this.quantityParser = new QuantityParser(lexicon);
        this.targetReader = new TargetReader(lexicon);
        this.measureReader = new MeasureReader(lexicon);
        this.bodyReader = new BodyReader(lexicon);
    }

    /**
     * Reads the tables and rules of a folder such as {@code models/}.
     *
     * @throws org.zhibiao.lexicon.LexiconException when a table is missing or has a mistake
     */
    public static Extractor load(Path models) {
        return new Extractor(Lexicon.load(models));
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

    /** All findings of a document, in text order. */
    public List<Finding> extract(Document document) {
        DocumentContext context = new DocumentContext(document);
        DutyContext duties = new DutyContext(document);
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            SentenceReading reading = read(document, sentence, new TimeParser(document.metadata().year(), context.yearSpokenOf()));
            context.enter(reading);
            duties.enter(reading);
            List<MeasureReader.Found> measures = measureReader.read(reading, context.planNamed());
            List<Target> targets = targetReader.read(reading.without(measures), context);
            measures.forEach(found -> findings.add(found.measure()));
            findings.addAll(targets);
            findings.addAll(bodyReader.read(reading, duties));
            findings.addAll(deadlineReader.read(reading, context,
                    targets.stream().anyMatch(target -> target.status() == Status.TARGET)));
        }
        findings.sort(Comparator.comparing(Finding::span));
        return List.copyOf(findings);
    }

    private SentenceReading read(Document document, Sentence sentence, TimeParser timeParser) {
        SentenceText text = SentenceText.of(document.text(), sentence);
        Taken taken = new Taken();
        List<TimeMention> times = timeParser.parse(text.text(), taken);
        List<QuantityMention> quantities = quantityParser.parse(text.text(), taken);
        return new SentenceReading(document.name(), text, times, quantities, segmenter);
    }
}
