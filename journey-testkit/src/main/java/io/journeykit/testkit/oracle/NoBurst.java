package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.template.Due;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** After a pause, or an entry in the middle, at most one contact of a series goes, however long after one another. */
final class NoBurst implements Law {

    private static final Clause PAUSE = new Clause(
            10, "no-burst-after-a-pause", "Of a series at most one contact goes for all that fell due in a pause.");
    private static final Clause ENTRY = new Clause(
            10,
            "no-burst-at-entry",
            "Of a series at most one contact goes for all that was past when its journey began, unless somebody asks for"
                    + " all of it.");

    /** The date of a booking is its visit's, which another may follow; so of offers only those are a burst that go at once. */
    private static final Duration AT_ONCE_TO_HER = Duration.ofHours(1);

    @Override
    public List<Clause> clauses() {
        return List.of(PAUSE, ENTRY);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<StepRef, Sent> last = new HashMap<>();
        Set<StepRef> spoken = spokenAnyway(books);
        for (Said said : books.messages().all()) {
            for (Part part : said.taken() ? said.parts() : List.<Part>of()) {
                // A reminder is of one that went already.
                if (isSeries(part.template().repeat()) && spoken.add(part.step())) {
                    Sent sent = new Sent(books, said, part);
                    Optional<Sent> before = Optional.ofNullable(last.put(sent.series(), sent))
                            .filter(one ->
                                    !books.messages().isForgotten(one.said().place(), said.place()));
                    judge(before, sent, verdicts);
                }
            }
        }
    }

    private static boolean isSeries(Repetition repeat) {
        return repeat instanceof Repetition.Every
                || repeat instanceof Repetition.Recurs
                || repeat instanceof Repetition.At;
    }

    /** What a person asked for once more, or what somebody asked for with all that was past. */
    private static Set<StepRef> spokenAnyway(Books books) {
        Set<StepRef> anyway = new HashSet<>();
        books.log()
                .of(StepEvent.Reopened.class)
                .forEach(line -> anyway.add(line.event().step()));
        Set<JourneyId> caughtUp = new HashSet<>();
        DecisionLog.each(books, JourneyEvent.Begun.class, (state, begun) -> {
            if (new JourneyEntry(state, begun).asksForThePast()) {
                caughtUp.add(begun.journey());
            }
        });
        for (Said said : caughtUp.isEmpty() ? List.<Said>of() : books.messages().all()) {
            said.parts().stream()
                    .filter(part -> caughtUp.contains(part.step().journey()))
                    .filter(part -> new Sent(books, said, part).wasDueAtEntry())
                    .forEach(part -> anyway.add(part.step()));
        }
        return anyway;
    }

    private static void judge(Optional<Sent> before, Sent sent, Verdicts verdicts) {
        Instant since = before.map(one -> one.said().at()).orElse(Instant.MIN);
        Clause clause = sent.wasDueAtEntry() ? ENTRY : PAUSE;
        boolean burst = before.filter(sent::isOfABurstWith).isPresent();
        if (sent.fellDue(since) > 1 || burst) {
            verdicts.met(clause);
        }
        if (burst) {
            verdicts.broken(new Finding(
                    clause,
                    sent.said().at(),
                    sent.said().agenda(),
                    Optional.of(sent.part().step()),
                    "it goes, as " + before.get().part().step() + " did at " + since,
                    "both were due by then, and one is enough"));
        }
    }

    /** A contact of a series that reached her. */
    private record Sent(Books books, Said said, Part part) {

        /** The same for all of its occurrences. */
        StepRef series() {
            return StepRef.of(part.step().journey(), part.step().step());
        }

        /** Whether this was due already when that one went, and they are not meant to go together. */
        boolean isOfABurstWith(Sent other) {
            return !other.part().step().equals(part.step())
                    && !other.said().key().equals(said.key())
                    && !areMeantTogether(other)
                    && (part.isContact() || isAtOnceAfter(other))
                    && dueAsOf(other)
                            .filter(due -> !due.isAfter(other.said().at()))
                            .isPresent();
        }

        private boolean isAtOnceAfter(Sent other) {
            return Duration.between(other.said().at(), said.at()).compareTo(AT_ONCE_TO_HER) <= 0;
        }

        private boolean areMeantTogether(Sent other) {
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
        private Optional<Instant> dueAsOf(Sent other) {
            Optional<Step> then = other.said().then().agenda().step(part.step());
            return then.isPresent() ? then.flatMap(Sent::due) : due().filter(due -> isDatedAsBefore(other));
        }

        private boolean isDatedAsBefore(Sent other) {
            boolean recalled = part.template().repeat() instanceof Repetition.Every every
                    && every.recall() == Repetition.Recall.LAST_COMPLETED;
            Optional<Point> from = part.template().due().map(Due::from);
            return !recalled
                    && from.map(point -> points(point).equals(other.points(point)))
                            .orElse(true);
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
            Optional<Instant> begun = said.then()
                    .agenda()
                    .journey(part.step().journey())
                    .map(Journey::origin)
                    .map(Journey.Origin::begun);
            return begun.isPresent()
                    && due().filter(due -> !due.isAfter(begun.get())).isPresent();
        }

        /** How many of the series fell due since then. */
        long fellDue(Instant since) {
            return said.then().steps(part.step().journey(), part.step().step()).stream()
                    .flatMap(step -> due(step).stream())
                    .filter(due -> due.isAfter(since) && !due.isAfter(said.at()))
                    .count();
        }
    }
}
