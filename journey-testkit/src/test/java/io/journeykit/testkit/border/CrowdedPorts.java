package io.journeykit.testkit.border;

import io.journeykit.spi.Port;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.AgendaId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Law 25: the calls of one tenant that never come back leave room at their port for the calls of others. */
final class CrowdedPorts {

    private static final AgendaId NEIGHBOUR = AgendaId.of("neighbour", "p1");

    // Some more than a port has threads today.
    private static final int CALLS = 6;

    private CrowdedPorts() {}

    static List<Trial> trials() {
        return Stream.of(Port.values())
                .map(port -> Trial.of(
                        port + " never comes back from " + CALLS + " calls",
                        witness -> hold(port, witness),
                        OthersGoOn.DISPATCHING_BESIDE_SILENCE))
                .toList();
    }

    private static void hold(Port port, Witness witness) {
        Trap trap = new Trap(Place.of(port), Deed.NEVER_COMES_BACK);
        JourneyTemplate template = Pathways.at(port);
        try (Outpost post = new Outpost(trap, template)) {
            for (int i = 1; i <= CALLS; i++) {
                post.begin(template, AgendaId.of(Trap.TENANT, "p" + i));
            }
            post.awaitQuiet();
            post.begin(template, NEIGHBOUR);
            post.sight
                    .await(
                            () -> post.sight.has(new Desk.Asked(port, NEIGHBOUR)),
                            () -> Optional.of(
                                    "all threads of the port, " + trap.held().size() + ", are kept there"))
                    .ifPresent(why -> witness.broken(OthersGoOn.DISPATCHING_BESIDE_SILENCE, why));
        }
    }
}
