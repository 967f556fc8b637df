package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Law 18: after a merge that is undone, each agenda knows what it would know had the two never met. */
final class FactsGivenBack implements Law {

    private static final Clause GIVEN = new Clause(
            18,
            "facts-are-given-back",
            "After an undone merge an agenda knows nothing that was told to the other only.");
    private static final Clause BACK =
            new Clause(18, "facts-come-back", "After an undone merge an agenda knows again what had been told to it.");

    @Override
    public List<Clause> clauses() {
        return List.of(GIVEN, BACK);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (AgendaId agenda : books.agendas()) {
            Map<AgendaId, Merge> merges = new HashMap<>();
            Instant away = Instant.MAX;
            for (State state : books.judged(agenda)) {
                for (Event event : state.events()) {
                    if (event instanceof PersonEvent.Retired) {
                        away = state.at();
                    } else if (event instanceof PersonEvent.Reinstated reinstated) {
                        back(state, reinstated.part(), away, verdicts);
                    } else {
                        look(state, event, merges, verdicts);
                    }
                }
            }
        }
    }

    /** Another agenda that was taken in, and which facts were told since. */
    private record Merge(Agenda own, Agenda other, Set<FactName> since) {}

    private static void look(State state, Event event, Map<AgendaId, Merge> merges, Verdicts verdicts) {
        if (event instanceof PersonEvent.FactLearned learned) {
            merges.values().forEach(merge -> merge.since().add(learned.fact().name()));
        } else if (event instanceof PersonEvent.Absorbed absorbed) {
            Agenda other = absorbed.absorbed();
            merges.put(other.id(), new Merge(state.before(), other, new HashSet<>()));
        } else if (event instanceof PersonEvent.MergeUndone undone) {
            Optional.ofNullable(merges.remove(undone.absorbed())).ifPresent(merge -> givenBack(state, merge, verdicts));
        }
    }

    private static void givenBack(State state, Merge merge, Verdicts verdicts) {
        for (FactName name : merge.other().facts().byName().keySet()) {
            boolean own = merge.own().facts().byName().containsKey(name);
            if (!own && !merge.since().contains(name)) {
                verdicts.met(GIVEN);
                if (state.after().facts().byName().containsKey(name)) {
                    verdicts.broken(finding(GIVEN, state, "it still knows " + name, "that is the other's"));
                }
            }
        }
    }

    /** It knows what it knew, but for what was told while it was part of the other. */
    private static void back(State state, Agenda part, Instant away, Verdicts verdicts) {
        for (Fact fact : state.before().facts().all()) {
            Optional<Fact> there = Optional.ofNullable(part.facts().byName().get(fact.name()));
            if (there.filter(one -> one.recorded().isAfter(away)).isEmpty()) {
                verdicts.met(BACK);
                if (!fact.equals(state.after().facts().byName().get(fact.name()))) {
                    verdicts.broken(
                            finding(BACK, state, "it does not know " + fact.name() + " as it did", "it is its own"));
                }
            }
        }
    }

    private static Finding finding(Clause clause, State state, String library, String oracle) {
        return new Finding(clause, state.at(), state.after().id(), Optional.empty(), library, oracle);
    }
}
