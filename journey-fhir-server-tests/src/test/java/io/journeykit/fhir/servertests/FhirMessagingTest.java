package io.journeykit.fhir.servertests;

import io.journeykit.agenda.Address;
import io.journeykit.fhir.adapters.FhirMessaging;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.spi.Messaging;
import io.journeykit.testkit.contract.MessagingContract;
import io.journeykit.vocabulary.Channel;
import java.util.List;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Reference;

class FhirMessagingTest extends MessagingContract {

    private final Clinic clinic = new Clinic();
    private final Reference sally = clinic.patient("sally");

    @Override
    protected Messaging messaging() {
        return FhirMessaging.at(clinic.context());
    }

    @Override
    protected Address reachable() {
        return new Address(Channel.SMS, "555-0100");
    }

    @Override
    protected List<String> sentTo(Address address) {
        return clinic.all(CommunicationRequest.class, "patient=" + sally.getReference()).stream()
                .filter(message -> address(message).equals(address.value()))
                .map(message -> message.getPayloadFirstRep().getContent().primitiveValue())
                .toList();
    }

    private static String address(CommunicationRequest message) {
        return ((ContactPoint) message.getRecipientFirstRep()
                        .getExtensionByUrl(Extensions.ADDRESS)
                        .getValue())
                .getValue();
    }
}
