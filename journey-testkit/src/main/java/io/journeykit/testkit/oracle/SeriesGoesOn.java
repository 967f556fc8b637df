package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.Log.Line;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One failure ends one occurrence: the next comes at its date, whatever became of the one before. */
final class SeriesGoesOn implements Law {

    private static final Clause NEXT = new Clause(
            11,
            "series-goes-on",
            "Where dates are fixed, the next is there at its date, though nobody closed the former.");
    private static final Clause AFTER = new Clause(
            11,
            "next-follows-an-end",
            "Where dates are fixed, the next is there at its date, however the former ended.");
    private static final Clause ENDS = new Clause(
            11, "unclosed-one-ends", "Where dates are fixed, one that nobody closed has ended once the next is due.");

    /** What the clocks skip may move a date by so much; what opens is there soon after. */
    private static final Duration SLACK = Duration.ofHours(2);

    @Override
    public List<Clause> clauses() {
        return List.of(NEXT, AFTER, ENDS);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Set<StepRef> reached = new HashSet<>();
        books.messages().all().stream()
                .filter(Said::taken)
                .forEach(said -> said.parts().forEach(part -> reached.add(part.step())));
        for (Line<StepEvent.Moved> line : books.log().of(StepEvent.Moved.class)) {
            if (line.event().from().isEmpty()) {
                begun(books, line).ifPresent(one -> one.judge(reached, verdicts));
            }
        }
    }

    private static Optional<Begun> begun(Books books, Line<StepEvent.Moved> line) {
        StepRef step = line.event().step();
        return books.template(step.journey())
                .flatMap(journey -> journey.step(step.step())
                        .filter(SeriesGoesOn::isFreeToGoOn)
                        .map(template -> new Begun(books, journey, template, step, line.at(), line.after())));
    }

    /** Whether nothing but its date decides when the next one comes. */
    private static boolean isFreeToGoOn(StepTemplate step) {
        boolean ends =
                step.repeat() instanceof Repetition.Every every && every.until().isPresent()
                        || step.repeat() instanceof Repetition.Recurs recurs
                                && recurs.until().isPresent();
        boolean repeats = step.repeat() instanceof Repetition.Every
                || step.repeat() instanceof Repetition.Recurs
                || step.repeat() instanceof Repetition.At;
        return repeats
                && !ends
                && step.during().isEmpty()
                && step.exclusive().isEmpty()
                && !(step.kind() instanceof StepKind.Booking)
                && !(step.kind() instanceof StepKind.SubJourney);
    }

    /** An occurrence that began. */
    private record Begun(
            Books books, JourneyTemplate journey, StepTemplate template, StepRef step, Instant at, Agenda agenda) {

        void judge(Set<StepRef> reached, Verdicts verdicts) {
            Optional<Instant> date = next(agenda).filter(at::isBefore);
            Optional<Instant> due = date.map(this::opens).map(opens -> opens.plus(SLACK));
            if (due.isEmpty() || !due.get().isBefore(books.until()) || isDisturbed(date.get(), due.get())) {
                return;
            }
            Agenda later = books.at(agenda.id(), due.get());
            if (goesOn(later) && next(later).equals(date)) {
                next(later, date.get(), due.get(), verdicts);
                former(later, due.get(), isSaid(reached), verdicts);
            }
        }

        private void next(Agenda later, Instant date, Instant due, Verdicts verdicts) {
            StepRef next = new StepRef(step.journey(), step.step(), step.occurrence() + 1);
            boolean ended =
                    books.at(agenda.id(), date).step(step).filter(Step::isOpen).isEmpty();
            Clause clause = ended ? AFTER : NEXT;
            verdicts.met(clause);
            if (later.step(next).isEmpty()) {
                broken(clause, due, next, "it is not there", verdicts);
            }
        }

        private void former(Agenda later, Instant due, boolean said, Verdicts verdicts) {
            if (!said) {
                verdicts.met(ENDS);
                if (later.step(step).filter(Step::isOpen).isPresent()) {
                    broken(ENDS, due, step, "it is still open", verdicts);
                }
            }
        }

        /** What only had to be said is closed by that, though nobody may have confirmed it yet. */
        private boolean isSaid(Set<StepRef> reached) {
            return template.kind() instanceof StepKind.Message && reached.contains(step);
        }

        private void broken(Clause clause, Instant due, StepRef whose, String library, Verdicts verdicts) {
            verdicts.broken(new Finding(
                    clause, due, agenda.id(), Optional.of(whose), library, "the next was due before " + due));
        }

        /** When the next one is due, as things stand in an agenda. */
        private Optional<Instant> next(Agenda now) {
            return now.journey(step.journey())
                    .flatMap(run -> new SeriesStart(books.world(), journey, template)
                            .dates(run, now.person())
                            .flatMap(dates -> dates.of(step.occurrence() + 1)));
        }

        /** A contact comes when a window is open. */
        private Instant opens(Instant date) {
            return new SeriesStart(books.world(), journey, template).opens(date, agenda.person());
        }

        private boolean isDisturbed(Instant from, Instant to) {
            return books.world().script().outages().stream()
                    .anyMatch(outage -> outage.port().isEmpty()
                            && outage.from().isBefore(to)
                            && outage.to().isAfter(from));
        }

        /** Whether the journey is still led there, and nobody has put the step aside. */
        private boolean goesOn(Agenda later) {
            Optional<Journey> run = later.journey(step.journey());
            return later.person().died().isEmpty()
                    && run.filter(Journey::isOpen).flatMap(Journey::closing).isEmpty()
                    && run.filter(Journey::isOpen).isPresent()
                    && later.step(step).filter(Step::isHeld).isEmpty()
                    && !isCalledOff(later);
        }

        private boolean isCalledOff(Agenda later) {
            return later.step(step)
                    .flatMap(Step::outcome)
                    .filter(end -> end == Outcome.CANCELLED)
                    .isPresent();
        }
    }
}
