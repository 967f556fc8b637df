package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Request;
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
        Map<StepRef, DueWindow> due = new HashMap<>();
        for (Chronicle.Entry entry : books.chronicle().entries()) {
            if (entry instanceof Chronicle.Committed decided) {
                for (Event event : decided.commit().events()) {
                    if (event instanceof StepEvent.DueSet set) {
                        set.window().ifPresentOrElse(it -> due.put(set.step(), it), () -> due.remove(set.step()));
                    } else if (event instanceof StepEvent said && isOfWork(books, said.step())) {
                        hear(new Heard(books, decided, said), due, waiting, verdicts);
                    }
                }
            }
        }
        waiting.values().forEach(one -> stillWaits(books, one, due, verdicts));
    }

    private static boolean isOfWork(Books books, StepRef step) {
        return books.template(step)
                .filter(says -> says.kind() instanceof StepKind.Work
                        && says.machine().equals(says.kind().machine())
                        && says.shared().isEmpty())
                .isPresent();
    }

    /** Work that is planned, and has nothing to wait for but its time. */
    private record Waiting(StepRef step, AgendaId agenda) {}

    private record Heard(Books books, Chronicle.Committed decided, StepEvent event) {

        StepRef step() {
            return event.step();
        }

        boolean gives() {
            return decided.commit().effects().stream()
                    .filter(effect -> effect.step().equals(Optional.of(step())))
                    .map(Effect::request)
                    .anyMatch(request -> request instanceof Request.AssignWork work && !work.incident());
        }
    }

    private static void hear(
            Heard heard, Map<StepRef, DueWindow> due, Map<StepRef, Waiting> waiting, Verdicts verdicts) {
        StepRef step = heard.step();
        boolean waited = waiting.remove(step) != null;
        if (heard.event() instanceof StepEvent.Waits waits && waits.phase() == Phase.PLANNED) {
            waiting.put(step, new Waiting(step, heard.decided().agenda()));
        } else if (heard.event() instanceof StepEvent.Moved moved
                && moved.from().isEmpty()
                && due.containsKey(step)) {
            begins(heard, due.get(step), waited, verdicts);
        }
    }

    /** It begins now, and is given to somebody. */
    private static void begins(Heard heard, DueWindow window, boolean waited, Verdicts verdicts) {
        Instant time = time(heard.books(), heard.step(), window);
        Instant begins = heard.event().stamp().effective();
        Instant now = heard.decided().at();
        verdicts.met(NOT_BEFORE);
        if (begins.isBefore(time)) {
            verdicts.broken(finding(NOT_BEFORE, heard, "it is given at " + begins, "it is given at " + time));
        }
        if (waited && !Hindrance.toDecide(heard.books(), heard.decided().agenda(), now)) {
            Clause clause = clause(heard.books(), heard.step());
            verdicts.met(clause);
            if (now.isAfter(time.plus(Books.AT_ONCE)) || !heard.gives()) {
                verdicts.broken(finding(clause, heard, "it is given at " + now, "it is given at " + time));
            }
        }
    }

    private static void stillWaits(Books books, Waiting waiting, Map<StepRef, DueWindow> due, Verdicts verdicts) {
        Optional<DueWindow> window = Optional.ofNullable(due.get(waiting.step()));
        Instant late = window.map(it -> time(books, waiting.step(), it).plus(Books.AT_ONCE))
                .orElse(Instant.MAX);
        if (late.isAfter(books.end()) || Hindrance.toDecide(books, waiting.agenda(), late)) {
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
                    "it is given at " + late.minus(Books.AT_ONCE)));
        }
    }

    private static Instant time(Books books, StepRef step, DueWindow window) {
        return saysEarliest(books, step) ? window.earliest() : window.target();
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
