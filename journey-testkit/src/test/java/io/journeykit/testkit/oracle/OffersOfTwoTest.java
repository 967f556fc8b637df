package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.StepEvent;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.Chronicle.Committed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two who want the only slot: it is promised to one of them for as long as she may want it. */
class OffersOfTwoTest {

    @Test
    void what_the_first_is_offered_is_offered_to_nobody_else() {
        Chronicle life = Lived.in("many-two", "silent.json");

        assertThat(booked(life)).isEmpty();
        assertThat(notes(life, "rui")).contains("left-to-others").doesNotContain("AskPatient");
        assertThat(Visited.broken(life)).isEmpty();
    }

    @Test
    void what_the_first_does_not_want_is_offered_to_the_second_who_found_nothing() {
        Chronicle life = Lived.in("many-two", "none.json");

        assertThat(booked(life)).containsExactly("rui");
        assertThat(notes(life, "rui")).contains("left-to-others");
        assertThat(Visited.broken(life)).isEmpty();
    }

    private static List<String> booked(Chronicle life) {
        return commits(life)
                .filter(one -> one.commit().events().stream().anyMatch(StepEvent.VisitBooked.class::isInstance))
                .map(one -> one.agenda().person())
                .toList();
    }

    private static String notes(Chronicle life, String person) {
        return commits(life)
                .filter(one -> one.agenda().person().equals(person))
                .flatMap(one -> one.commit().events().stream())
                .toList()
                .toString();
    }

    private static Stream<Committed> commits(Chronicle life) {
        return life.entries().stream().filter(Committed.class::isInstance).map(Committed.class::cast);
    }
}
