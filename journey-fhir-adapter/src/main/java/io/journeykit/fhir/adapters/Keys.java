package io.journeykit.fhir.adapters;

import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Signal.About;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.NamePart;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.spi.Delivery;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** The business identifiers of what the ports write: under which delivery key, and for which step. */
final class Keys {

    private static final Pattern STEP = Pattern.compile(".*/([^/]+)/([^/#]+)(?:#(\\d{1,9}))?");

    private Keys() {}

    static Identifier identifier(BusinessId id) {
        return new Identifier().setSystem(id.system()).setValue(id.value());
    }

    static Identifier of(EffectKey key) {
        return identifier(BusinessId.of(key));
    }

    /** The first delivery key among them, by which the world's name for it is known. */
    static Optional<String> first(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(each -> Systems.EFFECT.equals(each.getSystem()))
                .map(Identifier::getValue)
                .findFirst();
    }

    static boolean isUnder(EffectKey key, List<Identifier> identifiers) {
        return identifiers.stream()
                .anyMatch(each ->
                        Systems.EFFECT.equals(each.getSystem()) && key.value().equals(each.getValue()));
    }

    /** Empty for what concerns the whole agenda. */
    static Optional<Identifier> step(Delivery delivery) {
        return delivery.step().map(step -> step(delivery.agenda(), step));
    }

    static Identifier step(AgendaId agenda, StepRef step) {
        return identifier(BusinessId.of(agenda, step));
    }

    /** The Task that shows the step, wherever it is: by its identifier. */
    static Reference task(Identifier step) {
        return new Reference().setType("Task").setIdentifier(step);
    }

    /** What the identifier of a step says it is about; anything where it is none. */
    static About about(Identifier identifier) {
        Matcher step = STEP.matcher(identifier.hasValue() ? identifier.getValue() : "");
        return Systems.STEP.equals(identifier.getSystem()) && step.matches()
                ? new About(
                        Optional.of(JourneyId.of(NamePart.read(step.group(1)))),
                        Optional.of(StepId.of(NamePart.read(step.group(2)))),
                        Optional.of(step.group(3) == null ? 1 : Integer.parseInt(step.group(3))),
                        Optional.empty())
                : About.ANYTHING;
    }
}
