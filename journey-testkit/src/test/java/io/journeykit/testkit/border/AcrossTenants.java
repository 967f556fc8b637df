package io.journeykit.testkit.border;

import io.journeykit.Journeys;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Report;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Port;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Law 27: no input of one tenant reaches what another has. */
final class AcrossTenants {

    static final Clause MERGES = new Clause(
            27, "merges-stay-in-a-tenant", "No merge, and no part of one, brings agendas of two tenants together.");
    static final Clause REPORTS =
            new Clause(27, "reports-stay-in-a-tenant", "No report of one tenant settles an effect of another.");

    private static final AgendaId OURS = AgendaId.of("clinic-a", "p1");
    private static final AgendaId THEIRS = AgendaId.of("clinic-b", "p1");
    private static final InputId ID = InputId.of("m-1");

    private AcrossTenants() {}

    static List<Trial> trials() {
        return List.of(
                merge("another tenant's agenda is merged", agenda -> new Input.MergePersons(ID, agenda)),
                merge("a person is retired into another tenant's", agenda -> new Input.RetireInto(ID, agenda.id())),
                merge("another tenant's agenda is reinstated", agenda -> new Input.Reinstate(ID, agenda)),
                Trial.of("a report names another tenant's effect", AcrossTenants::report, REPORTS));
    }

    private static Trial merge(String what, Function<Agenda, Input> input) {
        return Trial.of(
                what,
                witness -> {
                    try (Journeys journeys = start(new Desk(new Sight(), Desk::usual))) {
                        journeys.begin("call", OURS);
                        journeys.begin("call", THEIRS);
                        merge(journeys, input.apply(journeys.agenda(THEIRS)), witness);
                    }
                },
                MERGES);
    }

    private static void merge(Journeys journeys, Input input, Witness witness) {
        try {
            journeys.tell(OURS, input);
        } catch (IllegalArgumentException refused) {
            return;
        }
        Agenda now = journeys.agenda(OURS);
        if (!now.id().equals(OURS)) {
            witness.broken(MERGES, "who asks for clinic-a's agenda is given that of " + now.id());
        }
        if (now.journeys().size() != 1) {
            witness.broken(MERGES, "clinic-a's agenda has " + now.journeys().size() + " journeys, one of them theirs");
        }
    }

    private static Journeys start(Desk desk) {
        return Journeys.embedded().templates(Pathways.CALL).adapters(desk).start();
    }

    private static void report(Witness witness) {
        Sight sight = new Sight();
        CompletableFuture<EffectKey> asked = new CompletableFuture<>();
        CountDownLatch reported = new CountDownLatch(1);
        TrappedStore store = TrappedStore.inMemory(Trap.NONE, sight);
        try (Journeys journeys = Journeys.embedded()
                .templates(Pathways.CALL)
                .store(store)
                .adapters(new Desk(sight, delivery -> answer(delivery, asked, reported)))
                .start()) {
            journeys.begin("call", THEIRS);
            tellAnyway(journeys, new Input.EffectReported(ID, asked.join(), Report.Done.PLAINLY));
            reported.countDown();
            sight.await(
                            () -> sight.count(new Desk.Asked(Port.WORKLIST, THEIRS)) > 1,
                            () -> store.effects().next(Port.WORKLIST).isEmpty()
                                    ? Optional.of("their effect, which was to be tried again, is in the queue no more")
                                    : Optional.empty())
                    .ifPresent(why -> witness.broken(REPORTS, why));
        }
    }

    private static void tellAnyway(Journeys journeys, Input input) {
        try {
            journeys.tell(OURS, input);
        } catch (IllegalArgumentException refused) {
            // As it should be.
        }
    }

    /** Is not ready at first, and says so once somebody else has said that it is done. */
    private static Reply answer(Delivery delivery, CompletableFuture<EffectKey> asked, CountDownLatch reported) {
        if (delivery.attempt() > 1) {
            return Reply.done();
        }
        asked.complete(delivery.key());
        try {
            reported.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts it.", e);
        }
        return Reply.retry(Duration.ofMillis(1));
    }
}
