package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Incident;
import io.journeykit.agenda.JourneyClock;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.policy.ClockMark;
import io.journeykit.policy.ClockMark.Kind;
import io.journeykit.template.ClockTemplate;
import io.journeykit.template.ClockTemplate.Hand;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.StepId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Service clocks of a journey, moved by what its steps do. */
class ClocksTest {

    private static final JourneyTemplate.Builder READING = journey()
            .step(Steps.work("scan", "technician", "scan"))
            .step(Steps.work("read", "radiologist", "read-scan").after("scan"))
            .step(Steps.waitFor("rest", "rested"))
            .addClocks(new ClockTemplate(
                    "scan-to-report",
                    Span.workingDays(2),
                    Optional.empty(),
                    List.of(50),
                    List.of(
                            hand(Kind.START, "scan", "completed"),
                            hand(Kind.PAUSE, "read", "on-hold"),
                            hand(Kind.RESUME, "read", "in-progress"),
                            hand(Kind.STOP, "read", "completed"))));

    @Test
    void it_starts_when_a_step_ends_warns_halfway_and_warns_again_when_time_is_up() {
        Office office = Office.of(READING).at("2026-03-06T10:00").begin().signal("done", "scan");

        office.at("2026-03-10T00:00");
        assertThat(told(office)).containsExactly("clock-warning: scan-to-report of journey-1 at 50 %");

        office.at("2026-03-11T00:00");
        assertThat(told(office)).last().isEqualTo("clock-ran-out: scan-to-report of journey-1 at 100 %");
        assertThat(clock(office).next()).isEqualTo(Instant.MAX);
    }

    @Test
    void what_stops_it_in_time_keeps_everybody_from_being_warned() {
        Office office = Office.of(READING).at("2026-03-06T10:00").begin().signal("done", "scan");

        office.at("2026-03-09T12:00").signal("done", "read").at("2026-03-20T00:00");

        assertThat(told(office)).noneMatch(incident -> incident.startsWith("clock"));
        assertThat(clock(office).marks()).extracting(ClockMark::kind).containsExactly(Kind.START, Kind.STOP);
    }

    @Test
    void a_completion_that_is_told_late_stops_it_when_it_happened() {
        Office office = Office.of(READING).at("2026-03-06T10:00").begin().signal("done", "scan");

        office.at("2026-03-09T23:00").signal(Signal.of("done").about("read").effective(local("2026-03-06T16:00")));

        assertThat(clock(office).marks().get(1).at()).isEqualTo(local("2026-03-06T16:00"));
    }

    private static Hand hand(Kind kind, String step, String state) {
        return new Hand(kind, new Join.Reached(StepId.of(step), List.of(state), true));
    }

    private static JourneyClock clock(Office office) {
        return office.agenda().journeys().get(0).clocks().get(0);
    }

    private static List<String> told(Office office) {
        return office.agenda().desk().incidents().stream()
                .filter(incident -> incident.code().startsWith("clock"))
                .map(ClocksTest::words)
                .toList();
    }

    private static String words(Incident incident) {
        return incident.code() + ": " + incident.subject().replaceAll("of [^ ]+ at", "of journey-1 at");
    }
}
