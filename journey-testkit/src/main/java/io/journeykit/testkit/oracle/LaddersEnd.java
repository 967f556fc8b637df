package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepTemplate;
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
            "Work that a rung has for a role is given to that role, whoever had such work before.");

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
                        Passed.of(books, state, passed).ifPresent(one -> one.judge(last, told, verdicts));
                    }
                }
            }
        });
    }

    /** A rung that passed, counted from 0; one that is not written any more repeats the last. */
    private record Passed(Books books, State state, StepRef step, StepTemplate plan, List<Rung> ladder, int number) {

        static Optional<Passed> of(Books books, State state, StepEvent.RungPassed event) {
            Optional<JourneyTemplate> template = books.template(event.step().journey());
            Optional<StepTemplate> plan = books.template(event.step());
            Optional<Step> before = state.before().step(event.step());
            if (plan.isEmpty() || before.isEmpty() || !before.get().state().equals(event.state())) {
                return Optional.empty();
            }
            List<Rung> ladder = Machines.ladder(template.orElseThrow(), plan.get(), event.state());
            int number = before.get().history().rung();
            return ladder.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Passed(books, state, event.step(), plan.get(), ladder, number));
        }

        void judge(Map<StepRef, Instant> last, Set<StepRef> told, Verdicts verdicts) {
            if (number > ladder.size()) {
                quiet(last, told, verdicts);
            }
            last.put(step, state.at());
            Rung rung = ladder.get(Math.min(number, ladder.size() - 1));
            if (number < ladder.size()) {
                rung.acts().stream()
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
            boolean urgent = plan.contact().priority().compareTo(Priority.URGENT) >= 0;
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
                        "the rung gives that role " + act.subject().map(text -> "'" + text + "'").orElse("work")));
            }
        }

        private boolean isFor(Effect effect, String role) {
            return effect.request() instanceof Request.AssignWork work
                    && work.role().equals(role)
                    && effect.step().equals(Optional.of(step));
        }

        private Finding finding(Clause clause, String library, String oracle) {
            return new Finding(clause, state.at(), state.after().id(), Optional.of(step), library, oracle);
        }
    }
}
