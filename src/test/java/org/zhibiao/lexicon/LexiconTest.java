package org.zhibiao.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables as they are shipped, and copies of them with one mistake each. */
class LexiconTest {

    private static final Path MODELS = Path.of("models");

    @TempDir
    private Path models;

    @BeforeEach
    void copyTables() throws IOException {
        Files.createDirectory(models.resolve("constructions"));
        for (String name : List.of(
                "adverbials.csv",
                "units.csv",
                "cues.csv",
                "duties.csv",
                "indicators.csv",
                "bodies.csv",
                "rules.yaml",
                "constructions/bodies.yaml")) {
            Files.copy(MODELS.resolve(name), models.resolve(name));
        }
    }

    @Test
    void loadsTheTables() {
        Lexicon lexicon = Models.load(MODELS).lexicon();
        assertThat(lexicon.unitAt("新建平台20个", 6)).contains(new Unit("个", Unit.Kind.COUNT, true));
        assertThat(lexicon.unitAt("提高3个百分点", 3)).map(Unit::text).contains("个百分点");
        assertThat(lexicon.unitAt("1.2万吨标准煤/年", 4))
                .map(Unit::text)
                .get()
                .asString()
                .startsWith("吨标准煤");
        assertThat(lexicon.unitAt("3", 1)).isEmpty();
        assertThat(lexicon.cue(CueClass.GROWTH, "下降")).contains("down");
        assertThat(lexicon.cueEndingAt(CueClass.LEVEL, "占比保持在", 0, 5)).contains("保持在");
        assertThat(lexicon.cueStartingAt(CueClass.AFTER, "以上,", 0, 3)).contains("以上");
        assertThat(lexicon.indicatorId("国内生产总值")).contains("gdp");
        assertThat(lexicon.isBody("发改委")).isTrue();
        assertThat(lexicon.isBody("蓝天救援队")).isFalse();
    }

    @Test
    void keepsTheOrderOfTheTable() throws IOException {
        Lexicon lexicon = Models.load(MODELS).lexicon();
        List<String> ids = column("indicators.csv", 0).toList();
        assertThat(lexicon.indicators().keySet().stream().filter(ids::contains).toList())
                .containsExactlyElementsOf(ids);
        assertThat(ids).hasSizeGreaterThanOrEqualTo(400);
    }

    /** What is counted at a time, what comes new of it and what of it is renewed are three quantities. */
    @Test
    void makesTheFlowsOfEachStock() throws IOException {
        Lexicon lexicon = Models.load(MODELS).lexicon();
        List<String> stocks = Table.read(
                        ModelFile.in(MODELS, "indicators.csv"),
                        "gdp,地区生产总值,Gross regional product,生产总值|GDP,accounts,money,up,中国统计年鉴",
                        List.of("id", "name", "english", "aliases", "category", "dimension", "improvement", "source"))
                .rows()
                .stream()
                .filter(row -> row.get("stock").equals("yes"))
                .map(row -> row.get("id"))
                .toList();
        assertThat(stocks).hasSizeGreaterThan(100).allSatisfy(id -> {
            CanonicalIndicator stock = lexicon.indicators().get(id);
            assertThat(List.of("new_" + id, "renewed_" + id))
                    .allSatisfy(
                            flow -> assertThat(lexicon.indicators().get(flow).dimension())
                                    .isEqualTo(stock.dimension()));
        });
        assertThat(lexicon.indicators().get("beds_total").aliases())
                .contains("医院床位")
                .doesNotContain("新增床位");
        assertThat(lexicon.indicators().get("new_beds_total").aliases()).contains("新增床位");
        assertThat(lexicon.indicators().get("incubators").aliases()).contains("孵化器");
    }

