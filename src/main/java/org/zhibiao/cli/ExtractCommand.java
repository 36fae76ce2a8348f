package org.zhibiao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhibiao.PolicyReader;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.ingest.FileFault;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao extract}: findings of files as JSON Lines, without a knowledge base. */
@Command(
        name = "extract",
        footer = {"  zhibiao extract 政府工作报告.txt > findings.jsonl", "  echo '到2025年，常住人口城镇化率达到64%%。' | zhibiao extract -"
        })
final class ExtractCommand implements Callable<Integer> {

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "1..*")
    private List<Path> files;

    @Override
    public Integer call() throws CommandException, IOException {
        PolicyReader reader = zhibiao.reader();
        int exitCode = ExitCode.OK;
        for (Path file : files) {
            if (!extract(reader, file)) {
                exitCode = ExitCode.SOME_FAILED;
            }
        }
        return exitCode;
    }

    /** Whether the file could be taken; one that is empty can. */
    private boolean extract(PolicyReader reader, Path file) throws IOException {
        List<Document> documents;
        try {
            documents = NamedDocument.read(file, zhibiao.environment(), reader);
        } catch (UnreadableDocumentException e) {
            zhibiao.environment()
                    .complain(file + " " + zhibiao.environment().messages().translated(e.getMessage()));
            return e.refusal().reason() == Reason.EMPTY;
        } catch (IOException e) {
            zhibiao.environment()
                    .complain(file + " " + zhibiao.environment().messages().translated(FileFault.of(e)));
            return false;
        }
        for (Document document : documents) {
            print(reader.findings(document));
        }
        return true;
    }

    private void print(List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            String line = FindingJson.write(finding) + "\n";
            zhibiao.environment().out().write(line.getBytes(StandardCharsets.UTF_8));
        }
    }
}
