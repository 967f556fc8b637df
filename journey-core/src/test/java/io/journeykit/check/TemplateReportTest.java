package io.journeykit.check;

import static io.journeykit.check.Knee.journey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.calendar.Span;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Refused;
import io.journeykit.vocabulary.StepId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateReportTest {

    @Test
    void in_every_state_someone_has_the_ball_and_silence_ends_with_a_person_asked() {
        TemplateReport report = report(everyKind());

        for (StepTemplate step : everyKind().build().steps()) {
            List<Patience> silences = report.silences().stream()
                    .filter(each -> each.step().equals(step.id()))
                    .toList();

            assertThat(silences).as(step.toString()).hasSizeGreaterThan(1).allSatisfy(silence -> {
                assertThat(silence.owner()).isNotNull();
                assertThat(silence.atMost()).isPositive();
                assertThat(silence.asksAPerson() || silence.end().equals(Optional.of(Outcome.COMPLETED)))
                        .as(silence.toString())
                        .isTrue();
            });
        }
    }

    @Test
    void a_silence_reads_aloud() {
        TemplateReport report = report(journey(Steps.booking("mri", "mri-knee")));

        assertThat(report.silences())
                .filteredOn(
                        each -> each.state().equals("offered") || each.state().equals("before its turn"))
                .extracting(Patience::toString)
                .containsExactly(
                        "mri, before its turn: the system has the ball; 90 days after entering, a person is asked",
                        "mri, offered: the patient has the ball; 2 days, then 2 days after entering, a person is asked");
    }

    @Test
    void a_silence_that_ends_the_step_says_how() {
        TemplateReport report =
                report(journey(Steps.message("hello", "hello")).putTexts("hello", Knee.english("Good day.")));

        assertThat(report.silences())
                .filteredOn(each -> each.state().equals("sent"))
                .singleElement()
                .hasToString("hello, sent: the system has the ball; 1 day after entering, the step ends completed");
    }

    @Test
    void the_longest_silence_is_the_steps_own() {
        TemplateReport report = report(journey(Steps.waitFor("report", "happened")
                .owner(Owner.CARE_TEAM)
                .within("waiting", Rung.after(Span.days(30)).doing(Verb.ASSIGN_WORK, "find-out"))));

        Patience longest = report.longestSilence(StepId.of("report")).orElseThrow();

        assertThat(longest)
                .hasToString("report, waiting: the care team has the ball; 30 days after entering, a person is asked");
        assertThat(report.longestSilence().orElseThrow().atMost())
                .isEqualTo(Duration.ofDays(90).plusHours(2));
    }

    @Test
    void the_critical_order_is_the_longest_chain() {
        assertThat(report(Knee.pain()).criticalOrder())
                .extracting(StepId::value)
                .containsExactly("mri", "ortho-visit", "physical-therapy", "therapy");
    }

    @Test
    void occurrences_are_counted_and_what_only_a_fact_tells_is_named() {
        var each = new Repetition.ForEach(List.of(new Repetition.Items.FromFact(FactName.of("copies"))));
        TemplateReport report = report(journey(
                        Steps.booking("visit", "nurse").course(6, Span.days(5), Span.days(9)),
                        Steps.transfer("letters", "visit").repeat(each))
                .addFacts(new Declaration(FactName.of("copies"), FactType.LIST, false)));

        assertThat(report.occurrences()).isEqualTo(7);
        assertThat(report.perItem()).containsExactly(StepId.of("letters"));
        assertThat(report.toString())
                .contains("2 steps, at most 7 occurrences\n  and one 'letters' for each item that a fact tells\n");
    }

    @Test
    void a_report_reads_aloud() {
        TemplateReport report = report(journey(
                Steps.referral("referral", "orthopaedics").to("ortho-a"),
                Steps.bookingUnder("referral", "visit", "orthopaedics")));

        assertThat(report)
                .hasToString("short 1: 2 steps, at most 2 occurrences\n"
                        + "  critical order: referral → visit\n"
                        + "  longest silence: referral, before its turn: the system has the ball; 90 days after"
                        + " entering, a person is asked\n"
                        + "  referral, event-scheduled: the partner has the ball; 5 working days after the end, a"
                        + " person is asked\n"
                        + "  visit, with-care-team: the care team has the ball; 3 working days after entering, a"
                        + " person is asked");
    }

    @Test
    void of_a_template_with_faults_nothing_is_proven() {
        JourneyTemplate template =
                journey(Steps.booking("mri", "mri-knee").after("mir")).build();

        assertThatThrownBy(() -> TemplateCheck.report(template, StandardMachines.all()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no step 'mir'; did you mean");
    }

    private static JourneyTemplate.Builder everyKind() {
        return Knee.pain()
                .putTexts("call", Knee.english("Please call."))
                .step(Steps.questionnaire("pain-score", "promis-10"))
                .step(Steps.work("call", "nurse", "call"))
                .step(Steps.authorization("coverage", "payer", "mri-knee"))
                .step(Steps.choice("side", "call", "left", "right"))
                .step(Steps.waitFor("result", "happened", "mri"))
                .step(Steps.subJourney("prehab", "prehabilitation", "1"));
    }

    private static TemplateReport report(JourneyTemplate.Builder template) {
        return TemplateCheck.report(template.build(), StandardMachines.all());
    }
}
