package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.zhibiao.review.agreement.Disagreement;
import org.zhibiao.review.agreement.Estimate;
import org.zhibiao.review.agreement.Figure;

/** Figures of agreement, and disagreements, as rows. */
public final class AgreementJson {

    /** The table of figures in {@code columns.tsv}. */
    public static final String FIGURES = "agreement";

    /** The table of disagreements there. */
    public static final String DISAGREEMENTS = "disagreements";

    private static final int DIGITS = 4;

    private AgreementJson() {}

    /** The row of a figure. */
    public static ObjectNode write(Figure figure) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("layer", figure.layer().code());
        json.put("field", figure.field());
        json.put("units", figure.units());
        put(json, "agreement", figure.observed().orElse(Double.NaN));
        put(json, "kappa", figure.kappa().orElse(new Estimate(Double.NaN, Double.NaN, Double.NaN)));
        put(json, "alpha", figure.alpha());
        return json;
    }

    private static void put(ObjectNode json, String name, Estimate estimate) {
        put(json, name, estimate.value());
        put(json, name + "Low", estimate.low());
        put(json, name + "High", estimate.high());
    }

    private static void put(ObjectNode json, String name, double value) {
        if (Double.isNaN(value)) {
            json.putNull(name);
        } else {
            json.put(name, BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP));
        }
    }

    /** The row of a disagreement. */
    public static ObjectNode write(Disagreement one) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("doc", one.document());
        json.put("layer", one.layer().code());
        json.put("start", one.span().start());
        json.put("end", one.span().end());
        json.put("raw", one.span().raw());
        json.put("field", one.field());
        json.put("first", one.first().isEmpty() ? null : one.first());
        json.put("second", one.second().isEmpty() ? null : one.second());
        return json;
    }
}
