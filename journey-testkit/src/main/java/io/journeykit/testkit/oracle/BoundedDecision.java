package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Journey;
import io.journeykit.vocabulary.AgendaId;
import java.util.List;
import java.util.Optional;

/** Law 26: one decision is bounded by the size of the agenda and of what journeys may begin in it. */
final class BoundedDecision implements Law {

    private static final Clause BOUNDED = new Clause(
            26, "decision-is-bounded", "One decision makes no more events than a few for each step that there is.");

    private static final int ALWAYS = 500;
    private static final int A_STEP = 30;

    @Override
    public List<Clause> clauses() {
        return List.of(BOUNDED);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (AgendaId agenda : books.agendas()) {
            for (State state : books.states(agenda)) {
                judge(books, state, verdicts);
            }
        }
    }

    private static void judge(Books books, State state, Verdicts verdicts) {
        if (state.events().isEmpty()) {
            return;
        }
        verdicts.met(BOUNDED);
        if (state.events().size() > ALWAYS && state.events().size() > most(books, state)) {
            verdicts.broken(new Finding(
                    BOUNDED,
                    state.at(),
                    state.commit().id(),
                    Optional.empty(),
                    state.events().size() + " events in one decision, on "
                            + state.commit().input().getClass().getSimpleName(),
                    "the agenda has " + steps(state) + " steps"));
        }
    }

    private static long most(Books books, State state) {
        long toBegin = books.world().templates().stream()
                .mapToLong(template -> template.steps().size())
                .sum();
        return A_STEP * (steps(state) + 4 * toBegin);
    }

    private static long steps(State state) {
        long steps = 0;
        for (Journey journey : state.before().journeys()) {
            steps += journey.steps().size();
        }
        return steps;
    }
}
