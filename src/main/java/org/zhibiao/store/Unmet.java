package org.zhibiao.store;

import java.util.List;
import java.util.Optional;
import org.zhibiao.store.query.Expression;

/**
 * A place or a document that a query names and that no document is of: a slip of the pen, or a document that was not
 * taken in.
 *
 * @param condition what the query asks
 * @param nearest the value that the knowledge base has and that is spelt nearest
 */
public record Unmet(Expression.Match condition, Optional<String> nearest) {

    /** The conditions on places and documents that findings have to meet; what a query excludes may well be missing. */
    static List<Expression.Match> conditions(Expression query) {
        return switch (query) {
            case Expression.And and ->
                and.parts().stream().flatMap(part -> conditions(part).stream()).toList();
            case Expression.Or or ->
                or.parts().stream().flatMap(part -> conditions(part).stream()).toList();
            case Expression.Match match -> isNamed(match) ? List.of(match) : List.of();
            case Expression.All all -> List.of();
            case Expression.Not not -> List.of();
            case Expression.Words words -> List.of();
            case Expression.NumberRange range -> List.of();
            case Expression.Dates dates -> List.of();
        };
    }

    private static boolean isNamed(Expression.Match match) {
        return switch (match.field()) {
            case REGION, REGION_CODE, DOCUMENT -> !match.isAny();
            default -> false;
        };
    }
}
