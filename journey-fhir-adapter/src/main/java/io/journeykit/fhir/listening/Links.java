package io.journeykit.fhir.listening;

import io.journeykit.fhir.naming.NamePart;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;

/** What our identifiers on a resource say of whom it concerns. */
final class Links {

    private static final Pattern STEP = Pattern.compile("([^/]+)/([^/]+)/([^/]+)/([^/#]+)(?:#(\\d{1,9}))?");

    private Links() {}

    static boolean isOurs(String system) {
        return system != null && system.startsWith(Systems.BASE);
    }

    static ResourceSubject on(Resource resource) {
        ResourceSubject step = step(resource);
        Optional<String> key = value(Marks.identifiers(resource, "identifier"), Systems.EFFECT);
        return new ResourceSubject(step.person(), step.step(), key, Optional.empty());
    }

    private static ResourceSubject step(Resource resource) {
        List<Identifier> all =
                new ArrayList<>(Marks.identifiers(resource, "identifier", "groupIdentifier", "requisition"));
        if (resource instanceof Appointment appointment) {
            appointment.getSupportingInformation().forEach(what -> all.add(what.getIdentifier()));
        }
        return value(all, Systems.STEP).map(Links::step).orElse(ResourceSubject.UNKNOWN);
    }

    /** The first one: what a resource was made for stands first, what was done to it later follows. */
    private static Optional<String> value(List<Identifier> identifiers, String system) {
        return identifiers.stream()
                .filter(identifier -> system.equals(identifier.getSystem()) && identifier.hasValue())
                .map(Identifier::getValue)
                .findFirst();
    }

    /** {@code tenant/person/journey/step}, with {@code #4} for the fourth. Others may have written what we never would. */
    private static ResourceSubject step(String text) {
        Matcher step = STEP.matcher(text);
        if (!step.matches()) {
            return ResourceSubject.UNKNOWN;
        }
        try {
            int occurrence = step.group(5) == null ? 1 : Integer.parseInt(step.group(5));
            StepRef ref = new StepRef(
                    JourneyId.of(NamePart.read(step.group(3))), StepId.of(NamePart.read(step.group(4))), occurrence);
            AgendaId person = AgendaId.of(NamePart.read(step.group(1)), NamePart.read(step.group(2)));
            return new ResourceSubject(Optional.of(person), Optional.of(ref), Optional.empty(), Optional.empty());
        } catch (IllegalArgumentException e) {
            return ResourceSubject.UNKNOWN;
        }
    }
}
