package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.Declaration;
import io.journeykit.template.Entry;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.StepKind;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import io.journeykit.vocabulary.text.Suggestion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How journeys begin: asked for by the host, or as a step of another journey. */
final class JourneyStarts {

    /** How deep journeys may run inside journeys. */
    private static final int DEEPEST = 8;

    /** An anchor that every journey has. */
    private static final String BEGIN = "begin";

    private JourneyStarts() {}

    static void begin(DecisionBuilder decision, Input.BeginJourney input) {
        Stamp stamp = decision.stamp(Why.BEGUN, named(input.template()));
        if (decision.draft.person().died().isPresent()) {
            decision.note(Optional.empty(), "begun-after-death", named(input.template()), stamp);
            return;
        }
        Optional<CompiledTemplate> template = decision.definitions.compiled(input.template());
        if (template.isEmpty()) {
            decision.incident("unknown-template", named(input.template()), stamp);
            return;
        }
        List<Name> missing = missing(template.get(), input.anchors(), input.parameters());
        List<Name> undeclared = undeclared(template.get().template(), input);
        if (!missing.isEmpty() || !undeclared.isEmpty()) {
            decision.incident("cannot-begin-journey", wrong(template.get(), input, missing, undeclared), stamp);
            return;
        }
        Optional<JourneyId> running =
                SecondRuns.inTheWay(decision, template.get().template());
        if (running.isPresent()) {
            decision.note(Optional.empty(), "already-running", Part.of(running.get()), stamp);
            return;
        }
        Entry entry = input.entry().orElse(template.get().template().entry());
        SortedMap<String, Instant> anchors =
                entry == Entry.RESTART ? restarted(input.anchors(), decision.now) : input.anchors();
        Start start = new Start(input.template(), template.get(), anchors, entry, Optional.empty());
        JourneyDraft begun = begin(decision, start, input.parameters(), stamp);
        SecondRuns.begun(decision, begun, template.get().template(), stamp);
    }

    /** A journey that is about to begin. */
    private record Start(
            TemplateRef ref,
            CompiledTemplate template,
            SortedMap<String, Instant> anchors,
            Entry entry,
            Optional<StepRef> parent) {}

    private static JourneyDraft begin(
            DecisionBuilder decision, Start start, SortedMap<FactName, Value> parameters, Stamp stamp) {
        JourneyId id = JourneyId.of(start.ref().id() + "-" + (decision.draft.begun() + 1) + "-"
                + suffix(decision.draft.id().toString()));
        decision.emit(new JourneyEvent.Begun(
                id,
                start.ref(),
                start.template().hash(),
                start.template().stepIds(),
                start.anchors(),
                start.entry(),
                start.parent(),
                decision.review(start.template()),
                stamp));
        decision.causedByLast();
        JourneyDraft journey = decision.draft.journey(id);
        journey.unsettled().exits = true;
        KnownFacts.learn(decision, journey, parameters, "parameter");
        journey.lookAgainAtAll();
        return journey;
    }

    // Journeys keep their ids when agendas are merged, so an id says of which agenda it is.
    private static String suffix(String agenda) {
        return Integer.toString(Math.floorMod(agenda.hashCode(), 46_656), 36);
    }

    private static Name named(TemplateRef template) {
        return new Name(Name.Kind.TEMPLATE, template.toString());
    }

    private static List<Name> missing(
            CompiledTemplate template, SortedMap<String, Instant> anchors, SortedMap<FactName, Value> parameters) {
        List<Name> missing = new ArrayList<>();
        template.template().anchors().stream()
                .filter(anchor -> !anchors.containsKey(anchor))
                .forEach(anchor -> missing.add(new Name(Name.Kind.ANCHOR, anchor)));
        template.template().parameters().stream()
                .filter(Declaration::required)
                .filter(one -> !parameters.containsKey(one.name()))
                .forEach(one -> missing.add(Name.fact(one.name().value())));
        return missing;
    }

    private static Phrase wrong(
            CompiledTemplate template, Input.BeginJourney input, List<Name> missing, List<Name> undeclared) {
        Phrase wrong = Phrase.of("without").with("template", named(input.template()));
        wrong = with(wrong, "missing", missing);
        wrong = with(wrong, "undeclared", undeclared);
        wrong = with(wrong, "misfit", misfit(template, input));
        return with(wrong, "meant", meant(missing, undeclared));
    }

