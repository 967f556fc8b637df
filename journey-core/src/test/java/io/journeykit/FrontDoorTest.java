package io.journeykit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.InputRefused;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.spi.Performer;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Worklist;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Refused;
import io.journeykit.vocabulary.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the front door takes, refuses and tells of itself. */
class FrontDoorTest {

    private static final AgendaId ANNA = AgendaId.of("anna");
    private static final JourneyTemplate CHECKUP = checkup("1");

    private final Worklist nurses = new ObligingNurses();

    @Test
    void a_version_that_is_added_while_journeys_are_led_is_begun_from_then_on() {
        try (Journeys journeys = start(CHECKUP)) {
            JourneyId first = journeys.begin("checkup", ANNA);

            journeys.add(checkup("2"));
            JourneyId second = journeys.begin("checkup", ANNA);

            assertThat(versionOf(journeys, first)).isEqualTo("1");
            assertThat(versionOf(journeys, second)).isEqualTo("2");
        }
    }

    @Test
    void a_second_run_of_what_is_led_one_at_a_time_is_refused_with_the_first_ones_id() {
        JourneyTemplate once = JourneyTemplate.named("once")
                .version("1")
                .step(Steps.work("look", "nurse", "look"))
                .oneAtATime(true)
                .build();
        try (Journeys journeys = start(once)) {
            JourneyId first = journeys.begin("once", ANNA);

            assertThatThrownBy(() -> journeys.begin("once", ANNA))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("one at a time is enough and '" + first + "' is open");
        }
    }

