package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Verb;
import io.journeykit.testkit.oracle.WorkItems.Item;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Law 16: each rung of a ladder of silence reaches whom it names, and after the last one it is quiet. */
final class LaddersEnd implements Law {

    private static final Clause QUIET = new Clause(
            16,
            "quiet-after-the-last-rung",
            "After its author's last rung a ladder writes at most one event a week, or a day where it is urgent.");
    private static final Clause NAMED = new Clause(
            16,
            "each-rungs-role-gets-its-work",
            "Work that a rung has for a role is given to that role, whoever had such work before, and however many rungs"
                    + " pass at once.");

    /** A week less what working days and changed clocks may take from it. */
    private static final Duration WEEK = Duration.ofDays(7).minusHours(2);

    private static final Duration DAY = Duration.ofDays(1).minusHours(2);

    @Override
    public List<Clause> clauses() {
        return List.of(QUIET, NAMED);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        books.agendas().forEach(agenda -> {
            Map<StepRef, Instant> last = new HashMap<>();
            Set<StepRef> told = new HashSet<>();
            for (State state : books.judged(agenda)) {
                for (Event event : state.events()) {
                    if (event instanceof StepEvent.RungPassed passed && !told.contains(passed.step())) {
                        PassedRung.of(books, state, passed)
                                .map(rung -> new Passed(books, state, passed.step(), rung))
                                .ifPresent(one -> one.judge(last, told, verdicts));
                    }
                }
            }
        });
    }

    /** A rung that passed. */
    private record Passed(Books books, State state, StepRef step, PassedRung rung) {

        void judge(Map<StepRef, Instant> last, Set<StepRef> told, Verdicts verdicts) {
            if (rung.number() > rung.ladder().size()) {
                quiet(last, told, verdicts);
            }
            last.put(step, state.at());
            if (!rung.isAgain()) {
                rung.rung().acts().stream()
                        .filter(act ->
                                act.verb() == Verb.ASSIGN_WORK && act.role().isPresent())
                        .forEach(act -> named(act, verdicts));
            }
        }

        private void quiet(Map<StepRef, Instant> last, Set<StepRef> told, Verdicts verdicts) {
            Instant former = last.get(step);
            if (former == null) {
                return;
            }
            boolean urgent = rung.plan().contact().priority().compareTo(Priority.URGENT) >= 0;
            verdicts.met(QUIET);
            if (former.plus(urgent ? DAY : WEEK).isAfter(state.at()) && told.add(step)) {
                verdicts.broken(finding(
                        QUIET,
                        "its last rung came again after " + Duration.between(former, state.at()),
                        "after the last rung it is quiet"));
            }
        }

        private void named(Act act, Verdicts verdicts) {
            String role = act.role().orElseThrow();
            verdicts.met(NAMED);
            boolean assigned = state.commit().effects().stream().anyMatch(effect -> isFor(effect, role));
            boolean has = books.work().about(step).stream()
                    .filter(item -> item.isAt(state.at()))
                    .map(Item::work)
                    .anyMatch(work -> work.role().equals(role) && act.subject().equals(Optional.of(work.text())));
            if (!assigned && !has) {
                verdicts.broken(finding(
                        NAMED,
                        "no work was given to the " + role,
                        "the rung gives that role "
                                + act.subject().map(text -> "'" + text + "'").orElse("work")));
            }
        }

        private boolean isFor(Effect effect, String role) {
            return effect.request() instanceof Request.AssignWork work
                    && work.role().equals(role)
                    && state.why(effect.key()).equals(Optional.of(Why.SILENCE))
                    && effect.step().equals(Optional.of(step));
        }

        private Finding finding(Clause clause, String library, String oracle) {
            return new Finding(clause, state.at(), state.after().id(), Optional.of(step), library, oracle);
        }
    }
}
