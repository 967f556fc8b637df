package io.journeykit.insight;

import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One step that is ahead of a person.
 *
 * @param expected what is expected of the patient, now or later; empty: nothing
 * @param waitsFor what must come first, as noun phrases; empty: nothing but its owner's move
 * @param attempts that something it asks for could not be handed over yet, each a sentence
 */
public record ItineraryEntry(
        Topic topic,
        Plan plan,
        NextMove ball,
        List<Expectation> expected,
        List<Phrase> waitsFor,
        List<Phrase> attempts) {

    /**
     * When and where, and how certain that is.
     *
     * @param when empty: no date is known
     */
    public record Plan(Optional<When> when, Optional<Venue> where, Certainty certainty) {}

    public ItineraryEntry {
        expected = List.copyOf(expected);
        waitsFor = List.copyOf(waitsFor);
        attempts = List.copyOf(attempts);
    }

    public StepRef step() {
        return topic.step();
    }

    public Part title() {
        return topic.title();
    }

    public Optional<When> when() {
        return plan.when();
    }

    public Optional<Venue> where() {
        return plan.where();
    }

    public Certainty certainty() {
        return plan.certainty();
    }

    public Owner owner() {
        return ball.owner();
    }

    /** What is expected of the patient at a moment. */
    public List<Expectation> expectedAt(Instant at) {
        return expected.stream().filter(one -> one.isExpectedAt(at)).toList();
    }

    /** What it is, when and where; what is under way needs no date. */
    public Phrase headline() {
        boolean undated = when().isEmpty() && certainty() == Certainty.UNDER_WAY;
        Phrase headline = Phrase.of(undated ? "entry.undated" : "entry.dated")
                .with("title", title())
                .with("certainty", certainty().phrase());
        Phrase dated = undated
                ? headline
                : headline.with("when", when().map(When::part).orElseGet(() -> Phrase.of("when.unknown")));
        return where().map(venue -> dated.with("venue", venue.phrase())).orElse(dated);
    }

    /** What is expected, what must come first, what could not be handed over yet, and whose turn it is; each a sentence. */
    public List<Phrase> details(Instant present) {
        List<Phrase> sentences = new ArrayList<>();
        expected.forEach(one -> sentences.add(said(one, present)));
        if (!waitsFor.isEmpty()) {
            sentences.add(Phrase.of("entry.waits").with("first", Part.of(waitsFor)));
        }
        sentences.addAll(attempts);
        sentences.add(ball.phrase());
        return sentences;
    }

    /** What is expected only later, and not at the time of the visit itself, says from when. */
    private Phrase said(Expectation one, Instant present) {
        if (!one.from().isAfter(present)
                || when().filter(When.Visit.class::isInstance).isPresent()) {
            return one.what();
        }
        return when().map(When::first).equals(Optional.of(one.from()))
                ? Phrase.of("expect.then").with("what", one.what())
                : Phrase.of("expect.from")
                        .with("what", one.what())
                        .with("from", Part.of(one.from(), ball.since().getZone()));
    }

    @Override
    public String toString() {
        return step() + ", " + certainty().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
