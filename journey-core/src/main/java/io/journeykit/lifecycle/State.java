package io.journeykit.lifecycle;

import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A state of a step: it waits for its owner, or it is an end.
 *
 * @param onEntry what is done each time it is entered
 * @param silence what happens while nothing is heard; none for an end
 * @param status what a FHIR Task says in this state
 * @param businessStatus what it says more exactly, where there is something to add
 * @param outcome how the step ended, if this is an end
 * @param role what the kernel must recognise of it, whatever its name
 */
public record State(
        String name,
        Owner owner,
        List<Act> onEntry,
        Silence silence,
        TaskStatus status,
        Optional<String> businessStatus,
        Optional<Outcome> outcome,
        Optional<StateRole> role) {

    /** An empty business status is none. */
    public State {
        onEntry = List.copyOf(onEntry);
        businessStatus = businessStatus.filter(words -> !words.isEmpty());
    }

    /** A state in which the owner has the ball. It needs a silence yet. */
    public static State waiting(String name, Owner owner) {
        return new State(
                name,
                owner,
                List.of(),
                Silence.none(),
                TaskStatus.IN_PROGRESS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A state in which the step has ended. */
    public static State end(String name, Outcome outcome) {
        return new State(
                name,
                Owner.SYSTEM,
                List.of(),
                Silence.none(),
                status(outcome),
                Optional.empty(),
                Optional.of(outcome),
                Optional.empty());
    }

    public State ownedBy(Owner other) {
        return new State(name, other, onEntry, silence, status, businessStatus, outcome, role);
    }

    public State entering(Verb verb) {
        return entering(Act.of(verb));
    }

    public State entering(Verb verb, String subject) {
        return entering(Act.of(verb, subject));
    }

    private State entering(Act act) {
        List<Act> more = new ArrayList<>(onEntry);
        more.add(act);
        return new State(name, owner, more, silence, status, businessStatus, outcome, role);
    }

    /** Counted from entering the state. */
    public State silent(Rung... rungs) {
        return silent(Silence.since(SilenceStart.ENTRY, rungs));
    }

    public State silent(Silence other) {
        return new State(name, owner, onEntry, other, status, businessStatus, outcome, role);
    }

    public State as(TaskStatus other) {
        return new State(name, owner, onEntry, silence, other, businessStatus, outcome, role);
    }

    public State as(TaskStatus other, String moreExactly) {
        return new State(name, owner, onEntry, silence, other, Optional.of(moreExactly), outcome, role);
    }

    public State playing(StateRole other) {
        return new State(name, owner, onEntry, silence, status, businessStatus, outcome, Optional.of(other));
    }

    public boolean plays(StateRole other) {
        return role.isPresent() && role.get() == other;
    }

    public boolean isEnd() {
        return outcome.isPresent();
    }

    public boolean asksAPerson() {
        return onEntry.stream().anyMatch(Act::asksAPerson);
    }

    private static TaskStatus status(Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> TaskStatus.COMPLETED;
            case DECLINED -> TaskStatus.REJECTED;
            case NOT_NEEDED, CANCELLED -> TaskStatus.CANCELLED;
            case MISSED, FAILED -> TaskStatus.FAILED;
        };
    }

    /** {@code held (the system)}, or {@code fulfilled (ends completed)}. */
    @Override
    public String toString() {
        return name + " ("
                + outcome.map(how ->
                                "ends " + how.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .orElse(owner.phrase())
                + ")";
    }
}
