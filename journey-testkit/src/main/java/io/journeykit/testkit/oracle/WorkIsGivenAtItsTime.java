package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
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

    private static final Clause NOT_BEFORE =
            new Clause(23, "no-work-before-its-time", "No work is given before its earliest time, else its target.");
    private static final Clause AT_EARLIEST =
            new Clause(23, "with-earliest-given-then", "Work that says its earliest time is given at that time.");
    private static final Clause AT_TARGET =
            new Clause(23, "without-earliest-given-at-its-target", "Work that says its target alone is given then.");

    @Override
    public List<Clause> clauses() {
        return List.of(NOT_BEFORE, AT_EARLIEST, AT_TARGET);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<StepRef, Waiting> waiting = new HashMap<>();
        Map<StepRef, Dated> dated = new HashMap<>();
        Map<StepRef, Boolean> work = new HashMap<>();
        for (Chronicle.Entry entry : books.chronicle().entries()) {
            if (entry instanceof Chronicle.Committed decided) {
                for (Event event : decided.commit().events()) {
                    if (event instanceof StepEvent said
                            && work.computeIfAbsent(said.step(), step -> isWork(books, step))) {
                        hear(new Heard(books, decided, said), dated, waiting, verdicts);
                    }
                }
            }
        }
        waiting.values().stream()
                .filter(one -> dated.containsKey(one.step()))
                .forEach(one -> stillWaits(books, one, requireNonNull(dated.get(one.step())), verdicts));
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
    private record Dated(DueWindow window, Instant since) {

        Instant time(boolean saysEarliest) {
            return saysEarliest ? window.earliest() : window.target();
        }
    }

    private record Heard(Books books, Chronicle.Committed decided, StepEvent event) {

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
        if (heard.event() instanceof StepEvent.Waits waits && waits.phase() == Phase.PLANNED) {
            waiting.put(step, new Waiting(step, heard.decided().agenda(), now));
        } else if (heard.event() instanceof StepEvent.Moved moved
                && moved.from().isEmpty()
                && dated.containsKey(step)) {
            begins(heard, dated.get(step), waited, verdicts);
        }
    }

    /** It begins now, and is given to somebody. */
    private static void begins(Heard heard, Dated dated, Optional<Waiting> waited, Verdicts verdicts) {
        Instant time = dated.time(saysEarliest(heard.books(), heard.step()));
        Instant begins = heard.event().stamp().effective();
        Instant now = heard.decided().at();
        verdicts.met(NOT_BEFORE);
        if (begins.isBefore(time)) {
            verdicts.broken(finding(NOT_BEFORE, heard, "it is given at " + begins, "it is given at " + time));
        }
        if (waited.isPresent()
                && !Hindrance.toDecide(heard.books(), heard.decided().agenda(), now)) {
            Clause clause = clause(heard.books(), heard.step());
            verdicts.met(clause);
            if (now.isAfter(last(time, dated, waited.get())) || !heard.isGiven()) {
                verdicts.broken(finding(clause, heard, "it is given at " + now, "it is given at " + time));
            }
        }
    }

    /** The latest that is still at once, after its time or after that became known. */
    private static Instant last(Instant time, Dated dated, Waiting waiting) {
        return Stream.of(time, dated.since(), waiting.since())
                .max(Instant::compareTo)
                .orElseThrow()
                .plus(Books.AT_ONCE);
    }

    private static void stillWaits(Books books, Waiting waiting, Dated dated, Verdicts verdicts) {
        Instant time = dated.time(saysEarliest(books, waiting.step()));
        Instant late = last(time, dated, waiting);
        if (late.isAfter(books.until()) || Hindrance.toDecide(books, waiting.agenda(), late)) {
            return;
        }
        Agenda then = books.at(waiting.agenda(), late);
        boolean waits = then.step(waiting.step())
                .filter(step -> step.phase() == Phase.PLANNED && !step.isHeld())
                .isPresent();
        Clause clause = clause(books, waiting.step());
        if (waits) {
            verdicts.met(clause);
            verdicts.broken(new Finding(
                    clause,
                    late,
                    waiting.agenda(),
                    Optional.of(waiting.step()),
                    "it is not given by then",
                    "it is given at " + time));
        }
    }

    private static Clause clause(Books books, StepRef step) {
        return saysEarliest(books, step) ? AT_EARLIEST : AT_TARGET;
    }

    private static boolean saysEarliest(Books books, StepRef step) {
        return books.template(step)
                .flatMap(says -> says.due().flatMap(due -> due.earliest()))
                .isPresent();
    }

    private static Finding finding(Clause clause, Heard heard, String library, String oracle) {
        return new Finding(
                clause, heard.decided().at(), heard.decided().agenda(), Optional.of(heard.step()), library, oracle);
    }
}
