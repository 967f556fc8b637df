package io.journeykit.kernel;

import static io.journeykit.kernel.Office.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.template.Contact;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Site;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactTest {

    @Test
    void a_message_that_bounces_goes_by_the_next_channel_which_leads_from_then_on() {
        JourneyTemplate template = template(Steps.message("hello", "hello"));
        Office desk = new Office("sally", template);
        desk.begin(template);
        assertThat(to(desk)).isEqualTo(Channel.SMS);

        desk.report(Request.SendMessage.class, new Report.Failed("bounced"));
        assertThat(to(desk)).isEqualTo(Channel.EMAIL);
        desk.done(Request.SendMessage.class);

        desk.at("2026-03-03T10:00").begin(template);
        assertThat(to(desk)).isEqualTo(Channel.EMAIL);
        assertThat(desk.agenda.outbox().counted()).hasSize(2);
    }

    @Test
    void when_no_address_is_left_the_care_team_is_asked() {
        JourneyTemplate template = template(Steps.message("hello", "hello"));
        Office desk = new Office("sally", template);
        desk.begin(template);

        desk.report(Request.SendMessage.class, new Report.Failed("bounced"));
        desk.report(Request.SendMessage.class, new Report.Failed("bounced"));

        assertThat(desk.step("hello").state()).isEqualTo("with-care-team");
        assertThat(desk.count(Request.AssignWork.class)).isEqualTo(1);
        assertThat(desk.agenda.outbox().counted()).isEmpty();
    }

    @Test
    void what_is_over_the_budget_waits_and_does_not_advance_its_step() {
        JourneyTemplate template = template(Steps.message("one", "one"), Steps.message("two", "two"));
        Office desk = new Office("sally", template);
        desk.begin(template);

        assertThat(desk.count(Request.SendMessage.class)).isEqualTo(1);
        assertThat(desk.step("two").state()).isEqualTo("sending");
        assertThat(desk.events)
                .anyMatch(event -> event instanceof ContactEvent.Deferred deferred
                        && deferred.rule().equals("budget-per-day")
                        && deferred.until().equals(local("2026-03-03T09:00")));

        desk.at("2026-03-03T09:00");
        assertThat(desk.count(Request.SendMessage.class)).isEqualTo(2);
    }

    @Test
    void an_urgent_message_passes_the_budget_and_keeps_to_the_window() {
        Contact urgent = new Contact("care-coordination", Priority.URGENT, Optional.empty());
        JourneyTemplate template = template(
                Steps.message("one", "one"), Steps.message("two", "two").contact(urgent));
        Office desk = new Office("sally", template).at("2026-03-02T18:59");
        desk.begin(template);
        assertThat(desk.count(Request.SendMessage.class)).isEqualTo(2);

        desk.at("2026-03-02T19:00").begin(template);
        assertThat(desk.count(Request.SendMessage.class)).isEqualTo(2);
        desk.at("2026-03-03T09:00");
        assertThat(desk.count(Request.SendMessage.class)).isEqualTo(4);
    }

    @Test
    void a_message_whose_window_opens_too_late_is_never_sent_late() {
        Contact brief = new Contact("care-coordination", Priority.ROUTINE, Optional.of(Span.hours(2)));
        JourneyTemplate template = template(Steps.message("now-or-never", "now").contact(brief));
        Office desk = new Office("sally", template).at("2026-03-02T20:00");
        desk.begin(template);
        desk.at("2026-03-04T12:00");

        assertThat(desk.count(Request.SendMessage.class)).isZero();
        assertThat(desk.events)
                .anyMatch(event -> event instanceof ContactEvent.Closed closed
                        && closed.closing() == ContactEvent.Closing.EXPIRED);
        assertThat(desk.incidents()).contains("missed");
    }

    @Test
    void a_withdrawn_consent_takes_back_what_is_not_out_yet_and_uses_another_channel() {
        JourneyTemplate template = template(Steps.message("hello", "hello"));
        Office desk = new Office("sally", template);
        desk.begin(template);
        String first = desk.last(Request.SendMessage.class).key().value();

        desk.tell(new Input.ChangeConsent(desk.id(), List.of(ConsentRule.withdraw(Channel.SMS))));
        assertThat(to(desk)).isEqualTo(Channel.EMAIL);
        assertThat(desk.agenda.desk().awaited())
                .noneMatch(effect -> effect.key().value().equals(first));

        desk.tell(new Input.ChangeConsent(desk.id(), List.of(ConsentRule.withdrawAll())));
        assertThat(desk.step("hello").state()).isEqualTo("with-care-team");
    }

    @Test
    void a_message_before_a_visit_is_dated_in_the_patients_zone_and_moved_into_her_window() {
        JourneyTemplate template = template(
                Steps.booking("mri", "mri"),
                Steps.message("preparation", "prepare").due(Due.before(Point.startOf("mri"), Span.days(2))));
        Office desk = new Office("sally", template);
        desk.begin(template);
        desk.book("mri", Office.slot("2026-03-10T07:30", "imaging"));

        Instant target = desk.step("preparation").dates().due().orElseThrow().target();

        // Two calendar days before Tuesday 07:30 is Sunday 8 March, the day the clocks go forward.
        assertThat(target).isEqualTo(local("2026-03-08T09:00"));
    }

    @Test
    void when_a_person_dies_contact_stops_and_a_person_is_asked() {
        JourneyTemplate template = template(Steps.booking("mri", "mri"), Steps.message("one", "one"));
        Office desk = new Office("sally", template);
        desk.begin(template);
        long sent = desk.count(Request.SendMessage.class) + desk.count(Request.AskPatient.class);

        desk.tell(new Input.PersonDied(desk.id(), local("2026-03-02T09:00")));
        desk.at("2026-06-02T09:00");

        assertThat(desk.count(Request.SendMessage.class) + desk.count(Request.AskPatient.class))
                .isEqualTo(sent);
        assertThat(desk.incidents()).contains("person-died");
        assertThat(desk.agenda.journeys().get(0).outcome()).contains(Outcome.CANCELLED);
    }

    @Test
    void a_bounce_that_comes_later_as_a_signal_is_the_same_as_one_that_comes_at_once() {
        JourneyTemplate template = template(Steps.message("hello", "hello"));
        Office desk = new Office("sally", template);
        desk.begin(template);
        String key = desk.last(Request.SendMessage.class).key().value();
        desk.report(Request.SendMessage.class, new Report.Accepted("at-the-gateway"));

        desk.signal(Signal.of("undeliverable").referring(key));

        assertThat(to(desk)).isEqualTo(Channel.EMAIL);
        assertThat(desk.agenda.outbox().counted()).hasSize(1);
    }

    private static Channel to(Office desk) {
        return ((Request.SendMessage) desk.last(Request.SendMessage.class).request())
                .to()
                .channel();
    }

    private static JourneyTemplate template(StepTemplate.Builder... steps) {
        JourneyTemplate.Builder template =
                JourneyTemplate.named("contact").version("1").site(new Site(Office.BOSTON, "monday-to-friday"));
        for (StepTemplate.Builder step : steps) {
            template.step(step);
        }
        return template.build();
    }
}
