package org.zhibiao.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.query.Expression;

class LedgerTest {

    @TempDir
    Path folder;

    @Test
    void holdsAllThatIsSaidOfAnIndicatorByPlaceAndYear() throws IOException {
        Path kb = new Reports()
                .report("云川市", 2022, "全市地区生产总值增长6.1%，达到1830亿元。", "地区生产总值增长6.5%以上，粮食产量稳定在40亿斤。")
                .report("云川市", 2023, "全市地区生产总值增长6.8%。", "地区生产总值增长7%左右。")
                .report("岚江省", 2022, "全省地区生产总值增长5.8%。", "地区生产总值增长6%左右。")
                .write(folder);
        Ledger ledger = read(kb, "gdp", true);
        assertThat(ledger.places()).extracting(Place::name).containsExactlyInAnyOrder("云川市", "岚江省");
        assertThat(ledger.years("990100")).containsExactly(2021, 2022, 2023);
        assertThat(raws(ledger.statements("990100", 2021))).containsExactly("6.1%", "1830亿元");
        assertThat(raws(ledger.statements("990100", 2022))).containsExactly("6.5%", "6.8%");
        assertThat(raws(ledger.statements("990000", 2022))).containsExactly("6%");
        assertThat(ledger.statements("990100", 2022))
                .extracting(Statement::isAim)
                .containsExactly(true, false);
        assertThat(ledger.apart()).isEmpty();
    }

    @Test
    void findsAPhraseWithoutIdWhateverItsVerb() throws IOException {
        Path kb = new Reports()
                .report("云川市", 2022, "过去一年成绩来之不易。", "新建岚石驿站20个，岚石驿站达到80个。")
                .write(folder);
        assertThat(raws(read(kb, "新建岚石驿站", false).statements("990100", 2022))).containsExactly("20个");
        assertThat(raws(read(kb, "岚石驿站", false).statements("990100", 2022))).containsExactly("80个");
    }

    private static Ledger read(Path kb, String indicator, boolean canonical) throws IOException {
        try (KnowledgeBase base = KnowledgeBase.open(kb)) {
            Ledger ledger = Ledger.read(base, indicator, canonical, new Expression.All());
            ledger.apart().forEach(Reports::whole);
            ledger.places().stream()
                    .map(Place::key)
                    .forEach(place -> ledger.years(place)
                            .forEach(year -> ledger.statements(place, year).forEach(Reports::whole)));
            return ledger;
        }
    }

    private static List<String> raws(List<Statement> statements) {
        return statements.stream()
                .map(statement -> statement.target().span().raw())
                .toList();
    }
}
