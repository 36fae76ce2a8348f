package org.zhibiao.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.isolated.IsolatedReader;
import org.zhibiao.document.metadata.Manifest;
import org.zhibiao.document.metadata.NamePattern;
import org.zhibiao.document.reader.Corrections;
import org.zhibiao.extract.Extractor;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.DocumentVersion;
import org.zhibiao.store.Joined;
import org.zhibiao.store.KnowledgeBaseWriter;
import org.zhibiao.store.Outcome;
import org.zhibiao.store.Source;

/** Takes files into a knowledge base, in their order. */
public final class Ingestion {

    private static final Logger LOG = LoggerFactory.getLogger(Ingestion.class);

    /** Room is counted in kilobytes of files; a small file takes some too, so that few wait in the queue. */
    private static final int LEAST_KILOBYTES = 64;
    /** A file of Chinese text needs some 20 times its size while findings are made in it. */
    private static final int MEMORY_PER_BYTE = 20;

    private final FileTaker taker;
    private final ExtractionVersion extraction;
    private final KnowledgeBaseWriter writer;
    private final IngestReport report;
    private final Limits limits;
    private final NavigableMap<String, Source> before = new TreeMap<>();
    private final Set<String> met = new HashSet<>();
    private int done;

    /**
     * Takes files and folders into the knowledge base of a folder, which is made if it is not there and there is
     * anything to take.
     *
     * @param version of the extractor
     * @param corrections what people say of documents that the program takes for others
     * @return what became of each file
     * @throws org.zhibiao.document.metadata.ManifestException when the manifest has a mistake
     * @throws IllegalArgumentException when the pattern of names has a mistake
     * @throws IOException when the knowledge base cannot be written; what was committed before stays
     */
    public static IngestReport run(
            Path folder,
            List<Path> paths,
            Extractor extractor,
            ExtractionVersion version,
            Corrections corrections,
            IngestOptions options,
            IngestListener listener)
            throws IOException, InterruptedException {
        IngestReport report = new IngestReport();
        SourceFiles sources = SourceFiles.below(paths, folder);
        sources.met(Met.Ambiguous.class).forEach(file -> report.fail(file.failure()));
        Hints hints = new Hints(
                options.manifest().map(Manifest::read),
                options.namePattern().map(pattern -> NamePattern.parse(pattern, extractor.gazetteer())));
        if (isInVain(paths, sources, options.prune() && Files.exists(folder))) {
            sources.met(Met.Taken.class)
                    .forEach(file -> report.fail(new Failure(
                            file.path().toString(),
                            FileFault.of(new NoSuchFileException(file.place().name())))));
            return report;
        }
        Limits limits = options.limits();
        DocumentColumns columns = extractor.knowledge().columns().choosing(options.columns());
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder);
                IsolatedReader isolated =
                        new IsolatedReader(Runtime.getRuntime().availableProcessors(), limits, columns)) {
            FileTaker taker = new FileTaker(extractor, corrections, isolated, limits, hints);
            if (options.keepDuplicates()) {
                writer.keepDuplicates();
            }
            Ingestion ingestion =
                    new Ingestion(taker, version.with("", options.keepDuplicates()), writer, report, limits);
            ingestion.run(sources, listener);
            if (options.prune()) {
                ingestion.prune(sources);
            }
            ingestion.joinDuplicates();
        }
        report.unmet(hints.unused());
        report.unknownRegions(hints.unknownRegions(extractor.gazetteer()));
        return report;
    }

    /**
     * What taking paths in would meet; nothing is read.
     *
     * @param folder of the knowledge base, which is no part of it
     */
    public static List<Met> met(List<Path> paths, Path folder) throws IOException {
        return SourceFiles.below(paths, folder).met();
    }

    /** Where there is nothing to take and to drop: a slip of the hand shall not leave an empty knowledge base. */
    private static boolean isInVain(List<Path> paths, SourceFiles sources, boolean dropping) {
        return paths.stream().allMatch(Files::notExists) || sources.met().isEmpty() && !dropping;
    }

    /**
     * Prepares a run.
     *
     * @param extraction the program and the models
     */
    private Ingestion(
            FileTaker taker,
            ExtractionVersion extraction,
            KnowledgeBaseWriter writer,
            IngestReport report,
            Limits limits) {
        this.taker = taker;
        this.extraction = extraction;
        this.writer = writer;
        this.report = report;
        this.limits = limits;
        writer.before().forEach(source -> before.put(source.name(), source));
    }

    /**
     * Takes the files; returns when all are done.
     *
     * @throws IOException when the knowledge base cannot be written; what was committed before stays
     */
    private void run(SourceFiles sources, IngestListener listener) throws IOException, InterruptedException {
        DocumentVersion unread = new DocumentVersion("", extraction.toString());
        for (Met.PassedOver no : sources.met(Met.PassedOver.class)) {
            store(nothing(
                    no.place(),
                    Source.refused(no.place().name(), unread, 0, no.kind().refusal())));
        }
        for (Met.Inaccessible no : sources.met(Met.Inaccessible.class)) {
            store(nothing(no.place(), Source.failed(no.place().name(), unread, 0, no.reason(), "")));
        }
        List<SourceFile> files =
                sources.met(Met.Taken.class).stream().map(Met.Taken::place).toList();
        int room = (int) Math.max(LEAST_KILOBYTES, (Runtime.getRuntime().maxMemory() >> 10) / MEMORY_PER_BYTE);
        new OrderedWork<SourceFile, Given>(
                        room,
                        this::kilobytes,
                        file -> taker.take(
                                file, extraction, Optional.ofNullable(before.get(file.name())), below(file.name())),
                        given -> {
                            store(given);
                            listener.step(++done, files.size(), report.failed());
                        })
                .run(files);
        forgetFailures(sources);
    }

    private static Given nothing(SourceFile file, Source source) {
        return new Given.Nothing(file, source, List.of());
    }

    /** A link that was mended or removed, a folder that can be looked into now: it gave nothing and fails no more. */
    private void forgetFailures(SourceFiles sources) throws IOException {
        for (Source source : before.values()) {
            String name = source.name();
            if (source.outcome() == Outcome.FAILED && isAskedFor(name, sources) && !met.contains(name)) {
                writer.remove(name);
            }
        }
    }

    /** Drops what came from files of the named folders that are gone; a place that could not be looked into keeps its own. */
    private void prune(SourceFiles sources) throws IOException {
        Set<String> kept = new HashSet<>(met);
        sources.met(Met.Inaccessible.class).forEach(no -> kept.add(no.place().name()));
        for (String name : before.keySet()) {
            if (isAskedFor(name, sources) && !isInOrBelow(name, kept) && writer.remove(name)) {
                report.removed();
            }
        }
    }

    private void joinDuplicates() throws IOException {
        for (Joined joined : writer.joinDuplicates()) {
            DocumentSummary copy = joined.copy();
            if (met.contains(copy.holder())) {
                writer.source(copy.holder()).ifPresent(source -> report.joined(source, joined));
            }
        }
    }

    private static boolean isAskedFor(String name, SourceFiles sources) {
        return sources.folders().stream().anyMatch(folder -> folder.isEmpty() || name.startsWith(folder + "/"));
    }

    private static boolean isInOrBelow(String name, Set<String> places) {
        if (name.indexOf('#') > 0 && places.contains(name.substring(0, name.lastIndexOf('#')))) {
            return true;
        }
        for (int end = name.length(); end >= 0; end = name.lastIndexOf('/', end - 1)) {
            if (places.contains(name.substring(0, end))) {
                return true;
            }
        }
        return places.contains("");
    }

    /** What was stored of the files in an archive, or of the rows of a table, that gave no document. */
    private Collection<Source> below(String archive) {
        List<Source> below = new ArrayList<>(
                before.subMap(archive + "/", archive + (char) ('/' + 1)).values());
        below.addAll(before.subMap(archive + "#", archive + (char) ('#' + 1)).values());
        return below;
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
            case Given.Unchanged(SourceFile file) -> {
                report.unchanged(file, writer.touch(file.name()));
                below(file.name()).forEach(source -> report.refused(file, source));
            }
            case Given.Documents(SourceFile file, Source source, var documents, List<Source> refused, var tables) -> {
                tables.forEach(report::read);
                storeRefused(file, refused);
                report.stored(file, writer.put(source, documents), documents);
            }
            case Given.Nothing(SourceFile file, Source source, List<Source> refused) -> {
                // A disk that fails for the moment is no reason to lose what was read before.
                boolean failed = source.outcome() == Outcome.FAILED;
                boolean passing = failed && before.containsKey(file.name());
                if (!failed) {
                    storeRefused(file, refused);
                }
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
        for (Source known : below(archive.name())) {
            if (!names.contains(known.name())) {
                writer.remove(known.name());
            }
        }
    }
}
