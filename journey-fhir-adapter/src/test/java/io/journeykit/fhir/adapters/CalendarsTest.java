package io.journeykit.fhir.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.fhir.adapters.IdentifierSystems.TenantSystems;
import io.journeykit.fhir.naming.Extensions;
import java.time.ZoneId;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;
import org.junit.jupiter.api.Test;

class CalendarsTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final TenantSystems HOUSE = new TenantSystems("urn:people", "urn:providers", "urn:services", BOSTON);

    private final Location chicago = place("loc", "America/Chicago");
    private final Schedule schedule = with(new Schedule(), "s1").addServiceType(service("mri"));

    @Test
    void a_calendar_is_with_a_provider_at_its_place_in_the_zone_of_the_place() {
        PractitionerRole role = with(new PractitionerRole(), "r1").addLocation(new Reference("Location/loc"));
        role.addIdentifier().setSystem("urn:providers").setValue("dr-b");
        schedule.addActor(new Reference("PractitionerRole/r1"));

        assertThat(read(schedule, role, chicago))
                .containsExactly(new Calendar(
                        "s1", "dr-b", "The place", ZoneId.of("America/Chicago"), schedule.getServiceType()));
    }

    @Test
    void a_place_that_is_an_actor_itself_is_where_not_whom() {
        HealthcareService imaging = with(new HealthcareService(), "h1");
        imaging.addIdentifier().setSystem("urn:providers").setValue("imaging");
        chicago.addIdentifier().setSystem("urn:providers").setValue("house-1");
        schedule.addActor(new Reference("Location/loc")).addActor(new Reference("HealthcareService/h1"));

        Calendar calendar = read(schedule, imaging, chicago).get(0);

        assertThat(calendar.provider()).isEqualTo("imaging");
        assertThat(calendar.place()).isEqualTo("house-1");
    }

    @Test
    void where_no_place_is_told_the_provider_and_the_zone_of_the_house_stand_for_it() {
        HealthcareService imaging = with(new HealthcareService(), "h1");
        imaging.addIdentifier().setSystem("urn:providers").setValue("imaging");
        schedule.addActor(new Reference("HealthcareService/h1"));

        Calendar calendar = read(schedule, imaging).get(0);

        assertThat(calendar.place()).isEqualTo("imaging");
        assertThat(calendar.zone()).isEqualTo(BOSTON);
    }

    @Test
    void whoever_is_unknown_by_the_systems_has_no_calendar() {
        HealthcareService foreign = with(new HealthcareService(), "h1");
        foreign.addIdentifier().setSystem("urn:others").setValue("imaging");
        schedule.addActor(new Reference("HealthcareService/h1"));

        assertThat(read(schedule, foreign)).isEmpty();
    }

    @Test
    void a_slot_may_narrow_what_its_schedule_is_for() {
        Calendar calendar = new Calendar("s1", "imaging", "house-1", BOSTON, List.of(service("mri"), service("ct")));
        Slot any = new Slot();
        Slot forCt = new Slot().addServiceType(service("ct"));

        assertThat(calendar.offers(any, "urn:services", "mri")).isTrue();
        assertThat(calendar.offers(forCt, "urn:services", "ct")).isTrue();
        assertThat(calendar.offers(forCt, "urn:services", "mri")).isFalse();
        assertThat(calendar.offers(any, "urn:others", "mri")).isFalse();
    }

    private static List<Calendar> read(Resource... resources) {
        return new Calendars(List.of(resources), HOUSE).all();
    }

    private static Location place(String id, String zone) {
        Location place = with(new Location(), id).setName("The place");
        place.addExtension(Extensions.TIMEZONE, new CodeType(zone));
        return place;
    }

    private static CodeableConcept service(String code) {
        return new CodeableConcept(new Coding("urn:services", code, null));
    }

    private static <R extends Resource> R with(R resource, String id) {
        resource.setId(resource.fhirType() + "/" + id);
        return resource;
    }
}
