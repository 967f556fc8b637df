package io.journeykit.agenda;

import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One contact with the person, from being wanted until it has arrived or is given up. Another channel is the same
 * contact.
 *
 * @param id the sequence of the event that planned it
 * @param answer the signal that answers it; empty for a message that asks nothing
 * @param deferredUntil when it is judged again; absent while it is under way
 * @param tried the addresses that failed
 */
public record Outreach(
        long id,
        StepRef step,
        Wording wording,
        String answer,
        Urgency urgency,
        Instant wanted,
        Optional<Instant> deferredUntil,
        List<Address> tried,
        Optional<Attempt> attempt) {

    public Outreach {
        tried = List.copyOf(tried);
    }

    /** What it says: a text's key, the text filled in, and what may be chosen. */
    public record Wording(String text, String body, List<Request.Choice> choices) {
        public Wording {
            choices = List.copyOf(choices);
        }
    }

    /**
     * How much it matters, and until when.
     *
     * @param notAfter its latest useful time
     */
    public record Urgency(String purpose, Priority priority, Optional<Instant> notAfter) {}

    /** The attempt under way. */
    public record Attempt(EffectKey key, Address to, Instant at, boolean arrived) {}

    public boolean isUnderWay() {
        return attempt.isPresent();
    }

    /** When the rules are asked about it: at once, when it is deferred until then, and never while it is under way. */
    public Instant judgedAt() {
        return isUnderWay() ? Instant.MAX : deferredUntil.orElse(wanted);
    }

    public Outreach numbered(long other) {
        return new Outreach(other, step, wording, answer, urgency, wanted, deferredUntil, tried, attempt);
    }

    public Outreach deferred(Instant until) {
        return new Outreach(id, step, wording, answer, urgency, wanted, Optional.of(until), tried, Optional.empty());
    }

    public Outreach attempted(Attempt now) {
        return new Outreach(id, step, wording, answer, urgency, wanted, Optional.empty(), tried, Optional.of(now));
    }

    public Outreach failed(List<Address> triedSoFar) {
        return new Outreach(id, step, wording, answer, urgency, wanted, Optional.empty(), triedSoFar, Optional.empty());
    }

    @Override
    public String toString() {
        return "contact " + wording.text() + " for " + step;
    }
}
