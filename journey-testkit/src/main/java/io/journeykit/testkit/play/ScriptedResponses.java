package io.journeykit.testkit.play;

import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Request;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Port;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.Scene;
import io.journeykit.testkit.world.Deed;
import io.journeykit.testkit.world.Happening;
import io.journeykit.testkit.world.Response;
import io.journeykit.testkit.world.Sequence;
import io.journeykit.testkit.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Responds to requests as the world's file says: not at all while an adapter is down, else each time as that time's entry. */
final class ScriptedResponses {

    /** What is true of a visit only while its booking stands. */
    private static final Set<String> OF_A_VISIT = Set.of(
            Meaning.ARRIVED.word(),
            Meaning.FULFILLED.word(),
            Meaning.NO_SHOW.word(),
            Meaning.CANCELLED_BY_PARTNER.word());

    private final Scene scene;
    private final World world;
    private final Deeds deeds;
    private final Bookings bookings;
    private final AskCounts counts = new AskCounts();
    private final Set<EffectKey> withdrawn = new HashSet<>();

    ScriptedResponses(Scene scene, World world, Deeds deeds, Bookings bookings) {
        this.scene = scene;
        this.world = world;
        this.deeds = deeds;
        this.bookings = bookings;
    }

    /** What a party is asked, and what the file says of it. */
    record Asked(Delivery delivery, String what, Optional<Sequence<Response>> responses) {}

    /**
     * The reply, with what comes of it planned.
     *
     * @param well what is done where nothing is in the way
     */
    Reply to(Asked asked, Supplier<Reply> well) {
        if (isDown(asked.delivery())) {
            return Reply.retry(Duration.ZERO);
        }
        Response response =
                asked.responses().map(each -> counts.next(asked.what(), each)).orElse(Response.USUAL);
        Reply reply = reply(response, asked.delivery(), well);
        if (!(reply instanceof Reply.Retry)) {
            Occasion occasion = Occasion.of(asked.delivery(), scene.now());
            EffectKey key = asked.delivery().key();
            response.then().forEach(happening -> deeds.plan(happening, occasion, () -> comesOf(happening, key)));
        }
        if (reply instanceof Reply.Accepted
                && asked.delivery().effect().request() instanceof Request.BookSlot request) {
            bookings.make(request, asked.delivery());
        }
        return reply;
    }

    /** Of a booking that was given back nobody tells that she came, or did not, or that it was called off. */
    private boolean comesOf(Happening happening, EffectKey key) {
        boolean ofTheVisit = happening.deed() instanceof Deed.Signals said
                && said.about().equals(Deed.About.THE_OCCASION)
                && OF_A_VISIT.contains(said.signal());
        return !withdrawn.contains(key) && !(ofTheVisit && bookings.isOver(key));
    }

    /** What was asked for is not wanted any more: nothing comes of it from now on. */
    void withdraw(EffectKey key) {
        withdrawn.add(key);
    }

    private static Reply reply(Response response, Delivery delivery, Supplier<Reply> well) {
        return switch (response.reply()) {
            case DONE -> well.get();
            case ACCEPTED -> Reply.accepted(delivery.key().value());
            case REFUSED -> Reply.refused(response.reason());
            case FAILS -> Reply.retry(Duration.ZERO);
        };
    }

    private boolean isDown(Delivery delivery) {
        Port port = Port.of(delivery.effect().request());
        Instant now = scene.now();
        return world.script().outages().stream().anyMatch(outage -> outage.covers(port, now));
    }
}
