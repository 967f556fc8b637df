package io.journeykit.testkit;

import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Worklist;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The care team's worklist: what is open on it, and what ever stood on it. */
public final class WorkBoard implements Worklist {

    private final Scene scene;
    private final AnswersByKey answered = new AnswersByKey();
    private final Map<EffectKey, Item> open = new LinkedHashMap<>();
    private final List<Item> all = new ArrayList<>();
    private Reaction<Request.AssignWork> onWork = Reaction.none();

    public WorkBoard(Scene scene) {
        this.scene = scene;
    }

    /** An item of the worklist; it prints no words that were filled in. */
    public record Item(Instant since, Delivery delivery, Request.AssignWork work) {
        @Override
        public String toString() {
            return work.text() + " for " + work.role() + " since " + since;
        }
    }

    public WorkBoard onWork(Reaction<Request.AssignWork> reaction) {
        onWork = reaction;
        return this;
    }

    /** What is on the list now, oldest first. */
    public List<Item> open() {
        return List.copyOf(open.values());
    }

    /** What ever stood on it, oldest first. */
    public List<Item> all() {
        return List.copyOf(all);
    }

    @Override
    public Reply assignWork(Request.AssignWork request, Delivery delivery) {
        return answered.once(delivery, () -> {
            Item item = new Item(scene.now(), delivery, request);
            open.put(delivery.key(), item);
            all.add(item);
            scene.in(Duration.ZERO, () -> onWork.to(request, delivery));
            return Reply.done();
        });
    }

    @Override
    public Reply withdrawWork(Request.WithdrawWork request, Delivery delivery) {
        open.remove(request.assigned());
        return Reply.done();
    }

    @Override
    public String toString() {
        return open.size() + " open work items";
    }
}
