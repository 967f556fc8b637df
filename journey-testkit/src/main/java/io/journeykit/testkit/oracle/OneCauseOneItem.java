package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Law 16: what holds up several steps gives somebody one item, not one for each step. */
final class OneCauseOneItem implements Law {

    private static final Clause ONE = new Clause(
            16,
            "one-cause-one-item",
            "Steps that all wait for the same give no second work item of one kind while the first is open. What a person told"
                    + " to do with a step, and cannot be done, or has put off, is that step's own; and after an undone merge each"
                    + " agenda has its own items.");

    @Override
    public List<Clause> clauses() {
        return List.of(ONE);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        books.agendas().forEach(agenda -> new Raising(books, agenda, verdicts).judge());
    }

    /**
     * Work about a step that waits.
     *
     * @param causes what the step waits for that waits for nothing itself
     */
    private record Raised(StepRef step, String text, Set<Object> causes) {

        boolean isAnother(Raised other) {
            return !step.equals(other.step()) && text.equals(other.text()) && causes.equals(other.causes());
        }
    }

    /** All work that is raised about waiting steps of one agenda. */
    private static final class Raising {
        private final Books books;
        private final AgendaId agenda;
        private final Verdicts verdicts;
        private final Map<EffectKey, Raised> open = new LinkedHashMap<>();

        Raising(Books books, AgendaId agenda, Verdicts verdicts) {
            this.books = books;
            this.agenda = agenda;
            this.verdicts = verdicts;
        }

        void judge() {
            for (State state : books.judged(agenda)) {
                if (!state.at().isBefore(books.until())) {
                    return;
                }
                for (Event event : state.events()) {
                    enter(state, event);
                }
            }
        }

        private void enter(State state, Event event) {
            if (event instanceof EffectEvent.Settled settled) {
                open.remove(settled.key());
            } else if (event instanceof EffectEvent.Requested requested
                    && !isOfAPersonsWord(requested)
                    && requested.effect().request() instanceof Request.AssignWork work) {
                requested
                        .effect()
                        .step()
                        .flatMap(step -> raised(state, step, work.text()))
                        .ifPresent(raised -> enter(state, raised, requested.key()));
            }
        }

        private static boolean isOfAPersonsWord(EffectEvent.Requested requested) {
            return requested.stamp().because().why() == Why.INSTRUCTED
                    || requested.effect().request() instanceof Request.AssignWork work
                            && work.text().equals("hold-ran-out");
        }

        private Optional<Raised> raised(State state, StepRef step, String text) {
            Optional<Journey> journey = state.after().journey(step.journey());
            return journey.flatMap(one -> one.steps().find(step))
                    .filter(one -> one.phase() == Phase.PENDING)
                    .map(one -> new Raised(step, text, causes(journey.get(), one)))
                    .filter(one -> !one.causes().isEmpty());
        }

        private Set<Object> causes(Journey journey, Step step) {
            return Causes.of(books.template(journey.id()).orElseThrow(), journey, step);
        }

        private void enter(State state, Raised raised, EffectKey key) {
            Journey journey = state.after().journey(raised.step().journey()).orElseThrow();
            boolean holdsUpOthers = journey.steps().stream()
                    .filter(step -> step.phase() == Phase.PENDING && !step.ref().equals(raised.step()))
                    .anyMatch(step -> causes(journey, step).equals(raised.causes()));
            if (holdsUpOthers) {
                verdicts.met(ONE);
            }
            open.values().stream()
                    .filter(other -> holdsUpOthers && raised.isAnother(other))
                    .filter(other ->
                            state.after().journey(other.step().journey()).isPresent())
                    .findFirst()
                    .ifPresent(other -> verdicts.broken(finding(state, raised, other)));
            open.put(key, raised);
        }

        private static Finding finding(State state, Raised raised, Raised other) {
            return new Finding(
                    ONE,
                    state.at(),
                    state.after().id(),
                    Optional.of(raised.step()),
                    "'" + raised.text() + "' was raised about this step and about " + other.step(),
                    "both wait for the same: " + raised.causes());
        }
    }
}
