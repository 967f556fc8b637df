package io.journeykit.lifecycle;

/**
 * One thing done on entering a state, on a move, or after a silence.
 *
 * @param subject what it is about: the key of a text, the name of a counter, a vendor's action; empty where the verb
 *     says it all
 */
public record Act(Verb verb, String subject) {

    public static Act of(Verb verb) {
        return new Act(verb, "");
    }

    public static Act of(Verb verb, String subject) {
        return new Act(verb, subject);
    }

    public boolean asksAPerson() {
        return verb.asksAPerson();
    }

    boolean counts(String counter) {
        return verb == Verb.COUNT && subject.equals(counter);
    }

    /** {@code assign work 'call-patient'}. */
    @Override
    public String toString() {
        return verb.phrase() + (subject.isEmpty() ? "" : " '" + subject + "'");
    }
}
