package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Request;
import io.journeykit.spi.Commit;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.play.Chronicle.Asked;
import io.journeykit.testkit.play.Chronicle.Committed;
import io.journeykit.testkit.play.Chronicle.Entry;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Lives in which something else happened than did, so that a clause that holds can be seen to fail. */
final class Tampered {

    private Tampered() {}

    /** The names of the clauses whose premise is met in a life. */
    static SortedSet<String> met(Chronicle life) {
        SortedSet<String> names = new TreeSet<>();
        Oracle.judge(life).premises().keySet().forEach(clause -> names.add(clause.toString()));
        return names;
    }

    static Chronicle without(Chronicle life, Predicate<Entry> gone) {
        return new Chronicle(
                life.world(), life.entries().stream().filter(gone.negate()).toList(), life.agendas());
    }

    static Chronicle with(Chronicle life, UnaryOperator<Entry> change) {
        return new Chronicle(life.world(), life.entries().stream().map(change).toList(), life.agendas());
    }

    /** With one more thing that happened, after all else of its time. */
    static Chronicle plus(Chronicle life, Entry entry) {
        List<Entry> entries = new ArrayList<>(life.entries());
        int place = 0;
        while (place < entries.size() && !entries.get(place).at().isAfter(entry.at())) {
            place++;
        }
        entries.add(place, entry);
        return new Chronicle(life.world(), entries, life.agendas());
    }

    /** In which all happens at its time, in whatever order it was told. */
    static Chronicle inOrder(Chronicle life) {
        List<Entry> entries = new ArrayList<>(life.entries());
        entries.sort(Comparator.comparing(Entry::at));
        return new Chronicle(life.world(), entries, life.agendas());
    }

    static Chronicle withoutEvents(Chronicle life, Predicate<Event> gone) {
        return withEvents(life, events -> events.stream().filter(gone.negate()).toList());
    }

    static Chronicle withEvents(Chronicle life, UnaryOperator<List<Event>> change) {
        return with(
                life,
                entry -> entry instanceof Committed committed
                        ? new Committed(
                                committed.at(),
                                decided(
                                        committed.commit(),
                                        change.apply(committed.commit().events())))
                        : entry);
    }

    private static Commit decided(Commit commit, List<Event> events) {
        return new Commit(commit.expected(), commit.input(), commit.agenda(), events, commit.effects());
    }

    /** In which each decision from then on left the agenda in this way. */
    static Chronicle withAgendas(Chronicle life, Instant since, UnaryOperator<Agenda> change) {
        return with(
                life,
                entry -> entry instanceof Committed committed && !committed.at().isBefore(since)
                        ? new Committed(
                                committed.at(),
                                left(
                                        committed.commit(),
                                        change.apply(committed.commit().agenda())))
                        : entry);
    }

    private static Commit left(Commit commit, Agenda agenda) {
        return new Commit(commit.expected(), commit.input(), agenda, commit.events(), commit.effects());
    }

    /** In which nobody was ever given work by itself, nor shown an incident. */
    static Chronicle unshown(Chronicle life) {
        Chronicle quiet = without(life, entry -> asks(entry, Request.AssignWork.class));
        Chronicle unseen = withoutEvents(quiet, NoticeEvent.IncidentRaised.class::isInstance);
        return withAgendas(
                unseen,
                Instant.EPOCH,
                agenda -> new Agenda(
                        agenda.id(),
                        agenda.progress(),
                        agenda.person(),
                        agenda.facts(),
                        agenda.journeys(),
                        agenda.outbox(),
                        new Agenda.Desk(agenda.desk().awaited(), agenda.desk().kept(), List.of()),
                        agenda.merges()));
    }

    /** The agenda of the first person as it stood before a time. */
    static Agenda last(Chronicle life, Instant before) {
        return life.entries().stream()
                .filter(entry -> entry instanceof Committed && entry.at().isBefore(before))
                .map(entry -> ((Committed) entry).commit().agenda())
                .filter(agenda -> agenda.id().equals(life.world().person().id()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    static Agenda withJourneys(Agenda agenda, List<Journey> journeys) {
        return new Agenda(
                agenda.id(),
                agenda.progress(),
                agenda.person(),
                agenda.facts(),
                journeys,
                agenda.outbox(),
                agenda.desk(),
                agenda.merges());
    }

    static Agenda withFacts(Agenda agenda, FactTable facts) {
        return new Agenda(
                agenda.id(),
                agenda.progress(),
                agenda.person(),
                facts,
                agenda.journeys(),
                agenda.outbox(),
                agenda.desk(),
                agenda.merges());
    }

    /** Whether an adapter was asked this. */
    static boolean asks(Entry entry, Class<? extends Request> request) {
        return entry instanceof Asked asked
                && request.isInstance(asked.delivery().effect().request());
    }

    /** The step of that id of the first journey that an adapter was asked anything for. */
    static StepRef step(Chronicle life, String id) {
        return life.entries().stream()
                .filter(Asked.class::isInstance)
                .flatMap(entry -> ((Asked) entry).delivery().step().stream())
                .filter(step -> step.step().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
