package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Said;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.spi.Delivery;
import io.journeykit.vocabulary.Priority;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationPriority;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Messages and questions as CommunicationRequests. */
final class Messages {

    private Messages() {}

    static CommunicationRequest message(Request.SendMessage request, Delivery delivery, Reference patient) {
        CommunicationRequest message = to(request.to(), delivery, patient);
        message.setPriority(priority(request.priority())).setLanguage(request.language());
        return saying(message, request.text(), delivery.words());
    }

    /** The choices are extensions of the payload, and the name of the signal that brings the answer is one of the whole. */
    static CommunicationRequest question(Request.AskPatient request, Delivery delivery, Reference patient) {
        CommunicationRequest question = to(request.to(), delivery, patient);
        question.setPriority(priority(request.priority())).setLanguage(request.language());
        question.addExtension(Extensions.ANSWER, new CodeType(request.answer()));
        saying(question, request.text(), delivery.words());
        request.choices().stream()
                .map(choice -> choice(choice.key(), delivery.words()))
                .forEach(question.getPayloadFirstRep()::addExtension);
        return question;
    }

    private static CommunicationRequest to(Address address, Delivery delivery, Reference patient) {
        CommunicationRequest message = new CommunicationRequest()
                .setStatus(CommunicationRequestStatus.ACTIVE)
                .setSubject(patient)
                .addIdentifier(Keys.of(delivery.key()))
                .addMedium(Channels.medium(address.channel()));
        Reference recipient = message.addRecipient();
        recipient.setReference(patient.getReference()).addExtension(Extensions.ADDRESS, Channels.point(address));
        Keys.step(delivery).ifPresent(message::setGroupIdentifier);
        delivery.deadline().ifPresent(end -> message.setOccurrence(new Period().setEndElement(Moments.dateTime(end))));
        return message;
    }

    private static CommunicationRequest saying(CommunicationRequest message, String text, Said said) {
        message.addReasonCode().setText(text);
        message.addPayload().setContent(new StringType(said.body()));
        return message;
    }

    private static Extension choice(String key, Said said) {
        Extension extension = new Extension(Extensions.CHOICE);
        extension.addExtension("key", new StringType(key));
        extension.addExtension("words", new StringType(said.choices().getOrDefault(key, key)));
        return extension;
    }

    static CommunicationPriority priority(Priority priority) {
        return CommunicationPriority.fromCode(Priorities.code(priority));
    }
}
