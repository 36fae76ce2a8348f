package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhibiao.compare.Amount;
import org.zhibiao.compare.PanelRow;
import org.zhibiao.compare.Preferred;
import org.zhibiao.compare.QualitativeAim;
import org.zhibiao.document.Known;
import org.zhibiao.document.Region;
import org.zhibiao.document.Rival;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.record.Span;
import org.zhibiao.record.Strength;
import org.zhibiao.record.Target;
import org.zhibiao.store.DocumentSummary;

/** A row of a panel as a JSON object, with the columns of the table {@value #TABLE}; what is not there is left out. */
public final class PanelJson {

    /** The table's name in {@link Columns#of}. */
    public static final String TABLE = "panel";

    private PanelJson() {}

    /** The row. */
    public static ObjectNode write(PanelRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("indicator", row.indicator().name());
        row.indicator().canonical().ifPresent(known -> json.put("indicatorId", known.id()));
        json.put(
                "indicatorName",
                row.indicator()
                        .canonical()
                        .map(CanonicalIndicator::name)
                        .orElse(row.indicator().indicator()));
        row.region().code().ifPresent(code -> json.put("regionCode", code));
        json.put("region", row.region().name());
        row.region()
                .level()
                .map(Region.Level::name)
                .ifPresent(level -> json.put("level", level.toLowerCase(Locale.ROOT)));
        row.upperRegion().ifPresent(upper -> json.put("upperRegion", upper));
        json.put("year", row.year());
        aim(json, row.aim());
        json.put("related", row.related());
        result(json, row.result());
        row.upper().ifPresent(upper -> upper(json, upper));
        return json;
    }

    private static void aim(ObjectNode json, PanelRow.Aim aim) {
        json.put("statements", 0);
        json.put("differing", 0);
        switch (aim) {
            case PanelRow.Stated stated -> stated(json, stated);
            case PanelRow.Qualitative qualitative -> {
                QualitativeAim words = qualitative.words();
                json.put("empty", "no_number");
                document(json, words.document());
                words(json, new Span(words.start(), words.end(), words.clause()), words.sentence());
            }
            case PanelRow.Silent silent -> {
                json.put("empty", "no_target");
                document(json, silent.document());
            }
            case PanelRow.Undocumented undocumented -> json.put("empty", "no_document");
        }
    }

    private static void stated(ObjectNode json, PanelRow.Stated stated) {
        Preferred choice = stated.choice();
        Target target = choice.statement().target();
        amount(json, "target", "unit", "comparator", choice);
        json.put("strength", target.strength().orElse(Strength.EXPECTED).code());
        json.put("constraint", stated.constraint().code());
        json.put("statements", choice.statements());
        json.put("differing", choice.differing());
        json.put("why", choice.reason().code());
        document(json, choice.statement().document());
        words(json, target.span(), target.provenance().sentence());
    }

    private static void result(ObjectNode json, Optional<Preferred> result) {
        json.put("resultStatements", result.map(Preferred::statements).orElse(0));
        json.put("resultDiffering", result.map(Preferred::differing).orElse(0));
        result.ifPresent(choice -> {
            Target target = choice.statement().target();
            amount(json, "result", "resultUnit", "resultComparator", choice);
            json.put("resultWhy", choice.reason().code());
            json.put("resultDocument", choice.statement().document().name());
            doubts(json, "resultDocumentDoubts", choice.statement().document());
            json.put("resultStart", target.span().start());
            json.put("resultEnd", target.span().end());
            json.put("resultSentence", target.provenance().sentence());
        });
    }

    private static void upper(ObjectNode json, Preferred upper) {
        amount(json, "upperTarget", "upperUnit", "upperComparator", upper);
        json.put("upperDocument", upper.statement().document().name());
        doubts(json, "upperDocumentDoubts", upper.statement().document());
    }

    private static void amount(ObjectNode json, String value, String unit, String comparator, Preferred choice) {
        Amount amount = Amount.of(choice.statement());
        json.put(value, amount.value());
        amount.maximum().ifPresent(maximum -> json.put(value + "Max", maximum));
        choice.statement().subject().unit().ifPresent(text -> json.put(unit, text));
        json.put(comparator, amount.comparator().code());
    }

    private static void document(ObjectNode json, DocumentSummary document) {
        json.put("document", document.name());
        json.put("genre", document.metadata().genre().value().code());
        doubts(json, "documentDoubts", document);
        document.metadata().year().map(Known::value).ifPresent(year -> json.put("documentYear", year));
    }

    private static void doubts(ObjectNode json, String column, DocumentSummary document) {
        List<Rival> doubts = document.metadata().doubts();
        if (!doubts.isEmpty()) {
            ArrayNode fields = json.putArray(column);
            doubts.forEach(doubt -> fields.add(doubt.field().name().toLowerCase(Locale.ROOT)));
        }
    }

    private static void words(ObjectNode json, Span span, String sentence) {
        json.put("start", span.start());
        json.put("end", span.end());
        json.put("raw", span.raw());
        json.put("sentence", sentence);
    }
}
