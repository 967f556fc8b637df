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

    private final PortContext context;

    private FhirMessaging(PortContext context) {
        this.context = context;
    }

    public static FhirMessaging at(PortContext context) {
        return new FhirMessaging(context);
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
        return context.answer(() -> context.forPatient(delivery.agenda(), patient -> {
            CommunicationRequest written = message.apply(patient);
            context.once(written.setAuthoredOnElement(Moments.dateTime(context.now())), Keys.of(delivery.key()));
            return Reply.accepted(delivery.key().value());
        }));
    }

    @Override
    public String toString() {
        return "messages at " + context;
    }
}
