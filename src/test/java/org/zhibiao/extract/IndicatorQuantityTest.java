package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.lexicon.Dimension;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Target;
import org.zhibiao.record.Threshold;

/** One indicator, one quantity: an id says what is measured, and its values can be compared. */
class IndicatorQuantityTest {

    private static final Lexicon LEXICON = Models.bundled().lexicon();

    private static Target only(String clause) {
        List<Target> targets = targets("云川市2025年政府工作报告\n2025年主要目标\n" + clause + "。\n");
        assertThat(targets).as(clause).hasSize(1);
        return targets.getFirst();
    }

    private static List<Target> targets(String text) {
        return Documents.findings(text).stream()
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .toList();
    }

    /** How many come new is another quantity than how many there are, and how many are visited is neither. */
    @ParameterizedTest
    @CsvSource({
        "新入驻企业36户, new_enterprises",
        "企业总数达到3万家, enterprises_total",
        "新登记市场主体2万户, new_market_entities",
        "市场主体达到20万户, market_entities",
        "新认定高新技术企业30家, new_hightech_enterprises",
        "市级以上农业龙头企业达到50家, agri_leading_enterprises",
        "新增市级以上农业龙头企业8家, new_agri_leading_enterprises",
        "幼儿园达到200所, kindergartens",
        "建成幼儿园12所, new_kindergartens",
        "新建改扩建幼儿园12所, renewed_kindergartens",
        "走访幼儿园3所, ",
        "创新平台达到80家, innovation_platforms",
        "新认定省级创新平台6家, new_innovation_platforms",
        "床位达到3万张, beds_total",
        "新增医疗床位800张, new_beds_total",
        "高速公路通车里程达到600公里, expressway_length",
        "新增高速公路通车里程80公里, new_expressway_length",
        "改造农村公路300公里, renewed_rural_road_length",
        "新增电力装机50万千瓦, new_power_capacity",
        "走访企业200家, "
    })
    void tellsAFlowFromItsStock(String clause, String id) {
        assertThat(only(clause).indicator().id()).isEqualTo(Optional.ofNullable(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "经济增长5.5%左右",
                "国内生产总值增速达到6%",
                "地区生产总值增长6%以上",
                "GDP增幅保持在7%",
                "经济年均增长保持在6.5%以上",
                "生产总值年均增速达到8%",
                "国民经济增长5%",
                "全市经济增长6%左右"
            })
    void readsGrowthOfTheEconomyByAnyWordingAsThatOfGdp(String clause) {
        Target target = only(clause);
        assertThat(target.indicator().id()).contains("gdp");
        assertThat(target.measure()).isEqualTo(MeasureType.RATE);
    }

    @Test
    void takesTheEconomyForGdpOnlyWhereItGrows() {
        assertThat(LEXICON.indicatorId("经济", MeasureType.LEVEL, Optional.of("元")))
                .isEmpty();
        assertThat(LEXICON.indicatorId("经济", MeasureType.RATE, Optional.of("%")))
                .contains("gdp");
    }

    @ParameterizedTest
    @CsvSource({
        "培育产值超亿元企业20家, new_enterprises_by_output, 100000000, 元",
        "新增年产值10亿元以上的企业5家, new_enterprises_by_output, 1000000000, 元",
        "纳税过千万元企业达到12家, enterprises_by_tax, 10000000, 元",
        "营业收入超百亿企业达到3家, enterprises_by_revenue, 10000000000, 元",
        "打造千亿级产业2个, industries_by_size, 100000000000, 元",
        "引进投资50亿元以上项目6个, projects_by_investment, 5000000000, 元",
        "建成10万吨级泊位4个, new_berths, 100000, 吨",
        "培育百亿级产业集群8个, new_industrial_clusters, 10000000000, 元"
    })
    void keepsTheSizeOfWhatIsCountedApart(String clause, String id, BigDecimal size, String unit) {
        Target target = only(clause);
        assertThat(target.indicator().id()).contains(id);
        assertThat(target.indicator().threshold()).contains(new Threshold(size, unit));
    }

    @ParameterizedTest
    @CsvSource({
        "打通断头路20条, dead_end_roads", "改造背街小巷30条, urban_roads", "改造背街小巷30公里, renewed_road_length_urban",
        "改造老旧小区120个, old_communities", "改造老旧小区1.5万户, old_communities_households", "新建水库5座, new_reservoirs",
        "取消行政事业性收费30项, fees_cancelled", "建成幸福食堂40个, new_elderly_canteens", "新建经济适用房5.2万平方米, affordable_housing_area",
        "申请专利300件, patents_applied"
    })
    void givesTheIdOfWhatTheUnitCounts(String clause, String id) {
        assertThat(only(clause).indicator().id()).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"民生支出占73%", "建成高速公路3条", "改造公园绿地35处"})
    void givesNoIdWhereTheUnitSpeaksOfSomethingElse(String clause) {
        assertThat(only(clause).indicator().id()).isEmpty();
    }

    @Test
    void holdsValuesOfOneDimensionInTheCorpus() throws IOException {
        assertThat(strangers(Path.of("corpus"))).isEmpty();
    }

    /** Public texts that lie beside the project on some machines, and are no part of it. */
    @Test
    void holdsValuesOfOneDimensionInRealTexts() throws IOException {
        Path texts = Path.of("../shared/texts");
        assumeThat(texts).isDirectory();
        assertThat(strangers(texts)).isEmpty();
    }

    /** Values whose units say something else than their indicator is counted in. */
    private static List<String> strangers(Path folder) throws IOException {
        List<String> strangers = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                for (Target target : targets(Files.readString(file))) {
                    target.indicator()
                            .id()
                            .map(LEXICON.indicators()::get)
                            .filter(indicator -> !isOf(indicator, target))
                            .ifPresent(indicator -> strangers.add(
                                    indicator.id() + ": " + target.span().raw()));
                }
            }
        }
        return strangers;
    }

    private static boolean isOf(CanonicalIndicator indicator, Target target) {
        boolean amount = switch (target.measure()) {
            case LEVEL, FLOW, CHANGE -> true;
            case RATE, MULTIPLE, RANK -> false;
        };
        Optional<Dimension> unit = target.quantity().unit().flatMap(LEXICON::dimension);
        return !amount
                || unit.isEmpty() && target.quantity().unit().isEmpty()
                || unit.isPresent() && indicator.dimension().agrees(MeasureType.LEVEL, unit);
    }
}
