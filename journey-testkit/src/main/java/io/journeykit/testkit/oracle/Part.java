package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Step;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One contact: what one step says to a person. A message may carry several that go as one.
 *
 * @param text the key of what it says
 * @param mentions what its author's text speaks of, in the language in which it is said
 */
record Part(StepRef step, JourneyTemplate journey, StepTemplate template, String text, List<Mention> mentions) {

    Part {
        mentions = List.copyOf(mentions);
    }

    static Part of(StepRef step, JourneyTemplate journey, String text, List<Mention> mentions) {
        return new Part(step, journey, journey.step(step.step()).orElseThrow(), text, mentions);
    }

    /** What a step says of itself, in a language; a booking says nothing of its own before it asks. */
    static Optional<Part> ofStep(StepRef step, JourneyTemplate journey, String language) {
        return journey.step(step.step())
                .map(template -> own(template.kind()))
                .map(text -> of(step, journey, text, Mention.in(journey, text, language)));
    }

    private static String own(StepKind kind) {
        if (kind instanceof StepKind.Message message) {
            return message.text();
        }
        if (kind instanceof StepKind.Questionnaire questionnaire) {
            return questionnaire.form();
        }
        return kind instanceof StepKind.Decision decision ? decision.text() : "";
    }

    /** Whether it asks which visit she wants, or tells what became of it: the booking itself speaks. */
    boolean isOfTheBooking(StepId visit) {
        return step.step().equals(visit);
    }

    /** Whether its step does nothing but speak to the person. */
    boolean isContact() {
        StepKind kind = template.kind();
        return kind instanceof StepKind.Message
                || kind instanceof StepKind.Questionnaire
                || kind instanceof StepKind.Decision decision && decision.by() == Owner.PATIENT;
    }

    /** The bookings whose visit it speaks of: by its text, or since it is timed from the visit. */
    List<StepId> visits() {
        return Stream.concat(
                        mentions.stream().flatMap(mention -> mention.step().stream()),
                        timedFrom().map(Point.OfStep::step).stream())
                .filter(this::isBooking)
                .distinct()
                .toList();
    }

    /** Whether its author's text speaks of a step. */
    boolean mentions(StepId visit) {
        return mentions.stream().anyMatch(mention -> mention.step().equals(Optional.of(visit)));
    }

    /** The start or end of a step from which it is timed. */
    Optional<Point.OfStep> timedFrom() {
        return template.due()
                .map(Due::from)
                .filter(Point.OfStep.class::isInstance)
                .map(Point.OfStep.class::cast);
    }

    boolean isBooking(StepId id) {
        return journey.step(id)
                .filter(one -> one.kind() instanceof StepKind.Booking)
                .isPresent();
    }

    /** Whether it has a visit that is booked, or that took place. */
    static boolean stands(Step visit) {
        boolean on = visit.isOpen() || visit.outcome().equals(Optional.of(Outcome.COMPLETED));
        return on && visit.dates().slot().isPresent() && visit.dates().start().isPresent();
    }

    /** The occurrences of another step that it may speak of: the one that it is repeated for, else every one. */
    List<Step> meant(StepId id, Situation then) {
        List<Step> all = then.steps(step.journey(), id);
        if (isOfTheBooking(id)) {
            return all.stream().filter(one -> one.ref().equals(step)).toList();
        }
        return template.repeat() instanceof Repetition.ForEach each
                        && each.items().contains(new Repetition.Items.VisitsOf(id))
                ? all.stream().filter(one -> isTheItem(one, then)).toList()
                : all;
    }

    private boolean isTheItem(Step visit, Situation then) {
        String number = Integer.toString(visit.ref().occurrence());
        return then.steps(step.journey(), step.step()).stream()
                .anyMatch(own -> own.ref().equals(step) && own.item().equals(Optional.of(number)));
    }

    @Override
    public String toString() {
        return step + " says " + text;
    }
}
