package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Request;
import io.journeykit.calendar.Span;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was asked of adapters for a step that is called off. */
class CalledOffTest {

    @Test
    void what_a_vendor_was_to_do_for_a_step_is_taken_back_when_the_step_is_called_off() {
        Office office = Office.of(journey()
                        .step(Steps.authorization("permit", "payer", "orthopaedics"))
                        .step(Steps.waitFor("rest", "rested")))
                .begin();
        assertThat(awaited(office)).contains("perform");

        office.instruct(new Instruction.CancelStep(office.ref("permit")));

        assertThat(office.are("permit")).containsExactly("CANCELLED");
        assertThat(awaited(office)).doesNotContain("perform");
    }

    @Test
    void slots_that_nobody_waits_for_any_more_are_not_sought_any_more() {
        Office office = Office.of(
                        journey().step(Steps.booking("mri", "mri-knee")).step(Steps.waitFor("rest", "rested")))
                .begin();

        office.instruct(new Instruction.CancelStep(office.ref("mri")));

        assertThat(office.are("mri")).containsExactly("CANCELLED");
        assertThat(awaited(office)).doesNotContain("find-slots");
    }

    @Test
    void slots_that_the_rest_of_a_chain_waits_for_are_sought_all_the_same() {
        Office office = Office.of(journey()
                        .step(Steps.booking("mri", "mri-knee"))
                        .step(Steps.booking("visit", "orthopaedics")
                                .startsAfter(Point.endOf("mri"), Span.days(1), Span.days(30))))
                .begin();

        office.instruct(new Instruction.CancelStep(office.ref("mri")));
        office.foundInTurn(slot("2026-03-10T09:00", "imaging"), slot("2026-03-12T09:00", "clinic"));

        assertThat(office.step("visit").state()).isEqualTo("offered");
    }

    @Test
    void a_step_that_was_served_by_another_begins_for_itself_when_that_is_called_off_before_anything_is_booked() {
        Office office = oneTestForTwo().begin("one").begin("two").found(slot("2026-03-10T09:00", "lab"));

        office.instruct(
                new Instruction.CancelJourney(office.agenda().journeys().get(0).id()));

        assertThat(office.count(Request.FindSlots.class)).isEqualTo(2);
        assertThat(office.agenda().journeys().get(1).steps().get(0).state()).isEqualTo("finding");
    }

    @Test
    void what_is_on_its_way_back_serves_no_other_journey() {
        Office office = oneTestForTwo().begin("one").book("blood", slot("2026-03-10T09:00", "lab"));
        office.instruct(
                new Instruction.CancelJourney(office.agenda().journeys().get(0).id()));

        office.begin("two");

        assertThat(office.agenda().journeys().get(1).steps().get(0).state()).isEqualTo("finding");
    }

    private static List<String> awaited(Office office) {
        return office.agenda().desk().awaited().stream().map(OpenEffect::verb).toList();
    }

    private static Office oneTestForTwo() {
        return Office.of(
                journey("one").step(Steps.booking("blood", "lab").shared("blood-test")),
                journey("two").step(Steps.booking("blood", "lab").shared("blood-test")));
    }
}
