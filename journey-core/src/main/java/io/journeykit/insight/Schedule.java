package io.journeykit.insight;

import io.journeykit.agenda.Phase;
import io.journeykit.calendar.DueWindow;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.StepTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a step is due, as something it waits for, or how its date came about. */
final class Schedule {

    private Schedule() {}

    /** Its time, as something it waits for. */
    static Optional<Obstacle> obstacle(StepInView subject) {
        Optional<Instant> opens = subject.step().status().deadline();
        if (subject.step().phase() == Phase.PLANNED && opens.isPresent()) {
            return Optional.of(planned(subject, opens.get()));
        }
        return subject.plan()
                .flatMap(
                        plan -> plan.due().flatMap(due -> unknown(subject, due)).or(() -> previous(subject, plan)));
    }

    private static Obstacle planned(StepInView subject, Instant opens) {
        Part at = subject.wall().say(opens);
        boolean target = subject.step()
                .dates()
                .due()
                .filter(due -> due.target().equals(opens))
                .isPresent();
        Phrase until = Phrase.of("until.time");
        return new Obstacle(
                Clause.Kind.DUE,
                target ? until : until.with("at", at),
                Phrase.of("obstacle.time").with("at", at));
    }

    private static Optional<Obstacle> unknown(StepInView subject, Due due) {
        Optional<Instant> from = ReferencePoints.when(subject, due.from());
        if (from.isEmpty()) {
            return Optional.of(undated(subject, due));
        }
        boolean uncounted = Counted.from(subject, from.get(), due).isEmpty()
                && subject.step().dates().due().isEmpty();
        return Optional.of(new Obstacle(
                        Clause.Kind.DUE,
                        Phrase.of("until.calendar"),
                        Phrase.of("obstacle.calendar").with("due", due.phrase())))
                .filter(beyond -> uncounted);
    }

    private static Obstacle undated(StepInView subject, Due due) {
        Phrase whole = Phrase.of("obstacle.no-date").with("due", due.phrase());
        return new Obstacle(
                Clause.Kind.DUE,
                Phrase.of("until.date").with("point", due.from().part()),
                standing(subject, due.from())
                        .map(standing -> whole.with("standing", standing))
                        .orElse(whole));
    }

    /** Where the step that a point belongs to stands; empty for an anchor. */
    private static Optional<Phrase> standing(StepInView subject, Point point) {
        if (!(point instanceof Point.OfStep of)) {
            return Optional.empty();
        }
        int occurrence = ReferencePoints.occurrenceMeant(subject, of);
        return subject.occurrences(of.step()).stream()
                .filter(other -> occurrence == 0 || other.step().ref().occurrence() == occurrence)
                .map(Standings::of)
                .findFirst();
    }

    /** A repetition that cannot be dated, since the one before it is not. */
    private static Optional<Obstacle> previous(StepInView subject, StepTemplate plan) {
        int number = subject.step().ref().occurrence() - 1;
        boolean waits = number > 0
                && RepetitionPhrase.repeats(subject, plan)
                && subject.step().dates().due().isEmpty();
        Part previous = Part.of(number);
        return Optional.of(new Obstacle(
                        Clause.Kind.DUE,
                        Phrase.of("until.previous").with("number", previous),
                        Phrase.of("obstacle.previous").with("number", previous)))
                .filter(obstacle -> waits);
    }

    /** How its date came about, once it has one. */
    static List<Clause> of(StepInView subject) {
        Optional<DueWindow> window = subject.step().dates().due();
        return window
                .flatMap(known -> subject.plan().map(plan -> new DateStory(subject, plan, known).phrase()))
                .stream()
                .map(phrase -> new Clause(Clause.Kind.DUE, phrase))
                .toList();
    }
}
