package io.journeykit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    private static final String CROOKED = "io.journeykit.architecture.crooked";

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        return new HouseRules(House.PLAN)
                .all().stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(House.CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> a_crooked_house_breaks_each_of_them() {
        FloorPlan plan = FloorPlan.parse(CROOKED, "## Floor plan\n```text\n(root)  the door\nkernel  disorder\n```\n");
        JavaClasses house = new ClassFileImporter().importPackages(CROOKED);

        return new HouseRules(plan)
                .all().stream().map(rule -> dynamicTest(rule.getDescription(), () -> assertBroken(rule, house)));
    }

    private static void assertBroken(ArchRule rule, JavaClasses house) {
        assertThat(rule.evaluate(house).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains("Disorder"));
    }
}
