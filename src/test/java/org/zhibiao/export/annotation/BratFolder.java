package org.zhibiao.export.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;

/**
 * Reads a folder of brat as brat's server does: lines end where Python ends them, positions are code points, the words
 * of a text-bound annotation must be those of the text, and an attribute must be one that {@code annotation.conf} knows.
 */
final class BratFolder {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern TEXT_BOUND = Pattern.compile("(T\\d+)\t(\\w+) (\\d+ \\d+(?:;\\d+ \\d+)*)\t([^\t]+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("(A\\d+)\t(\\w+) (T\\d+) (\\w+)");
    private static final Pattern NOTE = Pattern.compile("(#\\d+)\tAnnotatorNotes (T\\d+)\t(.+)");
    private static final Pattern KNOWN = Pattern.compile("(\\w+)\tArg:(\\w+), Value:([\\w|]+)");
    /** What an attribute is called that has another name in the codebook. */
    private static final Map<String, String> FIELDS = Map.of("MeasureType", "measure", "DeadlineKind", "kind");

    private final Path folder;
    private final Set<String> entities = new HashSet<>();
    private final Map<String, Map.Entry<String, List<String>>> attributes = new LinkedHashMap<>();

    BratFolder(Path folder) throws IOException {
        this.folder = folder;
        String section = "";
        for (String line : Files.readAllLines(folder.resolve("annotation.conf"))) {
            if (line.startsWith("[")) {
                section = line;
            } else if (!line.isEmpty()) {
                configure(section, line);
            }
        }
    }

    private void configure(String section, String line) {
        if (section.equals("[entities]")) {
            assertThat(line).matches("\\w+");
            entities.add(line);
            return;
        }
        assertThat(section).isEqualTo("[attributes]");
        Matcher known = matched(KNOWN, line);
        attributes.put(
                known.group(1), Map.entry(known.group(2), List.of(known.group(3).split("\\|"))));
    }

    /** The findings of a file by the name of a document; what it does not say is taken from the list. */
    List<Finding> findings(String name, String document) throws IOException {
        int[] text = text(name);
        Map<String, ObjectNode> byId = new LinkedHashMap<>();
        Map<String, String> types = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        for (String line : lines(Files.readString(folder.resolve(name + ".ann")))) {
            assertThat(ids.add(line.substring(0, line.indexOf('\t')))).as(line).isTrue();
            switch (line.charAt(0)) {
                case 'T' -> textBound(line, text, byId, types);
                case 'A' -> attribute(line, byId, types);
                default -> note(line, byId);
            }
        }
        return byId.values().stream()
                .map(json -> FindingJson.read(json.put("doc", document)))
                .toList();
    }

    /** As Python opens a text: every CR and CR LF is a LF. */
    private int[] text(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".txt"))
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .toArray();
    }

    /** As Python's {@code str.splitlines} does. */
    private static List<String> lines(String content) {
        assertThat(content.isEmpty() || content.endsWith("\n")).isTrue();
        return content.isEmpty()
                ? List.of()
                : List.of(content.split("\r\n|[\n\r\u000B\f\u001C\u001D\u001E\u0085\u2028\u2029]"));
    }

    private void textBound(String line, int[] text, Map<String, ObjectNode> byId, Map<String, String> types) {
        Matcher bound = matched(TEXT_BOUND, line);
        assertThat(entities).contains(bound.group(2));
        List<int[]> fragments = new ArrayList<>();
        for (String fragment : bound.group(3).split(";")) {
            String[] ends = fragment.split(" ");
            fragments.add(new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])});
        }
        assertThat(bound.group(4))
                .isEqualTo(fragments.stream()
                        .map(fragment -> new String(text, fragment[0], fragment[1] - fragment[0]))
                        .collect(Collectors.joining(" ")));
        int start = fragments.getFirst()[0];
        int end = fragments.getLast()[1];
        byId.put(
                bound.group(1),
                JSON.createObjectNode()
                        .put("layer", bound.group(2).toLowerCase(Locale.ROOT))
                        .put("start", start)
                        .put("end", end)
                        .put("raw", new String(text, start, end - start)));
        types.put(bound.group(1), bound.group(2));
    }

    private void attribute(String line, Map<String, ObjectNode> byId, Map<String, String> types) {
        Matcher attribute = matched(ATTRIBUTE, line);
        String name = attribute.group(2);
        assertThat(attributes.get(name).getKey()).isEqualTo(types.get(attribute.group(3)));
        assertThat(attributes.get(name).getValue()).contains(attribute.group(4));
        byId.get(attribute.group(3)).put(FIELDS.getOrDefault(name, name.toLowerCase(Locale.ROOT)), attribute.group(4));
    }

    private static void note(String line, Map<String, ObjectNode> byId) {
        Matcher note = matched(NOTE, line);
        try {
            byId.get(note.group(2)).setAll((ObjectNode) JSON.readTree(note.group(3)));
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static Matcher matched(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        assertThat(matcher.matches()).as(line).isTrue();
        return matcher;
    }
}
