package io.journeykit.testkit.border;

import io.journeykit.Journeys;
import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Representative;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Snooze;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.policy.ContactRules;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.template.Steps;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Law 28: odd texts and values, wherever a caller can put them. */
final class OddInputs {

    private static final AgendaId SALLY = AgendaId.of("sally");
    private static final FactName FACT = FactName.of("f");
    private static final Actor NURSE = new Actor(Owner.CARE_TEAM, "nurse-1");
    private static final Address SMS = new Address(Channel.SMS, "555-0100");

    /** A call for each item of a fact, so that what is told becomes part of steps and work. */
    private static final JourneyTemplate EACH = JourneyTemplate.named("each")
            .version("1")
            .addFacts(new Declaration(FACT, FactType.LIST, false))
            .step(Steps.work("call", "nurse", "call-her"))
            .step(Steps.work("item", "nurse", "look-at-it")
                    .repeat(new Repetition.ForEach(List.of(new Repetition.Items.FromFact(FACT)))))
            .build();

    private OddInputs() {}

    static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (Odd<String> text : Odd.TEXTS) {
            places().forEach((where, input) ->
                    trials.add(trial(text.what(), where, () -> SALLY, () -> input.apply(text.it()))));
            trials.add(trial(text.what(), "a person", () -> AgendaId.of(text.it()), OddInputs::noise));
            trials.add(trial(text.what(), "a tenant", () -> AgendaId.of(text.it(), "p"), OddInputs::noise));
        }
        for (Odd<Value> value : Odd.VALUES) {
            trials.add(trial(value.what(), "a fact", () -> SALLY, () -> facts(FACT, value.it())));
            trials.add(trial(
                    value.what(),
                    "a fact with a signal",
                    () -> SALLY,
                    () -> signal(Signal.of("done").about("call").with("f", value.it()))));
        }
        return trials;
    }

    private static Trial trial(String odd, String where, Supplier<AgendaId> whose, Supplier<Input> input) {
        Clause[] asked = {AtTheDoor.DECIDED, AtTheDoor.REASON, Stored.READS_BACK, Stored.PLAIN_TEXT};
        return Trial.of(
                odd + " as " + where,
                witness -> {
                    Keepsakes store = new Keepsakes();
                    try (Journeys journeys = Journeys.embedded()
                            .templates(EACH)
                            .store(store)
                            .adapters(new Desk(new Sight(), Desk::usual))
                            .start()) {
                        journeys.begin("each", SALLY);
                        new AtTheDoor(witness, journeys).tell(where, whose, input);
                    }
                    store.commits().forEach(new Stored(witness)::judge);
                },
                asked);
    }

    private static SortedMap<String, Function<String, Input>> places() {
        SortedMap<String, Function<String, Input>> places = new TreeMap<>();
        places.put("a fact", text -> facts(FACT, Value.of(text)));
        places.put("the name of a fact", text -> facts(FactName.of(text), Value.of(1)));
        places.put("a code", text -> facts(FACT, new Value.Code("system", text)));
        places.put("a code system", text -> facts(FACT, new Value.Code(text, "code")));
        places.put("a field", text -> facts(FACT, new Value.Fields(new TreeMap<>(Map.of(text, Value.of(1))))));
        places.put(
                "a source",
                text -> new Input.ReportFacts(
                        id(),
                        Optional.empty(),
                        new TreeMap<>(Map.of(FACT, Value.of(1))),
                        Optional.of(Instant.EPOCH),
                        text));
        places.put("a signal", text -> signal(Signal.of(text)));
        places.put("a choice", text -> signal(Signal.of("chosen").about("call").with("choice", Value.of(text))));
        places.put("a reference", text -> signal(Signal.of("done").referring(text)));
        places.put("an item", text -> signal(Signal.of("done").about("call").item(text)));
        places.put(
                "a step",
                text -> signal(Signal.of("done")
                        .about(new Signal.About(
                                Optional.empty(), Optional.of(StepId.of(text)), Optional.empty(), Optional.empty()))));
        places.put("a journey", text -> signal(Signal.of("done").in(JourneyId.of(text))));
        places.put("an input", text -> new Input.SignalReceived(InputId.of(text), Signal.of("noise")));
        places.putAll(aboutThePerson());
        return places;
    }

    private static SortedMap<String, Function<String, Input>> aboutThePerson() {
        SortedMap<String, Function<String, Input>> places = new TreeMap<>();
        places.put("an address", text -> prefers("en", text));
        places.put("a language", text -> prefers(text, "555-0100"));
        places.put("a purpose", text -> new Input.ChangeConsent(id(), List.of(ConsentRule.permit(text))));
        places.put("a stopped address", text -> new Input.StopContact(id(), new Address(Channel.SMS, text)));
        places.put("a reason", text -> new Input.Instruct(id(), new Instruction.SettleIncident(1), NURSE, text));
        places.put(
                "an actor",
                text -> new Input.Instruct(
                        id(), new Instruction.SettleIncident(1), new Actor(Owner.CARE_TEAM, text), "seen"));
        places.put(
                "a reason to be left alone",
                text -> new Input.SnoozeContact(
                        id(), Optional.of(Snooze.until(Instant.now().plusSeconds(60), text, NURSE))));
        places.put(
                "a representative",
                text -> new Input.ChangeRepresentative(
                        id(), Optional.of(new Representative(text, "parent", List.of(SMS)))));
        places.put(
                "a relationship",
                text -> new Input.ChangeRepresentative(
                        id(), Optional.of(new Representative("r-1", text, List.of(SMS)))));
        return places;
    }

    private static Input prefers(String language, String address) {
        return new Input.ChangePreference(
                id(),
                new Preferences(
                        ZoneOffset.UTC,
                        language,
                        List.of(new Address(Channel.SMS, address)),
                        ContactRules.UNLIMITED,
                        WeeklyHours.ALWAYS,
                        new TreeMap<>()));
    }

    private static Input noise() {
        return signal(Signal.of("noise"));
    }

    private static Input signal(Signal signal) {
        return new Input.SignalReceived(id(), signal);
    }

    private static Input facts(FactName name, Value value) {
        return new Input.ReportFacts(
                id(), Optional.empty(), new TreeMap<>(Map.of(name, value)), Optional.of(Instant.EPOCH), "ehr");
    }

    private static InputId id() {
        return InputId.of("i-1");
    }
}
