package io.journeykit.agenda;

/**
 * Why something became so.
 *
 * @param why the kind of reason
 * @param subject what it is about: a step, a state, a signal, a rule; never personal data
 * @param cause the sequence of the event that led to it; 0 when the input itself did
 */
public record Because(Why why, String subject, long cause) {

    /** The kinds of reason; each reads as a clause with its subject. */
    public enum Why {
        BEGUN("the journey began with %s"),
        SIGNALLED("%s was signalled"),
        REPORTED("an adapter reported %s"),
        FACT("%s became known"),
        GATE_OPEN("what it waits for is there: %s"),
        GATE_SHUT("what it waits for can no longer come: %s"),
        CONDITION_FALSE("its condition is not met: %s"),
        CONDITION_UNKNOWN("its condition cannot be judged without %s"),
        DUE("its time had come: %s"),
        NOT_YET("its time is still to come: %s"),
        SILENCE("nothing was heard in %s"),
        WINDOW_CLOSED("its due window closed: %s"),
        REDATED("what it is timed from moved: %s"),
        INSTRUCTED("a person said %s"),
        CALLED_OFF("it was called off by %s"),
        PLANNED_TOGETHER("it is planned together with %s"),
        NO_WAY("no appointments fit: %s"),
        CHOSEN("%s was chosen"),
        SHARED("one act serves it and %s"),
        CONTACT_RULE("the contact rule %s decided"),
        CONSENT("consent changed: %s"),
        PERSON("the person's circumstances changed: %s"),
        ZONE_RULES("the clocks go by other rules: %s"),
        AT_ENTRY("the journey was entered in the middle: %s"),
        REVIEW("it waited too long: %s"),
        ENDED("%s ended");

        private final String clause;

        Why(String clause) {
            this.clause = clause;
        }
    }

    public static Because of(Why why, String subject) {
        return new Because(why, subject, 0);
    }

    /** {@code its time had come: 2 days before start of mri}. */
    @Override
    public String toString() {
        return String.format(why.clause, subject);
    }
}
