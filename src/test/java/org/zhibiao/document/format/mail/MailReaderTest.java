package org.zhibiao.document.format.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.format.text.TextReader;

class MailReaderTest {

    private static final String FIRST = "到2027年，全市新建和改造农村公路360公里以上，建制村全部通硬化路。";
    private static final String SECOND = "各县（区）人民政府要落实主体责任，确保按期完成。";
    private static final String PAGE = "<html><body><ul class=nav><li><a href=/>首页</a></li></ul><div id=zoom><p>"
            + FIRST + "</p><p>" + SECOND + "</p></div></body></html>";

    @Test
    void readsAMailAndItsAttachments() throws IOException {
        byte[] mail = write(Message.Builder.of()
                .setSubject("报送农村公路实施方案")
                .setDate(Date.from(Instant.parse("2024-03-11T18:30:00Z")))
                .setBody(MultipartBuilder.create("mixed")
                        .addBodyPart(BodyPartBuilder.create().setBody(FIRST, "plain", StandardCharsets.UTF_8))
                        .addBodyPart(BodyPartBuilder.create()
                                .setBody(SECOND.getBytes(StandardCharsets.UTF_8), "application/octet-stream")
                                .setContentTransferEncoding("base64")
                                .setContentDisposition("attachment", "任务分工.txt"))
                        .build())
                .build());
        List<Reading> readings = read(mail, 0, Limits.DEFAULT);
        assertThat(readings).extracting(Reading::name).containsExactly("a.eml", "a.eml/任务分工.txt");
        Content body = content(readings.getFirst());
        assertThat(body.text()).isEqualTo(FIRST);
        assertThat(body.origin().format()).isEqualTo(FileFormat.MAIL);
        assertThat(body.origin().attachments()).containsExactly("任务分工.txt");
        assertThat(body.declared())
                .containsOnly(entry(MetadataField.TITLE, "报送农村公路实施方案"), entry(MetadataField.PUBLISHED, "2024-03-12"));
        assertThat(content(readings.getLast()).text()).isEqualTo(SECOND);
    }

