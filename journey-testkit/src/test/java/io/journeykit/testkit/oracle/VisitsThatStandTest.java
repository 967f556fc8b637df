package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Input;
import io.journeykit.testkit.play.Chronicle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the world tells of visits is of bookings that stand. */
class VisitsThatStandTest {

    @Test
    void of_a_booking_that_was_given_back_nobody_tells_though_its_slot_was_booked_again() {
        Chronicle life = Lived.in("visits-rebooked");

        assertThat(fates(life)).contains(Chronicle.Fate.ATTENDED);
        assertThat(Visited.broken(life)).doesNotContain("3.arrived-is-heard", "3.fulfilled-is-heard");
    }

    @Test
    void of_a_booking_that_was_not_taken_back_what_is_told_is_true() {
        Chronicle life = Lived.in("visits-rebooked", "not-given-back.json");

        assertThat(told(life, "arrived")).isNotEmpty();
        assertThat(Visited.broken(life)).doesNotContain("3.arrived-is-heard");
        assertThat(Visited.broken(TamperedVisits.deafTo(life, "arrived"))).contains("3.arrived-is-heard");
    }

    private static List<Chronicle.Entry> told(Chronicle life, String signal) {
        return life.entries().stream()
                .filter(entry -> entry instanceof Chronicle.Told told
                        && told.input() instanceof Input.SignalReceived received
                        && received.signal().name().equals(signal))
                .toList();
    }

    private static List<Chronicle.Fate> fates(Chronicle life) {
        return life.entries().stream()
                .filter(Chronicle.Became.class::isInstance)
                .map(entry -> ((Chronicle.Became) entry).fate())
                .toList();
    }
}
