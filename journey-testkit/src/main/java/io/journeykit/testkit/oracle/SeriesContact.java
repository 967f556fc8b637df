package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.DueWindow;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.testkit.oracle.Pauses.Pause;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A contact of a series that reached her. */
record SeriesContact(Books books, Pauses pauses, Said said, Part part) {

    /** The date of a booking is its visit's, which another may follow; so of offers only those are a burst that go at once. */
    private static final Duration AT_ONCE_TO_HER = Duration.ofHours(1);

    /** The same for all of its occurrences. */
    StepRef series() {
        return StepRef.of(part.step().journey(), part.step().step());
    }

    /** Whether this was due already when that one went, and they are not meant to go together. */
    boolean isOfABurstWith(SeriesContact other) {
        return !other.part().step().equals(part.step())
                && !other.said().key().equals(said.key())
                && !areMeantTogether(other)
                && !books.messages().isForgotten(other.said().place(), said.place())
                && (part.isContact() || isAtOnceAfter(other))
                && dueAsOf(other)
                        .filter(due -> !due.isAfter(other.said().at()))
                        .filter(due -> wasDueAtEntry() ? other.wasDueAtEntry() : isHeldBackWith(other, due))
                        .isPresent();
    }

    /** Whether both fell due in one pause, and waited for its end. */
    private boolean isHeldBackWith(SeriesContact other, Instant due) {
        return pausesBefore(other.said())
                .anyMatch(pause ->
                        pause.has(due) && other.due().filter(pause::has).isPresent());
    }

    private Stream<Pause> pausesBefore(Said one) {
        AgendaId agenda = one.then().agenda().id();
        return pauses.of(agenda, series(), part.template().contact()).stream()
                .filter(pause -> pause.isOverAt(one.at()));
    }

    private boolean isAtOnceAfter(SeriesContact other) {
        return Duration.between(other.said().at(), said.at()).compareTo(AT_ONCE_TO_HER) <= 0;
    }

    private boolean areMeantTogether(SeriesContact other) {
        Repetition repeat = part.template().repeat();
        boolean quota =
                repeat instanceof Repetition.Recurs recurs && recurs.rule().isQuota();
        return quota && window().equals(other.window())
                || repeat instanceof Repetition.At at
                        && at.offsets()
                                .get(part.step().occurrence() - 1)
                                .equals(at.offsets().get(other.part().step().occurrence() - 1));
    }

    /** When it was due, as far as that was known when the other went; where dates are fixed it was, though it stood nowhere. */
    private Optional<Instant> dueAsOf(SeriesContact other) {
        Optional<Step> then = other.said().then().agenda().step(part.step());
        return then.isPresent() ? then.flatMap(SeriesContact::due) : due().filter(due -> isDatedAsBefore(other));
    }

    private boolean isDatedAsBefore(SeriesContact other) {
        boolean recalled = part.template().repeat() instanceof Repetition.Every every
                && every.recall() == Repetition.Recall.LAST_COMPLETED;
        Optional<Point> from = part.template().due().map(Due::from);
        return !recalled
                && from.map(point -> points(point).equals(other.points(point))).orElse(true);
    }

    private List<Instant> points(Point point) {
        return AuthoredStep.in(books, said.then().agenda(), part.step())
                .map(step -> Points.of(step, point))
                .orElse(List.of());
    }

    private Optional<DueWindow> window() {
        return said.then()
                .agenda()
                .step(part.step())
                .flatMap(step -> step.dates().due());
    }

    private Optional<Instant> due() {
        return window().map(DueWindow::earliest);
    }

    private static Optional<Instant> due(Step step) {
        return step.dates().due().map(DueWindow::earliest);
    }

    boolean wasDueAtEntry() {
        return wasDueAtEntry(said, part);
    }

    static boolean wasDueAtEntry(Said said, Part part) {
        Optional<Instant> begun = begun(said, part);
        return begun.isPresent()
                && said.then()
                        .agenda()
                        .step(part.step())
                        .flatMap(SeriesContact::due)
                        .filter(due -> !due.isAfter(begun.get()))
                        .isPresent();
    }

    private static Optional<Instant> begun(Said said, Part part) {
        return said.then()
                .agenda()
                .journey(part.step().journey())
                .map(Journey::origin)
                .map(Journey.Origin::begun);
    }

    /** Whether another of the series fell due where this did: before the entry, or in the same pause. */
    boolean isOneOfMany() {
        if (wasDueAtEntry()) {
            Instant begun = begun(said, part).orElseThrow();
            return areMany(due -> !due.isAfter(begun));
        }
        return due().isPresent() && pausesBefore(said).anyMatch(pause -> pause.has(due().get()) && areMany(pause::has));
    }

    private boolean areMany(Predicate<Instant> where) {
        return said.then().steps(part.step().journey(), part.step().step()).stream()
                        .flatMap(step -> due(step).stream())
                        .filter(where)
                        .count()
                > 1;
    }
}
