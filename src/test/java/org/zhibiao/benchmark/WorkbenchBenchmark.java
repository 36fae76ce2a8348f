package org.zhibiao.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.zhibiao.Zhibiao;
import org.zhibiao.lexicon.Models;
import org.zhibiao.web.Workbench;
import org.zhibiao.web.WorkbenchOptions;

/**
 * How fast the workbench answers many users at once: pages with facets, suggestions and documents, asked by {@value #USERS}
 * users who do not pause. They run in the same process, so that they take of the processors too.
 */
public final class WorkbenchBenchmark {

    private static final int USERS = 20;
    private static final int BASE = 3;
    private static final String TEMPORARY = "temporary";
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final List<String> QUESTIONS = List.of(
            "城镇化率",
            "indicatorId:gdp deadline:2015",
            "生产总值 status:target",
            "value:>60% unit:%",
            "layer:measure",
            "strength:binding",
            "region:河南",
            "新建");
    private static final List<String> TYPED = List.of("城", "生产总", "河", "人均", "发展改");

    private WorkbenchBenchmark() {}

    /** What is asked, and how long each answer took, in milliseconds. */
    private record Times(Map<String, List<Double>> byKind, List<String> faults) {

        Times() {
            this(new LinkedHashMap<>(), Collections.synchronizedList(new ArrayList<>()));
            for (String kind : List.of("search page with facets", "suggestions", "document page", "review queue")) {
                byKind.put(kind, Collections.synchronizedList(new ArrayList<>()));
            }
        }
    }

    /**
     * Measures.
     *
     * @param args the folder of texts, how many findings, the formats, which are no matter here, and the folder of the
     *     knowledge base, which is made when it is not there, or {@code temporary}
     */
    public static void main(String[] args) throws Exception {
        Path texts = Path.of(args.length > 0 ? args[0] : "corpus");
        int findings = args.length > 1 ? Integer.parseInt(args[1]) : 175_000;
        boolean kept = args.length > BASE && !args[BASE].equals(TEMPORARY);
        Path folder = kept ? Path.of(args[BASE]) : Files.createTempDirectory("workbench-benchmark");
        if (!Files.exists(folder.resolve("write.lock"))) {
            ComparisonBenchmark.make(texts, findings, folder);
        }
        List<String> documents;
        try (Zhibiao base = Zhibiao.open(folder)) {
            documents = base.documents().all().stream().map(one -> one.name()).toList();
        }
        long start = System.nanoTime();
        try (Workbench workbench =
                Workbench.start(new WorkbenchOptions(folder, Models.bundled(), 0, false, Optional.empty()))) {
            get(workbench, "/");
            System.out.printf(Locale.ROOT, "first page %.0f ms after the start, in a running Java%n", millis(start));
            run(workbench, documents, WARM_UP);
            tell(run(workbench, documents, MEASURED));
        }
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static HttpResponse<String> get(Workbench workbench, String address)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(workbench.address().resolve(address))
                .header("Cookie", "coder=bench")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Times run(Workbench workbench, List<String> documents, Duration time) throws Exception {
        Times times = new Times();
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService users = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int user = 0; user < USERS; user++) {
                Random random = new Random(user);
                users.submit(() -> use(workbench, documents, random, end, times));
            }
            users.shutdown();
            users.awaitTermination(1, TimeUnit.HOURS);
        }
        return times;
    }

    private static Void use(Workbench workbench, List<String> documents, Random random, long end, Times times)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                ask(client, workbench, documents, random, times);
            }
        }
        return null;
    }

    private static void ask(HttpClient client, Workbench workbench, List<String> documents, Random random, Times times)
            throws IOException, InterruptedException {
        List<String> kinds = List.copyOf(times.byKind().keySet());
        int chance = random.nextInt(10);
        int kind = chance < 5 ? 0 : chance < 8 ? 1 : chance < 9 ? 2 : 3;
        URI address = workbench
                .address()
                .resolve(
                        switch (kind) {
                            case 0 -> "/?q=" + encoded(QUESTIONS.get(random.nextInt(QUESTIONS.size())));
                            case 1 -> "/suggest?q=" + encoded(TYPED.get(random.nextInt(TYPED.size())));
                            case 2 -> "/document?name=" + encoded(documents.get(random.nextInt(documents.size())));
                            default -> "/review";
                        });
        long start = System.nanoTime();
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(address).header("Cookie", "coder=bench").build(),
                HttpResponse.BodyHandlers.ofString());
        times.byKind().get(kinds.get(kind)).add(millis(start));
        if (response.statusCode() != 200) {
            times.faults().add(response.statusCode() + " " + address);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void tell(Times times) {
        System.out.printf(
                Locale.ROOT, "%-28s %9s %9s %9s %9s%n", USERS + " users", "answers", "median ms", "p99 ms", "max ms");
        times.byKind().forEach((kind, all) -> {
            List<Double> sorted = all.stream().sorted().toList();
            if (!sorted.isEmpty()) {
                System.out.printf(
                        Locale.ROOT,
                        "%-28s %9d %9.1f %9.1f %9.1f%n",
                        kind,
                        sorted.size(),
                        sorted.get(sorted.size() / 2),
                        sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * 0.99))),
                        sorted.getLast());
            }
        });
        times.faults().stream().distinct().limit(5).forEach(System.out::println);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT, "%,d MB of memory in use%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
