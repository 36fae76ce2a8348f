package org.zhibiao.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zhibiao.Review;
import org.zhibiao.Zhibiao;
import org.zhibiao.record.CodebookField;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Layer;
import org.zhibiao.review.Judgement;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.store.Hit;
import org.zhibiao.store.query.Expression;
import org.zhibiao.web.view.Address;
import org.zhibiao.web.view.AskView.Piece;
import org.zhibiao.web.view.DecideView;
import org.zhibiao.web.view.DecideView.Choice;
import org.zhibiao.web.view.DecideView.FieldView;
import org.zhibiao.web.view.Texts;

/** Forms on which a finding is judged, and what is read from them. */
final class Decisions {

    private final Guard guard;

    Decisions(Guard guard) {
        this.guard = guard;
    }

    /** The form of a finding, with what may be seen of what was said of it. */
    DecideView form(Zhibiao base, ReviewedFinding reviewed, String back, Texts texts) throws IOException {
        Finding finding = reviewed.finding();
        return new DecideView(
                texts,
                guard.token(),
                reviewed.item(),
                reviewed.document().name(),
                FindingAddress.of(reviewed.document().name(), finding),
                reviewed.document().metadata().title().value(),
                finding.layer().code(),
                texts.messages().code("layer", finding.layer().code()),
                finding.span().start(),
                finding.span().end(),
                new Sentences(base, new Expression.All()).of(new Hit(reviewed.document(), finding)),
                fields(finding.layer(), FindingJson.write(finding)::path, texts),
                said(reviewed, texts),
                back);
    }

    /** The form of words of which a record is to be made. */
    DecideView empty(
            String document, String title, Layer layer, int start, int end, String words, String back, Texts texts) {
        return new DecideView(
                texts,
                guard.token(),
                "",
                document,
                Address.of("/document").with("name", document),
                title,
                layer.code(),
                texts.messages().code("layer", layer.code()),
                start,
                end,
                List.of(new Piece(words, "finding")),
                fields(layer, name -> Rows.JSON.missingNode(), texts),
                List.of(),
                back);
    }

    private static List<FieldView> fields(Layer layer, Function<String, JsonNode> values, Texts texts) {
        List<FieldView> fields = new ArrayList<>();
        for (CodebookField field : Review.fields(layer)) {
            if (Review.asked(layer).contains(field.name())) {
                String value = text(values.apply(field.name()));
                List<Choice> choices = new ArrayList<>();
                if (!field.codes().isEmpty()) {
                    choices.add(new Choice("", "–", value.isEmpty()));
                }
                field.codes()
                        .forEach(code -> choices.add(new Choice(
                                code.code(),
                                texts.value(field, code.code()),
                                code.code().equals(value))));
                fields.add(new FieldView(
                        field.name(), texts.field(field), texts.of(field.meaning()), value, field.required(), choices));
            }
        }
        return fields;
    }

    /** A value as a form has it; numbers that are equal are written alike. */
    private static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText();
    }

    private static List<String> said(ReviewedFinding reviewed, Texts texts) {
        List<String> said = new ArrayList<>();
        for (Judgement judgement : reviewed.judgements()) {
            said.add(texts.text(
                    "review.said",
                    judgement.coder().name(),
                    texts.text("review.status." + judgement.status().code())));
            judgement.note().ifPresent(said::add);
        }
        if (reviewed.stale()) {
            said.add(texts.text("review.stale"));
        }
        if (reviewed.disputed()) {
            said.add(texts.text("review.disputed"));
        }
        return said;
    }

    /**
     * The values of a form that are other than those of the record.
     *
     * @param written the value that stands in the form, by the name of its field; empty for a field that it has not
     * @throws IllegalArgumentException when one is no value of its field
     */
    static Map<String, JsonNode> changed(Finding finding, Function<String, Optional<String>> written) {
        JsonNode present = FindingJson.write(finding);
        Map<String, JsonNode> changed = new HashMap<>();
        values(finding.layer(), written).forEach((name, value) -> {
            if (!text(value).equals(text(present.path(name)))) {
                changed.put(name, value);
            }
        });
        return changed;
    }

    /**
     * The values of a form.
     *
     * @throws IllegalArgumentException when one is no value of its field
     */
    static Map<String, JsonNode> values(Layer layer, Function<String, Optional<String>> written) {
        Map<String, JsonNode> values = new HashMap<>();
        for (String name : Review.asked(layer)) {
            written.apply(name).ifPresent(text -> values.put(name, Review.value(layer, name, text)));
        }
        return values;
    }
}
