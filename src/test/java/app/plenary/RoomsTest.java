package app.plenary;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
                    Map.entry("exchange", Set.of("plan", "session", "text")),
                    Map.entry("web", Set.of("plan", "session", "live", "text")),
                    Map.entry("ui", Set.of("text")),
                    Map.entry("console", everyRoomBut("app", "store", "web", "projector")),
                    Map.entry("projector", Set.of("plan", "session", "live", "ui", "text")),
                    Map.entry("rehearsal", Set.of("session", "text")),
                    Map.entry("app", everyRoomBut("app")));

    private static final String[] CORE = rooms("plan", "grouping", "tally", "session");
    private static final String[] WINDOWS = rooms("ui", "console", "projector", "app");

    private static final Set<String> WORDS_WITHOUT_MEANING =
            Set.of(
                    "Manager",
                    "Helper",
                    "Util",
                    "Utils",
                    "Impl",
                    "Base",
                    "Data",
                    "Info",
                    "Processor",
                    "Service",
                    "DTO",
                    "Dto",
                    "Entity");

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
    static final ArchRule theCoreReadsNoClock =
            noClasses()
                    .that()
                    .resideInAnyPackage(CORE)
                    .should()
                    .callMethodWhere(readsTheClock())
                    .because(
                            "time comes in with the command: the same journal must fold to the same session tomorrow")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theCoreStartsNoThreadAndTakesNoLock =
            noClasses()
                    .that()
                    .resideInAnyPackage(CORE)
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("java.util.concurrent..")
                                    .or(
                                            DescribedPredicate.describe(
                                                    "Thread or Timer",
                                                    type ->
                                                            type.isAssignableTo(Thread.class)
                                                                    || type.isAssignableTo(
                                                                            java.util.Timer
                                                                                    .class))))
                    .because(
                            "there is one writer thread and it lives in live; values that never change need no lock")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theCoreHasNoSynchronizedMethod =
            noCodeUnits()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(CORE)
                    .should()
                    .haveModifier(JavaModifier.SYNCHRONIZED)
                    .because("values that never change need no lock")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatTheAudienceSeesKnowsNothingOfTheFacilitatorsView =
            noClasses()
                    .that()
                    .resideInAnyPackage(rooms("projector", "web"))
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleName("FacilitatorView")
                    .because(
                            "private notes and unrevealed counts must not be able to leak to the wall or a phone, whatever a"
                                    + " view does wrong")
                    .allowEmptyShould(true);

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
                    .resideOutsideOfPackages(rooms("store", "web", "report", "exchange", "app"))
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

    @ArchTest
    static final ArchRule onlyUiHandsWorkToTheJavaFxThread =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "ui")
                    .should()
                    .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                    .because(
                            "one place keeps only the newest value for each frame; scattered calls pile up when a hundred"
                                    + " phones answer")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyInterruptsTheWriter =
            noClasses()
                    .that()
                    .resideInAnyPackage(rooms("live", "store"))
                    .should()
                    .callMethodWhere(interruptsAThread())
                    .because("an interrupt closes the database's file under the writer")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule looksComeFromTheStyleSheets =
            noClasses()
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "sets an inline style",
                                    call ->
                                            call.getName().equals("setStyle")
                                                    && isFx(call.getTargetOwner())))
                    .because(
                            "an inline style does not follow light and dark, and no style sheet can correct it")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyRoomIsNullMarked =
            classes()
                    .should(
                            new ArchCondition<JavaClass>(
                                    "live in a package annotated with @NullMarked") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    boolean marked =
                                            type.getPackage().isAnnotatedWith(NullMarked.class);
                                    events.add(
                                            new SimpleConditionEvent(
                                                    type,
                                                    marked,
                                                    type.getName()
                                                            + " lives in a package whose package-info is not @NullMarked"));
                                }
                            })
                    .because("NullAway checks only what is marked")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule classesAreNamedAfterWhatTheyAre =
            classes()
                    .should(
                            new ArchCondition<JavaClass>("have a name that says something") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    var words =
                                            List.of(
                                                    type.getSimpleName()
                                                            .split("(?<=[a-z0-9])(?=[A-Z])"));
                                    boolean empty =
                                            WORDS_WITHOUT_MEANING.contains(words.getLast())
                                                    || words.getFirst().equals("Abstract")
                                                    || words.getFirst().equals("Base");
                                    events.add(
                                            new SimpleConditionEvent(
                                                    type,
                                                    !empty,
                                                    type.getName()
                                                            + " is named after no thing: find what it is"));
                                }
                            })
                    .because("a word that fits every class tells nothing about this one")
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

    private static DescribedPredicate<JavaCall<?>> readsTheClock() {
        var owners = Set.of("java.time.Clock", "java.time.InstantSource");
        return DescribedPredicate.describe(
                "reads the machine's clock",
                call -> {
                    String owner = call.getTargetOwner().getName();
                    return switch (call.getName()) {
                        case "now" -> owner.startsWith("java.time.");
                        case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
                        case "system",
                                "systemUTC",
                                "systemDefaultZone",
                                "tick",
                                "tickMinutes",
                                "tickSeconds" ->
                                owners.contains(owner);
                        default -> false;
                    };
                });
    }

    private static DescribedPredicate<JavaCall<?>> interruptsAThread() {
        return DescribedPredicate.describe(
                "interrupts a thread",
                call -> {
                    JavaClass owner = call.getTargetOwner();
                    return switch (call.getName()) {
                        case "interrupt" ->
                                owner.isAssignableTo(Thread.class) && !restoresItsOwnFlag(call);
                        case "shutdownNow" ->
                                owner.isAssignableTo(java.util.concurrent.ExecutorService.class);
                        case "cancel" -> owner.isAssignableTo(java.util.concurrent.Future.class);
                        default -> false;
                    };
                });
    }

    /**
     * After an InterruptedException a thread may set its own flag again: that reaches no other
     * thread.
     */
    private static boolean restoresItsOwnFlag(JavaCall<?> call) {
        return call.getOrigin().getMethodCallsFromSelf().stream()
                .anyMatch(other -> other.getName().equals("currentThread"));
    }

    private static boolean isFx(JavaClass owner) {
        return Stream.concat(Stream.of(owner), owner.getAllRawSuperclasses().stream())
                .anyMatch(type -> type.getPackageName().startsWith("javafx."));
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
