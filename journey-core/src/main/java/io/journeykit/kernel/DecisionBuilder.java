package io.journeykit.kernel;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Because;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Rivals;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One decision in the making: the draft that events are folded into as they are emitted, and the time they are emitted
 * at. What is decided next sees what was decided before.
 */
final class DecisionBuilder {

    /** Whoever looks at incidents. */
    static final String ROLE = "coordinator";

    /** So many journeys may begin in one decision. */
    private static final int MOST_JOURNEYS = 50;

    final AgendaDraft draft;
    final Definitions definitions;
    final Instant now;
    final Rivals rivals;
    private final StepMoves moves;
    private final List<Event> events = new ArrayList<>();
    private final HeldUpNotices heldUp = new HeldUpNotices();
    private final BallWatch watch = new BallWatch();
    private List<Effect> effects = List.of();
    private Instant effective;
    private boolean told;
    private long cause;
    private boolean unprompted;
    private boolean round;
    private int begun;
    private long roundCause;

    /** @param moves what can be done to steps, in this decision */
    DecisionBuilder(Agenda agenda, Circumstances with, Function<DecisionBuilder, StepMoves> moves) {
        this.draft = new AgendaDraft(agenda);
        this.definitions = with.definitions();
        this.rivals = with.rivals();
        this.now = with.now().isBefore(draft.now()) ? draft.now() : with.now();
        this.effective = this.now;
        this.moves = moves.apply(this);
    }

    /** What was decided, once all of it is. */
    Decision decided() {
        return new Decision(
                draft.agenda(),
                Collections.unmodifiableList(events),
                effects.isEmpty() ? List.of() : Collections.unmodifiableList(effects));
    }

    /** What is decided follows from no word of anybody: time has passed, or an adapter has answered. */
    void unprompted(boolean unprompted) {
        this.unprompted = unprompted;
    }

    boolean isUnprompted() {
        return unprompted;
    }

    /** When what is now being decided happened: its due time, or the effective time a signal gave. */
    Instant effective() {
        return effective;
    }

    /** Decides something as of a time, and goes on as before. */
    void asOf(Instant at, Runnable decided) {
        Instant before = effective;
        effective = at;
        try {
            decided.run();
        } finally {
            effective = before;
        }
    }

    /** The same for what somebody told, who cannot know the future. */
    void asOfTold(Instant at, Runnable decided) {
        boolean before = told;
        told = true;
        try {
            asOf(at.isAfter(now) ? now : at, decided);
        } finally {
            told = before;
        }
    }

    /** When what is now being decided became known: what is told late is known only now. */
    Instant known() {
        return told ? now : effective;
    }

    /** From here on, events are caused by the one just emitted. */
    void causedByLast() {
        cause = draft.sequence();
    }

    /** From here on, events are caused by what made this step be looked at. */
    void causedByWhatMoved(LiveStep step) {
        cause = draft.sequence() - CauseSearch.of(step, events);
    }

    void causedByInput() {
        cause = 0;
    }

    /** Contacts are to be judged once everything has settled, because of what was emitted last. */
    void judgeContacts() {
        round = true;
        roundCause = draft.sequence();
    }

    /** Whether contacts are to be judged; if so, that is being done from here on. */
    boolean beginsRound() {
        boolean begins = round;
        round = false;
        cause = begins ? roundCause : cause;
        return begins;
    }

    /** What can be done to its steps. */
    StepMoves moves() {
        return moves;
    }

    /** What waits in vain, and is to be shown. */
    HeldUpNotices heldUp() {
        return heldUp;
    }

    BallWatch watch() {
        return watch;
    }

    /** The journey is to end like this: what is open in it is called off, and it ends when all is released. */
    void close(JourneyDraft journey, Outcome outcome, Stamp stamp) {
        moves.close(journey, outcome, stamp);
    }

    Stamp stamp(Why why) {
        return stamp(why, Optional.empty());
    }

    Stamp stamp(Why why, Part about) {
        return stamp(why, Optional.of(about));
    }

    Stamp stamp(Why why, Optional<Part> about) {
        return new Stamp(effective, now, new Because(why, about, cause));
    }

    void emit(Event event) {
        watch.hear(draft, event);
        draft.apply(event);
        events.add(event);
    }

    /** What became of the step at this place of a journey, which need not be looked for. */
    void emit(StepEvent event, JourneyDraft journey, int place) {
        watch.hear(draft, event);
        draft.count(event);
        journey.apply(event, place);
        events.add(event);
    }

    /** One more journey begins; false where so many did already that this is no plan of anybody's. */
    boolean mayBegin() {
        begun++;
        return begun <= MOST_JOURNEYS;
    }

    /** How much was decided so far, so that a long wake can stop in between. */
    int emitted() {
        return events.size();
    }

    /** The sequence that the next event gets. */
    long next() {
        return draft.sequence() + 1;
    }