    @Test
    void a_template_that_is_refused_while_journeys_are_led_changes_nothing() {
        try (Journeys journeys = start(CHECKUP)) {
            JourneyTemplate wrong = JourneyTemplate.named("wrong")
                    .version("1")
                    .step(Steps.vendor("scan", "nobodys"))
                    .build();

            assertThatThrownBy(() -> journeys.add(wrong)).isInstanceOf(Refused.class);

            journeys.add(checkup("2"));
            assertThatThrownBy(() -> journeys.begin("wrong", ANNA)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void adapters_that_are_given_one_after_the_other_add_up() {
        Performer robot = (request, delivery) -> Reply.done();

        try (Journeys journeys = Journeys.embedded()
                .templates(CHECKUP)
                .adapters(nurses)
                .adapters(robot)
                .start()) {
            assertThat(journeys.begin("checkup", ANNA)).isNotNull();
            assertThat(journeys)
                    .hasToString("journeys by a host with 1 templates and adapters for worklist, performer");
        }
    }

    @Test
    void two_adapters_for_one_port_are_refused_also_one_after_the_other() {
        JourneysBuilder builder = Journeys.embedded().adapters(nurses);
        Worklist others = new Worklist() {
            @Override
            public Reply assignWork(Request.AssignWork request, Delivery delivery) {
                return Reply.done();
            }

            @Override
            public Reply withdrawWork(Request.WithdrawWork request, Delivery delivery) {
                return Reply.done();
            }
        };

        assertThatThrownBy(() -> builder.adapters(others)).hasMessageContaining("filled 2 times");
    }

    @Test
    void a_beginning_of_another_template_under_a_used_id_is_refused() {
        JourneyTemplate other = JourneyTemplate.named("visit")
                .version("1")
                .step(Steps.work("visit", "nurse", "see-her"))
                .build();
        try (Journeys journeys = start(CHECKUP, other)) {
            InputId order = InputId.of("order-1");
            JourneyId first = journeys.begin(ANNA, Beginning.of("checkup").under(order));

            assertThatThrownBy(() -> journeys.begin(ANNA, Beginning.of("visit").under(order)))
                    .isInstanceOf(InputRefused.class);
            assertThat(journeys.begin(ANNA, Beginning.of("checkup").under(order)))
                    .isEqualTo(first);
        }
    }

    @Test
    void the_same_beginning_means_the_same_journey_although_there_is_a_newer_version() {
        try (Journeys journeys = start(CHECKUP)) {
            Beginning beginning = Beginning.of("checkup").under(InputId.of("order-1"));
            JourneyId first = journeys.begin(ANNA, beginning);

            journeys.add(checkup("2"));

            assertThat(journeys.begin(ANNA, beginning)).isEqualTo(first);
        }
    }

    @Test
    void an_anchor_that_is_missing_is_named() {
        JourneyTemplate after = JourneyTemplate.named("after-surgery")
                .version("1")
                .addAnchors("discharged")
                .step(Steps.work("call", "nurse", "call-her"))
                .build();
        try (Journeys journeys = start(after)) {
            assertThatThrownBy(() -> journeys.begin("after-surgery", ANNA))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("for want of anchor 'discharged'");
        }
    }

    @Test
    void nothing_is_taken_after_the_close() {
        Journeys journeys = start(CHECKUP);
        journeys.close();

        assertThatThrownBy(() -> journeys.begin("checkup", ANNA)).hasMessageContaining("closed");
        assertThatThrownBy(() -> journeys.signal(ANNA, Signal.of("done"))).hasMessageContaining("closed");
    }

    @Test
    void what_is_null_is_named() {
        try (Journeys journeys = start(CHECKUP)) {
            assertThatThrownBy(() -> journeys.signal(ANNA, null)).hasMessage("The signal is null; give one.");
            assertThatThrownBy(() -> Beginning.of("checkup").anchor("discharged", null))
                    .hasMessageContaining("anchor 'discharged'");
        }
    }

    @Test
    void what_no_store_keeps_is_refused_with_the_part_that_it_is() {
        try (Journeys journeys = start(CHECKUP)) {
            assertThatThrownBy(() -> tell(journeys, Value.of("half \ud83d"))).hasMessageContaining("fact weight");
            assertThatThrownBy(() -> tell(journeys, Value.of(new BigDecimal("1E+5000"))))
                    .hasMessageContaining("digits");
            assertThatThrownBy(() -> tell(journeys, nested(80))).hasMessageContaining("nested");
            assertThatThrownBy(() -> journeys.report(ANNA, weight(Value.of(1)), Instant.MAX, "ehr"))
                    .hasMessageContaining("effective");
        }
    }

    @Test
    void who_asks_how_it_does_hears_of_a_listener_that_fails() {
        try (Journeys journeys = Journeys.embedded()
                .templates(CHECKUP)
                .adapters(nurses)
                .listener(commit -> {
                    throw new AssertionError("Anna of 7 Hidden Lane");
                })
                .start()) {
            journeys.begin("checkup", ANNA);

            assertThat(journeys.health().isWell()).isFalse();
            assertThat(journeys.health().count(Measure.LISTENER_FAILED)).isPositive();
            assertThat(journeys.health().latest().orElseThrow())
                    .contains("AssertionError", "FrontDoorTest")
                    .doesNotContain("Hidden Lane");
        }
    }

    @Test
    void a_template_that_runs_itself_twice_is_cut_and_a_person_hears_of_it() {
        JourneyTemplate.Builder again = JourneyTemplate.named("again")
                .version("1")
                .addFacts(new Declaration(FactName.of("go"), FactType.TRUTH, false));
        IntStream.range(0, 3)
                .forEach(i -> again.step(Steps.subJourney("run-" + i, "again", "1")
                        .when(Conditions.fact("go").is(true))));
        try (Journeys journeys = start(again.build())) {
            journeys.begin("again", ANNA);

            journeys.report(ANNA, new TreeMap<>(Map.of(FactName.of("go"), Value.of(true))), Instant.now(), "ehr");

            assertThat(journeys.agenda(ANNA).journeys()).hasSizeLessThanOrEqualTo(51);
            assertThat(journeys.agenda(ANNA).desk().incidents())
                    .extracting(incident -> incident.code())
                    .contains("too-many-journeys");
        }
    }

    @Test
    void a_machine_made_for_another_kind_of_step_is_refused() {
        for (String machine : List.of("booking", "referral", "transfer", "sub-journey")) {
            JourneyTemplate template = JourneyTemplate.named("robot")
                    .version("1")
                    .step(Steps.vendor("scan", machine))
                    .build();

            assertThatThrownBy(() -> start(template))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.faults())
                                    .extracting(Fault::code)
                                    .contains("unfit-machine"));
        }
    }

    @Test
    void a_misspelt_visit_that_is_to_be_on_one_day_with_others_is_a_fault() {
        JourneyTemplate template = JourneyTemplate.named("two-visits")
                .version("1")
                .step(Steps.booking("scan", "imaging"))
                .step(Steps.booking("talk", "orthopaedics"))
                .sameDay("skan", "talk")
                .build();

        assertThatThrownBy(() -> start(template)).isInstanceOf(Refused.class).hasMessageContaining("skan");
    }

    @Test
    void conditions_that_are_nested_without_end_are_a_fault() {
        Condition condition = Conditions.fact("go").isKnown();
        for (int i = 0; i < 50_000; i++) {
            condition = Conditions.not(condition);
        }
        JourneyTemplate template = JourneyTemplate.named("deep")
                .version("1")
                .step(Steps.work("call", "nurse", "call-her").when(condition))
                .build();

        assertThatThrownBy(() -> start(template))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code)
                                .containsExactly("nested-too-deep"));
    }

    @Test
    void agendas_of_two_tenants_are_not_merged() {
        AgendaId theirs = AgendaId.of("north", "anna");
        try (Journeys journeys = start(CHECKUP)) {
            journeys.begin("checkup", theirs);

            assertThatThrownBy(() ->
                            journeys.tell(ANNA, new Input.MergePersons(InputId.of("m-1"), journeys.agenda(theirs))))
                    .hasMessageContaining("two tenants");
        }
    }

    @Test
    void who_was_not_taken_over_is_not_retired() {
        AgendaId ben = AgendaId.of("ben");
        try (Journeys journeys = start(CHECKUP)) {
            journeys.begin("checkup", ANNA);

            assertThatThrownBy(() -> journeys.tell(ANNA, new Input.RetireInto(InputId.of("r-1"), ben)))
                    .hasMessageContaining("taken over");
            assertThatThrownBy(() -> journeys.tell(ANNA, new Input.RetireInto(InputId.of("r-2"), ANNA)))
                    .hasMessageContaining("itself");
            assertThat(journeys.agenda(ANNA).isLive()).isTrue();
        }
    }

    private Journeys start(JourneyTemplate... templates) {
        return Journeys.embedded().templates(templates).adapters(nurses).start();
    }

    private static String versionOf(Journeys journeys, JourneyId journey) {
        return journeys.agenda(ANNA).journey(journey).orElseThrow().template().version();
    }

    private static void tell(Journeys journeys, Value value) {
        journeys.report(ANNA, weight(value), Instant.EPOCH, "ehr");
    }

    private static TreeMap<FactName, Value> weight(Value value) {
        return new TreeMap<>(Map.of(FactName.of("weight"), value));
    }

    private static Value nested(int depth) {
        Value value = Value.of("x");
        for (int i = 0; i < depth; i++) {
            value = Value.of(List.of(value));
        }
        return value;
    }

    private static JourneyTemplate checkup(String version) {
        return JourneyTemplate.named("checkup")
                .version(version)
                .step(Steps.work("call", "nurse", "call-" + version))
                .build();
    }
}
