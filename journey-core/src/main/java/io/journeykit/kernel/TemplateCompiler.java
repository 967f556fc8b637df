package io.journeykit.kernel;

import static java.util.Objects.requireNonNull;

import io.journeykit.calendar.Almanac;
import io.journeykit.condition.Condition;
import io.journeykit.condition.ConditionLanguages;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Transition;
import io.journeykit.lifecycle.compiled.CompiledMachine;
import io.journeykit.readings.BookingChains;
import io.journeykit.readings.PausedSteps;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Placeholder;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.TextSyntax;
import io.journeykit.template.Timing;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Compiles a template that has passed the check. */
final class TemplateCompiler {

    private final JourneyTemplate template;
    private final ConditionLanguages languages;
    private final TextSyntax syntax;
    private final Map<StepId, Integer> places = new HashMap<>();
    private final List<SortedSet<Integer>> dependents = new ArrayList<>();
    private final SortedMap<FactName, SortedSet<Integer>> readers = new TreeMap<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final int[] pausing;

    TemplateCompiler(JourneyTemplate template, ConditionLanguages languages, TextSyntax syntax) {
        this.template = template;
        this.languages = languages;
        this.syntax = syntax;
        for (StepTemplate step : template.steps()) {
            places.put(step.id(), places.size());
            dependents.add(new TreeSet<>());
        }
        this.pausing = IntStream.range(0, template.steps().size())
                .filter(i -> !template.steps().get(i).pauses().isEmpty())
                .toArray();
    }

    CompiledTemplate compile(String hash, Almanac site, Map<String, StepMachine> machines) {
        List<int[]> chains = BookingChains.of(template);
        List<int[]> pausedBy = new ArrayList<>();
        List<StepMachine> adapted = new ArrayList<>();
        for (int i = 0; i < template.steps().size(); i++) {
            readBy(i, template.steps().get(i), chains.get(i));
            pausedBy.add(pausedBy(i, chains.get(i)));
            adapted.add(adapted(template.steps().get(i), machines));
            guardsRead(i, adapted.get(i));
        }
        CompiledStep[] steps = new CompiledStep[places.size()];
        Map<StepMachine, CompiledMachine> compiled = new HashMap<>();
        for (int i = 0; i < steps.length; i++) {
            StepTemplate step = template.steps().get(i);
            steps[i] = new CompiledStep(
                    i,
                    step,
                    compiled.computeIfAbsent(adapted.get(i), CompiledMachine::of),
                    GateParts.of(step),
                    array(dependents.get(i)),
                    chains.get(i),
                    pausedBy.get(i));
        }
        Map<FactName, int[]> readersOf = new HashMap<>();
        readers.forEach((fact, who) -> readersOf.put(fact, array(who)));
        List<CompiledClock> clocks = template.clocks().stream()
                .map(clock -> CompiledClock.of(clock, site))
                .toList();
        ConditionReads read = ConditionReads.of(conditions, template.exits());
        return new CompiledTemplate(
                template,
                hash,
                site,
                steps,
                places,
                readersOf,
                read,
                awaited(steps),
                template.steps().stream().anyMatch(step -> step.kind().isListener()),
                clocks,
                texts());
    }

    private Map<String, List<Placeholder>> texts() {
        Map<String, List<Placeholder>> texts = new HashMap<>();
        template.texts()
                .forEach((key, byLanguage) -> texts.put(
                        key,
                        byLanguage.values().stream()
                                .flatMap(text -> syntax.places(text).stream())
                                .distinct()
                                .toList()));
        return texts;
    }

    /** What a wait is for may be told by the name that the machine of the step it is about has for it, or by its meaning. */
    private Map<String, Set<Integer>> awaited(CompiledStep[] steps) {
        Map<String, Set<Integer>> awaited = new HashMap<>();
        for (CompiledStep step : steps) {
            if (step.kind() instanceof StepKind.Wait wait) {
                Set<String> names = wait.about()
                        .map(places::get)
                        .map(about -> steps[about].machine().synonymsOf(wait.signal()))
                        .orElse(Set.of(wait.signal()));
                names.forEach(name ->
                        awaited.computeIfAbsent(name, any -> new HashSet<>()).add(step.index()));
            }
        }
        return awaited;
    }

    /** Where a signal leads is looked at again once the facts are known that say so. */
    private void guardsRead(int reader, StepMachine machine) {
        for (Transition transition : machine.transitions()) {
            reads(reader, transition.guard().when());
        }
    }

