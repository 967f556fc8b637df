package io.journeykit.testkit.oracle;

import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;

/**
 * What a person takes to be so of a visit: she was told of it, or said yes to it.
 *
 * @param agenda under which she is coordinated
 * @param saidYes whether she chose it, and it is still to be booked
 * @param since where in the chronicle it began
 */
record Belief(AgendaId agenda, StepRef visit, Slot slot, boolean saidYes, int since) {

    boolean isOf(Slot other) {
        return slot.start().equals(other.start())
                && slot.place().equals(other.place())
                && slot.provider().equals(other.provider());
    }

    Belief once(boolean chosen) {
        return new Belief(agenda, visit, slot, chosen, since);
    }

    Belief of(StepRef other) {
        return new Belief(agenda, other, slot, saidYes, since);
    }

    /**
     * What is no longer so.
     *
     * @param place in the chronicle from which on it is not
     * @param then how things stood when it ceased to be
     */
    record Gone(Belief belief, int place, Instant at, Situation then) {

        /** The time at which she would come in vain. */
        Instant oldTime() {
            return belief.slot().start();
        }

        @Override
        public String toString() {
            return belief + " is no longer so";
        }
    }

    @Override
    public String toString() {
        return visit + " at " + slot.start();
    }
}
