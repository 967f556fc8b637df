package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Input;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What is told of a time that is still to come: nobody can know that, so it decides nothing, and a person is shown it. */
final class FutureTimes {

    /** Clocks of different machines are never quite alike. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private FutureTimes() {}

    /** Whether it is told of the future; if so, that is shown. */
    static boolean shown(DecisionBuilder decision, Input input) {
        Optional<Instant> ahead = told(input).filter(at -> isAhead(at, decision.now));
        ahead.ifPresent(at -> decision.incident(
                "told-of-the-future", told(decision, what(input), at), decision.stamp(Why.SIGNALLED)));
        return ahead.isPresent();
    }

    /** Each time by itself, since each may be of something else. */
    private static Phrase told(DecisionBuilder decision, Part what, Instant at) {
        ZoneId zone = decision.draft.person().preferences().zone();
        return Phrase.of("future")
                .with("what", what)
                .with("at", Part.of(at, zone))
                .with("told", Part.of(decision.now, zone));
    }

    private static boolean isAhead(Instant at, Instant now) {
        return at.isAfter(now.plus(SKEW));
    }

    private static Optional<Instant> told(Input input) {
        if (input instanceof Input.SignalReceived received) {
            return received.signal().effective();
        }
        if (input instanceof Input.ReportFacts facts) {
            return facts.effective().filter(at -> !facts.facts().isEmpty());
        }
        if (input instanceof Input.PersonDied died) {
            return died.at();
        }
        return input instanceof Input.Instruct order
                        && order.instruction() instanceof Input.Instruction.Complete complete
                ? Optional.of(complete.effective())
                : Optional.empty();
    }

    private static Part what(Input input) {
        if (input instanceof Input.SignalReceived received) {
            return received.signal().phrase();
        }
        if (input instanceof Input.ReportFacts facts) {
            return Part.of(facts.facts().keySet().stream()
                    .map(name -> Name.fact(name.value()))
                    .toList());
        }
        if (input instanceof Input.Instruct order
                && order.instruction() instanceof Input.Instruction.Complete complete) {
            return Part.of(complete.step());
        }
        return Phrase.of("incident.person-died");
    }
}
