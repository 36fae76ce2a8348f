package org.zhibiao.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.lexicon.ChunkKind;
import org.zhibiao.lexicon.Models;
import org.zhibiao.segment.HanLpSegmenter;
import org.zhibiao.segment.Token;

class BodyScannerTest {

    private static final BodyScanner SCANNER = new BodyScanner(Models.bundled().lexicon());
    private static final HanLpSegmenter SEGMENTER = new HanLpSegmenter(Map.of());

    private static List<Chunk> chunks(String text) {
        List<Token> tokens = SEGMENTER.segment(text);
        return SCANNER.chunks(text, false, position -> false, new Words() {
            @Override
            public boolean isEdge(int position) {
                return position == text.length() || tokens.stream().anyMatch(token -> token.start() == position);
            }

            @Override
            public boolean opensNoName(int position) {
                return tokens.stream()
                        .anyMatch(token ->
                                token.start() == position && List.of("v", "d").contains(token.tag()));
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "第八条州数据资源主管部门负责目录管理。; 州数据资源主管部门",
                "(三)县交通运输局要养护公路。; 县交通运输局",
                "由县文化和旅游局负责。; 县文化和旅游局",
                "国土资源、交通和水利等有关部门要配合。; 国土资源|交通|水利",
                "县财政局、审计局要加强监督。; 县财政局|审计局",
                "市人力资源社会保障局组织培训。; 市人力资源社会保障局",
                "(县水利局、各乡镇人民政府负责); 县水利局|各乡镇人民政府",
                "成立重大项目协调推进领导小组。; 重大项目协调推进领导小组"
            })
    void findsTheNames(String text, String names) {
        List<String> found = chunks(text).stream()
                .flatMap(chunk -> chunk.names().stream())
                .map(name -> text.substring(name.start(), name.end()))
                .toList();
        assertThat(found).containsExactly(names.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({"提高金融机构服务能力需要时间。", "产业布局要优化。", "社会各界要参与。", "有至少100家企业参与。", "引导企业参与。"})
    void findsNoNamedBodyInWordsThatOnlyEndAsNamesDo(String text) {
        assertThat(chunks(text)).noneMatch(chunk -> chunk.hasName(Name.Feature.NAMED));
    }

    /** Whatever the input, the chunks cover it from left to right, and names lie within their chunk. */
    @Property(tries = 300)
    void chunksCoverTheText(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({
                        '县', '市', '财', '政', '局', '水', '利', '部', '门', '、', '和', '等', '由', '要', '负', '责', '牵', '头', '(',
                        ')', ',', '。', ':', '责', '任', '单', '位', '成', '立', '组', '长', '1', '.'
                    })
                    String text) {
        List<Chunk> chunks = chunks(text);
        int at = 0;
        for (Chunk chunk : chunks) {
            assertThat(chunk.start()).isEqualTo(at);
            assertThat(chunk.end()).isGreaterThan(chunk.start());
            assertThat(chunk.names())
                    .allMatch(name ->
                            name.start() >= chunk.start() && name.end() <= chunk.end() && name.start() < name.end());
            assertThat(chunk.is(ChunkKind.BODIES)).isEqualTo(!chunk.names().isEmpty());
            at = chunk.end();
        }
        assertThat(at).isEqualTo(chunks.isEmpty() ? 0 : text.length());
    }
}
