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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Steps that wait in vain. Those of a journey that wait for the same are one incident, which names them all. */
final class HeldUpSteps {

    private static final String STEPS = "steps";

    private final List<Notice> notices = new ArrayList<>();

    private HeldUpSteps() {}

    /** That a person is to look at a step since it does not begin. */
    private record Notice(LiveStep step, String code, Stamp stamp) {

        boolean isStillSo() {
            return step.phase() == Phase.PENDING
                    && !step.isHeld()
                    && step.status().owner() == Owner.CARE_TEAM;
        }

        boolean isLike(Notice other) {
            return code.equals(other.code) && step.journey() == other.step.journey();
        }

        boolean isOpenAs(Incident incident) {
            return incident.code().equals(code)
                    && incident.step()
                            .filter(one -> one.journey().equals(step.ref().journey()))
                            .isPresent();
        }

        Notice of(LiveStep other) {
            return new Notice(other, code, stamp);
        }
    }

    /** Asks a person to look at all that still waits. */
    static void show(DecisionBuilder decision) {
        HeldUpSteps heldUp = new HeldUpSteps();
        decision.heldUp()
                .taken()
                .forEach(notice -> decision.step(notice.step())
                        .ifPresent(live -> heldUp.notices.add(new Notice(live, notice.code(), notice.stamp()))));
        heldUp.show();
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
        List<LiveStep> together = new ArrayList<>(List.of(first.step()));
        if (!causes.isEmpty()) {
            Stream.concat(notices.stream().filter(first::isLike), open(first))
                    .filter(Notice::isStillSo)
                    .map(Notice::step)
                    .filter(step -> together.stream().noneMatch(one -> one.index() == step.index()))
                    .filter(step -> WaitCauses.of(step).equals(causes))
                    .forEach(together::add);
            notices.removeIf(one -> one.isLike(first) && together.contains(one.step()));
        }
        together.sort(Comparator.comparing(
                        (LiveStep step) -> step.plan().template().contact().priority())
                .reversed()
                .thenComparing(LiveStep::index));
        return together;
    }

    private static Stream<Notice> open(Notice notice) {
        return notice.step().agenda().incidents().stream()
                .filter(notice::isOpenAs)
                .flatMap(incident -> named(incident).stream())
                .flatMap(ref -> notice.step().decision().step(ref).stream())
                .map(notice::of);
    }

    private void show(Notice notice, List<LiveStep> together) {
        DecisionBuilder decision = notice.step().decision();
        Optional<Part> about = about(together);
        List<StepRef> refs = together.stream().map(LiveStep::ref).toList();
        for (Incident open : List.copyOf(decision.draft.incidents())) {
            if (notice.isOpenAs(open) && named(open).stream().anyMatch(refs::contains)) {
                if (open.about().equals(about) && open.step().equals(Optional.of(refs.get(0)))) {
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
                () -> decision.incident(
                        notice.code(), about, Optional.of(refs.get(0)), notice.stamp(), DecisionBuilder.ROLE));
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

    /** The steps that an incident is about. */
    static List<StepRef> named(Incident incident) {
        List<StepRef> named = new ArrayList<>(incident.step().stream().toList());
        if (incident.about().orElse(null) instanceof Phrase about
                && about.parts().get(STEPS) instanceof Part.Several steps) {
            steps.parts().stream()
                    .flatMap(part -> part instanceof Part.Step step ? Stream.of(step.step()) : Stream.of())
                    .filter(ref -> !named.contains(ref))
                    .forEach(named::add);
        }
        return named;
    }

    @Override
    public String toString() {
        return notices.size() + " steps that are held up";
    }
}
