package org.zhibiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.cli.terminal.Language;
import org.zhibiao.web.view.Texts;

/** The bundles of texts of the pages are whole, and nothing in them is left over. */
class WebMessagesTest {

    private static final ResourceBundle ENGLISH = Texts.in(Language.ENGLISH).bundle();
    private static final ResourceBundle CHINESE = Texts.in(Language.CHINESE).bundle();
    private static final Pattern KEY = Pattern.compile("\"([a-z_]+(?:\\.[a-z_]+)*)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
    /** Keys that are put together of a beginning in the sources and a name. */
    private static final Set<String> BEGINNINGS = Set.of(
            "column.",
            "fact.",
            "evidence.",
            "panel.kind.",
            "indicator.above.",
            "validation.by.",
            "review.decision.",
            "review.order.",
            "review.status.");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(ENGLISH.keySet())
                .hasSizeGreaterThan(100)
                .allSatisfy(key -> assertThat(arguments(CHINESE.getString(key)))
                        .as(key)
                        .isEqualTo(arguments(ENGLISH.getString(key))));
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String folder : new String[] {"src/main/java/org/zhibiao/web", "src/main/jte"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .forEach(named::add);
                }
            }
        }
        Set<String> unused = new TreeSet<>(ENGLISH.keySet());
        unused.removeIf(key -> named.contains(key)
                || named.contains(key.replaceFirst("\\.advice$", ""))
                || BEGINNINGS.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
        assertThat(ENGLISH.keySet().stream().filter(key -> key.startsWith("refused.") && !key.endsWith(".advice")))
                .allSatisfy(key -> assertThat(ENGLISH.keySet()).contains(key + ".advice"));
    }

    @Test
    void chineseTextsAreChinese() {
        Pattern han = Pattern.compile("\\p{IsHan}");
        assertThat(CHINESE.keySet())
                .allSatisfy(key -> assertThat(CHINESE.getString(key)).as(key).containsPattern(han));
    }

    @Test
    void textsAreOfTheRightForm() {
        Stream.of(ENGLISH, CHINESE)
                .flatMap(bundle -> bundle.keySet().stream().map(bundle::getString))
                .forEach(text -> assertThat(new MessageFormat(text).format(new Object[] {1, 2, 3}))
                        .doesNotContain("{"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-CN,zh;q=0.9,en;q=0.8 | zh-CN
            en-GB,en;q=0.9          | en
            de,zh;q=0.5,en;q=0.7    | en
            zh;q=0,en;q=0.1         | en
            fr                      | en
            ;;;q=nonsense           | en
            """)
    void takesTheFirstLanguageThatItSpeaks(String header, String language) {
        assertThat(Texts.accepted(header).language()).isEqualTo(language);
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
