package io.journeykit.fhir.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Request.Choice;
import io.journeykit.agenda.Signal;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.phrase.Part;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.util.Optional;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class MessageSignalsTest {

    private static final FactName CHOICE = FactName.of("choice");

    private final CommunicationRequest message =
            Messages.message(Samples.message(), Samples.delivery(Samples.message()), Samples.PATIENT);
    private final CommunicationRequest question =
            question(new Choice("1", Part.quote("Tuesday")), new Choice("2", Part.quote("Thursday")));

    @Test
    void a_gateway_tells_by_the_request_itself_that_a_message_arrived_or_bounced() {
        CommunicationRequest sent = message.copy().setStatus(CommunicationRequestStatus.COMPLETED);
        CommunicationRequest bounced = message.copy().setStatus(CommunicationRequestStatus.REVOKED);

        assertThat(MessageSignals.of(Optional.of(message), sent))
                .map(Signal::name)
                .contains(Meaning.DELIVERED.word());
        assertThat(MessageSignals.of(Optional.of(message), bounced))
                .map(Signal::name)
                .contains(Meaning.UNDELIVERABLE.word());
        assertThat(MessageSignals.of(Optional.of(sent), sent)).isEmpty();
        assertThat(MessageSignals.of(Optional.empty(), message)).isEmpty();
    }

    @Test
    void a_gateway_tells_by_a_communication_that_a_message_arrived_or_bounced() {
        Communication sent = new Communication().setStatus(CommunicationStatus.COMPLETED);
        Communication bounced = new Communication().setStatus(CommunicationStatus.NOTDONE);
        Communication underWay = new Communication().setStatus(CommunicationStatus.INPROGRESS);

        assertThat(MessageSignals.of(message, sent)).map(Signal::name).contains(Meaning.DELIVERED.word());
        assertThat(MessageSignals.of(message, bounced)).map(Signal::name).contains(Meaning.UNDELIVERABLE.word());
        assertThat(MessageSignals.of(message, underWay)).isEmpty();
    }

    @Test
    void a_signal_refers_to_the_delivery_and_is_about_its_step() {
        Signal signal = MessageSignals.of(message, new Communication().setStatus(CommunicationStatus.COMPLETED))
                .orElseThrow();

        assertThat(signal.reference()).contains("default/sally/7/0");
        assertThat(signal.about().step()).contains(Samples.THIRD_VISIT.step());
        assertThat(signal.about().journey()).contains(Samples.THIRD_VISIT.journey());
        assertThat(signal.about().occurrence()).contains(3);
    }

    @Test
    void an_answer_is_one_of_the_choices_by_its_key_or_by_its_words() {
        assertThat(choice(question, "2")).contains(Value.of("2"));
        assertThat(choice(question, " thursday ")).contains(Value.of("2"));
    }

    @Test
    void an_answer_that_is_none_of_the_choices_is_told_as_it_was_said_for_a_person_to_read() {
        assertThat(choice(question, "My knee is swollen and hot.")).contains(Value.of("My knee is swollen and hot."));
    }

    @Test
    void where_there_are_no_choices_any_words_are_an_answer() {
        assertThat(choice(question(), "Since Monday.")).contains(Value.of("Since Monday."));
    }

    @Test
    void words_after_a_message_that_asked_nothing_are_told_with_the_address_that_it_went_to() {
        Signal words = MessageSignals.of(message, answer("It hurts more.")).orElseThrow();

        assertThat(words.name()).isEqualTo(Meaning.ANSWERED.word());
        assertThat(words.facts().get(CHOICE)).isEqualTo(Value.of("It hurts more."));
        assertThat(words.from()).isPresent();
        assertThat(words.reference()).isEmpty();
    }

    @Test
    void words_that_nobody_asked_for_are_told_where_the_patient_sent_them() {
        Communication words = new Communication().setStatus(CommunicationStatus.COMPLETED);
        words.addPayload().setContent(new StringType("My leg is swollen."));

        assertThat(MessageSignals.unasked(words)).isEmpty();
        assertThat(MessageSignals.unasked(words.copy().setSender(new Reference("Practitioner/1"))))
                .isEmpty();
        Signal told = MessageSignals.unasked(words.setSender(new Reference("Patient/1")))
                .orElseThrow();

        assertThat(told.name()).isEqualTo(Meaning.ANSWERED.word());
        assertThat(told.facts().get(CHOICE)).isEqualTo(Value.of("My leg is swollen."));
        assertThat(told.from()).isEmpty();
    }

    private static CommunicationRequest question(Choice... choices) {
        return Messages.question(
                Samples.question(choices), Samples.delivery(Samples.question(choices)), Samples.PATIENT);
    }

    private static Optional<Value> choice(CommunicationRequest question, String words) {
        Optional<Signal> signal = MessageSignals.of(question, answer(words));
        assertThat(signal).map(Signal::name).contains("chosen");
        return signal.map(heard -> heard.facts().get(CHOICE));
    }

    private static Communication answer(String words) {
        Communication answer = new Communication()
                .setStatus(CommunicationStatus.COMPLETED)
                .addInResponseTo(new Reference("Communication/1"));
        answer.addPayload().setContent(new StringType(words));
        return answer;
    }
}
