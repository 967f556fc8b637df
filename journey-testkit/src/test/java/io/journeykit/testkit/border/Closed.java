package io.journeykit.testkit.border;

import io.journeykit.Journeys;
import io.journeykit.agenda.Actor;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Signal;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Law 25: a host that was closed says so, and takes nothing that it will not lead. */
final class Closed {

    static final Clause TAKES_NOTHING =
            new Clause(25, "closed-takes-nothing", "What is told after the host was closed is refused, with a reason.");

    private static final AgendaId SALLY = AgendaId.of("sally");

    private Closed() {}

    static List<Trial> trials() {
        SortedMap<String, Consumer<Journeys>> calls = new TreeMap<>(Map.of(
                "a beginning",
                door -> door.begin("call", SALLY),
                "a signal",
                door -> door.signal(SALLY, Signal.of("noise")),
                "a fact",
                door -> door.report(SALLY, new TreeMap<>(Map.of(FactName.of("f"), Value.of(1))), Instant.EPOCH, "ehr"),
                "a consent",
                door -> door.consent(SALLY, ConsentRule.permit("care")),
                "a preference",
                door -> door.prefer(SALLY, Preferences.unknown(ZoneOffset.UTC)),
                "an instruction",
                door -> door.instruct(
                        SALLY, new Instruction.SettleIncident(1), new Actor(Owner.CARE_TEAM, "nurse-1"), "seen"),
                "a wake",
                door -> door.tell(SALLY, new Input.Wake(InputId.of("w-1")))));
        return calls.entrySet().stream()
                .map(call -> Trial.of(
                        call.getKey() + " is told after the end",
                        witness -> hold(call.getValue(), witness),
                        TAKES_NOTHING))
                .toList();
    }

    private static void hold(Consumer<Journeys> call, Witness witness) {
        Sight sight = new Sight();
        Journeys journeys = Journeys.embedded()
                .templates(Pathways.CALL)
                .adapters(new Desk(sight, Desk::usual))
                .start();
        journeys.close();
        try {
            call.accept(journeys);
            witness.broken(TAKES_NOTHING, "it was taken");
        } catch (RuntimeException refused) {
            if (refused.getMessage() == null) {
                witness.broken(TAKES_NOTHING, "it was refused without a reason");
            }
        }
    }
}
