package io.journeykit.kernel;

import static io.journeykit.kernel.Boston.journey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.recurrence.FhirRepeat;
import io.journeykit.calendar.recurrence.PlainRule;
import io.journeykit.calendar.recurrence.Quota;
import io.journeykit.calendar.recurrence.Recurrence;
import io.journeykit.calendar.recurrence.RecurrenceLanguage;
import io.journeykit.condition.Conditions;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Refused;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Steps that come back by a rule, in an office in Boston from Monday 2 March 2026, 10:00; clocks change on 8 March. */
class RuleTest {

    private static final PlainRule MONDAYS =
            PlainRule.every(Period.ofWeeks(1)).on(DayOfWeek.MONDAY).at(LocalTime.of(9, 0));

    @Test
    void each_occurrence_is_due_when_the_rule_says_though_the_clocks_change_and_the_one_before_came_late() {
        Office office = begun(check(new Rule.Plain(MONDAYS, false), 3));
        assertThat(target(office, "check", 1)).isEqualTo("2026-03-09T09:00");

        office.at("2026-03-09T09:00").at("2026-03-11T15:00").signal("done", "check");

        assertThat(target(office, "check", 2)).isEqualTo("2026-03-16T09:00");
    }

    @Test
    void the_start_counts_where_it_is_asked_for() {
        Office office = begun(check(new Rule.Plain(MONDAYS, true), 3));

        assertThat(target(office, "check", 1)).isEqualTo("2026-03-02T10:00");
        office.signal("done", "check");

        assertThat(target(office, "check", 2)).isEqualTo("2026-03-09T09:00");
    }

    @Test
    void no_more_come_than_the_rule_has_or_the_author_bounds() {
        Office byRule = begun(check(new Rule.Plain(MONDAYS.times(1), true), 5));
        Office byBound = begun(check(new Rule.Plain(MONDAYS, true), 1));

        byRule.signal("done", "check").at("2026-03-09T09:00").signal("done", "check");
        byBound.signal("done", "check");

        assertThat(byRule.are("check")).containsExactly("COMPLETED", "COMPLETED");
        assertThat(byBound.are("check")).containsExactly("COMPLETED");
    }

    @Test
    void the_condition_that_ends_the_loop_is_judged_before_each_further_occurrence() {
        var recurs = new Repetition.Recurs(
                new Rule.Plain(MONDAYS, true),
                5,
                Optional.of(Conditions.fact("controlled").is(true)));
        Office office = begun(Steps.work("check", "nurse", "measure").repeat(recurs));

        office.signal("done", "check").learn("controlled", Value.of(true));

        assertThat(office.are("check")).containsExactly("COMPLETED", "NOT_NEEDED");
    }

    @Test
    void a_date_without_a_due_says_by_which_rule_it_is() {
        Office byRule = begun(check(new Rule.Plain(MONDAYS, true), 5));
        Office byInterval = begun(Steps.work("check", "nurse", "measure")
                .repeat(new Repetition.Every(Span.weeks(2), 3, Optional.empty(), Repetition.Recall.FIXED)));

        byRule.signal("done", "check");
        byInterval.signal("done", "check");

        assertThat(notYet(byRule))
                .contains("why.not-yet(about: repeats.on(every: every.week(number: 1), days: [day.1], times: [09:00],"
                        + " rule: words))");
        assertThat(notYet(byInterval)).contains("why.not-yet(about: repeats.every(span: 14 days))");
    }

    @Test
    void a_quota_gives_each_completion_the_whole_window() {
        Office office = begun(check(new Rule.Quota(Quota.of(2, Span.weeks(1))), 6));

        assertThat(window(office, 1)).isEqualTo("2026-03-02T10:00 to 2026-03-09T09:59:59");
        assertThat(office.are("check")).containsExactly("ACTIVE");
        office.signal("done", "check");
        assertThat(window(office, 2)).isEqualTo("2026-03-02T10:00 to 2026-03-09T09:59:59");
        office.signal("done", "check");
        assertThat(window(office, 3)).isEqualTo("2026-03-09T10:00 to 2026-03-16T09:59:59");
        assertThat(office.are("check")).containsExactly("COMPLETED", "COMPLETED", "PLANNED");
    }

    @Test
    void what_is_left_of_a_quota_when_its_window_closes_is_missed_without_being_begun_and_is_one_incident() {
        Office office = begun(check(new Rule.Quota(Quota.of(3, Span.weeks(1))), 6));
        office.signal("done", "check");

        office.at("2026-03-09T10:00");

        assertThat(office.are("check")).containsExactly("COMPLETED", "MISSED", "MISSED", "ACTIVE");
        assertThat(office.incidents()).containsOnlyOnce("missed");
        assertThat(begunAt(office, 3)).isEmpty();
        assertThat(window(office, 4)).isEqualTo("2026-03-09T10:00 to 2026-03-16T09:59:59");
    }

