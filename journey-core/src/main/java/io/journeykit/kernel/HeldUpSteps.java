package io.journeykit.kernel;

import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Stamp;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Steps that wait in vain. Those of an agenda that wait for the same are one incident, which names them all. */
final class HeldUpSteps {

    private static final String STEPS = "steps";
    private static final String UNKNOWN = "condition-unknown";
    private static final Comparator<LiveStep> MOST_URGENT_FIRST = Comparator.comparing(
                    (LiveStep step) -> step.plan().template().contact().priority())
            .reversed()
            .thenComparing(step -> step.journey().id().value())
            .thenComparing(LiveStep::index);

    private final List<Notice> notices = new ArrayList<>();

    private HeldUpSteps() {}

    /** That a person is to look at a step since it does not begin. */
    private record Notice(LiveStep step, String code, Stamp stamp) {

        boolean isStillSo() {
            return HeldUpSteps.isStillSo(step) && !(code.equals(UNKNOWN) && MisfitItems.showAll(step));
        }

        boolean isLike(Notice other) {
            return code.equals(other.code);
        }

        boolean isOpenAs(Incident incident) {
            return incident.code().equals(code) && incident.step().isPresent();
        }

        Notice of(LiveStep other) {
            return new Notice(other, code, stamp);
        }
    }

    private static boolean isStillSo(LiveStep step) {
        return waits(step) && !step.isHeld();
    }

    private static boolean waits(LiveStep step) {
        return step.phase() == Phase.PENDING && step.status().owner() == Owner.CARE_TEAM;
    }

    /** Asks a person to look at all that still waits. */
    static void show(DecisionBuilder decision) {
        MisfitItems.settle(decision);
        MisfitItems.standFor(decision, UNKNOWN);
        HeldUpSteps heldUp = new HeldUpSteps();
        decision.heldUp()
                .taken()
                .forEach(notice -> decision.step(notice.step())
                        .ifPresent(live -> heldUp.notices.add(new Notice(live, notice.code(), notice.stamp()))));
        heldUp.show();
    }

    /** Two persons' agendas are two again: an item that named steps of both names those of one now. */
    static void part(DecisionBuilder decision, Stamp stamp) {
        Set<StepRef> shown = new HashSet<>();
        for (Incident incident : decision.draft.incidents()) {
            List<StepRef> named = named(incident);
            shown.addAll(named);
            if (named.stream().anyMatch(ref -> !decision.draft.has(ref.journey()))) {
                named.forEach(ref -> decision.heldUp().waitsInVain(ref, incident.code(), stamp));
            }
        }
        decision.steps().stream()
                .filter(step -> isStillSo(step) && !shown.contains(step.ref()))
                .forEach(step -> waitsStill(step, stamp));
    }

    private static void waitsStill(LiveStep step, Stamp stamp) {
        HeldUpNotices heldUp = step.decision().heldUp();
        if (step.extras().missing().isEmpty()) {
            heldUp.waitsInVain(step, "waits-too-long", stamp);
        } else {
            heldUp.waitsInVain(step, UNKNOWN, stamp);
        }
    }

    private void show() {
        while (!notices.isEmpty()) {
            Notice first = notices.remove(0);
            if (first.isStillSo()) {
                show(first, together(first));
            }
        }
    }

    /** All that wait for the same, those of an open incident among them. */
    private List<LiveStep> together(Notice first) {
        Set<Object> causes = WaitCauses.of(first.step());
        Map<StepRef, LiveStep> together =
                new LinkedHashMap<>(Map.of(first.step().ref(), first.step()));
        if (!causes.isEmpty()) {
            Stream.concat(notices.stream().filter(first::isLike).filter(Notice::isStillSo), open(first))
                    .map(Notice::step)
                    .filter(step -> !together.containsKey(step.ref()))
                    .filter(step -> WaitCauses.of(step).equals(causes))
                    .forEach(step -> together.put(step.ref(), step));
            notices.removeIf(
                    one -> one.isLike(first) && together.containsKey(one.step().ref()));
        }
        return together.values().stream().sorted(MOST_URGENT_FIRST).toList();
    }

    private static Stream<Notice> open(Notice notice) {
        return notice.step().agenda().incidents().stream()
                .filter(notice::isOpenAs)
                .flatMap(incident -> named(incident).stream())
                .flatMap(ref -> notice.step().decision().step(ref).stream())
                // What is on hold is on the list all the same.
                .filter(HeldUpSteps::waits)
                .map(notice::of);
    }

    private void show(Notice notice, List<LiveStep> together) {
        DecisionBuilder decision = notice.step().decision();
        Optional<Part> about = about(together);
        Set<StepRef> refs = together.stream().map(LiveStep::ref).collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<StepRef> first = Optional.of(together.get(0).ref());
        for (Incident open : decision.draft.incidents()) {
            if (notice.isOpenAs(open) && named(open).stream().anyMatch(refs::contains)) {
                if (open.about().equals(about) && open.step().equals(first)) {
                    return;
                }
                Incidents.settle(decision, open, notice.stamp());
                named(open).stream()
                        .filter(one -> !refs.contains(one))
                        .flatMap(one -> decision.step(one).stream())
                        .forEach(other -> notices.add(notice.of(other)));
            }
        }
        decision.asOf(
                notice.stamp().effective(),
                () -> decision.incident(notice.code(), about, first, notice.stamp(), DecisionBuilder.ROLE));
    }

    private static Optional<Part> about(List<LiveStep> together) {
        Set<FactName> missing = new LinkedHashSet<>();
        together.forEach(step -> missing.addAll(step.extras().missing()));
        boolean several = together.size() > 1;
        if (missing.isEmpty() && !several) {
            return Optional.empty();
        }
        Phrase about = Phrase.of(!several ? "held-up.facts" : missing.isEmpty() ? "held-up.steps" : "held-up.both");
        about = missing.isEmpty()
                ? about
                : about.with(
                        "facts",
                        Part.of(missing.stream()
                                .map(fact -> Name.fact(fact.value()))
                                .toList()));
        return Optional.of(
                several
                        ? about.with(
                                STEPS,
                                Part.of(together.stream().map(LiveStep::itself).toList()))
                        : about);
    }

    /** Whether an incident is about a step, which is asked so often that nothing is made for it. */
    static boolean names(Incident incident, StepRef ref) {
        if (incident.isAbout(ref)) {
            return true;
        }
        if (incident.about().orElse(null) instanceof Phrase about
                && about.parts().get(STEPS) instanceof Part.Several steps) {
            for (Part part : steps.parts()) {
                if (part instanceof Part.Step step && step.step().equals(ref)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The steps that an incident is about. */
    static List<StepRef> named(Incident incident) {
        Set<StepRef> named = new LinkedHashSet<>(incident.step().stream().toList());
        if (incident.about().orElse(null) instanceof Phrase about
                && about.parts().get(STEPS) instanceof Part.Several steps) {
            steps.parts().stream()
                    .flatMap(part -> part instanceof Part.Step step ? Stream.of(step.step()) : Stream.of())
                    .forEach(named::add);
        }
        return List.copyOf(named);
    }

    @Override
    public String toString() {
        return notices.size() + " steps that are held up";
    }
}
