package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.DueWindow;
import io.journeykit.template.Repetition;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** After a pause, or an entry in the middle, at most one contact of a series goes. */
final class NoBurst implements Law {

    private static final Clause PAUSE = new Clause(
            10, "no-burst-after-a-pause", "Of a series at most one contact goes for all that fell due in a pause.");
    private static final Clause ENTRY = new Clause(
            10,
            "no-burst-at-entry",
            "Of a series at most one contact goes for all that was past when its journey began.");

    /** What goes within it goes at once, in her eyes. */
    private static final Duration HOUR = Duration.ofHours(1);

    @Override
    public List<Clause> clauses() {
        return List.of(PAUSE, ENTRY);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<StepRef, Sent> last = new HashMap<>();
        for (Said said : books.messages().all()) {
            for (Part part : said.taken() ? said.parts() : List.<Part>of()) {
                if (isSeries(part.template().repeat())) {
                    Sent sent = new Sent(said, part);
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

    private static void judge(Optional<Sent> before, Sent sent, Verdicts verdicts) {
        Instant since = before.map(one -> one.said().at()).orElse(Instant.MIN);
        Clause clause = sent.wasDueAtEntry() ? ENTRY : PAUSE;
        if (sent.fellDue(since) > 1 || before.filter(sent::isOfABurstWith).isPresent()) {
            verdicts.met(clause);
        }
        if (before.filter(sent::isOfABurstWith).isPresent()) {
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
    private record Sent(Said said, Part part) {

        /** The same for all of its occurrences. */
        StepRef series() {
            return StepRef.of(part.step().journey(), part.step().step());
        }

        /** Whether that one went just now, although this was due by then already, and they are not meant to go together. */
        boolean isOfABurstWith(Sent other) {
            return !other.part().step().equals(part.step())
                    && !other.said().key().equals(said.key())
                    && Duration.between(other.said().at(), said.at()).compareTo(HOUR) <= 0
                    && !areMeantTogether(other)
                    && due().filter(due -> !due.isAfter(other.said().at())).isPresent();
        }

        private boolean areMeantTogether(Sent other) {
            return part.template().repeat() instanceof Repetition.At at
                    && at.offsets()
                            .get(part.step().occurrence() - 1)
                            .equals(at.offsets().get(other.part().step().occurrence() - 1));
        }

        private Optional<Instant> due() {
            return said.then().agenda().step(part.step()).flatMap(Sent::due);
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
