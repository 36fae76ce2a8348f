package org.zhibiao.document.format.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.zhibiao.document.format.ReadingAssert.refusal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.format.ContentReader;
import org.zhibiao.document.format.ZipFixture;

class ZipReaderTest {

    private static final String PLAN = "到2027年，云川市新增学位一万个。";
    private static final byte[] PICTURE = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    private static List<String> names(List<Reading> readings) {
        return readings.stream().map(Reading::name).toList();
    }

    private static List<Reading> read(byte[] bytes, Limits limits) {
        return ContentReader.read("all.zip", bytes, limits);
    }

    private static Limits limits(long bytes, long unpacked, int ratio, int nesting, int entries) {
        return new Limits(bytes, unpacked, ratio, 10, nesting, entries, 10, 512);
    }

    @Test
    void readsEveryFileUnderItsOwnName() {
        byte[] zip = new ZipFixture()
                .add("方案.txt", PLAN)
                .add("附件/图.png", PICTURE)
                .add("附件/表.csv", "项,年,数\n路,2027,3\n桥,2027,4\n")
                .bytes();
        List<Reading> readings = read(zip, Limits.DEFAULT);
        assertThat(names(readings)).containsExactly("all.zip/方案.txt", "all.zip/附件/图.png", "all.zip/附件/表.csv");
        assertThat(readings.get(0))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.content().text()).isEqualTo(PLAN));
        assertThat(readings.get(1))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.refusal().fault()).isEqualTo("is a PNG image"));
        assertThat(readings.get(2))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.content().text()).isEqualTo("项\t年\t数\n路\t2027\t3\n桥\t2027\t4\n"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030"})
    void readsNamesInUtf8AndInGb18030(String charset) {
        byte[] zip = new ZipFixture(Charset.forName(charset))
                .add("岚江市政府工作报告.txt", PLAN)
                .bytes();
        assertThat(names(read(zip, Limits.DEFAULT))).containsExactly("all.zip/岚江市政府工作报告.txt");
    }

    @Test
    void leavesOutWhatSystemsPutInto() {
        byte[] zip = new ZipFixture()
                .add("__MACOSX/._a.txt", PLAN)
                .add("b/.DS_Store", PLAN)
                .add("Thumbs.db", PLAN)
                .add(".git/config", PLAN)
                .add("a.txt", PLAN)
                .bytes();
        assertThat(names(read(zip, Limits.DEFAULT))).containsExactly("all.zip/a.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,etc/passwd",
        "/etc/passwd,etc/passwd",
        "C:\\temp\\a.txt,temp/a.txt",
        "a/./b/../c.txt,a/b/c.txt",
        "..\\..\\x.txt,x.txt"
    })
    void leadsNoPathOutOfTheArchive(String told, String safe) {
        assertThat(names(read(new ZipFixture().add(told, PLAN).bytes(), Limits.DEFAULT)))
                .containsExactly("all.zip/" + safe);
    }

    @Test
    void keepsFilesApartThatComeToHaveOneName() {
        byte[] zip = new ZipFixture().add("a.txt", PLAN).add("../a.txt", PLAN).bytes();
        assertThat(names(read(zip, Limits.DEFAULT))).containsExactly("all.zip/a.txt", "all.zip/a.txt (2)");
    }

    @Test
    void readsArchivesInArchivesAsDeepAsMayBe() {
        byte[] zip = new ZipFixture().add("a.txt", PLAN).bytes();
        byte[] two = new ZipFixture().add("inner.zip", zip).bytes();
        assertThat(names(read(two, limits(1 << 20, 1 << 20, 200, 2, 10)))).containsExactly("all.zip/inner.zip/a.txt");
        Reading refused = read(two, limits(1 << 20, 1 << 20, 200, 1, 10)).getFirst();
        assertThat(refused)
                .isEqualTo(new Reading.Refused(
                        "all.zip/inner.zip",
                        new Refusal(
                                Reason.TOO_LARGE,
                                "lies in 1 other files, and no more than 1 may lie in one another",
                                "raise --max-nesting to read it")));
    }

    @Test
    void stopsABombByItsRatio() {
        byte[] zip =
                new ZipFixture().addZeros("bomb.txt", 30).add("a.txt", PLAN).bytes();
        assertThat(zip.length).isLessThan(100_000);
        List<Reading> readings = read(zip, Limits.DEFAULT);
        assertThat(readings)
                .extracting(Reading::name, reading -> reading instanceof Reading.Read)
                .containsExactly(tuple("all.zip/bomb.txt", false), tuple("all.zip/a.txt", true));
        assertThat(((Reading.Refused) readings.getFirst()).refusal().toString())
                .isEqualTo("unpacks to more than 200 times its size, the limit; raise --max-ratio to read it");
    }

    @Test
    void stopsABombByTheSizeOfOneFile() {
        byte[] zip = new ZipFixture().addZeros("bomb.txt", 3).bytes();
        Reading.Refused refused = (Reading.Refused)
                read(zip, limits(1 << 21, 1 << 30, 5_000, 3, 10)).getFirst();
        assertThat(refused.refusal().toString())
                .isEqualTo("unpacks to more than 2 MB, the limit of one file; raise --max-megabytes to read it");
    }

    @Test
    void countsWhatIsUnpackedInAllArchivesWithinOneAnother() {
        byte[] inner = new ZipFixture().addZeros("1.bin", 3).bytes();
        byte[] outer = new ZipFixture()
                .add("a.zip", inner)
                .add("b.zip", inner)
                .add("c.zip", inner)
                .bytes();
        List<Reading> readings = read(outer, limits(4 << 20, 7 << 20, 5_000, 3, 10));
        assertThat(readings).hasSize(3).last().isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.name()).isEqualTo("all.zip/c.zip/1.bin");
            assertThat(refused.refusal().reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(refused.refusal().toString()).contains("7 MB").contains("--max-unpacked-megabytes");
        });
    }

    @Test
    void doesNotTrustTheSizesThatAnArchiveDeclares() {
        byte[] zip = new ZipFixture().addZeros("bomb.txt", 30).bytes();
        // The unpacked size stands 24 bytes into the directory's entry (APPNOTE 4.3.12).
        int entry = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        Arrays.fill(zip, entry + 24, entry + 28, (byte) 1);
        Reading.Refused refused = (Reading.Refused) read(zip, Limits.DEFAULT).getFirst();
        assertThat(refused.refusal().reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesMoreFilesThanMayBe() {
        byte[] zip = new ZipFixture()
                .add("1.txt", PLAN)
                .add("2.txt", PLAN)
                .add("3.txt", PLAN)
                .bytes();
        assertThat(refusal("all.zip", zip, limits(1 << 20, 1 << 20, 200, 3, 2)).toString())
                .isEqualTo("holds 3 files, more than the limit of 2; raise --max-entries to read it");
    }

    @Test
    void tellsWhichFileIsLocked() {
        byte[] zip = new ZipFixture().add("a.txt", PLAN).bytes();
        // Bit 0 of the flags says that an entry is enciphered (APPNOTE 4.4.4).
        zip[new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2") + 8] |= 1;
        zip[6] |= 1;
        assertThat(read(zip, Limits.DEFAULT))
                .singleElement()
                .isEqualTo(new Reading.Refused(
                        "all.zip/a.txt",
                        new Refusal(
                                Reason.UNSUPPORTED,
                                "is protected by a password",
                                "remove the password and save it again")));
    }

    @Test
    void refusesAnArchiveThatIsCutOff() {
        byte[] zip = new ZipFixture().add("a.txt", PLAN).add("b.txt", PLAN).bytes();
        assertThat(refusal(Arrays.copyOf(zip, zip.length / 2)).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void readsTheOtherFilesWhenOneIsDamaged() {
        byte[] zip = new ZipFixture()
                .add("a.txt", PLAN.repeat(50))
                .add("b.txt", PLAN)
                .bytes();
        Arrays.fill(zip, 40, 60, (byte) 0xFF);
        List<Reading> readings = read(zip, Limits.DEFAULT);
        assertThat(readings.get(0)).isInstanceOf(Reading.Refused.class);
        assertThat(readings.get(1)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void saysThatAnArchiveIsEmpty() {
        assertThat(refusal(new ZipFixture().add(".hidden", PLAN).bytes()).reason())
                .isEqualTo(Reason.EMPTY);
    }
}
