package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Request;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Messaging;
import io.journeykit.spi.Reply;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Reference;

/**
 * Messages as CommunicationRequests that a gateway carries out; {@link MessageSignals} tells what it says of them.
 *
 * <p>The answer is always {@link Reply#accepted accepted}: whether a message arrived is known only from the gateway.
 */
public final class FhirMessaging implements Messaging {

    private final Desk desk;

    private FhirMessaging(Desk desk) {
        this.desk = desk;
    }

    public static FhirMessaging at(Desk desk) {
        return new FhirMessaging(desk);
    }

    @Override
    public Reply sendMessage(Request.SendMessage request, Delivery delivery) {
        return ask(delivery, patient -> Messages.message(request, delivery, patient));
    }

    @Override
    public Reply askPatient(Request.AskPatient request, Delivery delivery) {
        return ask(delivery, patient -> Messages.question(request, delivery, patient));
    }

    private Reply ask(Delivery delivery, Function<Reference, CommunicationRequest> message) {
        return desk.answer(() -> desk.forPatient(delivery.agenda(), patient -> {
            CommunicationRequest written = message.apply(patient);
            desk.once(written.setAuthoredOnElement(Moments.dateTime(desk.now())), Keys.of(delivery.key()));
            return Reply.accepted(delivery.key().value());
        }));
    }

    @Override
    public String toString() {
        return "messages at " + desk;
    }
}
