package org.zhibiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SeedTest {

    private static final List<Long> DRAWN = new ArrayList<>();

    @Test
    void isToldWhenATestFails() {
        assertThat(said(Fails.class)).contains("-Dseed=" + Seed.value());
    }

    @Test
    void isNotToldWhenNoTestFails() {
        assertThat(said(Passes.class)).isEmpty();
    }

    @Test
    void makesPropertiesDrawTheSameAgain() {
        said(Draws.class);
        List<Long> first = List.copyOf(DRAWN);
        DRAWN.clear();
        said(Draws.class);
        assertThat(first).hasSizeGreaterThan(10).isEqualTo(DRAWN);
    }

    /** What a run of a class prints at its end, by a launcher that knows of no other listener. */
    private static String said(Class<?> tests) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            LauncherConfig alone = LauncherConfig.builder()
                    .enableTestExecutionListenerAutoRegistration(false)
                    .addTestExecutionListeners(new Seed())
                    .build();
            LauncherFactory.create(alone)
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass(tests))
                            .build());
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Not found by a run of all tests, as no class of it is named so. */
    static class Fails {
        @Test
        void fails() {
            fail("seed " + Seed.value());
        }
    }

    static class Passes {
        @Test
        void passes() {
            assertThat(Seed.value()).isEqualTo(Seed.value());
        }
    }

    static class Draws {
        @Property(tries = 30)
        void draws(@ForAll long number) {
            DRAWN.add(number);
        }
    }
}
