package org.zhibiao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.extract.QuantityMention.Notation;
import org.zhibiao.lexicon.Unit.Kind;
import org.zhibiao.record.Comparator;

/** Spellings of quantities as documents have them: the text, then {@code raw=value unit}. */
class QuantityParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "经济增长6.0%—6.5%。|6.0%—6.5%=6..6.5 %",
                "经济增长6.0%-6.5%。|6.0%-6.5%=6..6.5 %",
                "经济增长6%~7%。|6%~7%=6..7 %",
                "经济增长6%～7%。|6%～7%=6..7 %",
                "经济增长6%至7%。|6%至7%=6..7 %",
                "经济增长6%到7%。|6%到7%=6..7 %",
                "经济增长6—7%。|6—7%=6..7 %",
                "经济增长6%——7%。|6%——7%=6..7 %",
                "经济增长6－7％。|6－7％=6..7 %",
                "每村补助8万—50万元。|8万—50万元=80000..500000 元",
                "每村补助8—50万元。|8—50万元=80000..500000 元",
                "每村补助8万元至50万元。|8万元至50万元=80000..500000 元",
                "打造1至2个品牌。|1至2个=1..2 个",
                "打造1-2个品牌。|1-2个=1..2 个",
                "打造一至两个品牌。|一至两个=1..2 个",
                "打造三到五家龙头。|三到五家=3..5 家",
                "形成50亿—100亿元产业。|50亿—100亿元=5000000000..10000000000 元",
                "亩产500～600公斤。|500～600公斤=500..600 公斤",
                "下降0.5—1个百分点。|0.5—1个百分点=0.5..1 个百分点"
            })
    void readsRanges(String text, String quantities) {
        assertThat(Parsed.of(text).quantitiesWritten()).isEqualTo(quantities);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "建成６００家。|６００家=600 家",
                "建成600 家。|600 家=600 家",
                "建成 600  家。|600  家=600 家",
                "覆盖率达９５．５％。|９５．５％=95.5 %",
                "总投资1,234.5亿元。|1,234.5亿元=123450000000 元",
                "总投资1，234亿元。|1，234亿元=123400000000 元",
                "就业12 万人。|12 万人=120000 人",
                "产量达1.5万 吨。|1.5万 吨=15000 吨",
                "面积12\u3000公顷。|12\u3000公顷=12 公顷"
            })
    void readsNumbersHoweverTheyAreTyped(String text, String quantities) {
        assertThat(Parsed.of(text).quantitiesWritten()).isEqualTo(quantities);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "新建水库十二座。|十二座=12 座",
                "惠及三千五百万人。|三千五百万人=35000000 人",
                "建设两个中心。|两个=2 个",
                "完成一百二十万亩。|一百二十万亩=1200000 亩",
                "投入三亿元。|三亿元=300000000 元"
            })
    void readsChineseNumerals(String text, String quantities) {
        assertThat(Parsed.of(text).quantitiesWritten()).isEqualTo(quantities);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "占三分之二。|三分之二=66.67 %",
                "占四分之三以上。|四分之三=75 %",
                "压减百分之三十。|百分之三十=30 %",
                "压减百分之十二点五。|百分之十二点五=12.5 %",
                "压减百分之0.8。|百分之0.8=0.8 %",
                "不足千分之五。|千分之五=0.5 %",
                "占1/3以上。|1/3=33.33 %",
                "占三成。|三成=30 %",
                "占七成半。|七成半=75 %",
                "占3成以上。|3成=30 %",
                "占比超过一半。|一半=50 %",
                "覆盖过半。|半=50 %",
                "压缩半个月。|半个月=0.5 个月",
                "收入翻一番。|翻一番=100 %",
                "收入翻番。|翻番=100 %",
                "收入翻两番。|翻两番=300 %",
                "收入翻了一番。|翻了一番=100 %",
                "规模倍增。|倍增=100 %"
            })
    void readsFractionsAndDoublings(String text, String quantities) {
        assertThat(Parsed.of(text).quantitiesWritten()).isEqualTo(quantities);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "新增1100余家企业。|1100余家=1100 家|true", "新增30多个站点。|30多个=30 个|true", "惠及200余万人。|200余万人=2000000 人|true",
                "投入3000多万元。|3000多万元=30000000 元|true", "新增十余项。|十余项=10 项|true", "投入2亿余元。|2亿余元=200000000 元|true",
                "贷款余额300亿元。|300亿元=30000000000 元|false", "投入近5亿元。|5亿元=500000000 元|false", "投入约5亿元。|5亿元=500000000 元|false"
            })
    void tellsMoreFromExact(String text, String quantities, boolean more) {
        Parsed parsed = Parsed.of(text);
        assertThat(parsed.quantitiesWritten()).isEqualTo(quantities);
        assertThat(parsed.quantities())
                .extracting(QuantityMention::bound)
                .containsExactly(more ? Optional.of(Comparator.GT) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "控制在百分之三到四。|百分之三到四=3..4 %",
                "介于4%和5%之间。|4%和5%=4..5 %",
                "在百分之六至百分之七之间。|百分之六至百分之七=6..7 %",
                "占四成至四成五。|四成至四成五=40..45 %",
                "占八成五以上。|八成五=85 %",
                "三到五万人。|三到五万人=30000..50000 人",
                "种植四五十亩。|四五十亩=40..50 亩",
                "引进上千家。|上千家=1000 家",
                "培训二万三四千人。|二万三四千人=23000..24000 人",
                "投资十二点六亿元。|十二点六亿元=1260000000 元"
            })
    void readsRangesAndPartsInWords(String text, String quantities) {
        assertThat(Parsed.of(text).quantitiesWritten()).isEqualTo(quantities);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "新建4/5G基站300个。|300个=300 个",
                "7/24服务点20个。|20个=20 个",
                "达到1541.2万元3.1本项目。|1541.2万元=15412000 元; 3.1=3.1",
                "两点一线。|"
            })
    void takesNoNameForAQuantity(String text, String quantities) {
        assertThat(Parsed.of(text).quantitiesWritten()).isEqualTo(quantities == null ? "" : quantities);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "标准为570元/月。|570元/月=570 元/月",
                "浓度为35微克/立方米。|35微克/立方米=35 微克/立方米",
                "浓度为35微克每立方米。|35微克每立方米=35 微克每立方米",
                "密度为8.5公里/百平方公里。|8.5公里/百平方公里=8.5 公里/百平方公里",
                "能耗为0.4吨标准煤。|0.4吨标准煤=0.4 吨标准煤",
                "拥有量为12件/万人。|12件/万人=12 件/万人",
                "亩均300万元/亩。|300万元/亩=3000000 元/亩",
                "装机3万千瓦。|3万千瓦=30000 千瓦",
                "发电5亿千瓦时。|5亿千瓦时=500000000 千瓦时",
                "改造20台(套)设备。|20台(套)=20 台(套)",
                "减少20万吨废气。|20万吨=200000 吨",
                "改造80套(户)住房。|80套(户)=80 套(户)",
                "存栏500头只。|500头只=500 头只",
                "补助5万元/公里。|5万元/公里=50000 元/公里",
                "新增3.2万平方米。|3.2万平方米=32000 平方米"
            })
    void readsCompositeUnits(String text, String quantities) {
        assertThat(Parsed.of(text).quantitiesWritten()).isEqualTo(quantities);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "提高3%。|3%=3 %|PERCENT",
                "提高3个百分点。|3个百分点=3 个百分点|POINT",
                "提高1.3百分点。|1.3百分点=1.3 百分点|POINT",
                "下降2‰。|2‰=2 ‰|PERCENT",
                "是全国的1.4倍。|1.4倍=1.4 倍|MULTIPLE",
                "增加5元。|5元=5 元|MONEY",
                "新增5人。|5人=5 人|PEOPLE",
                "新建5所。|5所=5 所|COUNT",
                "新增5亩。|5亩=5 亩|AREA"
            })
    void keepsThePointApartFromThePercent(String text, String quantities, Kind kind) {
        Parsed parsed = Parsed.of(text);
        assertThat(parsed.quantitiesWritten()).isEqualTo(quantities);
        assertThat(parsed.quantities()).extracting(QuantityMention::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"居全省第3位。|第3位=3 位", "居全省第三位。|第三位=3 位", "综合排名第12名。|第12名=12 名", "总量居全国第五位。|第五位=5 位"})
    void readsRanks(String text, String quantities) {
        Parsed parsed = Parsed.of(text);
        assertThat(parsed.quantitiesWritten()).isEqualTo(quantities);
        assertThat(parsed.quantities()).extracting(QuantityMention::notation).containsExactly(Notation.RANK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "二者分别降低11%、19.5%。|11%=11 %; 19.5%=19.5 %", "达到35家,新增11家。|35家=35 家; 11家=11 家",
                "增长5%、达到676亿元。|5%=5 %; 676亿元=67600000000 元", "由6个工作日压缩至1个工作日。|6个工作日=6 个工作日; 1个工作日=1 个工作日"
            })
    void readsSeveralInTextOrder(String text, String quantities) {
        assertThat(Parsed.of(text).quantitiesWritten()).isEqualTo(quantities);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "推进新型城镇化建设。",
                "十分重要的一体化格局。",
                "到2025年,形成新格局。",
                "“十四五”时期迈上新台阶。",
                "万众一心,百尺竿头。",
                "成功举办第七届峰会。",
                "一方面抓防控,一方面抓生产。",
                "GB3095标准"
            })
    void findsNoQuantityWhereNothingIsCounted(String text) {
        assertThat(Parsed.of(text).quantities())
                .filteredOn(quantity -> !quantity.isBare())
                .isEmpty();
    }
}
