package io.journeykit.kernel;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Address;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Said;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.planning.TravelTime;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import io.journeykit.words.Names;
import io.journeykit.words.Reader;
import io.journeykit.words.Speech;
import io.journeykit.words.Utterance;
import io.journeykit.words.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One person's agenda in an office in Boston, from Monday 2 March 2026, 10:00. Time moves when it is told to, and what
 * adapters are asked for waits until a test answers it.
 */
public final class Office extends Desk {

    private final TemplateRef first;
    private int inputs;

    private Office(String person, List<JourneyTemplate> templates, TravelTime ways) {
        super(AgendaId.of(person), definitions(templates, ways));
        this.first = templates.get(0).ref();
    }

    /** Sally's, who may be written to from 09:00 to 19:00, once a day and three times a week. */
    public static Office of(JourneyTemplate.Builder first, JourneyTemplate.Builder... others) {
        return of("sally", first, others);
    }

    public static Office of(String person, JourneyTemplate.Builder first, JourneyTemplate.Builder... others) {
        List<JourneyTemplate> templates = Stream.concat(Stream.of(first), Stream.of(others))
                .map(JourneyTemplate.Builder::build)
                .toList();
        return of(person, templates, TravelTime.NONE);
    }

    /** Sally's, in a town where ways take time. */
    static Office of(TravelTime ways, JourneyTemplate.Builder... templates) {
        return of(
                "sally",
                Stream.of(templates).map(JourneyTemplate.Builder::build).toList(),
                ways);
    }

    /** Sally's, whom nobody has asked yet whether she wants to be contacted. */
    static Office unasked(JourneyTemplate.Builder template) {
        return new Office("sally", List.of(template.build()), TravelTime.NONE).prefer(preferences());
    }

    private static Office of(String person, List<JourneyTemplate> templates, TravelTime ways) {
        return new Office(person, templates, ways)
                .prefer(preferences())
                .consent(ConsentRule.permit("care-coordination"));
    }

    private static Definitions definitions(List<JourneyTemplate> templates, TravelTime ways) {
        Definitions.Builder definitions = Definitions.with().travel(ways);
        templates.forEach(template -> definitions.template(template, "hash of " + template));
        return definitions.build();
    }

    public static Preferences preferences() {
        return new Preferences(
                Boston.ZONE,
                "en",
                List.of(new Address(Channel.SMS, "+1 555"), new Address(Channel.EMAIL, "sally@example.org")),
                new ContactRules(
                        WeeklyHours.daily(LocalTime.of(9, 0), LocalTime.of(19, 0)),
                        List.of(new Budget.PerDay(1), new Budget.PerWeek(3))),
                WeeklyHours.ALWAYS,
                new TreeMap<>());
    }

    /** Time goes on, and whatever falls due on the way happens. */
    public Office at(String wallTime) {
        Instant then = Boston.local(wallTime);
        while (!agenda().wakeAt().isAfter(then)) {
            turnTo(agenda().wakeAt().isAfter(now()) ? agenda().wakeAt() : now());
            tell(new Input.Wake(id()));
        }
        turnTo(then);
        return this;
    }

    public Office prefer(Preferences preferences) {
        return tell(new Input.ChangePreference(id(), preferences));
    }

    public Office consent(ConsentRule rule) {
        return tell(new Input.ChangeConsent(id(), List.of(rule)));
    }

    /** Begins a journey by the first template. */
    public Office begin() {
        return begin(first, Map.of());
    }

    public Office begin(Map<String, Instant> anchors) {
        return begin(first, anchors);
    }

    public Office begin(String template) {
        return begin(new TemplateRef(template, first.version()), Map.of());
    }

    private Office begin(TemplateRef template, Map<String, Instant> anchors) {
        return tell(new Input.BeginJourney(id(), template, new TreeMap<>(anchors), new TreeMap<>(), Optional.empty()));
    }

    public Office signal(String name, String step) {
        return signal(Signal.of(name).about(step));
    }

    public Office signal(Signal signal) {
        return tell(new Input.SignalReceived(id(), signal));
    }

    /** @param choice an option as it stands in the open offer, counted from 1; or the word itself */
    public Office choose(String step, String choice) {
        return signal(Signal.of("chosen").about(step).with("choice", Value.of(number(step, choice))));
    }

