package org.zhibiao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms stand in the order in which data flows; a room imports only rooms below it. */
class ArchitectureTest {

    private static final String ROOT = "org.zhibiao";
    /** The package org.zhibiao itself, without those in it. */
    private static final String FRONT_DOOR = "(front door)";

    private static final Path SOURCES = Path.of("src/main/java");

    /** From top to bottom; rooms of one floor do not import each other. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("cli", "web"),
            List.of(FRONT_DOOR),
            List.of("ingest"),
            List.of("evaluate"),
            List.of("export"),
            List.of("compare"),
            List.of("store"),
            List.of("extract"),
            List.of("segment"),
            List.of("lexicon"),
            List.of("document"),
            List.of("record"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> roomImportsOnlyRoomsBelow() {
        return FLOORS.stream()
                .flatMap(List::stream)
                .map(room -> DynamicTest.dynamicTest(
                        room,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(packageOf(room))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(notBelow(room))
                                .allowEmptyShould(true)
                                .check(CLASSES)));
    }

    @Test
    void everyClassIsInARoom() {
        String[] rooms = FLOORS.stream()
                .flatMap(List::stream)
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(CLASSES);
    }

    @Test
    void noPackageImportsOneThatImportsIt() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /**
     * Commands that still go past the front door, to be brought through it one by one; a new one may not join them. What
     * is behind the door: whatever reads, extracts, stores or loads tables, as against the records that these give.
     */
    private static final String PAST_THE_DOOR = ".*\\.(QueryReader|AnnotationsCommand|BodiesCommand|DocumentsCommand"
            + "|EvaluateCommand|ExportCommand|FacetsCommand|PanelCommand|RehearseCommand|SearchCommand|ShowCommand"
            + "|StatsCommand|TimelineCommand|TrackCommand|HitDetails|TrackDetails|TrackRows|TableOutput|AnswerReport)(\\$.*)?";

    private static final String BEHIND_THE_DOOR = "org\\.zhibiao\\.(store\\.KnowledgeBase(Writer)?|store\\.Vocabulary"
            + "|extract\\.Extractor|evaluate\\.Baseline|document\\.(reader|format|isolated)\\..*"
            + "|lexicon\\.(Lexicon|Regions|RuleBook|Conversions|QualitativeWords)"
            + "|ingest\\.(Ingestion|FileContent|SourceFile|ExtractionVersion)"
            + "|compare\\.(Tracker|Panel|Ledger)|export\\.TableWriter|segment\\..*)";

    @Test
    void commandsGoThroughTheFrontDoor() {
        noClasses()
                .that()
                .resideInAPackage(packageOf("cli"))
                .and()
                .haveNameNotMatching(PAST_THE_DOOR)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(BEHIND_THE_DOOR)
                .check(CLASSES);
    }

    @Test
    void everyPackageExplainsItself() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> packages = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
            assertThat(packages)
                    .isNotEmpty()
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java")).isRegularFile());
        }
    }

    /** What may be null is checked by the compiler in marked packages only. */
    @Test
    void everyPackageIsMarkedAsWithoutNull() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).containsPattern("(?m)^@NullMarked$"));
        }
    }

    private static String packageOf(String room) {
        return room.equals(FRONT_DOOR) ? ROOT : ROOT + "." + room + "..";
    }

    private static String[] notBelow(String room) {
        int floor = 0;
        while (!FLOORS.get(floor).contains(room)) {
            floor++;
        }
        return FLOORS.subList(0, floor + 1).stream()
                .flatMap(List::stream)
                .filter(other -> !other.equals(room))
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
    }
}
