package org.zhibiao.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhibiao.Zhibiao;
import org.zhibiao.document.Document;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.Rival;
import org.zhibiao.document.Section;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.record.Layer;
import org.zhibiao.review.Coder;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.web.view.Address;
import org.zhibiao.web.view.DocumentView;
import org.zhibiao.web.view.DocumentView.Fact;
import org.zhibiao.web.view.DocumentView.Heading;
import org.zhibiao.web.view.DocumentView.LayerCount;
import org.zhibiao.web.view.Frame;
import org.zhibiao.web.view.RecordView;
import org.zhibiao.web.view.Texts;

/** The page on which a document is read, its findings marked in place, one of them told of beside it. */
final class DocumentPage {

    private final Pages pages;
    private final SharedBase bases;
    private final Explainer explainer;
    private final Decisions decisions;
    private final Guard guard;

    DocumentPage(Pages pages, SharedBase bases, Explainer explainer, Decisions decisions, Guard guard) {
        this.decisions = decisions;
        this.guard = guard;
        this.pages = pages;
        this.bases = bases;
        this.explainer = explainer;
    }

    /** Answers with the page. */
    void answer(Context context) throws IOException {
        String finding = Optional.ofNullable(context.queryParam("finding")).orElse("");
        DocumentView view = bases.ask(base -> {
            DocumentSummary document = named(base, context);
            Frame frame = pages.frame(context, document.metadata().title().value(), "documents", true);
            return view(base, document, finding, judge(context), frame);
        });
        pages.draw(context, "document", view);
    }

    /** Answers with one finding, to be shown beside the text. */
    void answerRecord(Context context) throws IOException {
        Texts texts = Pages.texts(context);
        String finding = Optional.ofNullable(context.queryParam("finding")).orElse("");
        RecordView view = bases.ask(base -> {
            DocumentSummary document = named(base, context);
            return record(base, findings(base, document, judge(context)), finding, judge(context), texts)
                    .orElseThrow(() -> new RefusedException(404, "refused.no_finding"));
        });
        pages.draw(context, "record", view);
    }

    /** Who judges, where anything can be changed. */
    private Optional<Coder> judge(Context context) {
        return guard.readOnly() ? Optional.empty() : Coders.of(context);
    }

    private static Map<String, ReviewedFinding> findings(Zhibiao base, DocumentSummary document, Optional<Coder> judge)
            throws IOException {
        return FindingAddress.names(base.review().document(document.name(), Coders.eyes(judge)));
    }

    private static DocumentSummary named(Zhibiao base, Context context) throws IOException {
        String name = Optional.ofNullable(context.queryParam("name")).orElse("");
        // A pattern would find several.
        if (name.isEmpty() || name.contains("*")) {
            throw new RefusedException(404, "refused.no_document");
        }
        List<DocumentSummary> found = base.documents().named(name);
        if (found.isEmpty()) {
            throw new RefusedException(404, "refused.no_document");
        }
        return found.getFirst();
    }

    private DocumentView view(
            Zhibiao base, DocumentSummary document, String finding, Optional<Coder> judge, Frame frame)
            throws IOException {
        Texts texts = frame.texts();
        String text = base.documents().text(document.name()).orElse("");
        Map<String, ReviewedFinding> findings = findings(base, document, judge);
        List<Section> sections =
                explainer.laidOut(base, document.name()).map(Document::sections).orElse(List.of());
        MarkedBlocks blocks = new MarkedBlocks(document.name(), text, findings, depths(sections), texts);
        return new DocumentView(
                frame,
                document.name(),
                document.metadata().title().value(),
                facts(document, texts),
                layers(document, texts),
                sections.stream()
                        .map(section -> new Heading(section.title(), section.level(), blocks.line(section.start())))
                        .toList(),
                blocks.blocks(),
                finding.isEmpty() ? Optional.empty() : record(base, findings, finding, judge, texts),
                Address.of("/").with("q", new Expression.Match(Field.DOCUMENT, document.name()).toString()),
                judge.isPresent() ? Optional.of(IdentityForms.of(document, 0, texts)) : Optional.empty(),
                base.review().excluded().contains(document.name()));
    }

