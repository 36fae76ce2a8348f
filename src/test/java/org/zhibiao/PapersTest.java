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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static final Path CITATION = Path.of("CITATION.cff");

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
        JsonNode citation = new YAMLMapper().readTree(CITATION.toFile());
        assertThat(CitationFile.faults(Files.readString(CITATION))).isEmpty();
        assertThat(citation.path("license").asText()).isEqualTo("Apache-2.0");
        assertThat(citation.path("repository-code").asText()).isEqualTo(pom("scm/url"));
        assertThat(citation.path("version").asText()).isEqualTo(pom("version"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cff-version: 1.2.0| cff-version: 1.1.0| cff-version cannot be",
                "cff-version: 1.2.0| x: 1| cff-version is missing",
                "message: | massage: | massage is no field",
                "type: software| type: program| type cannot be",
                "name: Zhibiao| nom: Zhibiao| authors cannot be",
                "name: Zhibiao| family-names: Zhibiao| NONE",
                "license: Apache-2.0| license: The Apache License| license cannot be",
                "version: 0.2.0| date-released: 2026-02-30| date-released cannot be",
                "version: 0.2.0| doi: https://doi.org/10.5281/zenodo.1| doi cannot be",
                "version: 0.2.0| doi: 10.5281/zenodo.1| NONE",
                "repository-code: https:| repository-code: git:| repository-code cannot be",
                "- text as data| - information extraction| keywords cannot be"
            })
    void aMistakeInACitationFileIsSeen(String right, String wrong, String fault) throws IOException {
        String file = Files.readString(CITATION);
        assertThat(file).contains(right);
        List<String> faults = CitationFile.faults(file.replace(right, wrong));
        if (fault.equals("NONE")) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).anyMatch(said -> said.startsWith(fault));
        }
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
