package io.journeykit.testkit.contract;

import static io.journeykit.testkit.contract.Deliveries.SALLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Request;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Messaging;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.Priority;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an adapter for messages must do. */
public abstract class MessagingContract {

    private Messaging messaging;
    private Address address;

    /** For whoever extends it. */
    protected MessagingContract() {}

    /** An adapter that has sent nothing yet. */
    protected abstract Messaging messaging();

    /** An address that can be reached. */
    protected abstract Address reachable();

    /** The words that have gone out to an address, in order. */
    protected abstract List<String> sentTo(Address address);

    @BeforeEach
    final void arrange() {
        messaging = messaging();
        address = reachable();
    }

    @Test
    public final void a_message_goes_out_in_the_words_given() {
        assertThat(send("Please come fasting.")).isInstanceOfAny(Reply.Done.class, Reply.Accepted.class);

        assertThat(sentTo(address)).containsExactly("Please come fasting.");
    }

    @Test
    public final void messages_go_out_in_the_order_given() {
        send("First.");
        send("Second.");

        assertThat(sentTo(address)).containsExactly("First.", "Second.");
    }

    @Test
    public final void a_message_handed_over_twice_under_one_key_goes_out_once() {
        Request.SendMessage request = message();
        Delivery delivery = Deliveries.of(SALLY, request, "Once.");
        Reply first = messaging.sendMessage(request, delivery);

        Reply second = messaging.sendMessage(request, Deliveries.again(delivery));

        assertThat(second).isEqualTo(first);
        assertThat(sentTo(address)).containsExactly("Once.");
    }

    @Test
    public final void the_same_words_under_another_key_are_another_message() {
        send("Again.");
        send("Again.");

        assertThat(sentTo(address)).containsExactly("Again.", "Again.");
    }

    @Test
    public final void a_question_goes_out_in_the_words_given() {
        Request.AskPatient request = question();

        Reply reply = messaging.askPatient(request, Deliveries.of(SALLY, request, "Which time suits you?"));

        assertThat(reply).isInstanceOfAny(Reply.Done.class, Reply.Accepted.class);
        assertThat(sentTo(address)).containsExactly("Which time suits you?");
    }

    @Test
    public final void a_question_handed_over_twice_under_one_key_is_asked_once() {
        Request.AskPatient request = question();
        Delivery delivery = Deliveries.of(SALLY, request, "Which time suits you?");
        messaging.askPatient(request, delivery);

        messaging.askPatient(request, Deliveries.again(delivery));

        assertThat(sentTo(address)).containsExactly("Which time suits you?");
    }

    private Reply send(String body) {
        Request.SendMessage request = message();
        return messaging.sendMessage(request, Deliveries.of(SALLY, request, body));
    }

    private Request.SendMessage message() {
        return new Request.SendMessage(1, address, "en", "a-text", Phrase.of("a-text"), Priority.ROUTINE);
    }

    private Request.AskPatient question() {
        List<Request.Choice> choices = List.of(
                new Request.Choice("1", Part.quote("Tuesday")), new Request.Choice("2", Part.quote("Thursday")));
        Phrase says = Phrase.of("a-text");
        return new Request.AskPatient(1, address, "en", "a-text", says, choices, "chosen", Priority.ROUTINE);
    }
}
