package io.journeykit.kernel;

import static io.journeykit.condition.Conditions.fact;
import static io.journeykit.condition.Conditions.inARow;
import static io.journeykit.condition.Conditions.not;
import static io.journeykit.condition.Conditions.outcomeOf;
import static io.journeykit.kernel.Boston.journey;
import static io.journeykit.kernel.Boston.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.Span;
import io.journeykit.codec.AgendaCodec;
import io.journeykit.condition.Condition;
import io.journeykit.template.Due;
import io.journeykit.template.Exit;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Offset;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that count, and that read how a step ended. */
class InARowTest {

    private static final Condition LOW_TWICE = inARow(2, fact("hb").isLessThan(7));
    private static final Condition MISSED_TWICE = inARow(2, outcomeOf("dose", Outcome.MISSED));

    private final Office office = Office.of(transfused());

    private static JourneyTemplate.Builder transfused() {
        return journey(
                Steps.waitFor("letter", "letter"),
                Steps.work("transfuse", "nurse", "transfuse").when(LOW_TWICE));
    }

    @Test
    void two_values_in_a_row_are_the_newest_two_by_effective_time_whatever_is_told_first() {
        office.begin();
        tell(office, 6, "2026-03-02T09:00");
        assertThat(office.step("transfuse").isActive()).isFalse();

        tell(office, 5, "2026-03-01T09:00");

        assertThat(office.step("transfuse").isActive()).isTrue();
    }

    @Test
    void a_value_told_late_takes_its_place_between_those_that_are_known() {
        office.begin();
        tell(office, 6, "2026-03-01T09:00");
        tell(office, 8, "2026-03-01T12:00");
        assertThat(office.step("transfuse").outcome()).contains(Outcome.NOT_NEEDED);

        tell(office, 5, "2026-03-02T09:00");
        assertThat(office.step("transfuse").outcome()).contains(Outcome.NOT_NEEDED);

        tell(office, 6, "2026-03-01T15:00");
        assertThat(office.step("transfuse").isActive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "4321", "2143", "3142", "1432", "24134"})
    void what_is_kept_is_the_same_in_whatever_order_it_was_told(String order) {
        office.begin();

        order.chars().map(day -> day - '0').forEach(day -> tell(office, day, "2026-02-0" + day + "T09:00"));

        assertThat(office.agenda().facts().values(FactName.of("hb")))
                .extracting(Fact::value)
                .containsExactly(Value.of(4), Value.of(3));
    }

    @Test
    void a_report_that_is_told_twice_counts_once() {
        office.begin();

        tell(office, 6, "2026-03-01T09:00");
        tell(office, 6, "2026-03-01T09:00");

        assertThat(office.step("transfuse").isActive()).isFalse();
        assertThat(office.incidents()).containsExactly("condition-unknown");
    }

    @Test
    void a_correction_takes_the_place_of_an_earlier_value_and_is_shown() {
        office.begin();
        tell(office, 8, "2026-03-01T09:00");
        tell(office, 6, "2026-03-02T09:00");
        assertThat(office.step("transfuse").outcome()).contains(Outcome.NOT_NEEDED);

        tell(office, 6, "2026-03-01T09:00");

        assertThat(office.step("transfuse").isActive()).isTrue();
        assertThat(office.incidents()).contains("fact-contradicted");
    }

    @Test
    void what_began_by_a_value_that_is_corrected_later_is_shown() {
        office.begin();
        tell(office, 6, "2026-03-01T09:00");
        tell(office, 6, "2026-03-02T09:00");
        assertThat(office.step("transfuse").isActive()).isTrue();

        tell(office, 9, "2026-03-01T09:00");

        assertThat(office.incidents()).contains("would-not-have-begun");
    }

    @Test
    void one_value_that_is_high_enough_says_no_and_one_that_is_not_says_nothing_yet() {
        office.begin();
        tell(office, 6, "2026-03-01T09:00");
        assertThat(office.incidents()).containsExactly("condition-unknown");

        tell(office, 7, "2026-03-02T09:00");

        assertThat(office.step("transfuse").outcome()).contains(Outcome.NOT_NEEDED);
        assertThat(office.incidents()).isEmpty();
    }

    @Test
    void no_more_values_are_kept_than_an_open_journey_counts() {
        office.begin();
        for (int day = 10; day < 28; day++) {
            tell(office, 8, "2026-02-" + day + "T09:00");
        }

        assertThat(office.agenda().facts().values(FactName.of("hb"))).hasSize(2);

        office.signal("letter", "letter");
        assertThat(office.agenda().isLive()).isFalse();
        tell(office, 8, "2026-03-02T09:00");
        assertThat(office.agenda().facts().values(FactName.of("hb"))).hasSize(1);
        assertThat(office.agenda().facts().earlier()).isEmpty();
    }

    @Test
    void values_that_are_kept_are_stored_and_read_again() {
        office.begin();
        tell(office, 6, "2026-03-01T09:00");
        assertThat(stored(office)).isEqualTo(office.agenda());

        tell(office, 8, "2026-02-27T09:00");

        assertThat(stored(office)).isEqualTo(office.agenda());
        assertThat(stored(office).facts().values(FactName.of("hb"))).hasSize(2);
    }

