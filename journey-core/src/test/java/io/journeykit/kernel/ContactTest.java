package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Snooze;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import io.journeykit.policy.ContactWindows;
import io.journeykit.template.Contact;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Priority;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContactTest {

    @Test
    void a_message_that_bounces_goes_by_the_next_channel_which_leads_from_then_on() {
        JourneyTemplate.Builder template = journey(Steps.message("hello", "hello"));
        Office office = Office.of(template).begin();
        assertThat(to(office)).isEqualTo(Channel.SMS);

        office.report(Request.SendMessage.class, new Report.Failed("bounced"));
        assertThat(to(office)).isEqualTo(Channel.EMAIL);
        office.done(Request.SendMessage.class);

        office.at("2026-03-03T10:00").begin();
        assertThat(to(office)).isEqualTo(Channel.EMAIL);
        assertThat(office.agenda().outbox().counted()).hasSize(2);
    }

    @Test
    void when_no_address_is_left_the_care_team_is_asked() {
        JourneyTemplate.Builder template = journey(Steps.message("hello", "hello"));
        Office office = Office.of(template).begin();

        office.report(Request.SendMessage.class, new Report.Failed("bounced"));
        office.report(Request.SendMessage.class, new Report.Failed("bounced"));

        assertThat(office.step("hello").state()).isEqualTo("with-care-team");
        assertThat(office.count(Request.AssignWork.class)).isEqualTo(1);
        assertThat(office.agenda().outbox().counted()).isEmpty();
    }

    @Test
    void an_escalated_contact_says_which_role_it_is_escalated_to() {
        JourneyTemplate.Builder template = journey(Steps.message("hello", "hello"));
        Office office = Office.of(template).begin();

        office.report(Request.SendMessage.class, new Report.Failed("bounced"))
                .report(Request.SendMessage.class, new Report.Failed("bounced"));

        assertThat(office.events())
                .anyMatch(event -> event instanceof ContactEvent.Closed closed
                        && closed.closing() == ContactEvent.Closing.ESCALATED
                        && closed.to().equals(Optional.of("care-coordinator")));
        assertThat(office.last(Request.AssignWork.class).role()).isEqualTo("care-coordinator");
    }

    @Test
    void what_is_over_the_budget_waits_and_does_not_advance_its_step() {
        JourneyTemplate.Builder template = journey(Steps.message("one", "one"), Steps.message("two", "two"));
        Office office = Office.of(template).begin();

        assertThat(office.count(Request.SendMessage.class)).isEqualTo(1);
        assertThat(office.step("two").state()).isEqualTo("sending");
        assertThat(office.events())
                .anyMatch(event -> event instanceof ContactEvent.Deferred deferred
                        && deferred.rule().equals("budget-per-day")
                        && deferred.until().equals(local("2026-03-03T09:00")));

        office.at("2026-03-03T09:00");
        assertThat(office.count(Request.SendMessage.class)).isEqualTo(2);
    }

    @Test
    void an_urgent_message_passes_the_budget_and_keeps_to_the_window() {
        Contact urgent = new Contact("care-coordination", Priority.URGENT, Optional.empty());
        JourneyTemplate.Builder template =
                journey(Steps.message("one", "one"), Steps.message("two", "two").contact(urgent));
        Office office = Office.of(template).at("2026-03-02T18:59");
        office.begin();
        assertThat(office.count(Request.SendMessage.class)).isEqualTo(2);

        office.at("2026-03-02T19:00").begin();
        assertThat(office.count(Request.SendMessage.class)).isEqualTo(2);
        office.at("2026-03-03T09:00");
        assertThat(office.count(Request.SendMessage.class)).isEqualTo(4);
    }

    @Test
    void a_message_whose_window_opens_too_late_is_never_sent_late() {
        Contact brief = new Contact("care-coordination", Priority.ROUTINE, Optional.of(Span.hours(2)));
        JourneyTemplate.Builder template =
                journey(Steps.message("now-or-never", "now").contact(brief));
        Office office = Office.of(template).at("2026-03-02T20:00");
        office.begin();
        office.at("2026-03-04T12:00");

        assertThat(office.count(Request.SendMessage.class)).isZero();
        assertThat(office.events())
                .anyMatch(event -> event instanceof ContactEvent.Closed closed
                        && closed.closing() == ContactEvent.Closing.EXPIRED);
        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void what_is_to_be_said_before_a_date_is_not_said_after_it() {
        JourneyTemplate.Builder template =
                journey(Steps.message("fast", "fast").due(Due.before(Point.anchor("surgery"), Span.hours(5))));
        Office office = Office.of(template).at("2026-03-02T20:00");
        office.begin(Map.of("surgery", local("2026-03-03T08:00")));
        office.at("2026-03-04T12:00");

        assertThat(office.count(Request.SendMessage.class)).isZero();
    }

    @Test
    void a_withdrawn_consent_takes_back_what_is_not_out_yet_and_uses_another_channel() {
        JourneyTemplate.Builder template =
                journey(Steps.message("hello", "hello").contact(Contact.IMPORTANT));
        Office office = Office.of(template).begin();
        String first = office.tray().last(Request.SendMessage.class).key().value();

        office.consent(ConsentRule.withdraw(Channel.SMS));
        assertThat(to(office)).isEqualTo(Channel.EMAIL);
        assertThat(office.agenda().desk().awaited())
                .noneMatch(effect -> effect.key().value().equals(first));

        office.consent(ConsentRule.withdrawAll());
        assertThat(office.step("hello").state()).isEqualTo("with-care-team");
    }

    @Test
    void a_message_before_a_visit_is_dated_in_the_patients_zone_and_moved_into_her_window() {
        JourneyTemplate.Builder template = journey(
                Steps.booking("mri", "mri"),
                Steps.message("preparation", "prepare").due(Due.before(Point.startOf("mri"), Span.days(2))));
        Office office = Office.of(template).begin();
        office.book("mri", Boston.slot("2026-03-10T07:30", "imaging"));

        Instant target = office.step("preparation").dates().due().orElseThrow().target();

        // Two calendar days before Tuesday 07:30 is Sunday 8 March, the day the clocks go forward.
        assertThat(target).isEqualTo(local("2026-03-08T09:00"));
    }

    @Test
    void when_a_person_dies_contact_stops_and_a_person_is_asked() {
        JourneyTemplate.Builder template = journey(Steps.booking("mri", "mri"), Steps.message("one", "one"));
        Office office = Office.of(template).begin();
        long sent = office.count(Request.SendMessage.class) + office.count(Request.AskPatient.class);

        office.tell(new Input.PersonDied(office.id(), Optional.of(local("2026-03-02T09:00"))));
        office.at("2026-06-02T09:00");

        assertThat(office.count(Request.SendMessage.class) + office.count(Request.AskPatient.class))
                .isEqualTo(sent);
        assertThat(office.incidents()).contains("person-died");
        assertThat(office.agenda().journeys().get(0).outcome()).contains(Outcome.CANCELLED);
    }

    @Test
    void a_bounce_that_comes_later_as_a_signal_is_the_same_as_one_that_comes_at_once() {
        JourneyTemplate.Builder template = journey(Steps.message("hello", "hello"));
        Office office = Office.of(template).begin();
        String key = office.tray().last(Request.SendMessage.class).key().value();
        office.report(Request.SendMessage.class, new Report.Accepted("at-the-gateway"));

        office.signal(Signal.of("undeliverable").referring(key));

        assertThat(to(office)).isEqualTo(Channel.EMAIL);
        assertThat(office.agenda().outbox().counted()).hasSize(1);
    }

    @Test
    void of_what_is_wanted_at_once_the_most_important_goes_first() {
        JourneyTemplate.Builder template = journey(
                Steps.message("one", "one"),
                Steps.message("two", "two").contact(Contact.IMPORTANT),
                Steps.message("three", "three"));
        Office office = Office.of(template).begin();

        assertThat(office.last(Request.SendMessage.class).text()).isEqualTo("two");
        office.at("2026-03-03T09:00");
        assertThat(office.last(Request.SendMessage.class).text()).isEqualTo("one");
    }

    @Test
    void what_a_budget_keeps_goes_to_the_important_message() {
        JourneyTemplate.Builder routine = journey("routine", Steps.message("one", "one"));
        JourneyTemplate.Builder important =
                journey("important", Steps.message("two", "two").contact(Contact.IMPORTANT));
        Office office = Office.of(routine, important)
                .prefer(reached(new ContactRules(WeeklyHours.ALWAYS, List.of(new Budget.PerWeek(2).keeping(1)))));

        office.begin().at("2026-03-02T11:00").begin().at("2026-03-02T12:00").begin("important");

        assertThat(texts(office)).containsExactly("one", "two");
        office.at("2026-03-09T00:00");
        assertThat(office.count(Request.SendMessage.class)).isEqualTo(3);
    }

    @Test
    void a_budget_that_never_has_room_is_a_persons_work() {
        JourneyTemplate.Builder template =
                journey(Steps.message("hello", "hello").contact(Contact.IMPORTANT));
        Office office = Office.of(template)
                .prefer(reached(new ContactRules(WeeklyHours.ALWAYS, List.of(new Budget.PerDay(0)))))
                .begin();

        assertThat(office.step("hello").state()).isEqualTo("with-care-team");
        assertThat(closings(office)).containsExactly("SUPPRESSED by budget-per-day");
    }

    @Test
    void a_message_that_would_come_too_late_by_one_channel_takes_another() {
        Contact brief = new Contact("care-coordination", Priority.ROUTINE, Optional.of(Span.hours(2)));
        JourneyTemplate.Builder template =
                journey(Steps.message("now-or-never", "now").contact(brief));
        ContactRules rules =
                new ContactRules(ContactWindows.DAYTIME, List.of()).with(Channel.EMAIL, ContactWindows.ANY_TIME);

        Office office = Office.of(template)
                .prefer(reached(rules))
                .at("2026-03-02T20:00")
                .begin();

        assertThat(to(office)).isEqualTo(Channel.EMAIL);
    }

    @Test
    void a_message_that_falls_due_when_it_could_only_go_too_late_goes_in_the_last_window_before() {
        Contact brief = new Contact("care-coordination", Priority.ROUTINE, Optional.of(Span.hours(2)));
        JourneyTemplate.Builder template = journey(Steps.message("tonight", "tonight")
                .due(Due.after(Point.anchor("surgery"), Span.hours(8)))
                .contact(brief));
        template.addAnchors("surgery");

        Office office = Office.of(template).begin(Map.of("surgery", local("2026-03-04T14:00")));
        office.at("2026-03-04T18:58");
        assertThat(office.count(Request.SendMessage.class)).isZero();
        office.at("2026-03-04T19:00");

        assertThat(office.count(Request.SendMessage.class)).isEqualTo(1);
    }

    @Test
    void a_message_is_planned_in_the_window_of_an_address_that_it_may_go_to() {
        JourneyTemplate.Builder template =
                journey(Steps.message("tomorrow", "hello").due(Due.after(Point.BEGIN, Span.hours(20))));
        ContactRules rules =
                new ContactRules(ContactWindows.DAYTIME, List.of()).with(Channel.EMAIL, ContactWindows.ANY_TIME);
        Office office = Office.of(template).prefer(reached(rules)).begin();
        assertThat(office.step("tomorrow").wakeAt()).isEqualTo(local("2026-03-03T09:00"));

        office.consent(ConsentRule.withdraw(Channel.SMS));

        assertThat(office.step("tomorrow").wakeAt()).isEqualTo(local("2026-03-03T06:00"));
        office.at("2026-03-03T06:00");
        assertThat(to(office)).isEqualTo(Channel.EMAIL);
    }

    @Test
    void what_can_neither_be_on_time_nor_early_by_one_channel_is_planned_by_the_next() {
        Contact brief = new Contact("care-coordination", Priority.ROUTINE, Optional.of(Span.hours(2)));
        JourneyTemplate.Builder template = journey(Steps.message("tonight", "tonight")
                .due(Due.after(Point.BEGIN, Span.hours(13)))
                .contact(brief));
        ContactRules rules = new ContactRules(WeeklyHours.daily(LocalTime.of(8, 0), LocalTime.of(9, 0)), List.of())
                .with(Channel.EMAIL, ContactWindows.ANY_TIME);

        Office office = Office.of(template).prefer(reached(rules)).begin();

        assertThat(office.step("tonight").wakeAt()).isEqualTo(local("2026-03-02T23:00"));
    }

    @Test
    void a_budget_that_is_lengthened_counts_what_was_sent_under_the_shorter_one() {
        JourneyTemplate.Builder template = journey(Steps.message("hello", "hello"));
        ContactRules daily = new ContactRules(ContactWindows.ANY_TIME, List.of(new Budget.PerDay(5)));
        Budget threeIn30Days = new Budget.Rolling(3, Duration.ofDays(30));
        Office office = Office.of(template).prefer(reached(daily));
        office.begin().at("2026-03-06T10:00").begin().at("2026-03-12T10:00").begin();
        assertThat(office.count(Request.SendMessage.class)).isEqualTo(3);

        office.prefer(reached(new ContactRules(ContactWindows.ANY_TIME, List.of(threeIn30Days))))
                .at("2026-03-20T10:00")
                .begin();

        assertThat(office.count(Request.SendMessage.class)).isEqualTo(3);
        office.at("2026-04-01T11:00");
        assertThat(office.count(Request.SendMessage.class)).isEqualTo(4);
    }

    @Test
    void where_the_zone_is_unknown_the_window_is_open_in_every_zone_that_it_may_be() {
        JourneyTemplate.Builder template = journey(Steps.message("hello", "hello"));
        Office office = Office.of(template)
                .prefer(Office.preferences().perhapsIn(ZoneId.of("America/Los_Angeles")))
                .begin();

        assertThat(office.count(Request.SendMessage.class)).isZero();
        office.at("2026-03-02T11:59");
        assertThat(office.count(Request.SendMessage.class)).isZero();
        office.at("2026-03-02T12:00");
        assertThat(office.count(Request.SendMessage.class)).isEqualTo(1);
    }

    @Test
    void stop_from_an_address_takes_back_what_is_on_its_way_there_and_start_gives_it_back() {
        JourneyTemplate.Builder template = journey(Steps.message("hello", "hello"));
        Office office = Office.of(template).begin();
        Address sms = office.agenda().person().addresses().get(0);

        office.tell(new Input.StopContact(office.id(), sms));
        assertThat(to(office)).isEqualTo(Channel.EMAIL);
        office.consent(ConsentRule.permit("care-coordination"));
        assertThat(office.agenda().person().consentsTo("care-coordination", sms))
                .isFalse();

        office.tell(new Input.StartContact(office.id(), sms));
        assertThat(office.agenda().person().consentsTo("care-coordination", sms))
                .isTrue();
        assertThat(office.events())
                .anyMatch(event -> event.because().toString().equals("why.consent(about: said.stop(by: channel sms))"));
    }

    @Test
    void start_gives_back_no_more_than_was_consented_to_before() {
        JourneyTemplate.Builder template = journey(Steps.message("hello", "hello"));
        Office office = Office.of(template).consent(ConsentRule.withdraw(Channel.SMS));
        Address sms = office.agenda().person().addresses().get(0);

        office.tell(new Input.StopContact(office.id(), sms)).tell(new Input.StartContact(office.id(), sms));

        assertThat(office.agenda().person().consentsTo("care-coordination", sms))
                .isFalse();
    }

    @Test
    void what_is_put_off_waits_for_its_end_while_the_urgent_goes_all_the_same() {
        JourneyTemplate.Builder template =
                journey(Steps.message("one", "one"), Steps.message("two", "two").contact(Contact.URGENT));
        Office office = Office.of(template);
        Actor her = new Actor(Owner.PATIENT, "sally");
        Snooze snooze = Snooze.until(local("2026-03-05T12:00"), "visiting her mother", her);

        office.tell(new Input.SnoozeContact(office.id(), Optional.of(snooze))).begin();

        assertThat(texts(office)).containsExactly("two");
        assertThat(office.at("2026-03-05T12:00").count(Request.SendMessage.class))
                .isEqualTo(2);
    }

    @Test
    void what_was_put_off_goes_at_once_when_she_is_back_early() {
        JourneyTemplate.Builder template = journey(Steps.message("one", "one"));
        Office office = Office.of(template).begin();
        Actor her = new Actor(Owner.PATIENT, "sally");
        Snooze snooze = Snooze.until(local("2026-03-05T12:00"), "visiting her mother", her);

        office.tell(new Input.SnoozeContact(office.id(), Optional.of(snooze)));
        assertThat(office.agenda().desk().awaited()).isEmpty();
        assertThat(office.step("one").state()).isEqualTo("sending");
        office.tell(new Input.SnoozeContact(office.id(), Optional.empty()));

        assertThat(office.count(Request.SendMessage.class)).isEqualTo(2);
        assertThat(snooze).hasToString("snoozed until 2026-03-05T17:00:00Z by the patient");
    }

    @Test
    void a_patient_who_moves_zone_in_mid_journey_is_contacted_by_the_clocks_of_the_new_place() {
        JourneyTemplate.Builder template = journey(
                Steps.message("one", "one"), Steps.message("two", "two").due(Due.after(Point.BEGIN, Span.days(2))));
        Office office = Office.of(template).begin();
        Preferences tokyo = new Preferences(
                ZoneId.of("Asia/Tokyo"),
                "en",
                Office.preferences().addresses(),
                Office.preferences().contact(),
                WeeklyHours.ALWAYS,
                new TreeMap<>());

        // Ten in the morning in Boston is midnight in Tokyo, so that the message on its way is taken back.
        office.prefer(tokyo);
        assertThat(office.agenda().desk().awaited()).isEmpty();

        office.at("2026-03-02T18:59");
        assertThat(office.count(Request.SendMessage.class)).isEqualTo(1);
        office.at("2026-03-02T19:00");
        assertThat(office.count(Request.SendMessage.class)).isEqualTo(2);
        office.at("2026-03-04T18:59");
        assertThat(office.count(Request.SendMessage.class)).isEqualTo(2);
        office.at("2026-03-04T19:00");
        assertThat(office.count(Request.SendMessage.class)).isEqualTo(3);
    }

    private static Preferences reached(ContactRules rules) {
        return Office.preferences().withContact(rules);
    }

    private static List<String> texts(Office office) {
        return office.tray()
                .of(Request.SendMessage.class)
                .map(effect -> ((Request.SendMessage) effect.request()).text())
                .toList();
    }

    private static List<String> closings(Office office) {
        return office.events().stream()
                .filter(ContactEvent.Closed.class::isInstance)
                .map(ContactEvent.Closed.class::cast)
                .map(closed -> closed.closing() + " by " + closed.rule())
                .toList();
    }

    private static Channel to(Office office) {
        return (office.last(Request.SendMessage.class)).to().channel();
    }
}
