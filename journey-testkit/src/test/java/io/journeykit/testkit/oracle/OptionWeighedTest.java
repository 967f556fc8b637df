package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionWeighedTest {

    private static final Agenda SALLY = Agenda.empty(AgendaId.of("sally"));
    private static final StepRef FIRST = step("first");
    private static final StepRef LAST = step("last");

    @Test
    void of_single_visits_the_earlier_of_one_part_of_a_day_is_better() {
        OptionWeighed early = option(Map.of(LAST, slot("2026-03-10T10:00:00Z", "pl1", "pr1")));

        assertThat(early.beats(option(Map.of(LAST, slot("2026-03-10T10:15:00Z", "pl1", "pr2")))))
                .isTrue();
        assertThat(early.beats(option(Map.of(LAST, slot("2026-03-10T14:00:00Z", "pl1", "pr1")))))
                .isFalse();
        assertThat(early.beats(option(Map.of(LAST, slot("2026-03-11T10:15:00Z", "pl1", "pr1")))))
                .isFalse();
        assertThat(early.beats(option(Map.of(LAST, slot("2026-03-10T10:15:00Z", "pl2", "pr1")))))
                .isFalse();
        assertThat(early.beats(early)).isFalse();
    }

    @Test
    void a_chain_counts_by_the_visit_that_it_leads_to_though_it_begins_later() {
        Slot first = slot("2026-03-09T10:00:00Z", "pl1", "pr1");
        Slot earlier = slot("2026-03-05T10:00:00Z", "pl1", "pr1");
        Slot last = slot("2026-03-12T10:00:00Z", "pl1", "pr1");
        Slot later = slot("2026-03-13T10:00:00Z", "pl1", "pr2");

        OptionWeighed better = option(Map.of(FIRST, first, LAST, last));

        assertThat(better.beats(option(Map.of(FIRST, earlier, LAST, later)))).isTrue();
        assertThat(option(Map.of(FIRST, earlier, LAST, later)).beats(better)).isFalse();
        assertThat(option(Map.of(FIRST, earlier, LAST, last)).beats(better)).isTrue();
    }

    @Test
    void what_costs_fewer_days_is_not_beaten() {
        Slot alone = slot("2026-03-09T10:00:00Z", "pl1", "pr1");
        Slot together = slot("2026-03-13T09:00:00Z", "pl1", "pr1");
        Slot last = slot("2026-03-12T10:00:00Z", "pl1", "pr1");
        Slot later = slot("2026-03-13T10:00:00Z", "pl1", "pr1");

        OptionWeighed soon = option(Map.of(FIRST, alone, LAST, last));

        assertThat(soon.beats(option(Map.of(FIRST, together, LAST, later)))).isFalse();
    }

    private static OptionWeighed option(Map<StepRef, Slot> slots) {
        return new OptionWeighed(SALLY, slots, ZoneOffset.UTC);
    }

    private static StepRef step(String id) {
        return StepRef.of(JourneyId.of("te-1"), StepId.of(id));
    }

    private static Slot slot(String start, String place, String provider) {
        Instant begins = Instant.parse(start);
        return new Slot(
                provider + " " + start, begins, begins.plus(Duration.ofMinutes(30)), provider, place, ZoneOffset.UTC);
    }
}
