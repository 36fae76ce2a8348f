package org.zhibiao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The papers by which strangers may use, cite and join the project: they are there, they are valid, they agree. */
class PapersTest {

    private static final Set<String> TOP_LEVEL = Set.of(
            "pom.xml",
            "src",
            "corpus",
            "models",
            "README.md",
            "README.zh-CN.md",
            "LICENSE",
            "NOTICE",
            "CHANGES.md",
            "CONTRIBUTING.md",
            "CITATION.cff",
            "mvnw",
            "mvnw.cmd");

    /** The values that version 1.2.0 of the Citation File Format allows for {@code type}. */
    private static final Set<String> CITED_TYPES = Set.of("software", "dataset");

    /** The properties that version 1.2.0 of the Citation File Format knows at the top; others make a file invalid. */
    private static final Set<String> CITATION_KEYS = Set.of(
            "abstract",
            "authors",
            "cff-version",
            "commit",
            "contact",
            "date-released",
            "doi",
            "identifiers",
            "keywords",
            "license",
            "license-url",
            "message",
            "preferred-citation",
            "references",
            "repository",
            "repository-artifact",
            "repository-code",
            "title",
            "type",
            "url",
            "version");

    @Test
    void theTopLevelHoldsWhatStrangersLookForThereAndNothingElse() throws IOException {
        List<String> ignored = Files.readAllLines(Path.of(".gitignore")).stream()
                .map(line -> line.replaceFirst("/$", ""))
                .toList();
        try (Stream<Path> entries = Files.list(Path.of("."))) {
            assertThat(entries.map(entry -> entry.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !ignored.contains(name)))
                    .isSubsetOf(TOP_LEVEL)
                    .contains("LICENSE", "NOTICE", "CITATION.cff", "README.md", "pom.xml");
        }
    }

    @Test
    void theLicenceIsTheWholeApacheLicence() throws IOException {
        assertThat(Files.readString(Path.of("LICENSE")))
                .containsSubsequence(
                        "Apache License",
                        "Version 2.0, January 2004",
                        "1. Definitions.",
                        "9. Accepting Warranty or Additional Liability.",
                        "END OF TERMS AND CONDITIONS");
        assertThat(pom("licenses/license/name")).isEqualTo("Apache-2.0");
        assertThat(Files.readString(Path.of("NOTICE"))).contains("Apache License, Version 2.0", "THIRD-PARTY.txt");
    }

    @Test
    void thePomSaysWhoseTheProjectIsAndWhereItStands() throws IOException {
        for (String element : List.of(
                "url",
                "description",
                "scm/url",
                "scm/connection",
                "developers/developer/name",
                "licenses/license/url")) {
            assertThat(pom(element)).as(element).isNotBlank();
        }
    }

    @Test
    void theCitationFileIsValidAndNamesThisVersion() throws IOException {
        JsonNode citation = new YAMLMapper().readTree(Path.of("CITATION.cff").toFile());
        assertThat(citation.path("cff-version").asText()).isEqualTo("1.2.0");
        assertThat(citation.path("message").asText()).isNotBlank();
        assertThat(citation.path("title").asText()).isNotBlank();
        assertThat(citation.path("authors").isArray()).isTrue();
        assertThat(citation.path("authors"))
                .isNotEmpty()
                .allSatisfy(author -> assertThat(author.path("name").asText()).isNotBlank());
        assertThat(citation.path("type").asText()).isIn(CITED_TYPES);
        assertThat(citation.fieldNames()).toIterable().isSubsetOf(CITATION_KEYS);
        assertThat(citation.path("license").asText()).isEqualTo("Apache-2.0");
        assertThat(citation.path("repository-code").asText()).isEqualTo(pom("scm/url"));
        assertThat(citation.path("version").asText()).isEqualTo(pom("version"));
    }

    /** The text of an element of the project's POM, named by its path below the root. */
    private static String pom(String path) throws IOException {
        String text = Files.readString(Path.of("pom.xml")).replaceAll("(?s)<!--.*?-->", "");
        String[] elements = path.split("/");
        for (String element : elements) {
            text = Pattern.compile("(?s)<" + element + ">(.*?)</" + element + ">")
                    .matcher(text)
                    .results()
                    .map((MatchResult result) -> result.group(1))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("pom.xml has no " + path));
        }
        return text.strip();
    }
}
