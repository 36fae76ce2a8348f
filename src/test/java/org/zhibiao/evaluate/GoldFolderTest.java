package org.zhibiao.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.record.Span;

class GoldFolderTest {

    private static final String TEXT = "到2025年，常住人口城镇化率达到64%。\n";
    private static final String GOOD = "{'layer':'deadline','start':0,'end':6,'raw':'到2025年','to':'2025','kind':'by'}";

    @TempDir
    Path folder;

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content.replace('\'', '"'));
    }

    private GoldException fault() {
        GoldException e =
                catchThrowableOfType(GoldException.class, () -> GoldFolder.read(folder, Readers.WITHOUT_PLACES));
        assertThat(e).isNotNull();
        assertThat(e.faults()).allSatisfy(fault -> assertThat(fault).doesNotContain("\n"));
        return e;
    }

    @Test
    void readsPairsByName() throws Exception {
        write("b.txt", TEXT);
        write("b.jsonl", GOOD + "\n\n" + GOOD + "\n");
        write("a.txt", TEXT);
        write("a.jsonl", "");
        write("README.md", "Samples");
        write("uncoded.txt", TEXT);
        GoldFolder gold = GoldFolder.read(folder, Readers.WITHOUT_PLACES);
        assertThat(gold.documents()).extracting(GoldDocument::name).containsExactly("a", "b");
        assertThat(gold.documents().get(1).records())
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.span().raw()).isEqualTo("到2025年"));
        assertThat(gold.warnings()).isEmpty();
    }

    @Test
    void whatIsFoundOutsideTheCodedPartsCountsForNothing() throws Exception {
        write("a.txt", "到2025年，常住人口城镇化率达到64%。到2030年，常住人口城镇化率达到70%。\n");
        write("a.jsonl", "{'layer':'part','start':0,'end':21}\n" + GOOD + "\n");
        GoldDocument document =
                GoldFolder.read(folder, Readers.WITHOUT_PLACES).documents().getFirst();
        assertThat(document.records()).hasSize(1);
        CodedRecord inside = document.records().getFirst();
        CodedRecord outside = new CodedRecord(inside.layer(), new Span(21, 27, "到2030年"), false, inside.fields());
        Figures figures = Evaluation.ofRecords(List.of(document), any -> List.of(inside, outside))
                .figures()
                .get(Part.DEADLINE);
        assertThat(figures.found().precision()).isEqualTo(1);
        assertThat(figures.found().recall()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "{'layer':                                                        | line 2: is no JSON",
                "{'layer':'body'} x                                               | line 2: is no JSON",
                "[1]                                                              | line 2: is no JSON object but [1]",
                "{'layer':'body','start':0,'role':'lead'}                         | line 2: lacks 'end', 'raw'",
                "{'layer':'body','start':0,'end':2,'raw':'到2'}                    | line 2: lacks 'role'",
                "{'layer':'bodies','start':0,'end':2,'raw':'到2','role':'lead'}    | line 2: 'bodies' is no layer; known are target, measure",
                "{'layer':'body','start':0,'end':2,'raw':'到2','role':'leader'}    | line 2: 'leader' is no role; known are establish",
                "{'layer':'measure','start':0,'end':2,'raw':'到2','count':'二','noun':'条'} | line 2: field 'count' is no number",
                "{'layer':'body','start':20,'end':90,'raw':'到2','role':'lead'}    | line 2: start 20 and end 90 are no stretch of the text, which has 22",
                "{'layer':'body','start':-1,'end':2,'raw':'到2','role':'lead'}     | line 2: start -1",
                "{'layer':'body','start':2,'end':2,'raw':'到2','role':'lead'}      | line 2: start 2 and end 2",
                "{'layer':'body','start':'0','end':2,'raw':'到2','role':'lead'}    | line 2: start"
            })
    void faultyLineIsNamed(String line, String message) throws IOException {
        write("a.txt", TEXT);
        Path records = write("a.jsonl", GOOD + "\n" + line + "\n" + GOOD + "\n");
        String expected = records + ", " + message;
        assertThat(fault().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith(expected));
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        write("a.txt", TEXT);
        write("a.jsonl", "{\n}\n");
        write("alone.jsonl", GOOD);
        write("empty.txt", " ");
        write("empty.jsonl", GOOD);
        write("latin.txt", TEXT);
        Files.write(folder.resolve("latin.jsonl"), "é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(fault().faults())
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("a.jsonl, line 1: is no JSON"),
                        fault -> assertThat(fault).contains("a.jsonl, line 2: is no JSON"),
                        fault -> assertThat(fault).endsWith("alone.jsonl has no text beside it; put alone.txt there"),
                        fault -> assertThat(fault).contains("empty.txt is empty"),
                        fault -> assertThat(fault).endsWith("latin.jsonl is not in UTF-8"));
    }

    @Test
    void folderWithoutPairsIsNoGold() throws IOException {
        write("a.txt", TEXT);
        assertThat(fault()).hasMessage(folder + " holds no pair of files NAME.txt and NAME.jsonl");
        Path none = folder.resolve("none");
        assertThat(catchThrowableOfType(GoldException.class, () -> GoldFolder.read(none, Readers.WITHOUT_PLACES)))
                .hasMessageStartingWith(none + " does not exist");
        assertThat(catchThrowableOfType(
                        GoldException.class, () -> GoldFolder.read(folder.resolve("a.txt"), Readers.WITHOUT_PLACES)))
                .hasMessageContaining("is no folder");
    }

    @Test
    void wordsThatAreNotAtTheirOffsetsAreWarnedOf() throws Exception {
        write("a.txt", TEXT);
        write("a.jsonl", GOOD.replace("到2025年','to", "2025年','to"));
        GoldFolder gold = GoldFolder.read(folder, Readers.WITHOUT_PLACES);
        assertThat(gold.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning)
                        .endsWith("a.jsonl, line 1: raw is '2025年', but at 0 to 6 the text says '到2025年'"));
        assertThat(gold.documents().getFirst().records()).hasSize(1);
    }
}
