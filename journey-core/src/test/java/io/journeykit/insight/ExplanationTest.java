package io.journeykit.insight;

import static io.journeykit.insight.Play.at;
import static io.journeykit.insight.Play.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Request;
import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.insight.Clause.Kind;
import io.journeykit.kernel.Definitions;
import io.journeykit.planning.Slot;
import io.journeykit.template.Contact;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Slot THURSDAY = slot("imaging", "2026-03-05T07:30");

    @Test
    void a_date_says_what_it_is_counted_from_and_why_it_was_moved() {
        Play play = scan().books("mri", THURSDAY);

        assertThat(words(play, "preparation", Kind.DUE))
                .containsExactly(
                        "Not yet, since its time comes on Tue 3 Mar 09:00.",
                        "It is due 2 days before start of knee MRI (Thu 5 Mar 07:30), that is Tue 3 Mar 07:30"
                                + " by America/New_York, Monday to Friday, moved into the patient's contact window"
                                + " (09:00–19:00 every day) to Tue 3 Mar 09:00, and not after Thu 5 Mar 07:30.");
        assertThat(words(play, "preparation", Kind.NEXT)).containsExactly("It begins by itself on Tue 3 Mar 09:00.");
        assertThat(words(play, "preparation", Kind.CHANGE))
                .containsExactly("If start of knee MRI moves, its date moves with it.");
    }

    @Test
    void a_date_that_is_not_known_says_who_has_what_it_is_counted_from() {
        Play play = scan();

        assertThat(words(play, "preparation", Kind.DUE))
                .containsExactly("It is due 2 days before start of knee MRI, which has no date yet:"
                        + " knee MRI stands at 'finding', and the system has had the ball since Mon 2 Mar 10:15.");
        assertThat(words(play, "preparation", Kind.CHANGE))
                .containsExactly("What would change it: a date for start of knee MRI.");
    }

    @Test
    void an_open_prerequisite_says_where_it_stands_and_who_has_the_ball() {
        Play play = scan().books("mri", THURSDAY);

        assertThat(words(play, "report", Kind.PREREQUISITE))
                .containsExactly("It waits for knee MRI to be done: knee MRI stands at 'booked' for Thu 5 Mar 07:30,"
                        + " and the patient has had the ball since Mon 2 Mar 10:15.");
        assertThat(words(play, "report", Kind.NEXT))
                .containsExactly(
                        "If what it waits for is not there by Sun 31 May 10:15, the care team is asked to look.");
    }

    @Test
    void what_began_says_what_came_first_and_what_led_to_it() {
        Play play = scan().books("mri", THURSDAY).until("2026-03-05T08:00").hears("fulfilled", "mri");

        assertThat(words(play, "report", Kind.PREREQUISITE))
                .containsExactly("What had to come first has come: knee MRI to be done.");
        assertThat(words(play, "report", Kind.WHY))
                .startsWith(
                        "On Thu 5 Mar 08:00 report began at 'waiting', because what it waits for is there: knee MRI.")
                .contains("That followed: on Thu 5 Mar 08:00 'fulfilled' was heard, because fulfilled was signalled.");
    }

    @Test
    void silence_says_who_is_asked_what_and_when() {
        Play play = Play.of(JourneyTemplate.named("referral").step(referral())).done(Request.SendReferral.class);
        play.hears("sent", "referral");

        assertThat(words(play, "referral", Kind.NEXT))
                .containsExactly(
                        "If nothing is heard by Wed 4 Mar 10:15, the care team is asked to chase the referral.");

        play.until("2026-03-04T10:15");
        assertThat(words(play, "referral", Kind.NEXT))
                .containsExactly("If nothing is heard by Wed 11 Mar 10:15, a person is asked to look at once:"
                        + " chase the referral.");
    }

    @Test
    void silence_that_leads_on_says_what_is_done_there() {
        Play play = scan();

        assertThat(words(play, "mri", Kind.NEXT))
                .containsExactly("If nothing is heard by Tue 3 Mar 10:15, the care team is asked to book by hand.");
    }

    @Test
    void a_window_that_closes_says_that_the_step_is_missed() {
        Play play = Play.of(JourneyTemplate.named("form")
                .step(Steps.waitFor("result", "result")
                        .due(Due.at(Point.BEGIN, Offset.after(Span.ZERO)).notAfter(Offset.after(Span.days(3))))));

        assertThat(words(play, "result", Kind.DUE))
                .containsExactly("It is due at the beginning (Mon 2 Mar 10:15), that is Mon 2 Mar 10:15"
                        + " by America/New_York, Monday to Friday, and not after Thu 5 Mar 23:59.");
        assertThat(words(play, "result", Kind.NEXT))
                .containsExactly("If nothing is heard by Thu 5 Mar 23:59, its time is over: it ends missed.");
    }

    @Test
    void an_open_condition_says_which_fact_would_settle_it() {
        Play play = Play.of(JourneyTemplate.named("therapy")
                .step(Steps.work("therapy", "nurse", "order")
                        .when(Conditions.fact("agreed").is(true))));

        assertThat(words(play, "therapy", Kind.CONDITION))
                .containsExactly(
                        "Its condition, agreed is true, cannot be judged: it is unknown until 'agreed' is known.");
        assertThat(words(play, "therapy", Kind.CHANGE)).containsExactly("What would change it: 'agreed' to be known.");
        assertThat(words(play, "therapy", Kind.STANDING))
                .containsExactly("Therapy has not begun, and the care team has had the ball since Mon 2 Mar 10:15.");
    }

    @Test
    void a_condition_that_waits_for_the_end_of_a_step_names_it() {
        Play play = Play.of(JourneyTemplate.named("scan")
                .step(Steps.booking("mri", "mri-knee").title("knee MRI"))
                .step(Steps.work("call", "nurse", "call").when(Conditions.outcomeOf("mri", Outcome.CANCELLED))));

        assertThat(words(play, "call", Kind.CONDITION))
                .containsExactly("Its condition, knee MRI ended cancelled, cannot be judged: it is unknown until"
                        + " knee MRI ended.");
        assertThat(words(play, "call", Kind.CHANGE)).containsExactly("What would change it: knee MRI to end.");
    }

    @Test
    void a_timing_says_how_near_and_how_far() {
        Play play = chain().books("mri", THURSDAY, slot("ortho", "2026-03-31T13:00"));

        assertThat(words(play, "visit", Kind.TIMING))
                .containsExactly("Visit starts after end of mri by at least 2 working days and at most 90 days;"
                        + " end of mri is Thu 5 Mar 08:00, so not before Mon 9 Mar 08:00"
                        + " and not after Wed 3 Jun 08:00.");
        assertThat(words(play, "mri", Kind.TIMING))
                .containsExactly("Visit starts after end of mri by at least 2 working days and at most 90 days.");
    }

    @Test
    void the_chosen_appointment_says_why_none_is_earlier() {
        Play play = chain().books("mri", THURSDAY, slot("ortho", "2026-03-31T13:00"));

        assertThat(words(play, "visit", Kind.CHOICE))
                .anyMatch(words -> words.startsWith("Chosen was option 1: mri Thu 5 Mar 07:30 at imaging,"))
                .contains("Why option 1 is not earlier: ortho has nothing before Tue 31 Mar 13:00.");
    }

    @Test
    void bookings_of_one_chain_wait_for_each_other() {
        Play play = Play.of(JourneyTemplate.named("chain")
                .step(Steps.booking("mri", "imaging-mri"))
                .step(Steps.waitFor("referred", "referred"))
                .step(Steps.booking("visit", "ortho-visit")
                        .after("referred")
                        .startsAfter(Point.endOf("mri"), Span.days(1), Span.days(90))));

        assertThat(words(play, "mri", Kind.PREREQUISITE))
                .containsExactly("It is planned together with visit, which waits for referred to be done.");
        assertThat(play.waitsFor("mri")).containsExactly("referred to be done (for visit)");
    }

    @Test
    void visits_that_have_something_in_common_say_what() {
        Play play = Play.of(JourneyTemplate.named("eyes")
                .step(Steps.booking("first-look", "eye-clinic"))
                .step(Steps.booking("second-look", "eye-clinic"))
                .sameProvider("first-look", "second-look"));

        assertThat(words(play, "second-look", Kind.TIMING))
                .containsExactly("Visits of first look and second look are both with the same provider.");
    }

    @Test
    void what_only_one_may_hold_says_who_holds_it() {
        Play play = Play.of(JourneyTemplate.named("infusion")
                .step(Steps.work("first", "nurse", "infuse").exclusive("the-chair"))
                .step(Steps.work("second", "nurse", "infuse").exclusive("the-chair")));

        assertThat(words(play, "second", Kind.EXCLUSIVE))
                .containsExactly("Only one step at a time may hold 'the chair', and now first stands at 'requested',"
                        + " and the care team has had the ball since Mon 2 Mar 10:15.");
        assertThat(words(play, "second", Kind.CHANGE))
                .containsExactly("What would change it: first to give up 'the chair'.");
    }

    @Test
    void a_message_that_waits_says_by_which_rule_and_until_when() {
        Play play = Play.of(JourneyTemplate.named("news")
                .step(Steps.message("one", "first-news"))
                .step(Steps.message("two", "second-news")));

        assertThat(words(play, "two", Kind.CONTACT))
                .containsExactly("Its message 'second news' waits until Tue 3 Mar 09:00,"
                        + " because of the budget of 1 message a day.");
        assertThat(words(play, "one", Kind.CONTACT))
                .containsExactly("Its message 'first news' went out by text message on Mon 2 Mar 10:15.");
    }

    @Test
    void without_events_a_deferral_names_every_rule_that_may_have_decided() {
        Play play = Play.of(JourneyTemplate.named("news")
                .step(Steps.message("one", "first-news"))
                .step(Steps.message("two", "second-news")));

        Explanation explanation =
                Explanation.of(play.agenda(), play.definitions(), List.of(), play.ref("two"), play.now());

        assertThat(Play.sentences(explanation, Kind.CONTACT))
                .containsExactly("Its message 'second news' waits until Tue 3 Mar 09:00, because of the contact window"
                        + " (09:00–19:00 every day), the budget of 1 message a day or the budget of 3 messages a"
                        + " week.");
        assertThat(explanation.clauses(Kind.WHY)).isEmpty();
    }

    @Test
    void a_hold_says_who_put_it_aside_and_until_when() {
        Play play = scan().books("mri", THURSDAY);

        play.instruct(new Instruction.HoldStep(play.ref("mri"), new Hold(Owner.CARE_TEAM, at("2026-03-04T12:00"))));

        assertThat(words(play, "mri", Kind.HOLD))
                .containsExactly("It was put aside; the care team is to take it up again by Wed 4 Mar 12:00.");
        assertThat(words(play, "mri", Kind.NEXT))
                .containsExactly("If nobody takes it up again by Wed 4 Mar 12:00, it goes on by itself,"
                        + " and a person is asked to look.");
    }

    @Test
    void a_prerequisite_that_can_no_longer_come_says_so() {
        Play play = Play.of(JourneyTemplate.named("gate")
                .step(Steps.waitFor("result", "result"))
                .step(Steps.work("act", "nurse", "act").after("result")));

        play.hears("failed", "result");

        assertThat(words(play, "act", Kind.PREREQUISITE))
                .containsExactly("It waited for result to be done, which can no longer come:"
                        + " result ended failed on Mon 2 Mar 10:15.");
        assertThat(words(play, "act", Kind.INCIDENT))
                .containsExactly("Since Mon 2 Mar 10:15 a person is asked to look: cannot begin.");
    }

    @Test
    void joins_of_other_kinds_read_as_they_are_meant() {
        Play play = Play.of(JourneyTemplate.named("joins")
                .step(Steps.waitFor("a", "a"))
                .step(Steps.waitFor("b", "b"))
                .step(Steps.waitFor("c", "c"))
                .step(Steps.work("any", "nurse", "any").after(Join.any(Join.ended("a"), Join.ended("b"))))
                .step(Steps.work("two", "nurse", "two")
                        .after(Join.atLeast(2, Join.ended("a"), Join.ended("b"), Join.reached("c", "happened"))))
                .step(Steps.work("one", "nurse", "one").after(Join.exactlyOne(Join.ended("a"), Join.ended("b")))));

        assertThat(play.waitsFor("any")).containsExactly("a to be done or b to be done");
        assertThat(play.waitsFor("two"))
                .containsExactly("at least 2 of: a to be done; b to be done; c to reach 'happened'");
        assertThat(play.waitsFor("one")).containsExactly("exactly one of: a to be done; b to be done");
    }

    @Test
    void what_would_move_an_active_step_is_named() {
        Play play = Play.of(JourneyTemplate.named("referral").step(referral()));

        assertThat(words(play, "referral", Kind.CHANGE))
                .containsExactly("It goes on when it hears 'sent' (to 'created').");
    }

    @Test
    void an_ended_step_says_how_it_ended_and_what_would_reopen_it() {
        Play play = scan().books("mri", THURSDAY).until("2026-03-05T08:00").hears("fulfilled", "mri");

        assertThat(words(play, "mri", Kind.STANDING))
                .containsExactly("Knee MRI ended completed at 'fulfilled' on Thu 5 Mar 08:00.");
        assertThat(words(play, "mri", Kind.NEXT)).containsExactly("It is over, and nothing more happens by itself.");
        assertThat(words(play, "mri", Kind.CHANGE)).containsExactly("A person may reopen it.");
    }

    @Test
    void an_unknown_step_gets_a_clear_answer() {
        Play play = scan();

        StepRef misspelt = StepRef.of(play.agenda().journeys().get(0).id(), StepId.of("mir"));
        StepRef nowhere = StepRef.of(JourneyId.of("hip-1"), StepId.of("mri"));

        assertThat(Play.text(explain(play, misspelt))).endsWith("has no step 'mir'; did you mean 'mri'?");
        assertThat(explain(play, nowhere).text()).isEqualTo("This agenda has no journey 'hip-1'.");
        assertThat(Explanation.of(
                                Agenda.empty(play.agenda().id()),
                                Definitions.with().build(),
                                List.of(),
                                misspelt,
                                play.now())
                        .clauses())
                .hasSize(1);
    }

    @Test
    void a_template_that_is_not_loaded_leaves_what_the_agenda_knows() {
        Play play = scan();

        Explanation explanation =
                Explanation.of(play.agenda(), Definitions.with().build(), List.of(), play.ref("mri"), play.now());

        assertThat(explanation.text())
                .contains("Mri stands at 'finding', and the system has had the ball since Mon 2 Mar 10:15.")
                .contains("Its template scan 1 is not loaded or does not know it")
                .contains("If nothing is heard by Tue 3 Mar 10:15, a person is asked to look.");
    }

    @Test
    void a_step_that_another_journeys_act_serves_says_which() {
        Play play = Play.of(JourneyTemplate.named("blood")
                        .title("Blood test")
                        .step(Steps.booking("sample", "lab").shared("blood-test")))
                .begin();

        StepRef second = StepRef.of(play.agenda().journeys().get(1).id(), StepId.of("sample"));

        assertThat(Play.sentences(explain(play, second), Kind.SHARED))
                .containsExactly("One act serves it and sample of Blood test, so it goes as that one goes.");
    }

    @Test
    void a_step_that_is_done_for_each_of_something_says_what_is_not_known_yet() {
        Play play = Play.of(JourneyTemplate.named("images")
                .step(Steps.booking("visit", "ortho"))
                .step(Steps.waitFor("images", "received")
                        .repeat(new Repetition.ForEach(List.of(new Repetition.Items.ProviderOf(StepId.of("visit")))))));

        assertThat(words(play, "images", Kind.CONDITION))
                .containsExactly("What it is done for is not known yet; it waits for a booking of visit.");
    }

    @Test
    void a_step_that_may_begin_only_while_another_stands_somewhere_says_so() {
        Play play = Play.of(JourneyTemplate.named("milestone")
                .step(Steps.work("open", "nurse", "keep-open"))
                .step(Steps.message("hint", "hint")
                        .during(new Join.Reached(StepId.of("open"), List.of("in-progress"), true))));

        assertThat(words(play, "hint", Kind.PREREQUISITE))
                .containsExactly("It waits for open to stand at 'in progress': open stands at 'requested',"
                        + " and the care team has had the ball since Mon 2 Mar 10:15.");
    }

    @Test
    void a_message_that_may_not_be_sent_says_which_rule_forbade_it() {
        Play play = Play.of(JourneyTemplate.named("news")
                .step(Steps.questionnaire("form", "form")
                        .contact(new Contact("research", Priority.ROUTINE, Optional.empty()))));

        assertThat(words(play, "form", Kind.CONTACT))
                .containsExactly("Its message 'form' was given up on Mon 2 Mar 10:15, because of missing consent.");
        assertThat(words(play, "form", Kind.STANDING))
                .containsExactly("Form stands at 'with care team', and the care team has had the ball"
                        + " since Mon 2 Mar 10:15.");
    }

    @Test
    void of_an_ended_journey_events_still_tell_how_a_step_ended() {
        Play play = Play.of(JourneyTemplate.named("short").step(Steps.waitFor("result", "result")));
        StepRef result = play.ref("result");

        play.hears("happened", "result");

        assertThat(explain(play, result).text())
                .contains("ended completed, and of its steps only a summary is kept.")
                .contains("On Mon 2 Mar 10:15 result ended completed, because happened was signalled.");
    }

    @Test
    void another_year_is_said() {
        Play play = Play.of(JourneyTemplate.named("yearly")
                .step(Steps.questionnaire("check", "check").due(Due.after(Point.BEGIN, Span.months(12)))));

        assertThat(words(play, "check", Kind.NEXT)).containsExactly("It begins by itself on Tue 2 Mar 2027 10:15.");
    }

    @Test
    void a_repetition_says_which_one_it_is_and_what_it_is_counted_from() {
        Play play = Play.of(JourneyTemplate.named("monitoring")
                .step(Steps.waitFor("exam", "exam")
                        .due(Due.after(Point.BEGIN, Span.days(1)))
                        .repeat(new Repetition.Every(Span.months(3), 4, Optional.empty(), Repetition.Recall.FIXED))));
        play.until("2026-03-03T10:15").hears("exam", "exam");

        StepRef second = new StepRef(play.agenda().journeys().get(0).id(), StepId.of("exam"), 2);
        assertThat(Play.sentences(explain(play, second), Kind.DUE))
                .contains("It is due 1 day after the beginning (Mon 2 Mar 10:15), that is Tue 3 Mar 10:15 by"
                        + " America/New_York, Monday to Friday, and every 3 months after, number 2 on Wed 3 Jun"
                        + " 10:15.");
    }

    @Test
    void what_is_printed_only_counts() {
        Play play = scan();

        assertThat(play.explanation("mri").toString())
                .startsWith("an explanation of scan-1-")
                .endsWith("clauses");
        assertThat(play.explanation("mri").clauses().get(0)).hasToString("a clause of kind standing");
    }

    private static Play scan() {
        return Play.of(JourneyTemplate.named("scan")
                .step(Steps.booking("mri", "imaging-mri").title("knee MRI"))
                .step(Steps.message("preparation", "mri-preparation")
                        .due(Due.before(Point.startOf("mri"), Span.days(2))))
                .step(Steps.waitFor("report", "result", "mri").after("mri")));
    }

    private static Play chain() {
        return Play.of(JourneyTemplate.named("chain")
                .step(Steps.booking("mri", "imaging-mri"))
                .step(Steps.booking("visit", "ortho-visit")
                        .startsAfter(Point.endOf("mri"), Span.workingDays(2), Span.days(90))));
    }

    private static StepBuilder<?> referral() {
        return Steps.referral("referral", "ortho").to("ortho-a");
    }

    private static List<String> words(Play play, String step, Kind kind) {
        return Play.sentences(play.explanation(step), kind);
    }

    private static Explanation explain(Play play, StepRef step) {
        return Explanation.of(play.agenda(), play.definitions(), play.events(), step, play.now());
    }
}
