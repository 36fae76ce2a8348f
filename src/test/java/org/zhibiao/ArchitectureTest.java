package org.zhibiao;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /** From top to bottom, each package a room; rooms of one floor do not import each other. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("cli"),
            List.of("web"),
            List.of("web.view"),
            List.of("web.chart"),
            List.of("cli.terminal"),
            List.of(FRONT_DOOR),
            List.of("bulk"),
            List.of("ingest"),
            List.of("evaluate"),
            List.of("export.annotation"),
            List.of("export"),
            List.of("review.agreement", "review.validation"),
            List.of("review.coding"),
            List.of("compare", "review"),
            List.of("store"),
            List.of("store.loosen"),
            List.of("store.json", "store.query", "store.words"),
            List.of("extract"),
            List.of("extract.choose", "extract.construct"),
            List.of("extract.mention"),
            List.of("segment"),
            List.of("lexicon"),
            List.of("document.reader", "document.isolated"),
            List.of("document.metadata", "document.format"),
            List.of("document.format.mail"),
            List.of(
                    "document.format.archive",
                    "document.format.office",
                    "document.format.page",
                    "document.format.table",
                    "document.format.text",
                    "document.format.web"),
            List.of("document"),
            List.of("document.content"),
            List.of("record"));

    /** A room that one reader can keep in mind. */
    private static final int MOST_LINES = 6000;

    /** It awaits its division by stages, with the constructions of targets. */
    private static final String LARGE = ROOT + ".extract";

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
    void noRoomIsTooLargeToKeepInMind() throws IOException {
        Map<String, Long> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                String room = SOURCES.relativize(file.getParent()).toString().replace(File.separatorChar, '.');
                try (Stream<String> all = Files.lines(file)) {
                    lines.merge(room, all.count(), Long::sum);
                }
            }
        }
        assertThat(lines.keySet()).contains(LARGE, ROOT + ".record");
        lines.remove(LARGE);
        assertThat(lines.values())
                .as("lines of %s", lines)
                .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(MOST_LINES));
    }

    @Test
    void noPackageImportsOneThatImportsIt() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** What clients use: the commands, and the pages. */
    private static final String[] CLIENTS = {packageOf("cli") + "..", packageOf("web") + ".."};

    /** What works behind the door. The door takes tables and rules as a whole and gives none of them. */
    private static final Set<String> BEHIND_THE_DOOR = Set.of(
            ROOT + ".store.KnowledgeBase",
            ROOT + ".extract.Extractor",
            ROOT + ".document.reader.DocumentReader",
            ROOT + ".lexicon.Lexicon",
            ROOT + ".lexicon.Regions",
            ROOT + ".lexicon.RuleBook",
            ROOT + ".compare.Tracker",
            ROOT + ".compare.Panel",
            ROOT + ".compare.Ledger",
            ROOT + ".review.Journal",
            ROOT + ".review.ReviewState",
            ROOT + ".review.ReviewedBase",
            ROOT + ".export.TableWriter",
            ROOT + ".segment.Segmenter");

    private static final String TABLES = ROOT + ".lexicon.Models";

    /** Helpers without a state that say things to people: what is the matter with a file, what a slip may have meant. */
    private static final Set<String> HELPERS = Set.of(ROOT + ".ingest.FileFault", ROOT + ".store.query.Spelling");

    @Test
    void clientsUseOnlyTheDoorAndWhatItTakesAndGives() {
        Set<JavaClass> atTheDoor = atTheDoor();
        classes()
                .that()
                .resideInAnyPackage(CLIENTS)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(CLIENTS)
                        .or(resideOutsideOfPackage(ROOT + ".."))
                        .or(resideInAnyPackage(ROOT, packageOf("record")))
                        .or(describe(
                                "the door takes or gives",
                                type -> atTheDoor.contains(type.getBaseComponentType())
                                        || HELPERS.contains(type.getName()))))
                .check(CLASSES);
    }

    @Test
    void theDoorGivesNothingThatWorksBehindIt() {
        assertThat(atTheDoor()).extracting(JavaClass::getName).doesNotContainAnyElementsOf(BEHIND_THE_DOOR);
    }

    /**
     * The types in public signatures of the front door, the exceptions that it lets through, and those that can be reached from
     * an object of such a type.
     */
    private static Set<JavaClass> atTheDoor() {
        Set<JavaClass> reached = new HashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>();
        CLASSES.stream()
                .filter(type -> type.getPackageName().equals(ROOT) || type.isAssignableTo(Throwable.class))
                .filter(ArchitectureTest::isPublic)
                .forEach(open::add);
        while (!open.isEmpty()) {
            JavaClass type = open.remove();
            if (type.getPackageName().startsWith(ROOT)
                    && reached.add(type)
                    && !type.getName().equals(TABLES)) {
                type.getMethods().stream()
                        .filter(method -> isPublic(method) && isForUsers(type, method))
                        .flatMap(method -> method.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .forEach(open::add);
                if (type.isInterface()) {
                    type.getAllSubclasses().stream()
                            .filter(ArchitectureTest::isPublic)
                            .forEach(open::add);
                }
            }
        }
        return reached;
    }

    /** A static method of a type behind the door makes it there. */
    private static boolean isForUsers(JavaClass of, JavaMethod method) {
        return of.getPackageName().equals(ROOT) || !method.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean isPublic(HasModifiers one) {
        return one.getModifiers().contains(JavaModifier.PUBLIC);
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
        return room.equals(FRONT_DOOR) ? ROOT : ROOT + "." + room;
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
