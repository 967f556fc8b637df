package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Step;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.planning.Slot;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Law 6: no two visits of a repeated booking are held or booked closer to each other than their least distance. */
final class SeriesIsSpaced implements Law {

    private static final Clause COURSE = new Clause(
            6,
            "course-is-spaced",
            "No visit of a course is offered, held or booked closer to another than the course has them at least.");
    private static final Clause SERIES = new Clause(
            6,
            "series-is-spaced",
            "No visit of a series is offered, held or booked closer to another than half of the time that its author has"
                    + " between the two.");

    @Override
    public List<Clause> clauses() {
        return List.of(COURSE, SERIES);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (HandOver handed : books.visits().dealings().handOvers()) {
            for (StepRef ref : handed.fresh().keySet()) {
                Optional<Repetition> repeat = books.template(ref).map(StepTemplate::repeat);
                if (repeat.filter(SeriesIsSpaced::isSeries).isPresent()) {
                    others(handed, ref)
                            .forEach(other -> judge(
                                    verdicts, new Case(Reckoning.of(books, ref), repeat.get(), handed, ref), other));
                }
            }
        }
    }

    private static boolean isSeries(Repetition repeat) {
        return !(repeat instanceof Repetition.Once || repeat instanceof Repetition.ForEach);
    }

    /** The other visits of the series that stand, or that are in the same option and were not looked at yet. */
    private static List<Step> others(HandOver handed, StepRef ref) {
        return handed.agenda().journey(ref.journey()).stream()
                .flatMap(journey -> journey.steps().of(ref.step()).stream())
                .filter(step -> !step.ref().equals(ref) && stands(handed, ref, step))
                .toList();
    }

    private static boolean stands(HandOver handed, StepRef ref, Step step) {
        if (handed.slots().containsKey(step.ref())) {
            return step.ref().occurrence() < ref.occurrence();
        }
        boolean been = step.outcome().equals(Optional.of(Outcome.COMPLETED));
        return step.dates().start().isPresent() && step.dates().offer().isEmpty() && (been || step.isOpen());
    }

    private record Case(Reckoning place, Repetition repeat, HandOver handed, StepRef ref) {

        Instant start() {
            return requireNonNull(handed.slots().get(ref)).start();
        }

        Instant startOf(Step other) {
            return Optional.ofNullable(handed.slots().get(other.ref()))
                    .map(Slot::start)
                    .orElseGet(() -> other.dates().start().orElseThrow());
        }
    }

    private static void judge(Verdicts verdicts, Case one, Step other) {
        Clause clause = one.repeat() instanceof Repetition.Course ? COURSE : SERIES;
        Instant start = one.start();
        Instant its = one.startOf(other);
        Instant first = start.isBefore(its) ? start : its;
        Instant second = start.isBefore(its) ? its : start;
        boolean apart = one.repeat() instanceof Repetition.Course course
                ? one.place().isAtLeast(first, second, course.atLeast())
                : !Duration.between(first, second).minus(least(one, other)).isNegative();
        verdicts.met(clause);
        if (!apart) {
            verdicts.broken(one.handed()
                    .breaks(
                            clause,
                            one.ref(),
                            "another visit of it is at " + its + ", and they are to be " + wanted(one, other)
                                    + " apart at least"));
        }
    }

    private static String wanted(Case one, Step other) {
        return one.repeat() instanceof Repetition.Course course
                ? course.atLeast().toString()
                : least(one, other).toDays() + " days";
    }

    /** Half of the time that the author put between the two; no time where that is not said. */
    private static Duration least(Case one, Step other) {
        if (one.repeat() instanceof Repetition.Every every) {
            return length(every.interval()).dividedBy(2);
        }
        if (one.repeat() instanceof Repetition.At at) {
            Duration between = length(at.offsets().get(one.ref().occurrence() - 1))
                    .minus(length(at.offsets().get(other.ref().occurrence() - 1)));
            return between.abs().dividedBy(2);
        }
        boolean quota = one.repeat() instanceof Repetition.Recurs recurs
                && recurs.rule().isQuota();
        return quota ? Duration.ZERO : betweenTargets(one, other).dividedBy(2);
    }

    private static Duration betweenTargets(Case one, Step other) {
        Optional<Instant> target = one.handed()
                .agenda()
                .step(one.ref())
                .flatMap(step -> step.dates().due())
                .map(DueWindow::target);
        Optional<Instant> its = other.dates().due().map(DueWindow::target);
        return target.isPresent() && its.isPresent()
                ? Duration.between(target.get(), its.get()).abs()
                : Duration.ZERO;
    }

    /** The shortest that a span may be. */
    private static Duration length(Span span) {
        if (span instanceof Span.WorkingDays working) {
            return Duration.ofDays(working.days());
        }
        Period period = ((Span.Calendar) span).period();
        return Duration.ofDays(period.toTotalMonths() * 28L + period.getDays()).plus(span.exactPart());
    }
}
