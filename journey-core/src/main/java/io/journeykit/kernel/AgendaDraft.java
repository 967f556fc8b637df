package io.journeykit.kernel;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.KeptSignal;
import io.journeykit.agenda.Merged;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Outbox;
import io.journeykit.agenda.Person;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.StepEvent;
import io.journeykit.agenda.list.ImmutableLists;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Unhandled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An agenda in the making: events are folded into it one by one. Deciding and evolving share this fold, so what a
 * decision returns is what its events fold to.
 */
final class AgendaDraft {

    private final AgendaId id;
    private final List<JourneyDraft> journeys;
    private long sequence;
    private Instant now;
    private int begun;
    private Person person;
    private FactsDraft facts;
    private Outbox outbox;
    private List<OpenEffect> awaited;
    private List<KeptSignal> kept;
    private List<Incident> incidents;
    private Agenda.Merges merges;

    AgendaDraft(Agenda agenda) {
        id = agenda.id();
        sequence = agenda.sequence();
        now = agenda.progress().now();
        begun = agenda.progress().begun();
        person = agenda.person();
        facts = new FactsDraft(agenda.facts());
        outbox = agenda.outbox();
        awaited = agenda.desk().awaited();
        kept = agenda.desk().kept();
        incidents = agenda.desk().incidents();
        merges = agenda.merges();
        journeys = new ArrayList<>(agenda.journeys().size());
        for (int i = 0; i < agenda.journeys().size(); i++) {
            journeys.add(new JourneyDraft(agenda.journeys().get(i)));
        }
    }

    AgendaId id() {
        return id;
    }

    long sequence() {
        return sequence;
    }

    Instant now() {
        return now;
    }

    int begun() {
        return begun;
    }

    Person person() {
        return person;
    }

    FactTable facts() {
        return facts.table();
    }

    Outbox outbox() {
        return outbox;
    }

    List<OpenEffect> awaited() {
        return awaited;
    }

    List<KeptSignal> kept() {
        return kept;
    }

    List<Incident> incidents() {
        return incidents;
    }

    Agenda.Merges merges() {
        return merges;
    }

    List<JourneyDraft> journeys() {
        return journeys;
    }

    JourneyDraft journey(JourneyId journey) {
        int place = place(journey);
        if (place < 0) {
            throw new IllegalStateException("Agenda " + id + " has no journey '" + journey + "'.");
        }
        return journeys.get(place);
    }

    boolean has(JourneyId journey) {
        return place(journey) >= 0;
    }

    /** The place of a journey among all; -1 if it is not there. */
    private int place(JourneyId journey) {
        for (int i = 0; i < journeys.size(); i++) {
            if (journeys.get(i).id().equals(journey)) {
                return i;
            }
        }
        return -1;
    }

    Agenda agenda() {
        Journey[] done = new Journey[journeys.size()];
        for (int i = 0; i < done.length; i++) {
            done[i] = journeys.get(i).journey();
        }
        return new Agenda(
                id,
                new Agenda.Progress(sequence, now, begun),
                person,
                facts.kept(),
                List.of(done),
                outbox.settled(),
                Agenda.Desk.of(awaited, kept, incidents),
                merges);
    }

    /** There is one event more, at its time. */
    void count(Event event) {
        sequence++;
        Instant recorded = event.stamp().recorded();
        now = recorded.isAfter(now) ? recorded : now;
    }

    void apply(Event event) {
        count(event);
        if (event instanceof StepEvent step) {
            int place = place(step.step().journey());
            if (place >= 0) {
                journeys.get(place).apply(step, journeys.get(place).indexOf(step.step()));
            }
        } else if (event instanceof JourneyEvent.Begun began) {
            begun++;
            journeys.add(new JourneyDraft(began.journeyBegun()));
        } else if (event instanceof JourneyEvent journey) {
            if (has(journey.journey())) {
                journey(journey.journey()).apply(journey);
            }
        } else if (event instanceof ContactEvent contact) {
            outbox = contact.applyTo(outbox);
        } else if (event instanceof EffectEvent effect) {
            apply(effect);
        } else if (event instanceof NoticeEvent notice) {
            apply(notice);
        } else if (event instanceof PersonEvent happened) {
            apply(happened);
        } else {
            throw new Unhandled(event, AgendaDraft.class);
        }
    }

    private void apply(EffectEvent event) {
        if (event instanceof EffectEvent.Requested requested) {
            awaited = ImmutableLists.plus(
                    awaited, OpenEffect.of(requested.effect(), requested.stamp().because()));
        } else if (event instanceof EffectEvent.Settled settled) {
            awaited = ImmutableLists.without(awaited, open -> open.key().equals(settled.key()));
        } else if (event instanceof EffectEvent.Told told) {
            awaited = ImmutableLists.replacing(awaited, open -> open.key().equals(told.key()), OpenEffect::onTheList);
        } else {
            throw new Unhandled(event, AgendaDraft.class);
        }
    }

