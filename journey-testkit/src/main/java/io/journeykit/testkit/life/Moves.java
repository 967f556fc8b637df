package io.journeykit.testkit.life;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every move of the standard machines, by where from and where to. */
final class Moves {

    /** All that there are. */
    static final SortedSet<String> ALL = all();

    private final Map<JourneyId, TemplateRef> begun = new HashMap<>();
    private final Map<AgendaId, Agenda> agendas = new HashMap<>();
    private final Chronicle chronicle;
    private final SortedSet<String> met;

    private Moves(Chronicle chronicle, SortedSet<String> met) {
        this.chronicle = chronicle;
        this.met = met;
    }

    private static SortedSet<String> all() {
        SortedSet<String> all = new TreeSet<>();
        for (StepMachine machine : StandardMachines.all()) {
            for (Transition move : machine.transitions()) {
                all.add(name(machine.name(), move.from(), move.to()));
            }
        }
        return Collections.unmodifiableSortedSet(all);
    }

    private static String name(String machine, String from, String to) {
        return "move " + machine + " " + from + " to " + to;
    }

    static void of(Chronicle chronicle, SortedSet<String> met) {
        new Moves(chronicle, met).all(chronicle);
    }

    private void all(Chronicle life) {
        for (Chronicle.Entry entry : life.entries()) {
            if (entry instanceof Chronicle.Committed committed) {
                Agenda before = agendas.getOrDefault(committed.agenda(), Agenda.empty(committed.agenda()));
                Map<StepRef, String> states = new HashMap<>();
                committed.commit().events().forEach(event -> event(event, before, states));
                agendas.put(committed.agenda(), committed.commit().agenda());
            }
        }
    }

    private void event(Event event, Agenda before, Map<StepRef, String> states) {
        if (event instanceof JourneyEvent.Begun journey) {
            begun.put(journey.journey(), journey.template());
        } else if (event instanceof StepEvent.Moved moved) {
            moved.from().ifPresent(from -> met(moved.step(), from, moved.to()));
            states.put(moved.step(), moved.to());
        } else if (event instanceof StepEvent.Ended ended && ended.state().isPresent()) {
            Optional.ofNullable(states.get(ended.step()))
                    .or(() -> before.step(ended.step())
                            .filter(step -> step.status().isInState())
                            .map(Step::state))
                    .ifPresent(from -> met(ended.step(), from, ended.state().get()));
        }
    }

    private void met(StepRef step, String from, String to) {
        machine(step).ifPresent(machine -> met.add(name(machine, from, to)));
    }

    private Optional<String> machine(StepRef step) {
        return Optional.ofNullable(begun.get(step.journey()))
                .flatMap(this::template)
                .flatMap(template -> template.step(step.step()))
                .map(StepTemplate::machine)
                .filter(machine -> StandardMachines.all().stream()
                        .anyMatch(one -> one.name().equals(machine)));
    }

    private Optional<JourneyTemplate> template(TemplateRef ref) {
        return chronicle.world().templates().stream()
                .filter(template -> template.ref().equals(ref))
                .findFirst();
    }
}
