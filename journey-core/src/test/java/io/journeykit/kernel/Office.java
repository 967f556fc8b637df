package io.journeykit.kernel;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.WeeklyHours;
import io.journeykit.planning.Slot;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One person's agenda in an office: time moves when told, and every effect is answered by hand. */
final class Office {

    static final ZoneId BOSTON = ZoneId.of("America/New_York");

    final List<Event> events = new ArrayList<>();
    final List<Effect> effects = new ArrayList<>();
    Agenda agenda;
    private final Definitions definitions;
    private final List<JourneyId> begun = new ArrayList<>();
    private Instant now = local("2026-03-02T10:00");
    private int inputs;

    Office(String person, JourneyTemplate... templates) {
        Definitions.Builder builder = Definitions.with();
        for (JourneyTemplate template : templates) {
            builder.template(template, "hash of " + template);
        }
        this.definitions = builder.build();
        this.agenda = Agenda.empty(AgendaId.of(person));
        tell(new Input.ChangePreference(id(), preferences()));
        tell(new Input.ChangeConsent(id(), List.of(ConsentRule.permit("care-coordination"))));
    }

    static Instant local(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(BOSTON).toInstant();
    }

    Office at(String wallTime) {
        Instant then = local(wallTime);
        while (!agenda.wakeAt().isAfter(then)) {
            now = agenda.wakeAt().isAfter(now) ? agenda.wakeAt() : now;
            tell(new Input.Wake(id()));
        }
        now = then;
        return this;
    }

    JourneyId begin(JourneyTemplate template) {
        return begin(template, new TreeMap<>());
    }

    JourneyId begin(JourneyTemplate template, SortedMap<String, Instant> anchors) {
        tell(new Input.BeginJourney(id(), template.ref(), anchors, new TreeMap<>(), Optional.empty()));
        JourneyId id = agenda.journeys().get(agenda.journeys().size() - 1).id();
        begun.add(id);
        return id;
    }

    Office signal(Signal signal) {
        tell(new Input.SignalReceived(id(), signal));
        return this;
    }

    Office choose(String step, String choice) {
        return signal(Signal.of("chosen").about(step).with("choice", Value.of(choice)));
    }

    Office know(String fact, String value) {
        SortedMap<io.journeykit.vocabulary.FactName, Value> facts = new TreeMap<>();
        facts.put(io.journeykit.vocabulary.FactName.of(fact), Value.of(value));
        tell(new Input.ReportFacts(id(), Optional.empty(), facts, now, "somebody"));
        return this;
    }

    Office instruct(Instruction instruction) {
        tell(new Input.Instruct(id(), instruction, new Actor(Owner.CARE_TEAM, "nurse-1"), "since"));
        return this;
    }

    /** Answers the last effect of this kind. */
    Office report(Class<? extends Request> kind, Report report) {
        tell(new Input.EffectReported(id(), last(kind).key(), report));
        return this;
    }

    Office done(Class<? extends Request> kind) {
        return report(kind, Report.Done.PLAINLY);
    }

    /** Answers the last search with these slots, for every visit that was asked for. */
    Office found(Slot... slots) {
        Request.FindSlots find =
                (Request.FindSlots) last(Request.FindSlots.class).request();
        List<Report.Found> found = find.visits().stream()
                .map(visit -> new Report.Found(visit.step().toString(), List.of(slots)))
                .toList();
        return report(Request.FindSlots.class, new Report.Done(new TreeMap<>(), found, Optional.empty()));
    }

    /** Finds, chooses, holds and books the one slot. */
    Office book(String step, Slot slot) {
        return found(slot).choose(step, "1").done(Request.HoldSlot.class).done(Request.BookSlot.class);
    }

    Effect last(Class<? extends Request> kind) {
        for (int i = effects.size() - 1; i >= 0; i--) {
            if (kind.isInstance(effects.get(i).request())) {
                return effects.get(i);
            }
        }
        throw new AssertionError("no " + kind.getSimpleName() + " in " + effects);
    }

    long count(Class<? extends Request> kind) {
        return effects.stream()
                .filter(effect -> kind.isInstance(effect.request()))
                .count();
    }

    Step step(String id) {
        return step(begun.get(begun.size() - 1), id);
    }

    Step step(JourneyId journey, String id) {
        return agenda.step(StepRef.of(journey, StepId.of(id))).orElseThrow();
    }

    StepRef ref(String id) {
        return StepRef.of(begun.get(begun.size() - 1), StepId.of(id));
    }

    List<String> incidents() {
        return agenda.desk().incidents().stream().map(one -> one.code()).toList();
    }

    static Slot slot(String wallTime, String provider) {
        Instant start = local(wallTime);
        return new Slot(
                provider + "@" + wallTime, start, start.plus(Duration.ofMinutes(30)), provider, provider, BOSTON);
    }

    void tell(Input input) {
        Decision decision = Kernel.decide(agenda, input, now, definitions);
        events.addAll(decision.events());
        effects.addAll(decision.effects());
        agenda = decision.agenda();
    }

    InputId id() {
        return InputId.of("in-" + ++inputs);
    }

    static Preferences preferences() {
        return new Preferences(
                BOSTON,
                "en",
                List.of(new Address(Channel.SMS, "+1 555"), new Address(Channel.EMAIL, "s@example.org")),
                new ContactRules(
                        WeeklyHours.daily(LocalTime.of(9, 0), LocalTime.of(19, 0)),
                        List.of(new Budget.PerDay(1), new Budget.PerWeek(3))),
                WeeklyHours.ALWAYS,
                new TreeMap<>());
    }
}
