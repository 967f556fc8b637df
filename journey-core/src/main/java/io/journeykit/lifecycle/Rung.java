package io.journeykit.lifecycle;

import io.journeykit.calendar.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One step of a ladder of silence.
 *
 * @param after counted from the rung before, the first one from where the silence starts
 * @param to the state it leads to; without one the step stays where it is
 * @param calendar the name of the work calendar it is counted on; without one, the site's
 */
public record Rung(Span after, List<Act> acts, Optional<String> to, Optional<String> calendar) {

    public Rung {
        acts = List.copyOf(acts);
    }

    public static Rung after(Span span) {
        return new Rung(span, List.of(), Optional.empty(), Optional.empty());
    }

    public Rung doing(Verb verb) {
        return doing(Act.of(verb));
    }

    public Rung doing(Verb verb, String subject) {
        return doing(Act.of(verb, subject));
    }

    public Rung doing(Act act) {
        List<Act> more = new ArrayList<>(acts);
        more.add(act);
        return new Rung(after, more, to, calendar);
    }

    public Rung to(String state) {
        return new Rung(after, acts, Optional.of(state), calendar);
    }

    /** Counted on the work calendar of this name: an on-call role may work on days on which the site does not. */
    public Rung on(String named) {
        return new Rung(after, acts, to, Optional.of(named));
    }

    public boolean asksAPerson() {
        return acts.stream().anyMatch(Act::asksAPerson);
    }

    /** {@code after 2 days assign work 'call-patient', to with-care-team}. */
    @Override
    public String toString() {
        String does = acts.stream().map(Act::toString).collect(Collectors.joining(" and "));
        String goes = to.map(state -> "to " + state).orElse("");
        String comma = does.isEmpty() || goes.isEmpty() ? "" : ", ";
        return "after " + after + calendar.map(days -> " of " + days).orElse("") + " " + does + comma + goes;
    }
}
