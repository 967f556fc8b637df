package io.journeykit.kernel;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One agenda in UTC, told by hand what happens; effects wait until the test answers them. */
final class Desk {

    private final Definitions definitions;
    private final List<Effect> open = new ArrayList<>();
    private Agenda agenda = Agenda.empty(AgendaId.of("person"));
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private int inputs;

    Desk(JourneyTemplate... templates) {
        Definitions.Builder builder = Definitions.with();
        for (JourneyTemplate template : templates) {
            builder.template(template, "hash");
        }
        definitions = builder.build();
        Preferences unknown = Preferences.unknown(ZoneOffset.UTC);
        Address address = new Address(Channel.EMAIL, "a@example.org");
        tell(new Input.ChangePreference(
                id(),
                new Preferences(
                        unknown.zone(),
                        "en",
                        List.of(address),
                        unknown.contact(),
                        unknown.availability(),
                        unknown.travel())));
        tell(new Input.ChangeConsent(id(), List.of(ConsentRule.permit("care-coordination"))));
    }

    Desk at(String localTime) {
        now = LocalDateTime.parse(localTime).toInstant(ZoneOffset.UTC);
        return this;
    }

    Desk begin(JourneyTemplate template, String fact, String... items) {
        Value value = Value.of(List.of(items).stream().map(Value::of).toList());
        return tell(new Input.BeginJourney(
                id(),
                template.ref(),
                new TreeMap<>(),
                new TreeMap<>(Map.of(FactName.of(fact), value)),
                Optional.empty()));
    }

    Desk begin(JourneyTemplate template) {
        return tell(new Input.BeginJourney(id(), template.ref(), new TreeMap<>(), new TreeMap<>(), Optional.empty()));
    }

    Desk signal(String name, String step) {
        return tell(new Input.SignalReceived(id(), Signal.of(name).about(step)));
    }

    Desk signal(Signal signal) {
        return tell(new Input.SignalReceived(id(), signal));
    }

    /** Answers everything of this kind that is open. */
    Desk done(Class<? extends Request> kind) {
        return report(kind, Report.Done.PLAINLY);
    }

    Desk report(Class<? extends Request> kind, Report report) {
        for (Effect effect : List.copyOf(open)) {
            if (kind.isInstance(effect.request())) {
                open.remove(effect);
                tell(new Input.EffectReported(id(), effect.key(), report));
            }
        }
        return this;
    }

    /** Answers the search for slots: each visit that was asked for finds these. */
    Desk found(Slot... slots) {
        Request.FindSlots find = last(Request.FindSlots.class);
        List<Report.Found> found = find.visits().stream()
                .map(visit -> new Report.Found(visit.step().toString(), List.of(slots)))
                .toList();
        return report(Request.FindSlots.class, new Report.Done(new TreeMap<>(), found, Optional.empty()));
    }

    /** Holds and books whatever is asked for. */
    Desk books() {
        return done(Request.HoldSlot.class).done(Request.BookSlot.class);
    }

    /** Somebody has looked at every incident. */
    Desk settleIncidents() {
        agenda.desk()
                .incidents()
                .forEach(incident -> tell(new Input.Instruct(
                        id(),
                        new Input.Instruction.SettleIncident(incident.id()),
                        new Actor(Owner.CARE_TEAM, "nurse"),
                        "seen")));
        return this;
    }

    Desk wake() {
        return tell(new Input.Wake(id()));
    }

    Agenda agenda() {
        return agenda;
    }

    Step step(String id) {
        return agenda.journeys().get(0).steps().of(StepId.of(id)).get(0);
    }

    /** What is asked of adapters and not answered yet. */
    List<Effect> open() {
        return List.copyOf(open);
    }

    <R extends Request> R last(Class<R> kind) {
        return open.stream()
                .map(Effect::request)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((one, other) -> other)
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " in " + open));
    }

    static Instant instant(String localTime) {
        return LocalDateTime.parse(localTime).toInstant(ZoneOffset.UTC);
    }

    static Slot slot(String localTime, String provider) {
        Instant start = instant(localTime);
        return new Slot(
                provider + localTime, start, start.plus(Duration.ofMinutes(30)), provider, provider, ZoneOffset.UTC);
    }

    private Desk tell(Input input) {
        Decision decision = Kernel.decide(agenda, input, now, definitions);
        agenda = decision.agenda();
        open.addAll(decision.effects());
        return this;
    }

    private InputId id() {
        return InputId.of("in-" + ++inputs);
    }
}
