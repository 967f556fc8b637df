package io.journeykit.fhir.adapters;

import io.journeykit.agenda.Address;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.vocabulary.Channel;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;

/** Channels and addresses as FHIR writes them: a medium, and a ContactPoint. */
final class Channels {

    private static final String MODES = "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode";

    private static final Map<Channel, String> MEDIA = Map.of(
            Channel.SMS, "SMSWRIT",
            Channel.EMAIL, "EMAILWRIT",
            Channel.PHONE, "PHONE",
            Channel.LETTER, "MAILWRIT",
            Channel.PORTAL, "ONLINEWRIT",
            Channel.PUSH, "ELECTRONIC");

    private static final Map<Channel, ContactPointSystem> SYSTEMS = Map.of(
            Channel.SMS, ContactPointSystem.SMS,
            Channel.EMAIL, ContactPointSystem.EMAIL,
            Channel.PHONE, ContactPointSystem.PHONE);

    private Channels() {}

    /** HL7's participation mode where it has one, and always our own code, which tells the channel exactly. */
    static CodeableConcept medium(Channel channel) {
        CodeableConcept medium = new CodeableConcept();
        Optional.ofNullable(MEDIA.get(channel))
                .ifPresent(mode -> medium.addCoding().setSystem(MODES).setCode(mode));
        medium.addCoding().setSystem(Systems.CHANNEL).setCode(channel.code());
        return medium;
    }

    /** Our own code goes with it, since FHIR has no system for a portal, a push or a letter. */
    static ContactPoint point(Address address) {
        ContactPoint point = new ContactPoint()
                .setSystem(SYSTEMS.getOrDefault(address.channel(), ContactPointSystem.OTHER))
                .setValue(address.value());
        point.addExtension(Extensions.CHANNEL, new CodeType(address.channel().code()));
        return point;
    }

    /** Where somebody is written to, or writes from. */
    static Optional<Address> address(Reference somebody) {
        return Optional.ofNullable(somebody.getExtensionByUrl(Extensions.ADDRESS))
                .map(Extension::getValue)
                .filter(ContactPoint.class::isInstance)
                .map(ContactPoint.class::cast)
                .filter(ContactPoint::hasValue)
                .flatMap(point -> of(point).map(channel -> new Address(channel, point.getValue())));
    }

    /** Empty where it names no channel that we know. */
    static Optional<Channel> of(ContactPoint point) {
        Optional<Channel> exactly = Optional.ofNullable(point.getExtensionString(Extensions.CHANNEL))
                .map(Channel::of);
        return exactly.or(() -> SYSTEMS.entrySet().stream()
                .filter(each -> each.getValue() == point.getSystem())
                .map(Map.Entry::getKey)
                .findFirst());
    }
}
