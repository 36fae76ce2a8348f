package org.zhibiao.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on standard error how far a run is: a bar that moves on a terminal, else a line now and then. */
sealed interface Progress extends AutoCloseable {

    /** The form that fits where standard error goes. */
    static Progress of(Environment environment, int total) {
        return environment.errIsTerminal() ? new Bar(environment, total) : new Lines(environment, total);
    }

    /** One more file is done. */
    void step();

    @Override
    void close();

    /** On a terminal. */
    final class Bar implements Progress {

        private final ProgressBar bar;

        private Bar(Environment environment, int total) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName("ingest")
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .setConsumer(new ConsoleProgressBarConsumer(environment.err(), environment.width() - 1))
                    .build();
        }

        @Override
        public void step() {
            bar.step();
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
        private final int total;
        private int done;

        private Lines(Environment environment, int total) {
            this.environment = environment;
            this.total = total;
        }

        @Override
        public synchronized void step() {
            done++;
            if ((long) done * PARTS / total > (done - 1L) * PARTS / total) {
                environment.err().println("ingest: " + done + " of " + total + " files");
            }
        }

        @Override
        public void close() {
            environment.err().flush();
        }
    }
}
