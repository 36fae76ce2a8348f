package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhibiao.extract.choose.Scorer;
import org.zhibiao.extract.choose.Weighed;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Status;

/** Turns what the rules did with a sentence into words for a reader. */
final class Explainer {

    private final Scorer scorer;
    private final SentenceReading sentence;
    private final Status part;
    private final List<MeasureReader.Found> measures;
    private final List<TargetReader.Explained> targets;
    private final List<BodyFinder.Found> bodies;

    Explainer(
            Scorer scorer,
            SentenceReading sentence,
            Status part,
            List<MeasureReader.Found> measures,
            List<TargetReader.Explained> targets,
            List<BodyFinder.Found> bodies) {
        this.scorer = scorer;
        this.sentence = sentence;
        this.part = part;
        this.measures = measures;
        this.targets = targets;
        this.bodies = bodies;
    }

    Explanation explain(TargetReader reader, List<Weighed> findings) {
        List<Explanation.Mention> mentions = new ArrayList<>();
        sentence.times()
                .forEach(time -> mentions.add(new Explanation.Mention(
                        position(time.start()), raw(time.start(), time.end()), kind(time), Optional.empty())));
        for (int i = 0; i < sentence.quantities().size(); i++) {
            mentions.add(mention(reader, i));
        }
        List<String> words = sentence.tokens().stream()
                .map(token -> token.text() + "/" + token.tag())
                .toList();
        return new Explanation(
                sentence.source().sentence().start(),
                sentence.source().sentence().end(),
                sentence.source().readable(),
                sentence.sectionPath(),
                part,
                words,
                mentions,
                findings.stream().map(this::reason).toList());
    }

    private int position(int start) {
        return sentence.source().span(start, start + 1).start();
    }

    private String raw(int start, int end) {
        return sentence.source().span(start, end).raw();
    }

    private static String kind(TimeMention time) {
        return "time, " + time.sense().name().toLowerCase(Locale.ROOT)
                + time.to().map(to -> ", to " + to).orElse("");
    }

    private Explanation.Mention mention(TargetReader reader, int index) {
        QuantityMention quantity = sentence.quantities().get(index);
        String kind = "quantity, " + quantity.kind().name().toLowerCase(Locale.ROOT);
        return new Explanation.Mention(
                position(quantity.start()),
                raw(quantity.start(), quantity.end()),
                kind,
                withoutRecord(reader, index, quantity));
    }

    private Optional<String> withoutRecord(TargetReader reader, int index, QuantityMention quantity) {
        boolean made =
                targets.stream().anyMatch(target -> target.claim().quantity().start() == quantity.start());
        if (made) {
            return Optional.empty();
        }
        boolean counts =
                measures.stream().anyMatch(found -> found.start() < quantity.end() && quantity.start() < found.end());
        if (counts) {
            return Optional.of("it counts measures: see layer measure");
        }
        return reader.refusal(sentence, index)
                .map(QuantityFilter::explain)
                .or(() -> Optional.of("an old value, or nothing in the sentence names what it measures"));
    }

    @SuppressWarnings("ReferenceEquality") // what is said twice in the same words is still said twice
    private Explanation.Reason reason(Weighed weighed) {
        Finding finding = weighed.finding();
        List<String> because = new ArrayList<>();
        because.add("rule " + finding.provenance().rule());
        bodies.stream()
                .filter(found -> found.body() == finding)
                .findFirst()
                .ifPresent(found -> because.add("fits: " + found.trace()));
        targets.stream()
                .filter(explained -> explained.target() == finding)
                .findFirst()
                .ifPresent(explained -> addTarget(because, explained));
        Finding scored = scorer.scored(weighed);
        scored.provenance().score().ifPresent(score -> because.add("score " + score));
        scorer.contributions(weighed).stream().map(Explainer::tipping).forEach(because::add);
        return new Explanation.Reason(scored, List.copyOf(because));
    }

    private static String tipping(Scorer.Contribution piece) {
        return String.format(
                Locale.ROOT, "%+.2f: %s", piece.weight(), piece.evidence().meaning());
    }

    private static void addTarget(List<String> because, TargetReader.Explained explained) {
        boolean elided = explained.claim().rule() == RuleId.ELIDED_NAME;
        because.add((elided ? "indicator from the clause before: " : "indicator: ")
                + explained.claim().indicator());
        explained.claim().action().ifPresent(action -> because.add("verb: " + action));
        StatusReader.Standing standing = explained.standing();
        because.add(standing.status().status().code() + ": " + standing.status().because());
        because.add(standing.deadline()
                .date()
                .map(date -> "time " + date + " from the " + standing.deadline().saidIn())
                .orElse("no time: neither sentence, paragraph, heading nor document names one"));
        explained
                .target()
                .indicator()
                .id()
                .ifPresent(id -> because.add("canonical indicator " + id
                        + explained
                                .target()
                                .indicator()
                                .scope()
                                .map(scope -> ", scope " + scope)
                                .orElse("")));
    }
}
