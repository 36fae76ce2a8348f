package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhibiao.document.content.Limits;
import org.zhibiao.lexicon.ModelFolders;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.LockHolder;

class IngestCommandTest extends CommandTest {

    @Test
    void takesFilesAndFolders() throws IOException {
        write("in/a.txt", SENTENCE);
        write("in/deep/b.md", SENTENCE + "特此通知。");
        Path other = write("other.dat", SENTENCE + "现予公布。");
        Result result = run("ingest", folder.resolve("in").toString(), other.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(count(result, "added")).isEqualTo(3);
        assertThat(count(result, "failed")).isZero();
        assertThat(count(result, "target")).isEqualTo(3);
        assertThat(count(result, "deadline")).isEqualTo(3);
        assertThat(result.out()).contains("chars/s");
        assertThat(result.err()).contains("ingest: 3 of 3");
        assertThat(names()).containsExactly("in/a.txt", "in/deep/b.md", folder.getFileName() + "/other.dat");
    }

    @Test
    void secondRunAddsNothing() throws IOException {
        Path file = write("a.txt", SENTENCE);
        run("ingest", file.toString());
        Result second = run("ingest", file.toString());
        assertThat(second.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(count(second, "added")).isZero();
        assertThat(count(second, "unchanged")).isEqualTo(1);
        assertThat(count(second, "findings")).isZero();
        assertThat(run("search", "--limit", "0", "--format", "jsonl").lines()).hasSize(2);
    }

    @Test
    void changedFileIsReplacedWhole() throws IOException {
        Path file = write("a.txt", SENTENCE + "\n" + SENTENCE);
        run("ingest", file.toString());
        write("a.txt", "到2030年，森林覆盖率达到40%。");
        Result second = run("ingest", file.toString());
        assertThat(count(second, "changed")).isEqualTo(1);
        assertThat(run("search", "城镇化率").out()).isEmpty();
        assertThat(run("search", "森林覆盖率", "--layer", "target", "--format", "jsonl")
                        .lines())
                .hasSize(1);
        assertThat(run("show", "a.txt").out()).doesNotContain("城镇化率");
    }

    @Test
    void changedModelsHaveDocumentsReadAgain() throws IOException {
        Path file = write("a.txt", SENTENCE);
        run("ingest", file.toString());
        Path models = ModelFolders.copyTo(folder.resolve("models"));
        assertThat(count(run("ingest", "--models", models.toString(), file.toString()), "unchanged"))
                .isEqualTo(1);
        Files.writeString(models.resolve("units.csv"), "\n", java.nio.file.StandardOpenOption.APPEND);
        assertThat(count(run("ingest", "--models", models.toString(), file.toString()), "changed"))
                .isEqualTo(1);
    }

    @Test
    void badFilesAreNamedAndCostNoOthers() throws IOException {
        write("in/good.txt", SENTENCE);
        write("in/empty.txt", "");
        write("in/blank.txt", " \n\n　");
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {'a', 0, 1, 2, 3});
        Path missing = folder.resolve("missing.txt");
        Result result = run("ingest", folder.resolve("in").toString(), missing.toString(), binary.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(count(result, "added")).isEqualTo(1);
        assertThat(count(result, "empty")).isEqualTo(2);
        assertThat(count(result, "failed")).isEqualTo(2);
        assertThat(result.err())
                .containsOnlyOnce(missing + " does not exist; check the path")
                .containsOnlyOnce(binary + " is ");
        assertThat(result.out()).doesNotContain(missing.toString(), binary.toString());
        assertThat(result.err()).doesNotContain("\tat ");
    }

    @Test
    void emptyFileIsNoFailure() throws IOException {
        Result result = run("ingest", write("empty.txt", "").toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(count(result, "empty")).isEqualTo(1);
    }

    @Test
    void unreadableFileIsNamed() throws IOException {
        Path file = write("secret.txt", SENTENCE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");
        Result result = run("ingest", file.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(result.err()).contains(file + " is not accessible: permission denied");
    }

    @Test
    void fileAboveTheLimitIsRefusedByTheLimit() throws IOException {
        Path file = folder.resolve("large.txt");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(Limits.DEFAULT.bytes() + 1);
        }
        Result result = run("ingest", file.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(result.err()).contains(file + " is larger than the limit of 64 MB");
    }

    @Test
    void lineOf40000CharactersIsTaken() throws IOException {
        Path file = write("long.txt", SENTENCE + "城镇化".repeat(14_000));
        Result result = run("ingest", file.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(count(result, "added")).isEqualTo(1);
        assertThat(run("search", "常住人口城镇化率", "--layer", "target", "--format", "jsonl")
                        .lines())
                .hasSize(1);
    }

    @Test
    void gb18030IsUnderstood() throws IOException {
        Result result = run(
                "ingest",
                write("gb.txt", SENTENCE.repeat(5), Charset.forName("GB18030")).toString());
        assertThat(count(result, "target")).isEqualTo(5);
        assertThat(run("show", "gb.txt").out()).contains("常住人口城镇化率达到[target 64%]");
    }

    @Test
    void filesInFoldersThatAreNoDocumentsAreNoFailure() throws IOException {
        write("in/a.txt", SENTENCE);
        write("in/b.json", "[{\"a\": 1}]");
        write("in/c.JSON", "[{\"a\": 2}]");
        write("in/README.md", "x");
        write("in/.hidden.txt", SENTENCE);
        write("in/.git/d.txt", SENTENCE);
        Result result = run("ingest", folder.resolve("in").toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(count(result, "documents")).isEqualTo(1);
        assertThat(count(result, "unsupported")).isEqualTo(3);
        assertThat(result.out()).containsPattern("\\b2  is a JSON file\\R +1  is a README, which tells of a folder\\R");
    }

    @Test
    void whatWasSavedWithAPageIsNoDocument() throws IOException {
        write("in/公报.html", "<html><body><p>" + SENTENCE + "</p></body></html>");
        write("in/公报_files/style.css", "body { width: 100% }\n");
        write("in/公报_files/share.html", "<html><body><p>分享到其他网站</p></body></html>");
        write("in/资料_files/b.txt", "到2030年，森林覆盖率达到40%。");
        Result result = run("ingest", folder.resolve("in").toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(names()).containsExactly("in/公报.html", "in/资料_files/b.txt");
        assertThat(run("documents", "--failed", "--format", "jsonl").lines())
                .singleElement()
                .asString()
                .contains("in/公报_files")
                .contains("saved page");
    }

    @Test
    void whatSystemsAndOfficeProgramsLeaveInFoldersIsPassedOver() throws IOException {
        write("in/a.txt", SENTENCE);
        for (String name : List.of("Thumbs.db", "desktop.ini", "~$公报.docx")) {
            write("in/" + name, "\u0001\u0002");
        }
        assertThat(run("ingest", folder.resolve("in").toString()).out())
                .contains("nothing failed, nothing was left out");
    }

    @Test
    void linksInACircleEnd() throws IOException {
        write("in/a.txt", SENTENCE);
        Files.createSymbolicLink(folder.resolve("in/again"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/broken.txt"), folder.resolve("nowhere"));
        Result result = run("ingest", folder.resolve("in").toString());
        assertThat(count(result, "added")).isEqualTo(1);
        assertThat(result.err())
                .containsOnlyOnce(folder.resolve("in/broken.txt").toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
    }

    @Test
    void whatCouldNotBeLookedIntoIsListedUntilItIsMended() throws IOException {
        write("in/a.txt", SENTENCE);
        Path link = Files.createSymbolicLink(folder.resolve("in/broken.txt"), folder.resolve("nowhere"));
        run("ingest", folder.resolve("in").toString());
        assertThat(run("documents", "--failed", "--format", "jsonl").lines())
                .singleElement()
                .asString()
                .contains("in/broken.txt")
                .contains("is a link to nothing");
        Files.delete(link);
        assertThat(run("ingest", folder.resolve("in").toString()).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run("documents", "--failed", "--format", "jsonl").lines()).isEmpty();
    }

    @Test
    void pipeInAFolderIsToldAndNotWaitedFor() throws Exception {
        write("in/a.txt", SENTENCE);
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("in/pipe.txt").toString())
                        .start()
                        .waitFor())
                .isZero();
        Result result = run("ingest", folder.resolve("in").toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).containsPattern("\\b1  is a pipe, a socket or a device\\R");
        assertThat(run("documents", "--failed").out()).contains("in/pipe.txt");
    }

    @Test
    void pipeThatIsNamedIsReadToItsEnd() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path page = write("page.html", "<html><body><p>" + SENTENCE + "</p></body></html>");
        Process writer = new ProcessBuilder("cp", page.toString(), pipe.toString()).start();
        Result result = run("ingest", pipe.toString());
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(count(result, "target")).isEqualTo(1);
        assertThat(writer.waitFor()).isZero();
    }

    @Test
    void standardInputHasNoNameToBeKeptUnder() {
        Result result = runWithInput(SENTENCE, "ingest", "-");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).contains("standard input").contains("zhibiao extract -");
    }

    @Test
    void fileThatTheManifestNamesAndNobodyMetIsSaid() throws IOException {
        Path list = write("list.csv", "file,year\na.txt,2021\nb.txt,2022\n");
        Result result = run(
                "ingest",
                "--manifest",
                list.toString(),
                write("in/a.txt", SENTENCE).toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.err())
                .contains(list + ": no file b.txt was met; check its name")
                .doesNotContain("no file a.txt");
    }

    @Test
    void twoFilesOfOneNameAreNotMixedUp() throws IOException {
        write("2022/reports/a.txt", SENTENCE);
        write("2023/reports/a.txt", "到2030年，森林覆盖率达到40%。");
        Result result = run(
                "ingest",
                folder.resolve("2022/reports").toString(),
                folder.resolve("2023/reports").toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(result.err()).contains(folder.resolve("2023/reports/a.txt") + " would have the same name");
        assertThat(run("show", "a.txt").out()).contains("城镇化率");
    }

    @Test
    void folderWithoutDocumentsIsSaid() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));
        Result result = run("ingest", none.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err().strip()).isEqualTo("zhibiao: no file in " + none + "; name other paths");
        assertThat(result.out()).isEmpty();
        assertThat(base()).doesNotExist();
    }

    @Test
    void aWrongPathLeavesNoKnowledgeBase() {
        Path one = folder.resolve("reprots");
        Path other = folder.resolve("plan.tx");
        Result result = run("ingest", one.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err().strip()).isEqualTo("zhibiao: " + one + " does not exist; check the path");
        assertThat(run("ingest", one.toString(), other.toString()).err())
                .contains(one + ", " + other + " do not exist; check the paths");
        assertThat(base()).doesNotExist();
    }

    @Test
    void pruneOfAFolderThatIsEmptyNowDropsWhatCameFromIt() throws IOException {
        Path file = write("in/a.txt", SENTENCE);
        run("ingest", folder.resolve("in").toString());
        Files.delete(file);
        Result result = run("ingest", "--prune", folder.resolve("in").toString());
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).containsPattern("removed +1\\b");
    }

    @Test
    void knowledgeBaseThatIsBeingWrittenIsLeftAlone() throws IOException {
        Path file = write("a.txt", SENTENCE);
        run("ingest", file.toString());
        try (LockHolder other = LockHolder.start(base())) {
            Result result = run("ingest", file.toString());
            assertThat(other.isAlive()).isTrue();
            assertThat(result.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
            assertThat(result.err().lines())
                    .containsExactly("zhibiao: the knowledge base " + base()
                            + " is being written by another process; wait until it has ended, then try again");
            assertThat(run("search", "城镇化率").exitCode()).isEqualTo(ExitCode.OK);
        }
    }

    @Test
    void folderThatIsNoKnowledgeBaseIsLeftAlone() throws IOException {
        Path file = write("kb/letter.txt", SENTENCE);
        Result result = run("ingest", file.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err().lines()).singleElement().asString().contains(base().toString());
        assertThat(base().toFile().list()).containsExactly("letter.txt");
    }

    @Test
    void missingModelsAreNamed() throws IOException {
        Result result = run(
                "ingest", "--models", "no-such-folder", write("a.txt", SENTENCE).toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).contains("no-such-folder").contains("--models");
        assertThat(base()).doesNotExist();
    }

    @Test
    void terminalGetsABar() throws IOException {
        Result result = runOnTerminal(
                Map.of("COLUMNS", "80"), "ingest", write("a.txt", SENTENCE).toString());
        assertThat(result.err()).contains("100%").contains("1/1");
        assertThat(count(result, "added")).isEqualTo(1);
    }

    private static int count(Result result, String label) {
        Matcher matcher = Pattern.compile("(?m)^ *" + label + " +([\\d,]+)").matcher(result.out());
        assertThat(matcher.find())
                .as("a line '%s' in:%n%s%s", label, result.out(), result.err())
                .isTrue();
        return Integer.parseInt(matcher.group(1).replace(",", ""));
    }

    private List<String> names() throws IOException {
        try (KnowledgeBase base = KnowledgeBase.open(base())) {
            return base.documents().stream().map(DocumentSummary::name).toList();
        }
    }
}