    @Test
    void prefersThePageToThePlainText() throws IOException {
        byte[] mail = write(Message.Builder.of()
                .setSubject("方案")
                .setBody(MultipartBuilder.create("alternative")
                        .addBodyPart(BodyPartBuilder.create().setBody("请用支持网页的程序打开。", "plain", StandardCharsets.UTF_8))
                        .addBodyPart(BodyPartBuilder.create().setBody(PAGE, "html", Charset.forName("GB18030")))
                        .build())
                .build());
        List<Reading> readings = read(mail, 0, Limits.DEFAULT);
        assertThat(readings).hasSize(1);
        assertThat(content(readings.getFirst()).text()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void readsAPageThatABrowserSavedWhole() {
        String mht = """
                From: <Saved by a browser>
                Snapshot-Content-Location: https://www.lanjiang.example/zwgk/1.html
                Subject: =?utf-8?B?%s?=
                Date: Tue, 12 Mar 2024 02:00:00 -0000
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="----x"

                ------x
                Content-Type: text/html
                Content-ID: <frame-1>
                Content-Transfer-Encoding: base64
                Content-Location: https://www.lanjiang.example/zwgk/1.html

                %s
                ------x
                Content-Type: text/css
                Content-Location: https://www.lanjiang.example/a.css

                p { color: red; }
                ------x
                Content-Type: image/png
                Content-Transfer-Encoding: base64
                Content-Location: https://www.lanjiang.example/a.png

                iVBORw0KGgo=
                ------x--
                """.formatted(base64("岚江市农村公路方案"), base64(PAGE.replace("<html>", "<html><meta charset=utf-8>")))
                .replace("\n", "\r\n");
        byte[] bytes = mht.getBytes(StandardCharsets.US_ASCII);
        assertThat(MailReader.looksLikeMail(Arrays.copyOf(bytes, 120))).isTrue();
        List<Reading> readings = read(bytes, 0, Limits.DEFAULT);
        assertThat(readings).hasSize(1);
        Content content = content(readings.getFirst());
        assertThat(content.text()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(content.declared())
                .containsOnly(
                        entry(MetadataField.TITLE, "岚江市农村公路方案"),
                        entry(MetadataField.ADDRESS, "https://www.lanjiang.example/zwgk/1.html"));
    }

    @Test
    void decodesNamesThatAreEncodedWords() {
        String mail = "Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain; charset=gb2312; name=\"=?gb2312?B?"
                + Base64.getEncoder().encodeToString("分工表.txt".getBytes(Charset.forName("GBK"))) + "?=\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getEncoder().encodeToString(SECOND.getBytes(Charset.forName("GBK"))) + "\r\n--b--\r\n";
        List<Reading> readings = read(mail.getBytes(StandardCharsets.US_ASCII), 0, Limits.DEFAULT);
        assertThat(readings).extracting(Reading::name).containsExactly("a.eml/分工表.txt");
        assertThat(content(readings.getFirst()).text()).isEqualTo(SECOND);
    }

    @Test
    void readsMailsWithinMailsUpToTheLimit() throws IOException {
        Message message = Message.Builder.of()
                .setSubject("甲")
                .setBody(FIRST, StandardCharsets.UTF_8)
                .build();
        for (int i = 0; i < 3; i++) {
            message = Message.Builder.of()
                    .setSubject("转")
                    .setBody(MultipartBuilder.create("mixed")
                            .addBodyPart(BodyPartBuilder.create().setBody(SECOND, "plain", StandardCharsets.UTF_8))
                            .addBodyPart(BodyPartBuilder.create().setBody(message))
                            .build())
                    .build();
        }
        List<Reading> readings = read(write(message), 0, Limits.DEFAULT);
        assertThat(readings).hasSize(4);
        assertThat(readings.subList(0, 3))
                .allSatisfy(reading -> assertThat(content(reading).text()).isEqualTo(SECOND));
        assertThat(refusal(readings.getLast()).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(readings.getLast()).toString()).contains("3").contains("--max-nesting");
    }

    @Test
    void boundsPartsAndSizes() throws IOException {
        MultipartBuilder parts = MultipartBuilder.create("mixed");
        for (int i = 0; i < 20; i++) {
            parts.addBodyPart(BodyPartBuilder.create()
                    .setBody(new byte[100_000], "application/pdf")
                    .setContentTransferEncoding("base64")
                    .setContentDisposition("attachment", i + ".pdf"));
        }
        byte[] mail = write(Message.Builder.of().setBody(parts.build()).build());
        assertThat(refusal(read(mail, 0, new Limits(1 << 20, 8 << 20, 9, 9, 3, 10, 9, 512))
                                .getFirst())
                        .toString())
                .contains("10 parts")
                .contains("--max-entries");
        assertThat(refusal(read(mail, 0, new Limits(1 << 20, 1 << 20, 9, 9, 3, 99, 9, 512))
                                .getFirst())
                        .toString())
                .contains("1 MB")
                .contains("--max-unpacked-megabytes");
        assertThat(read(mail, 0, new Limits(50_000, 8 << 20, 9, 9, 3, 99, 9, 512)))
                .hasSize(20)
                .allSatisfy(reading -> assertThat(refusal(reading).toString()).contains("--max-megabytes"));
    }

    @Test
    void attachmentsOfOneNameStayApart() throws IOException {
        MultipartBuilder parts = MultipartBuilder.create("mixed");
        for (String text : List.of(FIRST, SECOND)) {
            parts.addBodyPart(BodyPartBuilder.create()
                    .setBody(text.getBytes(StandardCharsets.UTF_8), "text/plain")
                    .setContentTransferEncoding("base64")
                    .setContentDisposition("attachment", "1.txt"));
        }
        byte[] mail = write(Message.Builder.of().setBody(parts.build()).build());
        assertThat(read(mail, 0, Limits.DEFAULT))
                .extracting(Reading::name)
                .containsExactly("a.eml/1.txt", "a.eml/2/1.txt");
    }

    @Test
    void refusesAMailWithoutText() throws IOException {
        byte[] mail = write(Message.Builder.of()
                .setSubject("空")
                .setBody(" ", StandardCharsets.UTF_8)
                .build());
        assertThat(refusal(read(mail, 0, Limits.DEFAULT).getFirst()).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void survivesDamageAndDeepNesting() {
        StringBuilder deep = new StringBuilder("MIME-Version: 1.0\r\n");
        for (int i = 0; i < 20_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        for (String mail : List.of(
                deep.toString(),
                "",
                "Content-Type: multipart/mixed\r\n\r\nx",
                "Content-Type: text/html; charset=?\r\nContent-Transfer-Encoding: base64\r\n\r\n=%%=")) {
            assertThat(read(mail.getBytes(StandardCharsets.US_ASCII), 0, Limits.DEFAULT))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: a@b.cn\r\nTo: c@d.cn\r\nSubject: x\r\n\r\nbody",
                "From a@b Mon\nReceived: by x\n\tid 1\nDate: x\nSubject: y\n\n"
            })
    void knowsAMailByItsHeader(String head) {
        assertThat(MailReader.looksLikeMail(head.getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "关于印发方案的通知\n",
                "Subject: x\nbody text\n",
                "From: 甲\n一、总体要求\nDate: 3\nTo: x\n",
                "title: x\ndate: 2024\nsubject: y\n---\n",
                "{\"From\": 1}"
            })
    void takesNothingElseForAMail(String head) {
        assertThat(MailReader.looksLikeMail(head.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    /** Attachments are mails or plain text here. */
    private static List<Reading> read(byte[] mail, int depth, Limits limits) {
        return read("a.eml", mail, depth, limits);
    }

    private static List<Reading> read(String name, byte[] mail, int depth, Limits limits) {
        return new MailReader((inner, bytes, deeper) -> {
                    if (inner.endsWith(".eml")) {
                        return read(inner, bytes, deeper, limits);
                    }
                    try {
                        return List.of(new Reading.Read(inner, new TextReader().read(bytes, limits)));
                    } catch (UnreadableDocumentException e) {
                        return List.of(new Reading.Refused(inner, e.refusal()));
                    }
                })
                .read(name, mail, depth, limits);
    }

    private static byte[] write(Message message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(message, out);
        return out.toByteArray();
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Content content(Reading reading) {
        return switch (reading) {
            case Reading.Read read -> read.content();
            case Reading.Refused refused ->
                throw new AssertionError(refused.refusal().toString());
            case Reading.Table table -> throw new AssertionError(table.name());
        };
    }

    private static Refusal refusal(Reading reading) {
        return switch (reading) {
            case Reading.Read read -> throw new AssertionError(read.content().text());
            case Reading.Refused refused -> refused.refusal();
            case Reading.Table table -> throw new AssertionError(table.name());
        };
    }
}