    @Test
    void values_of_two_records_of_one_person_are_counted_together_and_parted_again() {
        Office other = Office.of("sally-again", transfused());
        office.begin();
        other.begin();
        tell(office, 6, "2026-02-26T09:00");
        tell(office, 6, "2026-03-01T09:00");
        tell(other, 8, "2026-02-28T09:00");
        List<?> before = office.agenda().facts().values(FactName.of("hb"));

        office.tell(new Input.MergePersons(office.id(), other.agenda()));
        assertThat(office.agenda().facts().values(FactName.of("hb"))).hasSize(3);

        office.tell(new Input.UndoMerge(office.id(), AgendaId.of("sally-again")));
        assertThat(office.agenda().facts().values(FactName.of("hb"))).isEqualTo(before);
    }

    @Test
    void a_journeys_own_values_are_counted_as_well() {
        office.begin();

        for (int day = 1; day < 3; day++) {
            office.tell(new Input.ReportFacts(
                    office.id(),
                    Optional.of(office.journey(1)),
                    new TreeMap<>(Map.of(FactName.of("hb"), Value.of(6))),
                    Optional.of(local("2026-03-0" + day + "T09:00")),
                    "laboratory"));
        }

        assertThat(office.step("transfuse").isActive()).isTrue();
        assertThat(office.events().stream()
                        .filter(event -> event instanceof JourneyEvent.FactRecorded known && known.kept() == 2))
                .hasSize(2);
    }

    @Test
    void a_step_that_reads_how_another_ended_waits_in_peace_until_it_has() {
        Office called = Office.of(journey(
                        Steps.work("scan", "nurse", "scan"),
                        Steps.work("call", "nurse", "call").when(not(outcomeOf("scan", Outcome.COMPLETED)))))
                .begin();

        assertThat(called.step("call").status().owner()).isEqualTo(Owner.SYSTEM);
        assertThat(called.incidents()).isEmpty();

        called.instruct(new Instruction.CancelStep(called.ref("scan")));
        assertThat(called.step("call").isActive()).isTrue();
    }

    @Test
    void a_step_that_ended_otherwise_after_all_is_not_what_began_by_it() {
        Office called = Office.of(journey(
                        Steps.work("scan", "nurse", "scan").due(within("P1D")),
                        Steps.work("call", "nurse", "call").when(outcomeOf("scan", Outcome.MISSED)),
                        Steps.waitFor("letter", "letter")))
                .begin()
                .at("2026-03-05T10:00");
        assertThat(called.step("call").isActive()).isTrue();

        called.tell(new Input.SignalReceived(
                called.id(), Signal.of("done").about("scan").effective(local("2026-03-02T15:00"))));

        assertThat(called.step("scan").outcome()).contains(Outcome.COMPLETED);
        assertThat(called.incidents()).contains("would-not-have-begun");
    }

    @Test
    void a_series_ends_when_so_many_in_a_row_were_missed_and_no_sooner() {
        Office doses = doses(Optional.of(MISSED_TWICE));

        doses.at("2026-03-03T12:00").signal(Signal.of("done").about("dose").occurrence(2));
        doses.at("2026-03-10T10:00");

        assertThat(doses.agenda().journeys().get(0).isOpen()).isFalse();
        assertThat(missed(doses)).isEqualTo(3);
    }

    @Test
    void an_exit_ends_a_journey_by_how_its_steps_ended() {
        Office doses = Office.of(journey(
                                Steps.work("dose", "nurse", "dose")
                                        .due(within("PT8H"))
                                        .repeat(daily(Optional.empty())),
                                Steps.waitFor("letter", "letter"))
                        .addExits(new Exit("given-up", MISSED_TWICE, Outcome.FAILED)))
                .begin();

        doses.at("2026-03-03T12:00");
        assertThat(doses.agenda().isLive()).isTrue();

        doses.at("2026-03-04T12:00");
        assertThat(doses.agenda().journeys().get(0).outcome()).contains(Outcome.FAILED);
    }

    @Test
    void a_row_that_can_no_longer_come_says_no() {
        Office doses = Office.of(journey(
                        Steps.work("dose", "nurse", "dose").due(within("PT8H")).repeat(daily(Optional.empty())),
                        Steps.work("visit", "nurse", "visit").when(inARow(4, outcomeOf("dose", Outcome.COMPLETED))),
                        Steps.waitFor("letter", "letter")))
                .begin();
        for (int day = 2; day < 5; day++) {
            doses.at("2026-03-0" + day + "T12:00")
                    .signal(Signal.of("done").about("dose").occurrence(day - 1));
        }
        assertThat(doses.step("visit").outcome()).isEmpty();

        doses.at("2026-03-08T12:00");

        assertThat(doses.step("visit").outcome()).contains(Outcome.NOT_NEEDED);
    }

    private static Office doses(Optional<Condition> until) {
        return Office.of(journey(
                        Steps.work("dose", "nurse", "dose").due(within("PT8H")).repeat(daily(until))))
                .begin();
    }

    private static Repetition.Every daily(Optional<Condition> until) {
        return new Repetition.Every(Span.days(1), 6, until, Repetition.Recall.FIXED);
    }

    private static Due within(String latest) {
        return Due.after(Point.BEGIN, Span.days(0)).notAfter(Offset.parse(latest + " after"));
    }

    private static long missed(Office office) {
        return office.events().stream()
                .filter(event -> event instanceof StepEvent.Ended ended
                        && ended.outcome() == Outcome.MISSED
                        && ended.step().step().equals(StepId.of("dose")))
                .count();
    }

    private static Agenda stored(Office office) {
        return AgendaCodec.readAgenda(AgendaCodec.write(office.agenda()));
    }

    private static void tell(Office office, long value, String since) {
        office.tell(new Input.ReportFacts(
                office.id(),
                Optional.empty(),
                new TreeMap<>(Map.of(FactName.of("hb"), Value.of(value))),
                Optional.of(local(since)),
                "laboratory"));
    }
}
