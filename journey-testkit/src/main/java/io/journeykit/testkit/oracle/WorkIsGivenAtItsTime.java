package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.template.Offset.Direction;
import io.journeykit.template.StepKind;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Law 23: work with an earliest time is given then, and work without one at its target; none before. */
final class WorkIsGivenAtItsTime implements Law {

    private static final Clause NOT_BEFORE = new Clause(
            23,
            "no-work-before-its-time",
            "No work is decided to be given before its earliest time, else its target, as its author's words and the"
                    + " place make it; where they leave that open, as the agenda dates it.");
    private static final Clause AT_EARLIEST = new Clause(
            23,
            "with-earliest-given-then",
            "Work that says its earliest time, and is timed to start after nothing, is given at that time, as its"
                    + " author's words and the place make it; where they leave that open, as the agenda dates it.");
    private static final Clause AT_TARGET = new Clause(
            23,
            "without-earliest-given-at-its-target",
            "Work that says its target alone, and is timed to start after nothing, is given then, as its author's"
                    + " words and the place make it; where they leave that open, as the agenda dates it.");

    @Override
    public List<Clause> clauses() {
        return List.of(NOT_BEFORE, AT_EARLIEST, AT_TARGET);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<StepRef, Waiting> waiting = new HashMap<>();
        Map<StepRef, Dated> dated = new HashMap<>();
        Map<StepRef, Boolean> work = new HashMap<>();
        GivingTime times = new GivingTime(books);
        for (Chronicle.Entry entry : books.chronicle().entries()) {
            if (entry instanceof Chronicle.Committed decided) {
                for (Event event : decided.commit().events()) {
                    if (event instanceof StepEvent said
                            && work.computeIfAbsent(said.step(), step -> isWork(books, step))) {
                        hear(new Heard(new Work(books, times), decided, said), dated, waiting, verdicts);
                    }
                }
            }
        }
        waiting.values().forEach(one -> stillWaits(new Work(books, times), one, dated(dated, one.step()), verdicts));
    }

    /** When the agenda dates a step, as far as is known. */
    private static Optional<Dated> dated(Map<StepRef, Dated> dated, StepRef step) {
        return Optional.ofNullable(dated.get(step));
    }

    private static boolean isWork(Books books, StepRef step) {
        return books.template(step)
                .filter(says -> says.kind() instanceof StepKind.Work
                        && says.machine().equals(says.kind().machine())
                        && says.shared().isEmpty())
                .isPresent();
    }

    /**
     * Work that is planned, and has nothing to wait for but its time.
     *
     * @param since when that was decided
     */
    private record Waiting(StepRef step, AgendaId agenda, Instant since) {}

    /**
     * When work is due.
     *
     * @param since when that was decided
     */
    private record Dated(DueWindow window, Instant since) {}

    private record Work(Books books, GivingTime times) {

        Clause clause(StepRef step) {
            return times.saysEarliest(step) ? AT_EARLIEST : AT_TARGET;
        }
    }

    private record Heard(Work work, Chronicle.Committed decided, StepEvent event) {

        StepRef step() {
            return event.step();
        }

        /** Whether it is given to somebody, unless it is called off in the same moment. */
        boolean isGiven() {
            boolean goesOn = decided.commit()
                    .agenda()
                    .step(step())
                    .filter(Step::isActive)
                    .isPresent();
            return !goesOn
                    || decided.commit().effects().stream()
                            .filter(effect -> effect.step().equals(Optional.of(step())))
                            .map(Effect::request)
                            .anyMatch(request -> request instanceof Request.AssignWork work && !work.incident());
        }
    }

    private static void hear(Heard heard, Map<StepRef, Dated> dated, Map<StepRef, Waiting> waiting, Verdicts verdicts) {
        StepRef step = heard.step();
        Instant now = heard.decided().at();
        if (heard.event() instanceof StepEvent.DueSet set) {
            dated.remove(step);
            set.window().ifPresent(window -> dated.put(step, new Dated(window, now)));
            return;
        }
        Optional<Waiting> waited = Optional.ofNullable(waiting.remove(step));
        if (heard.event() instanceof StepEvent.Waits waits
                && waits.phase() == Phase.PLANNED
                && !startsAfter(heard.work().books(), step)) {
            waiting.put(step, new Waiting(step, heard.decided().agenda(), now));
        } else if (heard.event() instanceof StepEvent.Moved moved
                && moved.from().isEmpty()) {
            begins(heard, dated(dated, step), waited, verdicts);
        }
    }

    /** By law 5 it does not begin before what it is timed from, whatever its date. */
    private static boolean startsAfter(Books books, StepRef step) {
        return books.template(step)
                .filter(says -> says.timings().stream().anyMatch(timing -> timing.direction() == Direction.AFTER))
                .isPresent();
    }

    /** It begins now, and is given to somebody. */
    private static void begins(Heard heard, Optional<Dated> dated, Optional<Waiting> waited, Verdicts verdicts) {
        Optional<Instant> given =
                heard.work().times().of(heard.decided().commit().agenda(), heard.step(), dated.map(Dated::window));
        given.ifPresent(time -> begins(heard, time, waited.map(one -> last(time, dated, one)), verdicts));
    }

    /** @param last the latest that it may be given, where it had nothing else to wait for */
    private static void begins(Heard heard, Instant time, Optional<Instant> last, Verdicts verdicts) {
        Instant now = heard.decided().at();
        verdicts.met(NOT_BEFORE);
        if (now.isBefore(time)) {
            verdicts.broken(finding(NOT_BEFORE, heard, "it is given at " + now, "it is given at " + time));
        }
        if (last.isPresent()
                && !Hindrance.toDecide(heard.work().books(), heard.decided().agenda(), now)) {
            Clause clause = heard.work().clause(heard.step());
            verdicts.met(clause);
            if (now.isAfter(last.get()) || !heard.isGiven()) {
                verdicts.broken(finding(clause, heard, "it is given at " + now, "it is given at " + time));
            }
        }
    }

    /** The latest that is still at once, after its time or after that became known. */
    private static Instant last(Instant time, Optional<Dated> dated, Waiting waiting) {
        return Stream.of(time, dated.map(Dated::since).orElse(time), waiting.since())
                .max(Instant::compareTo)
                .orElseThrow()
                .plus(Books.AT_ONCE);
    }

    private static void stillWaits(Work work, Waiting waiting, Optional<Dated> dated, Verdicts verdicts) {
        Books books = work.books();
        Optional<Instant> given =
                work.times().of(books.at(waiting.agenda(), waiting.since()), waiting.step(), dated.map(Dated::window));
        Optional<Instant> late = given.map(time -> last(time, dated, waiting))
                .filter(at -> !at.isAfter(books.until()) && !Hindrance.toDecide(books, waiting.agenda(), at));
        Optional<Step> then = late.flatMap(at -> books.at(waiting.agenda(), at).step(waiting.step()));
        if (then.filter(step -> step.phase() == Phase.PLANNED && !step.isHeld()).isPresent()) {
            Clause clause = work.clause(waiting.step());
            verdicts.met(clause);
            verdicts.broken(new Finding(
                    clause,
                    late.get(),
                    waiting.agenda(),
                    Optional.of(waiting.step()),
                    "it is not given by then",
                    "it is given at " + given.get()));
        }
    }

    private static Finding finding(Clause clause, Heard heard, String library, String oracle) {
        return new Finding(
                clause, heard.decided().at(), heard.decided().agenda(), Optional.of(heard.step()), library, oracle);
    }
}
