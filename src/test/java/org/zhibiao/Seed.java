package org.zhibiao;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * What random tests draw from: {@code -Dseed=} when it is given, else another number in each run. A run in which a test
 * failed says it at its end, so that the failure can be had again. JUnit finds it by its service file.
 */
public final class Seed implements TestExecutionListener {

    private static final String PROPERTY = "seed";
    private static final long VALUE = Long.getLong(PROPERTY, System.nanoTime());
    private static final AtomicBoolean USED = new AtomicBoolean();

    private final AtomicBoolean failed = new AtomicBoolean();

    /** The seed of this run, the same for each test, so that one run alone draws what it drew among all. */
    public static long value() {
        USED.set(true);
        return VALUE;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            failed.set(true);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (failed.getAndSet(false) && USED.get()) {
            System.out.println("random tests of this run draw the same again with -D" + PROPERTY + "=" + VALUE);
        }
    }
}