    @ParameterizedTest
    @ValueSource(strings = {"adverbials.csv", "units.csv", "cues.csv", "indicators.csv", "bodies.csv"})
    void givesEveryRowAnIdOfItsOwn(String table) throws IOException {
        assertThat(column(table, 0)).isNotEmpty().doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    /** A code may be used again after its county is gone; at no time do two regions bear one. */
    @Test
    void givesEveryPresentRegionACodeOfItsOwn() throws IOException {
        List<Table.Row> rows = Table.read(
                        ModelFile.in(MODELS, "regions.csv"),
                        "110000,北京市,北京,province,,,,",
                        List.of("code", "name", "level", "parent", "valid_from", "valid_to"))
                .rows();
        assertThat(rows)
                .hasSizeGreaterThan(3000)
                .allSatisfy(row -> assertThat(row.required("code")).matches("\\d{6}"));
        assertThat(rows.stream().filter(row -> row.get("valid_to").isEmpty()).map(row -> row.get("code")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "units.csv; 斛,volumes,; 'volumes' is no kind; 平方公里,area",
                "units.csv; 斛,,; column 'kind' is empty; 平方公里,area",
                "units.csv; ,volume,; column 'unit' is empty; 平方公里,area",
                "units.csv; 斛,volume,maybe; 'maybe' is no after_chinese_numeral; 平方公里,area",
                "units.csv; 元,money,; unit '元' stands twice; 平方公里,area",
                "units.csv; 斛,volume,,,,,; Too many entries; 平方公里,area",
                "units.csv; 斛,volume,,,barrels; 'barrels' is no dimension; 平方公里,area",
                "adverbials.csv; adverbial-日均,日均,,,,,,x; stands nowhere; adverbial-同比",
                "adverbials.csv; adverbial-日均,日均,ja,,,,,x; it holds yes or nothing; adverbial-同比",
                "adverbials.csv; adverbial-日均,同比,yes,,,,,x; '同比' stands twice; adverbial-同比",
                "cues.csv; level-攀至,levels,攀至,eq,; 'levels' is no class; level-达到",
                "cues.csv; level-攀至,,攀至,eq,; column 'class' is empty; level-达到",
                "cues.csv; ,level,攀至,eq,; column 'id' is empty; level-达到",
                "cues.csv; level-攀至,level,,eq,; column 'word' is empty; level-达到",
                "cues.csv; level-攀至,level,攀至,more,; 'more' is no value; level-达到",
                "cues.csv; growth-攀高,growth,攀高,eq,; 'eq' is no value; level-达到",
                "cues.csv; strength-务求,strength,务求,,; '' is no value; level-达到",
                "cues.csv; measure_noun-要务,measure_noun,要务,eq,; 'eq' is no value; level-达到",
                "cues.csv; level-长,level,稳稳当当地保持在了,eq,; has more than 8 characters; level-达到",
                "cues.csv; level-达到,level,攀至,eq,; id 'level-达到' stands twice; level-达到",
                "cues.csv; level-again,level,达到,eq,; '达到' stands twice; level-达到",
                "indicators.csv; gdp,甲,a,,c,money,up,s; id 'gdp' stands twice; gdp,地区生产总值",
                "indicators.csv; new,甲指数,a,GDP,c,money,up,s; 'GDP' already names gdp; gdp,地区生产总值",
                "indicators.csv; new,甲指数,a,,c,money,better,s; 'better' is no improvement; gdp,地区生产总值",
                "indicators.csv; new,甲指数,a,,c,gold,up,s; 'gold' is no dimension; gdp,地区生产总值",
                "indicators.csv; new,甲指数,a,,c,other,up,s; 'other' is no dimension; gdp,地区生产总值",
                "indicators.csv; new,“GDP”,a,,c,money,up,s; '“GDP”' already names gdp; gdp,地区生产总值",
                "indicators.csv; new,甲指数,a,,c,money,up,s,GDP; 'GDP' already names gdp; gdp,地区生产总值",
                "indicators.csv; new,甲指数,a,,c,money,up,; column 'source' is empty; gdp,地区生产总值",
                "indicators.csv; new,,a,,c,money,up,s; column 'name' is empty; gdp,地区生产总值",
                "bodies.csv; ndrc,甲局,,city,department,,,s; id 'ndrc' stands twice; ndrc,国家发展和改革委员会",
                "bodies.csv; ,甲局,,city,department,,,s; column 'id' is empty; ndrc,国家发展和改革委员会",
                "bodies.csv; new,,,city,department,,,s; column 'name' is empty; ndrc,国家发展和改革委员会",
                "bodies.csv; new,甲局,,,department,,,s; column 'level' is empty; ndrc,国家发展和改革委员会"
            })
    void saysWhereAMistakeIsAndWhatIsRight(String table, String row, String wrong, String example) throws IOException {
        Path file = models.resolve(table);
        Files.writeString(file, row + "\n", StandardOpenOption.APPEND);
        int line = Files.readAllLines(file).size();
        assertThatThrownBy(() -> Models.load(models).lexicon())
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining(table + ", line " + line + ": ")
                .hasMessageContaining(wrong)
                .hasMessageContaining("a right line is: ")
                .hasMessageContaining(example);
    }

    @Test
    void countsLinesPastQuotedLineBreaksAndBlankLines() throws IOException {
        Path file = models.resolve("units.csv");
        Files.writeString(file, "unit,kind,after_chinese_numeral,note\n斛,volume,,\"an old\nmeasure\"\n\n斗,volumes,,\n");
        assertThatThrownBy(() -> Models.load(models).lexicon())
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("units.csv, line 5: ");
    }

    @ParameterizedTest
    @CsvSource({"units.csv,kind", "cues.csv,value", "indicators.csv,improvement", "bodies.csv,short_names"})
    void namesTheColumnThatIsMissing(String table, String column) throws IOException {
        Path file = models.resolve(table);
        Files.writeString(file, Files.readString(file).replaceFirst("(?<=,)" + column + "(?=,)", "other"));
        assertThatThrownBy(() -> Models.load(models).lexicon())
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining(table + ", line 1: column '" + column + "' is missing");
    }

    @Test
    void namesTheColumnThatIsMissingFromATableWithoutRows() throws IOException {
        Files.writeString(models.resolve("units.csv"), "unit,sort\n");
        assertThatThrownBy(() -> Models.load(models).lexicon())
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("column 'kind' is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units.csv",
                "cues.csv",
                "duties.csv",
                "indicators.csv",
                "bodies.csv",
                "rules.yaml",
                "constructions/bodies.yaml"
            })
    void saysWhichTableIsMissing(String table) throws IOException {
        Files.delete(models.resolve(table));
        assertThatThrownBy(() -> load(table))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining(table)
                .hasMessageContaining("is missing")
                .hasMessageContaining("--models");
    }

    @Test
    void readsATableThatASpreadsheetMarked() throws IOException {
        Path file = models.resolve("units.csv");
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        assertThat(Models.load(models).lexicon().unitAt("3亩", 1))
                .map(Unit::text)
                .contains("亩");
    }

    @ParameterizedTest
    @ValueSource(strings = {"units.csv", "rules.yaml", "constructions/bodies.yaml"})
    void asksForUtf8(String table) throws IOException {
        Path file = models.resolve(table);
        Files.write(file, "斛，斗，升".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> load(table))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining(table)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- {why: w, examples: [{text: 增长3%。, finds: {value: 3}}]}; line 2; lacks an id",
                "- {id: b, examples: [{text: 增长3%。, finds: {value: 3}}]}; line 2; rule 'b' lacks",
                "- {id: b, why: w}; line 2; rule 'b' lacks",
                "- {id: b, why: w, examples: [{text: 增长3%。}]}; line 2; rule 'b' lacks",
                "- {id: b, why: w, examples: [{finds: {value: 3}}]}; line 2; rule 'b' lacks",
                "- {id: a, why: w, examples: [{text: 增长3%。, finds: {value: 3}}]}; line 2; rule 'a' stands twice",
                "- {id: b, why: [w; line; expected"
            })
    void saysWhichRuleIsWrong(String rule, String line, String wrong) throws IOException {
        Path file = models.resolve("rules.yaml");
        Files.writeString(file, "- {id: a, why: w, examples: [{text: 增长3%。, finds: {value: 3}}]}\n" + rule + "\n");
        assertThatThrownBy(() -> Models.load(models).ruleBook())
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("rules.yaml")
                .hasMessageContaining(line)
                .hasMessageContaining(wrong)
                .hasMessageContaining("a right line is: - {id: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "just words", "id: a"})
    void refusesRulesThatAreNoList(String content) throws IOException {
        Files.writeString(models.resolve("rules.yaml"), content);
        assertThatThrownBy(() -> Models.load(models).ruleBook())
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("is no list of rules");
    }

    @Test
    void givesEachRuleItsExamples() throws IOException {
        Files.writeString(models.resolve("rules.yaml"), """
                - id: rate-growth
                  why: a growth word before a percentage makes it a rate
                  examples:
                    - {text: 产量增长3%。, finds: {value: 3, measure: rate}}
                    - {text: 产量下降4%。, finds: {value: 4, direction: down}}
                - {id: another, why: w, examples: [{text: t, finds: {value: 1}}]}
                """, StandardCharsets.UTF_8);
        RuleBook rules = Models.load(models).ruleBook();
        assertThat(rules.rules().keySet()).startsWith("rate-growth", "another");
        RuleBook.Rule rule = rules.rules().get("rate-growth");
        assertThat(rule.examples()).extracting(RuleBook.Example::text).containsExactly("产量增长3%。", "产量下降4%。");
        assertThat(rule.examples().getLast().finds().get("direction").asText()).isEqualTo("down");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "牵头,rôle,lead,w; 'rôle' is no kind; known are modal, role",
                "牵头,role,leads,w; 'leads' is no value of kind 'role'; known are chair",
                "牵头,role,lead,; column 'why' is empty",
                "要,modal,,w; '要' stands twice with kind 'modal'"
            })
    void saysWhichWordOfDutiesIsWrong(String row, String wrong) throws IOException {
        Files.writeString(models.resolve("duties.csv"), "word,kind,value,why\n要,modal,,w\n" + row + "\n");
        assertThatThrownBy(() -> Models.load(models).lexicon())
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("duties.csv, line 3")
                .hasMessageContaining(wrong)
                .hasMessageContaining("a right line is: 牵头,role,lead,");
    }

    private static Stream<String> column(String table, int index) throws IOException {
        List<String> header =
                List.of(Files.readAllLines(MODELS.resolve(table)).getFirst().split(","));
        return Table.read(ModelFile.in(MODELS, table), "", header).rows().stream()
                .map(row -> row.get(header.get(index)));
    }

    private Object load(String table) {
        return table.endsWith(".yaml")
                ? Models.load(models).ruleBook()
                : Models.load(models).lexicon();
    }
}
