package org.zhibiao.export.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhibiao.Seed;

class FileNamesTest {

    private static final List<String> PIECES = List.of("a", "A", "é", "/", "#", ".", "𠀀", "\u0301");

    private final FileNames names = new FileNames();

    @Test
    void keepsWhatIsPlain() {
        assertThat(names.next("政府工作报告2021.txt")).isEqualTo("政府工作报告2021");
        assertThat(names.next("plan-outline_14th.TXT")).isEqualTo("plan-outline_14th");
        assertThat(names.next("𠀀市.txt")).isEqualTo("𠀀市");
    }

    @Test
    void leavesOutFoldersAndWhatNamesOfFilesMayNotHold() {
        assertThat(names.next("reports/2021/岚江市.pdf")).isEqualTo("reports_2021_岚江市_pdf");
        assertThat(names.next("../../etc/passwd")).isEqualTo("etc_passwd");
        assertThat(names.next("a.zip#b*?\"<>|\\:\n\u0000c.txt")).isEqualTo("a_zip_b_c");
        assertThat(names.next("-rf.txt")).isEqualTo("rf");
    }

    @Test
    void namesWhatHasNoNameLeft() {
        assertThat(names.next("...")).isEqualTo("document");
        assertThat(names.next("CON.txt")).isEqualTo("document_CON");
    }

    @Test
    void tellsApartWhatWouldBeTheSame() {
        List<String> found = Stream.of("a/b.txt", "a_b.txt", "A_B.txt", "a#b", "é.txt", "e\u0301.txt")
                .map(names::next)
                .toList();
        assertThat(found).extracting(name -> name.toLowerCase(Locale.ROOT)).doesNotHaveDuplicates();
        assertThat(found.get(1)).matches("a_b-[0-9a-f]{8}");
        assertThat(found).element(4).isEqualTo("é");
    }

    @Test
    void longNamesAreCutBetweenCharacters() {
        String name = names.next("𠀀".repeat(300));
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(180);
        assertThat(names.next("𠀀".repeat(301))).startsWith(name + "-");
    }

    /** Contract: whatever documents are called, their files have distinct plain names, the same ones each time. */
    @Test
    void anyNamesGiveDistinctPlainNames() {
        long seed = Seed.value();
        Random random = new Random(seed);
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            StringBuilder name = new StringBuilder();
            random.ints(1 + random.nextInt(4), 0, PIECES.size()).forEach(choice -> name.append(PIECES.get(choice)));
            documents.add(name.toString());
        }
        List<String> distinct = documents.stream().distinct().toList();
        List<String> found = distinct.stream().map(names::next).toList();
        assertThat(found).as("seed " + seed).allSatisfy(name -> assertThat(name).matches("[\\p{L}\\p{M}\\p{N}_-]+"));
        assertThat(found)
                .as("seed " + seed)
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
        FileNames again = new FileNames();
        assertThat(distinct.stream().map(again::next)).isEqualTo(found);
    }
}
