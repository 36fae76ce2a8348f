package org.zhibiao.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhibiao.QueryLanguage;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.web.view.Texts;

/** What conditions and values are called in the reader's language. */
final class Labels {

    private final Map<String, CanonicalIndicator> indicators;

    /** Knows the indicators by their ids. */
    Labels(QueryLanguage language) {
        this.indicators = language.indicators().stream()
                .collect(Collectors.toUnmodifiableMap(CanonicalIndicator::id, Function.identity()));
    }

    /** What a value of a field is called. */
    String value(Field field, String value, Texts texts) {
        return switch (field) {
            case INDICATOR_ID ->
                Optional.ofNullable(indicators.get(value))
                        .map(one -> texts.isChinese() ? one.name() : one.english())
                        .orElse(value);
            case CATEGORY -> texts.isChinese() ? value : value.replace('_', ' ');
            default -> texts.value(field, value);
        };
    }

    /** What a condition is about; of several at once, the first. */
    String field(Expression condition, Texts texts) {
        return switch (condition) {
            case Expression.Match match -> texts.field(named(match.field()));
            case Expression.NumberRange range -> texts.field(range.field());
            case Expression.Dates dates -> texts.field(dates.field());
            case Expression.Words words -> texts.text("chip.words");
            case Expression.Not not -> texts.text("chip.not", field(not.part(), texts));
            case Expression.Or or -> field(or.parts().getFirst(), texts);
            case Expression.And and -> field(and.parts().getFirst(), texts);
            case Expression.All all -> texts.text("chip.all");
        };
    }

    /** An indicator is one to the reader, whether by its name or by its id. */
    private static Field named(Field field) {
        return switch (field) {
            case INDICATOR_ID -> Field.INDICATOR;
            case BODY_ID -> Field.BODY;
            default -> field;
        };
    }

    /** What a condition asks. */
    String asked(Expression condition, Texts texts) {
        return switch (condition) {
            case Expression.Match match ->
                match.isAny() ? texts.text("chip.any") : value(match.field(), match.value(), texts);
            case Expression.Words words -> words.text();
            case Expression.Not not -> asked(not.part(), texts);
            case Expression.Or or -> either(or.parts(), texts);
            case Expression.And and -> joined(and.parts(), texts, " · ");
            case Expression.NumberRange range -> behindColon(range);
            case Expression.Dates dates -> behindColon(dates);
            case Expression.All all -> texts.text("chip.all");
        };
    }

    /** Names of one thing, such as an indicator's words and its id, are said once. */
    private String either(List<Expression> parts, Texts texts) {
        boolean isIndicator = parts.stream()
                .allMatch(part -> part instanceof Expression.Match match && named(match.field()) == Field.INDICATOR);
        return isIndicator ? asked(parts.getFirst(), texts) : joined(parts, texts, " " + texts.text("chip.or") + " ");
    }

    private String joined(List<Expression> parts, Texts texts, String joint) {
        return parts.stream().map(part -> asked(part, texts)).distinct().collect(Collectors.joining(joint));
    }

    private static String behindColon(Expression condition) {
        String query = condition.toString();
        return query.substring(query.indexOf(':') + 1);
    }
}
