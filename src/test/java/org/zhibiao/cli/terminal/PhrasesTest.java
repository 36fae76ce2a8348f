package org.zhibiao.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the rooms below say to users in English is known in Chinese. */
class PhrasesTest {

    private static final Path ROOMS = Path.of("src/main/java/org/zhibiao");
    private static final Pattern ENGLISH = Pattern.compile("(?<!zhibiao)\\b(?!zhibiao)[A-Za-z]{2,} [a-z]{2,}");

    /** Whose English is data: texts of data packages and annotations, reports, help with its Chinese beside it, forms of the texts that are read. */
    private static final Set<String> DATA = Set.of(
            "Accuracy.java",
            "PackageCodebook.java",
            "PackageDescriptor.java",
            "PackageReview.java",
            "PackageTexts.java",
            "WebPageMetadata.java",
            "QuestionReport.java",
            "Report.java",
            "TableSchema.java",
            "QueryHelp.java",
            "UimaTypes.java",
            "WebAnnotationWriter.java");

    /** Faults of the program itself, which are told with a stack trace and reported. */
    private static final Set<String> FAULTS = Set.of(
            "the codebook has no list of values ‹›",
            "no name of a column: ‹›",
            "no table has the name ‹›",
            "no values are told of: ‹›",
            "the codebook has no field ‹›",
            "only lines may be other, and none more or fewer",
            "‹› may give several readings",
            "‹› has no rows",
            "Parquet is only read",
            "tables of documents were not asked for",
            "does not lie in the folder: ‹›",
            "two parts are needed to join, not ‹›",
            "the text is blank",
            "‹› is a field of kind ‹›, not ‹›",
            "codebook.tsv tells of no field ‹›",
            "no five-year plan with the number ‹›",
            "dictionaries are not written: ‹›",
            "the reader is closed",
            "‹›: ‹› documents, but outcome ‹›",
            "‹›: two documents of one name",
            "no source ‹›",
            "no document ‹› of this text",
            "not a reading process",
            "a row has no value for the required column ‹›",
            "cannot analyse a query that is in memory",
            "‹› holds numbers or dates",
            "a text that is not blank was refused",
            "a tree of JSON always has a text",
            "JSON that was made cannot be written",
            "the program lacks ‹›",
            "an example that is no text: ‹›");

    /** Names, lines that show how a table is written, and what stands in data and pictures. */
    private static final Set<String> NO_SENTENCES = Set.of(
            "(not packaged)",
            "adverbial-同比,同比,yes,yes,yes,,,says with what or by what prices the number is compared",
            ", kept apart",
            "text_quanwen,text,全文,yes,holds a whole document",
            "all findings",
            "Commitments of Chinese policy documents 政策文件承诺数据",
            "built or renewed ‹›",
            "taking in",
            "documents cannot be taken in",
            "reading the tables",
            "noun result",
            "deed result",
            "action_plan,implementation_plan,action plan,行动计划,行动计划|行动方案,,,6,own",
            "level-达到,level,达到,eq,the quantity is what the thing before it comes to",
            "gdp,地区生产总值,Gross regional product,生产总值|GDP,accounts,money,up,中国统计年鉴",
            "state-平稳,state,平稳,,how it shall be",
            "target,known_name,0.85,names that statistics use are seldom cut wrong",
            "- {id: flow-verb-count, layer: target, why: …, examples: [{text: …, finds: {…}}]}",
            "- {id: body-must, where: text, pattern: \"^ who:bodies modal @\", role: responsible, duty: said, why: …, examples:"
                    + " [{text: …, finds: {…}}], counterexamples: [{text: …, why: …}]}",
            "牵头,role,lead,behind a body: it leads the others",
            "spoken_line,year,10,the day on which a report was given",
            "a region without a code",
            "‹› (a part of it)",
            "targets, upper end",
            "… [cut: ‹› characters in all]");

    /** Pieces that a sentence is made of by a form, and such forms: {@link #piecesMakeSentencesThatAreKnown}. */
    private static final Set<String> PIECES = Set.of(
            "page that is a picture",
            "pages of pictures",
            "page without a word",
            "pages without a word",
            "has no text layer (‹› ‹›)",
            "holds no text but ‹› ‹›",
            "‹› no text layer (‹› of ‹› pages)");

    @Test
    void everySentenceOfTheRoomsBelowIsKnownInChinese() throws IOException {
        List<String> unknown = new ArrayList<>();
        SentencesOfRooms.of(sources()).forEach((file, sentences) -> {
            if (!DATA.contains(file)) {
                sentences.stream()
                        .filter(sentence ->
                                !isLogged(sentence) && !notForUsers().contains(sentence))
                        .filter(sentence -> isEnglish(chinese(sentence)) && isEnglish(chinese("‹› " + sentence)))
                        .forEach(sentence -> unknown.add(file + ": " + sentence + "\t" + chinese(sentence)));
            }
        });
        assertThat(unknown).as("sentences that phrases_zh.tsv lacks").isEmpty();
    }

    @Test
    void whatIsNotForUsersStillStandsInTheSources() throws IOException {
        List<String> all = SentencesOfRooms.of(sources()).values().stream()
                .flatMap(List::stream)
                .toList();
        assertThat(all).containsAll(notForUsers());
    }

    @Test
    void piecesMakeSentencesThatAreKnown() {
        for (String piece : List.of("page that is a picture", "pages of pictures", "page without a word")) {
            assertThat(chinese("has no text layer (‹› " + piece + ")")).doesNotContainPattern(ENGLISH);
            assertThat(chinese("has no text layer that can be read (‹› " + piece + "; its fonts do not tell 40 % of the"
                            + " characters)"))
                    .doesNotContainPattern(ENGLISH);
        }
        for (String sentence : List.of(
                "holds no text but ‹› picture",
                "holds no text but ‹› pictures",
                "has no text layer (‹› of ‹› pages)",
                "have no text layer (‹› of ‹› pages)")) {
            assertThat(chinese(sentence)).doesNotContainPattern(ENGLISH);
        }
    }

    @Test
    void argumentsOfAPhraseAreTranslatedToo() {
        assertThat(Phrases.chinese()
                        .translate("is a damaged PDF file (of 9 pages 3 can be found); download or copy it again"))
                .isEqualTo("是已损坏的 PDF 文件（共 9 页，只找到 3 页）；请重新下载或复制");
    }

    private static Set<String> notForUsers() {
        return Stream.of(FAULTS, NO_SENTENCES, PIECES).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static boolean isLogged(String sentence) {
        return sentence.contains("{}");
    }

    private static boolean isEnglish(String sentence) {
        return ENGLISH.matcher(sentence).find();
    }

    private static String chinese(String sentence) {
        return Phrases.chinese().translate(sentence.replaceFirst("^; ", "").replace(SentencesOfRooms.ARGUMENT, "值"));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOMS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(ROOMS.resolve("cli")))
                    .toList();
        }
    }
}
