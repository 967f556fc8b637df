package io.journeykit.testkit;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Messaging;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Messages, kept as they went out; addresses may bounce, and whoever reads them may react. */
public final class MessageLog implements Messaging {

    private final Scene scene;
    private final AnswersByKey answered = new AnswersByKey();
    private final List<Sent> sent = new ArrayList<>();
    private Predicate<Address> bounces = address -> false;
    private Reaction<Request.SendMessage> onMessage = Reaction.none();
    private Reaction<Request.AskPatient> onQuestion = Reaction.none();

    public MessageLog(Scene scene) {
        this.scene = scene;
    }

    /** What went out when, to whom; it prints neither the address nor the words. */
    public record Sent(Instant at, AgendaId to, Address address, Content content) {
        @Override
        public String toString() {
            return content.text() + " by " + address.channel() + " at " + at;
        }
    }

    /**
     * @param text the key of the text
     * @param choices what may be answered; empty for a message
     */
    public record Content(String text, String body, List<Request.Choice> choices) {
        public Content {
            choices = List.copyOf(choices);
        }
    }

    /** These addresses take nothing: it is known at once that they do not. */
    public MessageLog bouncing(Predicate<Address> which) {
        bounces = which;
        return this;
    }

    public MessageLog onMessage(Reaction<Request.SendMessage> reaction) {
        onMessage = reaction;
        return this;
    }

    public MessageLog onQuestion(Reaction<Request.AskPatient> reaction) {
        onQuestion = reaction;
        return this;
    }

    /** All that ever went out, bounced or not, in order. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Reply sendMessage(Request.SendMessage request, Delivery delivery) {
        return answered.once(delivery, () -> {
            log(delivery, request.to(), new Content(request.text(), request.body(), List.of()));
            return reply(delivery, request.to(), () -> onMessage.to(request, delivery));
        });
    }

    @Override
    public Reply askPatient(Request.AskPatient request, Delivery delivery) {
        return answered.once(delivery, () -> {
            log(delivery, request.to(), new Content(request.text(), request.body(), request.choices()));
            return reply(delivery, request.to(), () -> onQuestion.to(request, delivery));
        });
    }

    private void log(Delivery delivery, Address to, Content content) {
        sent.add(new Sent(scene.now(), delivery.agenda(), to, content));
    }

    private Reply reply(Delivery delivery, Address to, Runnable reaction) {
        String key = delivery.key().value();
        if (bounces.test(to)) {
            scene.signalIn(
                    Duration.ZERO,
                    delivery.agenda(),
                    Signal.of(Meaning.UNDELIVERABLE).referring(key));
        } else {
            scene.signalIn(
                    Duration.ZERO,
                    delivery.agenda(),
                    Signal.of(Meaning.DELIVERED).referring(key));
            scene.in(Duration.ZERO, reaction);
        }
        return Reply.accepted(key);
    }

    @Override
    public String toString() {
        return sent.size() + " messages";
    }
}
