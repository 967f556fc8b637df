package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static io.journeykit.lifecycle.Rung.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.HolidayTable;
import io.journeykit.calendar.days.Horizon;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.Due;
import io.journeykit.template.Give;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Site;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.InputId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Ladders of silence, each rung on days of its own and for whom it names. */
class EscalationTest {

    private static final JourneyTemplate.Builder RESULT = result();

    private static JourneyTemplate.Builder result() {
        return journey()
                .step(Steps.work("read", "radiologist", "read-scan")
                        .within(
                                "requested",
                                after(Span.workingDays(1)).doing(Verb.ASSIGN_WORK, "remind-radiologist"),
                                after(Span.workingDays(1))
                                        .on("every-day")
                                        .doing(Act.of(Verb.ASSIGN_WORK, "read-at-once")
                                                .by("on-call-radiologist")),
                                after(Span.hours(4)).doing(Verb.RAISE_INCIDENT, "scan-unread")));
    }

    @Test
    void each_rung_waits_on_its_own_calendar_and_goes_to_its_own_role() {
        Office office = Office.of(RESULT).at("2026-03-06T10:00").begin();

        office.at("2026-03-10T18:00");

        assertThat(work(office))
                .containsExactly(
                        "radiologist read-scan 2026-03-06T15:00:00Z",
                        "radiologist remind-radiologist 2026-03-09T14:00:00Z",
                        "on-call-radiologist read-at-once 2026-03-10T14:00:00Z");
        assertThat(office.incidents()).containsExactly("silence");
    }

    @Test
    void a_rung_that_goes_on_past_the_holiday_table_is_an_incident_and_counts_every_day() {
        HolidayTable table = new HolidayTable(
                "short", "1", new Horizon(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 6)), new TreeMap<>());
        JourneyTemplate template = result().site(new Site(Boston.ZONE, "short")).build();
        Definitions definitions = Definitions.with()
                .calendar("short", WorkCalendars.of(table))
                .template(template, "hash")
                .build();

        Agenda begun = Kernel.decide(
                        Agenda.empty(AgendaId.of("sally")),
                        new Input.BeginJourney(
                                InputId.of("in-1"), template.ref(), new TreeMap<>(), new TreeMap<>(), Optional.empty()),
                        local("2026-03-06T10:00"),
                        definitions)
                .agenda();

        assertThat(begun.desk().incidents()).extracting(Incident::code).containsExactly("holiday-table-too-short");
        assertThat(begun.journeys().get(0).steps().get(0).status().deadline()).contains(local("2026-03-07T10:00"));
    }

    @Test
    void a_rung_of_every_day_does_not_wait_for_monday() {
        Office office = Office.of(RESULT).at("2026-03-05T10:00").begin();

        office.at("2026-03-07T12:00");

        assertThat(work(office)).last().isEqualTo("on-call-radiologist read-at-once 2026-03-07T15:00:00Z");
        assertThat(office.agenda().wakeAt()).isEqualTo(local("2026-03-07T14:00"));
    }

    @Test
    void a_ladder_goes_from_the_patient_to_her_other_channel_to_the_care_team_to_a_named_role_to_an_incident() {
        Office office = Office.of(journey()
                        .step(Steps.questionnaire("pain", "pain-score")
                                .within(
                                        "asked",
                                        after(Span.days(2)).doing(Verb.ASK_ELSEWHERE, "reminder"),
                                        after(Span.days(2)).doing(Verb.ASSIGN_WORK, "call-patient"),
                                        after(Span.days(1))
                                                .on("every-day")
                                                .doing(Act.of(Verb.ASSIGN_WORK, "visit-patient")
                                                        .by("community-nurse")),
                                        after(Span.days(1)).doing(Verb.RAISE_INCIDENT, "not-reached"))))
                .begin();

        office.at("2026-03-10T10:00");

        assertThat(office.effects().stream()
                        .filter(effect -> effect.request() instanceof Request.AskPatient)
                        .map(effect ->
                                ((Request.AskPatient) effect.request()).to().channel()))
                .containsExactly(Channel.SMS, Channel.EMAIL);
        assertThat(work(office))
                .containsExactly(
                        "care-coordinator call-patient 2026-03-06T15:00:00Z",
                        "community-nurse visit-patient 2026-03-07T15:00:00Z");
        assertThat(office.incidents()).containsExactly("silence");
    }

    @Test
    void a_rung_on_days_that_nobody_knows_is_refused_with_the_step_that_has_it() {
        JourneyTemplate template = journey()
                .step(Steps.work("read", "radiologist", "read-scan")
                        .within("requested", after(Span.days(1)).on("lunar").doing(Verb.ASSIGN_WORK, "remind")))
                .build();

        assertThatThrownBy(() -> Definitions.with().template(template, "hash").build())
                .hasMessageContaining("'read'")
                .hasMessageContaining("'lunar'")
                .hasMessageContaining("monday-to-friday");
    }

    private static List<String> work(Office office) {
        return office.events().stream()
                .filter(EffectEvent.Requested.class::isInstance)
                .map(EffectEvent.Requested.class::cast)
                .filter(requested ->
                        requested.effect().request() instanceof Request.AssignWork work && !work.incident())
                .map(requested -> {
                    Request.AssignWork work =
                            (Request.AssignWork) requested.effect().request();
                    return work.role() + " " + work.text() + " "
                            + requested.stamp().effective();
                })
                .toList();
    }

    @Test
    void what_was_told_before_its_step_began_gives_a_rung_its_whole_span() {
        JourneyTemplate.Builder template = journey(
                Steps.work("scan", "radiologist", "scan"),
                Steps.work("read", "radiologist", "read-scan").after("scan"));
        Office office = Office.of(template).at("2026-03-02T10:00").begin().signal("received", "read");

        office.at("2026-03-09T10:00").signal("done", "scan");

        assertThat(office.step("read").state()).isEqualTo("received");
        assertThat(office.step("read").status().deadline()).contains(local("2026-03-11T10:00"));
    }

    @Test
    void work_that_is_given_on_a_friday_and_due_on_saturday_is_not_late_sooner_than_what_is_due_at_once() {
        JourneyTemplate.Builder template = journey(Steps.work("read", "radiologist", "read-scan")
                .due(Due.after(Point.BEGIN, Span.hours(20)).given(Give.AT_ONCE)));
        Office office = Office.of(template);

        office.at("2026-03-06T17:00").begin();

        assertThat(office.step("read").status().deadline()).contains(local("2026-03-10T17:00"));
    }
}
