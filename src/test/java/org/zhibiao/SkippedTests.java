package org.zhibiao;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Says at the end of a run which tests were skipped, and whether the folder that most of them need is missing: what was
 * not tested must not look like what was. JUnit finds it by its service file.
 */
public final class SkippedTests implements TestExecutionListener {

    private static final Path SHARED = Path.of("../shared");

    private final Queue<String> skipped = new ConcurrentLinkedQueue<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            skipped.add(name(test));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        List<String> names = skipped.stream().distinct().sorted().toList();
        if (!names.isEmpty()) {
            System.out.println(summary(names, Files.isDirectory(SHARED)));
        }
        skipped.clear();
    }

    /**
     * What is said of tests that were skipped.
     *
     * @param names of the tests or of whole classes of tests, at least one
     * @param sharedIsThere whether the folder is there that holds texts and coded documents
     */
    static String summary(List<String> names, boolean sharedIsThere) {
        String why = sharedIsThere ? "something that they need is not there" : "../shared is not there";
        return "skipped because %s: %d %s: %s"
                .formatted(why, names.size(), names.size() == 1 ? "test" : "tests", String.join(", ", names));
    }

    private static String name(TestIdentifier test) {
        return test.getSource().map(source -> name(source, test)).orElseGet(test::getDisplayName);
    }

    private static String name(TestSource source, TestIdentifier test) {
        return switch (source) {
            case MethodSource method -> simple(method.getClassName()) + "." + method.getMethodName();
            case ClassSource type -> simple(type.getClassName()) + " (all of it)";
            default -> test.getDisplayName();
        };
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
