package io.journeykit.agenda;

import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is coordinated for one person. It is what its events folded up to now, and is the unit of storage, of
 * concurrency and of distribution.
 *
 * @param journeys in the order in which they began; ended ones as summaries
 */
public record Agenda(
        AgendaId id,
        Progress progress,
        Person person,
        FactTable facts,
        List<Journey> journeys,
        Outbox outbox,
        Desk desk,
        Merges merges) {

    /**
     * How far it has come.
     *
     * @param sequence how many events it is made of
     * @param now the latest time at which anything was decided; time never runs backwards from here
     * @param begun how many journeys ever began; the next one's id is derived from it
     */
    public record Progress(long sequence, Instant now, int begun) {}

    /**
     * What lies open on the desk.
     *
     * @param awaited effects whose result is still awaited
     * @param kept signals that came before their step
     * @param incidents what a person must look at
     */
    public record Desk(List<OpenEffect> awaited, List<KeptSignal> kept, List<Incident> incidents) {

        private static final Desk EMPTY = new Desk(List.of(), List.of(), List.of());

        /** The same one whenever it is empty, as it mostly is. */
        public static Desk of(List<OpenEffect> awaited, List<KeptSignal> kept, List<Incident> incidents) {
            return awaited.isEmpty() && kept.isEmpty() && incidents.isEmpty()
                    ? EMPTY
                    : new Desk(awaited, kept, incidents);
        }

        public Desk {
            awaited = List.copyOf(awaited);
            kept = List.copyOf(kept);
            incidents = List.copyOf(incidents);
        }
    }

    /**
     * Other agendas of the same person.
     *
     * @param taken those that were merged into this one
     * @param into where the person is coordinated now, when this one was merged into another
     */
    public record Merges(List<Merged> taken, Optional<AgendaId> into) {

        static final Merges NONE = new Merges(List.of(), Optional.empty());

        public Merges {
            taken = List.copyOf(taken);
        }
    }

    public Agenda {
        journeys = List.copyOf(journeys);
    }

    /** The agenda of a person of whom nothing is known yet. */
    public static Agenda empty(AgendaId id) {
        return new Agenda(
                id,
                new Progress(0, Instant.EPOCH, 0),
                Person.UNKNOWN,
                FactTable.NONE,
                List.of(),
                Outbox.EMPTY,
                Desk.EMPTY,
                Merges.NONE);
    }

    /** How many events it is made of. */
    public long sequence() {
        return progress.sequence();
    }

    public Optional<Journey> journey(JourneyId id) {
        for (Journey journey : journeys) {
            if (journey.id().equals(id)) {
                return Optional.of(journey);
            }
        }
        return Optional.empty();
    }

    public Optional<Step> step(StepRef ref) {
        return journey(ref.journey()).flatMap(journey -> journey.steps().find(ref));
    }

    /** The earliest open deadline of the whole agenda, possibly past; {@link io.journeykit.vocabulary.Eternity#END} when nothing is waited for. */
    public Instant wakeAt() {
        Instant earliest = outbox.wakeAt();
        for (int i = 0; i < journeys.size(); i++) {
            Instant at = journeys.get(i).wakeAt();
            earliest = at.isBefore(earliest) ? at : earliest;
        }
        for (int i = 0; i < desk.kept().size(); i++) {
            Instant until = desk.kept().get(i).until();
            earliest = until.isBefore(earliest) ? until : earliest;
        }
        return earliest;
    }

    /** Whether it still has a journey to lead. */
    public boolean isLive() {
        for (Journey journey : journeys) {
            if (journey.isOpen()) {
                return true;
            }
        }
        return false;
    }

    /** What came from another agenda that was merged into this one, as it stands now. */
    public Optional<Agenda> partFrom(AgendaId absorbed) {
        return merges.taken().stream()
                .filter(merged -> merged.from().equals(absorbed))
                .findFirst()
                .map(this::part);
    }

    private Agenda part(Merged merged) {
        return new Agenda(
                merged.from(),
                progress,
                person,
                merged.taken(facts),
                journeys.stream()
                        .filter(journey -> merged.journeys().contains(journey.id()))
                        .toList(),
                new Outbox(
                        outbox.open().stream()
                                .filter(contact -> merged.holds(Optional.of(contact.step())))
                                .toList(),
                        outbox.counted(),
                        outbox.distrusted()),
                new Desk(
                        desk.awaited().stream()
                                .filter(effect -> merged.holds(effect.step())
                                        || merged.saysItsDeath(effect.text(), effect.step()))
                                .toList(),
                        desk.kept().stream()
                                .filter(kept -> merged.holds(kept.signal()))
                                .toList(),
                        desk.incidents().stream()
                                .filter(one -> merged.holds(one.step())
                                        || merged.saysItsDeath(Optional.of(one.code()), one.step()))
                                .toList()),
                new Merges(List.of(), Optional.empty()));
    }

    @Override
    public String toString() {
        return "agenda " + id + " at " + sequence();
    }
}
