package io.journeykit.testkit.oracle;

import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The oracle's book of the worklist: each item that the list took, until it was taken off. */
final class WorkItems {

    private final List<Item> all = new ArrayList<>();

    private WorkItems() {}

    static WorkItems of(Chronicle chronicle) {
        WorkItems items = new WorkItems();
        for (Chronicle.Entry entry : chronicle.entries()) {
            if (entry instanceof Chronicle.Asked asked && asked.reply() instanceof Reply.Done) {
                items.enter(asked);
            }
        }
        return items;
    }

    /**
     * An item on the list.
     *
     * @param to when it was withdrawn; absent: never. That somebody has done it does not take it off.
     */
    record Item(
            AgendaId agenda,
            Optional<StepRef> step,
            EffectKey key,
            Request.AssignWork work,
            Instant from,
            Optional<Instant> to) {

        boolean isAt(Instant time) {
            return !from.isAfter(time) && to.map(time::isBefore).orElse(true);
        }

        boolean isAbout(StepRef one) {
            return step.equals(Optional.of(one));
        }

        private Item until(Instant end) {
            return new Item(agenda, step, key, work, from, Optional.of(end));
        }
    }

    /** Every item that was ever taken, in order. */
    List<Item> all() {
        return all;
    }

    private void enter(Chronicle.Asked asked) {
        Request request = asked.delivery().effect().request();
        EffectKey key = asked.delivery().key();
        if (request instanceof Request.AssignWork work
                && all.stream().noneMatch(item -> item.key().equals(key))) {
            all.add(new Item(asked.agenda(), asked.delivery().step(), key, work, asked.at(), Optional.empty()));
        } else if (request instanceof Request.WithdrawWork withdraw) {
            all.replaceAll(item -> item.key().equals(withdraw.assigned()) ? item.until(asked.at()) : item);
        }
    }

    @Override
    public String toString() {
        return all.size() + " work items";
    }
}
