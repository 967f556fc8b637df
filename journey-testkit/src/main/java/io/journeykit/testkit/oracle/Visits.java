package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Request;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The oracle's book of slots: who had which, held or booked, from when to when, by what providers answered. */
final class Visits {

    private final List<Having> all = new ArrayList<>();

    private Visits() {}

    static Visits of(Chronicle chronicle) {
        Visits visits = new Visits();
        for (Chronicle.Entry entry : chronicle.entries()) {
            if (entry instanceof Chronicle.Asked asked && asked.reply() instanceof Reply.Done) {
                visits.enter(asked);
            } else if (entry instanceof Chronicle.Became became) {
                visits.enter(became);
            }
        }
        return visits;
    }

    /** How somebody has a slot. */
    enum As {
        HELD,
        BOOKED,
        /** Booked by a person, not by the library. */
        BOOKED_BY_OTHERS
    }

    /**
     * Somebody has a slot for a while.
     *
     * @param step for which it was taken
     * @param to when it was given back or lost; absent: never
     */
    record Having(AgendaId agenda, Optional<StepRef> step, Slot slot, As as, Instant from, Optional<Instant> to) {

        boolean isAt(Instant time) {
            return !from.isAfter(time) && to.map(time::isBefore).orElse(true);
        }

        boolean isOurs() {
            return as != As.BOOKED_BY_OTHERS;
        }

        private Having until(Instant end) {
            return new Having(agenda, step, slot, as, from, Optional.of(end));
        }
    }

    /** Every having, in the order in which it began. */
    List<Having> all() {
        return all;
    }

    /** What an agenda has at a time. */
    List<Having> of(AgendaId agenda, Instant at) {
        List<Having> there = new ArrayList<>();
        for (Having one : all) {
            if (one.agenda().equals(agenda) && one.isAt(at)) {
                there.add(one);
            }
        }
        return there;
    }

    private void enter(Chronicle.Asked asked) {
        Request request = asked.delivery().effect().request();
        if (request instanceof Request.HoldSlot hold) {
            take(asked, hold.slot(), As.HELD);
        } else if (request instanceof Request.BookSlot book) {
            take(asked, book.slot(), As.BOOKED);
        } else if (request instanceof Request.ReleaseSlot release) {
            end(asked.agenda(), release.slot(), asked.at());
        } else if (request instanceof Request.CancelBooking cancel) {
            end(asked.agenda(), cancel.slot(), asked.at());
        }
    }

    private void take(Chronicle.Asked asked, Slot slot, As as) {
        end(asked.agenda(), slot, asked.at());
        all.add(new Having(asked.agenda(), asked.delivery().step(), slot, as, asked.at(), Optional.empty()));
    }

    private void enter(Chronicle.Became became) {
        switch (became.fate()) {
            case BOOKED_BY_HAND -> {
                end(became.agenda(), became.slot(), became.at());
                all.add(new Having(
                        became.agenda(),
                        became.step(),
                        became.slot(),
                        As.BOOKED_BY_OTHERS,
                        became.at(),
                        Optional.empty()));
            }
            case CALLED_OFF, MOVED_AWAY, ATTENDED, MISSED -> end(became.agenda(), became.slot(), became.at());
        }
    }

    private void end(AgendaId agenda, Slot slot, Instant at) {
        for (int i = all.size() - 1; i >= 0; i--) {
            Having one = all.get(i);
            if (one.to().isEmpty()
                    && one.agenda().equals(agenda)
                    && one.slot().id().equals(slot.id())) {
                all.set(i, one.until(at));
            }
        }
    }

    @Override
    public String toString() {
        return all.size() + " slots had";
    }
}
