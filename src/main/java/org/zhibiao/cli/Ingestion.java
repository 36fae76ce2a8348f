package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhibiao.document.format.Limits;
import org.zhibiao.document.format.Refusal;
import org.zhibiao.store.DocumentVersion;
import org.zhibiao.store.KnowledgeBaseWriter;
import org.zhibiao.store.Outcome;
import org.zhibiao.store.Source;

/** Takes files into a knowledge base, in their order. */
final class Ingestion {

    private static final Logger LOG = LoggerFactory.getLogger(Ingestion.class);

    /** Room is counted in kilobytes of files; a small file takes some too, so that few wait in the queue. */
    private static final int LEAST_KILOBYTES = 64;
    /** A file of Chinese text needs some 20 times its size while findings are made in it. */
    private static final int MEMORY_PER_BYTE = 20;
    private static final Refusal README = new Refusal(Refusal.Reason.UNSUPPORTED, "is a README, which tells of a folder",
            "name the file itself to take it");

    private final FileTaker taker;
    private final String extraction;
    private final KnowledgeBaseWriter writer;
    private final IngestReport report;
    private final Limits limits;
    private final Set<String> met = new HashSet<>();
    private final NavigableSet<String> before = new TreeSet<>();

    /**
     * Prepares a run.
     *
     * @param extraction names the program and the models, see {@link ExtractionVersion}
     */
    Ingestion(FileTaker taker, String extraction, KnowledgeBaseWriter writer, IngestReport report, Limits limits) {
        this.taker = taker;
        this.extraction = extraction;
        this.writer = writer;
        this.report = report;
        this.limits = limits;
        writer.before().forEach(source -> before.add(source.name()));
    }

    /**
     * Takes the files; returns when all are done.
     *
     * @throws IOException when the knowledge base cannot be written; what was committed before stays
     */
    void run(SourceFiles sources, Progress progress) throws IOException, InterruptedException {
        for (SourceFile readme : sources.passedOver()) {
            store(new Given.Nothing(readme,
                    Source.refused(readme.name(), new DocumentVersion("", extraction), 0, README), List.of()));
        }
        int room = (int) Math.max(LEAST_KILOBYTES, (Runtime.getRuntime().maxMemory() >> 10) / MEMORY_PER_BYTE);
        new OrderedWork<SourceFile, Given>(room, this::kilobytes,
                file -> taker.take(file, extraction, writer.before(file.name())),
                given -> {
                    store(given);
                    progress.step(report.failed());
                }).run(sources.files());
    }

    /** Drops what came from files of the named folders that are gone. */
    void prune(SourceFiles sources) throws IOException {
        for (Source source : writer.before()) {
            boolean below = sources.folders().stream().anyMatch(folder -> isBelow(source.name(), folder));
            if (below && !isMet(source.name()) && writer.remove(source.name())) {
                report.removed();
            }
        }
    }

    /** Whether the run met a file of this name, or the archive that it lies in. */
    private boolean isMet(String name) {
        boolean found = met.contains(name);
        for (int slash = name.lastIndexOf('/'); slash > 0 && !found; slash = name.lastIndexOf('/', slash - 1)) {
            found = met.contains(name.substring(0, slash));
        }
        return found;
    }

    private static boolean isBelow(String name, String folder) {
        return folder.isEmpty() || name.startsWith(folder + "/");
    }

    private int kilobytes(SourceFile file) {
        try {
            return LEAST_KILOBYTES + (int) (Math.min(limits.bytes(), Files.size(file.path())) >> 10);
        } catch (IOException e) {
            LOG.debug("size of {} unknown, will fail when read", file.path(), e);
            return LEAST_KILOBYTES;
        }
    }

    private void store(Given given) throws IOException {
        met.add(given.file().name());
        switch (given) {
            case Given.Unchanged unchanged -> report.unchanged(given.file(), writer.touch(given.file().name()));
            case Given.Documents(SourceFile file, Source source, var documents, List<Source> refused) -> {
                storeRefused(file, refused);
                report.stored(file, writer.put(source, documents), documents);
            }
            case Given.Nothing(SourceFile file, Source source, List<Source> refused) -> {
                storeRefused(file, refused);
                // A disk that fails for the moment is no reason to lose what was read before.
                boolean passing = source.outcome() == Outcome.FAILED && writer.before(file.name()).isPresent();
                report.refused(file, passing ? source : writer.put(source, List.of()));
            }
        }
    }

    /** What an archive held last time and holds no more is forgotten. */
    private void storeRefused(SourceFile archive, List<Source> refused) throws IOException {
        Set<String> names = new HashSet<>();
        for (Source source : refused) {
            names.add(source.name());
            report.refused(archive, writer.put(source, List.of()));
        }
        // '0' is the character behind '/'.
        for (String inside : before.subSet(archive.name() + "/", archive.name() + "0")) {
            if (!names.contains(inside)) {
                writer.remove(inside);
            }
        }
    }
}
