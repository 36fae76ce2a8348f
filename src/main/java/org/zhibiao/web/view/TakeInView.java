package org.zhibiao.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The page on which documents are taken in.
 *
 * @param frame what stands around it
 * @param samples whether there are sample documents
 * @param most how much may be sent at once, in megabytes
 * @param progress what is being done or was done last
 */
public record TakeInView(Frame frame, boolean samples, int most, Optional<Progress> progress) {

    /**
     * What is being done.
     *
     * @param texts the texts in the reader's language
     * @param running whether it still is
     * @param done how many files are done
     * @param total how many there are; 0 while that is not known
     * @param verdict what came of it; empty while it runs
     * @param counts how many documents and findings came of it
     * @param failures what failed, with reason and advice
     */
    public record Progress(
            Texts texts,
            boolean running,
            int done,
            int total,
            String verdict,
            List<DocumentView.Fact> counts,
            List<DocumentView.Fact> failures) {

        /** Keeps its own copies of the lists. */
        public Progress {
            counts = List.copyOf(counts);
            failures = List.copyOf(failures);
        }
    }
}
