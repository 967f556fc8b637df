package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.JourneyClock;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.HolidayTable;
import io.journeykit.calendar.days.Horizon;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.calendar.hours.DailyHours;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.policy.ClockMark;
import io.journeykit.policy.ClockMark.Kind;
import io.journeykit.template.ClockTemplate;
import io.journeykit.template.ClockTemplate.Hand;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Site;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.StepId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Service clocks of a journey, moved by what its steps do. */
class ClocksTest {

    private static final JourneyTemplate.Builder READING = reading(2);

    @Test
    void it_starts_when_a_step_ends_warns_halfway_and_warns_again_when_time_is_up() {
        Office office = Office.of(READING).at("2026-03-06T10:00").begin().signal("done", "scan");

        office.at("2026-03-10T00:00");
        assertThat(told(office))
                .containsExactly("clock-warning: clock(clock: clock scan-to-report, journey: journey-1, percent: 50)");

        office.at("2026-03-11T00:00");
        assertThat(told(office))
                .last()
                .isEqualTo("clock-ran-out: clock(clock: clock scan-to-report, journey: journey-1, percent: 100)");
        assertThat(clock(office).next()).isEmpty();
    }

    @Test
    void what_stops_it_in_time_keeps_everybody_from_being_warned() {
        Office office = Office.of(READING).at("2026-03-06T10:00").begin().signal("done", "scan");

        office.at("2026-03-09T12:00").signal("done", "read").at("2026-03-20T00:00");

        assertThat(told(office)).noneMatch(incident -> incident.startsWith("clock"));
        assertThat(clock(office).marks()).extracting(ClockMark::kind).containsExactly(Kind.START, Kind.STOP);
    }

    @Test
    void whom_the_template_names_is_given_the_warning_and_has_it_taken_back_when_the_clock_stops() {
        Office office = Office.of(READING).at("2026-03-06T10:00").begin().signal("done", "scan");
        office.at("2026-03-12T10:00");
        assertThat(told(office)).hasSize(2);
        assertThat(warned(office)).containsExactly("head-of-radiology", "head-of-radiology");

        office.signal("done", "read");

        assertThat(told(office)).isEmpty();
        assertThat(office.count(Request.WithdrawWork.class)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_warning_of_what_the_clock_had_not_reached_after_all_is_settled() {
        Office office = Office.of(READING).at("2026-03-06T10:00").begin().signal("done", "scan");
        office.signal("accepted", "read").signal("started", "read").at("2026-03-12T10:00");

        office.signal(Signal.of("hold").about("read").effective(local("2026-03-10T16:00")));

        assertThat(told(office))
                .containsExactly("clock-warning: clock(clock: clock scan-to-report, journey: journey-1, percent: 50)");
    }

    @Test
    void a_completion_that_is_told_late_stops_it_when_it_happened() {
        Office office = Office.of(READING).at("2026-03-06T10:00").begin().signal("done", "scan");

        office.at("2026-03-09T23:00").signal(Signal.of("done").about("read").effective(local("2026-03-06T16:00")));

        assertThat(clock(office).marks().get(1).at()).isEqualTo(local("2026-03-06T16:00"));
    }

    @Test
    void a_mark_whose_target_lies_beyond_the_holiday_table_is_kept_and_a_person_looks() {
        HolidayTable table = new HolidayTable(
                "short", "1", new Horizon(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 30)), new TreeMap<>());
        JourneyTemplate template =
                reading(60).site(new Site(Boston.ZONE, "short")).build();
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

        Agenda scanned = Kernel.decide(
                        begun,
                        new Input.SignalReceived(
                                InputId.of("in-2"), Signal.of("done").about("scan")),
                        local("2026-03-06T11:00"),
                        definitions)
                .agenda();

        assertThat(scanned.journeys().get(0).clocks().get(0).marks()).hasSize(1);
        assertThat(scanned.desk().incidents()).extracting(Incident::code).contains("holiday-table-too-short");
    }

    @Test
    void hours_on_days_on_which_the_site_never_works_are_refused_when_definitions_are_built() {
        JourneyTemplate template = journey()
                .step(Steps.work("scan", "technician", "scan"))
                .step(Steps.work("read", "radiologist", "read-scan").after("scan"))
                .addClocks(new ClockTemplate(
                        "scan-to-report",
                        Span.hours(4),
                        Optional.of(WeeklyHours.NEVER.on(
                                List.of(DayOfWeek.SATURDAY), new DailyHours(LocalTime.of(9, 0), LocalTime.of(12, 0)))),
                        List.of(),
                        ClockTemplate.COORDINATOR,
                        List.of(hand(Kind.START, "scan", "completed"), hand(Kind.STOP, "read", "completed"))))
                .build();

        assertThatThrownBy(() -> Definitions.with().template(template, "hash").build())
                .hasMessageContaining("$.clocks[0].within [too-few-hours]")
                .hasMessageContaining("the working days of 'monday-to-friday' never have");
    }

    private static JourneyTemplate.Builder reading(int workingDays) {
        return journey()
                .step(Steps.work("scan", "technician", "scan"))
                .step(Steps.work("read", "radiologist", "read-scan").after("scan"))
                .step(Steps.waitFor("rest", "rested"))
                .addClocks(new ClockTemplate(
                        "scan-to-report",
                        Span.workingDays(workingDays),
                        Optional.empty(),
                        List.of(50),
                        "head-of-radiology",
                        List.of(
                                hand(Kind.START, "scan", "completed"),
                                hand(Kind.PAUSE, "read", "on-hold"),
                                hand(Kind.RESUME, "read", "in-progress"),
                                hand(Kind.STOP, "read", "completed"))));
    }

    private static Hand hand(Kind kind, String step, String state) {
        return new Hand(kind, new Join.Reached(StepId.of(step), List.of(state), true));
    }

    private static JourneyClock clock(Office office) {
        return office.agenda().journeys().get(0).clocks().get(0);
    }

    private static List<String> told(Office office) {
        return office.agenda().desk().incidents().stream()
                .filter(incident -> incident.code().startsWith("clock"))
                .map(ClocksTest::words)
                .toList();
    }

    private static List<String> warned(Office office) {
        return office.effects().stream()
                .map(Effect::request)
                .filter(request -> request instanceof Request.AssignWork work
                        && work.text().startsWith("clock"))
                .map(request -> ((Request.AssignWork) request).role())
                .toList();
    }

    private static String words(Incident incident) {
        return incident.code() + ": "
                + incident.about().orElseThrow().toString().replaceAll("journey: [^,]+", "journey: journey-1");
    }
}