    /** A heading is as deep as the headings above it, whatever the signs that number it. */
    private static Map<Integer, Integer> depths(List<Section> sections) {
        return sections.stream()
                .collect(Collectors.toMap(
                        Section::start, section -> section.path().size(), (one, other) -> one));
    }

    private Optional<RecordView> record(
            Zhibiao base, Map<String, ReviewedFinding> findings, String address, Optional<Coder> judge, Texts texts)
            throws IOException {
        ReviewedFinding finding = findings.get(address);
        if (finding == null) {
            return Optional.empty();
        }
        String back = FindingAddress.of(finding.document().name(), address).toString();
        return Optional.of(explainer.record(
                base,
                address,
                finding,
                judge.isPresent() ? Optional.of(decisions.form(base, finding, back, texts)) : Optional.empty(),
                texts));
    }

    private static List<LayerCount> layers(DocumentSummary document, Texts texts) {
        return Arrays.stream(Layer.values())
                .map(layer -> new LayerCount(
                        layer.code(),
                        texts.messages().code("layer", layer.code()),
                        document.findings().getOrDefault(layer, 0)))
                .toList();
    }

    private static List<Fact> facts(DocumentSummary document, Texts texts) {
        Metadata metadata = document.metadata();
        List<Fact> facts = new ArrayList<>();
        add(facts, MetadataField.TITLE, Optional.of(metadata.title()), Function.identity(), metadata, texts);
        add(
                facts,
                MetadataField.GENRE,
                Optional.of(metadata.genre()),
                genre -> texts.value(Field.GENRE, genre.code()),
                metadata,
                texts);
        add(facts, MetadataField.REGION, metadata.place(), region -> region.name(), metadata, texts);
        add(facts, MetadataField.YEAR, metadata.year(), String::valueOf, metadata, texts);
        add(facts, MetadataField.ISSUER, metadata.issuer(), Function.identity(), metadata, texts);
        add(facts, MetadataField.DOCUMENT_NUMBER, metadata.documentNumber(), Function.identity(), metadata, texts);
        add(facts, MetadataField.WRITTEN, metadata.written(), String::valueOf, metadata, texts);
        add(facts, MetadataField.PUBLISHED, metadata.published(), String::valueOf, metadata, texts);
        add(facts, MetadataField.HORIZON, metadata.horizon(), String::valueOf, metadata, texts);
        add(facts, MetadataField.PUBLISHER, metadata.publisher(), Function.identity(), metadata, texts);
        add(facts, MetadataField.ADDRESS, metadata.address(), Function.identity(), metadata, texts);
        facts.add(new Fact(texts.text("document.sources"), String.join(", ", document.sources()), "", ""));
        return facts;
    }

    private static <T> void add(
            List<Fact> facts,
            MetadataField field,
            Optional<Known<T>> known,
            Function<T, String> written,
            Metadata metadata,
            Texts texts) {
        String doubt = metadata.doubts().stream()
                .filter(rival -> rival.field() == field)
                .findFirst()
                .map(Rival::value)
                .orElse("");
        if (known.isEmpty() && doubt.isEmpty()) {
            return;
        }
        String value = known.map(one -> written.apply(one.value())).orElse("");
        facts.add(new Fact(
                texts.text("fact." + field.name().toLowerCase(Locale.ROOT)),
                value,
                known.map(one -> texts.text("evidence." + one.evidence().name().toLowerCase(Locale.ROOT)))
                        .orElse(""),
                doubt.isEmpty()
                        ? ""
                        : doubt.equals(value) ? texts.text("document.weak") : texts.text("document.doubt", doubt)));
    }
}
