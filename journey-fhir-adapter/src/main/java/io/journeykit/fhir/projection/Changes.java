package io.journeykit.fhir.projection;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.agenda.StepStatus;
import io.journeykit.agenda.StepTable;
import io.journeykit.fhir.projection.Snapshot.Chapter;
import io.journeykit.fhir.projection.Snapshot.JourneyView;
import io.journeykit.kernel.Kernel;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Recorded;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Folds events into an agenda, and remembers what they changed: an agenda forgets the steps of a journey that ends. */
final class Changes {

    private Agenda agenda;
    private final Map<JourneyId, Map<StepRef, Step>> steps = new LinkedHashMap<>();
    private final Map<JourneyId, Journey> journeys = new LinkedHashMap<>();
    private final Set<JourneyId> changedJourneys = new LinkedHashSet<>();
    private final Map<JourneyId, Map<StepRef, Step>> all = new LinkedHashMap<>();
    private final Map<StepRef, Slot> lost = new LinkedHashMap<>();
    private final ContactChanges contacts = new ContactChanges();
    private final List<Chapter> chapters = new ArrayList<>();

    private Changes(Agenda before) {
        this.agenda = before;
    }

    /** What became so after an agenda stood like this. */
    static Changes of(Agenda before, List<Recorded> events) {
        Changes changes = new Changes(before);
        for (int from = 0; from < events.size(); ) {
            int to = from + 1;
            while (to < events.size() && recorded(events, to).equals(recorded(events, from))) {
                to++;
            }
            changes.chapter(events.subList(from, to));
            from = to;
        }
        return changes;
    }

    private static Instant recorded(List<Recorded> events, int index) {
        return events.get(index).event().stamp().recorded();
    }

    /** The agenda after all of it. */
    Agenda agenda() {
        return agenda;
    }

    Snapshot snapshot(SnapshotMaker maker) {
        List<TaskView> tasks = new ArrayList<>();
        steps.forEach((id, touched) -> touched.forEach(
                (ref, step) -> tasks.add(maker.view(last(id), step, Optional.ofNullable(lost.get(ref))))));
        List<JourneyView> shown = new ArrayList<>();
        for (JourneyId id : changedJourneys) {
            shown.add(maker.journeyView(journey(id), maker.tasks(last(id), everyStep(id))));
        }
        return new Snapshot(maker.overview(agenda), shown, tasks, contacts.contacts(), contacts.attempts(), chapters);
    }

    private Journey journey(JourneyId id) {
        return agenda.journey(id).orElseGet(() -> journeys.get(id));
    }

    /** The journey as it was when something last changed in it: with its facts, if it has ended since. */
    private Journey last(JourneyId id) {
        Journey last = journeys.get(id);
        return last == null ? journey(id) : last;
    }

    private Iterable<Step> everyStep(JourneyId id) {
        Journey journey = journey(id);
        return journey.steps().size() > 0
                ? journey.steps()
                : all.getOrDefault(id, Map.of()).values();
    }

    private void chapter(List<Recorded> events) {
        events.forEach(recorded -> note(recorded.event(), Kernel.evolve(agenda, recorded.event())));
        chapters.add(Chapters.of(events));
    }

    private void note(Event event, Agenda next) {
        if (event instanceof StepEvent changed) {
            changed(changed.step(), next);
        } else if (event instanceof JourneyEvent.Begun begun) {
            whole(begun.journey(), next);
        } else if (event instanceof JourneyEvent.OccurrencesAdded added) {
            changedJourneys.add(added.journey());
            added.occurrences().forEach(one -> changed(one.step(), next));
        } else if (event instanceof JourneyEvent.JourneyEnded ended) {
            ended(ended.journey());
        } else if (event instanceof EffectEvent.Settled settled) {
            contacts.note(settled);
        } else if (event instanceof ContactEvent contact) {
            contacts.note(contact, agenda, next);
        } else if (event instanceof PersonEvent) {
            comeAndGone(next, event.stamp().effective());
        }
        agenda = next;
    }

    private void changed(StepRef ref, Agenda next) {
        next.step(ref).ifPresent(step -> {
            Optional<Slot> had =
                    agenda.step(ref).flatMap(before -> before.dates().slot());
            if (step.dates().slot().isPresent()) {
                lost.remove(ref);
            } else {
                had.ifPresent(slot -> lost.put(ref, slot));
            }
            next.journey(ref.journey()).ifPresent(journey -> journeys.put(journey.id(), journey));
            steps.computeIfAbsent(ref.journey(), id -> new LinkedHashMap<>()).put(ref, step);
        });
    }

    private void whole(JourneyId id, Agenda next) {
        changedJourneys.add(id);
        next.journey(id).ifPresent(journey -> {
            journeys.put(id, journey);
            journey.steps().forEach(step -> changed(step.ref(), next));
        });
    }

    private void ended(JourneyId id) {
        changedJourneys.add(id);
        agenda.journey(id).ifPresent(journey -> {
            journeys.put(id, journey);
            Map<StepRef, Step> last = all.computeIfAbsent(id, one -> new LinkedHashMap<>());
            journey.steps().forEach(step -> last.put(step.ref(), step));
        });
    }

    /** A merge takes journeys in, and its undoing gives them back; under the one or the other agenda they go on. */
    private void comeAndGone(Agenda next, Instant at) {
        for (Journey journey : next.journeys()) {
            if (agenda.journey(journey.id()).isEmpty()) {
                whole(journey.id(), next);
            }
        }
        for (Journey journey : agenda.journeys()) {
            if (next.journey(journey.id()).isEmpty() && journey.isOpen()) {
                gone(journey, at);
            }
        }
    }

    /** What is open of it is shown as called off here. */
    private void gone(Journey journey, Instant at) {
        ended(journey.id());
        journeys.put(journey.id(), calledOff(journey));
        Map<StepRef, Step> last = requireNonNull(all.get(journey.id()));
        for (Step step : journey.steps()) {
            if (step.isOpen()) {
                Step off = step.with(
                        StepStatus.ended(Outcome.CANCELLED, step.status().machineState(), at));
                last.put(step.ref(), off);
                steps.computeIfAbsent(journey.id(), id -> new LinkedHashMap<>()).put(step.ref(), off);
            }
        }
    }

    private static Journey calledOff(Journey journey) {
        return new Journey(
                journey.id(),
                journey.origin(),
                journey.facts(),
                StepTable.EMPTY,
                List.of(),
                journey.milestones(),
                journey.clocks(),
                journey.closing(),
                Optional.of(Outcome.CANCELLED));
    }
}