    EffectKey request(Optional<StepRef> step, Optional<Instant> notAfter, Request request, Stamp stamp) {
        // Each effect has an event of its own, of which the number is in its key.
        EffectKey key = EffectKey.of(draft.id(), next(), step, notAfter, request);
        Effect effect = new Effect(key, step, notAfter, request);
        emit(new EffectEvent.Requested(effect, stamp));
        if (effects.isEmpty()) {
            effects = new ArrayList<>(4);
        }
        effects.add(effect);
        return key;
    }

    /** Asks a person to look, once: an incident of the same kind about the same is not raised again. */
    void incident(String code, Part about, Stamp stamp) {
        incident(code, Optional.of(about), Optional.empty(), stamp, ROLE);
    }

    void incident(String code, Optional<Part> about, Optional<StepRef> step, Stamp stamp, String role) {
        if (raise(code, about, step, stamp)) {
            Request work = new Request.AssignWork(role, code, said(code, about, step), priority(step), true);
            request(step, Optional.empty(), work, stamp);
        }
    }

    /** The same without work on a list, so that it stands in the agenda alone; false where it does already. */
    boolean raise(String code, Optional<Part> about, Optional<StepRef> step, Stamp stamp) {
        List<Incident> incidents = draft.incidents();
        for (int i = 0; i < incidents.size(); i++) {
            Incident open = incidents.get(i);
            if (open.step().equals(step)
                    && open.code().equals(code)
                    && open.about().equals(about)) {
                return false;
            }
        }
        emit(new NoticeEvent.IncidentRaised(new Incident(next(), code, about, step, effective), stamp));
        return true;
    }

    /** What is about a step is no less urgent than that, though the step itself may be gone. */
    private Priority priority(Optional<StepRef> about) {
        return about.filter(step -> draft.has(step.journey()))
                .flatMap(step -> template(draft.journey(step.journey()))
                        .flatMap(it -> it.template().step(step.step())))
                .map(step -> step.contact().priority())
                .filter(own -> own.compareTo(Priority.URGENT) > 0)
                .orElse(Priority.URGENT);
    }

    private Phrase said(String code, Optional<Part> about, Optional<StepRef> step) {
        Phrase said = Phrase.of("text.incident").with("what", Phrase.of("incident." + code));
        said = about.isPresent() ? said.with("about", about.get()) : said;
        Optional<Phrase> missing =
                about.filter(DecisionBuilder::saysWhatIsMissing).isPresent()
                        ? Optional.empty()
                        : step.flatMap(this::step).flatMap(LiveStep::missing);
        said = missing.isPresent() ? said.with("missing", missing.get()) : said;
        return step.isPresent() ? said.with("step", Part.of(step.get())) : said;
    }

    private static boolean saysWhatIsMissing(Part about) {
        return about instanceof Phrase phrase && phrase.parts().containsKey("facts");
    }

    /** The journey's template; empty when no definition of it is loaded. */
    Optional<CompiledTemplate> template(JourneyDraft journey) {
        return journey.template(definitions);
    }

    Optional<LiveStep> step(StepRef ref) {
        if (!draft.has(ref.journey())) {
            return Optional.empty();
        }
        JourneyDraft journey = draft.journey(ref.journey());
        int index = journey.indexOf(ref);
        Optional<CompiledTemplate> template = index < 0 ? Optional.empty() : template(journey);
        return template.isEmpty() ? Optional.empty() : Optional.of(new LiveStep(this, journey, template.get(), index));
    }

    /** Every step of every journey whose template is loaded, as it stands when this is asked. */
    List<LiveStep> steps() {
        List<LiveStep> steps = new ArrayList<>();
        for (JourneyDraft journey : draft.journeys()) {
            steps.addAll(steps(journey));
        }
        return steps;
    }

    /** Every step of a journey; none where its template is not loaded. */
    List<LiveStep> steps(JourneyDraft journey) {
        Optional<CompiledTemplate> template = template(journey);
        List<LiveStep> steps = new ArrayList<>(template.isEmpty() ? 0 : journey.size());
        for (int i = 0; template.isPresent() && i < journey.size(); i++) {
            steps.add(new LiveStep(this, journey, template.get(), i));
        }
        return steps;
    }

    /** When something that waits for its turn is looked at. */
    Instant review(CompiledTemplate template) {
        return template.site().plus(effective, template.template().review());
    }

    /** All occurrences of the step at this place are to be looked at again. */
    void look(JourneyDraft journey, CompiledTemplate template, int place) {
        StepId id = template.step(place).template().id();
        for (int i = place; i >= 0; i = journey.next(template, id, i)) {
            journey.lookAgain(i);
        }
    }

    /** Whoever depends on this step is to look at it again. */
    void changed(LiveStep step) {
        causedByLast();
        if (step.template().isReadByExits(step.id())) {
            step.journey().unsettled().exits = true;
        }
        for (int dependent : step.plan().dependents()) {
            if (dependent == step.plan().index()) {
                Occurrences.lookAtOpen(step);
            } else {
                look(step.journey(), step.template(), dependent);
            }
        }
    }

    void note(Optional<StepRef> step, String code, Part about, Stamp stamp) {
        emit(new NoticeEvent.Noted(step, code, Optional.of(about), stamp));
    }
}
