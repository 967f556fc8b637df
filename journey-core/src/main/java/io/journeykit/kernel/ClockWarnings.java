package io.journeykit.kernel;

import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Stamp;
import io.journeykit.calendar.BeyondHorizon;
import io.journeykit.policy.ClockMark;
import io.journeykit.policy.ClockReading;
import io.journeykit.policy.ClockReading.State;
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
                subject(journey, clock, percent),
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
            List<String> holding = isUnderWay(reading)
                    ? reading.reached().stream()
                            .map(one -> subject(journey, clock, CompiledClock.percent(one.fraction())))
                            .toList()
                    : List.of();
            warned.stream()
                    .filter(incident -> !holding.contains(incident.subject()))
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
                && incident.subject().startsWith(name(journey, clock) + " at ");
    }

    private static String subject(JourneyDraft journey, CompiledClock clock, int percent) {
        return name(journey, clock) + " at " + percent + " %";
    }

    private static String name(JourneyDraft journey, CompiledClock clock) {
        return clock.template().id() + " of " + journey.id();
    }
}
