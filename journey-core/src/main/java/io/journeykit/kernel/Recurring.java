package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Judgement;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which occurrences a repeated step has, and when each is aimed at. */
final class Recurring {

    private Recurring() {}

    /** The target of this occurrence, counted from the first one's; empty while what it is counted from is open. */
    static Optional<Instant> target(Turn turn, Run run, Almanac almanac, Instant first) {
        int before = run.step().ref().occurrence() - 1;
        Repetition repeat = run.plan().template().repeat();
        if (repeat instanceof Repetition.Recurs) {
            return Rhythms.window(turn, run, almanac, first).map(DueWindow::target);
        }
        if (repeat instanceof Repetition.At at) {
            return Optional.of(almanac.plus(first, at.offsets().get(before)));
        }
        if (before == 0 || !(repeat instanceof Repetition.Every every)) {
            return Optional.of(first);
        }
        if (every.recall() == Repetition.Recall.FIXED) {
            return Optional.of(almanac.plus(first, every.interval(), before));
        }
        Step previous = occurrence(run, before);
        Optional<Instant> from = every.recall() == Repetition.Recall.LAST_COMPLETED
                ? previous.dates().end()
                : previous.dates()
                        .due()
                        .map(DueWindow::target)
                        .or(() -> previous.dates().start());
        return from.map(at -> almanac.plus(at, every.interval()));
    }

    /**
     * Adds the occurrences that are known by now, and says whether there is anything to do at all: not so where the
     * items are unknown or there are none.
     */
    static boolean expanded(Turn turn, Run run) {
        Repetition repeat = run.plan().template().repeat();
        if (run.journey().head().closing().isPresent()) {
            return false;
        }
        if (repeat instanceof Repetition.Course course) {
            addUpTo(turn, run, course.visits());
        } else if (repeat instanceof Repetition.At at) {
            addUpTo(turn, run, at.offsets().size());
        } else if (repeat instanceof Repetition.ForEach each) {
            return forEach(turn, run, each);
        }
        return !(repeat instanceof Repetition.Recurs recurs) || Rhythms.isKnown(turn, run, recurs.rule());
    }

    /** The next occurrence of a loop, unless its bound or its condition ends it. */
    static void again(Turn turn, Run run) {
        Repetition repeat = run.plan().template().repeat();
        int next = run.step().ref().occurrence() + 1;
        boolean ends =
                run.step().outcome().filter(end -> end == Outcome.CANCELLED).isPresent()
                        || run.journey().head().closing().isPresent();
        if (!ends
                && next <= atMost(repeat)
                && occurrences(run) < next
                && !holds(turn, run)
                && hasOne(turn, run, next)) {
            add(turn, run, List.of(new JourneyEvent.Occurrence(ref(run, next), "")));
        }
    }

    /** How often a loop comes round at most; nothing else comes round. */
    private static int atMost(Repetition repeat) {
        if (repeat instanceof Repetition.Recurs recurs) {
            return recurs.atMost();
        }
        return repeat instanceof Repetition.Every every ? every.atMost() : 0;
    }

    /** Whether the loop's rule, if it has one, comes so often. */
    private static boolean hasOne(Turn turn, Run run, int number) {
        if (!(run.plan().template().repeat() instanceof Repetition.Recurs recurs)
                || !Rhythms.isKnown(turn, run, recurs.rule())) {
            return true;
        }
        return Dues.first(turn, run)
                .map(first -> Rhythms.window(turn, run, Dues.almanac(turn, run), first, number)
                        .isPresent())
                .orElse(true);
    }

    /** Whether what ends the loop came true before this further occurrence began, or its rule ends before it. */
    static boolean isOver(Turn turn, Run run) {
        int number = run.step().ref().occurrence();
        return number > 1 && holds(turn, run) || !hasOne(turn, run, number);
    }

    private static boolean holds(Turn turn, Run run) {
        Repetition repeat = run.plan().template().repeat();
        Optional<Condition> ends = repeat instanceof Repetition.Recurs recurs
                ? recurs.until()
                : repeat instanceof Repetition.Every every ? every.until() : Optional.empty();
        return ends.map(until -> until.judge(Knowledge.of(turn, run.journey()), turn.definitions.languages()))
                .filter(Judgement::holds)
                .isPresent();
    }

    /** The facts that would say for what a step is to be done. */
    static List<FactName> missing(Turn turn, Run run) {
        if (run.step().isOpen() && run.plan().template().repeat() instanceof Repetition.Recurs recurs) {
            return Rhythms.reads(recurs.rule()).stream().toList();
        }
        if (!run.step().isOpen() || !(run.plan().template().repeat() instanceof Repetition.ForEach each)) {
            return List.of();
        }
        return each.items().stream()
                .filter(Repetition.Items.FromFact.class::isInstance)
                .map(items -> ((Repetition.Items.FromFact) items).fact())
                .filter(fact -> Knowledge.of(turn, run.journey()).find(fact).isEmpty())
                .toList();
    }

