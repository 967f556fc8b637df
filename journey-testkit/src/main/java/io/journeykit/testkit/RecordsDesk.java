package io.journeykit.testkit;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Records;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Records as they are sent to recipients, who may react; nobody acknowledges them unasked. */
public final class RecordsDesk implements Records {

    private final Scene scene;
    private final AnswersByKey answered = new AnswersByKey();
    private final List<Sent> sent = new ArrayList<>();
    private Reaction<Request.TransferRecords> onTransfer = Reaction.none();

    public RecordsDesk(Scene scene) {
        this.scene = scene;
    }

    /** Records of a step on their way to a recipient. */
    public record Sent(Instant at, StepRef of, String to) {}

    public RecordsDesk onTransfer(Reaction<Request.TransferRecords> reaction) {
        onTransfer = reaction;
        return this;
    }

    /** All that was sent, in order. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Reply transferRecords(Request.TransferRecords request, Delivery delivery) {
        return answered.once(delivery, () -> {
            sent.add(new Sent(scene.now(), request.of(), request.to()));
            scene.in(Duration.ZERO, () -> onTransfer.to(request, delivery));
            return Reply.done(delivery.key().value());
        });
    }

    @Override
    public String toString() {
        return sent.size() + " transfers";
    }
}
