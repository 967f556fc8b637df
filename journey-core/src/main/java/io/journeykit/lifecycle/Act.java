package io.journeykit.lifecycle;

import java.util.Optional;

/**
 * One thing done on entering a state, on a move, or after a silence.
 *
 * @param subject what it is about: the key of a text, the name of a counter, a vendor's action; absent where the verb
 *     says it all
 * @param role who is given the work, where it is not the step's usual role
 */
public record Act(Verb verb, Optional<String> subject, Optional<String> role) {

    /** The subject of the incident by which it is known that a visit stands which no longer fits, and nothing else does. */
    public static final String CHAIN_BROKEN = "chain-broken";

    /** An empty subject is none. */
    public Act {
        subject = subject.filter(text -> !text.isEmpty());
    }

    public static Act of(Verb verb) {
        return new Act(verb, Optional.empty(), Optional.empty());
    }

    public static Act of(Verb verb, String subject) {
        return new Act(verb, Optional.of(subject), Optional.empty());
    }

    /** The same work for a named role, such as {@code medical-director}. */
    public Act by(String named) {
        return new Act(verb, subject, Optional.of(named));
    }

    public boolean asksAPerson() {
        return verb.asksAPerson();
    }

    boolean counts(String counter) {
        return verb == Verb.COUNT && subject.equals(Optional.of(counter));
    }

    /** {@code assign work 'call-patient' to the charge-nurse}. */
    @Override
    public String toString() {
        return verb.phrase()
                + subject.map(named -> " '" + named + "'").orElse("")
                + role.map(named -> " to the " + named).orElse("");
    }
}
