package io.journeykit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.kernel.Definitions;
import io.journeykit.kernel.Kernel;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.spi.Recorded;
import io.journeykit.spi.Undecidable;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Site;
import io.journeykit.template.Steps;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One agenda that cannot be decided on, since a vendor's calendar breaks, among others that can. */
class PutOffTest {

    private static final AgendaId UNLUCKY = AgendaId.of("a-unlucky");
    private static final AgendaId LUCKY = AgendaId.of("b-lucky");

    private final Practice practice = new Practice();
    private boolean broken;
    private final Host host = Host.over(Definitions.with()
                    .calendar("breaking", new Breaking())
                    .template(called("unlucky", "breaking"), "hash-1")
                    .template(called("lucky", "monday-to-friday"), "hash-2")
                    .build())
            .clock(practice.clock)
            .metrics((measure, tenant) -> practice.counted.add(measure))
            .adapters(Adapters.of(practice.desk))
            .build();

    private final class Breaking implements WorkCalendar {
        @Override
        public String name() {
            return "breaking";
        }

        @Override
        public boolean isWorkingDay(LocalDate date) {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            return true;
        }
    }

    @Test
    void an_agenda_that_cannot_be_decided_is_put_off_with_an_incident_and_holds_up_no_other() {
        begin(UNLUCKY, "unlucky");
        begin(LUCKY, "lucky");
        practice.settle(host);
        Instant luckyWake = agenda(LUCKY).wakeAt();
        broken = true;

        practice.clock.forward(Duration.ofDays(5));
        practice.settle(host);

        assertThat(agenda(UNLUCKY).desk().incidents())
                .extracting(Incident::code)
                .containsExactly("cannot-be-decided");
        assertThat(agenda(LUCKY).wakeAt()).isAfter(luckyWake);
        assertThat(practice.counted).contains(Measure.PUT_OFF);
        assertThat(practice.desk.assigned)
                .anyMatch(delivery -> delivery.agenda().equals(UNLUCKY)
                        && ((Request.AssignWork) delivery.effect().request()).incident());
    }

    @Test
    void it_is_tried_again_and_goes_on_once_that_is_mended() {
        begin(UNLUCKY, "unlucky");
        practice.settle(host);
        broken = true;
        practice.clock.forward(Duration.ofDays(5));
        practice.settle(host);
        long stuck = agenda(UNLUCKY).sequence();

        practice.clock.forward(Duration.ofHours(1));
        practice.settle(host);
        assertThat(agenda(UNLUCKY).sequence()).isEqualTo(stuck);
        broken = false;
        practice.clock.forward(Duration.ofHours(1));
        practice.settle(host);

        assertThat(agenda(UNLUCKY).wakeAt()).isAfter(practice.clock.instant());
    }

    @Test
    void the_incident_of_a_host_is_an_event_like_any_other() {
        begin(UNLUCKY, "unlucky");
        broken = true;
        practice.clock.forward(Duration.ofDays(5));
        practice.settle(host);

        assertThat(Kernel.evolve(
                        Agenda.empty(UNLUCKY),
                        host.history(UNLUCKY).stream().map(Recorded::event).toList()))
                .isEqualTo(agenda(UNLUCKY));
    }

    @Test
    void whoever_gives_an_input_that_cannot_be_decided_is_told_and_nothing_changes() {
        broken = true;

        assertThatThrownBy(() -> begin(UNLUCKY, "unlucky"))
                .isInstanceOf(Undecidable.class)
                .hasMessageContaining("BeginJourney 'unlucky'")
                .hasNoCause();

        assertThat(host.agenda(UNLUCKY)).isEmpty();
    }

    private void begin(AgendaId person, String template) {
        Input begin = new Input.BeginJourney(
                InputId.of(template),
                new TemplateRef(template, "1"),
                new TreeMap<>(),
                new TreeMap<>(),
                Optional.empty());
        host.accept(person, begin);
    }

    private Agenda agenda(AgendaId id) {
        return host.agenda(id).orElseThrow();
    }

    private static JourneyTemplate called(String id, String calendar) {
        return JourneyTemplate.named(id)
                .version("1")
                .site(new Site(ZoneOffset.UTC, calendar))
                .step(Steps.work("call", "nurse", "call-patient"))
                .build();
    }
}
