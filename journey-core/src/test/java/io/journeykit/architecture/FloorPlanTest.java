package io.journeykit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FloorPlanTest {

    @TestFactory
    Stream<DynamicTest> a_room_imports_only_rooms_drawn_below_it() {
        return House.PLAN
                .rooms()
                .map(room ->
                        dynamicTest(room.name(), () -> House.PLAN.rule(room).check(House.CLASSES)));
    }

    @Test
    void every_package_of_the_house_is_drawn() {
        List<String> packages = House.CLASSES.stream()
                .map(type -> type.getPackage())
                .map(JavaPackage::getName)
                .distinct()
                .toList();

        assertThat(packages)
                .as("packages with classes; draw a missing one under '## Floor plan' in ARCHITECTURE.md")
                .isNotEmpty()
                .allMatch(name -> House.PLAN.rooms().anyMatch(room -> room.holds(name)), "is a room of the plan");
    }

    @Test
    void a_room_that_looks_up_breaks_its_rule() {
        FloorPlan plan = CrookedHouse.plan("roof  on top\nfloor  below\n");

        assertThatThrownBy(() -> plan.rule(plan.room("floor")).check(CrookedHouse.CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a room imports only rooms drawn below it")
                .hasMessageContaining("Lamp");
    }

    @Test
    void rooms_on_one_line_may_not_import_each_other() {
        FloorPlan plan = CrookedHouse.plan("roof  on top | floor  beside it\n");

        assertThatThrownBy(() -> plan.rule(plan.room("floor")).check(CrookedHouse.CLASSES))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_room_may_import_the_one_below_it() {
        FloorPlan plan = CrookedHouse.plan("floor  above its namesake\nroof  below it\n");

        plan.rule(plan.room("floor")).check(CrookedHouse.CLASSES);
    }

    @Test
    void nobody_imports_the_root() {
        FloorPlan plan = CrookedHouse.plan("(root)  the front door\nfloor  below\nroof  below\n");

        assertThatThrownBy(() -> plan.rule(plan.room("roof")).check(CrookedHouse.CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Door");
    }

    @Test
    void a_room_that_is_drawn_but_not_built_breaks_its_rule() {
        FloorPlan plan = CrookedHouse.plan("floor  above its namesake\nattic  nobody lives here\n");

        assertThatThrownBy(() -> plan.rule(plan.room("attic")).check(CrookedHouse.CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void an_architecture_without_a_plan_is_refused() {
        assertThatThrownBy(() -> FloorPlan.parse(House.BASE, "# Architecture\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("## Floor plan");
    }

    @Test
    void a_plan_reads_from_roof_to_floor() {
        FloorPlan plan = CrookedHouse.plan("(root)  the door\nroof  a room | attic  another\nfloor  the ground\n");

        assertThat(plan).hasToString("(root) / roof | attic / floor");
    }
}
