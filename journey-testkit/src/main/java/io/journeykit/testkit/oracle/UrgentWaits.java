package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Law 16: what a step raises at urgent or above is marked so, and waits for a person. */
final class UrgentWaits implements Law {

    private static final Clause MARKED = new Clause(
            16, "urgent-is-marked", "Work of a step that is urgent or above has at least that step's priority.");
    private static final Clause WAITS = new Clause(
            16,
            "urgent-waits-for-a-person",
            "The work that an urgent step is about is not taken back since time has passed or an adapter has answered.");

    @Override
    public List<Clause> clauses() {
        return List.of(MARKED, WAITS);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<EffectKey, StepRef> urgent = new HashMap<>();
        books.agendas()
                .forEach(agenda -> books.judged(agenda).forEach(state -> {
                    for (Effect effect : state.commit().effects()) {
                        if (effect.request() instanceof Request.AssignWork work
                                && effect.step().isPresent()) {
                            books.template(effect.step().get())
                                    .filter(UrgentWaits::isUrgent)
                                    .ifPresent(step -> mark(state, effect, step, verdicts));
                            urgent.putAll(own(books, effect, work, verdicts));
                        } else if (effect.request() instanceof Request.WithdrawWork withdraw) {
                            Optional.ofNullable(urgent.get(withdraw.assigned()))
                                    .filter(step -> isNobodys(state.commit().input()))
                                    .ifPresent(step -> verdicts.broken(takenBack(state, step)));
                        }
                    }
                }));
    }

    private static boolean isUrgent(StepTemplate step) {
        return step.contact().priority().compareTo(Priority.URGENT) >= 0;
    }

    private static boolean isNobodys(Input input) {
        return input instanceof Input.Wake || input instanceof Input.EffectReported;
    }

    private static void mark(State state, Effect effect, StepTemplate step, Verdicts verdicts) {
        Request.AssignWork work = (Request.AssignWork) effect.request();
        verdicts.met(MARKED);
        if (work.priority().compareTo(step.contact().priority()) < 0) {
            verdicts.broken(new Finding(
                    MARKED,
                    state.at(),
                    state.after().id(),
                    effect.step(),
                    "'" + work.text() + "' is " + work.priority(),
                    "its step is " + step.contact().priority()));
        }
    }

    /** The work that an urgent step is about. */
    private static Map<EffectKey, StepRef> own(Books books, Effect effect, Request.AssignWork work, Verdicts verdicts) {
        StepRef step = effect.step().orElseThrow();
        boolean own = books.template(step)
                .filter(UrgentWaits::isUrgent)
                .filter(plan -> plan.kind() instanceof StepKind.Work || plan.kind() instanceof StepKind.Decision)
                .isPresent();
        if (!own || work.incident()) {
            return Map.of();
        }
        verdicts.met(WAITS);
        return Map.of(effect.key(), step);
    }

    private static Finding takenBack(State state, StepRef step) {
        return new Finding(
                WAITS,
                state.at(),
                state.after().id(),
                Optional.of(step),
                "its work is taken back though nobody said that it was done",
                "it is urgent, and waits for a person");
    }
}
