package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.template.Contact;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is answered and is no choice decides nothing, and a person reads it. */
class NoChoiceTest {

    private static Signal answer(String name, String step, String choice) {
        return Signal.of(name).about(step).with("choice", Value.of(choice));
    }

    private static Office offered() {
        return Office.of(journey(Steps.booking("visit", "clinic"), Steps.waitFor("letter", "letter")))
                .begin()
                .found(slot("2026-03-09T08:30", "clinic"))
                .done(Request.AskPatient.class);
    }

    @Test
    void words_about_a_decision_that_is_made_are_shown() {
        Office office = Office.of(journey(Steps.decision("agree", "agree", "yes", "no"), Steps.waitFor("end", "end")))
                .begin()
                .signal(answer("decided", "agree", "yes"));

        office.signal(answer("decided", "agree", "perhaps"));

        assertThat(office.incidents()).containsExactly("no-such-choice");
        assertThat(office.step("agree").outcome()).contains(Outcome.COMPLETED);
    }

    @Test
    void a_second_answer_from_an_address_that_says_the_same_gives_nobody_work() {
        Office office = Office.of(journey(Steps.decision("agree", "agree", "yes", "no"), Steps.waitFor("end", "end")))
                .begin()
                .signal(answer("decided", "agree", "yes"));

        office.signal(answer("decided", "agree", "yes").from(new Address(Channel.SMS, "+1 555")));

        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void a_booking_waits_on_though_she_cannot_be_told_once_more_what_is_open() {
        Office office = Office.of(journey(Steps.booking("visit", "clinic")
                        .contact(Contact.of(Priority.IMPORTANT).usefulFor(Span.hours(1)))))
                .begin()
                .found(slot("2026-03-09T08:30", "clinic"))
                .done(Request.AskPatient.class)
                .at("2026-03-02T20:00");

        office.signal(answer("chosen", "visit", "the blue one"));

        assertThat(office.step("visit").state()).isEqualTo("offered");
        assertThat(office.incidents()).contains("no-such-choice", "not-contacted");
    }

    @Test
    void a_number_that_no_option_had_is_shown_while_a_visit_stands() {
        Office office = offered().signal(Signal.of("booked").about("visit").with(slot("2026-03-06T11:00", "clinic")));

        office.signal(answer("chosen", "visit", "4"));

        assertThat(office.incidents()).containsExactly("no-such-choice");
    }

    @Test
    void an_answer_from_where_nothing_was_asked_moves_nothing_though_it_names_no_choice() {
        Office office = offered();

        office.signal(Signal.of("chosen").about("visit").from(new Address(Channel.SMS, "+1 666")));

        assertThat(office.step("visit").state()).isEqualTo("offered");
        assertThat(office.incidents()).containsExactly("answer-fits-no-question");
    }

    @Test
    void the_same_words_to_two_steps_are_shown_for_each() {
        Office office = Office.of(journey(
                        Steps.decision("agree", "agree", "yes", "no"), Steps.decision("come", "come", "yes", "no")))
                .begin();
        Address elsewhere = new Address(Channel.SMS, "+1 666");

        office.signal(answer("decided", "agree", "yes").from(elsewhere))
                .signal(answer("decided", "come", "yes").from(elsewhere));

        assertThat(office.incidents()).containsExactly("answer-fits-no-question", "answer-fits-no-question");
    }

    @Test
    void that_she_could_not_be_told_again_what_is_open_is_over_with_the_booking() {
        Office office = Office.of(journey(
                        Steps.booking("visit", "clinic")
                                .contact(Contact.of(Priority.IMPORTANT).usefulFor(Span.hours(1))),
                        Steps.waitFor("letter", "letter")))
                .begin()
                .found(slot("2026-03-09T08:30", "clinic"))
                .done(Request.AskPatient.class)
                .at("2026-03-02T20:00")
                .signal(answer("chosen", "visit", "the blue one"));

        office.instruct(new Input.Instruction.CancelStep(office.ref("visit")));

        assertThat(office.incidents()).contains("no-such-choice").doesNotContain("not-contacted");
    }

    @Test
    void what_she_said_twice_is_two_items_of_which_each_is_closed_by_itself() {
        Office office = Office.of(journey(Steps.decision("agree", "agree", "yes", "no")))
                .begin()
                .signal(answer("decided", "agree", "perhaps"))
                .at("2026-03-03T12:00")
                .signal(answer("decided", "agree", "later"));
        List<Incident> both = office.agenda().desk().incidents();

        office.instruct(new Input.Instruction.SettleIncident(both.get(0).id()));

        assertThat(office.count(Request.WithdrawWork.class)).isEqualTo(1);
        assertThat(office.incidents()).containsExactly("no-such-choice");
    }
}
