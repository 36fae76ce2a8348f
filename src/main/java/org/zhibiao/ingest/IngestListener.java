package org.zhibiao.ingest;

/** Hears how far a run is, on the thread that asked for it. */
@FunctionalInterface
public interface IngestListener {

    /** Hears nothing. */
    IngestListener NONE = (done, total, failed) -> {};

    /**
     * One more file, or document that is read anew, is done.
     *
     * @param done how many are done
     * @param total how many there are
     * @param failed how many of those that are done gave nothing
     */
    void step(int done, int total, int failed);
}
