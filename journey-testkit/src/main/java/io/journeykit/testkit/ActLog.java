package io.journeykit.testkit;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Performer;
import io.journeykit.spi.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A vendor's own acts, kept as they were performed; any act but those it knows is refused. */
public final class ActLog implements Performer {

    private final Scene scene;
    private final Set<String> known;
    private final AnswersByKey answered = new AnswersByKey();
    private final List<Performed> performed = new ArrayList<>();
    private Reaction<Request.Perform> onAct = Reaction.none();

    public ActLog(Scene scene, String... acts) {
        this.scene = scene;
        this.known = Set.of(acts);
    }

    /** An act, and when it was performed. */
    public record Performed(Instant at, Delivery delivery, String act) {
        @Override
        public String toString() {
            return act + " at " + at;
        }
    }

    public ActLog onAct(Reaction<Request.Perform> reaction) {
        onAct = reaction;
        return this;
    }

    public List<Performed> performed() {
        return List.copyOf(performed);
    }

    @Override
    public Reply perform(Request.Perform request, Delivery delivery) {
        if (!known.contains(request.act())) {
            return Reply.refused("nobody here knows the act '" + request.act() + "'");
        }
        return answered.once(delivery, () -> {
            performed.add(new Performed(scene.now(), delivery, request.act()));
            scene.in(Duration.ZERO, () -> onAct.to(request, delivery));
            return Reply.done();
        });
    }

    @Override
    public String toString() {
        return performed.size() + " acts";
    }
}
