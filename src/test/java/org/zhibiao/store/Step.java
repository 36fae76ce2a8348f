package org.zhibiao.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.zhibiao.document.content.Refusal;

/**
 * One operation on a knowledge base, small enough that many can be tried.
 *
 * @param kind what is done
 * @param source the source that it is done to
 * @param number which operation it is; a source that is put has it as its size, so that it shows in
 *     the index which operation was the last
 * @param texts numbers of the texts that the source gives; more than one make a dump
 */
record Step(Kind kind, String source, int number, List<Integer> texts) {

    private static final int TEXTS = 7;
    /** Names that differ only after more characters than a key has. */
    private static final String LONG = "长".repeat(1_100);
    /** One file has the name that a document of another's dump would have. */
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "a#1", "in/a.txt", LONG + 1, LONG + 2);

    /** Reading them anew for each of many runs would take longer than writing them. */
    private static final Map<Named, DocumentWithFindings> PREPARED = new ConcurrentHashMap<>();

    /** A text under a name. */
    private record Named(String name, int text) {

        DocumentWithFindings prepared() {
            return new DocumentWithFindings(
                    Samples.document(name, Step.text(text)),
                    Samples.findings(name).subList(0, Step.findings(text)),
                    List.of());
        }
    }

    enum Kind {
        PUT,
        REFUSE,
        TOUCH,
        REMOVE
    }

    /** One of all operations; many give texts that other sources give too. */
    static Step random(long seed, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        // Seeds that lie close together begin alike.
        random.nextInt();
        String name = NAMES.get(random.nextInt(NAMES.size()));
        int chance = random.nextInt(10);
        if (chance < 7) {
            int many = chance < 5 ? 1 : 2 + random.nextInt(3);
            List<Integer> texts = IntStream.range(0, many)
                    .mapToObj(i -> random.nextInt(TEXTS))
                    .toList();
            return new Step(Kind.PUT, name, number, texts);
        }
        return new Step(Kind.values()[chance - 6], name, number, List.of());
    }

    /** The first operations of a seed. */
    static List<Step> random(long seed, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> random(seed, number))
                .toList();
    }

    /** Does it. */
    void on(KnowledgeBaseWriter writer) throws IOException {
        DocumentVersion version = DocumentVersion.of(new byte[] {(byte) number}, "by hand");
        switch (kind) {
            case PUT -> writer.put(Source.read(source, version, number), documents());
            case REFUSE ->
                writer.put(
                        Source.refused(
                                source,
                                version,
                                number,
                                new Refusal(Refusal.Reason.DAMAGED, "is broken", "save it again")),
                        List.of());
            case TOUCH -> {
                if (writer.source(source).isPresent()) {
                    writer.touch(source);
                }
            }
            case REMOVE -> writer.remove(source);
        }
    }

    private List<DocumentWithFindings> documents() {
        List<DocumentWithFindings> documents = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String name = texts.size() == 1 ? source : source + "#" + (i + 1);
            documents.add(PREPARED.computeIfAbsent(new Named(name, texts.get(i)), Named::prepared));
        }
        return documents;
    }

    /** The text of a number. */
    static String text(int number) {
        return Samples.TEXT + "抄送：第" + number + "号\n";
    }

    /** How many findings the text of a number has: from none to five. */
    static int findings(int number) {
        return number % 6;
    }
}
