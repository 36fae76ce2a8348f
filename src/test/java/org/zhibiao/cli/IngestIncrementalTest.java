package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.format.TextAsFormat;

/** What a later run makes of files, archives and dumps that stayed, changed, came twice or went. */
class IngestIncrementalTest extends ListingTest {

    @Test
    void eachFileGetsTheOutcomeOfTheLastRun() throws IOException {
        write("in/a.txt", SENTENCE);
        write("in/b.txt", FOREST);
        run("ingest", in());
        write("in/b.txt", FOREST + "特此通知。");
        write("in/c.txt", FOREST + "现予公布。");
        run("ingest", in());
        assertThat(listedField("name")).containsExactly("in/a.txt", "in/b.txt", "in/c.txt");
        assertThat(listedField("outcome")).containsExactly("unchanged", "changed", "added");
        assertThat(found("森林覆盖率", "target")).isEqualTo(2);
    }

    @Test
    void textFileAndPageOfOneTextShareTheDocumentInEveryRun() throws IOException {
        write("in/a.txt", SENTENCE);
        writeBytes("in/b.html", TextAsFormat.of(FileFormat.HTML, SENTENCE));
        run("ingest", in());
        run("ingest", in());
        assertThat(listedField("outcome")).containsExactly("unchanged", "duplicate");
        assertThat(listedField("document")).containsExactly("in/a.txt", "in/a.txt");
        assertThat(listed())
                .allSatisfy(line -> assertThat(line.get("sources"))
                        .extracting(JsonNode::asText)
                        .containsExactly("in/a.txt", "in/b.html"));
        assertThat(found("城镇化率", "target")).isEqualTo(1);
    }

    @Test
    void pruneDropsAFolderThatIsGone() throws IOException {
        write("in/old/a.txt", SENTENCE);
        write("in/new/b.txt", FOREST);
        run("ingest", in());
        Files.delete(folder.resolve("in/old/a.txt"));
        Files.delete(folder.resolve("in/old"));
        assertThat(run("ingest", "--prune", in()).out()).containsPattern("removed +1\\b");
        assertThat(listedField("name")).containsExactly("in/new/b.txt");
        assertThat(found("城镇化率", "target")).isZero();
    }

    @Test
    void pruneLeavesOtherFoldersAlone() throws IOException {
        Path gone = write("in/a.txt", SENTENCE);
        Path elsewhere = write("inside/b.txt", FOREST);
        run("ingest", in(), folder.resolve("inside").toString());
        Files.delete(gone);
        Files.delete(elsewhere);
        assertThat(run(
                                "ingest",
                                "--prune",
                                in(),
                                write("c.txt", "到2026年，新建学校12所。").toString())
                        .out())
                .containsPattern("removed +1\\b");
        assertThat(listedField("name")).contains("inside/b.txt").doesNotContain("in/a.txt");
    }

