package io.journeykit.fhir.naming;

import io.journeykit.agenda.EffectKey;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The name under which a resource is found again, whatever id a server gave it: an identifier of a system.
 *
 * <p>It may tell about a person (the vendor's reference is in it), so {@code toString} tells the system only.
 */
public record BusinessId(String system, String value) {

    public static BusinessId of(AgendaId agenda) {
        return new BusinessId(Systems.AGENDA, name(agenda));
    }

    public static BusinessId of(AgendaId agenda, JourneyId journey) {
        return new BusinessId(Systems.JOURNEY, name(agenda) + "/" + NamePart.of(journey));
    }

    public static BusinessId of(AgendaId agenda, StepRef step) {
        return new BusinessId(Systems.STEP, name(agenda) + "/" + name(step));
    }

    public static BusinessId of(EffectKey key) {
        return new BusinessId(Systems.EFFECT, key.value());
    }

    public static BusinessId ofContact(AgendaId agenda, long contact) {
        return new BusinessId(Systems.CONTACT, name(agenda) + "/" + contact);
    }

    public static BusinessId ofEvent(AgendaId agenda, long sequence) {
        return new BusinessId(Systems.EVENT, name(agenda) + "/" + sequence);
    }

    /** As a search's value, escaped as FHIR wants it: {@code system|value}. */
    public String token() {
        return system + "|" + escaped(value);
    }

    /** As the condition of a conditional write: {@code identifier=system%7Cvalue}. */
    public String query(String parameter) {
        return parameter + "=" + URLEncoder.encode(token(), StandardCharsets.UTF_8);
    }

    /** The same for any of several. */
    public static String query(String parameter, Collection<BusinessId> ids) {
        String tokens = ids.stream().map(BusinessId::token).collect(Collectors.joining(","));
        return parameter + "=" + URLEncoder.encode(tokens, StandardCharsets.UTF_8);
    }

    /** A name for it inside one Bundle, the same at every time. */
    public String urn(String type) {
        byte[] all = (type + "|" + system + "|" + value).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(all);
    }

    private static String name(AgendaId agenda) {
        return NamePart.of(agenda.tenant()) + "/" + NamePart.of(agenda.person());
    }

    private static String name(StepRef step) {
        return NamePart.of(step.journey()) + "/" + NamePart.of(step.step())
                + (step.occurrence() == 1 ? "" : "#" + step.occurrence());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("$", "\\$")
                .replace(",", "\\,");
    }

    @Override
    public String toString() {
        return "an identifier of " + system;
    }
}
