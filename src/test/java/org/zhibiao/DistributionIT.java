package org.zhibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is handed on carries its papers: the folder of the program, and the jar for those who take only that. */
class DistributionIT {

    private static final Path PACKAGED = Path.of("target", "zhibiao");
    private static final List<String> PAPERS = List.of("LICENSE", "NOTICE", "THIRD-PARTY.txt");

    /** At the beginning of a line, as often as a library may be taken under another licence. */
    private static final Pattern LICENCE = Pattern.compile("\\G\\(([^()]+)\\) ");

    @Test
    void theFolderAndTheJarCarryTheSamePapers() throws IOException {
        try (JarFile jar = new JarFile(PACKAGED.resolve("lib/zhibiao.jar").toFile())) {
            for (String paper : PAPERS) {
                byte[] packed =
                        jar.getInputStream(jar.getEntry("META-INF/" + paper)).readAllBytes();
                assertThat(new String(packed, StandardCharsets.UTF_8))
                        .as(paper)
                        .isEqualTo(Files.readString(PACKAGED.resolve(paper)))
                        .isNotBlank();
            }
        }
    }

    @Test
    void everyLibraryIsNamedWithItsLicence() throws IOException {
        List<String> named = Files.readAllLines(PACKAGED.resolve("THIRD-PARTY.txt"));
        try (Stream<Path> libraries = Files.list(PACKAGED.resolve("lib"))) {
            assertThat(libraries
                            .map(library -> library.getFileName().toString())
                            .filter(name -> name.endsWith(".jar") && !name.equals("zhibiao.jar")))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(name -> assertThat(named).anyMatch(line -> names(line, name)));
        }
    }

    /** Licences such as the LGPL ask that their text goes along. */
    @Test
    void everyLicenceThatIsNamedIsThereInFull() throws IOException {
        Set<String> licences = new TreeSet<>();
        for (String line : Files.readAllLines(PACKAGED.resolve("THIRD-PARTY.txt"))) {
            Matcher named = LICENCE.matcher(line.strip());
            while (named.find()) {
                licences.add(named.group(1));
            }
        }
        assertThat(licences)
                .contains("Apache-2.0", "LGPL-2.1", "EPL-1.0", "MIT", "EDL-1.0")
                .allSatisfy(licence -> assertThat(PACKAGED.resolve("licences/" + licence + ".txt"))
                        .isRegularFile()
                        .isNotEmptyFile());
        try (Stream<Path> texts = Files.list(PACKAGED.resolve("licences"))) {
            assertThat(texts.map(text -> text.getFileName().toString().replaceFirst("\\.txt$", "")))
                    .as("texts of licences that a library has")
                    .containsExactlyInAnyOrderElementsOf(licences);
        }
    }

    /** The short licences ask that the line with the owner of the copyright goes along: of each library, by its name. */
    @Test
    void theShortLicencesNameWhoseTheLibrariesAre() throws IOException {
        Map<String, String> called = Map.of(
                "commonmark", "commonmark-java",
                "curvesapi", "curvesapi",
                "dom4j", "dom4j",
                "jline", "JLine",
                "jsoup", "jsoup",
                "jts", "JTS",
                "progressbar", "progressbar",
                "slf4j", "SLF4J");
        List<String> lines = Files.readAllLines(PACKAGED.resolve("THIRD-PARTY.txt")).stream()
                .filter(line -> line.strip().matches("\\((MIT|BSD-\\d-Clause|EDL-1\\.0|Plexus)\\) .*"))
                .toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(called.size()).allSatisfy(line -> {
            String licence = line.strip().replaceFirst("\\((.+?)\\).*", "$1");
            List<String> names = called.entrySet().stream()
                    .filter(library -> line.contains(library.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            assertThat(names).as(line).isNotEmpty();
            assertThat(Files.readString(PACKAGED.resolve("licences/" + licence + ".txt")))
                    .contains(names)
                    .containsPattern("Copyright .*\\d{4}");
        });
    }

    @Test
    void aManualPageStandsWhereManLooksForIt() {
        for (String page : List.of("man1/zhibiao.1", "man1/zhibiao-search.1", "zh_CN/man1/zhibiao-search.1")) {
            assertThat(PACKAGED.resolve("share/man").resolve(page)).isNotEmptyFile();
        }
    }

    /** Whether a line such as {@code (MIT) Title (group:artifact:version - address)} is about a library's file. */
    private static boolean names(String line, String file) {
        return line.strip().matches("\\([^()]+.*\\(.+:.+:.+ - .*\\)")
                && file.equals(line.replaceFirst(".*\\([^:()]+:([^:()]+):([^ ]+) - .*", "$1-$2.jar")
                        .strip());
    }
}
