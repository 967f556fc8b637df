package io.journeykit.planning.search;

import io.journeykit.calendar.Span;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Criterion;
import io.journeykit.planning.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One way to have all visits, with what it costs and what speaks for it.
 *
 * @param plan the slots, and for each why it is not earlier under the choices made here
 * @param cost what it costs
 * @param choices what was decided where there was a choice: {@code ortho-visit at ortho-a}
 * @param strengths in what it is better than another option offered beside it, and none is better
 */
public record Option(Plan.Feasible plan, Cost cost, List<Phrase> choices, List<Criterion> strengths) {

    /** Copies the lists. */
    public Option {
        choices = List.copyOf(choices);
        strengths = List.copyOf(strengths);
    }

    /** The slot of a visit. */
    public Slot slot(String visit) {
        return plan.slot(visit);
    }

    /** Whether a visit starts by its target, or has none. */
    public boolean isOnTarget(String visit) {
        return plan.visit(visit).isOnTarget(slot(visit));
    }

    /** Why a visit cannot be earlier in this option; see {@link Plan#whyNotEarlier}. */
    public List<Reason> whyNotEarlier(String visit) {
        return plan.whyNotEarlier(visit);
    }

    /** What a person should hear about it: its strengths, and every target that it misses and by how much. */
    public List<Phrase> remarks() {
        List<Phrase> remarks = new ArrayList<>();
        strengths.forEach(strength -> remarks.add(strength.phrase()));
        for (String visit : plan.visits()) {
            plan.visit(visit)
                    .bounds()
                    .target()
                    .filter(t -> !isOnTarget(visit))
                    .ifPresent(t -> remarks.add(late(visit, t)));
        }
        return remarks;
    }

    private Phrase late(String visit, Instant target) {
        Slot slot = slot(visit);
        Duration past = Duration.between(target, slot.start());
        long days = past.toDays();
        return Phrase.of("plan.late")
                .with("visit", Name.Kind.BOOKING, visit)
                .with("amount", Part.of(days > 0 ? Amount.span(Duration.ofDays(days)) : Span.of(past)))
                .with("target", Part.of(target, slot.zone()));
    }

    /** Reads {@code mri Thu 5 Mar 2026 07:30 at imaging, then ortho-visit Tue 31 Mar 2026 13:00 at ortho-b}. */
    @Override
    public String toString() {
        return String.join(
                ", then ",
                plan.visits().stream()
                        .sorted(Comparator.comparing(visit -> slot(visit).start()))
                        .map(visit -> visit + " " + slot(visit))
                        .toList());
    }
}
