package io.journeykit.fhir.listening;

import static io.journeykit.fhir.listening.Resources.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.SignalReceived;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Signal;
import io.journeykit.fhir.adapters.Waitlist;
import io.journeykit.fhir.listening.Undelivered.Reason;
import io.journeykit.fhir.naming.Extensions;
import io.journeykit.fhir.naming.Systems;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Slot.SlotStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class FhirListenerTest {

    private static final AgendaId P1 = AgendaId.of("default", "p1");

    private final FakeServer server = new FakeServer();
    private final InputLog told = new InputLog();
    private final List<Undelivered> undelivered = new ArrayList<>();
    private final FhirListener listener = listener(Translations.standard());

    private FhirListener listener(Translations translations) {
        return FhirListener.telling(told, START)
                .reading(server)
                .translations(translations)
                .undelivered(undelivered::add)
                .build();
    }

    @Test
    void a_visit_that_the_journeys_booked_signals_its_step_by_any_of_four_ways() {
        Version booked = server.write(Resources.visit("mri", AppointmentStatus.BOOKED), START);
        Version arrived = server.write(Resources.visit("mri", AppointmentStatus.ARRIVED), START.plusSeconds(1));

        DeliveryReport first = listener.put("Appointment", "mri", Resources.json(arrived.resource()));
        DeliveryReport then = listener.notified(Resources.json(naming("Appointment/mri")))
                .and(listener.poll(START.plusSeconds(9)))
                .and(listener.take(booked.resource()));

        assertThat(first.told()).hasSize(1);
        Signal signal = ((SignalReceived) first.told().get(0).input()).signal();
        assertThat(first.told().get(0).person()).isEqualTo(P1);
        assertThat(signal).hasToString("arrived about mri");
        assertThat(signal.reference()).contains("default/p1/7/mri");
        assertThat(signal.about().journey()).hasToString("Optional[knee-pain-1]");
        assertThat(then).isEqualTo(DeliveryReport.NOTHING);
        assertThat(undelivered).isEmpty();
    }

    @Test
    void what_was_written_between_two_notifications_is_told_too() {
        listener.take(server.write(Resources.visit("mri", AppointmentStatus.BOOKED), START)
                .resource());
        server.write(Resources.visit("mri", AppointmentStatus.ARRIVED), START.plusSeconds(1));
        server.write(Resources.visit("mri", AppointmentStatus.FULFILLED), START.plusSeconds(2));

        listener.notified(Resources.json(naming("Appointment/mri")));

        assertThat(told.signals()).containsExactly("arrived", "fulfilled");
    }

    @Test
    void what_was_written_before_anybody_listened_is_not_told() {
        server.write(Resources.visit("mri", AppointmentStatus.ARRIVED), START.minusSeconds(60));
        Appointment edited = Resources.visit("mri", AppointmentStatus.ARRIVED).setComment("room 2");

        listener.take(server.write(edited, START.plusSeconds(60)).resource());

        assertThat(told.all()).isEmpty();
    }

    @Test
    void a_report_is_about_the_step_that_it_was_ordered_for() {
        server.write(Resources.order("mri"), START.minusSeconds(60));
        Resource report = Resources.report("r1", "ServiceRequest/mri", DiagnosticReportStatus.FINAL);

        listener.take(server.write(report, START).resource());

        assertThat(told.signals()).containsExactly("reported");
        assertThat(told.all().get(0).person()).isEqualTo(P1);
    }

    @Test
    void a_report_that_nobody_here_asked_for_is_reported_and_a_vendor_may_say_what_its_code_means() {
        Observation blood = new Observation();
        blood.setId("o1");
        blood.setSubject(new Reference("Patient/p1"))
                .getCode()
                .addCoding()
                .setSystem("http://loinc.org")
                .setCode("718-7");
        Version version = server.write(blood, START);
        server.write(patient("p1"), START.minusSeconds(60));

        listener.take(version.resource());
        assertThat(undelivered)
                .hasToString("[Observation/o1 version " + version.number().get() + ": unknown type]");

        Translation haemoglobin = (change, subject) -> List.of(Statement.signal(Signal.of("haemoglobin-known")));
        listener(Translations.standard().with("Observation", "http://loinc.org", "718-7", haemoglobin))
                .take(version.resource());
        assertThat(told.signals()).containsExactly("haemoglobin-known");
        assertThat(told.all().get(0).person()).isEqualTo(P1);
    }

    @Test
    void what_cannot_be_told_is_reported_and_keeps_nothing_else_from_being_heard() {
        Appointment nobodys = new Appointment().setStatus(AppointmentStatus.ARRIVED);
        nobodys.setId("whose");
        Bundle bundle = new Bundle();
        bundle.addEntry().setResource(server.write(nobodys, START).resource());
        bundle.addEntry().setResource(new Appointment());
        bundle.addEntry()
                .setResource(server.write(
                                Resources.report("r2", "ServiceRequest/none", DiagnosticReportStatus.FINAL)
                                        .setSubject(new Reference("Patient/p1")),
                                START)
                        .resource());
        bundle.addEntry();
        bundle.addEntry()
                .setResource(server.write(Resources.visit("mri", AppointmentStatus.ARRIVED), START)
                        .resource());

        DeliveryReport heard = listener.take(bundle);

        assertThat(heard.told()).hasSize(1);
        assertThat(heard.undelivered())
                .extracting(Undelivered::reason)
                .containsExactlyInAnyOrder(
                        Reason.UNKNOWN_PERSON, Reason.WITHOUT_ID, Reason.UNKNOWN_PERSON, Reason.UNREADABLE);
        assertThat(undelivered).isEqualTo(heard.undelivered());
    }

    @Test
    void a_body_that_is_no_fhir_or_another_resource_is_reported() {
        String visit = Resources.json(Resources.visit("mri", AppointmentStatus.ARRIVED));

        assertThat(listener.put("Task", "1", "{\"resourceType\": \"Task\", ").undelivered())
                .hasToString("[Task/1: unreadable]");
        assertThat(listener.put("Task", "mri", visit).undelivered()).hasToString("[Task/mri: unreadable]");
        assertThat(listener.put("Appointment", "other", visit).undelivered())
                .hasToString("[Appointment/other: unreadable]");
        assertThat(listener.put("Appointment", "1", "[]").undelivered()).hasSize(1);
        assertThat(listener.put("Appointment", "1", "").undelivered()).hasSize(1);
        assertThat(listener.notified(visit).undelivered()).hasToString("[a notification: unreadable]");
        assertThat(listener.put("<script>", "Sally's \n", "x").undelivered())
                .hasToString("[?script?/Sally?s??: unreadable]");
    }

    @Test
    void a_notification_of_the_backport_names_what_changed_in_its_status() {
        Parameters status = new Parameters();
        status.addParameter().setName("type").setValue(new CodeType("event-notification"));
        status.addParameter()
                .setName("notification-event")
                .addPart()
                .setName("focus")
                .setValue(new Reference("https://ehr.example/fhir/Appointment/mri"));
        Bundle bundle = new Bundle().setType(Bundle.BundleType.HISTORY);
        bundle.addEntry().setResource(status);
        server.write(Resources.visit("mri", AppointmentStatus.ARRIVED), START);

        listener.notified(Resources.json(bundle));

        assertThat(told.signals()).containsExactly("arrived");
    }

    @Test
    void a_resource_that_cannot_be_read_any_more_is_reported() {
        assertThat(listener.notified(Resources.json(naming("Appointment/gone"))).undelivered())
                .hasToString("[Appointment/gone: gone]");
    }

    @Test
    void our_own_writes_are_not_told_though_who_changes_them_later_leaves_our_marks() {
        Appointment ours = Resources.visit("mri", AppointmentStatus.CANCELLED);
        Appointment before = Resources.visit("mri", AppointmentStatus.BOOKED);
        ours.addIdentifier(Resources.effect("default/p1/9/0"));
        server.write(before, START);
        server.write(ours, START.plusSeconds(1));
        Appointment theirs = ours.copy().setStatus(AppointmentStatus.NOSHOW);

        listener.poll(START.plusSeconds(5));
        assertThat(told.all()).isEmpty();
        server.write(theirs, START.plusSeconds(6));
        listener.poll(START.plusSeconds(9));

        assertThat(told.signals()).containsExactly("no-show");
        assertThat(undelivered).isEmpty();
    }

    @Test
    void where_versions_between_were_not_seen_nothing_is_taken_for_ours() {
        server.keepsHistory = false;
        Appointment booked = Resources.visit("mri", AppointmentStatus.BOOKED);
        Appointment changedByUsAndThenByThem = booked.copy().setStatus(AppointmentStatus.NOSHOW);
        changedByUsAndThenByThem.addIdentifier(Resources.effect("default/p1/9/0"));

        listener.take(server.write(booked, START).resource());
        listener.take(
                server.write(changedByUsAndThenByThem, START.plusSeconds(1)).resource());

        assertThat(told.signals()).containsExactly("no-show");
    }

    @Test
    void without_a_history_the_newest_version_decides_and_a_late_one_is_reported() {
        server.keepsHistory = false;
        Version booked = server.write(Resources.visit("mri", AppointmentStatus.ARRIVED), START);
        Version fulfilled = server.write(Resources.visit("mri", AppointmentStatus.FULFILLED), START.plusSeconds(1));

        listener.take(fulfilled.resource());
        DeliveryReport late = listener.take(booked.resource());

        assertThat(told.signals()).containsExactly("fulfilled");
        assertThat(late.undelivered()).extracting(Undelivered::reason).containsExactly(Reason.SUPERSEDED);
    }

    @Test
    void where_the_store_fails_whoever_notified_is_told_so_and_the_next_time_it_is_heard() {
        Version arrived = server.write(Resources.visit("mri", AppointmentStatus.ARRIVED), START);
        told.isDown = true;

        assertThatIllegalStateException().isThrownBy(() -> listener.take(arrived.resource()));
        told.isDown = false;
        listener.take(arrived.resource());

        assertThat(told.signals()).containsExactly("arrived");
    }

    @Test
    void a_translation_that_fails_is_reported() {
        Translation broken = (change, subject) -> {
            throw new IllegalStateException("a vendor's mistake");
        };

        DeliveryReport heard = listener(Translations.standard().with("Appointment", broken))
                .take(server.write(Resources.visit("mri", AppointmentStatus.ARRIVED), START)
                        .resource());

        assertThat(heard.undelivered()).extracting(Undelivered::reason).containsExactly(Reason.UNTRANSLATABLE);
    }

    @Test
    void somebody_who_became_known_later_is_heard_again() {
        List<AgendaId> known = new ArrayList<>();
        FhirListener listener = FhirListener.telling(told, START)
                .reading(server)
                .people(patient -> known.stream().findFirst())
                .build();
        Patient dead = patient("p1");
        dead.setDeceased(new BooleanType(true));
        Version version = server.write(dead, START);

        assertThat(listener.take(version.resource()).undelivered()).hasSize(1);
        known.add(P1);
        listener.again("Patient", "p1");

        assertThat(told.all())
                .extracting(AddressedInput::input)
                .containsExactly(new Input.PersonDied(told.all().get(0).input().id(), Optional.empty()));
    }

    @Test
    void new_telecoms_and_languages_become_preferences_where_a_vendor_says_so_and_all_else_stays() {
        Preferences before = Preferences.unknown(ZoneId.of("America/New_York"));
        Patient patient = patient("p1");
        patient.addTelecom()
                .setSystem(ContactPointSystem.EMAIL)
                .setValue("p1@example.org")
                .setRank(2);
        patient.addTelecom()
                .setSystem(ContactPointSystem.SMS)
                .setValue("+1 617 555 0142")
                .setRank(1);
        patient.addCommunication().setLanguage(code("urn:ietf:bcp:47", "es"));
        server.write(patient, START);
        server.write(patient.setActive(true), START.plusSeconds(1));

        listener(Translations.standard().withPreferences(person -> before)).poll(START.plusSeconds(9));

        assertThat(told.all()).hasSize(1);
        Preferences after = ((Input.ChangePreference) told.all().get(0).input()).preferences();
        assertThat(after.addresses()).extracting(Address::channel).containsExactly(Channel.SMS, Channel.EMAIL);
        assertThat(after.language()).isEqualTo("es");
        assertThat(after.zone()).isEqualTo(before.zone());
    }

    @Test
    void a_death_is_told_once_with_its_time() {
        Patient patient = patient("p1");
        server.write(patient, START);
        patient.setDeceased(new DateTimeType("2026-03-02T16:00:00Z"));
        server.write(patient, START.plusSeconds(7200));
        server.write(patient.setActive(false), START.plusSeconds(7300));

        listener.poll(START.plusSeconds(9000));

        assertThat(told.all()).hasSize(1);
        assertThat(((Input.PersonDied) told.all().get(0).input()).at()).hasValue(Instant.parse("2026-03-02T16:00:00Z"));
    }

    @Test
    void what_a_gateway_and_the_person_say_of_a_question_comes_with_the_key_it_was_asked_under() {
        CommunicationRequest question = new CommunicationRequest().setStatus(CommunicationRequestStatus.ACTIVE);
        question.setId("q1");
        question.addIdentifier(Resources.effect("default/p1/31/0")).setGroupIdentifier(Resources.step("mri"));
        question.addExtension(Extensions.ANSWER, new CodeType("chosen"));
        server.write(question, START);
        Communication sent = new Communication().setStatus(CommunicationStatus.COMPLETED);
        sent.setId("c1");
        sent.addBasedOn(new Reference("CommunicationRequest/q1"));
        Communication answer = sent.copy().addInResponseTo(new Reference("Communication/c1"));
        answer.setId("c2");
        answer.addPayload().setContent(new StringType("2"));

        Communication shownByUs = sent.copy();
        shownByUs.setId("c3");
        shownByUs.getMeta().addTag(Systems.TAG, Systems.WRITTEN, null);

        listener.take(server.write(sent, START.plusSeconds(1)).resource());
        listener.take(server.write(answer, START.plusSeconds(2)).resource());
        listener.take(server.write(shownByUs, START.plusSeconds(3)).resource());

        assertThat(told.signals()).containsExactly("delivered", "chosen");
        Signal chosen = ((SignalReceived) told.all().get(1).input()).signal();
        assertThat(chosen.reference()).contains("default/p1/31/0");
        assertThat(chosen.facts()).containsEntry(FactName.of("choice"), Value.of("2"));
    }

    @Test
    void what_she_writes_of_her_own_accord_is_told_as_her_words() {
        Patient patient = new Patient();
        patient.setId("p1");
        server.write(patient, START);
        Communication words =
                new Communication().setStatus(CommunicationStatus.COMPLETED).setSender(new Reference("Patient/p1"));
        words.setId("c9");
        words.addPayload().setContent(new StringType("My leg is swollen."));

        listener.take(server.write(words, START.plusSeconds(1)).resource());

        Signal told = ((SignalReceived) this.told.all().get(0).input()).signal();
        assertThat(told.name()).isEqualTo("answered");
        assertThat(told.facts()).containsEntry(FactName.of("choice"), Value.of("My leg is swollen."));
    }

    @Test
    void a_recipient_that_moves_on_its_referral_signals_each_move() {
        Task referral = new Task().setStatus(Task.TaskStatus.REQUESTED).setCode(code(Systems.TASK, "referral"));
        referral.setId("t1");
        referral.addIdentifier(Resources.effect("default/p1/4/0")).setGroupIdentifier(Resources.step("ortho-referral"));
        server.write(referral, START);
        server.write(referral.setStatus(Task.TaskStatus.ACCEPTED), START.plusSeconds(1));
        server.write(referral.copy().setDescription("a note"), START.plusSeconds(2));
        Task completed = referral.setStatus(Task.TaskStatus.COMPLETED);
        completed.addOutput().setType(code(Systems.FACT, "recommendation")).setValue(new StringType("rest"));
        server.write(completed, START.plusSeconds(3));

        listener.poll(START.plusSeconds(9));

        assertThat(told.signals()).containsExactly("accepted", "completed");
        Signal signal = ((SignalReceived) told.all().get(1).input()).signal();
        assertThat(signal.facts()).containsEntry(FactName.of("recommendation"), Value.of("rest"));
    }

    @Test
    void a_consent_becomes_rules_until_it_is_taken_back_and_a_document_of_a_step_a_fact() {
        Consent consent = consent(Systems.CONSENT, "contact");
        server.write(patient("p1"), START.minusSeconds(60));
        server.write(consent, START);
        server.write(consent("https://other.example", "research"), START);
        DocumentReference letter = new DocumentReference().setStatus(DocumentReferenceStatus.CURRENT);
        letter.setId("d1");
        letter.addIdentifier(Resources.step("ortho-visit"));
        server.write(letter, START);
        server.write(letter.setDescription("the same letter"), START.plusSeconds(5));

        listener.poll(START.plusSeconds(9));

        assertThat(told.all())
                .extracting(one -> one.input().getClass().getSimpleName())
                .containsExactlyInAnyOrder("ChangeConsent", "ReportFacts");
        assertThat(told.host().agenda(P1).orElseThrow().person().consentsTo("care", new Address(Channel.SMS, "1")))
                .isTrue();

        server.write(consent.setStatus(Consent.ConsentState.INACTIVE), START.plusSeconds(20));
        listener.poll(START.plusSeconds(29));
        assertThat(told.host().agenda(P1).orElseThrow().person().consentsTo("care", new Address(Channel.SMS, "1")))
                .isFalse();
    }

    private static Consent consent(String system, String code) {
        Consent consent = new Consent().setStatus(Consent.ConsentState.ACTIVE).setPatient(new Reference("Patient/p1"));
        consent.setId(code);
        consent.addCategory(code(system, code));
        consent.getProvision().setType(Consent.ConsentProvisionType.PERMIT);
        return consent;
    }

    @Test
    void a_free_slot_concerns_whoever_waits_for_one_like_it() {
        Slot slot = new Slot("s1", START, START.plusSeconds(1800), "ortho-a", "ortho-a", ZoneOffset.UTC);
        Signal opened = Signal.of("slot-opened").about("ortho-visit").with(slot);
        FhirListener listener = FhirListener.telling(told, START)
                .reading(server)
                .openings(free -> List.of(new Waitlist.Opening(P1, opened)))
                .undelivered(undelivered::add)
                .build();
        org.hl7.fhir.r4.model.Slot free = new org.hl7.fhir.r4.model.Slot().setStatus(SlotStatus.FREE);
        free.setId("s1");

        listener.take(server.write(free, START).resource());
        this.listener.take(server.write(free, START.plusSeconds(1)).resource());

        assertThat(told.signals()).containsExactly("slot-opened");
        assertThat(undelivered).isEmpty();
    }

    private static CodeableConcept code(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }

    @Test
    void the_answers_of_a_questionnaire_are_facts_under_their_link_ids() {
        server.write(Resources.order("knee-score"), START.minusSeconds(60));
        QuestionnaireResponse response = new QuestionnaireResponse().setStatus(QuestionnaireResponseStatus.COMPLETED);
        response.setId("q1");
        response.addBasedOn().setReference("ServiceRequest/knee-score");
        response.addItem().setLinkId("pain").addAnswer().setValue(new IntegerType(7));
        response.addItem().setLinkId("stairs").addAnswer().setValue(new BooleanType(false));

        listener.take(server.write(response, START).resource());

        Signal signal = ((SignalReceived) told.all().get(0).input()).signal();
        assertThat(signal).hasToString("answered about knee-score");
        assertThat(signal.facts())
                .containsEntry(FactName.of("pain"), Value.of(7))
                .containsEntry(FactName.of("stairs"), Value.of(false));
    }

    @Test
    void what_is_printed_tells_nothing_of_anybody() {
        Patient patient = patient("p1");
        patient.addName().setFamily("Sallyson");
        Version version = server.write(patient, START);

        assertThat(version + " " + Change.to(version) + " " + ResourceSubject.of(P1) + " " + listener)
                .isEqualTo("Patient/p1 version " + version.number().get() + " Patient/p1 version "
                        + version.number().get() + " default/p1 a listener to a server made up");
    }

    private static Patient patient(String id) {
        Patient patient = new Patient();
        patient.setId(id);
        return patient;
    }

    private static Bundle naming(String name) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.HISTORY);
        bundle.addEntry().setFullUrl("https://ehr.example/fhir/" + name);
        return bundle;
    }
}
