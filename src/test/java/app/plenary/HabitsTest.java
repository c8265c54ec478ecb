package app.plenary;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

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
import java.util.Set;
import java.util.stream.Stream;

/** How code in the rooms behaves: no clock or lock in the core, no interrupts, telling names. */
@AnalyzeClasses(packages = "app.plenary", importOptions = ImportOption.DoNotIncludeTests.class)
final class HabitsTest {
    private static final String ROOT = "app.plenary.";
    private static final String[] CORE = rooms("plan", "grouping", "tally", "session");

    private static final Set<String> WORDS_WITHOUT_MEANING =
            Set.of(
                    "Manager Helper Util Utils Impl Base Data Info Processor Service DTO Dto Entity"
                            .split(" "));

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
}