    private void apply(NoticeEvent event) {
        if (event instanceof NoticeEvent.SignalKept signal) {
            kept = ImmutableLists.plus(
                    kept, new KeptSignal(signal.signal(), event.stamp().recorded(), signal.until()));
        } else if (event instanceof NoticeEvent.SignalHeard heard
                && heard.step().isPresent()) {
            heard(heard.signal(), heard.step().get());
        } else if (event instanceof NoticeEvent.SignalLetGo gone) {
            kept = ImmutableLists.without(kept, one -> one.signal().equals(gone.signal()));
        } else if (event instanceof NoticeEvent.IncidentRaised raised) {
            incidents = ImmutableLists.plus(incidents, raised.incident());
        } else if (event instanceof NoticeEvent.IncidentSettled settled) {
            incidents = ImmutableLists.without(incidents, one -> one.id() == settled.incident());
        } else if (!isForTheRecordOnly(event)) {
            throw new Unhandled(event, AgendaDraft.class);
        }
    }

    private void heard(Signal signal, StepRef step) {
        for (int i = 0; i < kept.size(); i++) {
            KeptSignal one = kept.get(i);
            if (one.signal().equals(signal)) {
                kept = ImmutableLists.plus(ImmutableLists.without(kept, one::equals), one.heardBy(step));
                return;
            }
        }
    }

    private static boolean isForTheRecordOnly(NoticeEvent event) {
        return event instanceof NoticeEvent.SignalHeard
                || event instanceof NoticeEvent.Instructed
                || event instanceof NoticeEvent.Noted;
    }

    private void apply(PersonEvent event) {
        if (event instanceof PersonEvent.FactLearned learned) {
            facts.plus(learned.fact(), learned.kept());
        } else if (event instanceof PersonEvent.Absorbed absorbed) {
            absorb(absorbed.absorbed());
        } else if (event instanceof PersonEvent.Reinstated reinstated) {
            reinstate(reinstated.part());
        } else if (event instanceof PersonEvent.Retired retired) {
            merges = new Agenda.Merges(merges.taken(), Optional.of(retired.survivor()));
            journeys.clear();
            outbox = Outbox.EMPTY;
            awaited = List.of();
            kept = List.of();
            incidents = List.of();
        } else if (event instanceof PersonEvent.MergeUndone undone) {
            give(undone.absorbed());
        } else {
            person = PersonFold.after(person, event);
        }
    }

    private void absorb(Agenda other) {
        journeys.addAll(other.journeys().stream().map(JourneyDraft::new).toList());
        begun += other.progress().begun();
        outbox = AgendaMerge.join(outbox, AgendaMerge.shifted(other.outbox(), sequence));
        awaited = AgendaMerge.join(awaited, other.desk().awaited());
        kept = AgendaMerge.join(kept, other.desk().kept());
        incidents = AgendaMerge.join(incidents, AgendaMerge.shifted(other.desk().incidents(), sequence));
        merges = AgendaMerge.taking(merges, new Merged.Known(facts.kept(), person), other);
        facts = new FactsDraft(facts.table().join(other.facts()));
        person = person.stricter(other.person());
        // It is made of both agendas' events now, so that what is numbered by them stays apart.
        sequence += other.sequence();
    }

    private void reinstate(Agenda part) {
        merges = new Agenda.Merges(merges.taken(), Optional.empty());
        part.journeys().forEach(journey -> journeys.add(new JourneyDraft(journey)));
        facts = new FactsDraft(facts.table().join(part.facts()));
        outbox = part.outbox();
        awaited = part.desk().awaited();
        kept = part.desk().kept();
        incidents = part.desk().incidents();
        // What came back is numbered by the events of the agenda it was part of.
        sequence = Math.max(sequence, part.sequence());
    }

    private void give(AgendaId absorbed) {
        for (Merged merged : merges.taken()) {
            if (merged.from().equals(absorbed)) {
                facts = new FactsDraft(merged.givenBack(facts.table()));
                person = merged.givenBack(person);
                journeys.removeIf(journey -> merged.journeys().contains(journey.id()));
                outbox = AgendaMerge.without(outbox, merged);
                awaited = awaited.stream()
                        .filter(one -> !merged.holds(one.step()) && !isOfTheOther(merged, one.text(), one.step()))
                        .toList();
                kept = kept.stream().filter(one -> !merged.holds(one.signal())).toList();
                incidents = incidents.stream()
                        .filter(one ->
                                !merged.holds(one.step()) && !isOfTheOther(merged, Optional.of(one.code()), one.step()))
                        .toList();
            }
        }
        merges = AgendaMerge.without(merges, absorbed);
    }

    /** Whether it says that she died, which was the other and not she. */
    private boolean isOfTheOther(Merged merged, Optional<String> code, Optional<StepRef> step) {
        return person.died().isEmpty() && merged.saysItsDeath(code, step);
    }
}
