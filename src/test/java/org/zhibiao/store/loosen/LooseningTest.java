package org.zhibiao.store.loosen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhibiao.lexicon.Models;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.QueryParser;

/** What of a question is kept, told by a knowledge base of which only the counts are known. */
class LooseningTest {

    private static final QueryParser PARSER = new QueryParser(Models.bundled());

    /** Each finding by the conditions that it holds; what joins conditions is found where all, or any, hold. */
    private static Loosening over(String... findings) {
        List<Set<String>> held = Arrays.stream(findings)
                .map(finding -> Set.of(finding.split(" ")))
                .toList();
        return new Loosening(
                query -> (int)
                        held.stream().filter(finding -> holds(finding, query)).count(),
                id -> Models.bundled().nearIndicators().of(id));
    }

    private static boolean holds(Set<String> finding, Expression query) {
        return switch (query) {
            case Expression.And and -> and.parts().stream().allMatch(part -> holds(finding, part));
            case Expression.Or or -> or.parts().stream().anyMatch(part -> holds(finding, part));
            default -> finding.contains(query.toString());
        };
    }

    private static List<Expression> conditions(String query) {
        return PARSER.parse(query) instanceof Expression.And and ? and.parts() : List.of(PARSER.parse(query));
    }

    private static List<String> kept(Loosening loosening, String query) throws IOException {
        return loosening.loosen(conditions(query)).answered().stream()
                .map(Expression::toString)
                .toList();
    }

    @Test
    void keepsThePlaceAndGivesUpTimeAndAim() throws IOException {
        Loosening base = over(
                "region:宁夏回族自治区 deadline:2024 status:actual indicatorId:grain_output",
                "region:浙江省 deadline:2026 status:target indicatorId:grain_output",
                "region:宁夏回族自治区 deadline:2026 status:target indicatorId:gdp");
        assertThat(kept(base, "region:宁夏回族自治区 deadline:2026 indicatorId:grain_output status:target"))
                .containsExactly("region:宁夏回族自治区", "indicatorId:grain_output");
    }

    @Test
    void looksForTheNearIndicatorBeforeAnotherPlace() throws IOException {
        Loosening base =
                over("region:浙江省 indicatorId:fiscal_revenue_local", "region:河南省 indicatorId:fiscal_revenue_total");
        Loosening.Found found = base.loosen(conditions("region:浙江省 indicatorId:fiscal_revenue_total"));
        assertThat(found.answered().getFirst()).hasToString("region:浙江省");
        assertThat(found.loosened()).singleElement().isInstanceOf(Loosened.Widened.class);
        assertThat(found.answered().get(1).toString()).contains("fiscal_revenue_local");
    }

    @Test
    void givesUpAPlaceThatNoDocumentIsOf() throws IOException {
        Loosening base = over("region:河南省 indicatorId:gdp");
        Loosening.Found found = base.loosen(conditions("region:火星 indicatorId:gdp"));
        assertThat(found.answered()).hasToString("[indicatorId:gdp]");
        assertThat(found.loosened())
                .singleElement()
                .isEqualTo(new Loosened.LeftOut(conditions("region:火星").getFirst(), 0));
    }

    @Test
    void neverGivesUpAllThatTheQuestionIsAbout() throws IOException {
        Loosening base = over("region:河南省 deadline:2025");
        Loosening.Found found = base.loosen(conditions("region:河南省 deadline:2025 indicatorId:gdp"));
        assertThat(found.loosened()).isEmpty();
    }

    @Test
    void findsMostWordsOfAPhraseBeforeAnyOfThem() throws IOException {
        Loosening base = over("region:河南省 淘汰 钢铁 产能", "region:河南省 产能");
        assertThat(kept(base, "region:河南省 淘汰钢铁产能")).containsExactly("region:河南省", "淘汰 AND 钢铁 AND 产能");
    }

    @Test
    void triesOnlySoOftenForALongText() throws IOException {
        int[] asked = {0};
        Loosening nothing = new Loosening(
                query -> {
                    asked[0]++;
                    return query instanceof Expression.Words ? 1 : 0;
                },
                id -> Set.of());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("词").append(i).append(' ');
        }
        nothing.loosen(conditions(text.toString()));
        assertThat(asked[0]).isLessThan(1_000);
    }
}
