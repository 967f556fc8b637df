package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Dates;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.agenda.StepExtras;
import io.journeykit.agenda.StepHistory;
import io.journeykit.agenda.StepStatus;
import io.journeykit.condition.Facts;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StateRole;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.StepView;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One occurrence of a step in a decision that is being made: what its agenda holds of it, what its template says of it, and
 * what can be decided about it.
 *
 * @param plan looked up once, since it is asked for again and again
 */
record LiveStep(DecisionBuilder decision, JourneyDraft journey, CompiledTemplate template, int index, CompiledStep plan)
        implements StepView {

    LiveStep(DecisionBuilder decision, JourneyDraft journey, CompiledTemplate template, int index) {
        this(decision, journey, template, index, journey.plan(template, index));
    }

    /** As the agenda has it at this point of the decision. */
    Step entry() {
        return journey.step(index);
    }

    StepRef ref() {
        return entry().ref();
    }

    StepId id() {
        return entry().id();
    }

    Optional<StepRef> about() {
        return Optional.of(ref());
    }

    @Override
    public Optional<String> item() {
        return entry().item();
    }

    StepStatus status() {
        return entry().status();
    }

    Phase phase() {
        return entry().phase();
    }

    /** The name of the state that its machine stands in. */
    String state() {
        return entry().state();
    }

    Optional<Outcome> outcome() {
        return entry().outcome();
    }

    boolean isOpen() {
        return entry().isOpen();
    }

    boolean isActive() {
        return entry().isActive();
    }

    /** Whether a visit is booked for it. */
    boolean hasVisit() {
        return dates().start().isPresent() && dates().slot().isPresent();
    }

    /** Whether what it is about is urgent or above. */
    boolean isUrgent() {
        return plan.template().contact().priority().compareTo(Priority.URGENT) >= 0;
    }

    boolean isHeld() {
        return entry().isHeld();
    }

    Dates dates() {
        return entry().dates();
    }

    StepHistory history() {
        return entry().history();
    }

    StepExtras extras() {
        return entry().extras();
    }

    /** What it waits for to be told, before it can begin. */
    Optional<Phrase> missing() {
        List<FactName> missing = phase() == Phase.PENDING ? extras().missing() : List.of();
        List<Name> named = missing.stream().map(fact -> Name.fact(fact.value())).toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrase.of("held-up.facts").with("facts", Part.of(named)));
    }

    Instant wakeAt() {
        return entry().wakeAt();
    }

    /** Where the first occurrence of a step of this journey stands; -1 if the template has no such step. */
    @Override
    public int first(StepId id) {
        return template.place(id);
    }

    /** Where the next occurrence after the i-th stands; -1 after the last. */
    @Override
    public int next(StepId id, int i) {
        return journey.next(template, id, i);
    }

    /** How it is called in a sentence: {@code mri}, or {@code therapy 4}. */
    String label() {
        int occurrence = ref().occurrence();
        return id().value() + (occurrence == 1 ? "" : " " + occurrence);
    }

    @Override
    public Step sibling(int i) {
        return journey.step(i);
    }

    @Override
    public Journey.Origin origin() {
        return journey.head().origin();
    }

    @Override
    public Repetition repeat() {
        return plan.template().repeat();
    }

    @Override
    public Repetition repeat(StepId other) {
        return template.step(other)
                .map(CompiledStep::template)
                .map(StepTemplate::repeat)
                .orElse(Repetition.ONCE);
    }

    LiveStep at(int other) {
        return new LiveStep(decision, journey, template, other);
    }

    AgendaDraft agenda() {
        return decision.draft;
    }

    Definitions definitions() {
        return decision.definitions;
    }

    /** What is known in its journey. */
    Facts facts() {
        return KnownFacts.of(decision, journey);
    }

    Instant now() {
        return decision.now;
    }

    Instant effective() {
        return decision.effective();
    }

    /** When it is looked at if it waits for its turn. */
    Instant review() {
        return decision.review(template);
    }

    Stamp stamp(Why why) {
        return decision.stamp(why);
    }

    Stamp stamp(Why why, Part about) {
        return decision.stamp(why, about);
    }

    /** Because of itself, and of nothing else. */
    Part itself() {
        return Part.of(ref());
    }

    void emit(Event event) {
        if (event instanceof StepEvent own && own.step() == ref()) {
            decision.emit(own, journey, index);
        } else {
            decision.emit(event);
        }
    }

    EffectKey request(Optional<Instant> notAfter, Request request, Stamp stamp) {
        return decision.request(about(), notAfter, request, stamp);
    }

    void incident(String code, Stamp stamp) {
        decision.incident(code, Optional.empty(), about(), stamp, DecisionBuilder.ROLE);
    }

    void incident(String code, Part about, Stamp stamp) {
        decision.incident(code, Optional.of(about), about(), stamp, DecisionBuilder.ROLE);
    }

    void note(String code, Part about, Stamp stamp) {
        decision.note(about(), code, about, stamp);
    }

    /** Whether it stands where its machine plays this role. */
    boolean plays(StateRole role) {
        return plan.machine().plays(state(), role);
    }

    /** Whether it has been where its machine plays this role. */
    boolean hasPlayed(StateRole role) {
        int state = plan.machine().stateOf(role);
        return state != CompiledMachine.NONE
                && history().reached().contains(plan.machine().state(state).name());
    }

    /** Whether it has been in any such state of its machine. */
    boolean hasReached(Predicate<State> which) {
        return history().reached().stream()
                .mapToInt(plan.machine()::stateOf)
                .anyMatch(state -> state != CompiledMachine.NONE
                        && which.test(plan.machine().state(state)));
    }

    /** The number of the signal by which its machine hears what is told by this name, or {@link CompiledMachine#NONE}. */
    int signal(String told) {
        return plan.machine().signalOf(told);
    }

    /** Whether a signal, by its number, means this to its machine. */
    boolean means(int signal, Meaning meaning) {
        return signal != CompiledMachine.NONE && signal == plan.machine().signalOf(meaning);
    }

    /** Whether its machine hears, where it stands, what means this. */
    boolean hears(Meaning meaning) {
        return hears(plan.machine().signalOf(meaning));
    }

    /** Whether its machine hears this signal, by its number, where it stands. */
    boolean hears(int signal) {
        CompiledMachine machine = plan.machine();
        return isActive() && machine.hears(machine.stateOf(state()), signal);
    }

    /** The transition that what means this would fire, or {@link CompiledMachine#NONE}. */
    int transition(Meaning meaning) {
        return transition(plan.machine().signalOf(meaning));
    }

    /** The transition that this signal, by its number, would fire, or {@link CompiledMachine#NONE}. */
    int transition(int signal) {
        if (!isActive()) {
            return CompiledMachine.NONE;
        }
        CompiledMachine machine = plan.machine();
        int state = machine.stateOf(state());
        int next = machine.next(state, signal);
        return next == CompiledMachine.GUARDED
                ? machine.fire(
                        state,
                        signal,
                        facts(),
                        history().counters(),
                        definitions().languages())
                : next;
    }

    /** Whether the request to cancel is already with the other side: the state was entered by it. */
    boolean isBeingCancelled() {
        CompiledMachine machine = plan.machine();
        int cancel = machine.signalOf(Meaning.CANCEL);
        return isActive() && cancel != CompiledMachine.NONE && machine.leads(cancel, machine.stateOf(state()));
    }

    /** Gives its machine the signal that means this; false if nothing fires. */
    boolean fire(Meaning meaning, Stamp stamp) {
        return fire(plan.machine().signalOf(meaning), stamp);
    }

    /** Gives its machine this signal, by its number; false if nothing fires. */
    boolean fire(int signal, Stamp stamp) {
        return decision.moves().fire(this, signal, stamp);
    }

    /** The same; what comes of it is known before it hears what was told it early. */
    boolean fire(Meaning meaning, Runnable known, Stamp stamp) {
        return decision.moves().fire(this, plan.machine().signalOf(meaning), known, stamp);
    }

    /** Ends it from outside its machine, and takes back what is still asked for it. */
    void end(Outcome outcome, Stamp stamp) {
        end(outcome, Optional.empty(), stamp);
    }

    /** Ends it in a state, and takes back what is still asked for it. */
    void end(Outcome outcome, Optional<String> state, Stamp stamp) {
        decision.moves().end(this, outcome, state, stamp);
    }

    /** Puts it aside. */
    void hold(Hold hold, Stamp stamp) {
        emit(new StepEvent.HoldChanged(ref(), Optional.of(hold), stamp));
    }

    /** Takes up what was put aside. */
    void takeUp(Stamp stamp) {
        emit(new StepEvent.HoldChanged(ref(), Optional.empty(), stamp));
    }

    /** Calls it off, which is a request: what holds something stays active until that is released. */
    void cancel(Stamp stamp) {
        decision.moves().cancel(this, stamp);
    }

    /** It had ended, and is to be done after all. */
    void reopen(Stamp stamp) {
        decision.moves().reopen(this, stamp);
    }

    /** Whoever depends on it is to look at it again. */
    void changed() {
        decision.changed(this);
    }

    @Override
    public String toString() {
        return entry().toString();
    }
}
