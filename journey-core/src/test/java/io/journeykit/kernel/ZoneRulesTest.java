package io.journeykit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.codec.AgendaCodec;
import io.journeykit.planning.Slot;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Site;
import io.journeykit.template.Steps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZoneRulesTest {

    private static final HarbourZone HARBOUR = HarbourZone.registered();

    @BeforeEach
    void clocks_keep_summer_time() {
        HARBOUR.keepsSummerTime();
    }

    @Test
    void a_visit_stays_at_its_time_on_the_wall_when_the_rules_of_its_zone_are_others() {
        Office office = booked("2026-06-01T09:40");
        assertThat(visit(office)).isEqualTo("2026-06-01T13:40:00Z");

        HARBOUR.staysOnWinterTime();
        office.tell(new Input.DefinitionsChanged(office.id()));

        assertThat(visit(office)).isEqualTo("2026-06-01T14:40:00Z");
        assertThat(office.step("visit").dates().slot().orElseThrow()).hasToString("Mon 1 Jun 2026 09:40 at clinic");
    }

    @Test
    void what_is_timed_from_the_visit_moves_with_it_and_the_event_says_why() {
        Office office = booked("2026-06-01T09:40");
        assertThat(office.step("papers").wakeAt()).isEqualTo(Instant.parse("2026-06-01T07:40:00Z"));

        HARBOUR.staysOnWinterTime();
        office.tell(new Input.DefinitionsChanged(office.id()));

        assertThat(office.step("papers").wakeAt()).isEqualTo(Instant.parse("2026-06-01T08:40:00Z"));
        StepEvent.SlotRedated redated = redated(office);
        assertThat(redated.because().why()).isEqualTo(Why.ZONE_RULES);
        assertThat(redated.because().toString()).contains("[Test/Harbour]");
    }

    @Test
    void who_was_told_of_the_visit_is_not_told_again_since_its_time_still_holds() {
        Office office = booked("2026-06-01T09:40");
        office.at("2026-05-29T10:00").done(Request.SendMessage.class);
        assertThat(office.step("reminder").isOpen()).isFalse();

        HARBOUR.staysOnWinterTime();
        office.tell(new Input.DefinitionsChanged(office.id())).at("2026-05-31T12:00");

        assertThat(office.messages("reminder")).isEqualTo(1);
    }

    @Test
    void what_is_on_offer_stays_at_its_times_on_the_wall_too() {
        Office office = begun().found(slot("2026-06-01T09:40"));

        HARBOUR.staysOnWinterTime();
        office.tell(new Input.DefinitionsChanged(office.id()))
                .choose("visit", "1")
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class);

        assertThat(visit(office)).isEqualTo("2026-06-01T14:40:00Z");
    }

    @Test
    void nothing_moves_while_the_rules_are_the_same_and_nothing_that_is_past_ever() {
        Office office = booked("2026-06-01T09:40");
        office.tell(new Input.DefinitionsChanged(office.id()));
        assertThat(office.events()).noneMatch(StepEvent.SlotRedated.class::isInstance);

        office.at("2026-06-01T10:00");
        HARBOUR.staysOnWinterTime();
        office.tell(new Input.DefinitionsChanged(office.id()));

        assertThat(office.events()).noneMatch(StepEvent.SlotRedated.class::isInstance);
    }

    @Test
    void an_agenda_that_was_stored_before_the_change_knows_its_wall_times_after_it() {
        Office office = booked("2026-06-01T09:40");
        byte[] stored = AgendaCodec.write(office.agenda());

        HARBOUR.staysOnWinterTime();
        Slot read = AgendaCodec.readAgenda(stored)
                .journeys()
                .get(0)
                .steps()
                .get(0)
                .dates()
                .slot()
                .orElseThrow();

        assertThat(read.start()).isEqualTo("2026-06-01T13:40:00Z");
        assertThat(read).hasToString("Mon 1 Jun 2026 09:40 at clinic");
        assertThat(read.onItsWall().start()).isEqualTo("2026-06-01T14:40:00Z");
    }

    @Test
    void an_almanac_keeps_the_rules_that_it_was_made_by_and_says_which() {
        Almanac before = Almanac.of(HARBOUR.id(), WorkCalendars.EVERY_DAY);

        HARBOUR.staysOnWinterTime();
        Almanac after = Almanac.of(HARBOUR.id(), WorkCalendars.EVERY_DAY);

        assertThat(noon(before)).isEqualTo("2026-06-01T16:00:00Z");
        assertThat(noon(after)).isEqualTo("2026-06-01T17:00:00Z");
        assertThat(before.versions()).startsWith("time zones 2026a");
        assertThat(after.versions()).startsWith("time zones 2026b");
    }

    private static Instant noon(Almanac almanac) {
        return almanac.at(LocalDate.of(2026, 6, 1), LocalTime.NOON);
    }

    private static Office booked(String wallTime) {
        return begun().book("visit", slot(wallTime));
    }

    private static Office begun() {
        JourneyTemplate.Builder template = JourneyTemplate.named("journey")
                .version("1")
                .site(new Site(HARBOUR.id(), "every-day"))
                .step(Steps.booking("visit", "clinic"))
                .step(Steps.message("reminder", "reminder").due(Due.before(Point.startOf("visit"), Span.days(3))))
                .step(Steps.work("papers", "nurse", "papers").due(Due.before(Point.startOf("visit"), Span.hours(6))));
        return Office.of(template).begin();
    }

    private static Slot slot(String wallTime) {
        Instant start = HARBOUR.local(wallTime);
        return new Slot("s", start, start.plus(Duration.ofMinutes(30)), "clinic", "clinic", HARBOUR.id());
    }

    private static Instant visit(Office office) {
        return office.step("visit").dates().start().orElseThrow();
    }

    private static StepEvent.SlotRedated redated(Office office) {
        return office.events().stream()
                .filter(StepEvent.SlotRedated.class::isInstance)
                .map(StepEvent.SlotRedated.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
