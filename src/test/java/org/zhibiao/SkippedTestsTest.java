package org.zhibiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SkippedTestsTest {

    @Test
    void tellsTestsAndWholeClassesThatWereSkipped() {
        assertThat(said(SkipsOne.class, SkipsAll.class)).contains("2 tests: SkipsAll (all of it), SkipsOne.skips");
    }

    @Test
    void saysNothingWhenNothingWasSkipped() {
        assertThat(said(SkipsNone.class)).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(SkippedTests.summary(List.of("ATest.a"), false))
                .isEqualTo("skipped because ../shared is not there: 1 test: ATest.a");
        assertThat(SkippedTests.summary(List.of("ATest.a"), true)).doesNotContain("shared");
    }

    /** What a run of these classes prints at its end, by a launcher that knows of no other listener. */
    private static String said(Class<?>... classes) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
            for (Class<?> one : classes) {
                request.selectors(selectClass(one));
            }
            LauncherConfig alone = LauncherConfig.builder()
                    .enableTestExecutionListenerAutoRegistration(false)
                    .addTestExecutionListeners(new SkippedTests())
                    .build();
            LauncherFactory.create(alone).execute(request.build());
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8).replaceAll("SkippedTestsTest\\$", "");
    }

    /** Not found by a run of all tests, as no class of it is named so. */
    static class SkipsOne {
        @Test
        void skips() {
            Assumptions.assumeTrue(false);
        }

        @Test
        void runs() {}
    }

    static class SkipsAll {
        @BeforeAll
        static void skip() {
            Assumptions.assumeTrue(false);
        }

        @Test
        void neverRuns() {}
    }

    static class SkipsNone {
        @Test
        void runs() {}
    }
}