    private String number(String step, String choice) {
        StepRef ref = step(step).ref();
        return agenda().journey(ref.journey()).flatMap(journey -> journey.chainOf(ref)).stream()
                .flatMap(chain -> chain.options().stream())
                .map(option -> Integer.toString(option.number()))
                .skip(choice.matches("[1-9]") ? Integer.parseInt(choice) - 1 : Integer.MAX_VALUE)
                .findFirst()
                .orElse(choice);
    }

    /** Something became known about the person. */
    public Office learn(String fact, Value value) {
        TreeMap<FactName, Value> facts = new TreeMap<>(Map.of(FactName.of(fact), value));
        return tell(new Input.ReportFacts(id(), Optional.empty(), facts, Optional.of(now()), "somebody"));
    }

    public Office instruct(Instruction instruction) {
        return tell(new Input.Instruct(id(), instruction, new Actor(Owner.CARE_TEAM, "nurse-1"), "as asked"));
    }

    /** Answers every request of this kind that is still unanswered. */
    public Office report(Class<? extends Request> kind, Report report) {
        return report(effect -> kind.isInstance(effect.request()), report);
    }

    /** Answers the request of this kind about this step. */
    public Office report(Class<? extends Request> kind, String step, Report report) {
        Optional<StepRef> about = Optional.of(ref(step));
        return report(
                effect -> kind.isInstance(effect.request()) && effect.step().equals(about), report);
    }

    /** The worklist takes what was assigned and is still to be taken. */
    public Office takeWork() {
        return tray().hasUnanswered(Request.AssignWork.class) ? done(Request.AssignWork.class) : this;
    }

    public Office done(Class<? extends Request> kind) {
        return report(kind, Report.Done.PLAINLY);
    }

    private Office report(Predicate<Effect> meant, Report report) {
        tray().answered(meant).forEach(effect -> tell(new Input.EffectReported(id(), effect.key(), report)));
        return this;
    }

    /** Answers the last search: every visit finds these. */
    public Office found(Slot... slots) {
        int visits = last(Request.FindSlots.class).visits().size();
        return found(Collections.nCopies(visits, List.of(slots)));
    }

    /** Answers the last search: the first visit finds the first of these, and so on. */
    public Office foundInTurn(Slot... slots) {
        return found(Stream.of(slots).map(List::of).toList());
    }

    /** Answers the last search: the first visit finds the first of these lists, and so on. */
    public Office found(List<List<Slot>> forEachVisit) {
        Effect search = tray().last(Request.FindSlots.class);
        List<Report.Found> found = new ArrayList<>();
        for (Request.FindSlots.Visit visit : last(Request.FindSlots.class).visits()) {
            found.add(new Report.Found(visit.step().toString(), forEachVisit.get(found.size())));
        }
        return report(search::equals, new Report.Done(new TreeMap<>(), found, Optional.empty()));
    }

    /** The words of the last request of this kind, as they would go out now. */
    public Said said(Class<? extends Request> kind) {
        return ((Utterance.Words) utterance(kind, Words.standard())).said();
    }

    /** What comes of the last request of this kind, in such words. */
    public Utterance utterance(Class<? extends Request> kind, Words words) {
        return Speech.of(words, agenda(), definitions)
                .of(tray().last(kind), now())
                .orElseThrow();
    }

    /** The dispatcher could not say it: this part of it had no value. */
    public Office unsaid(Class<? extends Request> kind, String part) {
        Request request = tray().last(kind).request();
        Phrase text = request instanceof Request.SendMessage message
                ? message.says().get(0)
                : ((Request.AskPatient) request).says();
        return report(kind, new Report.NotSaid(text, part));
    }

    /** A part of what is to be said, as an author reads it. */
    public String read(Part part) {
        Reader author = Reader.author(Locale.ENGLISH, Boston.ZONE);
        return Words.standard()
                .naming(Names.of(agenda(), definitions))
                .say(part, author)
                .orElse("");
    }

    /** Finds, chooses, holds and books the one slot. */
    public Office book(String step, Slot slot) {
        return found(slot).choose(step, "1").done(Request.HoldSlot.class).done(Request.BookSlot.class);
    }

    public Office tell(Input input) {
        lay(Kernel.decide(agenda(), input, now(), definitions()));
        return this;
    }

    public InputId id() {
        return InputId.of("in-" + ++inputs);
    }
}
