package io.journeykit.insight;

import io.journeykit.agenda.Phase;
import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a step is due: the rule, the point it is counted from, and what became of the date that gives. */
final class Schedule {

    private Schedule() {}

    /** Its time, as something it waits for. */
    static Optional<Obstacle> obstacle(StepInView subject) {
        Optional<Instant> opens = subject.step().status().deadline();
        if (subject.step().phase() == Phase.PLANNED && opens.isPresent()) {
            String time = subject.wall().say(opens.get());
            boolean target = subject.step()
                    .dates()
                    .due()
                    .filter(due -> due.target().equals(opens.get()))
                    .isPresent();
            return Optional.of(new Obstacle(
                    Clause.Kind.DUE,
                    "its time" + (target ? "" : ", " + time),
                    "not yet, since its time comes on " + time));
        }
        return subject.plan()
                .flatMap(
                        plan -> plan.due().flatMap(due -> unknown(subject, due)).or(() -> previous(subject, plan)));
    }

    private static Optional<Obstacle> unknown(StepInView subject, Due due) {
        Optional<Instant> from = ReferencePoints.when(subject, due.from());
        if (from.isEmpty()) {
            String status = Moments.standing(subject, due.from())
                    .map(words -> ": " + words)
                    .orElse("");
            return Optional.of(new Obstacle(
                    Clause.Kind.DUE,
                    "a date for " + due.from(),
                    "it is due " + due + ", which has no date yet" + status));
        }
        boolean uncounted = counted(subject, from.get(), due.target()).isEmpty()
                && subject.step().dates().due().isEmpty();
        return uncounted
                ? Optional.of(new Obstacle(
                        Clause.Kind.DUE,
                        "a holiday table that reaches that far",
                        "it is due " + due + ", which lies beyond the days that its calendar knows"))
                : Optional.empty();
    }

    /** A repetition that cannot be dated, since the one before it is not. */
    private static Optional<Obstacle> previous(StepInView subject, StepTemplate plan) {
        int number = subject.step().ref().occurrence() - 1;
        return Optional.of("a date for number " + number)
                .filter(until -> number > 0
                        && repeats(subject, plan)
                        && subject.step().dates().due().isEmpty())
                .map(until -> new Obstacle(
                        Clause.Kind.DUE, until, "it is counted from number " + number + ", which has no date"));
    }

    /** How its date came about, once it has one. */
    static List<Clause> of(StepInView subject) {
        Optional<DueWindow> window = subject.step().dates().due();
        return window.flatMap(known -> subject.plan().map(plan -> told(subject, plan, known))).stream()
                .map(words -> Clause.of(Clause.Kind.DUE, words))
                .toList();
    }

    private static String told(StepInView subject, StepTemplate plan, DueWindow window) {
        String what = subject.isBooking() ? "its visit is due " : "it is due ";
        String rule = plan.due().map(due -> rule(subject, due, window)).orElse("");
        LocalClock wall = subject.wall();
        String aimed =
                rule.isEmpty() || repeats(subject, plan) ? repetition(subject, plan) + wall.say(window.target()) : "";
        return what + rule + aimed + bounds(wall, window);
    }

    private static String rule(StepInView subject, Due due, DueWindow window) {
        Optional<Instant> from = ReferencePoints.when(subject, due.from());
        Optional<Instant> target = from.flatMap(at -> counted(subject, at, due.target()));
        if (from.isEmpty() || target.isEmpty()) {
            return due + ", ";
        }
        LocalClock wall = subject.wall();
        String by = subject.almanac().map(almanac -> " by " + almanac).orElse("");
        return due + " (" + wall.say(from.get()) + "), that is " + wall.say(target.get()) + by
                + moved(subject, target.get(), window);
    }

    /** Why the date is not the one that was counted. */
    private static String moved(StepInView subject, Instant counted, DueWindow window) {
        boolean first = subject.plan().filter(plan -> repeats(subject, plan)).isEmpty();
        if (!first || counted.equals(window.target())) {
            return first ? "" : ", ";
        }
        String to = subject.wall().say(window.target());
        if (window.target().equals(subject.journey().origin().begun())) {
            return ", which was past when the journey began, so it was due at once, " + to;
        }
        return subject.isContact()
                ? ", moved into the patient's contact window (" + ContactWords.window(subject) + ") to " + to
                : ", moved to " + to;
    }

    private static boolean repeats(StepInView subject, StepTemplate plan) {
        return plan.repeat() instanceof Repetition.At
                || plan.repeat() instanceof Repetition.Recurs
                || plan.repeat() instanceof Repetition.Every
                        && subject.step().ref().occurrence() > 1;
    }

    private static String repetition(StepInView subject, StepTemplate plan) {
        int number = subject.step().ref().occurrence();
        if (plan.repeat() instanceof Repetition.Every every) {
            return "and every " + every.interval() + " after, number " + number + " on ";
        }
        if (plan.repeat() instanceof Repetition.Recurs recurs) {
            return (plan.due().isEmpty() ? "" : "and ") + recurs.rule() + ", number " + number + " on ";
        }
        return plan.repeat() instanceof Repetition.At ? "and at intervals after, number " + number + " on " : "";
    }

    private static String bounds(LocalClock wall, DueWindow window) {
        String from = window.earliest().equals(window.target()) ? "" : ", not before " + wall.say(window.earliest());
        return from
                + window.latest().map(at -> ", and not after " + wall.say(at)).orElse("");
    }

    /** The moment that an offset leads to; empty where the calendar cannot say. */
    static Optional<Instant> counted(StepInView subject, Instant from, Offset offset) {
        return subject.almanac().flatMap(almanac -> counted(almanac, from, offset));
    }

    private static Optional<Instant> counted(Almanac almanac, Instant from, Offset offset) {
        try {
            return Optional.of(
                    offset.direction() == Offset.Direction.AFTER
                            ? almanac.plus(from, offset.span())
                            : almanac.minus(from, offset.span()));
        } catch (DateTimeException | ArithmeticException unknown) {
            return Optional.empty();
        }
    }
}