    private void readBy(int reader, StepTemplate step, int[] chain) {
        step.after().leaves().forEach(leaf -> waitsFor(reader, leaf.step()));
        step.during().map(Join.Reached::step).ifPresent(during -> reads(reader, during));
        step.due().map(Due::from).ifPresent(point -> reads(reader, point));
        step.timings().stream().map(Timing::point).forEach(point -> reads(reader, point));
        reads(reader, step.when());
        for (int partner : chain) {
            // A chain opens when the last of its members can, so each looks at what the others wait for.
            template.steps().get(partner).after().leaves().forEach(leaf -> waitsFor(reader, leaf.step()));
            reads(reader, template.steps().get(partner).id());
        }
        if (step.repeat() instanceof Repetition.ForEach each) {
            each.items().forEach(items -> reads(reader, items));
        }
        if (step.repeat() instanceof Repetition.Every every) {
            every.until().ifPresent(until -> reads(reader, until));
        }
        if (step.repeat() instanceof Repetition.Recurs recurs) {
            recurs.until().ifPresent(until -> reads(reader, until));
            RepetitionRules.reads(recurs.rule()).ifPresent(fact -> reads(reader, fact));
        }
        step.kind().source().ifPresent(source -> reads(reader, source));
        if (step.kind() instanceof StepKind.Booking booking) {
            // A referral waits from the visit on that is booked under it.
            booking.under().map(places::get).ifPresent(referral -> reads(referral, step.id()));
        }
        if (lookAtOneAnother(step)) {
            reads(reader, step.id());
        }
    }

    /** Those of items, and those at given distances, begin and end each by itself, unless they are planned together. */
    private static boolean lookAtOneAnother(StepTemplate step) {
        boolean isEachByItself = step.repeat() instanceof Repetition.ForEach || step.repeat() instanceof Repetition.At;
        return step.repeat() != Repetition.ONCE && (!isEachByItself || step.kind() instanceof StepKind.Booking);
    }

    /** Whoever waits for a step that is done for each occurrence of another waits until no more of those can come. */
    private void waitsFor(int reader, StepId step) {
        reads(reader, step);
        if (template.steps().get(requireNonNull(places.get(step))).repeat() instanceof Repetition.ForEach each) {
            each.items().forEach(items -> occurrencesOf(items).ifPresent(other -> waitsFor(reader, other)));
        }
    }

    private static Optional<StepId> occurrencesOf(Repetition.Items items) {
        if (items instanceof Repetition.Items.CompletionsOf completed) {
            return Optional.of(completed.step());
        }
        return items instanceof Repetition.Items.VisitsOf visits ? Optional.of(visits.step()) : Optional.empty();
    }

    private void reads(int reader, Condition condition) {
        conditions.add(condition);
        condition.reads(languages).forEach(fact -> reads(reader, fact));
        condition.readsOutcomesOf().forEach(step -> reads(reader, step));
    }

    /** Bookings that are planned together are paused together. A step looks at what pauses it, and at its own visit, which is not. */
    private int[] pausedBy(int place, int[] chain) {
        List<StepTemplate> steps = template.steps();
        int[] itsOwn = IntStream.of(pausing)
                .filter(other -> IntStream.concat(IntStream.of(place), IntStream.of(chain))
                        .anyMatch(paused -> PausedSteps.pauses(steps.get(other), steps.get(paused))))
                .toArray();
        for (int other : itsOwn) {
            reads(place, steps.get(other).id());
            reads(place, steps.get(place).id());
        }
        return itsOwn;
    }

    private void reads(int reader, Repetition.Items items) {
        if (items instanceof Repetition.Items.FromFact fact) {
            reads(reader, fact.fact());
        } else if (items instanceof Repetition.Items.ProviderOf provider) {
            reads(reader, provider.step());
        } else if (items instanceof Repetition.Items.CompletionsOf completed) {
            reads(reader, completed.step());
        }
    }

    private void reads(int reader, Point point) {
        if (point instanceof Point.OfStep ofStep) {
            reads(reader, ofStep.step());
        }
    }

    private void reads(int reader, StepId step) {
        dependents.get(requireNonNull(places.get(step))).add(reader);
    }

    private void reads(int reader, FactName fact) {
        readers.computeIfAbsent(fact, f -> new TreeSet<>()).add(reader);
    }

    private static StepMachine adapted(StepTemplate step, Map<String, StepMachine> machines) {
        StepMachine machine = requireNonNull(machines.get(step.machine()));
        if (step.owner().isPresent()) {
            machine = machine.withOwner(
                    machine.states().get(0).name(), step.owner().get());
        }
        for (Map.Entry<String, List<Rung>> ladder : step.silence().entrySet()) {
            machine = machine.withSilence(ladder.getKey(), ladder.getValue());
        }
        return machine;
    }

    private static int[] array(SortedSet<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
