package org.zhibiao.document.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.format.ContentReader;

/** Characters on pictures of pages, drawn here, are recognised on request, and what cannot be is said. */
class RecognitionTest {

    private static final List<String> FIRST = List.of("许昌市人民政府工作报告", "今年地区生产总值增长6.5%左右，", "新建学校12所，城镇新增就业3万人。");
    private static final List<String> SECOND = List.of("到2027年，森林覆盖率达到45%以上。", "责任单位：市林业局。");

    private static final Limits RECOGNISING = recognising(120);

    @BeforeEach
    void needsTesseractAndAFont() {
        Scans.assumePossible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff"})
    void pictureIsReadAndSaysHowSureItIs(String format) throws IOException {
        Content content = content(read("scan." + format, Scans.picture(format, FIRST), RECOGNISING)
                .getFirst());
        assertThat(content.text()).contains("许昌市人民政府工作报告", "地区生产总值增长", "12所");
        assertThat(content.origin().format().label()).isEqualToIgnoringCase(format);
        assertThat(content.origin().recognised().orElseThrow()).isBetween(60, 100);
    }

    @Test
    void withoutTheRequestThePictureIsRefusedAndThePackagesAreNamed() throws IOException {
        Refusal refusal = refusal(
                read("scan.png", Scans.picture("png", FIRST), Limits.DEFAULT).getFirst());
        assertThat(refusal.fault()).isEqualTo("is a PNG image");
        assertThat(refusal.advice()).contains("--ocr", "tesseract-ocr", "tesseract-ocr-chi-sim");
    }

    @Test
    void scannedPagesOfAPdfAreReadInTheirOrderAndNoiseAmongThemIsTold() throws IOException {
        byte[] pdf = Scans.pdf(List.of(Scans.page(FIRST), Scans.noise(7), Scans.page(SECOND)));
        List<Reading> readings = read("scan.pdf", pdf, RECOGNISING);
        assertThat(content(readings.get(0)).text()).containsSubsequence("许昌市人民政府工作报告", "12所", "到2027年", "市林业局");
        assertThat(content(readings.get(0)).origin().pages()).hasValue(3);
        assertThat(readings.get(1).name()).isEqualTo("scan.pdf/page 2");
        assertThat(refusal(readings.get(1)).fault()).startsWith("holds no characters that can be recognised");
        assertThat(readings).hasSize(2);
    }

    @Test
    void pictureOfNoiseIsRefused() throws IOException {
        assertThat(refusal(read("noise.png", Scans.picture("png", Scans.noise(3)), RECOGNISING)
                                .getFirst())
                        .reason())
                .isEqualTo(Refusal.Reason.NO_TEXT_LAYER);
    }

    @Test
    void brokenPictureIsRefused() throws IOException {
        byte[] whole = Scans.picture("png", FIRST);
        byte[] broken = Arrays.copyOf(whole, 60);
        assertThat(refusal(read("broken.png", broken, RECOGNISING).getFirst()).reason())
                .isEqualTo(Refusal.Reason.DAMAGED);
    }

    @Test
    void pagesBeyondTheTimeAreToldAndTheOthersKept() throws IOException {
        byte[] pdf = Scans.pdf(Collections.nCopies(40, Scans.page(FIRST)));
        List<Reading> readings = read("scan.pdf", pdf, recognising(1));
        assertThat(refusal(readings.getLast()).reason()).isEqualTo(Refusal.Reason.TIMED_OUT);
        assertThat(refusal(readings.getLast()).fault()).contains("--max-ocr-seconds");
    }

    private static List<Reading> read(String name, byte[] bytes, Limits limits) {
        return ContentReader.read(name, bytes, limits);
    }

    private static Content content(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).content();
    }

    private static Refusal refusal(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).refusal();
    }

    private static Limits recognising(int seconds) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                usual.bytes(),
                usual.unpackedBytes(),
                usual.ratio(),
                usual.pages(),
                usual.nesting(),
                usual.entries(),
                usual.seconds(),
                usual.memoryMegabytes(),
                seconds);
    }
}
