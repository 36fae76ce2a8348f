package org.zhibiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.ingest.IngestListener;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Strength;
import org.zhibiao.record.Target;
import org.zhibiao.review.Coder;
import org.zhibiao.review.Identities;
import org.zhibiao.review.ReviewStatus;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.query.Expression;

/** Decisions on the findings of a real knowledge base, which outlast that it is read anew. */
class ReviewTest {

    private static final String TITLE = "云川市城镇化方案\n";
    private static final String TEXT = TITLE + "到2025年，常住人口城镇化率力争达到64%。新建农村公路100公里。\n由市发展改革委牵头，市财政局配合。\n";
    private static final Coder LI = Coder.named("李");
    private static final Coder WANG = Coder.named("王");
    private static final Coder JUDGE = new Coder("赵", true);
    private static final Optional<String> NO_NOTE = Optional.empty();
    private static final Optional<Coder> EVERYBODY = Optional.empty();

    @TempDir
    private Path folder;

    private Path file;
    private Zhibiao kb;

    @BeforeEach
    void ingest() throws Exception {
        file = Files.writeString(folder.resolve("方案.txt"), TEXT);
        kb = open(Models.bundled());
        kb.ingest(List.of(file), IngestListener.NONE);
    }

    private Zhibiao open(Models models) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        return Zhibiao.open(folder.resolve("kb"), models, clock);
    }

    private DocumentSummary document() throws IOException {
        return kb.documents().all().getFirst();
    }

    private List<ReviewedFinding> all(Optional<Coder> eyes) throws IOException {
        return kb.review().document(document().name(), eyes);
    }

    private ReviewedFinding on(String raw) throws IOException {
        return on(raw, EVERYBODY);
    }

    private ReviewedFinding on(String raw, Optional<Coder> eyes) throws IOException {
        return all(eyes).stream()
                .filter(one -> one.finding().span().raw().equals(raw))
                .findFirst()
                .orElseThrow();
    }

    private static Target target(ReviewedFinding one) {
        return (Target) one.finding();
    }

    private static Map<String, JsonNode> values(String field, String value) {
        return Map.of(field, JsonNodeFactory.instance.textNode(value));
    }

    @Test
    void whatNobodyJudgedIsAsItWasFound() throws IOException {
        assertThat(all(EVERYBODY)).isNotEmpty().allSatisfy(one -> {
            assertThat(one.status()).isEqualTo(ReviewStatus.NONE);
            assertThat(one.extracted()).contains(one.finding());
        });
        assertThat(all(EVERYBODY).stream().map(ReviewedFinding::finding))
                .containsExactlyElementsOf(kb.documents().findings(document().name()));
    }

    @Test
    void acceptsCorrectsRejectsAndTakesBack() throws IOException {
        Review review = kb.review();
        review.accept(LI, on("100公里"), NO_NOTE);
        review.correct(LI, on("64%"), values("deadline", "2026"), Optional.of("见附件"));
        review.correct(LI, on("64%"), values("strength", "binding"), NO_NOTE);
        review.reject(LI, on("市财政局"), NO_NOTE);
        assertThat(on("100公里").status()).isEqualTo(ReviewStatus.ACCEPTED);
        assertThat(on("市财政局").isKept()).isFalse();
        ReviewedFinding corrected = on("64%");
        assertThat(corrected.status()).isEqualTo(ReviewStatus.CORRECTED);
        assertThat(corrected.coder()).contains("李");
        assertThat(target(corrected).deadline().orElseThrow()).hasToString("2026");
        assertThat(target(corrected).strength()).contains(Strength.BINDING);
        assertThat(target(corrected).indicator().id()).contains("urbanisation_rate_resident");
        assertThat(review.history(corrected.item())).hasSize(2);

        assertThat(review.undo(LI)).isPresent();
        assertThat(on("市财政局").status()).isEqualTo(ReviewStatus.NONE);
        review.undo(LI);
        assertThat(target(on("64%")).strength()).contains(Strength.ASPIRATIONAL);
        assertThat(target(on("64%")).deadline().orElseThrow()).hasToString("2026");
        review.undo(LI);
        review.undo(LI);
        assertThat(review.undo(LI)).isEmpty();
        assertThat(all(EVERYBODY)).allSatisfy(one -> assertThat(one.status()).isEqualTo(ReviewStatus.NONE));
        assertThat(review.entries()).as("nothing is taken out of the journal").hasSize(8);
    }

    @Test
    void whatADocumentIsCanBeCorrectedAndItsFindingsFollow() throws Exception {
        Path report = Files.writeString(folder.resolve("报告.txt"), "云川市政府工作报告\n今年的主要目标是：生产总值增长6%，新建农村公路100公里。\n");
        kb.ingest(List.of(report), IngestListener.NONE);
        DocumentSummary before = kb.documents().named("报告.txt").getFirst();
        assertThat(before.metadata().yearNumber()).isEmpty();
        assertThat(deadlines(before.name())).containsOnly("");

        kb.identify(LI, before, Map.of(MetadataField.YEAR, "2021", MetadataField.REGION, "许昌市"), NO_NOTE);
        DocumentSummary now = kb.documents().named("报告.txt").getFirst();
        assertThat(now.metadata().yearNumber()).hasValue(2021);
        assertThat(now.metadata().year().orElseThrow().evidence()).isEqualTo(Evidence.CORRECTED);
        assertThat(now.metadata().region().orElseThrow().value().code()).contains("411000");
        assertThat(now.metadata().doubts())
                .noneMatch(doubt -> Identities.FIELDS.contains(doubt.field())
                        && doubt.field() != MetadataField.GENRE
                        && doubt.field() != MetadataField.TITLE);
        assertThat(deadlines(now.name())).containsOnly("2021");
        assertThat(kb.search("region:许昌 year:2021").total()).isPositive();

        kb.reextract(true, IngestListener.NONE);
        assertThat(kb.documents().named("报告.txt").getFirst().metadata().yearNumber())
                .as("outlasts that all is read anew")
                .hasValue(2021);
        Files.writeString(report, "云川市政府工作报告\n今年的主要目标是：生产总值增长7%，新建农村公路100公里。\n");
        kb.ingest(List.of(report), IngestListener.NONE);
        assertThat(kb.documents().named("报告.txt").getFirst().metadata().yearNumber())
                .as("outlasts another text of the same name")
                .hasValue(2021);

        assertThat(kb.review().undo(LI)).isPresent();
        assertThat(kb.reidentify()).isEqualTo(1);
        assertThat(kb.documents().named("报告.txt").getFirst().metadata().yearNumber())
                .isEmpty();
        assertThat(kb.reidentify()).as("nothing is left to be read anew").isZero();
    }

    private List<String> deadlines(String document) throws IOException {
        return kb.documents().findings(document).stream()
                .filter(Target.class::isInstance)
                .map(finding ->
                        ((Target) finding).deadline().map(Object::toString).orElse(""))
                .toList();
    }

    @Test
    void aDocumentIsNotWhatNoDocumentCanBe() throws IOException {
        for (Map<MetadataField, String> wrong : List.of(
                Map.of(MetadataField.YEAR, "soon"),
                Map.of(MetadataField.GENRE, "novel"),
                Map.of(MetadataField.PUBLISHER, "somebody"))) {
            assertThatThrownBy(() -> kb.identify(LI, document(), wrong, NO_NOTE))
                    .as("%s", wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(kb.review().isEmpty()).isTrue();
    }

    @Test
    void aValueThatIsNoneOfItsFieldIsRefusedAndNotWritten() throws IOException {
        for (Map<String, JsonNode> wrong : List.of(
                values("strength", "very"),
                values("deadline", "soon"),
                values("value", "64"),
                values("rule", "mine"),
                values("doc", "other.txt"),
                Map.<String, JsonNode>of("value", JsonNodeFactory.instance.nullNode()))) {
            assertThatThrownBy(() -> kb.review().correct(LI, on("64%"), wrong, NO_NOTE))
                    .as("%s", wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(kb.review().isEmpty()).isTrue();
    }

    @Test
    void wordsThatWereMissedAreAdded() throws IOException {
        int start = TEXT.indexOf("市发展改革委") + 1;
        kb.review().add(LI, document(), Layer.BODY, start, start + 5, values("role", "member"), Optional.empty());
        ReviewedFinding added = on("发展改革委");
        assertThat(added.status()).isEqualTo(ReviewStatus.ADDED);
        assertThat(added.extracted()).isEmpty();
        assertThat(added.finding().provenance().sentence()).isEqualTo("由市发展改革委牵头，市财政局配合。");
        assertThat(all(EVERYBODY))
                .hasSize(kb.documents().findings(document().name()).size() + 1);
    }

    @Test
    void theWordsOfARecordAreMoved() throws IOException {
        int start = on("市财政局").finding().span().start();
        kb.review().correct(LI, on("市财政局"), Map.of("start", JsonNodeFactory.instance.numberNode(start + 1)), NO_NOTE);
        assertThat(on("财政局").extracted().orElseThrow().span().raw()).isEqualTo("市财政局");
        kb.review().correct(LI, on("财政局"), values("role", "lead"), NO_NOTE);
        assertThat(on("财政局").status()).isEqualTo(ReviewStatus.CORRECTED);
    }

    @Test
    void coderSeesOnlyHisOwnAndAnAdjudicatorSettles() throws IOException {
        Review review = kb.review();
        review.accept(LI, on("64%"), NO_NOTE);
        assertThat(on("64%", Optional.of(WANG)).status()).isEqualTo(ReviewStatus.NONE);
        review.correct(WANG, on("64%", Optional.of(WANG)), values("timing", "in"), NO_NOTE);
        assertThat(on("64%").disputed()).isTrue();
        assertThat(on("64%", Optional.of(LI)).disputed()).isFalse();
        assertThat(on("64%", Optional.of(LI)).judgements()).hasSize(1);
        review.accept(JUDGE, on("64%", Optional.of(JUDGE)), NO_NOTE);
        review.reject(LI, on("64%", Optional.of(LI)), NO_NOTE);
        assertThat(on("64%").disputed()).isFalse();
        assertThat(on("64%").coder()).contains("赵");
        assertThat(on("64%").status()).isEqualTo(ReviewStatus.ACCEPTED);
        assertThatThrownBy(() -> review.undo(
                        WANG, review.history(on("64%").item()).getFirst().id()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("李");
    }

    @Test
    void judgementsOutlastThatTheTextsAreReadAnew() throws Exception {
        kb.review().correct(LI, on("64%"), values("deadline", "2026"), NO_NOTE);
        kb.review().reject(LI, on("市财政局"), NO_NOTE);
        kb.reextract(true, IngestListener.NONE);
        assertThat(on("64%").status()).isEqualTo(ReviewStatus.CORRECTED);
        assertThat(on("64%").stale()).isFalse();
        assertThat(on("市财政局").isKept()).isFalse();
    }

    /** Another document of the same name: all positions are others, and the text too. */
    @Test
    void judgementsFollowTheirWordsIntoAnotherTextOfTheDocument() throws Exception {
        kb.review().correct(LI, on("64%"), values("deadline", "2026"), NO_NOTE);
        kb.review().accept(LI, on("100公里"), NO_NOTE);
        Files.writeString(
                file,
                TITLE + "城镇化率现为64%左右，各县均超过64%。\n"
                        + TEXT.substring(TITLE.length()).replace("100公里", "120公里"));
        kb.ingest(List.of(file), IngestListener.NONE);
        List<ReviewedFinding> judged = all(EVERYBODY).stream()
                .filter(one -> one.judgement().isPresent())
                .toList();
        assertThat(judged).hasSize(1);
        ReviewedFinding moved = judged.getFirst();
        assertThat(moved.finding().provenance().sentence()).startsWith("到2025年");
        assertThat(moved.finding().span())
                .isEqualTo(moved.extracted().orElseThrow().span());
        assertThat(target(moved).deadline().orElseThrow()).hasToString("2026");
        assertThat(moved.stale()).isFalse();
    }

    @Test
    void aFileOfAnotherNameIsTheSameDocument() throws Exception {
        kb.review().reject(LI, on("64%"), NO_NOTE);
        Path other = Files.writeString(folder.resolve("改名.txt"), TEXT.replace("\n", "\r\n\r\n"));
        try (Zhibiao elsewhere = Zhibiao.open(folder.resolve("other-kb"))) {
            elsewhere.ingest(List.of(other), IngestListener.NONE);
            Files.copy(folder.resolve("kb/review.jsonl"), folder.resolve("other-kb/review.jsonl"));
            String name = elsewhere.documents().all().getFirst().name();
            assertThat(elsewhere.review().document(name, EVERYBODY))
                    .filteredOn(one -> !one.isKept())
                    .singleElement()
                    .extracting(one -> one.finding().span().raw())
                    .isEqualTo("64%");
        }
    }

    @Test
    void aNewReadingIsShownAgainAndTheJudgementHolds() throws Exception {
        kb.review().accept(LI, on("64%"), NO_NOTE);
        kb.review().correct(WANG, on("100公里"), values("indicator", "公路"), NO_NOTE);
        try (Zhibiao other = open(modelsWhereStrivingBinds())) {
            other.reextract(true, IngestListener.NONE);
        }
        kb.close();
        ReviewedFinding stale = on("64%");
        assertThat(((Target) stale.extracted().orElseThrow()).strength()).contains(Strength.BINDING);
        assertThat(target(stale).strength()).as("what was accepted holds").contains(Strength.ASPIRATIONAL);
        assertThat(stale.stale()).isTrue();
        assertThat(on("100公里").stale()).isFalse();
        assertThat(kb.review().queue(queue(ReviewQueue.Sequence.DOUBTFUL, 1), EVERYBODY))
                .containsExactly(stale);
        kb.review().correct(LI, stale, Map.of(), Optional.of("仍为力争"));
        assertThat(on("64%").stale()).isFalse();
        assertThat(target(on("64%")).strength()).contains(Strength.ASPIRATIONAL);
        kb.review().accept(LI, on("64%"), NO_NOTE);
        assertThat(target(on("64%")).strength()).contains(Strength.BINDING);
    }

    private Models modelsWhereStrivingBinds() throws IOException {
        Path models = folder.resolve("models");
        try (Stream<Path> files = Files.walk(Path.of("models"))) {
            for (Path from : files.toList()) {
                Files.copy(from, models.resolve(Path.of("models").relativize(from)));
            }
        }
        Path cues = models.resolve("cues.csv");
        Files.writeString(
                cues,
                Files.readString(cues)
                        .replace("strength-力争,strength,力争,aspirational", "strength-力争,strength,力争,binding"));
        return Models.load(models);
    }

    private static ReviewQueue queue(ReviewQueue.Sequence order, int limit) {
        return new ReviewQueue(new Expression.All(), order, 7, false, Optional.empty(), limit);
    }

    @Test
    void aQueueGoesOnBehindEachFindingOnce() throws IOException {
        int all = all(EVERYBODY).size();
        for (ReviewQueue.Sequence order : ReviewQueue.Sequence.values()) {
            List<ReviewedFinding> whole = kb.review().queue(queue(order, 100), EVERYBODY);
            assertThat(whole).as("%s", order).hasSize(all).doesNotHaveDuplicates();
            List<ReviewedFinding> stepped = new ArrayList<>();
            Optional<ReviewQueue.Place> after = Optional.empty();
            for (int i = 0; i < all; i++) {
                ReviewedFinding next = kb.review()
                        .queue(new ReviewQueue(new Expression.All(), order, 7, false, after, 1), EVERYBODY)
                        .getFirst();
                stepped.add(next);
                after = Optional.of(new ReviewQueue.Place(next.document().name(), next.item()));
            }
            assertThat(stepped).as("%s", order).isEqualTo(whole);
        }
        assertThat(kb.review().queue(queue(ReviewQueue.Sequence.DOUBTFUL, 100), EVERYBODY))
                .extracting(one -> one.finding().provenance().score().orElseThrow())
                .isSorted();
    }

    @Test
    void theQueueHasWhatACoderHasNotJudged() throws IOException {
        Review review = kb.review();
        int all = all(EVERYBODY).size();
        List<ReviewedFinding> random = review.queue(queue(ReviewQueue.Sequence.RANDOM, 100), Optional.of(LI));
        assertThat(random).hasSize(all);
        assertThat(review.queue(queue(ReviewQueue.Sequence.RANDOM, 100), Optional.of(WANG)))
                .isEqualTo(random);
        review.accept(LI, random.getFirst(), NO_NOTE);
        assertThat(review.queue(queue(ReviewQueue.Sequence.RANDOM, 100), Optional.of(LI)))
                .isEqualTo(random.subList(1, all));
        assertThat(review.queue(queue(ReviewQueue.Sequence.RANDOM, 100), Optional.of(WANG)))
                .isEqualTo(random);
        assertThat(review.queue(
                        new ReviewQueue(
                                new Expression.All(),
                                ReviewQueue.Sequence.RANDOM,
                                7,
                                true,
                                Optional.of(new ReviewQueue.Place(
                                        document().name(), random.get(1).item())),
                                2),
                        Optional.of(WANG)))
                .isEqualTo(random.subList(2, 4));
        assertThat(review.queue(queue(ReviewQueue.Sequence.DOCUMENT, 100), Optional.of(WANG)))
                .extracting(one -> one.finding().span())
                .isSorted();
        review.exclude(LI, document(), true, NO_NOTE);
        assertThat(review.excluded()).containsExactly(document().name());
        assertThat(review.queue(queue(ReviewQueue.Sequence.RANDOM, 100), Optional.of(WANG)))
                .isEmpty();
        review.exclude(LI, document(), false, NO_NOTE);
        assertThat(review.excluded()).isEmpty();
    }

    @Test
    void anItemIsFoundByItsName() throws IOException {
        ReviewedFinding one = on("64%");
        assertThat(kb.review().item(one.item(), EVERYBODY)).contains(one);
        assertThat(kb.review().item("0000000000000000", EVERYBODY)).isEmpty();
        List<Finding> found =
                kb.search("城镇化率").hits().stream().map(hit -> hit.finding()).toList();
        assertThat(found).isNotEmpty();
        assertThat(kb.review().of(kb.search("城镇化率").hits(), EVERYBODY))
                .extracting(ReviewedFinding::finding)
                .isEqualTo(found);
    }
}
