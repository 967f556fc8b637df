package io.journeykit.kernel;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.EndedStep;
import io.journeykit.agenda.FactTable;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.agenda.StepStatus;
import io.journeykit.agenda.StepTable;
import io.journeykit.agenda.list.ImmutableLists;
import io.journeykit.vocabulary.Eternity;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Unhandled;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One journey of an agenda in the making; it copies what it changes, and nothing else. */
final class JourneyDraft {

    private Journey journey;
    private Step @Nullable [] changed;

    /** The places that were written to, a bit for each; a place beyond 64 counts for those that are so many times 64 before. */
    private long written;

    private @Nullable FactsDraft facts;
    private @Nullable DirtySteps unsettled;
    private @Nullable Map<StepId, ExpandedItems> expanded;
    private @Nullable Optional<CompiledTemplate> template;

    JourneyDraft(Journey journey) {
        this.journey = journey;
    }

    JourneyId id() {
        return journey.id();
    }

    Journey head() {
        return journey;
    }

    /** Its template, looked up once in a decision; empty when no definition of it is loaded. */
    Optional<CompiledTemplate> template(Definitions definitions) {
        Optional<CompiledTemplate> known = template;
        if (known == null) {
            known = definitions.compiled(journey.template());
            template = known;
        }
        return known;
    }

    /** Whether a step has an occurrence for each item of these values, as far as is known in this decision. */
    boolean isExpanded(StepId step, List<Value> values) {
        ExpandedItems known = expanded == null ? null : expanded.get(step);
        return known != null && known.is(values, size());
    }

    /** It has one for each item of these values. */
    void expanded(StepId step, List<Value> values) {
        if (!values.isEmpty()) {
            expanded = expanded == null ? new HashMap<>() : expanded;
            expanded.put(step, new ExpandedItems(values, size()));
        }
    }

    boolean isOpen() {
        return journey.isOpen();
    }

