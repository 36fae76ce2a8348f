package org.zhibiao.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhibiao.Zhibiao;
import org.zhibiao.ingest.Failure;
import org.zhibiao.ingest.FileFault;
import org.zhibiao.ingest.IngestListener;
import org.zhibiao.ingest.IngestReport;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.Layer;
import org.zhibiao.store.Outcome;
import org.zhibiao.web.view.DocumentView.Fact;
import org.zhibiao.web.view.TakeInView.Progress;
import org.zhibiao.web.view.Texts;

/** Takes documents in while the pages go on: one lot at a time, since one writer at a time can write. */
final class TakingIn implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TakingIn.class);
    /** How many failures are named; the page of documents names all. */
    private static final int NAMED = 50;

    private final Path knowledgeBase;
    private final Models models;
    private @Nullable Thread worker;
    private @Nullable Run latest;

    /** One lot, as far as it is. */
    private static final class Run implements IngestListener {
        private final String hidden;
        private int done;
        private int total;
        private boolean ended;
        private Optional<IngestReport> report = Optional.empty();
        private Function<Texts, String> fault = texts -> "";

        /** What stands before the names of files and is nobody's business. */
        Run(String hidden) {
            this.hidden = hidden;
        }

        @Override
        public synchronized void step(int stepsDone, int stepsInAll, int failed) {
            done = stepsDone;
            total = stepsInAll;
        }

        synchronized void end(IngestReport made) {
            report = Optional.of(made);
            ended = true;
        }

        synchronized void fail(Function<Texts, String> why) {
            fault = why;
            ended = true;
        }

        synchronized Progress shown(Texts texts) {
            return new Progress(
                    texts,
                    !ended,
                    done,
                    total,
                    ended ? verdict(texts) : "",
                    report.map(made -> counts(made, texts)).orElse(List.of()),
                    report.map(made -> failures(made, texts)).orElse(List.of()));
        }

        private String verdict(Texts texts) {
            if (report.isEmpty()) {
                return texts.text("take_in.failed", fault.apply(texts));
            }
            int failed = report.get().failures().size();
            if (report.get().isEmpty()) {
                return texts.text("take_in.nothing");
            }
            return failed == 0 ? texts.text("take_in.all_well") : texts.text("take_in.some_failed", failed);
        }

        private static List<Fact> counts(IngestReport report, Texts texts) {
            List<Fact> counts = new ArrayList<>();
            for (Outcome outcome : Outcome.values()) {
                int count = report.outcomes().getOrDefault(outcome, 0);
                if (count > 0) {
                    counts.add(
                            new Fact(texts.messages().code("outcome", outcome.label()), Texts.number(count), "", ""));
                }
            }
            Map<Layer, Integer> findings = report.findings();
            for (Layer layer : Layer.values()) {
                counts.add(new Fact(
                        texts.messages().code("layer", layer.code()),
                        Texts.number(findings.getOrDefault(layer, 0)),
                        "",
                        ""));
            }
            return counts;
        }

        private List<Fact> failures(IngestReport report, Texts texts) {
            return report.failures().stream()
                    .limit(NAMED)
                    .map(failure -> new Fact(name(failure), texts.translated(failure.reason()), "", ""))
                    .toList();
        }

        private String name(Failure failure) {
            return failure.file().replace(hidden, "").replaceFirst("^[/\\\\]", "");
        }
    }

    TakingIn(Path knowledgeBase, Models models) {
        this.knowledgeBase = knowledgeBase;
        this.models = models;
    }

    /** Begins with a file or folder of this machine; does nothing, and says so by {@code false}, while another lot is not done. */
    boolean begin(Path path) {
        Path above = path.toAbsolutePath().normalize().getParent();
        return begin(List.of(path), above == null ? "" : above.toString(), () -> {});
    }

    /** Begins with what was sent, which is gone when it is done. */
    boolean begin(TemporaryFolder sent) throws IOException {
        List<Path> paths;
        try (Stream<Path> files = Files.list(sent.path())) {
            paths = files.sorted().toList();
        }
        return begin(paths, sent.path().toString(), sent::close);
    }

    /** What is to be done in any case. */
    @FunctionalInterface
    private interface Closing {
        void close() throws IOException;
    }

    private synchronized boolean begin(List<Path> paths, String hidden, Closing closing) {
        if (worker != null && worker.isAlive()) {
            return false;
        }
        Run run = new Run(hidden);
        latest = run;
        worker = Thread.ofPlatform().name("taking in").start(() -> take(paths, run, closing));
        return true;
    }

    private void take(List<Path> paths, Run run, Closing closing) {
        try (Zhibiao base = Zhibiao.open(knowledgeBase, models)) {
            IngestReport report = base.ingest(paths, run);
            base.reidentify();
            run.end(report);
        } catch (IOException e) {
            LOG.warn("documents cannot be taken in", e);
            run.fail(texts -> fault(e, texts));
        } catch (InterruptedException e) {
            run.fail(texts -> texts.text("take_in.ended"));
        } catch (RuntimeException e) {
            LOG.error("documents cannot be taken in", e);
            run.fail(texts -> texts.text("refused.error"));
        } finally {
            try {
                closing.close();
            } catch (IOException e) {
                LOG.warn("what was sent cannot be removed: {}", e.getMessage());
            }
        }
    }

    /** What is wrong, without the folders of this machine. */
    private String fault(IOException e, Texts texts) {
        String folder = knowledgeBase.toString();
        Path name = knowledgeBase.getFileName();
        return texts.translated(FileFault.of(e)).replace(folder, name == null ? folder : name.toString());
    }

    /** What is being done, or was done last. */
    synchronized Optional<Progress> progress(Texts texts) {
        return Optional.ofNullable(latest).map(run -> run.shown(texts));
    }

    /** Ends what is being done; what was taken in stays. */
    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            running = worker;
        }
        if (running != null) {
            running.interrupt();
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
