package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.spi.Port;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.TemplateRef;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.world.Outage;
import io.journeykit.testkit.world.Patient;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the oracle knows of one life: its agendas at every moment, and its own books of visits, messages and work. */
final class Books {

    /** "At once" is within a minute of the clock. */
    static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final Chronicle chronicle;
    private final Map<AgendaId, List<State>> states = new LinkedHashMap<>();
    private final Map<JourneyId, JourneyTemplate> begun = new HashMap<>();
    private final Map<JourneyId, Map<StepId, StepTemplate>> plans = new HashMap<>();
    private final Map<TemplateRef, JourneyTemplate> templates = new HashMap<>();
    private final Standings standings = new Standings();
    private final LifeSpan span;
    private final Inputs inputs;
    private final Visits visits;
    private final Log log;
    private final Messages messages;
    private final WorkItems work;

    Books(Chronicle chronicle) {
        this.chronicle = chronicle;
        chronicle.world().templates().forEach(template -> templates.put(template.ref(), template));
        this.span = LifeSpan.of(chronicle);
        for (int place = 0; place < chronicle.entries().size(); place++) {
            enter(chronicle.entries().get(place), place);
        }
        this.inputs = Inputs.of(this);
        this.visits = Visits.of(chronicle);
        this.log = Log.of(chronicle);
        this.messages = Messages.of(chronicle);
        this.work = WorkItems.of(chronicle);
    }

    private void enter(Chronicle.Entry entry, int place) {
        Moment now = new Moment(entry.at(), place);
        if (entry instanceof Chronicle.Committed committed) {
            Agenda former = standings.now(committed.agenda());
            states.computeIfAbsent(committed.agenda(), id -> new ArrayList<>())
                    .add(new State(now, former, committed.commit()));
            standings.decided(now, committed.commit().agenda());
            committed.commit().events().forEach(this::enter);
        } else if (entry instanceof Chronicle.Restored restored) {
            standings.restored(now, restored.to());
        }
    }

    private void enter(Event event) {
        if (event instanceof JourneyEvent.Begun journey) {
            Optional.ofNullable(templates.get(journey.template())).ifPresent(template -> {
                Map<StepId, StepTemplate> steps = new HashMap<>();
                template.steps().forEach(step -> steps.put(step.id(), step));
                begun.put(journey.journey(), template);
                plans.put(journey.journey(), steps);
            });
        }
    }

    Chronicle chronicle() {
        return chronicle;
    }

    World world() {
        return chronicle.world();
    }

    /** How far the life can be judged. */
    LifeSpan span() {
        return span;
    }

    /** Until when the life can be judged. */
    Instant until() {
        return span.until();
    }

    /** What was decided of an agenda by then. */
    List<State> judged(AgendaId id) {
        return states(id).stream().filter(state -> span.has(state.place())).toList();
    }

    /** Every agenda of which anything was ever decided. */
    List<AgendaId> agendas() {
        return List.copyOf(states.keySet());
    }

    Optional<Patient> person(AgendaId id) {
        return world().people().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** An agenda before and after each of its inputs, in order. */
    List<State> states(AgendaId id) {
        return states.getOrDefault(id, List.of());
    }

    /** An agenda as it stood when all that had been told by then, and at that very time, was decided. */
    Agenda at(AgendaId id, Instant time) {
        return standings.at(id, time);
    }

    /** An agenda as it stood once all up to that moment had happened, and nothing of the same time that came later. */
    Agenda at(AgendaId id, Moment moment) {
        return standings.at(id, moment.place());
    }

    /** The template that a journey runs on. */
    Optional<JourneyTemplate> template(JourneyId journey) {
        return Optional.ofNullable(begun.get(journey));
    }

    /** What the author wrote of a step. */
    Optional<StepTemplate> template(StepRef step) {
        return Optional.ofNullable(plans.get(step.journey())).map(steps -> steps.get(step.step()));
    }

    /** How long it takes from one place to another, as the world's own list of ways has it. */
    Duration way(String from, String to) {
        String way = from.compareTo(to) <= 0 ? from + " - " + to : to + " - " + from;
        return from.equals(to)
                ? Duration.ZERO
                : Duration.ofMinutes(world().setting().ways().minutes().getOrDefault(way, 0));
    }

    /** Every event by its kind. */
    Log log() {
        return log;
    }

    /** What the world told, and what that led to. */
    Inputs inputs() {
        return inputs;
    }

    /** What the library has at the providers, by what they answered. */
    Visits visits() {
        return visits;
    }

    /** What was said to people and asked of them. */
    Messages messages() {
        return messages;
    }

    /** What lies or lay on the worklist. */
    WorkItems work() {
        return work;
    }

    /** Whether a port could not be reached at some time between these, both included. */
    boolean wasDown(Port port, Instant from, Instant to) {
        return world().script().outages().stream()
                .filter(outage -> outage.port().isEmpty() || outage.port().get() == port)
                .anyMatch(outage -> meets(outage, from, to));
    }

    private static boolean meets(Outage outage, Instant from, Instant to) {
        return !outage.from().isAfter(to) && outage.to().isAfter(from);
    }

    @Override
    public String toString() {
        return "the books of " + chronicle;
    }
}
