package io.journeykit.testkit.oracle;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.journeykit.agenda.Agenda;
import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.condition.Condition;
import io.journeykit.kernel.Kernel;
import io.journeykit.planning.Slot;
import io.journeykit.planning.TravelTable;
import io.journeykit.planning.search.Planner;
import io.journeykit.planning.search.SpanLimits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever judges the library by what the library itself computes would find every mistake to be right. */
class OracleStandsAloneTest {

    private static final String ORACLE = "io.journeykit.testkit.oracle..";
    private static final JavaClasses JUDGES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.journeykit.testkit.oracle");

    private static final ArchRule DECIDES_NOTHING = noClasses()
            .that()
            .resideInAPackage(ORACLE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.journeykit.kernel..",
                    "io.journeykit.insight..",
                    "io.journeykit.check..",
                    "io.journeykit.codec..",
                    "io.journeykit.runtime.."))
            .because("what decides, explains, checks, reads and runs is what is judged");

    private static final ArchRule PLANS_NOTHING = noClasses()
            .that()
            .resideInAPackage(ORACLE)
            .should()
            .dependOnClassesThat(resideInAPackage("io.journeykit.planning..")
                    .and(DescribedPredicate.not(belongToAnyOf(Slot.class, TravelTable.class))))
            .because("of planning, slots and ways are data, and the rest is what is judged");

    private static final ArchRule BORROWS_NO_ARITHMETIC = noClasses()
            .that()
            .resideInAPackage(ORACLE)
            .should()
            .dependOnClassesThat(belongToAnyOf(Almanac.class, SpanLimits.class))
            .orShould()
            .accessTargetWhere(DescribedPredicate.describe("counts, or judges", OracleStandsAloneTest::computes))
            .because("its dates are its own, by java.time, and so are its conditions");

    @Test
    void the_oracle_shares_no_code_with_what_it_judges() {
        DECIDES_NOTHING.check(JUDGES);
        PLANS_NOTHING.check(JUDGES);
        BORROWS_NO_ARITHMETIC.check(JUDGES);
    }

    @Test
    void whoever_does_is_found() {
        JavaClasses crooked = new ClassFileImporter().importClasses(Crooked.class);

        assertThat(DECIDES_NOTHING.evaluate(crooked).hasViolation()).isTrue();
        assertThat(PLANS_NOTHING.evaluate(crooked).hasViolation()).isTrue();
        assertThat(BORROWS_NO_ARITHMETIC.evaluate(crooked).hasViolation()).isTrue();
    }

    private static boolean computes(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(WorkCalendar.class)
                        && Set.of("shift", "roll").contains(access.getName())
                || access.getTargetOwner().isAssignableTo(Condition.class)
                        && access.getName().equals("judge");
    }

    /** A judge who asks the accused. */
    private record Crooked(Planner planner, WorkCalendar calendar) {

        boolean judges(Agenda agenda, LocalDate date) {
            return Kernel.wakeAt(agenda).isBefore(Instant.MAX)
                    && calendar.shift(date, 1).isAfter(date);
        }
    }
}
