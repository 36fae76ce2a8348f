package org.zhibiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents hold together: links lead somewhere, and there is each in both languages. */
class DocumentationTest {

    private static final Path DOCS = Path.of("src", "docs");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(#[^)\\s]*)?\\)");
    private static final int TWO_SCREENS = 120;

    @Test
    void linksLeadToFiles() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : ConsoleDocument.files()) {
            Path folder = file.toAbsolutePath().getParent();
            LINK.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult link) -> link.group(1))
                    .filter(target -> !Files.exists(folder.resolve(target)))
                    .forEach(target -> broken.add(file + ": " + target));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageIsThereInBothLanguagesAndNamedByTheIndex() throws IOException {
        List<String> english = pages("en");
        assertThat(english).isNotEmpty().isEqualTo(pages("zh"));
        for (String language : List.of("en", "zh")) {
            String index = Files.readString(DOCS.resolve(language).resolve("README.md"));
            assertThat(pages(language).stream().filter(page -> !page.equals("README.md")))
                    .allSatisfy(page -> assertThat(index).contains("(" + page + ")"));
        }
    }

    @Test
    void theReadmesTakeTwoScreens() throws IOException {
        for (String readme : List.of("README.md", "README.zh-CN.md")) {
            assertThat(Files.readAllLines(Path.of(readme))).as(readme).hasSizeLessThanOrEqualTo(TWO_SCREENS);
        }
    }

    private static List<String> pages(String language) throws IOException {
        try (Stream<Path> files = Files.list(DOCS.resolve(language))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
