package org.zhibiao.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.store.query.Expression.All;
import org.zhibiao.store.query.Expression.Dates;
import org.zhibiao.store.query.Expression.Match;
import org.zhibiao.store.query.Expression.Not;
import org.zhibiao.store.query.Expression.NumberRange;
import org.zhibiao.store.query.Expression.Words;
import org.zhibiao.store.query.Field.Kind;

/** A tree, printed and read again, is the same tree; and no line does anything but give a tree or a mistake. */
class RoundTripTest {

    private static final QueryParser PARSER = QueryParserTest.PARSER;
    private static final String SIGNS = "()（）[]{}\"“”「」:：<>=≥\\*-&|~^/ .　且或AND非TO年%亿元5岚江市a";

    @Property(edgeCases = EdgeCasesMode.NONE)
    void readsWhatItPrints(@ForAll("expressions") Expression expression) {
        assertThat(PARSER.parse(expression.toString())).isEqualTo(expression);
    }

    @Property
    void givesATreeOrAMistakeWithinTheLine(@ForAll("lines") String line) {
        try {
            assertThat(PARSER.parse(PARSER.parse(line).toString())).isEqualTo(PARSER.parse(line));
        } catch (QueryException mistake) {
            assertThat(mistake.place()).isBetween(0, line.codePointCount(0, line.length()));
        } catch (RuntimeException e) {
            fail("reading " + line, e);
        }
    }

    @Property
    void staysWithinTheQuestion(@ForAll("questions") String line) {
        QuestionReaderTest.READER.read(line).ifPresent(question -> {
            assertThat(PARSER.parse(question.expression().toString())).isEqualTo(question.expression());
            int at = 0;
            for (Question.Part part : question.parts()) {
                assertThat(part.start()).isGreaterThanOrEqualTo(at);
                assertThat(part.end()).isGreaterThan(part.start());
                at = part.end();
            }
            assertThat(at).isLessThanOrEqualTo(line.codePointCount(0, line.length()));
        });
    }

    /** A short name of a county that ends the line, behind a city. */
    @Example
    void readsAPlaceThatEndsTheLine() {
        staysWithinTheQuestion("许昌市新建");
    }

    @Provide
    Arbitrary<Expression> expressions() {
        return Arbitraries.recursive(this::leaves, RoundTripTest::joined, 0, 4);
    }

    private static Arbitrary<Expression> joined(Arbitrary<Expression> parts) {
        Arbitrary<List<Expression>> several = parts.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(parts.map(Not::new), several.map(Expression::and), several.map(Expression::or));
    }

    private Arbitrary<Expression> leaves() {
        return Arbitraries.oneOf(
                Arbitraries.just(new All()),
                Combinators.combine(text(), Arbitraries.of(true, false)).as(Words::new),
                Combinators.combine(
                                fields(Kind.KEYWORD, Kind.WORDS)
                                        .filter(field -> field != Field.INDICATOR_ID && field != Field.CATEGORY),
                                text())
                        .as(Match::new),
                fields(Kind.CODE).flatMap(field -> Arbitraries.of(field.codes()).map(code -> new Match(field, code))),
                ranges().filter(range -> !range.isEmpty()),
                dates().filter(dates -> !dates.isEmpty()));
    }

    private static Arbitrary<Field> fields(Kind... kinds) {
        return Arbitraries.of(Arrays.stream(Field.values())
                .filter(field -> List.of(kinds).contains(field.kind()))
                .toList());
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withChars(SIGNS.toCharArray())
                                .ofMinLength(1)
                                .ofMaxLength(6),
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(4).excludeChars(surrogates()),
                        Arbitraries.of("AND", "且", "城镇化率", "𠮷野家", "a b", "||"))
                .filter(text -> !text.isBlank() && text.codePoints().anyMatch(c -> !Characters.isBlank(c)));
    }

    /** Half a character cannot stand in a text. */
    private static char[] surrogates() {
        char[] surrogates = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
        for (int i = 0; i < surrogates.length; i++) {
            surrogates[i] = (char) (Character.MIN_SURROGATE + i);
        }
        return surrogates;
    }

    private Arbitrary<NumberRange> ranges() {
        Arbitrary<Optional<BigDecimal>> numbers = Arbitraries.bigDecimals()
                .between(new BigDecimal(-1_000_000_000), new BigDecimal("1E15"))
                .ofScale(4)
                .optional();
        Arbitrary<Optional<BigDecimal>> whole = Arbitraries.integers()
                .between(0, 3_000)
                .map(BigDecimal::valueOf)
                .optional();
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        Arbitrary<Optional<String>> units = Arbitraries.of("%", "元", "亩", "微克/立方米", "个百分点", "千瓦", "台(套)", "人")
                .optional();
        return Arbitraries.oneOf(
                Combinators.combine(fields(Kind.NUMBER), numbers, flags, numbers, flags, units)
                        .as(NumberRange::new),
                Combinators.combine(
                                fields(Kind.INTEGER),
                                whole,
                                flags,
                                whole,
                                flags,
                                Arbitraries.just(Optional.<String>empty()))
                        .as(NumberRange::new));
    }

    private Arbitrary<Dates> dates() {
        Arbitrary<Optional<CalendarDate>> dates = Combinators.combine(
                        Arbitraries.integers().between(1000, 9999),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 28))
                .as((year, month, day) -> new CalendarDate(year, month, month == 0 ? 0 : day))
                .optional();
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(fields(Kind.DATE), dates, flags, dates, flags)
                .as(Dates::new);
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(
                        "region:",
                        "期限：",
                        "value:",
                        "status:",
                        "count:",
                        "城镇化率 ",
                        "[2025 TO 2030] ",
                        "{5% TO 6%} ",
                        "..",
                        ">=",
                        "a ",
                        "NOT ",
                        " OR ",
                        "(",
                        ")",
                        "\"",
                        "target",
                        "1000亿元",
                        "十四五"),
                Arbitraries.strings().withChars(SIGNS.toCharArray()).ofMaxLength(3));
        return pieces.list().ofMaxSize(8).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> questions() {
        return Arbitraries.of(
                        "许昌市", "岚江市", "2025年", "2023", "“十四五”", "十四五期间", "城镇化率", "新建", "多少", "所", "谁负责", "市发改委", "牵头",
                        "超过30%", "的", "是", "哪些城市", "政府工作报告", "老旧小区", "增长", "𠮷", "", "？", "几", "条", "措施")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(list -> String.join("", list));
    }
}
