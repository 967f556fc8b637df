package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Signal;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestPayloadComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;

/**
 * What a gateway's change of a CommunicationRequest, and what the Communications that follow it, say: that a message
 * arrived or bounced, and what the person answered.
 */
public final class MessageSignals {

    private static final String CHOICE = "choice";

    private MessageSignals() {}

    /** Where a gateway keeps the request itself up to date. */
    public static Optional<Signal> of(Optional<CommunicationRequest> before, CommunicationRequest after) {
        boolean moved = before.map(CommunicationRequest::getStatus)
                .filter(after.getStatus()::equals)
                .isEmpty();
        if (!moved) {
            return Optional.empty();
        }
        return switch (after.getStatus()) {
            case COMPLETED -> signal(after, Meaning.DELIVERED.word());
            case REVOKED, ENTEREDINERROR -> signal(after, Meaning.UNDELIVERABLE.word());
            default -> Optional.empty();
        };
    }

    /**
     * Where a Communication tells it: one that answers another is the person's word, any other is what became of the
     * message.
     *
     * @param request what it is based on
     */
    public static Optional<Signal> of(CommunicationRequest request, Communication communication) {
        if (communication.hasInResponseTo()) {
            return answer(request, communication);
        }
        return switch (communication.getStatus()) {
            case COMPLETED -> signal(request, Meaning.DELIVERED.word());
            case NOTDONE, STOPPED -> signal(request, Meaning.UNDELIVERABLE.word());
            default -> Optional.empty();
        };
    }

    /** What she writes of her own accord: her words, from the address that her reference names. */
    public static Optional<Signal> unasked(Communication communication) {
        boolean hers =
                "Patient".equals(communication.getSender().getReferenceElement().getResourceType());
        return hers && communication.getStatus() == CommunicationStatus.COMPLETED
                ? words(communication).map(said -> words(said, Channels.address(communication.getSender())))
                : Optional.empty();
    }

    /** What she writes after a message that asked nothing, too, is for somebody to hear: as words, from where it was sent. */
    private static Optional<Signal> answer(CommunicationRequest request, Communication communication) {
        Extension named = request.getExtensionByUrl(Extensions.ANSWER);
        return words(communication)
                .flatMap(said -> named == null
                        ? Optional.of(words(said, Channels.address(request.getRecipientFirstRep())))
                        : signal(request, named.getValue().primitiveValue())
                                .map(signal -> signal.with(CHOICE, Value.of(choice(request, said)))));
    }

    private static Signal words(String said, Optional<Address> from) {
        Signal words = Signal.of(Meaning.ANSWERED.word()).with(CHOICE, Value.of(said));
        return from.map(words::from).orElse(words);
    }

    private static Optional<String> words(Communication communication) {
        return communication.getPayload().stream()
                .map(payload -> payload.getContent())
                .filter(StringType.class::isInstance)
                .map(content -> content.primitiveValue().strip())
                .filter(said -> !said.isEmpty())
                .findFirst();
    }

    /** The key of the choice that she names by its key or its words; what is none of them is told as it was said. */
    private static String choice(CommunicationRequest request, String said) {
        return request.getPayload().stream()
                .map(CommunicationRequestPayloadComponent::getExtension)
                .flatMap(List::stream)
                .filter(extension -> extension.getUrl().equals(Extensions.CHOICE))
                .filter(choice -> isSame(said, choice, "key") || isSame(said, choice, "words"))
                .map(choice -> choice.getExtensionString("key"))
                .findFirst()
                .orElse(said);
    }

    private static boolean isSame(String said, Extension choice, String part) {
        return said.toLowerCase(Locale.ROOT)
                .equals(choice.getExtensionString(part).strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<Signal> signal(CommunicationRequest request, String name) {
        return Keys.first(request.getIdentifier())
                .map(key -> Signal.of(name).referring(key).about(Keys.about(request.getGroupIdentifier())));
    }
}