    @Test
    void pruneKeepsWhatCouldNotBeLookedInto() throws IOException {
        write("elsewhere/a.txt", SENTENCE);
        write("in/b.txt", FOREST);
        Files.createSymbolicLink(folder.resolve("in/disk"), folder.resolve("elsewhere"));
        run("ingest", in());
        assertThat(listedField("name")).containsExactly("in/b.txt", "in/disk/a.txt");
        Files.move(folder.resolve("elsewhere"), folder.resolve("unplugged"));
        Result result = run("ingest", "--prune", in());
        assertThat(result.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(result.out()).containsPattern("removed +0\\b");
        assertThat(listedField("name")).containsExactly("in/b.txt", "in/disk", "in/disk/a.txt");
        assertThat(found("城镇化率", "target")).isEqualTo(1);
        Files.move(folder.resolve("unplugged"), folder.resolve("elsewhere"));
        assertThat(run("ingest", in()).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(listedField("name")).containsExactly("in/b.txt", "in/disk/a.txt");
    }

    @Test
    void heirOfAPrunedHolderTellsItsOwnMetadataAfterTheNextRun() throws IOException {
        Path holder = write("in/2019年云川市.txt", SENTENCE);
        writeBytes("in/b.html", TextAsFormat.of(FileFormat.HTML, SENTENCE));
        run("ingest", in());
        Files.delete(holder);
        run("ingest", "--prune", in());
        run("ingest", in());
        assertThat(listed()).singleElement().satisfies(line -> {
            assertThat(line.get("document").asText()).isEqualTo("in/b.html");
            assertThat(line.get("format").asText()).isEqualTo(FileFormat.HTML.label());
            assertThat(line.get("sources")).extracting(JsonNode::asText).containsExactly("in/b.html");
        });
        assertThat(found("城镇化率", "target")).isEqualTo(1);
        run("ingest", in());
        assertThat(listedField("outcome")).containsExactly("unchanged");
    }

    @Test
    void damagedFileComesBackWhenItIsMended() throws IOException {
        byte[] good = TextAsFormat.of(FileFormat.DOCX, SENTENCE);
        Path file = writeBytes("in/a.docx", good);
        run("ingest", in());
        Files.write(file, Arrays.copyOf(good, good.length / 2));
        run("ingest", in());
        assertThat(listedField("outcome")).containsExactly("damaged");
        assertThat(found("城镇化率", "target")).isZero();
        assertThat(run("ingest", in()).exitCode()).as("still damaged").isEqualTo(ExitCode.SOME_FAILED);
        Files.write(file, good);
        assertThat(run("ingest", in()).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(found("城镇化率", "target")).isEqualTo(1);
    }

    @Test
    void archiveThatLosesAnEntryLosesItsDocument() throws IOException {
        Path file = writeBytes(
                "in/a.zip",
                new Archive().add("one.txt", SENTENCE).add("two.txt", FOREST).bytes());
        run("ingest", in());
        assertThat(listed()).hasSize(2);
        Files.write(file, new Archive().add("two.txt", FOREST).bytes());
        run("ingest", in());
        assertThat(listed())
                .singleElement()
                .satisfies(line -> assertThat(line.get("name").asText()).endsWith("two.txt"));
        assertThat(found("城镇化率", "target")).isZero();
        assertThat(found("森林覆盖率", "target")).isEqualTo(1);
    }

    @Test
    void whatAnArchiveHoldsDamagedIsToldInEveryRunUntilItIsMended() throws IOException {
        byte[] docx = TextAsFormat.of(FileFormat.DOCX, SENTENCE);
        Path file = writeBytes(
                "in/a.zip",
                new Archive()
                        .add("good.txt", FOREST)
                        .add("bad.docx", Arrays.copyOf(docx, docx.length / 2))
                        .bytes());
        for (String time : new String[] {"first", "second"}) {
            Result result = run("ingest", in());
            assertThat(result.exitCode()).as(time).isEqualTo(ExitCode.SOME_FAILED);
            assertThat(result.err()).as(time).contains("bad.docx");
            assertThat(listed("--failed")).as(time).hasSize(1);
        }
        Files.write(
                file,
                new Archive().add("good.txt", FOREST).add("bad.docx", docx).bytes());
        assertThat(run("ingest", in()).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(listed("--failed")).isEmpty();
        assertThat(listed()).hasSize(2);
    }

    @Test
    void limitThatIsRaisedHelpsWhatAnArchiveHoldsToo() throws IOException {
        byte[] inner = new Archive().add("deep.txt", SENTENCE).bytes();
        writeBytes(
                "in/a.zip",
                new Archive().add("good.txt", FOREST).add("inner.zip", inner).bytes());
        run("ingest", "--max-nesting", "1", in());
        assertThat(listed("--failed"))
                .singleElement()
                .satisfies(line -> assertThat(line.get("outcome").asText()).isEqualTo("too large"));
        run("ingest", "--max-nesting", "3", in());
        assertThat(listed("--failed")).isEmpty();
        assertThat(found("城镇化率", "target")).isEqualTo(1);
    }

    @Test
    void dumpThatGivesFewerDocumentsLosesTheOthers() throws IOException {
        String first = article("岚江市关于推进公园建设的通知", SENTENCE);
        String second = article("云川市关于加强造林工作的意见", FOREST);
        String third = article("云川市关于新建学校的方案", "到2026年，新建学校12所。");
        write("in/dump.txt", String.join("-\n", first, second, third));
        run("ingest", in());
        assertThat(listed()).hasSize(3);
        write("in/dump.txt", String.join("-\n", first, third));
        run("ingest", in());
        assertThat(listedField("title")).containsExactly("岚江市关于推进公园建设的通知", "云川市关于新建学校的方案");
        assertThat(found("森林覆盖率", "target")).isZero();
        assertThat(found("城镇化率", "target")).isEqualTo(1);
    }

    @Test
    void filesOfSeveralFormatsGiveTheSameKnowledgeBaseTwice() throws IOException {
        for (int i = 0; i < 12; i++) {
            FileFormat format = FileFormat.values()[i % 4];
            writeBytes(
                    "in/%02d.dat".formatted(i),
                    TextAsFormat.of(format, "岚江市方案\n" + SENTENCE + "\n新建学校" + i / 2 + "所。\n"));
        }
        write("in/dump.txt", article("岚江市关于公园的通知", SENTENCE) + "-\n" + article("云川市关于造林的意见", FOREST));
        String other = folder.resolve("other").toString();
        run("ingest", in());
        run("ingest", "--kb", other, in());
        assertThat(run("documents", "--format", "jsonl").out())
                .isNotEmpty()
                .isEqualTo(run("documents", "--kb", other, "--format", "jsonl").out());
        assertThat(run("export", "--format", "csv", "--out", "-").out())
                .contains("城镇化率")
                .isEqualTo(run("export", "--kb", other, "--format", "csv", "--out", "-")
                        .out());
    }
}
