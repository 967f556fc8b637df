package io.journeykit.testkit.play;

import io.journeykit.agenda.Agenda;
import io.journeykit.spi.Recorded;
import io.journeykit.testkit.world.World;
import java.time.Instant;
import java.util.List;

/**
 * What became of one person's agenda in a play.
 *
 * @param events all that became so, in order
 * @param agenda as it stood at the end
 * @param last when the last thing happened
 * @param refused what the host did not take, and with what it broke, if it did
 */
public record PlayedAgenda(
        World world, List<Recorded> events, Agenda agenda, Instant last, List<Chronicle.Entry> refused) {

    public PlayedAgenda {
        events = List.copyOf(events);
        refused = List.copyOf(refused);
    }

    /** One in which everything was taken. */
    public PlayedAgenda(World world, List<Recorded> events, Agenda agenda, Instant last) {
        this(world, events, agenda, last, List.of());
    }

    @Override
    public String toString() {
        return world + ", " + events.size() + " events";
    }
}
