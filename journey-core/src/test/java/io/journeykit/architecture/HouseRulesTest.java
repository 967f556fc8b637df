package io.journeykit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        return new HouseRules(House.PLAN)
                .all().stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(House.CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> a_crooked_house_breaks_each_of_them() {
        FloorPlan plan = CrookedHouse.plan("(root)  the door\nkernel  disorder\n");

        return new HouseRules(plan)
                .all().stream().map(rule -> dynamicTest(rule.getDescription(), () -> assertBroken(rule)));
    }

    private static void assertBroken(ArchRule rule) {
        assertThat(rule.evaluate(CrookedHouse.CLASSES).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains("Disorder"));
    }
}