    private static boolean forEach(Turn turn, Run run, Repetition.ForEach each) {
        Optional<Set<String>> items = items(turn, run, each);
        // What was called off before anybody knew for whom stays called off.
        boolean calledOff = run.step().item().isEmpty() && run.step().outcome().equals(Optional.of(Outcome.CANCELLED));
        if (items.isEmpty() || calledOff) {
            return false;
        }
        List<JourneyEvent.Occurrence> added = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        own(run).forEach(step -> known.add(step.item()));
        int number = known.contains("") ? 1 : occurrences(run) + 1;
        for (String item : items.get()) {
            if (!known.contains(item)) {
                added.add(new JourneyEvent.Occurrence(ref(run, number++), item));
            }
        }
        if (!added.isEmpty() && !CalledOff.forGood(run)) {
            add(turn, run, added);
        }
        callOffGone(turn, run, each, items.get());
        if (items.get().isEmpty() && run.step().item().isEmpty() && run.step().isOpen()) {
            Finishing.end(
                    turn,
                    run,
                    Outcome.NOT_NEEDED,
                    "",
                    turn.stamp(Why.CONDITION_FALSE, "there is nothing to do it for"));
            return false;
        }
        return true;
    }

    // A provider who no longer has the visit needs nothing any more.
    private static void callOffGone(Turn turn, Run run, Repetition.ForEach each, Set<String> items) {
        if (each.items().stream().noneMatch(source -> source instanceof Repetition.Items.ProviderOf)) {
            return;
        }
        for (int i = 0; i < run.journey().size(); i++) {
            Step step = run.journey().step(i);
            if (step.id().equals(run.step().id())
                    && step.isOpen()
                    && !step.item().isEmpty()
                    && !items.contains(step.item())) {
                Finishing.cancel(turn, run.at(i), turn.stamp(Why.CALLED_OFF, "another booking"));
            }
        }
    }

    /** The items known by now, each once; empty while a list is unknown and no other source gives any. */
    private static Optional<Set<String>> items(Turn turn, Run run, Repetition.ForEach each) {
        Set<String> items = new LinkedHashSet<>();
        boolean known = false;
        for (Repetition.Items source : each.items()) {
            known |= add(turn, run, source, items);
        }
        return known ? Optional.of(items) : Optional.empty();
    }

    private static boolean add(Turn turn, Run run, Repetition.Items source, Set<String> items) {
        if (source instanceof Repetition.Items.Given given) {
            return items.add(given.word());
        }
        if (source instanceof Repetition.Items.FromFact fact) {
            return Knowledge.of(turn, run.journey())
                    .find(fact.fact())
                    .map(known -> words(known.value(), items))
                    .orElse(false);
        }
        boolean any = false;
        for (int i = 0; i < run.journey().size(); i++) {
            any |= add(run.journey().step(i), source, items);
        }
        return any;
    }

    private static boolean add(Step step, Repetition.Items source, Set<String> items) {
        if (source instanceof Repetition.Items.VisitsOf visits && step.id().equals(visits.step())) {
            items.add(Integer.toString(step.ref().occurrence()));
            return true;
        }
        if (source instanceof Repetition.Items.ProviderOf provider
                && step.id().equals(provider.step())
                && step.dates().start().isPresent()
                && step.dates().slot().isPresent()) {
            items.add(step.dates().slot().get().provider());
            return true;
        }
        return false;
    }

    private static boolean words(Value value, Set<String> items) {
        if (value instanceof Value.Items list) {
            list.items().forEach(item -> items.add(item.word()));
        } else {
            items.add(value.word());
        }
        return true;
    }

    private static void addUpTo(Turn turn, Run run, int count) {
        List<JourneyEvent.Occurrence> added = new ArrayList<>();
        for (int number = occurrences(run) + 1; number <= count; number++) {
            added.add(new JourneyEvent.Occurrence(ref(run, number), ""));
        }
        if (!added.isEmpty()) {
            add(turn, run, added);
        }
    }

    private static void add(Turn turn, Run run, List<JourneyEvent.Occurrence> added) {
        if (run.journey().size() + added.size() > JourneyTemplate.MOST_OCCURRENCES) {
            turn.incident(
                    "too-many-occurrences",
                    run.step().id().value(),
                    run.about(),
                    turn.stamp(Why.GATE_OPEN, "more than " + JourneyTemplate.MOST_OCCURRENCES));
            return;
        }
        Instant review = turn.review(run.template());
        turn.emit(new JourneyEvent.OccurrencesAdded(
                run.journey().id(),
                added,
                review,
                turn.stamp(Why.GATE_OPEN, run.step().id().value())));
        for (int i = 0; i < run.journey().size(); i++) {
            if (run.journey().step(i).id().equals(run.step().id())) {
                run.journey().lookAgain(i);
            }
        }
    }

    private static StepRef ref(Run run, int number) {
        return new StepRef(run.journey().id(), run.step().id(), number);
    }

    private static int occurrences(Run run) {
        return own(run).size();
    }

    private static Step occurrence(Run run, int number) {
        return own(run).stream()
                .filter(step -> step.ref().occurrence() == number)
                .findFirst()
                .orElseGet(run::step);
    }

    private static List<Step> own(Run run) {
        StepId id = run.step().id();
        List<Step> own = new ArrayList<>();
        for (int i = run.first(id); i >= 0; i = run.next(id, i)) {
            own.add(run.journey().step(i));
        }
        return own;
    }
}
