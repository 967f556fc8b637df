package io.journeykit.insight;

import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One step that is ahead of a person.
 *
 * @param expected what is expected of the patient, now or later; empty: nothing
 * @param waitsFor what must come first, as noun phrases; empty: nothing but its owner's move
 */
public record Entry(Topic topic, Plan plan, NextMove ball, List<Expectation> expected, List<String> waitsFor) {

    /** When and where, and how certain that is. */
    public record Plan(When when, Optional<Venue> where, Certainty certainty) {}

    public Entry {
        expected = List.copyOf(expected);
        waitsFor = List.copyOf(waitsFor);
    }

    public StepRef step() {
        return topic.step();
    }

    public String title() {
        return topic.title();
    }

    public When when() {
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

    /** {@code mri: Thu 5 Mar 07:30–08:00 at imaging, booked. Come. You have had the ball since Mon 2 Mar 12:30.} */
    public String text(Instant present) {
        List<String> sentences = new ArrayList<>();
        sentences.add(title() + ": " + date(present) + ".");
        expected.forEach(one -> sentences.add(Phrases.sentence(said(one, present))));
        if (!waitsFor.isEmpty()) {
            sentences.add("It waits for " + Phrases.and(waitsFor) + ".");
        }
        sentences.add(Phrases.sentence(ball.text(present)));
        return String.join(" ", sentences);
    }

    /** What is under way needs no date. */
    private String date(Instant present) {
        String venue = where().map(it -> " " + it).orElse("");
        boolean undated = when() instanceof When.Unknown && certainty() == Certainty.UNDER_WAY;
        return undated
                ? certainty().phrase() + venue
                : when().text(present) + zone() + venue + ", " + certainty().phrase();
    }

    /** What is expected only later, and not at the time of the visit itself, says from when. */
    private String said(Expectation one, Instant present) {
        if (!one.from().isAfter(present) || when() instanceof When.Visit) {
            return one.words();
        }
        return when().first().equals(Optional.of(one.from()))
                ? "then " + one.words()
                : one.words() + ", from " + LocalClock.of(ball.since(), present).say(one.from());
    }

    /** The zone of the clocks, where they are not the patient's. */
    private String zone() {
        return when().zone()
                .filter(zone -> !zone.equals(ball.since().getZone()))
                .map(zone -> " (" + zone + ")")
                .orElse("");
    }

    @Override
    public String toString() {
        return step() + ", " + certainty().phrase();
    }
}
