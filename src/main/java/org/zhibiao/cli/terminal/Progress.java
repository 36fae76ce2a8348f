package org.zhibiao.cli.terminal;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.zhibiao.ingest.IngestListener;

/** Shows on standard error how far a run is: a bar that moves on a terminal, else a line now and then. */
public sealed interface Progress extends IngestListener, AutoCloseable {

    /** The form that fits where standard error goes. */
    static Progress of(Environment environment, String task) {
        return environment.errIsTerminal() ? new Bar(environment, task) : new Lines(environment, task);
    }

    @Override
    void close();

    /** On a terminal. */
    final class Bar implements Progress {

        private final Environment environment;
        private final ProgressBar bar;

        private Bar(Environment environment, String task) {
            this.environment = environment;
            this.bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .setConsumer(new ConsoleProgressBarConsumer(environment.err(), environment.width() - 1))
                    .build();
        }

        @Override
        public void step(int done, int total, int failed) {
            bar.maxHint(total);
            bar.stepTo(done);
            if (failed > 0) {
                bar.setExtraMessage(environment.text("progress.failed", failed));
            }
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** In a file or a pipe: at most one line for each tenth of the files. */
    final class Lines implements Progress {

        private static final int PARTS = 10;

        private final Environment environment;
        private final String task;

        private Lines(Environment environment, String task) {
            this.environment = environment;
            this.task = task;
        }

        @Override
        public synchronized void step(int done, int total, int failed) {
            if ((long) done * PARTS / total > (done - 1L) * PARTS / total) {
                environment.tell(failed > 0 ? "progress.line_failed" : "progress.line", task, done, total, failed);
            }
        }

        @Override
        public void close() {
            environment.err().flush();
        }
    }
}
