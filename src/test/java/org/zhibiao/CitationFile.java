package org.zhibiao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Holds a {@code CITATION.cff} to version 1.2.0 of the Citation File Format (Druskat et al. 2021,
 * doi:10.5281/zenodo.5171937): which fields there are, which must be there, and what values they may have. Of references
 * only what every reference must have is checked, and the fields that they share with the file.
 */
public final class CitationFile {

    private static final Set<String> REQUIRED = Set.of("authors", "cff-version", "message", "title");
    private static final Set<String> REQUIRED_OF_REFERENCES = Set.of("authors", "title", "type");

    private static final Predicate<JsonNode> TEXT =
            value -> value.isTextual() && !value.asText().isEmpty();
    private static final Predicate<JsonNode> ADDRESS = matching("(https?|s?ftp)://[^\\s/]+.*");
    private static final Predicate<JsonNode> TEXTS = value -> distinct(value) && all(value, TEXT);

    /** SPDX ids, one or several. */
    private static final Predicate<JsonNode> LICENSE = matching("[A-Za-z0-9][A-Za-z0-9.+-]*")
            .or(value -> distinct(value) && all(value, matching("[A-Za-z0-9][A-Za-z0-9.+-]*")));

    private static final Predicate<JsonNode> AUTHORS =
            value -> distinct(value) && all(value, author -> isEntity(author) || isPerson(author));
    private static final Predicate<JsonNode> ENTRIES = value -> value.isArray() && !value.isEmpty();

    private static final Map<String, Predicate<JsonNode>> FIELDS = Map.ofEntries(
            Map.entry("abstract", TEXT),
            Map.entry("authors", AUTHORS),
            Map.entry("cff-version", matching("1\\.2\\.0")),
            Map.entry("commit", TEXT),
            Map.entry("contact", AUTHORS),
            Map.entry("date-released", CitationFile::isDate),
            Map.entry("doi", matching("10\\.\\d{4,9}(\\.\\d+)?/[A-Za-z0-9:/_;.()\\[\\]\\\\-]+")),
            Map.entry("identifiers", ENTRIES),
            Map.entry("keywords", TEXTS),
            Map.entry("license", LICENSE),
            Map.entry("license-url", ADDRESS),
            Map.entry("message", TEXT),
            Map.entry("preferred-citation", JsonNode::isObject),
            Map.entry("references", ENTRIES),
            Map.entry("repository", ADDRESS),
            Map.entry("repository-artifact", ADDRESS),
            Map.entry("repository-code", ADDRESS),
            Map.entry("title", TEXT),
            Map.entry("type", matching("software|dataset")),
            Map.entry("url", ADDRESS),
            Map.entry("version", TEXT.or(JsonNode::isNumber)));

    private static final Map<String, Predicate<JsonNode>> OF_BOTH = Map.ofEntries(
            Map.entry("address", TEXT),
            Map.entry("alias", TEXT),
            Map.entry("city", TEXT),
            Map.entry("country", matching("[A-Z]{2}")),
            Map.entry("email", matching("\\S+@\\S+\\.\\S+")),
            Map.entry("fax", TEXT),
            Map.entry("orcid", matching("https://orcid\\.org/[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]")),
            Map.entry("post-code", TEXT.or(JsonNode::isNumber)),
            Map.entry("region", TEXT),
            Map.entry("tel", TEXT),
            Map.entry("website", ADDRESS));
    private static final Map<String, Predicate<JsonNode>> OF_ENTITIES = Map.of(
            "name", TEXT, "location", TEXT, "date-start", CitationFile::isDate, "date-end", CitationFile::isDate);
    private static final Map<String, Predicate<JsonNode>> OF_PERSONS = Map.of(
            "family-names", TEXT, "given-names", TEXT, "name-particle", TEXT, "name-suffix", TEXT, "affiliation", TEXT);

    private CitationFile() {}

    /** What is wrong with a file, in no words for a file that is valid. */
    public static List<String> faults(String yaml) throws IOException {
        JsonNode file = new YAMLMapper().readTree(yaml);
        if (!file.isObject()) {
            return List.of("it is no mapping");
        }
        List<String> faults = new ArrayList<>(missing(file, REQUIRED, ""));
        new TreeMap<>(fields(file)).forEach((name, value) -> {
            Predicate<JsonNode> allowed = FIELDS.get(name);
            if (allowed == null) {
                faults.add(name + " is no field");
            } else if (!allowed.test(value)) {
                faults.add(name + " cannot be " + value);
            }
        });
        for (JsonNode reference : file.path("references")) {
            faults.addAll(missing(reference, REQUIRED_OF_REFERENCES, "references: "));
            if (!AUTHORS.test(reference.path("authors"))) {
                faults.add("references: authors cannot be " + reference.path("authors"));
            }
        }
        return faults;
    }

    private static List<String> missing(JsonNode node, Set<String> required, String where) {
        return required.stream()
                .filter(name -> !node.has(name))
                .sorted()
                .map(name -> where + name + " is missing")
                .toList();
    }

    private static boolean isEntity(JsonNode author) {
        return author.has("name") && allows(author, OF_ENTITIES);
    }

    private static boolean isPerson(JsonNode author) {
        return !author.has("name") && allows(author, OF_PERSONS);
    }

    private static boolean allows(JsonNode author, Map<String, Predicate<JsonNode>> own) {
        return author.isObject()
                && fields(author).entrySet().stream()
                        .allMatch(field -> own.getOrDefault(
                                        field.getKey(), OF_BOTH.getOrDefault(field.getKey(), value -> false))
                                .test(field.getValue()));
    }

    private static Map<String, JsonNode> fields(JsonNode node) {
        Map<String, JsonNode> fields = new TreeMap<>();
        node.fieldNames().forEachRemaining(name -> fields.put(name, node.get(name)));
        return fields;
    }

    private static boolean isDate(JsonNode value) {
        try {
            return value.isTextual() && LocalDate.parse(value.asText()).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Predicate<JsonNode> matching(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return value -> value.isTextual() && compiled.matcher(value.asText()).matches();
    }

    private static boolean distinct(JsonNode array) {
        Set<JsonNode> items = new HashSet<>();
        array.forEach(items::add);
        return array.isArray() && !array.isEmpty() && items.size() == array.size();
    }

    private static boolean all(JsonNode array, Predicate<JsonNode> allowed) {
        for (JsonNode item : array) {
            if (!allowed.test(item)) {
                return false;
            }
        }
        return true;
    }
}
