package io.journeykit.fhir.servertests;

import io.journeykit.testkit.Scene;
import io.journeykit.testkit.world.Cast;
import io.journeykit.testkit.world.Party;
import io.journeykit.testkit.world.Sequence;
import io.journeykit.testkit.world.VisitCourse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.HealthcareService;

/** What becomes of visits: the front desk writes it into the Appointment. */
final class Visits {

    private final Scene scene;
    private final Cast cast;
    private final Ledger ledger;
    private final Town town;
    private final Map<String, Integer> times = new HashMap<>();

    Visits(Scene scene, Cast cast, Ledger ledger, Town town) {
        this.scene = scene;
        this.cast = cast;
        this.ledger = ledger;
        this.town = town;
    }

    /** Writes the visit down for its day. */
    void booked(Appointment appointment) {
        scene.at(appointment.getStart().toInstant(), () -> begin(appointment));
    }

    private void begin(Appointment booked) {
        Appointment appointment = ledger.fresh(Appointment.class, booked);
        if (appointment.getStatus() != AppointmentStatus.BOOKED) {
            return;
        }
        VisitCourse course = next(provider(ledger, appointment));
        if (course.told() && course.comes()) {
            town.write(() -> ledger.put(appointment.setStatus(AppointmentStatus.ARRIVED)));
        }
        scene.at(appointment.getEnd().toInstant(), () -> over(course, booked));
    }

    private void over(VisitCourse course, Appointment booked) {
        Instant now = scene.now();
        if (course.told()) {
            AppointmentStatus status = course.comes() ? AppointmentStatus.FULFILLED : AppointmentStatus.NOSHOW;
            town.write(() -> ledger.put(ledger.fresh(Appointment.class, booked).setStatus(status)));
        }
        town.plan(course.then(), Occasion.of(booked, now));
    }

    private VisitCourse next(String provider) {
        Sequence<VisitCourse> courses =
                cast.party(provider).map(Party::visits).orElse(Sequence.always(VisitCourse.USUAL));
        return courses.at(times.merge(provider, 1, Integer::sum));
    }

    /** Whom the appointment is with. */
    static String provider(Ledger ledger, Appointment appointment) {
        return appointment.getParticipant().stream()
                .map(AppointmentParticipantComponent::getActor)
                .filter(actor ->
                        "HealthcareService".equals(actor.getReferenceElement().getResourceType()))
                .map(actor -> ledger.client()
                        .read()
                        .resource(HealthcareService.class)
                        .withId(actor.getReferenceElement().getIdPart())
                        .execute()
                        .getIdentifierFirstRep()
                        .getValue())
                .findFirst()
                .orElse("");
    }
}
