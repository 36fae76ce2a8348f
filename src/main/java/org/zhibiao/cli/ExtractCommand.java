package org.zhibiao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.zhibiao.PolicyReader;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.ingest.FileFault;
import org.zhibiao.ingest.Met;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao extract}: findings of files as JSON Lines, without a knowledge base. */
@Command(
        name = "extract",
        footer = {
            "  zhibiao extract 政府工作报告.txt > findings.jsonl",
            "  zhibiao extract reports/ > findings.jsonl",
            "  zhibiao extract --text-column 报告全文 reports.xlsx > findings.jsonl",
            "  echo '到2025年，常住人口城镇化率达到64%%。' | zhibiao extract -"
        })
final class ExtractCommand implements Callable<Integer> {

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "PATH", descriptionKey = "PATH", arity = "1..*")
    private List<Path> paths;

    @ArgGroup(validate = false, headingKey = "usage.columnsHeading")
    private ColumnOptions columnOptions = new ColumnOptions();

    /** What gives documents. */
    @FunctionalInterface
    private interface Reading {
        List<Document> documents() throws IOException, UnreadableDocumentException;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        PolicyReader reader = zhibiao.reader(columnOptions.columns());
        Environment environment = zhibiao.environment();
        boolean all = true;
        for (Path path : paths) {
            all &= Files.isDirectory(path)
                    ? extractFolder(reader, path)
                    : extract(reader, path, () -> NamedDocument.read(path, environment, reader), false);
        }
        return all ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    /** Whether all could be taken of what ingesting the folder would take. */
    private boolean extractFolder(PolicyReader reader, Path folder) throws IOException {
        Environment environment = zhibiao.environment();
        List<Met> met = PolicyReader.met(folder, zhibiao.knowledgeBase());
        if (met.stream().allMatch(Met.PassedOver.class::isInstance)) {
            environment.complain(environment.text("extract.nothing", folder));
            return false;
        }
        boolean all = true;
        for (Met one : met) {
            all &= switch (one) {
                case Met.Taken file ->
                    extract(reader, file.path(), () -> NamedDocument.read(file, environment, reader), true);
                case Met.Inaccessible no -> complain(no.path(), no.reason());
                // Names are told apart by a knowledge base; within one folder they differ anyway.
                case Met.PassedOver no -> true;
                case Met.Ambiguous no -> true;
            };
        }
        return all;
    }

    /** Whether the file could be taken; one that is empty can, and one in a folder that is no document need not. */
    private boolean extract(PolicyReader reader, Path file, Reading reading, boolean inFolder) throws IOException {
        List<Document> documents;
        try {
            documents = reading.documents();
        } catch (UnreadableDocumentException e) {
            complain(file, Objects.requireNonNull(e.getMessage()));
            Reason reason = e.refusal().reason();
            return reason == Reason.EMPTY || reason == Reason.UNSUPPORTED && inFolder;
        } catch (IOException e) {
            return complain(file, FileFault.of(e));
        }
        for (Document document : documents) {
            print(reader.findings(document));
        }
        return true;
    }

    /** Says why there is nothing of a file; that is no success. */
    private boolean complain(Path file, String fault) {
        Environment environment = zhibiao.environment();
        environment.complain(file + " " + environment.messages().translated(fault));
        return false;
    }

    private void print(List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            String line = FindingJson.write(finding) + "\n";
            zhibiao.environment().out().write(line.getBytes(StandardCharsets.UTF_8));
        }
    }
}
