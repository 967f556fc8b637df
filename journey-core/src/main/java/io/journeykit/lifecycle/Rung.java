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
 */
public record Rung(Span after, List<Act> acts, Optional<String> to) {

    public Rung {
        acts = List.copyOf(acts);
    }

    public static Rung after(Span span) {
        return new Rung(span, List.of(), Optional.empty());
    }

    public Rung doing(Verb verb) {
        return doing(verb, "");
    }

    public Rung doing(Verb verb, String subject) {
        List<Act> more = new ArrayList<>(acts);
        more.add(Act.of(verb, subject));
        return new Rung(after, more, to);
    }

    public Rung to(String state) {
        return new Rung(after, acts, Optional.of(state));
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
        return "after " + after + " " + does + comma + goes;
    }
}
