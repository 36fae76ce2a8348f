package org.zhibiao.store.query;

import org.zhibiao.lexicon.Models;

/**
 * Reads queries. The language, from what binds loosest to what binds most:
 * <pre>
 * query   = [ either ]                            nothing asks for everything
 * either  = both { OR both }                      OR   或  ||
 * both    = not { [ AND ] not }                   AND  且  &amp;&amp;  or nothing between
 * not     = ( NOT | - ) not | part                NOT  非, or a hyphen before a part
 * part    = ( either ) | field:value | field:( either of values ) | "phrase" | word | *
 * value   = "text" | text | &gt; end | &gt;= end | &lt; end | &lt;= end | end..end | [end TO end] | {end TO end}
 * </pre>
 * Operators are words by themselves, in capitals. Quotes are {@code "…"}, {@code “…”} or {@code 「…」}; parentheses,
 * brackets, colons and signs may be full-width, {@code ，} and {@code ；} separate like blanks; {@code ≥ ≤} are
 * {@code >= <=}. A range in square brackets holds its
 * ends, one in braces does not, and both may be mixed; an end that is {@code *}, or missing beside dots, is open.
 * {@code field:*} asks that there be a value. A backslash takes away the meaning of the character behind it.
 *
 * <p>A line of more than 10,000 characters, 250 words and values, or 100 levels of parentheses is refused.
 */
public final class QueryParser {

    private final Tables tables;

    /**
     * Reads units, times, the ids of indicators and the words for codes by tables. The lexicon is asked for only when a
     * query needs it: words, codes, plain numbers, percents and dates do not.
     */
    public QueryParser(Models models) {
        this.tables = new Tables(models);
    }

    /**
     * The tree of a query; a blank line asks for everything.
     *
     * @throws QueryException when the line is no query
     */
    public Expression parse(String query) {
        Line line = new Line(query);
        return new Parsing(line, new ValueReader(line, tables)).whole();
    }

    Tables tables() {
        return tables;
    }
}
