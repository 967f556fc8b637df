package io.journeykit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What the rooms of a house may not do, besides looking up. */
record HouseRules(FloorPlan plan) {

    List<ArchRule> all() {
        return List.of(
                clockIsReadInTheRuntimeOnly(),
                clockIsHeldByTheRuntimeOnly(),
                jacksonIsKnownToTheCodecOnly(),
                loggingIsKnownToTheRuntimeOnly(),
                nothingIsSerializedByJava(),
                noScriptIsRun(),
                nothingIsPrinted(),
                theKernelKnowsNoChance(),
                theKernelTouchesNoFileAndNoNetwork());
    }

    private ArchRule clockIsReadInTheRuntimeOnly() {
        return outside("(root)", "runtime", "simulation")
                .should()
                .accessTargetWhere(access("that reads a clock", HouseRules::readsAClock))
                .because("time is an argument: decide(agenda, input, now)");
    }

    private ArchRule clockIsHeldByTheRuntimeOnly() {
        return outside("(root)", "runtime", "simulation")
                .should()
                .dependOnClassesThat(assignableTo(InstantSource.class))
                .because("who holds a clock will read it");
    }

    private ArchRule jacksonIsKnownToTheCodecOnly() {
        return outside("codec")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.fasterxml..", "tools.jackson.."))
                .because("JSON is one form of a value, not the value");
    }

    private ArchRule loggingIsKnownToTheRuntimeOnly() {
        return outside("runtime")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.slf4j..", "java.util.logging.."))
                .because("what must be known is an event or an incident, never a log line alone");
    }

    private ArchRule nothingIsSerializedByJava() {
        return anywhere()
                .should()
                .dependOnClassesThat(
                        assignableTo("java.io.ObjectInputStream").or(assignableTo("java.io.ObjectOutputStream")))
                .because("a stored form outlives the classes, and reading one can run what it names");
    }

    private ArchRule noScriptIsRun() {
        return anywhere()
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.script.."))
                .because("conditions are bounded data");
    }

    private ArchRule nothingIsPrinted() {
        return anywhere()
                .should()
                .accessTargetWhere(access("to the console", HouseRules::isConsole))
                .because("a library speaks through its results");
    }

    private ArchRule theKernelKnowsNoChance() {
        return kernelAndBelow()
                .should()
                .accessTargetWhere(access("to chance", HouseRules::isChance))
                .because("equal input gives the equal decision; identifiers are derived, jitter is hashed");
    }

    private ArchRule theKernelTouchesNoFileAndNoNetwork() {
        return kernelAndBelow()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net.http..", "java.sql..")
                                .or(assignableTo("java.io.File"))
                                .or(assignableTo("java.net.Socket"))
                                .or(assignableTo("java.net.URLConnection")))
                .because("the host stores and sends");
    }

    private GivenClassesConjunction anywhere() {
        return noClasses().that().resideInAPackage(plan.base() + "..");
    }

    private GivenClassesConjunction outside(String... rooms) {
        String[] packages = Stream.of(rooms)
                .map(name -> Room.of(plan.base(), name).packages())
                .toArray(String[]::new);
        return anywhere().and().resideOutsideOfPackages(packages);
    }

    private GivenClassesConjunction kernelAndBelow() {
        Room kernel = plan.room("kernel");
        String[] packages = Stream.concat(Stream.of(kernel), plan.below(kernel))
                .map(Room::packages)
                .toArray(String[]::new);
        return noClasses().that().resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaAccess<?>> access(String what, Predicate<JavaAccess<?>> is) {
        return DescribedPredicate.describe("access " + what, is);
    }

    private static boolean readsAClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return owner.getPackageName().startsWith("java.time")
                        && access.getName().equals("now")
                || owner.isAssignableTo(InstantSource.class)
                        && !access.getName().equals("fixed")
                || owner.isEquivalentTo(System.class)
                        && Set.of("currentTimeMillis", "nanoTime").contains(access.getName())
                || owner.isEquivalentTo(Date.class)
                || owner.isAssignableTo(Calendar.class);
    }

    private static boolean isConsole(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err", "in").contains(access.getName());
    }

    private static boolean isChance(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(RandomGenerator.class)
                || Set.of("randomUUID", "random", "shuffle").contains(access.getName());
    }
}
