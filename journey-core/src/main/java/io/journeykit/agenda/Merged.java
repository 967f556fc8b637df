package io.journeykit.agenda;

import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another agenda that was merged into this one, and which journeys came with it.
 *
 * @param own what was known here when it came
 * @param brought what was known there
 */
public record Merged(AgendaId from, List<JourneyId> journeys, Known own, Known brought) {
    public Merged {
        journeys = List.copyOf(journeys);
    }

    /** What was known of a person before the two became one. */
    public record Known(FactTable facts, Person person) {
        @Override
        public String toString() {
            return facts + " of " + person;
        }
    }

    /** What was known here, with what became known since. */
    public FactTable givenBack(FactTable known) {
        return since(own.facts(), known);
    }

    /** The record as it was here, with what was told since. */
    public Person givenBack(Person known) {
        Person before = own.person();
        Person together = before.stricter(brought.person());
        List<ConsentRule> rules = new ArrayList<>(before.consents());
        rules.retainAll(known.consents());
        known.consents().stream()
                .filter(rule -> !together.consents().contains(rule))
                .forEach(rules::add);
        return new Person(
                known.preferences(),
                rules,
                known.representative(),
                known.died().equals(together.died()) ? before.died() : known.died(),
                known.snooze().equals(together.snooze()) ? before.snooze() : known.snooze());
    }

    /** What was known there, with what became known since. */
    FactTable taken(FactTable known) {
        return since(brought.facts(), known);
    }

    private FactTable since(FactTable before, FactTable known) {
        FactTable.Builder facts = new FactTable.Builder(before);
        for (Fact newest : known.all()) {
            int kept = before.most(newest.name(), known);
            known.values(newest.name()).stream().filter(fact -> !wasKnown(fact)).forEach(fact -> facts.add(fact, kept));
        }
        return facts.table();
    }

    private boolean wasKnown(Fact fact) {
        return own.facts().values(fact.name()).contains(fact)
                || brought.facts().values(fact.name()).contains(fact);
    }

    /** Whether what is shown or asked for says that the person of the other agenda died. */
    public boolean saysItsDeath(Optional<String> code, Optional<StepRef> step) {
        return step.isEmpty()
                && code.equals(Optional.of(Incident.DEATH))
                && brought.person().died().isPresent();
    }

    /** Whether this step came with the other agenda. */
    public boolean holds(Optional<StepRef> step) {
        return step.map(StepRef::journey).filter(journeys::contains).isPresent();
    }

    /** Whether this signal is about a journey that came with the other agenda. */
    public boolean holds(Signal signal) {
        return signal.about().journey().filter(journeys::contains).isPresent();
    }
}
