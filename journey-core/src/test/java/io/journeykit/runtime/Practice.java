package io.journeykit.runtime;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Request;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.kernel.Definitions;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.policy.ContactRules;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Messaging;
import io.journeykit.spi.Metrics;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Recorded;
import io.journeykit.spi.Reply;
import io.journeykit.spi.Worklist;
import io.journeykit.template.Contact;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A small practice: a nurse's worklist, a letter box for messages, and journeys of one call and one greeting. */
final class Practice {

    static final AgendaId SALLY = AgendaId.of("sally");

    /** A call by the nurse. */
    private static final JourneyTemplate CALL = JourneyTemplate.named("call")
            .version("1")
            .step(Steps.work("call", "nurse", "call-patient"))
            .build();

    /** A call by the nurse, and a greeting that helps for three hours. */
    private static final JourneyTemplate WELCOME = JourneyTemplate.named("welcome")
            .version("1")
            .step(Steps.work("call", "nurse", "call-patient"))
            .step(Steps.message("greeting", "hello")
                    .contact(new Contact("care", Priority.ROUTINE, Optional.of(Span.hours(3)))))
            .build();

    /** A greeting that says a fact. */
    private static final JourneyTemplate WEIGHED = JourneyTemplate.named("weighed")
            .version("1")
            .addFacts(new Declaration(FactName.of("weight"), FactType.NUMBER, false))
            .step(Steps.message("greeting", "hello")
                    .contact(new Contact("care", Priority.ROUTINE, Optional.of(Span.hours(3)))))
            .putTexts("hello", new TreeMap<>(Map.of("en", "You weigh {fact weight} kg.")))
            .build();

    static final Definitions DEFINITIONS = Definitions.with()
            .template(CALL, "hash-1")
            .template(WELCOME, "hash-2")
            .template(WEIGHED, "hash-3")
            .build();

    final ManualClock clock = new ManualClock();
    final Desk desk = new Desk();
    final LetterBox letters = new LetterBox();
    final List<Metrics.Measure> counted = new ArrayList<>();
    Host host;
    private int inputs;

    Practice() {
        this(new InMemoryStore());
    }

    Practice(AgendaStore store) {
        host = host(store);
    }

    Host host(AgendaStore store) {
        return equipped(store).build();
    }

    HostBuilder equipped(AgendaStore store) {
        return Host.over(DEFINITIONS)
                .store(store)
                .clock(clock)
                .metrics((measure, tenant) -> counted.add(measure))
                .adapters(Adapters.of(desk, letters));
    }

    /** The nurse's worklist: who was handed what, and what it answers. */
    static final class Desk implements Worklist {
        final List<Delivery> assigned = new ArrayList<>();
        final List<Delivery> withdrawn = new ArrayList<>();
        Function<Delivery, Reply> answer = delivery -> Reply.done();

        @Override
        public Reply assignWork(Request.AssignWork request, Delivery delivery) {
            assigned.add(delivery);
            return answer.apply(delivery);
        }

        @Override
        public Reply withdrawWork(Request.WithdrawWork request, Delivery delivery) {
            withdrawn.add(delivery);
            return Reply.done();
        }
    }

    /** What went out to the person. */
    static final class LetterBox implements Messaging {
        final List<Delivery> sent = new ArrayList<>();
        Function<Delivery, Reply> answer = delivery -> Reply.done();

        @Override
        public Reply sendMessage(Request.SendMessage request, Delivery delivery) {
            sent.add(delivery);
            return answer.apply(delivery);
        }

        @Override
        public Reply askPatient(Request.AskPatient request, Delivery delivery) {
            sent.add(delivery);
            return answer.apply(delivery);
        }
    }

    /** Begins a journey of somebody who can be sent messages, with a message in it. */
    void beginWithMessage() {
        beginWithMessage(SALLY);
    }

    void beginWithMessage(AgendaId person) {
        begin(person, WELCOME);
    }

    /** Begins one of somebody whose greeting says her weight. */
    void beginWithWeight() {
        begin(SALLY, WEIGHED);
    }

    private void begin(AgendaId person, JourneyTemplate template) {
        Preferences preferences = new Preferences(
                ZoneId.of("UTC"),
                "en",
                List.of(new Address(Channel.SMS, "555")),
                ContactRules.UNLIMITED,
                WeeklyHours.ALWAYS,
                new TreeMap<>());
        host.accept(person, new Input.ChangePreference(id(), preferences));
        host.accept(person, new Input.ChangeConsent(id(), List.of(ConsentRule.permit("care"))));
        host.accept(person, beginning(id(), template));
    }

    Receipt begin() {
        return begin(SALLY);
    }

    Receipt begin(AgendaId person) {
        return host.accept(person, beginning(id()));
    }

    static Input beginning(InputId id) {
        return beginning(id, CALL);
    }

    private static Input beginning(InputId id, JourneyTemplate template) {
        return new Input.BeginJourney(id, template.ref(), new TreeMap<>(), new TreeMap<>(), Optional.empty());
    }

    Receipt cancel(String step) {
        StepRef ref = StepRef.of(agenda().journeys().get(0).id(), StepId.of(step));
        return host.accept(
                SALLY,
                new Input.Instruct(
                        id(),
                        new Input.Instruction.CancelStep(ref),
                        new Actor(Owner.CARE_TEAM, "nurse-1"),
                        "not needed"));
    }

    /** Does all that is due at the present time. */
    void settle() {
        settle(host);
    }

    void settle(Host which) {
        while (which.nextDue().filter(at -> !at.isAfter(clock.instant())).isPresent()) {
            which.wakeDue();
            which.dispatchDue();
        }
    }

    Agenda agenda() {
        return host.agenda(SALLY).orElseThrow();
    }

    /** The history, as the words of its events. */
    List<String> told() {
        return host.history(SALLY).stream()
                .map(Recorded::event)
                .map(event -> event.getClass().getSimpleName() + " because " + event.because())
                .toList();
    }

    InputId id() {
        return InputId.of("i-" + inputs++);
    }
}