    /** Whether all of its steps have ended. */
    boolean isDone() {
        // Those that open last stand last.
        for (int i = size() - 1; i >= 0; i--) {
            if (mayBeOpen(i) && step(i).isOpen()) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return changed == null ? journey.steps().size() : changed.length;
    }

    Step step(int index) {
        return changed == null ? journey.steps().get(index) : changed[index];
    }

    /** Whether nothing of it had to be looked at so far, as with most journeys in most decisions. */
    boolean isUntouched() {
        return unsettled == null;
    }

    /** Whether steps are to be looked at again. */
    boolean isToBeLookedAt() {
        return unsettled != null && !unsettled.steps.isEmpty();
    }

    DirtySteps unsettled() {
        DirtySteps todo = unsettled;
        if (todo == null) {
            todo = new DirtySteps();
            unsettled = todo;
        }
        return todo;
    }

    void lookAgain(int place) {
        unsettled().steps.set(place);
    }

    void lookAgainAtAll() {
        unsettled().steps.set(0, size());
    }

    void lookNoMore() {
        if (unsettled != null) {
            unsettled.steps.clear();
        }
    }

    /** The place of a step among the occurrences; -1 if it is not there. */
    int indexOf(StepRef ref) {
        // Nearly always it is the very object, which is found without comparing names.
        for (int i = 0; i < size(); i++) {
            if (step(i).ref() == ref) {
                return i;
            }
        }
        for (int i = 0; i < size(); i++) {
            if (step(i).ref().equals(ref)) {
                return i;
            }
        }
        return -1;
    }

    /** What is said of the i-th occurrence: the first of each step stand in the places of the steps. */
    CompiledStep plan(CompiledTemplate template, int i) {
        return template.step(i < template.steps().length ? i : template.place(step(i).id()));
    }

    /** The next occurrence of a step after the i-th; -1 if there is none. Further ones stand behind all first ones. */
    int next(CompiledTemplate template, StepId id, int i) {
        for (int next = Math.max(i + 1, template.steps().length); next < size(); next++) {
            if (step(next).id().equals(id)) {
                return next;
            }
        }
        return -1;
    }

    /** When the first of its steps acts by itself. */
    Instant wakeAt() {
        if (changed == null) {
            return journey.steps().wakeAt();
        }
        Instant earliest = Eternity.END;
        for (Step step : changed) {
            Instant at = step.wakeAt();
            earliest = at.isBefore(earliest) ? at : earliest;
        }
        return earliest;
    }

    /** The journey as it is now; what changes after that, changes a copy. */
    Journey journey() {
        facts = null;
        if (changed != null) {
            journey = journey.with(journey.steps().with(changed, written));
            changed = null;
            written = 0;
        }
        return journey;
    }

    /** @param index the place of the step that it is about; -1 if it is not there */
    void apply(StepEvent event, int index) {
        if (index >= 0) {
            write(index, event.applyTo(step(index)));
        } else if (event instanceof StepEvent.Ended late && !journey.isOpen()) {
            journey = journey.after(late);
        }
        if (event instanceof StepEvent.Ended && !journey.chains().isEmpty()) {
            List<Chain> open = ImmutableLists.without(journey.chains(), this::hasEnded);
            journey = head(journey.origin(), journey.facts(), open, journey.milestones(), journey.closing());
        }
    }

    private boolean hasEnded(Chain chain) {
        for (StepRef member : chain.members()) {
            int index = indexOf(member);
            if (index >= 0 && step(index).isOpen()) {
                return false;
            }
        }
        return true;
    }

    void apply(JourneyEvent event) {
        if (event instanceof JourneyEvent.OccurrencesAdded added) {
            add(added);
        } else if (event instanceof JourneyEvent.AnchorSet anchor) {
            journey =
                    head(anchored(anchor), journey.facts(), journey.chains(), journey.milestones(), journey.closing());
        } else if (event instanceof JourneyEvent.FactRecorded known) {
            learn(known);
        } else if (event instanceof JourneyEvent.ChainChanged chain) {
            journey = head(
                    journey.origin(), journey.facts(), with(chain.chain()), journey.milestones(), journey.closing());
        } else if (event instanceof JourneyEvent.ClockMarked marked) {
            journey = journey.with(marked.clock());
        } else if (event instanceof JourneyEvent.ClockWarned warned) {
            journey = journey.with(warned.clock());
        } else if (event instanceof JourneyEvent.MilestoneReached milestone) {
            List<String> more = ImmutableLists.plus(journey.milestones(), milestone.stage());
            journey = head(journey.origin(), journey.facts(), journey.chains(), more, journey.closing());
        } else if (event instanceof JourneyEvent.Closing closing) {
            journey = head(
                    journey.origin(),
                    journey.facts(),
                    journey.chains(),
                    journey.milestones(),
                    Optional.of(closing.outcome()));
        } else if (event instanceof JourneyEvent.JourneyEnded ended) {
            end(ended.outcome());
        } else {
            throw new Unhandled(event, JourneyDraft.class);
        }
    }

    private void learn(JourneyEvent.FactRecorded known) {
        FactsDraft learning = facts == null ? new FactsDraft(journey.facts()) : facts;
        learning.plus(known.fact(), known.kept());
        journey = journey.with(learning.table());
        facts = learning;
    }

    // An ended journey shrinks to a summary, so that an agenda stays small.
    private void end(Outcome outcome) {
        List<EndedStep> past =
                Journey.past(List.of(changed == null ? journey.steps().toArray() : changed));
        changed = null;
        written = 0;
        journey = new Journey(
                journey.id(),
                journey.origin(),
                journey.facts(),
                StepTable.EMPTY,
                List.of(),
                journey.milestones(),
                List.of(),
                journey.closing(),
                Optional.of(outcome),
                past);
    }

    private void add(JourneyEvent.OccurrencesAdded added) {
        List<Step> more = new ArrayList<>();
        StepStatus status = StepStatus.pending(added.stamp().effective(), added.review());
        for (JourneyEvent.Occurrence occurrence : added.occurrences()) {
            Step step = Step.pending(occurrence.step(), occurrence.item(), status);
            int index = indexOf(occurrence.step());
            if (index >= 0) {
                write(index, step);
            } else {
                more.add(step);
            }
        }
        int before = size();
        Step[] steps = Arrays.copyOf(writable(), before + more.size());
        System.arraycopy(more.toArray(), 0, steps, before, more.size());
        changed = steps;
        written = ~0L;
    }

    private void write(int index, Step step) {
        writable()[index] = step;
        written |= 1L << index;
    }

    /** Whether a step may be open; those that are known to have ended need not be looked at. */
    boolean mayBeOpen(int index) {
        return changed != null || journey.steps().mayBeOpen(index);
    }

    private Step[] writable() {
        Step[] steps = changed;
        if (steps == null) {
            steps = journey.steps().toArray();
            changed = steps;
        }
        return steps;
    }

    private Journey.Origin anchored(JourneyEvent.AnchorSet event) {
        Journey.Origin origin = journey.origin();
        SortedMap<String, Instant> anchors = new TreeMap<>(origin.anchors());
        anchors.put(event.anchor(), event.at());
        return new Journey.Origin(
                origin.template(), origin.hash(), origin.begun(), origin.entry(), anchors, origin.parent());
    }

    /** Members that are no longer planned with the leader of their chain stay together, with what was said to them. */
    private List<Chain> with(Chain chain) {
        List<Chain> kept =
                ImmutableLists.without(journey.chains(), old -> old.leader().equals(chain.leader()));
        Optional<Chain> rest = journey.chains().stream()
                .filter(old -> old.leader().equals(chain.leader()))
                .findFirst()
                .flatMap(old -> old.only(member -> isLeft(member, old, chain)));
        return ImmutableLists.plus(
                rest.map(left -> ImmutableLists.plus(kept, left)).orElse(kept), chain);
    }

    private boolean isLeft(StepRef member, Chain old, Chain chain) {
        return !chain.members().contains(member) && journey.chainOf(member).equals(Optional.of(old));
    }

    private Journey head(
            Journey.Origin origin,
            FactTable facts,
            List<Chain> chains,
            List<String> milestones,
            Optional<Outcome> closing) {
        return new Journey(
                journey.id(),
                origin,
                facts,
                journey.steps(),
                chains,
                milestones,
                journey.clocks(),
                closing,
                journey.outcome(),
                journey.past());
    }
}
