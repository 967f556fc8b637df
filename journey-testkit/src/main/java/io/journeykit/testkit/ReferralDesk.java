package io.journeykit.testkit;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Referrals;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Referrals as they reach those whom a person is referred to, who may react. */
public final class ReferralDesk implements Referrals {

    private final Scene scene;
    private final AnswersByKey answered = new AnswersByKey();
    private final List<Received> received = new ArrayList<>();
    private Reaction<Request.SendReferral> onReferral = Reaction.none();
    private Reaction<Request.RequestCancellation> onCancellation = Reaction.none();

    public ReferralDesk(Scene scene) {
        this.scene = scene;
    }

    /**
     * What came to a provider.
     *
     * @param documents empty for a request to cancel
     */
    public record Received(Instant at, AgendaId about, String provider, Kind kind, List<String> documents) {
        public Received {
            documents = List.copyOf(documents);
        }

        @Override
        public String toString() {
            return kind + " at " + provider;
        }
    }

    /** What may come. */
    public enum Kind {
        REFERRAL,
        CANCELLATION
    }

    public ReferralDesk onReferral(Reaction<Request.SendReferral> reaction) {
        onReferral = reaction;
        return this;
    }

    public ReferralDesk onCancellation(Reaction<Request.RequestCancellation> reaction) {
        onCancellation = reaction;
        return this;
    }

    /** All that came, in order. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public Reply sendReferral(Request.SendReferral request, Delivery delivery) {
        return answered.once(delivery, () -> {
            received.add(
                    new Received(scene.now(), delivery.agenda(), request.to(), Kind.REFERRAL, request.documents()));
            scene.in(Duration.ZERO, () -> onReferral.to(request, delivery));
            return Reply.done(delivery.key().value());
        });
    }

    @Override
    public Reply requestCancellation(Request.RequestCancellation request, Delivery delivery) {
        return answered.once(delivery, () -> {
            received.add(new Received(scene.now(), delivery.agenda(), request.to(), Kind.CANCELLATION, List.of()));
            scene.in(Duration.ZERO, () -> onCancellation.to(request, delivery));
            return Reply.done();
        });
    }

    @Override
    public String toString() {
        return received.size() + " referrals and cancellations";
    }
}