    private static Phrase with(Phrase wrong, String part, List<Name> names) {
        return names.isEmpty() ? wrong : wrong.with(part, Part.of(names));
    }

    /** What is of another type than the template declares. */
    private static List<Name> misfit(CompiledTemplate template, Input.BeginJourney input) {
        return input.parameters().entrySet().stream()
                .filter(one ->
                        template.values().other(one.getKey(), one.getValue()).isPresent())
                .map(one -> Name.fact(one.getKey().value()))
                .toList();
    }

    /** What is missing and nearly called as what is not declared. */
    private static List<Name> meant(List<Name> missing, List<Name> undeclared) {
        List<String> names = missing.stream().map(Name::id).toList();
        Set<String> near = new LinkedHashSet<>();
        undeclared.forEach(one -> Suggestion.closest(one.id(), names).ifPresent(near::add));
        return missing.stream().filter(one -> near.contains(one.id())).toList();
    }

    /** What the template does not know may be what it needs, misspelt. */
    private static List<Name> undeclared(JourneyTemplate template, Input.BeginJourney input) {
        List<Name> undeclared = new ArrayList<>();
        input.anchors().keySet().stream()
                .filter(anchor -> !anchor.equals(BEGIN) && !template.anchors().contains(anchor))
                .forEach(anchor -> undeclared.add(new Name(Name.Kind.ANCHOR, anchor)));
        input.parameters().keySet().stream()
                .filter(name -> Stream.concat(template.parameters().stream(), template.facts().stream())
                        .noneMatch(one -> one.name().equals(name)))
                .forEach(name -> undeclared.add(Name.fact(name.value())));
        return undeclared;
    }

    /** The earliest anchor is now, and the others keep their distance from it. */
    private static SortedMap<String, Instant> restarted(SortedMap<String, Instant> anchors, Instant now) {
        if (anchors.isEmpty()) {
            return anchors;
        }
        Instant first = Collections.min(anchors.values());
        SortedMap<String, Instant> moved = new TreeMap<>();
        anchors.forEach((name, at) -> moved.put(name, now.plus(Duration.between(first, at))));
        return moved;
    }

    /** Begins the journey that a step is. */
    static void child(LiveStep step, Stamp stamp) {
        StepKind.SubJourney sub = (StepKind.SubJourney) step.plan().kind();
        TemplateRef ref = new TemplateRef(sub.template(), sub.version());
        Optional<CompiledTemplate> template = step.definitions().compiled(ref);
        if (template.isEmpty() || depth(step.decision(), step.journey()) >= DEEPEST) {
            String code = template.isEmpty() ? "unknown-template" : "too-deep";
            step.incident(code, named(ref), stamp);
            step.end(Outcome.FAILED, stamp);
            return;
        }
        if (!step.decision().mayBegin()) {
            step.decision().incident("too-many-journeys", named(ref), stamp);
            step.end(Outcome.FAILED, stamp);
            return;
        }
        SortedMap<String, Instant> anchors =
                new TreeMap<>(step.journey().head().origin().anchors());
        step.dates().due().ifPresent(due -> anchors.put("due", due.target()));
        anchors.keySet().retainAll(template.get().template().anchors());
        for (String anchor : template.get().template().anchors()) {
            anchors.putIfAbsent(anchor, step.effective());
        }
        Start start = new Start(
                ref, template.get(), anchors, template.get().template().entry(), step.about());
        begin(step.decision(), start, new TreeMap<>(), stamp);
    }

    static void cancelChild(LiveStep step, Stamp stamp) {
        for (JourneyDraft journey : List.copyOf(step.agenda().journeys())) {
            if (journey.isOpen() && journey.head().origin().parent().equals(step.about())) {
                step.decision().close(journey, Outcome.CANCELLED, stamp);
            }
        }
    }

    private static int depth(DecisionBuilder decision, JourneyDraft journey) {
        Optional<StepRef> parent = journey.head().origin().parent();
        return parent.isEmpty()
                ? 1
                : 1 + depth(decision, decision.draft.journey(parent.get().journey()));
    }
}
