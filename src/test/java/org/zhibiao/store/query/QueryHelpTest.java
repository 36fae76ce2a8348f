package org.zhibiao.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.QuestionWords;
import org.zhibiao.store.query.QueryHelp.Example;

/** What the help says is so: every example is read as it says, every code of the codebook has its words. */
class QueryHelpTest {

    private static final QueryHelp CHINESE = QueryHelp.inChinese(Models.bundled());
    private static final QueryHelp HELP = QueryHelp.inEnglish(Models.bundled());
    private static final Codes CODES = new Codes(Models.bundled().codeWords());

    static List<Example> examples() {
        return HELP.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsTheExample(Example example) {
        Expression read = QuestionReaderTest.READER
                .read(example.query())
                .map(Question::expression)
                .orElseGet(() -> QueryParserTest.PARSER.parse(example.query()));
        assertThat(read).hasToString(example.reading()).isEqualTo(QueryParserTest.PARSER.parse(example.reading()));
        assertThat(example.english()).isNotBlank();
        assertThat(example.chinese()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void showsAnExampleOfEachField(Field field) {
        assertThat(HELP.example(field)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void namesEachCodeOfTheCodebook(Field field) {
        assertThat(CODES.of(field)).extracting(Codes.Code::code).containsExactlyElementsOf(field.codes());
        assertThat(field.kind() == Field.Kind.CODE).isEqualTo(!field.codes().isEmpty());
        assertThat(CODES.spellings(field)).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void givesNoNameToTwoFields() {
        List<String> names = Arrays.stream(Field.values())
                .flatMap(field -> Stream.concat(Stream.of(field.englishName()), field.chineseNames().stream()))
                .toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(Field.named(name)).isPresent());
    }

    @Test
    void listsEachFieldWithItsNamesCodesAndExample() {
        assertThat(HELP.fields()).contains("""
                status, 状态 (one of the values below)
                    aim or result
                    target (目标, 计划, 预期): to be reached, promised, planned
                    actual (结果, 实际, 完成, 实现): reported as reached
                    e.g. indicatorId:forest_coverage status:target strength:binding
                """);
        assertThat(HELP.fields().lines().filter(line -> !line.isEmpty() && !line.startsWith(" ")))
                .hasSize(Field.values().length);
        assertThat(HELP.exampleLines()).startsWith("城镇化率\n    a word,");
    }

    @Test
    void readsWhatTheWordsOfQuestionsStandFor() {
        QuestionWords words = Models.bundled().questionWords();
        Set<Field> asked = EnumSet.noneOf(Field.class);
        for (String word : words.all()) {
            words.reading(word).map(QueryParserTest.PARSER::parse).ifPresent(read -> {
                List<Expression> parts = read instanceof Expression.And and ? and.parts() : List.of(read);
                assertThat(parts).doesNotHaveAnyElementsOfTypes(Expression.Words.class);
                parts.stream()
                        .filter(Expression.Match.class::isInstance)
                        .forEach(part -> asked.add(((Expression.Match) part).field()));
            });
        }
        assertThat(asked).contains(Field.LAYER, Field.STATUS, Field.LEVEL, Field.ROLE);
    }

    @Test
    void chineseHelpHasNoEnglishSentence() {
        assertThat(CHINESE.fields() + CHINESE.exampleLines()).doesNotContainPattern("[a-z]{2,} [a-z]{2,} [a-z]{2,}");
        assertThat(CHINESE.fields()).contains("下列值之一", "例： ");
    }
}
