package io.journeykit.fhir.projection;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import io.journeykit.fhir.naming.BusinessId;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.fhir.projection.Dialect.Target;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** Identifiers, references, codes and times, as all resources of one agenda have them. */
final class R4Parts {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private final AgendaId agenda;
    private final Target target;
    private final Parties parties;

    R4Parts(AgendaId agenda, Target target, Parties parties) {
        this.agenda = agenda;
        this.target = target;
        this.parties = parties;
    }

    AgendaId agenda() {
        return agenda;
    }

    Target target() {
        return target;
    }

    Identifier identifier(BusinessId id) {
        return new Identifier().setSystem(id.system()).setValue(id.value());
    }

    /** To another resource of ours: by its name inside a Bundle where it is kept here, and by its identifier anyway. */
    Reference to(String type, BusinessId id) {
        Reference reference = new Reference().setType(type).setIdentifier(identifier(id));
        return target.keeps().test(type) ? reference.setReference(id.urn(type)) : reference;
    }

    Reference plan() {
        return to("CarePlan", BusinessId.of(agenda));
    }

    Reference task(StepRef step) {
        return to("Task", BusinessId.of(agenda, step));
    }

    Reference patient() {
        return party("Patient", parties.patient(agenda), BusinessId.of(agenda));
    }

    /** A provider that takes part in an appointment. */
    Reference provider(String name) {
        return party("HealthcareService", parties.provider(name), new BusinessId(Systems.PROVIDER, name));
    }

    /** A provider that takes orders. */
    Reference organization(String name) {
        return party("Organization", parties.organization(name), new BusinessId(Systems.PROVIDER, name));
    }

    /** Who has the ball; a partner by name, a role of the care team by its word, where there is one. */
    Reference owner(Owner owner, Optional<String> word) {
        return switch (owner) {
            case PATIENT -> patient();
            case CARE_TEAM -> party("CareTeam", word.flatMap(parties::team), who(word.orElse("care-team")));
            case PARTNER ->
                word.map(this::organization)
                        .orElseGet(() -> party("Organization", Optional.empty(), who("partner"))
                                .setDisplay(owner.phrase()));
            case SYSTEM -> device();
        };
    }

    /** The journey's own machinery. */
    Reference device() {
        return party("Device", Optional.empty(), who("journey")).setDisplay("Journey");
    }

    private static BusinessId who(String word) {
        return new BusinessId(Systems.OWNER, word);
    }

    private Reference party(String type, Optional<String> known, BusinessId otherwise) {
        return known.map(Reference::new)
                .orElseGet(() -> new Reference().setType(type).setIdentifier(identifier(otherwise)));
    }

    /** What an adapter reported: the key of an effect, under which it made a resource, or a name of the world's. */
    Reference reported(String name) {
        return new Reference().setIdentifier(identifier(new BusinessId(Systems.REFERENCE, name)));
    }

    /** The order or the visit of a step: what an adapter made under the key of an effect, or what is written here. */
    Reference act(String type, StepRef step, Optional<String> reported) {
        BusinessId id = target.made().contains(type) && reported.isPresent()
                ? new BusinessId(Systems.EFFECT, reported.get())
                : BusinessId.of(agenda, step);
        return to(type, id);
    }

    static DateTimeType at(Instant instant) {
        return new DateTimeType(Date.from(instant), precision(instant), UTC);
    }

    static Date date(Instant instant) {
        return Date.from(instant);
    }

    private static TemporalPrecisionEnum precision(Instant instant) {
        return instant.getNano() == 0 ? TemporalPrecisionEnum.SECOND : TemporalPrecisionEnum.MILLI;
    }

    static Period period(Instant start, Optional<Instant> end) {
        Period period = new Period().setStartElement(at(start));
        end.filter(last -> !last.isBefore(start)).ifPresent(last -> period.setEndElement(at(last)));
        return period;
    }

    static Period period(Slot slot) {
        return period(slot.start(), Optional.of(slot.end()));
    }

    static CodeableConcept code(String system, String code) {
        return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
    }

    static CodeableConcept text(String text) {
        return new CodeableConcept().setText(text);
    }
}
