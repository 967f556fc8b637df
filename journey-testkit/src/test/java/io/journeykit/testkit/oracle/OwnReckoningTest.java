package io.journeykit.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.calendar.recurrence.PlainRule;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import io.journeykit.vocabulary.Channel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnReckoningTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant AFTERNOON = Instant.parse("2026-03-10T13:05:00Z");
    private static final Address SMS = new Address(Channel.SMS, "1");

    @Test
    void a_time_is_found_in_any_form() {
        List<String> forms =
                List.of("Di 10. März 14:05", "10/03 at 2:05 pm", "le 10 mars à 14 h 05", "10.3., 14.05 Uhr");

        assertThat(forms).allMatch(form -> SaidTime.stands(form, AFTERNOON, BERLIN));
        assertThat(SaidTime.stands("11 March 14:05", AFTERNOON, BERLIN)).isFalse();
        assertThat(SaidTime.stands("10 March 14:055", AFTERNOON, BERLIN)).isFalse();
        assertThat(SaidTime.stands("10 March 13:05", AFTERNOON, BERLIN)).isFalse();
    }

    @Test
    void the_half_of_the_day_that_is_said_counts() {
        List<String> forms = List.of(
                "Tuesday 10 March at 2:05 PM",
                "Tuesday, March 10 at 2:05\u202fPM",
                "martes, 10 de marzo, 2:05 p. m.",
                "14:05 am Dienstag, 10. März");

        assertThat(forms).allMatch(form -> SaidTime.stands(form, AFTERNOON, BERLIN));
        assertThat(SaidTime.stands("March 10 at 2:05 AM", AFTERNOON, BERLIN)).isFalse();
    }

    @Test
    void a_time_by_two_clocks_is_found_by_either() {
        String both = "Tuesday 10 March at 14:05 Central European Time (18:50 your time)";

        assertThat(SaidTime.stands(both, AFTERNOON, BERLIN)).isTrue();
        assertThat(SaidTime.stands(both, AFTERNOON, ZoneId.of("Asia/Kathmandu")))
                .isTrue();
        assertThat(SaidTime.stands(both, AFTERNOON, ZoneId.of("Europe/London"))).isFalse();
    }

    @Test
    void an_hour_is_no_day() {
        assertThat(SaidTime.stands("9 March, 10:00 to 14:05", AFTERNOON, BERLIN))
                .isFalse();
    }

    @Test
    void hours_run_past_midnight_and_end_before_their_end() {
        WeeklyHours night = WeeklyHours.NEVER.on(DayOfWeek.MONDAY, LocalTime.of(22, 0), LocalTime.of(6, 0));
        Instant monday = Instant.parse("2026-03-09T12:00:00Z");

        Optional<Instant> opens = OpenHours.firstOpen(night, List.of(BERLIN), monday, monday.plusSeconds(86_400));

        assertThat(opens).contains(Instant.parse("2026-03-09T21:00:00Z"));
        assertThat(OpenHours.areOpen(night, Instant.parse("2026-03-10T04:59:59Z"), List.of(BERLIN)))
                .isTrue();
        assertThat(OpenHours.areOpen(night, Instant.parse("2026-03-10T05:00:00Z"), List.of(BERLIN)))
                .isFalse();
    }

    @Test
    void a_general_yes_does_not_take_back_a_no_to_an_address() {
        List<ConsentRule> rules = List.of(ConsentRule.stop(SMS), ConsentRule.permit("care"));

        List<ConsentRule> withdrawn = List.of(ConsentRule.permit("care"), ConsentRule.withdrawAll());

        assertThat(Agreement.permits(rules, "care", SMS)).isFalse();
        assertThat(Agreement.permits(rules, "care", new Address(Channel.EMAIL, "2")))
                .isTrue();
        assertThat(Agreement.permits(withdrawn, "care", SMS)).isFalse();
        assertThat(Agreement.permits(List.of(), "care", SMS)).isFalse();
        assertThat(Agreement.forbids(List.of(), "care", SMS)).isFalse();
    }

    @Test
    void days_move_a_date_and_working_days_skip_the_weekend() {
        PlainDates dates = new PlainDates(BERLIN, WorkCalendars.MONDAY_TO_FRIDAY);
        Instant friday = Instant.parse("2026-03-27T09:00:00Z");

        Optional<Instant> days = dates.after(friday, Span.days(1), 2);
        Optional<Instant> working = dates.after(friday, Span.workingDays(1), -1);

        assertThat(days).contains(Instant.parse("2026-03-29T08:00:00Z"));
        assertThat(working).contains(Instant.parse("2026-03-26T09:00:00Z"));
    }

    @Test
    void a_rule_of_days_of_the_week_comes_on_them() {
        PlainDates dates = new PlainDates(BERLIN, WorkCalendars.MONDAY_TO_FRIDAY);
        PlainRule rule = PlainRule.every(Period.ofWeeks(2)).on(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

        SeriesDates series = new SeriesDates(
                dates,
                Instant.parse("2026-03-04T09:00:00Z"),
                new Repetition.Recurs(new Rule.Plain(rule, true), 4, Optional.empty()));

        assertThat(series.of(1)).contains(Instant.parse("2026-03-04T09:00:00Z"));
        assertThat(series.of(2)).contains(Instant.parse("2026-03-06T09:00:00Z"));
        assertThat(series.of(3)).contains(Instant.parse("2026-03-16T09:00:00Z"));
        assertThat(series.of(5)).isEmpty();
    }

    @Test
    void a_text_is_its_words_and_what_is_filled_in_between() {
        AuthorsText text = AuthorsText.of("Come {start of st1}, to {place of st1}.");

        List<Optional<Mention>> mentions =
                text.filled().stream().map(Mention::of).toList();

        assertThat(text.words()).containsExactly("Come", ", to", ".");
        assertThat(mentions).map(one -> one.orElseThrow().toString()).containsExactly("start of st1", "place of st1");
        assertThat(Mention.of("item")).isEmpty();
    }
}
