package io.journeykit.testkit.play;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that happened in a play, in order: what the coordination was told, what it decided, what it asked of whom and was
 * answered, and what became true out there.
 *
 * @param agendas as they stood at the end, each under {@link AgendaId#toString}
 */
public record Chronicle(World world, List<Entry> entries, Map<String, Agenda> agendas) {

    public Chronicle {
        entries = List.copyOf(entries);
        agendas = Collections.unmodifiableMap(new TreeMap<>(agendas));
    }

    /** One thing that happened. */
    public sealed interface Entry {

        /** When it happened, by the clock of the world. */
        Instant at();

        /** Whose agenda it concerns. */
        AgendaId agenda();
    }

    /**
     * The world told the coordination something.
     *
     * @param receipt absent: it was refused
     * @param failure the class of what the host threw; absent where it took it
     */
    public record Told(Instant at, AgendaId agenda, Input input, Optional<Receipt> receipt, Optional<String> failure)
            implements Entry {
        @Override
        public String toString() {
            return at + " told " + input.getClass().getSimpleName();
        }
    }

    /** Something was decided and stored; the input is the world's, or one that the host made itself. */
    public record Committed(Instant at, Commit commit) implements Entry {
        @Override
        public AgendaId agenda() {
            return commit.id();
        }

        @Override
        public String toString() {
            return at + " committed " + commit;
        }
    }

    /** An adapter was asked; it is the world's side of an effect. */
    public record Asked(Instant at, Delivery delivery, Reply reply) implements Entry {
        @Override
        public AgendaId agenda() {
            return delivery.agenda();
        }

        @Override
        public String toString() {
            return at + " " + delivery + ": " + reply;
        }
    }

    /**
     * What became true of a slot at its provider, whoever did it.
     *
     * @param agenda of whom the slot was
     * @param step it was booked for, where that is known
     */
    public record Became(Instant at, AgendaId agenda, Optional<StepRef> step, Slot slot, Fate fate) implements Entry {
        @Override
        public String toString() {
            return at + " slot " + slot.id() + " " + fate;
        }
    }

    /** What may become of a slot without the library. */
    public enum Fate {
        /** Somebody booked it by hand. */
        BOOKED_BY_HAND,
        /** It was booked, and is no longer, since another was booked by hand in its place. */
        MOVED_AWAY,
        /** The provider called it off. */
        CALLED_OFF,
        /** She came. */
        ATTENDED,
        /** She did not come. */
        MISSED
    }

    /**
     * The host failed in what it does by itself, or hung; the play ended here.
     *
     * @param agenda the first person's, since nobody is to blame
     * @param failure the class of what it threw
     */
    public record Broke(Instant at, AgendaId agenda, String failure) implements Entry {
        @Override
        public String toString() {
            return at + " broke with " + failure;
        }
    }

    /** The store was put back to what it held at a time. */
    public record Restored(Instant at, AgendaId agenda, Instant to) implements Entry {
        @Override
        public String toString() {
            return at + " restored to " + to;
        }
    }

    @Override
    public String toString() {
        return world + ", " + entries.size() + " entries";
    }
}
