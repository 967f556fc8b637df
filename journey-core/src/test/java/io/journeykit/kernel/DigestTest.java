package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Representative;
import io.journeykit.agenda.Request;
import io.journeykit.calendar.Span;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.Contact;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.MessageStep;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void messages_of_a_digest_that_are_due_in_the_same_window_go_as_one() {
        Office office = Office.of(journey(tip("shoes", 0), tip("stairs", 3), tip("sleep", 30)))
                .begin();
        assertThat(office.count(Request.SendMessage.class)).isZero();
        assertThat(office.events())
                .anyMatch(event -> event instanceof ContactEvent.Deferred deferred
                        && deferred.rule().equals("digest"));

        office.at("2026-03-02T13:00");

        assertThat(office.said(Request.SendMessage.class).body()).isEqualTo("shoes\n\nstairs");
        assertThat(sent(office).text()).isEqualTo("tips");
        assertThat(office.events())
                .anyMatch(event -> event instanceof ContactEvent.Merged merged
                        && merged.into() == sent(office).outreach());
        assertThat(office.agenda().outbox().counted()).hasSize(1);
    }

    @Test
    void every_step_of_a_digest_advances_with_it() {
        JourneyTemplate.Builder template =
                journey(tip("shoes", 0), tip("stairs", 0), Steps.waitFor("recovery", "recovered"));
        Office office = Office.of(template).begin();
        assertThat(office.step("stairs").state()).isEqualTo("sending");

        office.done(Request.SendMessage.class);

        assertThat(office.step("shoes").outcome()).contains(Outcome.COMPLETED);
        assertThat(office.step("stairs").outcome()).contains(Outcome.COMPLETED);
        assertThat(office.agenda().outbox().open()).isEmpty();
    }

    @Test
    void what_goes_as_one_fails_as_one_and_goes_by_the_next_channel_as_one() {
        Office office = Office.of(journey(tip("shoes", 0), tip("stairs", 0))).begin();

        office.report(Request.SendMessage.class, new Report.Failed("bounced"));
        assertThat(sent(office).to().channel()).isEqualTo(Channel.EMAIL);
        assertThat(sent(office).merged()).hasSize(1);
        assertThat(office.agenda().outbox().counted()).hasSize(1);
        office.report(Request.SendMessage.class, new Report.Failed("bounced"));

        assertThat(office.step("shoes").state()).isEqualTo("with-care-team");
        assertThat(office.step("stairs").state()).isEqualTo("with-care-team");
        assertThat(office.agenda().outbox().counted()).isEmpty();
    }

    @Test
    void what_is_taken_back_of_a_digest_leaves_the_rest_to_go_alone() {
        Office office = Office.of(journey(tip("shoes", 0), tip("stairs", 0))).begin();

        office.instruct(new Input.Instruction.Skip(office.step("shoes").ref()));
        office.report(Request.SendMessage.class, new Report.NotHandedOver("it is no longer wanted"));

        assertThat(office.said(Request.SendMessage.class).body()).isEqualTo("stairs");
        assertThat(office.agenda().outbox().counted()).hasSize(1);
    }

    @Test
    void what_cannot_be_said_of_a_digest_leaves_the_rest_to_go_alone() {
        Office office = Office.of(journey(tip("shoes", 0), tip("stairs", 0))).begin();

        office.unsaid(Request.SendMessage.class, "fact size");

        assertThat(office.step("shoes").state()).isEqualTo("with-care-team");
        assertThat(office.said(Request.SendMessage.class).body()).isEqualTo("stairs");
        assertThat(office.agenda().outbox().counted()).hasSize(1);
    }

    @Test
    void a_heading_that_cannot_be_said_hands_on_all_that_is_below_it() {
        Office office = Office.of(journey(tip("shoes", 0), tip("stairs", 0))).begin();

        office.report(Request.SendMessage.class, new Report.NotSaid(Phrase.of("tips"), "person"));

        assertThat(office.step("shoes").state()).isEqualTo("with-care-team");
        assertThat(office.step("stairs").state()).isEqualTo("with-care-team");
        assertThat(office.agenda().outbox().open()).isEmpty();
        assertThat(office.agenda().outbox().counted()).isEmpty();
    }

    @Test
    void a_withdrawn_consent_takes_back_all_that_goes_as_one() {
        Office office = Office.of(journey(tip("shoes", 0), tip("stairs", 0))).begin();

        office.consent(ConsentRule.withdraw(Channel.SMS));

        assertThat(office.count(Request.SendMessage.class)).isEqualTo(2);
        assertThat(sent(office).to().channel()).isEqualTo(Channel.EMAIL);
        assertThat(sent(office).merged()).hasSize(1);
    }

    @Test
    void two_journeys_that_say_the_same_say_it_once() {
        JourneyTemplate.Builder knee = journey("knee", Steps.message("bring-card", "bring-your-card"));
        JourneyTemplate.Builder hip = journey("hip", Steps.message("bring-card", "bring-your-card"));
        Office office = Office.of(knee, hip).at("2026-03-02T20:00").begin().begin("hip");

        office.at("2026-03-03T09:00");

        assertThat(office.count(Request.SendMessage.class)).isEqualTo(1);
        assertThat(office.said(Request.SendMessage.class).body()).isEqualTo("bring your card");
        assertThat(office.events())
                .anyMatch(event -> event instanceof ContactEvent.Merged merged
                        && merged.rule().equals("duplicate"));
    }

    @Test
    void what_is_confidential_does_not_go_where_others_read() {
        JourneyTemplate.Builder template =
                journey(Steps.message("result", "result").contact(Contact.IMPORTANT.inConfidence()));
        Preferences usual = Office.preferences();
        Address family = usual.addresses().get(0).sharedWithOthers();
        Address own = usual.addresses().get(1);

        Office office = Office.of(template).prefer(reachedAt(family, own)).begin();
        assertThat(sent(office).to()).isEqualTo(own);

        Office shared = Office.of(template).prefer(reachedAt(family)).begin();
        assertThat(shared.step("result").state()).isEqualTo("with-care-team");
        assertThat(shared.events())
                .anyMatch(event -> event instanceof ContactEvent.Closed closed
                        && closed.rule().equals("shared-address"));
    }

    @Test
    void a_message_is_in_the_language_of_whoever_reads_it() {
        JourneyTemplate.Builder template = journey(Steps.message("hello", "hello"))
                .putTexts("hello", new TreeMap<>(Map.of("en", "Good morning", "es", "Buenos días")));
        Address mothers = new Address(Channel.SMS, "+1 556");
        Representative mother = new Representative("rep-1", "mother", List.of(mothers), Optional.of("es-MX"));
        Office office = Office.of(template);

        office.tell(new Input.ChangeRepresentative(office.id(), Optional.of(mother)))
                .begin();
        assertThat(office.said(Request.SendMessage.class).body()).isEqualTo("Buenos días");
        assertThat(sent(office).language()).isEqualTo("es-MX");
        office.report(Request.SendMessage.class, new Report.Failed("bounced"));

        assertThat(office.said(Request.SendMessage.class).body()).isEqualTo("Good morning");
        assertThat(sent(office).language()).isEqualTo("en");
    }

    private static MessageStep tip(String id, int hours) {
        MessageStep tip = Steps.message(id, id).inDigest("tips");
        return hours == 0 ? tip : tip.due(Due.after(Point.BEGIN, Span.hours(hours)));
    }

    private static Preferences reachedAt(Address... addresses) {
        Preferences usual = Office.preferences();
        return new Preferences(
                usual.zone(),
                usual.language(),
                List.of(addresses),
                usual.contact(),
                usual.availability(),
                new TreeMap<>());
    }

    private static Request.SendMessage sent(Office office) {
        return office.last(Request.SendMessage.class);
    }
}