    @Test
    void a_contact_recurs_on_the_patients_clocks_and_moves_with_them() {
        Rule daily = new Rule.Plain(PlainRule.every(Period.ofDays(1)).at(LocalTime.of(12, 0)), false);
        StepBuilder<?> message =
                Steps.message("remind", "take-your-pill").repeat(new Repetition.Recurs(daily, 5, Optional.empty()));
        Office office = Office.of(journey(message, Steps.work("report", "nurse", "report")));
        Preferences home = Office.preferences();

        office.prefer(in(home, "America/Los_Angeles")).begin();
        assertThat(target(office, "remind", 1)).isEqualTo("2026-03-02T15:00");
        office.prefer(in(home, "America/Denver"));

        assertThat(target(office, "remind", 1)).isEqualTo("2026-03-02T14:00");
    }

    @Test
    void events_are_at_the_times_of_the_persons_day_and_without_them_the_care_team_is_asked() {
        Rule beforeBreakfast =
                new Rule.Fhir(FhirRepeat.with().addWhen("ACM").offset(30).build());
        Office office = begun(check(beforeBreakfast, 3));
        assertThat(office.are("check")).containsExactly("PENDING");
        assertThat(office.step("check").status().owner()).isEqualTo(Owner.CARE_TEAM);
        assertThat(office.step("check").extras().missing()).containsExactly(FactName.of("event-times"));

        office.learn("event-times", new Value.Fields(new TreeMap<>(Map.of("CM", Value.of("07:30")))));

        assertThat(target(office, "check", 1)).isEqualTo("2026-03-03T07:00");
    }

    @Test
    void a_rule_of_a_registered_language_is_read_when_definitions_are_built() {
        StepBuilder<?> written = check(new Rule.Written("weekdays", "mon", false), 3);

        Definitions definitions = Definitions.with()
                .language(new Weekdays())
                .template(journey(written).build(), "hash")
                .build();

        assertThat(definitions).hasToString("1 templates");
    }

    @Test
    void a_rule_of_an_unknown_language_or_that_cannot_be_read_is_refused_with_what_there_is() {
        assertThatThrownBy(() -> refused("rfc5545", "FREQ=DAILY"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("$.steps[0].recurs.rule [unknown-rule-language] no language of rules 'rfc5545' is"
                        + " registered; choose one of weekdays");
        assertThatThrownBy(() -> refused("weekdays", "someday"))
                .hasMessageContaining("[bad-rule] 'someday' is no day; write mon");
    }

    @Test
    void what_closes_with_its_window_keeps_its_distance_in_each_occurrence() {
        Office office = begun(check(new Rule.Plain(MONDAYS, false), 3)
                .due(Due.after(Point.BEGIN, Span.ZERO).notAfter(Offset.after(Span.days(2)))));

        assertThat(window(office, 1)).isEqualTo("2026-03-09T09:00 to 2026-03-11T23:59:59");
        office.instruct(new Instruction.CancelStep(office.ref("check")));

        assertThat(office.are("check")).containsExactly("CANCELLED");
    }

    private static void refused(String language, String text) {
        Definitions.with()
                .language(new Weekdays())
                .template(
                        journey(check(new Rule.Written(language, text, false), 3))
                                .build(),
                        "hash")
                .build();
    }

    /** {@code mon}: every Monday. */
    private static final class Weekdays implements RecurrenceLanguage {

        @Override
        public String name() {
            return "weekdays";
        }

        @Override
        public Recurrence read(String text) {
            if (!text.equals("mon")) {
                throw new IllegalArgumentException("'" + text + "' is no day; write mon");
            }
            return MONDAYS;
        }
    }

    private static StepBuilder<?> check(Rule rule, int atMost) {
        return Steps.work("check", "nurse", "measure").repeat(new Repetition.Recurs(rule, atMost, Optional.empty()));
    }

    /** Beside a step that stays open, so that the journey does. */
    private static Office begun(StepBuilder<?> step) {
        return Office.of(journey(step, Steps.work("report", "nurse", "report"))).begin();
    }

    private static Preferences in(Preferences home, String zone) {
        return new Preferences(
                ZoneId.of(zone),
                home.language(),
                home.addresses(),
                home.contact(),
                home.availability(),
                new TreeMap<>());
    }

    private static String target(Office office, String step, int number) {
        return shown(due(office, step, number).target());
    }

    private static String window(Office office, int number) {
        DueWindow due = due(office, "check", number);
        return shown(due.earliest()) + " to " + shown(due.latest().orElseThrow());
    }

    private static DueWindow due(Office office, String step, int number) {
        return office.agenda()
                .step(new StepRef(office.journey(1), StepId.of(step), number))
                .flatMap(found -> found.dates().due())
                .orElseThrow();
    }

    private static String shown(Instant at) {
        return at.atZone(Boston.ZONE).toLocalDateTime().toString();
    }

    private static List<StepEvent.Moved> begunAt(Office office, int occurrence) {
        return office.events().stream()
                .filter(StepEvent.Moved.class::isInstance)
                .map(StepEvent.Moved.class::cast)
                .filter(moved -> moved.step().occurrence() == occurrence)
                .toList();
    }

    private static List<String> notYet(Office office) {
        return office.events().stream()
                .filter(StepEvent.Waits.class::isInstance)
                .map(event -> event.because().toString())
                .toList();
    }
}
