package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.zhibiao.review.validation.Validation;

/** Figures of a validation as rows. */
public final class ValidationJson {

    /** The table in {@code columns.tsv}. */
    public static final String TABLE = "validation";

    private static final int DIGITS = 4;

    private ValidationJson() {}

    /** The row of a figure. */
    public static ObjectNode write(Validation.Measure figure) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("layer", figure.layer().code());
        json.put("figure", figure.what());
        json.put("judged", figure.share().judged());
        json.put("share", rounded(figure.share().value()));
        json.put("low", rounded(figure.share().low()));
        json.put("high", rounded(figure.share().high()));
        return json;
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
