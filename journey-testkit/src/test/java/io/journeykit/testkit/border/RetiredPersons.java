package io.journeykit.testkit.border;

import io.journeykit.Journeys;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Signal;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Law 27: a person is coordinated in one place, wherever one was told that this is elsewhere. */
final class RetiredPersons {

    static final Clause SOMEWHERE = new Clause(
            27, "retiring-ends-somewhere", "However persons were retired into each other, each call comes to its end.");
    static final Clause NOTHING_LOST = new Clause(
            27, "retiring-loses-nothing", "A journey that nobody took over is still led, or a person is told of it.");

    private static final AgendaId[] PEOPLE = {AgendaId.of("p1"), AgendaId.of("p2"), AgendaId.of("p3")};

    private RetiredPersons() {}

    static List<Trial> trials() {
        return List.of(
                circle("a person is retired into herself", 1),
                circle("two persons are retired into each other", 2),
                circle("three persons are retired in a circle", 3),
                Trial.of(
                        "a person is retired before anybody took her journeys over",
                        RetiredPersons::lose,
                        NOTHING_LOST));
    }

    /** Ends what would go on for ever: nobody has to look so often. */
    private static final class Weary extends RelayedStore {

        private static final int OFTEN = 10_000;

        private final AtomicInteger looks = new AtomicInteger();

        Weary() {
            super(new InMemoryStore());
        }

        static final class Tired extends Error {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public Optional<Agenda> load(AgendaId id) {
            if (looks.incrementAndGet() > OFTEN) {
                throw new Tired();
            }
            return super.load(id);
        }
    }

    private static Trial circle(String what, int size) {
        return Trial.of(what, witness -> circle(size, witness), SOMEWHERE);
    }

    private static void circle(int size, Witness witness) {
        try (Journeys journeys = Journeys.embedded()
                .templates(Pathways.CALL)
                .store(new Weary())
                .adapters(new Desk(new Sight(), Desk::usual))
                .start()) {
            for (int i = 0; i < size; i++) {
                journeys.begin("call", PEOPLE[i]);
            }
            for (int i = 0; i < size; i++) {
                tellAnyway(journeys, PEOPLE[i], new Input.RetireInto(InputId.of("r-1"), PEOPLE[(i + 1) % size]));
            }
            journeys.signal(PEOPLE[0], Signal.of("noise"));
            journeys.agenda(PEOPLE[0]);
        } catch (Weary.Tired e) {
            witness.broken(SOMEWHERE, "a call looks for her agenda for ever");
        }
    }

    private static void tellAnyway(Journeys journeys, AgendaId person, Input input) {
        try {
            journeys.tell(person, input);
        } catch (IllegalArgumentException refused) {
            // As it should be.
        }
    }

    private static void lose(Witness witness) {
        try (Journeys journeys = Journeys.embedded()
                .templates(Pathways.CALL)
                .adapters(new Desk(new Sight(), Desk::usual))
                .start()) {
            journeys.begin("call", PEOPLE[0]);
            journeys.begin("call", PEOPLE[1]);
            tellAnyway(journeys, PEOPLE[0], new Input.RetireInto(InputId.of("r-1"), PEOPLE[1]));
            Agenda home = journeys.agenda(PEOPLE[0]);
            boolean led = home.id().equals(PEOPLE[0])
                    ? home.isLive()
                    : home.journeys().size() == 2;
            if (!led && home.desk().incidents().isEmpty()) {
                witness.broken(NOTHING_LOST, "her journey is nowhere, and nobody is told");
            }
        }
    }
}
