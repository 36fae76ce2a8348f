package org.zhibiao.spark;

import org.apache.spark.sql.execution.datasources.SQLHadoopMapReduceCommitProtocol;

/** Gives files names that depend on nothing but their partition; Spark's own has a random part, so that no two runs are alike. */
public final class NamedFiles extends SQLHadoopMapReduceCommitProtocol {

    private static final long serialVersionUID = 1L;

    /**
     * Called by Spark.
     *
     * @param job the random part, which is left out
     * @param path where the table goes
     * @param replacesPartitions whether only partitions that are written are replaced
     */
    public NamedFiles(String job, String path, boolean replacesPartitions) {
        super("zhibiao", path, replacesPartitions);
    }
}
