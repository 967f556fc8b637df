package io.journeykit.fhir.projection;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Step;
import io.journeykit.fhir.projection.Snapshot.AgendaStatus;
import io.journeykit.fhir.projection.Snapshot.Contact;
import io.journeykit.fhir.projection.Snapshot.JourneyView;
import io.journeykit.fhir.projection.Snapshot.Overview;
import io.journeykit.fhir.projection.Snapshot.Progress;
import io.journeykit.kernel.Definitions;
import io.journeykit.lifecycle.State;
import io.journeykit.planning.Slot;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes snapshots of agendas, with what the definitions say of their steps. */
final class SnapshotMaker {

    private final Definitions definitions;
    private final ExportPolicy policy;

    SnapshotMaker(Definitions definitions, ExportPolicy policy) {
        this.definitions = definitions;
        this.policy = policy;
    }

    Snapshot whole(Agenda agenda) {
        List<JourneyView> journeyViews = new ArrayList<>();
        List<TaskView> tasks = new ArrayList<>();
        for (Journey journey : agenda.journeys()) {
            // Of a journey that has ended only the summary is left here; its steps were shown as they ended.
            if (journey.steps().size() > 0) {
                JourneyView journeyView = journeyView(journey, tasks(journey, journey.steps()));
                journeyViews.add(journeyView);
                tasks.addAll(journeyView.steps());
            }
        }
        List<Contact> contacts = new ArrayList<>();
        for (Outreach outreach : agenda.outbox().open()) {
            contacts.add(new Contact(outreach, Progress.OPEN, ""));
        }
        return new Snapshot(overview(agenda), journeyViews, tasks, contacts, List.of(), List.of());
    }

    Overview overview(Agenda agenda) {
        Instant since = Instant.EPOCH;
        List<JourneyId> ids = new ArrayList<>(agenda.journeys().size());
        for (Journey journey : agenda.journeys()) {
            Instant begun = journey.origin().begun();
            since = ids.isEmpty() || begun.isBefore(since) ? begun : since;
            ids.add(journey.id());
        }
        return new Overview(agenda.id(), agenda.sequence(), standing(agenda), since, ids);
    }

    private static AgendaStatus standing(Agenda agenda) {
        if (agenda.merges().into().isPresent()) {
            return AgendaStatus.ELSEWHERE;
        }
        if (agenda.journeys().isEmpty()) {
            return AgendaStatus.NEW;
        }
        return agenda.isLive() ? AgendaStatus.LIVE : AgendaStatus.DONE;
    }

    JourneyView journeyView(Journey journey, List<TaskView> steps) {
        Optional<JourneyTemplate> template = definitions.template(journey.template());
        return new JourneyView(
                journey.id(), journey.template(), template, journey.origin().begun(), journey.outcome(), steps);
    }

    List<TaskView> tasks(Journey journey, Iterable<Step> steps) {
        Optional<JourneyTemplate> template = definitions.template(journey.template());
        List<TaskView> tasks = new ArrayList<>();
        for (Step step : steps) {
            tasks.add(view(journey, template, step, Optional.empty()));
        }
        return tasks;
    }

    TaskView view(Journey journey, Step step, Optional<Slot> lost) {
        return view(journey, definitions.template(journey.template()), step, lost);
    }

    private TaskView view(Journey journey, Optional<JourneyTemplate> template, Step step, Optional<Slot> lost) {
        Optional<StepTemplate> written = template.flatMap(one -> one.step(step.id()));
        Optional<State> state = step.status().isInState() ? state(journey.template(), step) : Optional.empty();
        Optional<String> businessStatus = state.flatMap(State::businessStatus);
        return new TaskView(
                step, written, policy.of(step, state), businessStatus, lost, decided(journey, written, step));
    }

    private Optional<State> state(TemplateRef ref, Step step) {
        return definitions.machine(ref, step.id()).flatMap(machine -> machine.state(step.state()));
    }

    private static Optional<Value> decided(Journey journey, Optional<StepTemplate> template, Step step) {
        if (step.isOpen() || template.isEmpty() || !(template.get().kind() instanceof StepKind.Decision)) {
            return Optional.empty();
        }
        FactTable facts = journey.facts();
        return facts.find(FactName.of(step.id().value())).map(fact -> fact.value());
    }
}
