package org.zhibiao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.Review;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.record.Layer;

/** Reads values of fields that are written {@code FIELD=VALUE}. */
final class FieldValues {

    private FieldValues() {}

    /**
     * The values by the names of their fields.
     *
     * @throws CommandException when one is not written so, or is no value of its field
     */
    static Map<String, JsonNode> of(Layer layer, List<String> written, Environment environment)
            throws CommandException {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (String one : written) {
            int sign = one.indexOf('=');
            if (sign < 1) {
                throw CommandException.wrongUse(environment, "review.no_value", one);
            }
            try {
                String field = one.substring(0, sign).strip();
                values.put(field, Review.value(layer, field, one.substring(sign + 1)));
            } catch (IllegalArgumentException e) {
                throw wrong(environment, e);
            }
        }
        return values;
    }

    /** What is wrong with a value, in the language of the user. */
    static CommandException wrong(Environment environment, IllegalArgumentException e) {
        return new CommandException(
                ExitCode.WRONG_USE, environment.messages().translated(String.valueOf(e.getMessage())));
    }
}
