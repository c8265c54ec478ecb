package app.plenary;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rooms of Plenary and who may know whom, as rules with their reasons. */
@AnalyzeClasses(packages = "app.plenary", importOptions = ImportOption.DoNotIncludeTests.class)
final class RoomsTest {
    private static final String ROOT = "app.plenary.";

    /** What each room may import of the others. */
    private static final Map<String, Set<String>> MAY_IMPORT =
            Map.ofEntries(
                    Map.entry("text", Set.of()),
                    Map.entry("plan", Set.of()),
                    Map.entry("grouping", Set.of()),
                    Map.entry("tally", Set.of()),
                    Map.entry("session", Set.of("plan", "grouping", "tally")),
                    Map.entry("live", Set.of("plan", "grouping", "tally", "session")),
                    Map.entry("store", Set.of("plan", "grouping", "tally", "session", "live")),
                    Map.entry("report", Set.of("plan", "session", "tally", "text")),
                    // wishes for groups are read and written as sentences, and explained in them
                    Map.entry("exchange", Set.of("plan", "grouping", "session", "text")),
                    Map.entry("web", Set.of("plan", "tally", "session", "live", "text")),
                    Map.entry("ui", Set.of("text")),
                    Map.entry("console", everyRoomBut("app", "store", "web", "projector")),
                    // the count that AudienceView hands over is a value of tally
                    Map.entry(
                            "projector", Set.of("plan", "tally", "session", "live", "ui", "text")),
                    Map.entry("rehearsal", Set.of("session", "text")),
                    Map.entry("app", everyRoomBut("app")));

    private static final String[] CORE = rooms("plan", "grouping", "tally", "session");
    private static final String[] WINDOWS = rooms("ui", "console", "projector", "app");

    @ArchTest
    static final ArchRule everyClassLivesInARoomAndImportsOnlyWhatItsRoomMay =
            classes()
                    .should(importOnlyWhatTheirRoomMay())
                    .because(
                            "a room is one flat package, and the table of imports is the architecture: a new arrow in it is a"
                                    + " decision, not an accident")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule roomsDoNotDependOnEachOtherInACircle =
            slices().matching(ROOT + "(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because(
                            "a room that is part of a circle cannot be understood, tested or replaced alone")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theCoreIsPlainJava =
            classes()
                    .that()
                    .resideInAnyPackage(CORE)
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(CORE)
                                    .or(resideInAnyPackage("java..", "org.jspecify.."))
                                    .or(
                                            DescribedPredicate.describe(
                                                    "arrays of primitives",
                                                    type ->
                                                            type.getBaseComponentType()
                                                                    .isPrimitive())))
                    .because(
                            "rules that know no window, database, network or JSON can be tested as pure functions and outlive"
                                    + " all of these")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theTextsArePlainJava =
            classes()
                    .that()
                    .resideInAPackage(ROOT + "text")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(ROOT + "text", "java..", "org.jspecify.."))
                    .because("every edge uses the texts, also those without a window")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatTheAudienceSeesKnowsNothingOfTheFacilitatorsView =
            noClasses()
                    .that()
                    .resideInAnyPackage(rooms("projector", "web"))
                    .and(areNoPartOfTheRemote())
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleName("FacilitatorView")
                    .because(
                            "private notes and unrevealed counts must not be able to leak to the wall or a phone, whatever a"
                                    + " view does wrong")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatPhonesAreToldIsApartFromTheFacilitatorsRemote =
            noClasses()
                    .that()
                    .resideInAnyPackage(rooms("web"))
                    .and(areNoPartOfTheRemote())
                    .and()
                    .doNotHaveSimpleName("WebServer")
                    .and()
                    .doNotHaveSimpleName("Desk")
                    .should()
                    .dependOnClassesThat(DescribedPredicate.not(areNoPartOfTheRemote()))
                    .because(
                            "only the server, which starts both, and the desk, which tells their paths apart, know them both")
                    .allowEmptyShould(true);

    private static DescribedPredicate<JavaClass> areNoPartOfTheRemote() {
        return DescribedPredicate.describe(
                "are no part of the facilitator's remote",
                type -> !type.getName().startsWith(ROOT + "web.Remote"));
    }

    @ArchTest
    static final ArchRule onlyTheStoreKnowsSql =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "store")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..", "javax.sql..", "org.jdbi..", "org.h2..", "org.flywaydb..")
                    .because(
                            "what is durable, in which order and when it is acknowledged is decided in one place")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheWebServes =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "web")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.sun.net.httpserver..")
                    .because("every request passes the same limits, seats and checks")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheRehearsalCallsOverHttp =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "rehearsal")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.net.http..")
                    .because(
                            "Plenary never phones anywhere: only its simulated phones call, and only its own server")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheEdgesReadAndWriteJson =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            rooms("store", "web", "rehearsal", "report", "exchange", "app"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                    .because("names on the wire and on disk do not depend on the names of classes")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyWindowsKnowJavaFx =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(WINDOWS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx..",
                            "atlantafx..",
                            "org.controlsfx..",
                            "impl.org.controlsfx..",
                            "org.kordamp..")
                    .because("the session must run, and be tested, without a display")
                    .allowEmptyShould(true);

    private static ArchCondition<JavaClass> importOnlyWhatTheirRoomMay() {
        return new ArchCondition<>("live in a known room and import only what that room may") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String room =
                        type.getPackageName().substring(ROOT.length() - 1).replaceFirst("^\\.", "");
                Set<String> allowed = MAY_IMPORT.get(room);
                if (allowed == null) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type,
                                    type.getName()
                                            + " lives in no known room: a room is one flat package of "
                                            + ROOT));
                    return;
                }
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    roomOf(target)
                            .filter(other -> !other.equals(room) && !allowed.contains(other))
                            .ifPresent(other ->
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    type,
                                                    room
                                                            + " may not import "
                                                            + other
                                                            + ": "
                                                            + dependency.getDescription())));
                }
            }
        };
    }

    private static Optional<String> roomOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT)
                ? Optional.of(name.substring(ROOT.length()))
                : Optional.empty();
    }

    private static String[] rooms(String... names) {
        return Arrays.stream(names).map(name -> ROOT + name).toArray(String[]::new);
    }

    private static Set<String> everyRoomBut(String... names) {
        var all =
                new TreeSet<>(
                        Set.of(
                                "text",
                                "plan",
                                "grouping",
                                "tally",
                                "session",
                                "live",
                                "store",
                                "report",
                                "exchange",
                                "web",
                                "ui",
                                "console",
                                "projector",
                                "rehearsal",
                                "app"));
        all.removeAll(Set.of(names));
        return all;
    }
}
