package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.Progress;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.reader.DocumentReader;
import org.zhibiao.extract.Extractor;
import org.zhibiao.record.Finding;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.KnowledgeBaseWriter;
import org.zhibiao.store.StoredDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao reextract}: the stored texts read anew, without their files. */
@Command(
        name = "reextract",
        description = {
            "Reads the texts in the knowledge base anew with the present program and tables; needs no source",
            "files. Documents that were read with the same ones are passed over. A knowledge base that an earlier version",
            "of the program made is made anew whole."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  zhibiao reextract --models my-models/", "  zhibiao reextract --all"})
final class ReextractCommand implements Callable<Integer> {

    /** Room is counted in code points; each needs some 60 bytes while findings are made. */
    private static final int MEMORY_PER_CODE_POINT = 60;

    private static final int LEAST_ROOM = 20_000;

    @ParentCommand
    private Main zhibiao;

    @Option(names = "--all", description = "Also documents that were read with the present program and tables.")
    private boolean all;

    /** A document with its findings, and what they were made by. */
    private record Reread(Document document, String extraction, List<Finding> findings) {}

    @Override
    public Integer call() throws CommandException, IOException, InterruptedException {
        Environment environment = zhibiao.environment();
        Extractor extractor = zhibiao.extractor();
        String extraction = ExtractionVersion.of(zhibiao.models());
        int[] done = {0};
        long[] findings = {0};
        int total;
        // Opened first: it refuses what is no knowledge base, where the writer would make a new one.
        try (KnowledgeBase base = KnowledgeBase.openToRebuild(zhibiao.knowledgeBase())) {
            boolean rebuilds = base.isOfEarlierVersion();
            List<DocumentSummary> documents = base.documents();
            total = documents.size();
            List<DocumentSummary> stale = documents.stream()
                    .filter(document -> all || rebuilds || !made(document).equals(extraction))
                    .toList();
            try (KnowledgeBaseWriter writer = rebuilds
                            ? KnowledgeBaseWriter.rebuild(zhibiao.knowledgeBase())
                            : KnowledgeBaseWriter.open(zhibiao.knowledgeBase());
                    Progress progress = Progress.of(environment, "reextract", stale.size())) {
                int room =
                        (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / MEMORY_PER_CODE_POINT);
                new OrderedWork<DocumentSummary, Reread>(
                                room,
                                document -> LEAST_ROOM + document.length(),
                                document -> reread(base, extractor, document, extraction),
                                reread -> {
                                    writer.replaceFindings(reread.document(), reread.extraction(), reread.findings());
                                    done[0]++;
                                    findings[0] += reread.findings().size();
                                    progress.step(0);
                                })
                        .run(stale);
                if (rebuilds) {
                    writer.completeRebuilding();
                }
            }
        }
        environment.print(List.of(String.format(
                Locale.ROOT,
                "%,d documents read anew, %,d findings; %,d were as they should be",
                done[0],
                findings[0],
                total - done[0])));
        return ExitCode.OK;
    }

    /** What made a document's findings, without what a manifest said of it. */
    private static String made(DocumentSummary document) {
        return document.version().extraction().replaceFirst(Hints.MARK + ".*", "");
    }

    private static Reread reread(KnowledgeBase base, Extractor extractor, DocumentSummary summary, String extraction) {
        try {
            StoredDocument stored = base.stored(summary.name())
                    .orElseThrow(() -> new IllegalStateException("a stored document is gone: " + summary.name()));
            Document document = new DocumentReader(extractor.gazetteer())
                    .layOut(stored.name(), stored.origin(), stored.text(), stored.declared());
            String hinted =
                    summary.version().extraction().substring(made(summary).length());
            return new Reread(document, extraction + hinted, extractor.extract(document));
        } catch (IOException | UnreadableDocumentException e) {
            throw new IllegalStateException(
                    "the stored document " + summary.name() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
