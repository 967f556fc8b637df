package io.journeykit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.condition.Conditions;
import io.journeykit.insight.Clause.Kind;
import io.journeykit.memory.InMemoryCatalog;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.spi.Adapter;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.Consents;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Directory;
import io.journeykit.spi.InputRefused;
import io.journeykit.spi.Provider;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Referrals;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Worklist;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Refused;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JourneysTest {

    private static final AgendaId SALLY = AgendaId.of("sally");
    private static final JourneyTemplate CALL = JourneyTemplate.named("call")
            .version("1")
            .step(Steps.work("call", "nurse", "call-patient"))
            .build();

    private final BlockingQueue<Request> handedOver = new LinkedBlockingQueue<>();
    private final Worklist nurses = new Worklist() {
        @Override
        public Reply assignWork(Request.AssignWork request, Delivery delivery) {
            handedOver.add(request);
            return Reply.done();
        }

        @Override
        public Reply withdrawWork(Request.WithdrawWork request, Delivery delivery) {
            handedOver.add(request);
            return Reply.done();
        }
    };
    private final Referrals referrals = new Referrals() {
        @Override
        public Reply sendReferral(Request.SendReferral request, Delivery delivery) {
            handedOver.add(request);
            return Reply.done(delivery.key().value());
        }

        @Override
        public Reply requestCancellation(Request.RequestCancellation request, Delivery delivery) {
            return Reply.done();
        }
    };

    @Test
    void a_journey_is_begun_and_led_by_itself() throws InterruptedException {
        try (Journeys journeys = start(CALL)) {
            JourneyId id = journeys.begin("call", SALLY);

            assertThat(handedOver.poll(20, TimeUnit.SECONDS)).isInstanceOf(Request.AssignWork.class);
            journeys.signal(SALLY, Signal.of("done").about("call").in(id));

            assertThat(journeys.agenda(SALLY).journey(id).orElseThrow().isOpen())
                    .isFalse();
            assertThat(journeys.history(SALLY)).isNotEmpty();
        }
    }

    @Test
    void what_is_ahead_and_why_is_told_at_the_front_door() {
        try (Journeys journeys = start(CALL)) {
            JourneyId id = journeys.begin("call", SALLY);

            assertThat(journeys.itinerary(SALLY).entries()).hasSize(1);
            assertThat(journeys.explain(SALLY, StepRef.of(id, StepId.of("call")))
                            .text())
                    .isNotEmpty();
        }
    }

    @Test
    void what_cannot_be_handed_over_yet_is_told_to_each_reader_in_her_words() throws InterruptedException {
        Worklist down = new Worklist() {
            @Override
            public Reply assignWork(Request.AssignWork request, Delivery delivery) {
                return Reply.retry(Duration.ofHours(1));
            }

            @Override
            public Reply withdrawWork(Request.WithdrawWork request, Delivery delivery) {
                return Reply.done();
            }
        };
        try (Journeys journeys =
                Journeys.embedded().templates(CALL).adapters(down).start()) {
            JourneyId id = journeys.begin("call", SALLY);
            StepRef call = StepRef.of(id, StepId.of("call"));
            for (int tries = 0;
                    tries < 400
                            && journeys.explain(SALLY, call)
                                    .clauses(Kind.ATTEMPT)
                                    .isEmpty();
                    tries++) {
                Thread.sleep(50);
            }

            assertThat(journeys.explain(SALLY, call).text())
                    .contains("It could not be handed over to the worklist yet: tried 1 time since ", ", next at ");
            assertThat(journeys.itinerary(SALLY).text())
                    .contains("It is still being arranged.")
                    .doesNotContain("worklist", "tried");
        }
    }

    @Test
    void a_beginning_told_twice_under_one_id_begins_one_journey() {
        Beginning beginning = Beginning.of("call").under(InputId.of("order-17"));
        try (Journeys journeys = start(CALL)) {
            JourneyId first = journeys.begin(SALLY, beginning);

            JourneyId second = journeys.begin(SALLY, beginning);

            assertThat(second).isEqualTo(first);
            assertThat(journeys.agenda(SALLY).journeys()).hasSize(1);
        }
    }

    @Test
    void an_input_told_twice_under_one_id_counts_once_and_another_under_it_is_refused() {
        try (Journeys journeys = start(CALL)) {
            Input noise = new Input.SignalReceived(InputId.of("m-1"), Signal.of("noise"));
            Receipt first = journeys.tell(SALLY, noise);

            assertThat(journeys.tell(SALLY, noise)).isEqualTo(first);
            assertThatThrownBy(() ->
                            journeys.tell(SALLY, new Input.SignalReceived(InputId.of("m-1"), Signal.of("other-noise"))))
                    .isInstanceOf(InputRefused.class);
        }
    }

    @Test
    void an_instruction_a_fact_and_a_consent_are_taken() {
        try (Journeys journeys = start(CALL)) {
            JourneyId id = journeys.begin("call", SALLY);
            TreeMap<FactName, Value> facts = new TreeMap<>();
            facts.put(FactName.of("allergy"), Value.of("latex"));

            journeys.report(SALLY, facts, Instant.now(), "ehr");
            journeys.consent(SALLY, ConsentRule.permit("care"));
            journeys.instruct(
                    SALLY,
                    new Instruction.Skip(StepRef.of(id, StepId.of("call"))),
                    new Actor(Owner.CARE_TEAM, "nurse-1"),
                    "spoke to her already");

            assertThat(journeys.agenda(SALLY).facts().find(FactName.of("allergy")))
                    .isPresent();
            assertThat(journeys.agenda(SALLY).person().consents()).hasSize(1);
            assertThat(journeys.agenda(SALLY).isLive()).isFalse();
        }
    }

    @Test
    void known_consents_and_providers_are_read_when_a_journey_begins() throws InterruptedException {
        JourneyTemplate template = JourneyTemplate.named("refer")
                .version("1")
                .addParameters(new Declaration(FactName.of("orthos"), FactType.LIST, true))
                .step(Steps.referral("referral", "orthopaedics")
                        .repeat(new Repetition.ForEach(List.of(new Repetition.Items.FromFact(FactName.of("orthos"))))))
                .build();
        Directory directory = (service, tenant) ->
                List.of(new Provider("ortho-a", "A", ZoneOffset.UTC), new Provider("ortho-b", "B", ZoneOffset.UTC));
        Consents consents = person -> List.of(ConsentRule.permit("care"));

        try (Journeys journeys = start(template, nurses, referrals, directory, consents)) {
            journeys.begin(SALLY, Beginning.of("refer").providers("orthos", "orthopaedics"));

            assertThat(List.of(
                            handedOver.poll(20, TimeUnit.SECONDS).toString(),
                            handedOver.poll(20, TimeUnit.SECONDS).toString()))
                    .anyMatch(words -> words.contains("ortho-a"))
                    .anyMatch(words -> words.contains("ortho-b"));
            assertThat(journeys.agenda(SALLY).person().consents()).containsExactly(ConsentRule.permit("care"));
        }
    }

    @Test
    void templates_are_refused_as_a_whole_with_all_that_is_wrong() {
        JourneyTemplate wrong = JourneyTemplate.named("wrong")
                .version("1")
                .step(Steps.work("call", "nurse", "call-patient").after("cal"))
                .step(Steps.work("call", "nurse", "call-patient"))
                .build();

        assertThatThrownBy(() -> start(wrong))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .hasSizeGreaterThanOrEqualTo(2)
                                .allMatch(fault -> fault.where().startsWith("wrong 1 $")));
    }

    @Test
    void a_template_whose_adapters_are_missing_is_refused_by_name() {
        assertThatThrownBy(() -> Journeys.embedded().templates(CALL).start())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::toString)
                                .containsExactly("call 1 $.steps[0] [missing-adapter] step 'call' needs an adapter for"
                                        + " worklist, and there is none; give one that is Worklist"));
    }

    @Test
    void a_template_may_run_itself_again_where_a_fact_can_end_that() {
        JourneyTemplate again = JourneyTemplate.named("again")
                .version("1")
                .addFacts(new Declaration(FactName.of("more"), FactType.TRUTH, false))
                .step(Steps.subJourney("more", "again", "1")
                        .when(Conditions.fact("more").isKnown()))
                .build();

        try (Journeys journeys =
                Journeys.embedded().templates(again).adapters(nurses).start()) {
            assertThat(journeys.begin("again", SALLY)).isNotNull();
        }
    }

    @Test
    void a_sub_journey_that_is_missing_or_goes_round_is_refused() {
        JourneyTemplate lost = JourneyTemplate.named("lost")
                .version("1")
                .step(Steps.subJourney("rest", "rest", "7"))
                .build();
        JourneyTemplate day = JourneyTemplate.named("day")
                .version("1")
                .step(Steps.subJourney("night", "night", "1"))
                .build();
        JourneyTemplate night = JourneyTemplate.named("night")
                .version("1")
                .step(Steps.subJourney("day", "day", "1"))
                .build();

        assertThatThrownBy(() -> Journeys.embedded()
                        .templates(lost, day, night)
                        .adapters(nurses)
                        .start())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code)
                                .containsExactly("unknown-template", "recursive-sub-journey"));
    }

    @Test
    void the_same_version_with_other_content_is_refused_and_the_first_goes_on() {
        InMemoryCatalog catalog = new InMemoryCatalog();
        JourneyTemplate changed = JourneyTemplate.named("call")
                .version("1")
                .step(Steps.work("call", "doctor", "call-patient"))
                .build();
        embedded(CALL).catalog(catalog).start().close();

        assertThatThrownBy(() -> embedded(changed).catalog(catalog).start())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code)
                                .containsExactly("changed-content"));
        assertThat(catalog.all()).hasSize(1);
    }

    @Test
    void journeys_of_a_superseded_version_go_on_after_a_restart() throws InterruptedException {
        InMemoryCatalog catalog = new InMemoryCatalog();
        InMemoryStore store = new InMemoryStore();
        JourneyTemplate next = JourneyTemplate.named("call")
                .version("2")
                .step(Steps.work("call-again", "nurse", "call-patient"))
                .build();
        Journeys former = embedded(CALL).catalog(catalog).store(store).start();
        former.begin("call", SALLY);
        former.close();

        try (Journeys journeys = embedded(next).catalog(catalog).store(store).start()) {
            journeys.signal(SALLY, Signal.of("done").about("call"));
            journeys.begin("call", SALLY);

            assertThat(journeys.agenda(SALLY).journeys())
                    .extracting(journey -> journey.template().version())
                    .containsExactly("1", "2");
            assertThat(journeys.agenda(SALLY).journeys().get(0).isOpen()).isFalse();
        }
    }

    @Test
    void a_template_that_nobody_gave_is_named() {
        try (Journeys journeys = start(CALL)) {
            assertThatThrownBy(() -> journeys.begin("cal", SALLY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("There is no template 'cal'; there are [call 1].");
        }
    }

    @Test
    void what_leads_journeys_reads_aloud() {
        try (Journeys journeys = start(CALL)) {
            assertThat(journeys).hasToString("journeys by a host with 1 templates and adapters for worklist");
        }
    }

    private Journeys start(JourneyTemplate template) {
        return embedded(template).start();
    }

    private JourneysBuilder embedded(JourneyTemplate template) {
        return Journeys.embedded().templates(template).adapters(nurses);
    }

    private static Journeys start(JourneyTemplate template, Adapter... adapters) {
        return Journeys.embedded()
                .templates(template)
                .adapters(Adapters.of(adapters))
                .start();
    }
}
