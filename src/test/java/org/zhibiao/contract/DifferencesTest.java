package org.zhibiao.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.zhibiao.evaluate.Differences;

class DifferencesTest {

    private static final String INVESTMENT =
            record("a.txt", 10, 14, "'raw':'30亿元','indicator':'投资','value':3000000000,'unit':'元'");
    private static final String HOUSES = record("a.txt", 20, 23, "'raw':'40套','indicator':'住房','value':40,'unit':'套'");

    private static String record(String document, int start, int end, String fields) {
        return ("{'layer':'target','start':" + start + ",'end':" + end + "," + fields + ",'sentence':'…','doc':'"
                        + document + "'}")
                .replace('\'', '"');
    }

    private static SortedMap<String, List<ObjectNode>> records(String... lines) throws IOException {
        return FoundRecords.read(String.join("\n", lines));
    }

    private static Differences compare(List<String> earlier, List<String> later) throws IOException {
        return Differences.of(records(earlier.toArray(String[]::new)), records(later.toArray(String[]::new)));
    }

    @Test
    void sameRecordsInAnotherOrderAreNoDifference() throws IOException {
        Differences differences = compare(List.of(INVESTMENT, HOUSES), List.of(HOUSES, INVESTMENT));
        assertThat(differences.isEmpty()).isTrue();
        assertThat(differences.report())
                .isEqualTo("gained 0, lost 0, changed 0 records, in 0 of 1 documents with findings");
    }

    @Test
    void changedRecordTellsItsFieldsOldAndNew() throws IOException {
        String other = INVESTMENT.replace("投资", "工业投资").replace(",\"unit\":\"元\"", ",\"unit\":null");
        Differences differences = compare(List.of(INVESTMENT, HOUSES), List.of(other, HOUSES));
        assertThat(differences.report()).isEqualTo("""
                a.txt
                  changed target 10–14 '30亿元'
                      … …
                      indicator: 投资 → 工业投资
                      unit: 元 → null
                gained 0, lost 0, changed 1 records, in 1 of 1 documents with findings""");
    }

    @Test
    void recordsOfOneBuildAloneAreGainedAndLost() throws IOException {
        String elsewhere = HOUSES.replace("a.txt", "b.txt");
        Differences differences = compare(List.of(INVESTMENT, HOUSES), List.of(INVESTMENT, elsewhere));
        assertThat(differences.report()).isEqualTo("""
                a.txt
                  lost target 20–23 '40套'
                      … …
                      indicator 住房, value 40, unit 套
                b.txt
                  gained target 20–23 '40套'
                      … …
                      indicator 住房, value 40, unit 套
                gained 1, lost 1, changed 0 records, in 2 of 2 documents with findings""");
    }

    @Test
    void recordThatIsThereTwiceAndThenOnceIsLostOnce() throws IOException {
        assertThat(compare(List.of(HOUSES, HOUSES), List.of(HOUSES)).summary()).startsWith("gained 0, lost 1,");
    }

    /** Two records at one place: the one with one field changed is the same record, not the one with all changed. */
    @Test
    void mostAlikeAreTakenForOneRecord() throws IOException {
        String lead = record("a.txt", 0, 4, "'raw':'市财政局','role':'lead','duty':'甲'");
        String member = record("a.txt", 0, 4, "'raw':'市财政局','role':'member','duty':'乙'");
        String changed = record("a.txt", 0, 4, "'raw':'市财政局','role':'member','duty':'丙'");
        Differences differences = compare(List.of(lead, member), List.of(changed));
        assertThat(differences.byDocument().get("a.txt"))
                .extracting(difference -> difference.getClass().getSimpleName())
                .containsExactlyInAnyOrder("Lost", "Changed");
        assertThat(differences.report()).contains("duty: 乙 → 丙").contains("role lead, duty 甲");
    }

    @Test
    void recordsThatOnlyTouchOrAreOfOtherLayersAreTwo() throws IOException {
        String touching = record("a.txt", 23, 26, "'raw':'50套'");
        assertThat(compare(List.of(HOUSES), List.of(touching)).summary()).startsWith("gained 1, lost 1, changed 0");
        String layer = HOUSES.replace("\"target\"", "\"measure\"");
        assertThat(compare(List.of(HOUSES), List.of(layer)).summary()).startsWith("gained 1, lost 1, changed 0");
    }

    @Test
    void fieldThatOneBuildDoesNotKnowIsTold() throws IOException {
        String without = HOUSES.replace("\"unit\":\"套\",", "");
        assertThat(compare(List.of(HOUSES), List.of(without)).report()).contains("unit: 套 → (no such field)");
    }

    @Test
    void whatIsNoRecordIsRefused() {
        assertThatThrownBy(() -> records(HOUSES, "zhibiao: no such option"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("after those of 1 documents: zhibiao: no such option");
    }
}
