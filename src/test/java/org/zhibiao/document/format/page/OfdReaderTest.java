package org.zhibiao.document.format.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibiao.document.format.ReadingAssert.content;
import static org.zhibiao.document.format.ReadingAssert.lines;
import static org.zhibiao.document.format.ReadingAssert.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.format.Laughs;
import org.zhibiao.document.format.OfdFixture;
import org.zhibiao.document.format.ZipFixture;

class OfdReaderTest {

    private static final String FIRST = "云川市将在三年内改造老旧小区一百二十个，惠及居民";
    private static final String SECOND = "四万三千户，加装电梯";
    private static final String THIRD = "五百部。";

    @Test
    void joinsLinesToParagraphs() {
        byte[] ofd = new OfdFixture()
                .page()
                .line(0, "一、城市更新")
                .line(2, FIRST)
                .line(0, SECOND + "三百部，新增车位六千八百个，新" + "建")
                .line(0, THIRD)
                .bytes();
        assertThat(lines(ofd)).containsExactly("一、城市更新", FIRST + SECOND + "三百部，新增车位六千八百个，新建" + THIRD);
    }

    @Test
    void joinsOverPagesAndDropsTheirNumbers() {
        byte[] ofd = new OfdFixture()
                .page()
                .line(2, FIRST)
                .at(100, 285, "— 1 —")
                .page()
                .line(0, SECOND + THIRD)
                .at(100, 285, "— 2 —")
                .bytes();
        Content content = content("plan.ofd", ofd, Limits.DEFAULT);
        assertThat(content.text()).isEqualTo(FIRST + SECOND + THIRD + "\n");
        assertThat(content.origin().format()).isEqualTo(FileFormat.OFD);
        assertThat(content.origin().pages()).hasValue(2);
    }

    @Test
    void putsPiecesOfALineInOrderAndCellsApart() {
        byte[] ofd = new OfdFixture()
                .page()
                .at(90, 30, "2025年")
                .at(30, 30, "项目")
                .at(90, 40, "120个")
                .at(50, 40, "小区")
                .at(30, 40, "老旧城镇")
                .bytes();
        assertThat(lines(ofd)).containsExactly("项目\t2025年", "老旧城镇小区\t120个");
    }

    @Test
    void saysThatPagesHaveNoText() {
        assertThat(refusal(new OfdFixture().page().bytes()).toString())
                .startsWith("has no text layer (1 page that is a picture)");
    }

    @Test
    void refusesMorePagesThanMayBe() {
        Limits one = new Limits(1 << 20, 1 << 20, 200, 1, 3, 100, 10, 512);
        assertThat(refusal("a.ofd", new OfdFixture().page().page().bytes(), one).toString())
                .contains("--max-pages");
    }

    @Test
    void refusesEntitiesFromOutside(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "秘密");
        byte[] ofd = new OfdFixture()
                .page()
                .line(0, "&secret;")
                .bytesWithDoctype("<!DOCTYPE ofd:Page [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>");
        assertThat(refusal(ofd)).satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.DAMAGED);
            assertThat(refusal.toString()).doesNotContain("秘密");
        });
    }

    @Test
    void refusesAMillionLaughs() {
        byte[] ofd = new OfdFixture().page().line(0, "&c;").bytesWithDoctype(Laughs.DOCTYPE.formatted("ofd:Page"));
        assertThat(refusal(ofd).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesAPackageThatLacksAPart() {
        byte[] ofd = new ZipFixture()
                .add("OFD.xml", "<OFD><DocBody><DocRoot>gone.xml</DocRoot></DocBody></OFD>")
                .bytes();
        assertThat(refusal(ofd).fault()).isEqualTo("is a damaged OFD file (no gone.xml in it)");
    }

    @Test
    void readsPartsWithoutAPrefix() {
        byte[] ofd = new ZipFixture()
                .add("OFD.xml", "<OFD><DocBody><DocRoot>/D.xml</DocRoot></DocBody></OFD>")
                .add("D.xml", "<Document><Pages><Page ID='1' BaseLoc='P.xml'/></Pages></Document>")
                .add(
                        "P.xml",
                        "<Page><Content><Layer><PageBlock><TextObject Boundary='0 0 9 9' Size='4' CTM='1 0 0 1 0 0'>"
                                + "<TextCode X='0' Y='4'>云川市</TextCode></TextObject></PageBlock></Layer></Content></Page>")
                .bytes();
        assertThat(lines(ofd)).containsExactly("云川市");
    }
}
