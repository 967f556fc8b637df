package io.journeykit.template;

import io.journeykit.calendar.recurrence.FhirRepeat;
import io.journeykit.calendar.recurrence.PlainRule;

/** How often something comes back, in one of the ways in which authors write that. */
public sealed interface Rule {

    /**
     * By the library's own rule.
     *
     * @param withStart whether the start counts although it may not match
     * @param dates what its dates do at month ends and clock changes
     */
    record Plain(PlainRule rule, boolean withStart, DatePolicy dates) implements Rule {

        public Plain(PlainRule rule, boolean withStart) {
            this(rule, withStart, DatePolicy.USUAL);
        }

        @Override
        public String toString() {
            return withStart ? rule.withStart().name() : rule.name();
        }
    }

    /**
     * By a rule in a language that the host has registered, such as {@code rfc5545}; it is read when definitions are built.
     *
     * @param withStart whether the start counts although it may not match
     * @param dates what its dates do at month ends and clock changes
     */
    record Written(String language, String text, boolean withStart, DatePolicy dates) implements Rule {

        public Written(String language, String text, boolean withStart) {
            this(language, text, withStart, DatePolicy.USUAL);
        }

        @Override
        public String toString() {
            return "by the " + language + " rule " + text;
        }
    }

    /** By a repeat of HL7 FHIR; events of a person's day are read from the fact {@code event-times}. */
    record Fhir(FhirRepeat repeat) implements Rule {
        @Override
        public String toString() {
            return repeat.toString();
        }
    }

    /** So many in each window, whenever they come. */
    record Quota(io.journeykit.calendar.recurrence.Quota quota) implements Rule {
        @Override
        public String toString() {
            return quota.toString();
        }
    }

    /** What its dates do at month ends and clock changes. */
    default DatePolicy dates() {
        return DatePolicy.USUAL;
    }

    /** Whether it says windows of its own, and no instants. */
    default boolean isQuota() {
        return this instanceof Quota
                || this instanceof Fhir fhir && fhir.repeat().isQuota();
    }
}
