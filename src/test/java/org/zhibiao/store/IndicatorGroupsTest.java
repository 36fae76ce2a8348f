package org.zhibiao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.compare.Reports;
import org.zhibiao.lexicon.Models;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.QueryParser;

/** Every indicator of which something is asked for comes once, with all that is said of it, and no other comes. */
class IndicatorGroupsTest {

    @TempDir
    Path folder;

    @Test
    void bringsTogetherWhatIsSaidOfAnIndicator() throws IOException {
        fill();
        assertThat(groups("status:target")).containsExactly("6.8% 7%* 6.5%*", "40亿斤*", "80个 20个*");
        assertThat(groups("indicatorId:gdp year:2023")).containsExactly("6.8%* 7%* 6.5%");
        assertThat(groups("indicator:岚石驿站 status:target")).containsExactly("80个 20个*");
    }

    @Test
    void everythingIsVisitedOnce() throws IOException {
        fill();
        assertThat(groups("*").stream().flatMap(group -> List.of(group.split(" ")).stream()))
                .containsExactlyInAnyOrder("6.5%*", "6.8%*", "7%*", "40亿斤*", "20个*", "80个*");
        assertThat(groups("layer:body")).isEmpty();
        assertThat(groups("没有这样的话")).isEmpty();
    }

    private void fill() {
        new Reports()
                .report("云川市", 2023, "地区生产总值增长6.8%，新建岚石驿站80个。", "地区生产总值增长7%左右。")
                .report("云川市", 2022, "各项工作有序推进。", "地区生产总值增长6.5%，粮食产量达到40亿斤，新建岚石驿站20个。")
                .write(folder);
    }

    /**
     * The words of each group, documents in the order in which they were written, with a star where they are asked
     * for.
     */
    private List<String> groups(String query) throws IOException {
        List<String> groups = new ArrayList<>();
        Expression asked = new QueryParser(Models.bundled()).parse(query);
        try (KnowledgeBase base = KnowledgeBase.open(folder.resolve("kb"))) {
            base.forEachIndicator(
                    asked,
                    members -> groups.add(members.stream()
                            .map(member -> member.target().target().span().raw() + (member.asked() ? "*" : ""))
                            .collect(Collectors.joining(" "))));
        }
        return groups;
    }
}
