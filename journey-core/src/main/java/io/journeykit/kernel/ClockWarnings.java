package io.journeykit.kernel;

import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Stamp;
import io.journeykit.calendar.days.BeyondHorizon;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.policy.ClockMark;
import io.journeykit.policy.clock.ClockReading;
import io.journeykit.policy.clock.ClockReading.State;
import java.util.List;
import java.util.Optional;

/** What a service clock warns of is an incident for the role that the template names, until it does not hold any more. */
final class ClockWarnings {

    private static final String WARNING = "clock-warning";
    private static final String RAN_OUT = "clock-ran-out";

    private ClockWarnings() {}

    static void raise(DecisionBuilder decision, JourneyDraft journey, CompiledClock clock, int warning, Stamp stamp) {
        int percent = clock.percent(warning);
        String code = percent == 100 ? RAN_OUT : WARNING;
        decision.incident(
                code,
                Optional.of(stands(journey, clock, percent)),
                Optional.empty(),
                stamp,
                clock.template().role());
    }

    /**
     * Something happened to the clock, perhaps long ago: when it has come to its end nobody needs to look any more, and
     * else not at what it has not reached after all.
     */
    static void settle(
            DecisionBuilder decision, JourneyDraft journey, CompiledClock clock, List<ClockMark> marks, Stamp stamp) {
        List<Incident> warned = decision.draft.incidents().stream()
                .filter(incident -> isOf(incident, journey, clock))
                .toList();
        if (warned.isEmpty()) {
            return;
        }
        try {
            ClockReading reading = clock.clock().at(decision.now, marks);
            List<Part> holding = isUnderWay(reading)
                    ? reading.reached().stream()
                            .map(one -> stands(journey, clock, CompiledClock.percent(one.fraction())))
                            .toList()
                    : List.of();
            warned.stream()
                    .filter(incident -> !holding.contains(incident.about().orElseThrow()))
                    .forEach(incident -> Incidents.settle(decision, incident, stamp));
        } catch (BeyondHorizon beyond) {
            // How the clock stands cannot be told, which is an incident of its own: what was warned of stays.
        }
    }

    private static boolean isUnderWay(ClockReading reading) {
        return reading.state() == State.RUNNING || reading.state() == State.PAUSED;
    }

    private static boolean isOf(Incident incident, JourneyDraft journey, CompiledClock clock) {
        return (incident.code().equals(WARNING) || incident.code().equals(RAN_OUT))
                && incident.about().orElseThrow() instanceof Phrase phrase
                && Name.clock(clock.template().id()).equals(phrase.parts().get("clock"))
                && Part.of(journey.id()).equals(phrase.parts().get("journey"));
    }

    private static Part stands(JourneyDraft journey, CompiledClock clock, int percent) {
        return Phrase.of("clock")
                .with("clock", Name.clock(clock.template().id()))
                .with("journey", Part.of(journey.id()))
                .with("percent", Part.of(percent));
    }
}
