package io.journeykit.agenda;

import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.Eternity;
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
 * @param answer the signal that answers it; absent for a message that asks nothing
 * @param deferredUntil when it is judged again; absent while it is under way
 * @param tried the addresses that failed
 * @param news whether it tells what became of a visit, whatever its step does since; absent: its step wants it as long as
 *     it stands there
 */
public record Outreach(
        long id,
        StepRef step,
        Wording wording,
        Optional<String> answer,
        Urgency urgency,
        Instant wanted,
        Optional<Instant> deferredUntil,
        List<Address> tried,
        Optional<Attempt> attempt,
        Optional<News> news) {

    /** What became of a visit. */
    public enum News {
        /** It is no longer as she was told. */
        CHANGE,
        /** What she chose or asked for came about, or not: a reply, which takes no place in a budget. */
        REPLY
    }

    public Outreach {
        tried = List.copyOf(tried);
    }

    /**
     * What it says: a text's key, what the text is made of, and what may be chosen.
     *
     * @param says its code is the key of the text that there is, which may be a less particular one
     */
    public record Wording(String text, Phrase says, List<Request.Choice> choices) {
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

    /**
     * The attempt under way.
     *
     * @param digest the contact it was merged into, with which it goes, arrives and fails
     */
    public record Attempt(EffectKey key, Address to, Instant at, boolean arrived, Optional<Long> digest) {

        /** Of a contact that goes by itself, perhaps with others merged into it. */
        public Attempt(EffectKey key, Address to, Instant at, boolean arrived) {
            this(key, to, at, arrived, Optional.empty());
        }

        Attempt hasArrived() {
            return new Attempt(key, to, at, true, digest);
        }

        Attempt in(long other) {
            return new Attempt(key, to, at, arrived, Optional.of(other));
        }
    }

    public boolean isNews() {
        return news.isPresent();
    }

    /** Whether it answers what she chose or asked for. */
    public boolean isReply() {
        return news.equals(Optional.of(News.REPLY));
    }

    public boolean isUnderWay() {
        return attempt.isPresent();
    }

    /** Whether it is under way as this effect. */
    public boolean goesAs(EffectKey key) {
        return attempt.isPresent() && attempt.get().key().equals(key);
    }

    /** Whose place in the budget is its place: its own, or that of the contact it was merged into. */
    long counted() {
        return attempt.flatMap(Attempt::digest).orElse(id);
    }

    /** When the rules are asked about it: at once, when it is deferred until then, and never while it is under way. */
    public Instant judgedAt() {
        return isUnderWay() ? Eternity.END : deferredUntil.orElse(wanted);
    }

    public Outreach numbered(long other) {
        Optional<Attempt> going = attempt.map(
                one -> one.digest().isEmpty() ? one : one.in(one.digest().get() + other - id));
        return new Outreach(other, step, wording, answer, urgency, wanted, deferredUntil, tried, going, news);
    }

    public Outreach deferred(Instant until) {
        return new Outreach(
                id, step, wording, answer, urgency, wanted, Optional.of(until), tried, Optional.empty(), news);
    }

    public Outreach attempted(Attempt now) {
        return new Outreach(
                id, step, wording, answer, urgency, wanted, Optional.empty(), tried, Optional.of(now), news);
    }

    public Outreach failed(List<Address> triedSoFar) {
        return new Outreach(
                id, step, wording, answer, urgency, wanted, Optional.empty(), triedSoFar, Optional.empty(), news);
    }

    @Override
    public String toString() {
        return "contact " + wording.text() + " for " + step;
    }
}
