package io.journeykit.insight;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.WeeklyHours;
import io.journeykit.kernel.Decision;
import io.journeykit.kernel.Definitions;
import io.journeykit.kernel.Kernel;
import io.journeykit.planning.Slot;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Site;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Sally in Boston, her agenda, and the world that acts on it, in Boston's wall time. */
final class Play {

    static final ZoneId BOSTON = ZoneId.of("America/New_York");
    static final Site SITE = new Site(BOSTON, "monday-to-friday");

    private final Definitions definitions;
    private final JourneyTemplate template;
    private final List<Event> events = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private Agenda agenda = Agenda.empty(AgendaId.of("sally"));
    private Instant now = at("2026-03-02T10:15");
    private int inputs;

    private Play(JourneyTemplate template) {
        this.template = template;
        this.definitions = Definitions.with().template(template, "hash").build();
    }

    /** A journey of this template, begun on Monday 2 March 2026 at 10:15. */
    static Play of(JourneyTemplate.Builder template) {
        return of(template, preferences());
    }

    static Play of(JourneyTemplate.Builder template, Preferences preferences) {
        Play play = new Play(template.version("1").site(SITE).build());
        play.take(new Input.ChangePreference(play.id(), preferences));
        play.take(new Input.ChangeConsent(play.id(), List.of(ConsentRule.permit("care-coordination"))));
        return play.begin();
    }

    Play begin() {
        return take(new Input.BeginJourney(id(), template.ref(), new TreeMap<>(), new TreeMap<>(), Optional.empty()));
    }

    static Preferences preferences() {
        return new Preferences(
                BOSTON,
                "en",
                List.of(new Address(Channel.SMS, "+1 555"), new Address(Channel.EMAIL, "sally@example.org")),
                new ContactRules(
                        WeeklyHours.daily(LocalTime.of(9, 0), LocalTime.of(19, 0)),
                        List.of(new Budget.PerDay(1), new Budget.PerWeek(3))),
                WeeklyHours.ALWAYS,
                new TreeMap<>());
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BOSTON).toInstant();
    }

    static Slot slot(String provider, String local) {
        return new Slot(provider + local, at(local), at(local).plusSeconds(1800), provider, provider, BOSTON);
    }

    /** Time goes on, and what is due happens. */
    Play until(String local) {
        now = at(local);
        return take(new Input.Wake(id()));
    }

    Play hears(String signal, String step) {
        return take(new Input.SignalReceived(id(), Signal.of(signal).about(step)));
    }

    Play hearsItem(String signal, String step, String item) {
        return take(new Input.SignalReceived(id(), Signal.of(signal).about(step).item(item)));
    }

    Play chooses(String step, String choice) {
        return take(
                new Input.SignalReceived(id(), Signal.of("chosen").about(step).with("choice", Value.of(choice))));
    }

    /** Slots are found for the visits of the last request, in its order. */
    Play finds(Slot... slots) {
        Effect find = effects.stream()
                .filter(effect -> effect.request() instanceof Request.FindSlots)
                .reduce((one, other) -> other)
                .orElseThrow();
        List<Report.Found> found = ((Request.FindSlots) find.request())
                .visits().stream()
                        .map(visit -> new Report.Found(
                                visit.step().toString(),
                                List.of(slots).stream()
                                        .filter(slot -> visit.service().contains(slot.provider()))
                                        .toList()))
                        .toList();
        return take(
                new Input.EffectReported(id(), find.key(), new Report.Done(new TreeMap<>(), found, Optional.empty())));
    }

    /** All requests of these kinds that are still open are done. */
    @SafeVarargs
    final Play does(Class<? extends Request>... kinds) {
        for (Class<? extends Request> kind : kinds) {
            List<Effect> meant = effects.stream()
                    .filter(effect -> kind.isInstance(effect.request()))
                    .filter(effect -> agenda.desk().awaited().stream()
                            .anyMatch(open -> open.key().equals(effect.key())))
                    .toList();
            meant.forEach(effect -> take(new Input.EffectReported(id(), effect.key(), Report.Done.PLAINLY)));
        }
        return this;
    }

    Play books(String step, Slot... slots) {
        return finds(slots)
                .does(Request.AskPatient.class)
                .chooses(step, "1")
                .does(Request.HoldSlot.class, Request.BookSlot.class);
    }

    Play take(Input input) {
        Decision decision = Kernel.decide(agenda, input, now, definitions);
        agenda = decision.agenda();
        events.addAll(decision.events());
        effects.addAll(decision.effects());
        return this;
    }

    InputId id() {
        return InputId.of("in-" + ++inputs);
    }

    StepRef ref(String step) {
        return StepRef.of(agenda.journeys().get(0).id(), StepId.of(step));
    }

    Agenda agenda() {
        return agenda;
    }

    Definitions definitions() {
        return definitions;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    List<Effect> effects() {
        return List.copyOf(effects);
    }

    Instant now() {
        return now;
    }

    Itinerary itinerary() {
        return Itinerary.of(agenda, definitions, now);
    }

    Entry entry(String step) {
        return itinerary().entries().stream()
                .filter(entry -> entry.step().equals(ref(step)))
                .findFirst()
                .orElseThrow();
    }

    Explanation explanation(String step) {
        return Explanation.of(agenda, definitions, events, ref(step), now);
    }
}
